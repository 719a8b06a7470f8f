using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Boundaries;

/// <summary>
/// The restated values as a source for assessments: base, latest and goal of a target all speak of the same area.
/// </summary>
public sealed class RestatedSeries(
    UnitCatalog units,
    IndicatorCatalog indicators,
    ISeriesSource reported,
    RestatementOptions? options = null
) : ISeriesSource
{
    private readonly SameArea areas = new(units);

    public SeriesReading Levels(UnitId unit, string indicator, DateOnly? knownBy)
    {
        var line = new Restater(units, indicators, reported, options, knownBy).Line(unit, indicator);
        return new([.. line.Points.Select(p => p.Point!)], line.Missing);
    }

    public IReadOnlyList<FlowPoint> Flows(UnitId unit, string indicator, DateOnly? knownBy) =>
        [.. new FlowRestater(areas, reported, knownBy).Series(unit, indicator).Select(f => f.Point)];
}
