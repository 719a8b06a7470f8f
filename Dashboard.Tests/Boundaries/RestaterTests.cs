using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Tests.Support;
using static Ocop.Tests.Boundaries.Series;
using static Ocop.Tests.Reconciliation.Stated;

namespace Ocop.Tests.Boundaries;

public class RestaterTests
{
    private const string Total = "products.total";
    private static readonly DateOnly Late = new(2026, 11, 21);

    [Fact]
    public void The_new_Đồng_Tháp_is_Tiền_Giang_and_Đồng_Tháp_until_it_has_its_own_figure()
    {
        var restater = new Restater(TestData.Units, TestData.Indicators, Shipped.Reported);
        var before = restater.At(Id("34-82"), Total, new(2025, 7, 1));
        Assert.Equal(RestatementKind.Sum, before.Kind);
        Assert.Equal(["63-82", "63-87"], before.Parts.Select(p => p.Unit.Value).Order());
        Assert.Equal(453, before.Parts.Single(p => p.Unit == Id("63-87")).Point.Value);
        Assert.Equal(before.Parts.Sum(p => p.Point.Value), before.Value);
        Assert.Equal(new DateOnly(2023, 12, 31), before.Newest);
        Assert.True(before.Oldest >= new DateOnly(2023, 9, 11) && before.Oldest <= before.Newest);
        var after = restater.At(Id("34-82"), Total, Late);
        Assert.Equal((RestatementKind.Own, 1002), (after.Kind, after.Value));
        Assert.Equal(new DateOnly(2025, 11, 26), after.Newest);
    }

    [Fact]
    public void The_line_of_a_merged_unit_breaks_at_the_merger()
    {
        var line = new Restater(TestData.Units, TestData.Indicators, Shipped.Reported).Line(Id("34-82"), Total);
        Assert.Equal(new DateOnly(2025, 7, 1), Assert.Single(line.Breaks).Effective);
        Assert.Equal(RestatementKind.Own, line.Points[^1].Kind);
        Assert.All(line.Points.SkipLast(1), p => Assert.Equal(RestatementKind.Sum, p.Kind));
    }

    [Fact]
    public void A_unit_that_was_carried_over_is_one_series_under_both_names()
    {
        var restater = Restater(Fact(1, 100, "2024-06-30", unit: "63-01"), Fact(2, 120, "2025-12-31", unit: "34-01"));
        foreach (var name in new[] { "63-01", "34-01" })
        {
            Assert.Equal([100.0, 120.0], restater.Line(Id(name), Total).Points.Select(p => p.Value!.Value));
            Assert.Empty(restater.Line(Id(name), Total).Breaks);
        }
    }

