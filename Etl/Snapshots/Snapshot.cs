using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Snapshots;

/// <summary>
/// Every figure as known on one instant, in memory and immutable: what pages, exports and the API read. Holds figures as
/// their documents state them; restating them on another list of units is done on top.
/// </summary>
public sealed class Snapshot
{
    private readonly ILookup<FigureKey, Figure> byKey;
    private readonly ILookup<UnitId, Figure> byUnit;

    public Snapshot(
        ReferenceData reference,
        IReadOnlyList<Figure> figures,
        DateOnly? knownOn,
        DateOnly today,
        long version
    )
    {
        Reference = reference;
        Figures = figures;
        KnownOn = knownOn;
        Today = today;
        Version = version;
        byKey = figures.ToLookup(f => f.Key);
        byUnit = figures.ToLookup(f => f.Unit);
        Book = FigureBook.FromFigures(figures);
    }

    public ReferenceData Reference { get; }

    /// <summary>Ordered by unit, indicator, kind and moment.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>The same figures by key, for restating and assessing.</summary>
    public FigureBook Book { get; }

    /// <summary>The past day asked for; null: now.</summary>
    public DateOnly? KnownOn { get; }

    /// <summary>The instant (UTC) up to which recorded things are in; null: everything.</summary>
    public DateTime? KnownAt => KnownOn is { } day ? AsKnown.EndOf(day) : null;

    /// <summary>The day from which ages are counted: <see cref="KnownOn"/>, or today in Vietnam.</summary>
    public DateOnly Today { get; }

    /// <summary>Grows with every change of the data; equal versions are equal snapshots.</summary>
    public long Version { get; }

    /// <summary>The series of one key, oldest first.</summary>
    public IEnumerable<Figure> Of(UnitId unit, string indicator, FactKind kind = FactKind.Actual) =>
        byKey[new(unit, indicator, kind)];

    public IEnumerable<Figure> Of(UnitId unit) => byUnit[unit];

    /// <summary>The newest figure that is not of the future; null: unknown, which is not zero.</summary>
    public Figure? Latest(UnitId unit, string indicator, FactKind kind = FactKind.Actual) =>
        Of(unit, indicator, kind)
            .Where(f => f.Day is null || f.Day <= Today || f.AsOf?.First <= Today)
            .MaxBy(f => f.AsOf);
}
