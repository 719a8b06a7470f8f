using Ocop.Etl.Progress;

namespace Ocop.Dashboard.Queries;

/// <summary>One target against what was reached, as a page shows it.</summary>
/// <param name="Figure">The target itself; its as-of is the deadline.</param>
/// <param name="Actual">Null: no figure of the period is known.</param>
/// <param name="Passed">The first value from which on the target was met.</param>
/// <param name="Parts">Sub-targets, e.g. five-star products inside the 10,000.</param>
public sealed record TargetProgress(
    Assessment Assessment,
    string Title,
    ShownFigure Figure,
    ShownFigure? Actual,
    ShownFigure? Passed,
    IReadOnlyList<TargetProgress> Parts
)
{
    public ProgressBand Band => Assessment.Band;

    /// <summary>Actual minus aim, in the indicator's unit; negative when short of it.</summary>
    public double? Distance => Actual is { } actual ? actual.Value - Assessment.Goal.Aim : null;

    /// <summary>The verdict changes no more.</summary>
    public bool IsFinal => Assessment.IsFinal;
}
