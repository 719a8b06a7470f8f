using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Tests.Support;

namespace Ocop.Tests.Reference;

public sealed class PublishedFiguresTests : IDisposable
{
    private readonly ReferenceCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public void Each_page_is_a_document_with_its_figures()
    {
        var article = Shipped.Articles.Single(a => a.Key == "a036");
        Assert.Equal(4, article.Figures.Count);
        var total = article.Figures[0];
        Assert.Equal((3317, "63-01", "2025-06"), (total.Fact.Value, total.Fact.Unit.Value, total.Fact.AsOf.ToString()));
        Assert.Equal("a036.tot", total.Fact.Citation.Row);
        Assert.Contains("3.317", total.Fact.Citation.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_unit_of_the_old_list_has_figures()
    {
        var units = Shipped.Rows.Select(r => r.Fact.Unit).ToHashSet();
        Assert.All(TestData.Units.InList("63"), u => Assert.Contains(u.Id, units));
    }

    [Fact]
    public void A_forecast_is_a_target_of_its_date_and_no_actual_figure()
    {
        var forecasts = Shipped.Rows.Where(r => r.Flag == "forecast").ToList();
        Assert.Equal(4, forecasts.Count);
        Assert.All(forecasts, f => Assert.Equal(FactKind.Target, f.Fact.Kind));
        Assert.All(forecasts, f => Assert.Null(f.Fact.AsOf));
    }

    [Fact]
    public void What_was_inferred_is_marked()
    {
        var estimated = Shipped.Rows.First(r => r.AsOfEstimated);
        Assert.True(FactFlags.Has(estimated.Fact.Note, FactFlags.Estimated));
        Assert.True(Shipped.Facts.First(f => f.AsOfEstimated).AsOfEstimated);
    }

    [Theory]
    [InlineData("unit", "63-99")]
    [InlineData("unitName", "Hà Nội")]
    [InlineData("indicator", "products.sold")]
    [InlineData("comparator", "more")]
    [InlineData("asOf", "19/12/2023")]
    [InlineData("trust", "blog")]
    [InlineData("flag", "strange")]
    [InlineData("published", "2024")]
    public void A_bad_value_is_named_by_file_line_and_key(string key, string value)
    {
        copy.Edit("published-figures.json", "a002.s4", row => row[key] = value);
        var problem = Assert.Throws<ReferenceException>(() =>
            PublishedFigures.Load(
                Path.Combine(copy.Folder, "published-figures.json"),
                TestData.Units,
                TestData.Indicators
            )
        );
        Assert.Equal(("published-figures.json", key), (problem.File, problem.Key));
        Assert.Equal(9, problem.Line);
    }
}
