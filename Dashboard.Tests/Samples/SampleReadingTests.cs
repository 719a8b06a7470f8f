using Ocop.Etl.Model;
using Ocop.Etl.Workbooks;
using Ocop.Tests.Support;

namespace Ocop.Tests.Samples;

/// <summary>What an upload of the sample workbooks finds in them.</summary>
public class SampleReadingTests
{
    private static readonly WorkbookReader Reader = new(TestData.Units);
    private static readonly WorkbookOptions Options = new() { Today = new(2026, 4, 1) };

    private static WorkbookReading Read(string name) =>
        Reader.Read(Path.Combine(TestData.Repository, "data", "samples", "workbooks", name), Options);

    [Theory]
    [InlineData("so-san-pham-ocop-mau.xlsx", WorkbookKind.Products, 405)]
    [InlineData("tong-hop-theo-tinh-mau.xlsx", WorkbookKind.Indicators, 476)]
    [InlineData("diem-ban-hang-mau.xlsx", WorkbookKind.SalesPoints, 42)]
    public void The_sound_workbooks_are_read_whole_and_without_a_finding(string name, WorkbookKind kind, int records)
    {
        var reading = Read(name);
        Assert.Equal(kind, reading.Kind);
        Assert.Equal(records, reading.Records.Count);
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public void The_register_speaks_of_both_lists_of_provinces()
    {
        var products = Read("so-san-pham-ocop-mau.xlsx").Records.OfType<ProductRecord>().ToList();
        var units = products.Select(p => p.Place.Province!.Value).Distinct().ToList();
        Assert.Equal(14, units.Count(u => u.List == "63"));
        Assert.Equal(14, units.Count(u => u.List == "34"));
        Assert.Contains(products, p => p is { PotentialFiveStar: true, Stars: 4 });
        Assert.All(products.Where(p => p.Place.Province!.Value.List == "63"), p => Assert.NotNull(p.Place.District));
    }

    [Fact]
    public void The_faulty_workbook_shows_most_kinds_of_finding_each_with_its_place()
    {
        var findings = Read("danh-sach-co-loi-mau.xlsx").Findings;
        string[] expected =
        [
            "ambiguous-date",
            "bad-date",
            "confusable-letters-replaced",
            "duplicate-column",
            "duplicate-row",
            "formula-error",
            "formula-like-text",
            "formula-without-value",
            "future-date",
            "hidden-rows",
            "hidden-sheet",
            "legacy-encoding-converted",
            "merged-cells-filled",
            "missing-name",
            "missing-stars",
            "missing-subject",
            "not-a-number",
            "proposal-not-award",
            "province-not-stated",
            "score-out-of-range",
            "several-products-in-cell",
            "stars-above-score",
            "stars-do-not-add-up",
            "stars-out-of-range",
            "total-mismatch",
            "unit-not-valid-at-date",
            "unknown-column",
            "unknown-group",
            "unknown-indicator",
            "unknown-province",
        ];
        Assert.Empty(expected.Except(findings.Select(f => f.Code)));
        Assert.All(findings, f => Assert.NotNull(f.Sheet));
        Assert.All(findings.Where(f => f.Severity == Severity.Error), f => Assert.NotNull(f.Cell));
    }
}
