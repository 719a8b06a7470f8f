using System.Globalization;
using Ocop.Dashboard.Components.Controls;
using Ocop.Dashboard.Formatting;
using Ocop.Dashboard.Products;
using Ocop.Etl.Import;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Register;
using Ocop.Etl.Workbooks;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Uploads;

/// <summary>Words of the upload pages.</summary>
public static class UploadWords
{
    /// <summary>What an import is counted in: rows of a list, figures of a table.</summary>
    public static string Counted(ImportPreview preview)
    {
        var figures = preview.Reading.Records.Any(r => r is FigureRecord);
        var rows = preview.Reading.Records.Any(r => r is not FigureRecord);
        return figures && rows ? T("dòng và số liệu", "rows and figures")
            : figures ? T("số liệu", "figures")
            : T("dòng", "rows");
    }

    public static string Of(RowChange change) =>
        change switch
        {
            RowChange.New => T("Mới", "New"),
            RowChange.Changed => T("Đổi", "Changed"),
            _ => T("Như cũ", "Unchanged"),
        };

    public static StatusTone Tone(RowChange change) =>
        change switch
        {
            RowChange.New => StatusTone.Good,
            RowChange.Changed => StatusTone.Active,
            _ => StatusTone.Neutral,
        };

    public static string Icon(RowChange change) =>
        change switch
        {
            RowChange.New => "add_circle",
            RowChange.Changed => "edit",
            _ => "check",
        };

    public static string Of(Severity severity) =>
        severity switch
        {
            Severity.Error => T("Lỗi", "Error"),
            Severity.Warning => T("Lưu ý", "Warning"),
            _ => T("Cho biết", "Note"),
        };

    public static StatusTone Tone(Severity severity) =>
        severity switch
        {
            Severity.Error => StatusTone.Bad,
            Severity.Warning => StatusTone.Warning,
            _ => StatusTone.Neutral,
        };

    public static string Of(WorkbookKind kind) =>
        kind switch
        {
            WorkbookKind.Products => T("Danh sách sản phẩm", "List of products"),
            WorkbookKind.Indicators => T("Biểu số liệu", "Table of figures"),
            WorkbookKind.SalesPoints => T("Danh sách điểm bán", "List of sales points"),
            WorkbookKind.Unreadable => T("Không mở được", "Cannot be opened"),
            _ => T("Không nhận ra bảng nào", "No table recognised"),
        };

    /// <summary>"hạng sao: 3 → 4".</summary>
    public static string Of(FieldChange change, UnitCatalog units) =>
        change.From is null
            ? $"{Name(change.Field)}: {Value(change.Field, change.To, units)}"
            : $"{Name(change.Field)}: {Value(change.Field, change.From, units)} → {Value(change.Field, change.To, units)}";

    /// <summary>A field of a record in the page's language, in lower case.</summary>
    public static string Name(string field) =>
        field switch
        {
            "certificate" => T("công nhận mới", "new award"),
            "potentialFiveStar" => T("tiềm năng 5 sao", "potential five-star"),
            _ => T(FieldNames.Vi(field), FieldNames.En(field)),
        };

    /// <summary>A value of a record as the pages print it.</summary>
    public static string Value(string field, string value, UnitCatalog units) =>
        field switch
        {
            "subjectType" when Enum.TryParse<SubjectType>(value, out var type) => ProductWords.Of(type),
            "group" when Enum.TryParse<ProductGroup>(value, out var group) => ProductWords.Of(group),
            "decisionDate" or "validUntil" or "openedOn" when PartialDate.TryParse(value, out var date) =>
                VietnameseFormat.ShortDate(date),
            "province" => string.Join(", ", value.Split(", ").Select(id => UnitName(id, units))),
            "score" when double.TryParse(value, CultureInfo.InvariantCulture, out var score) => VietnameseFormat.Number(
                score,
                2
            ),
            "potentialFiveStar" => value == "true" ? T("có", "yes") : T("không", "no"),
            _ => value,
        };

    private static string UnitName(string id, UnitCatalog units)
    {
        if (!UnitId.TryParse(id, out var unit) || units.Find(unit) is not { } known)
            return id;
        var former = unit.List == units.Current.Id ? "" : T(" (cũ)", " (former)");
        return T(known.Name, known.NameEn) + former;
    }
}
