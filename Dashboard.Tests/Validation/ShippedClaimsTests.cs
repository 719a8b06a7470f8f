using Ocop.Etl.Model;
using Ocop.Etl.Validation;
using Ocop.Tests.Support;

namespace Ocop.Tests.Validation;

public class ShippedClaimsTests
{
    private static readonly IReadOnlyList<ClaimFinding> Within = ClaimChecks.WithinDocuments(
        Shipped.Facts,
        TestData.Units,
        TestData.Indicators
    );

    private static readonly IReadOnlyList<ClaimFinding> Across = ClaimChecks.AcrossFigures(
        Shipped.Book,
        TestData.Units,
        TestData.Indicators
    );

    private static string ArticleOf(long factId) => Shipped.Row(factId).Id.Split('.')[0];

    [Fact]
    public void Every_sum_mismatch_that_was_flagged_by_hand_is_found_in_the_figures_themselves()
    {
        var flagged = Shipped.Articles.Where(a => a.Figures.Any(f => f.Flag == "sum-mismatch")).Select(a => a.Key);
        var found = Within.SelectMany(f => f.Facts).Select(ArticleOf).ToHashSet();
        Assert.Equal(13, flagged.Count());
        Assert.All(flagged, article => Assert.Contains(article, found));
    }

    [Fact]
    public void A_finding_cites_both_sides()
    {
        Assert.All(Within.Concat(Across), f => Assert.True(f.Left.Count > 0 && f.Right.Count > 0));
        Assert.All(Within.Concat(Across), f => Assert.NotEmpty(f.Finding.Message));
    }

    [Fact]
    public void The_shares_published_with_10322_make_99_7()
    {
        var finding = Within.Single(f =>
            f.Finding.Code == SharesMakeHundred.Code
            && f.Finding.Unit!.Value.IsNational
            && ArticleOf(f.Left[0]) == "a178"
        );
        Assert.Equal(99.7, finding.Computed, 0.05);
        Assert.Contains("99,7", finding.Finding.Message, StringComparison.Ordinal);
        Assert.Contains("10.322", finding.Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_that_fall_and_jumps_at_a_merger_are_told()
    {
        Assert.Contains(Across, f => f.Finding.Code == StocksDoNotFall.Code && f.Stated == 269 && f.Computed == 267);
        Assert.Contains(
            Across,
            f => f.Finding.Code == NoJumpAtMerger.Jump && f.Finding.Unit == UnitId.Parse("34-24") && f.Computed == 125
        );
    }

    [Fact]
    public void Indicator_names_keep_their_abbreviations_in_a_sentence()
    {
        Assert.All(Within, f => Assert.DoesNotContain("ocop", f.Finding.Message, StringComparison.Ordinal));
    }
}
