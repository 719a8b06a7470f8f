using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Progress;

/// <summary>
/// The figures as they were reported. A part that no source states is 0, and marked derived, on a day when the stated
/// parts already make up the stated total: 112 three-star and 95 four-star of 207 leave no five-star product. A share
/// that no source states is computed, and marked derived, from a part and a whole stated for the same moment.
/// </summary>
/// <param name="figures">The figures in force: null for all that is known, a day for what was published by then.</param>
public sealed class ReportedSeries(IndicatorCatalog indicators, Func<DateOnly?, FigureBook> figures) : ISeriesSource
{
    public SeriesReading Levels(UnitId unit, string indicator, DateOnly? knownBy)
    {
        var book = figures(knownBy);
        var points = book.Series(unit, indicator).Select(f => TrackPoint.Of(f)!).ToList();
        foreach (var identity in indicators.Identities)
            if (identity.Whole is { } whole && identity.Parts.Contains(indicator, StringComparer.Ordinal))
                points.AddRange(Exhausted(book, unit, indicator, identity, whole, points));
        if (indicators.Find(indicator) is { PartOf: { } part, ShareOf: { } of })
            points.AddRange(Computed(book, unit, part, of, points));
        return new([.. points.OrderBy(p => p.Day)]);
    }

    public IReadOnlyList<FlowPoint> Flows(UnitId unit, string indicator, DateOnly? knownBy) =>
        [.. figures(knownBy).Series(unit, indicator).Select(f => new FlowPoint(f.AsOf!.Value, TrackPoint.Of(f)!))];

    private static List<TrackPoint> Computed(
        FigureBook book,
        UnitId unit,
        string part,
        string whole,
        List<TrackPoint> stated
    )
    {
        var days = stated.Select(p => p.Day).ToHashSet();
        var found = new List<TrackPoint>();
        foreach (var total in book.Series(unit, whole))
            if (
                total is { Comparator: Comparator.Equal, Value: > 0 }
                && !days.Contains(total.Day!.Value)
                && book.Series(unit, part).FirstOrDefault(f => f.AsOf == total.AsOf)
                    is { Comparator: Comparator.Equal } count
                && count.Value <= total.Value
            )
                found.Add(
                    new(
                        total.Day.Value,
                        100 * count.Value / total.Value,
                        count.FactId,
                        total.AsOfEstimated,
                        true,
                        total.Day.Value
                    )
                );
        return found;
    }

    private static List<TrackPoint> Exhausted(
        FigureBook book,
        UnitId unit,
        string indicator,
        Identity identity,
        string whole,
        List<TrackPoint> stated
    )
    {
        var days = stated.Select(p => p.Day).ToHashSet();
        var found = new List<TrackPoint>();
        foreach (var total in book.Series(unit, whole))
        {
            if (total.Comparator != Comparator.Equal || days.Contains(total.Day!.Value))
                continue;
            double? On(string code) =>
                book.Series(unit, code)
                    .FirstOrDefault(f => f.AsOf == total.AsOf && f.Comparator == Comparator.Equal)
                    ?.Value;
            if (identity.Required.Where(r => r != indicator).Any(r => On(r) is null))
                continue;
            var others = identity.Parts.Where(p => p != indicator).Sum(p => On(p) ?? 0);
            var optional = identity.Optional.Sum(p => On(p) ?? 0);
            if (others == total.Value || others + optional == total.Value)
                found.Add(new(total.Day.Value, 0, total.FactId, total.AsOfEstimated, true, total.Day.Value));
        }
        return found;
    }
}
