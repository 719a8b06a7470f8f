using Ocop.Etl.Model;

namespace Ocop.Dashboard.Queries;

public enum TargetStatus
{
    /// <summary>No figure to compare with: unknown, not missed.</summary>
    Unknown,

    /// <summary>Reached before or on the deadline.</summary>
    Reached,

    /// <summary>The deadline has passed and the last known figure is below the target.</summary>
    Missed,

    /// <summary>Still open; the pace so far suffices.</summary>
    OnTrack,

    /// <summary>Still open; the pace so far falls short by little.</summary>
    AtRisk,

    /// <summary>Still open; the pace so far does not suffice.</summary>
    Behind,
}

/// <summary>One target against what was reached, as a page shows it.</summary>
/// <param name="Figure">The target itself; its as-of is the deadline.</param>
/// <param name="Margin">Actual minus target (its lower end for a range).</param>
/// <param name="ReachedOn">First known day at or above the target.</param>
/// <param name="Parts">Sub-targets, e.g. five-star products inside the 10,000.</param>
public sealed record TargetProgress(
    string Id,
    string Title,
    UnitId Unit,
    string UnitName,
    ShownFigure Figure,
    ShownFigure? Actual,
    TargetStatus Status,
    double? Margin,
    PartialDate? ReachedOn,
    double? PacePerYear,
    double? RequiredPerYear,
    IReadOnlyList<TargetProgress> Parts
)
{
    /// <summary>One sentence on the verdict or on why there is none; in the page's language.</summary>
    public string? Remark { get; init; }

    public double? PercentReached =>
        Actual is { } actual && Figure.Value > 0 ? 100 * actual.Value / Figure.Value : null;
}
