using System.Globalization;
using System.Text;
using Ocop.Etl.Model;

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
                    $"    {CellAddress.Letters(column.Column), -3} {(column.Header.Length == 0 ? "(không có tiêu đề)" : column.Header)} -> {(column.Field is null ? "không đọc" : FieldNames.Vi(column.Field))}"
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
