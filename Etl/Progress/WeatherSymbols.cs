namespace Ocop.Etl.Progress;

public enum Weather
{
    Sun,
    SunAndCloud,
    Cloud,
    Thunderstorm,
}

/// <param name="MeanChange">Mean change per year over the values used.</param>
/// <param name="Gap">Projected shortfall as a share of the way still to go; 0 when the aim is met.</param>
public sealed record WeatherResult(double MeanChange, double Projected, double Gap, Weather Symbol)
{
    /// <summary>The nearest of our bands.</summary>
    public ProgressBand Band =>
        Symbol switch
        {
            Weather.Sun => ProgressBand.OnTrack,
            Weather.SunAndCloud => ProgressBand.Accelerate,
            Weather.Cloud => ProgressBand.Limited,
            _ => ProgressBand.GoingBack,
        };
}

/// <summary>
/// Weather symbols in the manner of the German national indicator report: mean yearly change of the last six values,
/// projected in a straight line. Fewer than four values: no assessment.
/// </summary>
public static class WeatherSymbols
{
    public const int Minimum = 4;
    private const int Window = 6;

    /// <summary>Null below <see cref="Minimum"/> values.</summary>
    public static WeatherResult? Of(Track track) => track.Points.Count < Minimum ? null : Force(track);

    /// <summary>What the method would say with any two values: for comparing methods, not for showing.</summary>
    public static WeatherResult Force(Track track)
    {
        var used = track.Points.TakeLast(Window).ToList();
        var latest = used[^1];
        var change = (latest.Value - used[0].Value) / (latest.Year - used[0].Year);
        var projected = latest.Value + change * Math.Max(track.YearsLeft, 0);
        var way = track.Goal.Aim - latest.Value;
        if (track.Goal.IsMetBy(latest.Value))
            return new(change, projected, 0, Weather.Sun);
        var gap = (track.Goal.Aim - projected) / way;
        var toward = Math.Sign(change) == Math.Sign(way);
        return new(
            change,
            projected,
            gap,
            !toward ? Weather.Thunderstorm
                : gap < 0.05 ? Weather.Sun
                : gap <= 0.20 ? Weather.SunAndCloud
                : Weather.Cloud
        );
    }
}