    [Fact]
    public void A_unit_that_was_merged_away_gets_nothing_of_the_greater_one()
    {
        var gone = Restater(Fact(1, 1002, "2025-11-26", unit: "34-82")).At(Id("63-82"), Total, Late);
        Assert.Null(gone.Value);
        Assert.Contains("01/07/2025", gone.Missing!.Vi, StringComparison.Ordinal);
        Assert.Contains("Tiền Giang", gone.Missing!.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_predecessor_is_named_and_what_is_known_stays_visible()
    {
        var partial = Restater(Fact(1, 207, "2023-09-11", unit: "63-82")).At(Id("34-82"), Total, Late);
        Assert.Null(partial.Value);
        Assert.Equal(207, partial.Known);
        Assert.Equal(
            new Said(
                "Chưa có số liệu của Đồng Tháp nên chưa cộng được.",
                "No figure of Dong Thap yet, so there is no sum."
            ),
            partial.Missing
        );
    }

    [Theory]
    [InlineData("2021-09-11", true)]
    [InlineData("2021-08-10", false)]
    public void Values_too_far_apart_are_not_added(string older, bool added)
    {
        var sum = Restater(Fact(1, 207, "2023-09-11", unit: "63-82"), Fact(2, 300, older, unit: "63-87"))
            .At(Id("34-82"), Total, Late);
        Assert.Equal(added ? 507 : null, sum.Value);
        if (!added)
            Assert.Contains("24 tháng", sum.Missing!.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_is_computed_again_from_counts()
    {
        var share = Restater(
                Fact(1, 200, "2023-12-31", unit: "63-82"),
                Fact(2, 150, "2023-12-31", unit: "63-82", indicator: "products.star3"),
                Fact(3, 75, "2023-12-31", unit: "63-82", indicator: "share.products.star3"),
                Fact(4, 600, "2023-12-31", unit: "63-87"),
                Fact(5, 300, "2023-12-31", unit: "63-87", indicator: "products.star3")
            )
            .At(Id("34-82"), "share.products.star3", Late);
        Assert.Equal(RestatementKind.FromCounts, share.Kind);
        Assert.Equal(56.25, share.Value);
        Assert.Null(share.RoundingError);
    }

    [Fact]
    public void A_share_of_shares_says_how_far_it_may_be_off()
    {
        var share = Restater(
                Fact(1, 100, "2023-12-31", unit: "63-82", indicator: "subjects.total"),
                Fact(2, 40, "2023-12-31", unit: "63-82", indicator: "share.subjects.modernChannels"),
                Fact(3, 300, "2023-12-31", unit: "63-87", indicator: "subjects.total"),
                Fact(4, 60.5, "2023-12-31", unit: "63-87", indicator: "share.subjects.modernChannels")
            )
            .At(Id("34-82"), "share.subjects.modernChannels", Late);
        Assert.Equal(55.375, share.Value!.Value, 9);
        Assert.Equal((0.5 * 100 + 0.05 * 300) / 400, share.RoundingError!.Value, 6);
    }

    [Fact]
    public void Shares_without_their_wholes_cannot_be_restated()
    {
        var share = Restater(
                Fact(1, 40, "2023-12-31", unit: "63-82", indicator: "share.subjects.cooperative"),
                Fact(2, 60, "2023-12-31", unit: "63-87", indicator: "share.subjects.cooperative")
            )
            .At(Id("34-82"), "share.subjects.cooperative", Late);
        Assert.Null(share.Value);
        Assert.Contains("số tuyệt đối", share.Missing!.Vi, StringComparison.Ordinal);
        var rate = Restater(Fact(1, 9, "2023-12-31", unit: "63-82", indicator: "products.perDistrict"))
            .At(Id("34-82"), "products.perDistrict", Late);
        Assert.Contains("mẫu số", rate.Missing!.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void Flows_are_added_per_period_only()
    {
        var restater = Restater(
            Fact(1, 30, "2024", unit: "63-82", indicator: "products.new"),
            Fact(2, 40, "2024-12-31", unit: "63-87", indicator: "products.new"),
            Fact(3, 9, "2025", unit: "63-87", indicator: "products.new")
        );
        var flow = restater.At(Id("34-82"), "products.new", Late);
        Assert.Equal((70, new DateOnly(2024, 12, 31)), (flow.Value!.Value, flow.Newest!.Value));
    }

    [Fact]
    public void The_nations_own_figure_stands_beside_the_sum_of_its_units()
    {
        var nation = Restater(
                Fact(1, 18_243, "2025-12-20", unit: "VN"),
                Fact(2, 3000, "2025-06-30", unit: "63-01"),
                Fact(3, 207, "2023-09-11", unit: "63-82")
            )
            .Nation(Total, "34", Late);
        Assert.Equal(18_243, nation.Own.Value);
        Assert.Equal(3207, nation.Sum);
        Assert.Equal((1, 34), (nation.Complete, nation.Units));
        Assert.Equal(new DateOnly(2023, 9, 11), nation.Oldest);
    }

    [Fact]
    public void Districts_are_seen_as_reported_only()
    {
        Assert.NotNull(Restater().At(Id("63-82/cai lay"), Total, Late).Missing);
    }

    // Each of these codes was another place before July 2025.
    [Theory]
    [InlineData("15", "10", "15")]
    [InlineData("24", "24", "27")]
    [InlineData("44", "44", "45")]
    [InlineData("52", "52", "64")]
    [InlineData("80", "72", "80")]
    [InlineData("82", "82", "87")]
    [InlineData("91", "89", "91")]
    public void A_reused_code_never_carries_the_old_units_figure_alone(string code, string first, string second)
    {
        var restater = Restater(
            Fact(1, 100, "2024-06-30", unit: $"63-{first}"),
            Fact(2, 11, "2024-06-30", unit: $"63-{second}")
        );
        Assert.Equal(111, restater.At(Id($"34-{code}"), Total, Late).Value);
        Assert.Equal(code == first ? 100 : 11, restater.At(Id($"63-{code}"), Total, Late).Value);
    }

    [Fact]
    public void A_view_is_named_by_its_list_and_defaults_to_the_one_in_force()
    {
        Assert.Equal("63", BoundaryView.Default(TestData.Units, new(2025, 6, 30)).List);
        Assert.Equal("34", BoundaryView.Default(TestData.Units, new(2025, 7, 1)).List);
        Assert.Equal(BoundaryView.AsReported, BoundaryView.Parse("goc", TestData.Units));
        Assert.Equal("34", BoundaryView.Parse("34", TestData.Units)!.ToString());
        Assert.Null(BoundaryView.Parse("35", TestData.Units));
    }
}
