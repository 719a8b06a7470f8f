using Ocop.Etl.Import;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Register;

namespace Ocop.Dashboard.Uploads;

public enum UnitLevel
{
    Nation,
    Province,
    Local,
}

/// <summary>What a table says of one indicator at one moment, summed over its places of one level.</summary>
/// <param name="Places">How many places the table names.</param>
/// <param name="Known">For how many of them a figure is shown now.</param>
/// <param name="Before">Sum of what is shown now for those places.</param>
/// <param name="After">Sum of what the table states.</param>
/// <param name="Changes">At least one figure is new or differs.</param>
public sealed record FigureTotal(
    string Indicator,
    FactKind Kind,
    PartialDate? At,
    UnitLevel Level,
    int Places,
    int Known,
    double Before,
    double After,
    bool Changes
);

/// <summary>Sums the figures of a preview, so that a wrong table shows by its totals.</summary>
public static class FigureTotals
{
    /// <returns>In the order of the table. Shares are left out: they cannot be summed.</returns>
    public static IReadOnlyList<FigureTotal> Of(IReadOnlyList<PlannedFigure> figures, IndicatorCatalog indicators) =>
        [
            .. figures
                .Where(f => indicators.Find(f.Fact.Indicator)?.Nature != IndicatorNature.Ratio)
                .GroupBy(f =>
                    (f.Fact.Indicator, f.Fact.Kind, At: f.Fact.AsOf ?? f.Fact.Deadline, Level: LevelOf(f.Fact.Unit))
                )
                .Select(group =>
                {
                    // A place that the table states twice counts once, as it does in the register of figures.
                    var places = group.GroupBy(f => f.Fact.Unit).Select(unit => unit.First()).ToList();
                    return new FigureTotal(
                        group.Key.Indicator,
                        group.Key.Kind,
                        group.Key.At,
                        group.Key.Level,
                        places.Count,
                        places.Count(f => f.Shown is not null),
                        places.Sum(f => f.Shown ?? 0),
                        places.Sum(f => f.Fact.Value),
                        group.Any(f => f.Change != RowChange.Unchanged)
                    );
                }),
        ];

    private static UnitLevel LevelOf(UnitId unit) =>
        unit.IsNational ? UnitLevel.Nation
        : unit.IsProvince ? UnitLevel.Province
        : UnitLevel.Local;
}
