using Ocop.Etl.Progress;
using Ocop.Etl.Reference;
using Ocop.Tests.Support;

namespace Ocop.Tests.Progress;

public class ShippedTargetsTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static Assessment Of(string id) => Shipped.Assessor.Assess(Shipped.Targets.Find(id)!, Today);

    [Fact]
    public void Ten_thousand_products_by_2025_were_achieved_with_margin_and_date()
    {
        var assessment = Of("n01");
        Assert.Equal(ProgressBand.Achieved, assessment.Band);
        Assert.Equal(new DateOnly(2025, 12, 31), assessment.FrozenOn);
        Assert.Equal(18_243, assessment.Latest!.Value);
        Assert.Equal(0.82, assessment.Margin!.Value, 0.005);
        Assert.Equal(10_322, assessment.Passed!.Value);
        Assert.Equal(new DateOnly(2023, 10, 31), assessment.Passed.Day);
        Assert.Equal(9_850, assessment.PassedAfter!.Value);
        Assert.Null(assessment.Projected);
    }

    [Fact]
    public void Four_hundred_five_star_products_by_2025_were_missed_with_126()
    {
        var assessment = Of("n02");
        Assert.Equal(ProgressBand.Missed, assessment.Band);
        Assert.Equal(126, assessment.Latest!.Value);
        Assert.Equal(-0.685, assessment.Margin!.Value, 0.0005);
        Assert.Equal("n01", assessment.Target.PartOf);
    }

    [Fact]
    public void Tiền_Giang_reached_its_200_products_but_not_its_10_five_star_ones()
    {
        var total = Of("t001");
        Assert.Equal(ProgressBand.Achieved, total.Band);
        Assert.True(total.Latest!.Value >= 207);
        var fiveStar = Of("t003");
        Assert.Equal(ProgressBand.Missed, fiveStar.Band);
        Assert.Equal(0, fiveStar.Latest!.Value);
        Assert.True(fiveStar.Latest.IsDerived);
    }

    [Fact]
    public void A_forecast_is_shown_but_not_assessed()
    {
        Assert.Equal(ProgressBand.NotAssessable, Of("n11").Band);
        Assert.False(Shipped.Targets.Find("n11")!.IsInForce);
    }

    [Fact]
    public void Every_refusal_has_its_reason()
    {
        foreach (var target in Shipped.Targets.All)
        foreach (var method in Enum.GetValues<ProgressMethod>())
        {
            var assessment = Shipped.Assessor.Assess(target, Today, method);
            Assert.Equal(
                assessment.Band is ProgressBand.NotAssessable or ProgressBand.LevelOnly,
                assessment.Reason is not null
            );
        }
    }

    [Fact]
    public void The_verdicts_of_the_closed_cycle_spread_over_all_answers()
    {
        var closed = Shipped
            .Targets.All.Where(t => t is { IsInForce: true, Cycle: "2021-2025" })
            .Select(t => Of(t.Id))
            .ToList();
        var spread = RollUp.Distribution(closed);
        Assert.True(spread[ProgressBand.Achieved] >= 20);
        Assert.True(spread[ProgressBand.Missed] >= 10);
        Assert.All(
            closed,
            a => Assert.True(a.Band is ProgressBand.Achieved or ProgressBand.Missed or ProgressBand.NotAssessable)
        );
        Assert.Equal("n02", RollUp.Worst(Shipped.Targets.SubTargets("n01").Select(t => Of(t.Id)))!.Target.Id);
    }
}
