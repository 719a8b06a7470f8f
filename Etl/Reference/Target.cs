using Ocop.Etl.Model;

namespace Ocop.Etl.Reference;

/// <summary>A period of the programme (<c>target-cycles.json</c>).</summary>
/// <param name="ClosedOn">From the day after, the verdict is frozen as known on this day; null while open.</param>
public sealed record TargetCycle(
    string Id,
    string Vi,
    string En,
    DateOnly Start,
    DateOnly End,
    DateOnly? ClosedOn,
    string? Legal,
    string Source
);

public enum TargetKind
{
    /// <summary>To be reached by the end of the programme period.</summary>
    Cycle,

    /// <summary>A plan for the one year of its deadline.</summary>
    Annual,

    /// <summary>The same for every year until the deadline ("mỗi năm thêm 15-20").</summary>
    PerYear,

    /// <summary>Announced as expected, binding on nobody; shown, never assessed.</summary>
    Forecast,
}

/// <summary>A figure to reach by a deadline (<c>targets-*.json</c>).</summary>
/// <param name="Value">Count, or percent for shares; lower end of a range.</param>
/// <param name="Measure">What is counted, in the plan's own words ("sản phẩm", "% chủ thể").</param>
/// <param name="PartOf">Id of the target this is a sub-target of.</param>
/// <param name="SupersededBy">Id of the later target that replaced this one.</param>
/// <param name="Note">For the user, in Vietnamese.</param>
public sealed record Target(
    string Id,
    UnitId Unit,
    string Indicator,
    Comparator Comparator,
    double Value,
    double? ValueMax,
    string Measure,
    DateOnly Deadline,
    string Cycle,
    TargetKind Kind,
    string? PartOf,
    string? SupersededBy,
    string? Legal,
    string? Url,
    string Source,
    PartialDate? Published,
    string? Note
)
{
    /// <summary>Whether it still counts: not replaced by a later one and no mere forecast.</summary>
    public bool IsInForce => SupersededBy is null && Kind != TargetKind.Forecast;
}
