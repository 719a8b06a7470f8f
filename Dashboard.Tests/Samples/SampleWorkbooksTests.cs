using System.Globalization;
using System.Text;
using Ocop.Tests.Support;
using OfficeOpenXml;

namespace Ocop.Tests.Samples;

public class SampleWorkbooksTests
{
    private static string Folder => Path.Combine(TestData.Repository, "data", "samples", "workbooks");

    public static TheoryData<string> Names => [.. SampleWorkbooks.All.Keys];

    /// <summary>
    /// With OCOP_WRITE_SAMPLES=1 the files are written first: the way to renew them after a change of the generator.
    /// </summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_kept_workbook_holds_what_its_generator_writes(string name)
    {
        var path = Path.Combine(Folder, name);
        var made = SampleWorkbooks.All[name]();
        if (Environment.GetEnvironmentVariable("OCOP_WRITE_SAMPLES") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllBytes(path, made);
        }
        Assert.Equal(Content(made), Content(File.ReadAllBytes(path)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_sample_says_that_it_is_one(string name)
    {
        using var package = new ExcelPackage(new MemoryStream(SampleWorkbooks.All[name]()));
        Assert.Equal(SampleSheet.Category, package.Workbook.Properties.Category);
        foreach (var sheet in package.Workbook.Worksheets.Where(s => s.Hidden == eWorkSheetHidden.Visible))
            Assert.Contains(
                sheet.Cells[1, 1, 8, 1],
                cell => cell.Text.StartsWith(SampleSheet.Mark, StringComparison.Ordinal)
            );
    }

    [Fact]
    public void The_register_holds_over_300_products_of_over_10_provinces_some_expired_some_renewed()
    {
        using var package = new ExcelPackage(new MemoryStream(ProductRegisterSample.Write()));
        var rows = package
            .Workbook.Worksheets.SelectMany(s => Enumerable.Range(6, s.Dimension.End.Row - 5).Select(r => (s, r)))
            .Select(at =>
                (
                    Name: at.s.Cells[at.r, 2].Text,
                    Subject: at.s.Cells[at.r, 3].Text,
                    Province: at.s.Cells[at.r, 5].Text,
                    Score: at.s.Cells[at.r, 9].GetValue<double>(),
                    Stars: at.s.Cells[at.r, 10].Text,
                    Valid: at.s.Cells[at.r, 13].GetValue<DateTime>()
                )
            )
            .ToList();
        Assert.InRange(rows.Count, 301, 500);
        Assert.InRange(rows.Select(r => r.Province).Distinct().Count(), 11, 97);
        Assert.Contains(rows, r => r.Valid < new DateTime(2025, 1, 1));
        Assert.Contains(rows, r => r.Stars.Contains("tiềm năng", StringComparison.Ordinal));
        Assert.Contains(rows.GroupBy(r => (r.Name, r.Subject)), g => g.Count() > 1);
        Assert.All(
            rows,
            r =>
                Assert.InRange(
                    r.Score,
                    r.Stars[0] switch
                    {
                        '5' => 90,
                        '4' => 70,
                        _ => 50,
                    },
                    100
                )
        );
    }

    /// <summary>Values, formulas, merges and formats of every cell, in order: what a reader of the file sees.</summary>
    private static string Content(byte[] bytes)
    {
        using var package = new ExcelPackage(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var sheet in package.Workbook.Worksheets)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"[{sheet.Name}] {sheet.Hidden} {string.Join(' ', sheet.MergedCells)}"
            );
            foreach (var cell in sheet.Cells)
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"{cell.Address} {cell.Value} {cell.Formula} {cell.Style.Numberformat.Format} {cell.Style.Font.Name}"
                );
        }
        return text.ToString();
    }
}
