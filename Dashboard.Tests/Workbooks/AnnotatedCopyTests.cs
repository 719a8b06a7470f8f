using System.Text;
using Ocop.Etl.Workbooks;
using Ocop.Etl.Workbooks.Writing;
using Ocop.Tests.Support;
using OfficeOpenXml;

namespace Ocop.Tests.Workbooks;

public class AnnotatedCopyTests
{
    [Fact]
    public void Faulty_cells_of_an_xlsx_get_a_comment_and_a_colour_and_the_rest_stays()
    {
        var path = Path.Combine(TestData.Repository, "data", "samples", "workbooks", "danh-sach-co-loi-mau.xlsx");
        var bytes = File.ReadAllBytes(path);
        var reader = new WorkbookReader(TestData.Units);
        var opened = reader.Open(bytes, Path.GetFileName(path));
        var reading = reader.Understand(opened, new() { Today = new(2026, 11, 21) });
        using var copy = new ExcelPackage(new MemoryStream(AnnotatedCopy.Write(bytes, opened, reading.Findings)));
        using var original = new ExcelPackage(new MemoryStream(bytes));
        foreach (var finding in reading.Findings.Where(f => f is { Sheet: not null, Cell: not null }))
        {
            var cell = copy.Workbook.Worksheets[finding.Sheet!].Cells[finding.Cell!];
            Assert.Contains(finding.Message, cell.Comment.Text, StringComparison.Ordinal);
            Assert.Equal(OfficeOpenXml.Style.ExcelFillStyle.Solid, cell.Style.Fill.PatternType);
        }
        Assert.Equal(
            original.Workbook.Worksheets["Danh sách"].Cells["B10"].Text,
            copy.Workbook.Worksheets["Danh sách"].Cells["B10"].Text
        );
        Assert.Equal(reading.Findings.Count + 1, copy.Workbook.Worksheets[AnnotatedCopy.ListSheet].Dimension.Rows);
    }

    [Fact]
    public void A_csv_becomes_an_xlsx_with_its_cells_at_the_same_addresses()
    {
        var bytes = Encoding.UTF8.GetBytes("Tên sản phẩm,Chủ thể,Số sao\nKẹo dừa,HTX Tân Mỹ,9\n=1+1,HTX Tân Mỹ,3\n");
        var reader = new WorkbookReader(TestData.Units);
        var opened = reader.Open(bytes, "danh-sach.csv");
        var reading = reader.Understand(opened, new() { Today = new(2026, 11, 21) });
        using var copy = new ExcelPackage(new MemoryStream(AnnotatedCopy.Write(bytes, opened, reading.Findings)));
        var sheet = copy.Workbook.Worksheets["csv"];
        Assert.NotNull(sheet.Cells["C2"].Comment);
        Assert.Equal("HTX Tân Mỹ", sheet.Cells["B3"].Text);
        // Text that looks like a formula stays text.
        Assert.Equal("", sheet.Cells["A3"].Formula);
    }
}
