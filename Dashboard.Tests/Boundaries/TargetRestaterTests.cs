using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reference;
using Ocop.Tests.Support;
using static Ocop.Tests.Boundaries.Series;

namespace Ocop.Tests.Boundaries;

public class TargetRestaterTests
{
    private static readonly TargetRestater Targets = new(
        TestData.Units,
        TestData.Indicators,
        Shipped.Targets,
        new(TestData.Units, TestData.Indicators, Shipped.Reported)
    );

    private static RestatedTarget On34(string unit, string indicator, TargetKind kind = TargetKind.Cycle) =>
        Targets.Of(Id(unit)).Single(t => t.Indicator == indicator && t.Kind == kind && t.Deadline.Year == 2025);

    [Fact]
    public void Counts_of_predecessors_with_the_same_target_are_summed()
    {
        // An Giang 170 and Kiên Giang at least 120.
        var target = On34("34-91", "products.total");
        Assert.Equal((290, Comparator.AtLeast), (target.Target!.Value, target.Target.Comparator));
        Assert.Equal(["t019", "t028"], target.Parts.Select(t => t.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_predecessor_without_such_a_target_makes_it_missing_with_its_reason()
    {
        // Tiền Giang has 200, Đồng Tháp none that is known.
        var target = On34("34-82", "products.total");
        Assert.Null(target.Target);
        Assert.Equal("t001", Assert.Single(target.Parts).Id);
        Assert.Contains("Đồng Tháp", target.Missing!.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_and_a_number_make_a_range()
    {
        // Khánh Hòa at least 200, Ninh Thuận 120-140.
        var target = On34("34-56", "products.total").Target!;
        Assert.Equal((Comparator.Range, 320, 340), (target.Comparator, target.Value, target.ValueMax));
    }

    [Fact]
    public void The_merged_units_own_target_stands()
    {
        var target = Targets.Of(Id("34-31")).Single(t => t.Indicator == "products.total" && t.Deadline.Year == 2030);
        Assert.Equal(("t094", 1000), (target.Target!.Id, target.Target.Value));
    }

    [Fact]
    public void Superseded_targets_and_forecasts_are_left_out()
    {
        Assert.DoesNotContain(Targets.On("63"), t => t.Parts.Any(p => p.Id is "t059" or "t061" or "t048" or "n11"));
        Assert.Contains(Targets.On("63"), t => t.Target?.Id == "t141");
    }

    [Fact]
    public void A_unit_that_was_carried_over_keeps_its_targets_under_both_names()
    {
        Assert.Equal("t010", On34("34-01", "products.total").Target!.Id);
        Assert.Equal("t010", On34("63-01", "products.total").Target!.Id);
    }

    [Fact]
    public void A_restated_target_is_assessed_on_restated_values()
    {
        var source = new RestatedSeries(TestData.Units, TestData.Indicators, Shipped.Reported);
        var assessor = new Assessor(TestData.Indicators, Shipped.Targets.Cycles, source);
        var assessment = assessor.Assess(On34("34-91", "products.total").Target!, new(2026, 11, 21));
        Assert.Equal(290, assessment.Goal.Aim);
        Assert.NotEqual(ProgressBand.NotAssessable, assessment.Band);
    }
}
