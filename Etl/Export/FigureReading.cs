using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reconciliation;

namespace Ocop.Etl.Export;

/// <summary>
/// Turns values of series into figures of the summary: finds the statement behind a value again, for its comparator and
/// the precision of its date, and registers where it was read.
/// </summary>
internal sealed class FigureReading(SourceRegister sources, IEnumerable<FigureBook> books)
{
    private readonly Dictionary<long, Figure> byFact = books
        .SelectMany(book => book.Keys.SelectMany(key => book[key]))
        .GroupBy(f => f.FactId)
        .ToDictionary(g => g.Key, g => g.First());

    public SummaryFigure Of(Restated value)
    {
        if (value.Value is null)
            return new() { Value = null, Missing = value.Missing?.Vi };
        if (value is { Kind: RestatementKind.Own, Parts: [var own] })
            return Of(own.Indicator, own.Point);
        return new()
        {
            Value = value.Value,
            Comparator = Together(value.Parts),
            AsOf = AsOfOldest(value),
            Derived = true,
            SourceId = sources.OfParts(value.Parts),
        };
    }

    public SummaryFigure Of(string indicator, TrackPoint point)
    {
        var source = point.FactId is { } id ? sources.OfFact(id) : null;
        if (point.FactId is { } fact && byFact.TryGetValue(fact, out var figure) && figure.Indicator == indicator)
            return Of(figure, source);
        return new()
        {
            Value = point.Value,
            AsOf = new PartialDate(point.Oldest),
            Derived = true,
            SourceId = source,
        };
    }

    public SummaryFigure Of(Figure figure) => Of(figure, sources.OfFact(figure.FactId));

    private static SummaryFigure Of(Figure figure, string? source) =>
        new()
        {
            Value = figure.Value,
            ValueMax = figure.ValueMax,
            Comparator = figure.Comparator,
            AsOf = figure.AsOf,
            SourceId = source,
        };

    // A sum with a bound in it is a bound itself; with anything rough in it, rough.
    private Comparator Together(IReadOnlyList<RestatedPart> parts)
    {
        var signs = parts
            .Select(p => p.Point.FactId is { } fact ? byFact.GetValueOrDefault(fact)?.Comparator ?? default : default)
            .Distinct()
            .ToList();
        if (signs.TrueForAll(s => s == Comparator.Equal))
            return Comparator.Equal;
        return signs.TrueForAll(s => s is Comparator.Equal or Comparator.More or Comparator.AtLeast)
            ? Comparator.More
            : Comparator.About;
    }

    private PartialDate? AsOfOldest(Restated value)
    {
        var oldest = value.Parts.MinBy(p => p.Point.Oldest);
        if (oldest?.Point.FactId is { } fact && byFact.TryGetValue(fact, out var figure) && figure.AsOf is { } stated)
            return stated;
        return value.Oldest is { } day ? new PartialDate(day) : null;
    }
}
