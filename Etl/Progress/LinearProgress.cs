namespace Ocop.Etl.Progress;

/// <param name="Pace">Change per year so far.</param>
/// <param name="PaceLow">Lower end of the pace; null below 4 values.</param>
/// <param name="RequiredFromStart">Change per year that the whole period asks for.</param>
/// <param name="RequiredFromNow">Change per year still needed; null when the deadline is not after the latest value.</param>
/// <param name="Ratio">Pace over <paramref name="RequiredFromStart"/>; null when nothing was required.</param>
/// <param name="Acceleration">
/// <paramref name="RequiredFromNow"/> over the pace: by how much it must rise; null when it points the wrong way.
/// </param>
/// <param name="Arrival">When the pace reaches the aim; null when it never does (or after the year 9000).</param>
/// <param name="Projected">Value at the deadline at this pace.</param>
/// <param name="Share">Projected share of the way from base to aim; null when base and aim are the same.</param>
public sealed record LinearResult(
    double Pace,
    double? PaceLow,
    double? PaceHigh,
    double? RequiredFromStart,
    double? RequiredFromNow,
    double? Ratio,
    double? Acceleration,
    DateOnly? Arrival,
    double Projected,
    double? ProjectedLow,
    double? ProjectedHigh,
    double? Share,
    ProgressBand Band
);

/// <summary>
/// The default for counts: pace a = (y - y0) / (t - t0), from 4 values on the Theil-Sen slope; required r0 = (T - y0) /
/// (tT - t0) and rn = (T - y) / (tT - t); projection y + a (tT - t); bands on the projected share of the way.
/// </summary>
public static class LinearProgress
{
    /// <summary>From so many values on the slope is robust and has an interval.</summary>
    public const int RobustFrom = 4;

    /// <param name="track">Two values at least, on different days.</param>
    public static LinearResult Of(Track track)
    {
        var (first, latest) = (track.Base!, track.Latest!);
        var aim = track.Goal.Aim;
        var robust = track.Points.Count >= RobustFrom ? TheilSen.Of(track.Points) : (SlopeInterval?)null;
        var pace = robust?.Slope ?? (latest.Value - first.Value) / track.YearsSoFar;
        var left = Math.Max(track.YearsLeft, 0);
        var required = track.YearsInAll > 0 ? (aim - first.Value) / track.YearsInAll : (double?)null;
        var fromNow = track.YearsLeft > 0 ? (aim - latest.Value) / track.YearsLeft : (double?)null;
        var projected = latest.Value + pace * left;
        var way = aim - first.Value;
        double? share = way == 0 ? null : (projected - first.Value) / way;
        var met = track.Goal.IsMetBy(latest.Value);
        var toward = pace != 0 && Math.Sign(pace) == Math.Sign(aim - latest.Value);
        return new(
            pace,
            robust?.Low,
            robust?.High,
            required,
            fromNow,
            required is { } r && r != 0 ? pace / r : null,
            toward && fromNow is { } n ? n / pace : null,
            toward && !met ? Arrival(latest.Year + (aim - latest.Value) / pace) : null,
            projected,
            robust is { } low ? latest.Value + low.Low * left : null,
            robust is { } high ? latest.Value + high.High * left : null,
            share,
            met ? ProgressBand.Achieved : Band(track, share)
        );
    }

    /// <summary>A base that was already beyond the aim and fell below it is going back, whatever the share says.</summary>
    private static ProgressBand Band(Track track, double? share) =>
        share is not { } q || track.Goal.IsMetBy(track.Base!.Value) ? ProgressBand.GoingBack : ProgressWords.BandOf(q);

    private static DateOnly? Arrival(double year) =>
        year * 365.25 < DateOnly.MaxValue.DayNumber - 365_000 ? TrackPoint.DayOf(year) : null;
}
