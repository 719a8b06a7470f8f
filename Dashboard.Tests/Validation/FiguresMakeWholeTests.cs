using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Etl.Validation;
using Ocop.Tests.Support;

namespace Ocop.Tests.Validation;

public class FiguresMakeWholeTests
{
    private static FactView Fact(long id, string indicator, double value, string document, string asOf) =>
        new()
        {
            FactId = id,
            Unit = UnitId.Parse("63-74"),
            Indicator = indicator,
            Kind = FactKind.Actual,
            Value = value,
            AsOf = PartialDate.Parse(asOf),
            Trust = Trust.Newspaper,
            Document = document,
            RecordedAt = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };

    private static List<ClaimFinding> Check(params FactView[] facts) =>
        [
            .. ClaimChecks
                .AcrossFigures(FigureBook.FromFacts(facts, TestData.Indicators), TestData.Units, TestData.Indicators)
                .Where(f => f.Finding.Code == FiguresMakeWhole.Code),
        ];

    [Fact]
    public void A_total_of_one_article_and_stars_of_another_for_the_same_day_are_held_against_each_other()
    {
        var finding = Assert.Single(
            Check(
                Fact(1, "products.total", 100, "a", "2023-12-31"),
                Fact(2, "products.star3", 90, "b", "2023-12-31"),
                Fact(3, "products.star4", 20, "b", "2023-12-31"),
                Fact(4, "products.star5", 2, "b", "2023-12-31")
            )
        );
        Assert.Equal((100, 112), (finding.Stated, finding.Computed));
        Assert.Equal([1L, 2, 3, 4], finding.Facts.Order());
        Assert.Contains("112", finding.Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_are_not_all_known_and_do_not_exceed_the_total_say_nothing() =>
        Assert.Empty(
            Check(
                Fact(1, "products.total", 100, "a", "2023-12-31"),
                Fact(2, "products.star3", 70, "b", "2023-12-31"),
                Fact(3, "products.star4", 20, "b", "2023-12-31")
            )
        );

    [Fact]
    public void Figures_of_different_days_or_of_a_mere_year_are_not_compared()
    {
        Assert.Empty(
            Check(Fact(1, "products.total", 100, "a", "2023-12-30"), Fact(2, "products.star3", 120, "b", "2023-12-31"))
        );
        Assert.Empty(Check(Fact(1, "products.total", 100, "a", "2023"), Fact(2, "products.star3", 120, "b", "2023")));
    }

    [Fact]
    public void Potential_five_star_products_may_be_in_the_total_or_beside_it() =>
        Assert.Empty(
            Check(
                Fact(1, "products.total", 112, "a", "2023-12-31"),
                Fact(2, "products.star3", 90, "b", "2023-12-31"),
                Fact(3, "products.star4", 20, "b", "2023-12-31"),
                Fact(4, "products.star5", 1, "b", "2023-12-31"),
                Fact(5, "products.star5potential", 1, "b", "2023-12-31")
            )
        );
}
