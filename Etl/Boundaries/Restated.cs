using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Boundaries;

public enum RestatementKind
{
    /// <summary>The unit's own figure, under this or an earlier name of the same area.</summary>
    Own,

    /// <summary>Sum of the latest figures of the units it was made of.</summary>
    Sum,

    /// <summary>A share from counts: sum of the parts over sum of the wholes.</summary>
    FromCounts,

    /// <summary>Cannot be told; <see cref="Restated.Missing"/> says why.</summary>
    Missing,
}

/// <summary>One value that a restated one was made of.</summary>
public sealed record RestatedPart(UnitId Unit, string Indicator, TrackPoint Point);

/// <summary>A value of one unit of one list, whatever list its sources spoke of.</summary>
/// <param name="Value">Null when missing.</param>
/// <param name="Newest">Day of the newest value in it: the day it is placed on in a series.</param>
/// <param name="Oldest">Day of the oldest value in it, shown beside a sum.</param>
/// <param name="RoundingError">How far a value computed from rounded shares may be off; null when exact.</param>
/// <param name="Missing">Why there is no value.</param>
/// <param name="Known">Sum of the parts that are known, when not all are; null when none is.</param>
public sealed record Restated(
    UnitId Unit,
    string Indicator,
    RestatementKind Kind,
    double? Value,
    DateOnly? Newest,
    DateOnly? Oldest,
    IReadOnlyList<RestatedPart> Parts,
    double? RoundingError = null,
    Said? Missing = null,
    double? Known = null
)
{
    /// <summary>What the unit adds to a sum of all units: its value, or what is known of it.</summary>
    public double Contribution => Value ?? Known ?? 0;

    /// <summary>As a point of a series; null when missing.</summary>
    public TrackPoint? Point =>
        Value is { } value && Newest is { } day
            ? new(
                day,
                value,
                Parts is [var only] ? only.Point.FactId : null,
                Parts.Any(p => p.Point.IsEstimated),
                Kind != RestatementKind.Own || Parts.Any(p => p.Point.IsDerived),
                Oldest ?? day
            )
            : null;
}

/// <summary>A restated series with the days on which its make-up changes.</summary>
/// <param name="Breaks">Mergers between two of its points: drawn as a break, never as growth.</param>
/// <param name="Missing">Why it is empty; null when it is not.</param>
public sealed record RestatedLine(IReadOnlyList<Restated> Points, IReadOnlyList<BoundaryChange> Breaks, Said? Missing);

/// <summary>The nation's own figure beside the sum of its units.</summary>
/// <param name="Complete">Units with a full value.</param>
/// <param name="Units">Units of the list.</param>
/// <param name="Oldest">Day of the oldest value in the sum.</param>
public sealed record NationalSum(
    Restated Own,
    double? Sum,
    int Complete,
    int Units,
    DateOnly? Oldest,
    IReadOnlyList<Restated> ByUnit
);
