using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Validation;
using Ocop.Tests.Support;
using static Ocop.Tests.Reconciliation.Stated;

namespace Ocop.Tests.Validation;

public class ClaimRulesTests
{
    private static FactView Part(long id, string indicator, double value, string unit = "63-74") =>
        Fact(id, value, "2024-06-30", document: "a", indicator: indicator, unit: unit);

    private static IReadOnlyList<ClaimFinding> Within(params FactView[] facts) =>
        ClaimChecks.WithinDocuments(facts, TestData.Units, TestData.Indicators);

    private static IReadOnlyList<ClaimFinding> Across(params FactView[] facts) =>
        ClaimChecks.AcrossFigures(
            FigureBook.FromFacts(facts, TestData.Indicators),
            TestData.Units,
            TestData.Indicators
        );

    private static FactView[] Stars(double total, double three, double four, double? potential = null) =>
        [
            Part(1, "products.total", total),
            Part(2, "products.star3", three),
            Part(3, "products.star4", four),
            .. potential is { } p ? [Part(4, "products.star5potential", p)] : (FactView[])[],
        ];

    [Fact]
    public void Stars_that_make_the_total_are_no_finding()
    {
        Assert.Empty(Within(Stars(103, 93, 10)));
    }

    [Fact]
    public void Potential_five_star_may_be_counted_beside_the_four_star_ones()
    {
        Assert.Empty(Within(Stars(59, 25, 31, 3)));
    }

    [Fact]
    public void Potential_five_star_inside_the_four_star_ones_is_told_and_not_blamed()
    {
        var finding = Assert.Single(Within(Stars(131, 66, 65, 16)));
        Assert.Equal((PartsMakeWhole.Inside, Severity.Info), (finding.Finding.Code, finding.Finding.Severity));
    }

    [Fact]
    public void Stars_beyond_the_total_are_a_warning_that_cites_both_sides()
    {
        var finding = Assert.Single(Within(Stars(100, 93, 10)));
        Assert.Equal((PartsMakeWhole.Mismatch, Severity.Warning), (finding.Finding.Code, finding.Finding.Severity));
        Assert.Equal([1], finding.Left);
        Assert.Equal([2, 3], finding.Right);
        Assert.Equal((100, 103), (finding.Stated, finding.Computed));
    }

    [Fact]
    public void A_rough_total_near_the_sum_is_no_finding()
    {
        var facts = Stars(100, 93, 10);
        Assert.Empty(Within([facts[0] with { Comparator = Comparator.More }, facts[1], facts[2]]));
    }

    [Fact]
    public void Stars_and_total_of_different_documents_are_not_added_up()
    {
        var facts = Stars(100, 93, 10);
        Assert.Empty(Within([facts[0] with { Document = "b" }, facts[1], facts[2]]));
    }

    [Fact]
    public void A_misprint_is_cited_though_it_is_never_shown()
    {
        var facts = Stars(2, 219, 18);
        Assert.Single(Within([facts[0] with { Excluded = true }, facts[1], facts[2]]));
    }

    [Fact]
    public void Sample_data_raise_no_finding()
    {
        Assert.Empty(Within([.. Stars(100, 93, 10).Select(f => f with { IsSample = true })]));
    }

    [Fact]
    public void Types_beyond_the_subjects_are_a_finding()
    {
        var finding = Assert.Single(
            Within(
                Part(1, "subjects.total", 212),
                Part(2, "subjects.enterprise", 55),
                Part(3, "subjects.cooperative", 85),
                Part(4, "subjects.household", 74)
            )
        );
        Assert.Equal(214, finding.Computed);
    }

    [Fact]
    public void A_few_types_out_of_many_claim_no_sum()
    {
        Assert.Empty(
            Within(
                Part(1, "subjects.total", 36),
                Part(2, "subjects.enterprise", 10),
                Part(3, "subjects.cooperative", 6)
            )
        );
    }

    [Theory]
    [InlineData(67.3, true)]
    [InlineData(67.2, false)]
    public void A_share_is_held_against_its_counts_within_rounding(double share, bool fits)
    {
        var findings = Within(
            Part(1, "products.total", 10_322),
            Part(2, "products.star3", 6_947),
            Part(3, "share.products.star3", share)
        );
        Assert.Equal(fits, findings.Count == 0);
    }

    [Fact]
    public void Shares_that_make_a_hundred_within_rounding_are_no_finding()
    {
        Assert.Empty(
            Within(
                Part(1, "share.products.star3", 67.3),
                Part(2, "share.products.star4", 31.2),
                Part(3, "share.products.star5", 1.6)
            )
        );
    }

    [Fact]
    public void A_document_with_two_numbers_for_one_thing_contradicts_itself()
    {
        var finding = Assert.Single(Within(Part(1, "products.new", 49), Part(2, "products.new", 47)));
        Assert.Equal(DocumentAgreesWithItself.Code, finding.Finding.Code);
    }

    [Fact]
    public void Districts_beyond_their_province_are_a_finding()
    {
        var finding = Assert.Single(
            Across(
                Part(1, "products.total", 100),
                Part(2, "products.total", 60, "63-74/di an"),
                Part(3, "products.total", 50, "63-74/ben cat")
            )
        );
        Assert.Equal(DistrictsMakeProvince.Code, finding.Finding.Code);
        Assert.Equal(110, finding.Computed);
    }

    [Fact]
    public void A_few_districts_of_a_province_are_no_finding()
    {
        Assert.Empty(
            Across(
                Part(1, "products.total", 100),
                Part(2, "products.total", 30, "63-74/di an"),
                Part(3, "products.total", 20, "63-74/ben cat")
            )
        );
    }

    [Fact]
    public void Provinces_beyond_the_nation_are_a_finding()
    {
        var finding = Assert.Single(
            Across(
                Part(1, "products.total", 100, "VN"),
                Part(2, "products.total", 90, "63-74"),
                Part(3, "products.total", 50, "63-82")
            )
        );
        Assert.Equal(ProvincesMakeNation.Code, finding.Finding.Code);
        Assert.Equal(140, finding.Computed);
    }

    [Fact]
    public void Provinces_of_another_year_are_not_held_against_the_nation()
    {
        Assert.Empty(Across(Part(1, "products.total", 100, "VN"), Fact(2, 900, "2022-06-30", unit: "63-82")));
    }

    [Fact]
    public void A_fall_that_expiry_explains_is_no_finding()
    {
        FactView[] fall = [Fact(1, 409, "2023-12-31"), Fact(2, 305, "2024-02-28")];
        Assert.Equal(StocksDoNotFall.Code, Assert.Single(Across(fall)).Finding.Code);
        Assert.Empty(Across([.. fall, Fact(3, 104, "2024-02-28", indicator: "products.expired")]));
    }

    [Fact]
    public void More_than_16000_does_not_fall_below_16543()
    {
        Assert.Empty(Across(Fact(1, 16_543, "2025-05-01"), Fact(2, 16_000, "2025-06-24", comparator: Comparator.More)));
    }

    [Fact]
    public void A_vanished_unit_that_reports_the_size_of_its_successor_is_a_finding()
    {
        var finding = Assert.Single(
            Across(Fact(1, 207, "2024-09-11", unit: "63-82"), Fact(2, 1002, "2025-11-26", unit: "63-82"))
        );
        Assert.Equal(NoJumpAtMerger.WrongUnit, finding.Finding.Code);
    }
}
