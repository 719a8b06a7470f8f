using Ocop.Etl.Model;
using Ocop.Etl.Progress;

namespace Ocop.Etl.Boundaries;

/// <summary>A restated flow of one period.</summary>
public sealed record RestatedFlow(PartialDate Period, double Value, IReadOnlyList<RestatedPart> Parts)
{
    public FlowPoint Point =>
        new(
            Period,
            new(
                Period.Last,
                Value,
                Parts is [var only] ? only.Point.FactId : null,
                Parts.Any(p => p.Point.IsEstimated),
                Parts.Count > 1,
                Period.Last
            )
        );
}

/// <summary>Flows are summed per period, and only when every predecessor has a figure of that very period.</summary>
internal sealed class FlowRestater(SameArea areas, ISeriesSource reported, DateOnly? knownBy)
{
    /// <summary>Oldest period first. The unit's own figure of a period wins.</summary>
    public IReadOnlyList<RestatedFlow> Series(UnitId unit, string indicator)
    {
        var periods = new SortedDictionary<PartialDate, RestatedFlow>();
        if (areas.Merger(unit) is { } merger)
        {
            var parts = merger.From.Select(f => Series(f, indicator)).ToList();
            foreach (var first in parts[0])
            {
                var same = parts.ConvertAll(p => p.FirstOrDefault(f => f.Period == first.Period));
                if (same.TrueForAll(f => f is not null))
                    periods[first.Period] = new(
                        first.Period,
                        same.Sum(f => f!.Value),
                        [.. same.SelectMany(f => f!.Parts)]
                    );
            }
        }
        foreach (var name in areas.Of(unit).Reverse())
        foreach (var flow in reported.Flows(name, indicator, knownBy))
            periods[flow.Period] = new(flow.Period, flow.Point.Value, [new(name, indicator, flow.Point)]);
        return [.. periods.Values];
    }
}
