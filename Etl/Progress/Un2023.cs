using Ocop.Etl.Reference;

namespace Ocop.Etl.Progress;

/// <param name="Projected">Value at the deadline at the observed compound growth.</param>
/// <param name="Share">Projected share of the way from base to aim, Q.</param>
public sealed record UnResult(double Projected, double Share, ProgressBand Band);

/// <summary>
/// Progress chart of the United Nations Statistics Division, 2023: met or on track from Q = 0.95, accelerate from 0.10,
/// below it stagnation or regression (shown as <see cref="ProgressBand.Limited"/> and, below 0,
/// <see cref="ProgressBand.GoingBack"/>).
/// </summary>
public static class Un2023
{
    public static UnResult Project(double first, double latest, double aim, double yearsSoFar, double yearsLeft)
    {
        var projected = latest * Math.Pow(1 + OpenSdg.Growth(first, latest, yearsSoFar), yearsLeft);
        var share = (projected - first) / (aim - first);
        return new(projected, share, BandOf(share));
    }

    public static ProgressBand BandOf(double share) =>
        share >= 0.95 ? ProgressBand.OnTrack
        : share >= 0.10 ? ProgressBand.Accelerate
        : share >= 0 ? ProgressBand.Limited
        : ProgressBand.GoingBack;

    /// <summary>
    /// A latest value that meets the aim is achieved whatever the trend, and so is one within a point of an aim of 0 or
    /// 100 percent.
    /// </summary>
    /// <param name="track">Two values at least, on different days, none at or below 0, base and aim different.</param>
    /// <param name="limit">Natural limit of the indicator: 100 for a share.</param>
    public static UnResult Of(Track track, double? limit)
    {
        var latest = track.Latest!.Value;
        var result = Project(track.Base!.Value, latest, track.Goal.Aim, track.YearsSoFar, Math.Max(track.YearsLeft, 0));
        var nearEnd = limit == 100 && track.Goal.Aim is 0 or 100 && Math.Abs(track.Goal.Aim - latest) <= 1;
        return track.Goal.IsMetBy(latest) || nearEnd ? result with { Band = ProgressBand.Achieved } : result;
    }

    /// <summary>Yearly growth of 2 % and 0.5 % as limits, for an indicator without an aim.</summary>
    public static ProgressBand WithoutAim(double first, double latest, double years, Direction direction)
    {
        var growth = (direction == Direction.Up ? 1 : -1) * OpenSdg.Growth(first, latest, years);
        return growth >= 0.02 ? ProgressBand.OnTrack
            : growth >= 0.005 ? ProgressBand.Accelerate
            : growth >= 0 ? ProgressBand.Limited
            : ProgressBand.GoingBack;
    }
}
