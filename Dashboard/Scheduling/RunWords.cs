using Ocop.Dashboard.Components.Controls;
using Ocop.Dashboard.Formatting;
using Ocop.Etl.Fetching;
using Ocop.Etl.Model;
using Ocop.Etl.Storage.Journal;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Scheduling;

/// <summary>Outcomes, kinds and spans of time of runs as the pages print them.</summary>
public static class RunWords
{
    public static string Outcome(RunOutcome outcome) =>
        outcome switch
        {
            RunOutcome.Running => T("đang chạy", "running"),
            RunOutcome.Completed => T("hoàn tất", "completed"),
            RunOutcome.CompletedWithFindings => T("hoàn tất, có phát hiện", "completed with findings"),
            RunOutcome.Cancelled => T("đã dừng", "cancelled"),
            RunOutcome.Interrupted => T("bị ngắt", "interrupted"),
            _ => T("hỏng", "failed"),
        };

    public static StatusTone Tone(RunOutcome outcome) =>
        outcome switch
        {
            RunOutcome.Running => StatusTone.Active,
            RunOutcome.Completed => StatusTone.Good,
            RunOutcome.CompletedWithFindings or RunOutcome.Interrupted => StatusTone.Warning,
            RunOutcome.Failed => StatusTone.Bad,
            _ => StatusTone.Neutral,
        };

    /// <summary>Of one source within a run: by the worst of its findings.</summary>
    public static StatusTone Tone(SourceRun run) =>
        run.Findings.Select(f => f.Severity).DefaultIfEmpty(Severity.Info).Max() switch
        {
            Severity.Error => StatusTone.Bad,
            Severity.Warning => StatusTone.Warning,
            _ => StatusTone.Good,
        };

    public static string Trigger(string trigger) =>
        trigger switch
        {
            Triggers.Schedule => T("lịch", "schedule"),
            Triggers.Person => T("chạy ngay", "run now"),
            Triggers.FirstStart => T("lần chạy đầu", "first start"),
            "dòng lệnh" => T("dòng lệnh", "command line"),
            _ => trigger,
        };

    public static string Kind(SourceKind kind) =>
        kind switch
        {
            SourceKind.ArticleFolder => T("thư mục bài viết", "folder of articles"),
            SourceKind.Feed => T("nguồn cấp RSS/Atom", "RSS/Atom feed"),
            SourceKind.Listing => T("trang danh sách bài", "listing page"),
            SourceKind.WorkbookFolder => T("thư mục bảng tính", "folder of workbooks"),
            _ => T("tệp số liệu đã công bố", "published figures"),
        };

    public static string Level(Severity severity) =>
        severity switch
        {
            Severity.Error => T("lỗi", "error"),
            Severity.Warning => T("cảnh báo", "warning"),
            _ => T("ghi chú", "note"),
        };

    public static StatusTone Tone(Severity severity) =>
        severity switch
        {
            Severity.Error => StatusTone.Bad,
            Severity.Warning => StatusTone.Warning,
            _ => StatusTone.Neutral,
        };

    /// <summary>0,4 giây; 12 giây; 3 phút 5 giây; 2 giờ 10 phút.</summary>
    public static string Duration(TimeSpan time) =>
        time.TotalSeconds < 10 ? $"{VietnameseFormat.Number(time.TotalSeconds)} {T("giây", "s")}"
        : time.TotalMinutes < 1 ? $"{VietnameseFormat.Number(time.TotalSeconds, 0)} {T("giây", "s")}"
        : time.TotalHours < 1
            ? $"{VietnameseFormat.Number(Math.Floor(time.TotalMinutes), 0)} {T("phút", "min")} {VietnameseFormat.Number(time.Seconds, 0)} {T("giây", "s")}"
        : $"{VietnameseFormat.Number(Math.Floor(time.TotalHours), 0)} {T("giờ", "h")} {VietnameseFormat.Number(time.Minutes, 0)} {T("phút", "min")}";

    /// <summary>How far a run is, 0..1: sources done, and of the source at hand its documents.</summary>
    public static double Share(Etl.Pipeline.RunProgress progress) =>
        progress.SourcesTotal == 0
            ? 0
            : (
                progress.SourcesDone
                + (progress.DocumentsTotal == 0 ? 0 : (double)progress.DocumentsDone / progress.DocumentsTotal)
            ) / progress.SourcesTotal;
}
