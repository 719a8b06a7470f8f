using FsCheck;
using FsCheck.Fluent;
using Ocop.Dashboard.Map;

namespace Ocop.Tests.Dashboard.Map;

public sealed class ChoroplethScaleTests
{
    [Fact]
    public void One_big_city_does_not_push_all_others_into_the_palest_class()
    {
        double[] values = [12, 40, 66, 90, 103, 140, 207, 260, 320, 410, 500, 640, 3317];
        var scale = ChoroplethScale.For(values);
        Assert.Equal(ChoroplethScale.MostClasses, scale.Classes);
        Assert.All(values.GroupBy(scale.ClassOf), units => Assert.InRange(units.Count(), 2, 4));
    }

    [Fact]
    public void Limits_are_round()
    {
        double[] values = [121, 403, 661, 1038, 1421, 2077, 2611, 3208];
        Assert.Equal([400, 1000, 1400, 2600], ChoroplethScale.For(values).Breaks);
    }

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new double[] { 7 })]
    [InlineData(new double[] { 7, 7, 7 })]
    public void Without_different_values_there_is_one_class_in_the_middle_of_the_palette(double[] values)
    {
        var scale = ChoroplethScale.For(values);
        Assert.Equal(1, scale.Classes);
        Assert.Equal(2, scale.StepOf(7));
    }

    [Fact]
    public void Few_classes_still_use_both_ends_of_the_palette()
    {
        var scale = ChoroplethScale.For([1, 1, 1, 5]);
        Assert.Equal(0, scale.StepOf(1));
        Assert.Equal(4, scale.StepOf(5));
    }

    [Fact]
    public void More_is_never_paler_and_no_class_is_below_all_values()
    {
        var values = Gen.Choose(0, 20_000).Select(n => n / 4.0).NonEmptyListOf();
        Prop.ForAll(
                values.ToArbitrary(),
                list =>
                {
                    var scale = ChoroplethScale.For(list);
                    var steps = list.Order().Select(scale.StepOf).ToList();
                    return steps.SequenceEqual(steps.Order())
                        && steps.All(s => s is >= 0 and < ChoroplethScale.MostClasses)
                        && scale.Breaks.SequenceEqual(scale.Breaks.Distinct().Order())
                        && scale.Breaks.All(limit => limit > list.Min() && limit <= list.Max());
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
