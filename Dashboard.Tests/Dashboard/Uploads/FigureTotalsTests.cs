using Ocop.Dashboard.Uploads;
using Ocop.Etl.Import;
using Ocop.Etl.Model;
using Ocop.Etl.Register;
using Ocop.Tests.Support;

namespace Ocop.Tests.Dashboard.Uploads;

public sealed class FigureTotalsTests
{
    [Fact]
    public void Districts_are_summed_before_and_after_and_their_province_stands_alone()
    {
        var totals = Of(
            Planned("63-83/mo cay", 24, shown: 20),
            Planned("63-83/ba tri", 10, shown: null),
            Planned("63-83", 34, shown: 34)
        );
        Assert.Equal(
            [(UnitLevel.Local, 2, 1, 20.0, 34.0, true), (UnitLevel.Province, 1, 1, 34.0, 34.0, false)],
            totals.Select(t => (t.Level, t.Places, t.Known, t.Before, t.After, t.Changes))
        );
    }

    [Fact]
    public void Shares_have_no_sum() => Assert.Empty(Of(Planned("63-83", 67.3, null, "share.products.star3")));

    [Fact]
    public void A_place_stated_twice_counts_once() =>
        Assert.Equal(24, Assert.Single(Of(Planned("63-83", 24, null), Planned("63-83", 24, null))).After);

    private static IReadOnlyList<FigureTotal> Of(params PlannedFigure[] figures) =>
        FigureTotals.Of(figures, TestData.Indicators);

    private static PlannedFigure Planned(
        string unit,
        double value,
        double? shown,
        string indicator = "products.total"
    ) =>
        new(
            TestStore.Fact(value, unit: unit, indicator: indicator),
            shown is null ? RowChange.New
                : shown == value ? RowChange.Unchanged
                : RowChange.Changed,
            shown
        );
}
