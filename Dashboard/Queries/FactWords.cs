using Ocop.Dashboard.Components.Controls;
using Ocop.Dashboard.Formatting;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Review;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Queries;

/// <summary>Facts, their standing and decisions as pages word them.</summary>
public static class FactWords
{
    public static string Stated(DocumentFact fact) =>
        VietnameseFormat.Stated(fact.Fact.Value, fact.Fact.ValueMax, fact.Fact.Comparator, fact.IndicatorUnit);

    /// <summary>When it was true, or by when it is to be reached.</summary>
    public static string When(Fact fact) =>
        fact.Kind == FactKind.Target
            ? fact.Deadline is { } deadline
                ? T("mục tiêu đến ", "target by ") + VietnameseFormat.Date(deadline)
                : T("mục tiêu, không rõ hạn", "target, no deadline")
            : fact.AsOf is { } asOf
                ? VietnameseFormat.Date(asOf)
                : T("bài không nêu thời điểm", "undated in the text");

    /// <summary>One line for a tooltip: "Bình Dương: sản phẩm OCOP 103, tháng 12/2023 (đang được dùng)".</summary>
    public static string Line(DocumentFact fact) =>
        $"{fact.UnitName}: {fact.IndicatorName} {Stated(fact)}, {When(fact.Fact)} ({Name(fact.Standing).ToLowerInvariant()})";

    public static string Name(FactStanding standing) =>
        standing switch
        {
            FactStanding.Shown => T("Đang được dùng", "Shown"),
            FactStanding.Supports => T("Khớp với số đang dùng", "Agrees with what is shown"),
            FactStanding.Rival => T("Mâu thuẫn với số đang dùng", "Disagrees with what is shown"),
            FactStanding.Copy => T("Bản đăng lại", "Reprint"),
            FactStanding.Rejected => T("Đã loại bỏ", "Rejected"),
            FactStanding.Corrected => T("Đã sửa", "Corrected"),
            FactStanding.NotCounted => T("Không tính", "Not counted"),
            _ => T("Không còn hiệu lực", "Superseded"),
        };

    public static StatusTone Tone(FactStanding standing) =>
        standing switch
        {
            FactStanding.Shown => StatusTone.Good,
            FactStanding.Rival => StatusTone.Warning,
            FactStanding.Rejected => StatusTone.Bad,
            _ => StatusTone.Neutral,
        };

    public static string Name(DecisionKind kind) =>
        kind switch
        {
            DecisionKind.Accept => T(kind.Vi(), "Accepted"),
            DecisionKind.Choose => T(kind.Vi(), "Chosen"),
            DecisionKind.Correct => T(kind.Vi(), "Corrected"),
            DecisionKind.Reject => T(kind.Vi(), "Rejected"),
            _ => T(kind.Vi(), "Dismissed"),
        };

    public static string Name(DoubtKind kind) =>
        kind switch
        {
            DoubtKind.LowConfidence => T("Đọc chưa chắc", "Uncertain reading"),
            DoubtKind.BreaksIdentity => T("Không khớp tổng", "Does not add up"),
            _ => T("Lệch chuỗi", "Off the series"),
        };
}
