using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Progress;

/// <summary>
/// Actual against target, with everything it was computed from, so that a reader can check it with a pocket calculator.
/// Rates are per year. What does not apply to a method or a case is null.
/// </summary>
public sealed record Assessment
{
    public required Target Target { get; init; }

    public required ProgressMethod Method { get; init; }

    public required ProgressBand Band { get; init; }

    /// <summary>Why it was refused; null otherwise.</summary>
    public Said? Reason { get; init; }

    /// <summary>What a reader should know beside the verdict.</summary>
    public IReadOnlyList<Said> Remarks { get; init; } = [];

    /// <summary>The day it was assessed for.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>First day of the period: the cycle's, or of the year of a plan.</summary>
    public required DateOnly Start { get; init; }

    public required DateOnly Deadline { get; init; }

    /// <summary>The period is over and the verdict final.</summary>
    public bool IsFinal { get; init; }

    /// <summary>The verdict rests on what was published by this day only and changes no more; null while open.</summary>
    public DateOnly? FrozenOn { get; init; }

    public required Goal Goal { get; init; }

    public Measurement Measurement { get; init; }

    /// <summary>The values used, oldest first: base first, latest last.</summary>
    public IReadOnlyList<TrackPoint> Points { get; init; } = [];

    public TrackPoint? Base => Points.Count > 0 ? Points[0] : null;

    public TrackPoint? Latest => Points.Count > 0 ? Points[^1] : null;

    /// <summary>(latest - aim) / aim, positive when beyond it: 0.8243 for 18,243 against 10,000.</summary>
    public double? Margin { get; init; }

    /// <summary>The first value from which on the goal was met without a break.</summary>
    public TrackPoint? Passed { get; init; }

    /// <summary>The last value that did not meet it: the goal was passed between this day and <see cref="Passed"/>'s.</summary>
    public TrackPoint? PassedAfter { get; init; }

    public double? Pace { get; init; }

    public double? PaceLow { get; init; }

    public double? PaceHigh { get; init; }

    public double? RequiredFromStart { get; init; }

    public double? RequiredFromNow { get; init; }

    /// <summary>Pace over the pace required from the start; for Open SDG the ratio of the compound growths.</summary>
    public double? Ratio { get; init; }

    /// <summary>Pace required from now over the pace so far.</summary>
    public double? Acceleration { get; init; }

    /// <summary>When the pace so far reaches the aim.</summary>
    public DateOnly? Arrival { get; init; }

    public double? Projected { get; init; }

    public double? ProjectedLow { get; init; }

    public double? ProjectedHigh { get; init; }

    /// <summary>Projected share of the way from base to aim; for the weather symbols 1 - the gap.</summary>
    public double? Share { get; init; }

    /// <summary>Open SDG's score, -5 to 5.</summary>
    public double? Score { get; init; }

    public Weather? Symbol { get; init; }

    /// <summary>How much of the aim the latest value is, for bars: 1 is all of it.</summary>
    public double? Reached => Latest is { } latest && Goal.Aim != 0 ? latest.Value / Goal.Aim : null;
}
