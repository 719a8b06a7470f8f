using System.Globalization;
using System.Text;
using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Figures;

namespace Ocop.Etl.Workbooks;

/// <summary>A reading as a person at the command line wants it: sheets, columns, counts and every finding.</summary>
public static class CheckListing
{
    public static void Write(WorkbookReading reading, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        text.WriteLine($"{reading.File}: {Kind(reading.Kind)}, {Count(reading.Records.Count)} bản ghi");
        foreach (var sheet in reading.Sheets)
        {
            text.WriteLine(
                sheet.HeaderRow is { } row
                    ? $"  Trang \"{sheet.Name}\": {Kind(sheet.Kind)}, tiêu đề ở dòng {row}, {Count(sheet.Records)} bản ghi"
                    : $"  Trang \"{sheet.Name}\": không nhận ra bảng nào"
            );
            foreach (var column in sheet.Columns)
                text.WriteLine(
                    $"    {CellAddress.Letters(column.Column), -3} {(column.Header.Length == 0 ? "(không có tiêu đề)" : column.Header)} -> {Meaning(column.Field)}"
                );
        }
        foreach (var level in new[] { Severity.Error, Severity.Warning, Severity.Info })
        {
            var found = reading.Findings.Where(f => f.Severity == level).ToList();
            if (found.Count == 0)
                continue;
            text.WriteLine($"  {Level(level)}: {Count(found.Count)}");
            foreach (var finding in found)
                text.WriteLine(
                    $"    [{finding.Code}] {(finding.Sheet is null ? "" : finding.Sheet + ": ")}{finding.Message}"
                );
        }
    }

    // "products.total (kế hoạch, 2025)", "giá trị" where other columns say what is counted.
    private static string Meaning(string? field)
    {
        if (field is null)
            return "không đọc";
        if (!Measure.TryParse(field, out var measure))
            return FieldNames.Vi(field);
        var kind = measure.Kind switch
        {
            FactKind.Target => "kế hoạch",
            FactKind.Actual => "thực hiện",
            _ => null,
        };
        var said = new[] { kind, measure.AsOf?.ToString() }.OfType<string>().ToList();
        return (measure.Indicator ?? "giá trị") + (said.Count == 0 ? "" : $" ({string.Join(", ", said)})");
    }

    private static string Count(int number) => number.ToString("#,0", CultureInfo.GetCultureInfo("vi-VN"));

    private static string Level(Severity severity) =>
        severity switch
        {
            Severity.Error => "Lỗi (dòng hoặc ô không được đọc)",
            Severity.Warning => "Cảnh báo",
            _ => "Ghi nhận",
        };

    private static string Kind(WorkbookKind kind) =>
        kind switch
        {
            WorkbookKind.Products => "danh sách sản phẩm",
            WorkbookKind.Indicators => "biểu số liệu",
            WorkbookKind.SalesPoints => "danh sách điểm bán",
            WorkbookKind.Unknown => "không có bảng OCOP",
            _ => "không đọc được",
        };
}
