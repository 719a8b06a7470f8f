using Ocop.Etl.Model;

namespace Ocop.Dashboard.Queries;

public sealed record BookEntry(UnitId Unit, string Indicator, ShownFigure Figure)
{
    public PartialDate? AsOf => Figure.AsOf;
}

/// <summary>The figures a page chooses from, by unit and indicator, in order of time. Immutable.</summary>
public sealed class FigureBook
{
    private readonly ILookup<(UnitId, string), BookEntry> entries;

    public FigureBook(IEnumerable<BookEntry> all) =>
        entries = all.OrderBy(e => e.AsOf is null ? 0 : 1).ThenBy(e => e.AsOf).ToLookup(e => (e.Unit, e.Indicator));

    /// <summary>Oldest first; undated figures come before all others.</summary>
    public IEnumerable<BookEntry> Series(UnitId unit, string indicator, DateOnly? asOf = null) =>
        entries[(unit, indicator)].Where(e => asOf is not { } day || e.AsOf is { } at && at.First <= day);

    /// <summary>The newest figure that was true on the day or before; null when there is none.</summary>
    public BookEntry? Newest(UnitId unit, string indicator, DateOnly? asOf = null) =>
        Series(unit, indicator, asOf).LastOrDefault();

    /// <summary>The newest figure that is at least <paramref name="apart"/> older than <paramref name="than"/>.</summary>
    public BookEntry? Before(BookEntry than, TimeSpan apart) =>
        than.AsOf is { } at
            ? Series(than.Unit, than.Indicator)
                .LastOrDefault(e =>
                    e.AsOf is { } earlier && earlier.Last.DayNumber <= at.Last.DayNumber - apart.TotalDays
                )
            : null;

    /// <summary>The newest figure of the unit whichever indicator it is of; null when the unit is silent.</summary>
    public BookEntry? NewestOfAny(UnitId unit) =>
        entries.Where(g => g.Key.Item1 == unit).Select(g => g.Last()).MaxBy(e => e.AsOf?.Last ?? DateOnly.MinValue);
}
