using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reference;

namespace Ocop.Dashboard.Queries;

/// <summary>One target with everything its verdict was computed from.</summary>
/// <param name="Restated">With the targets of former units it is the sum of, or why it cannot be one.</param>
/// <param name="Shown">Null when it cannot be restated; then there is nothing to assess.</param>
/// <param name="Methods">The same target by every method, for comparison.</param>
/// <param name="Inputs">The values used, oldest first.</param>
/// <param name="Parts">Sub-targets.</param>
/// <param name="Worst">The sub-target in the worst band; null without sub-targets.</param>
/// <param name="Breaks">Mergers within the series.</param>
/// <param name="Years">For a target of every year: the years it can be assessed for.</param>
public sealed record TargetDetail(
    Knowledge Knowledge,
    TargetFilter Asked,
    AdministrativeUnit Unit,
    Indicator Indicator,
    TargetCycle Cycle,
    RestatedTarget Restated,
    TargetProgress? Shown,
    IReadOnlyList<Assessment> Methods,
    IReadOnlyList<TargetInput> Inputs,
    TargetProgress? Whole,
    IReadOnlyList<TargetProgress> Parts,
    TargetProgress? Worst,
    IReadOnlyList<BoundaryChange> Breaks,
    IReadOnlyList<int> Years
)
{
    public Assessment? Assessment => Shown?.Assessment;
}

public enum TargetInputRole
{
    /// <summary>Where the way is measured from.</summary>
    Base,

    Between,

    /// <summary>Where it has come to.</summary>
    Latest,
}

public sealed record TargetInput(TrackPoint Point, ShownFigure Figure, TargetInputRole Role, bool IsPassing);
