namespace Ocop.Etl.Progress;

/// <summary>A goal with the series that is measured against it.</summary>
/// <param name="Start">First day of the period.</param>
/// <param name="Points">Oldest first; the first is the base: the last value on or before the start, else the first after.</param>
public sealed record Track(Goal Goal, DateOnly Start, DateOnly Deadline, IReadOnlyList<TrackPoint> Points)
{
    public TrackPoint? Base => Points.Count > 0 ? Points[0] : null;

    public TrackPoint? Latest => Points.Count > 0 ? Points[^1] : null;

    /// <summary>The period began before the first known value.</summary>
    public bool BaseIsLate => Base is { } known && known.Day > Start;

    /// <summary>Years from base to deadline.</summary>
    public double YearsInAll => TrackPoint.YearOf(Deadline) - Base!.Year;

    /// <summary>Years from base to the latest value.</summary>
    public double YearsSoFar => Latest!.Year - Base!.Year;

    /// <summary>Years from the latest value to the deadline.</summary>
    public double YearsLeft => TrackPoint.YearOf(Deadline) - Latest!.Year;

    /// <param name="series">Any order.</param>
    /// <param name="until">Values of later days are left out.</param>
    public static Track Of(Goal goal, DateOnly start, DateOnly deadline, IEnumerable<TrackPoint> series, DateOnly until)
    {
        var known = series.Where(p => p.Day <= until).OrderBy(p => p.Day).ToList();
        var before = known.FindLastIndex(p => p.Day <= start);
        return new(goal, start, deadline, before > 0 ? known[before..] : known);
    }

    /// <summary>
    /// The value since which the goal has been met without a break, and the one before it; null when the latest does not
    /// meet it.
    /// </summary>
    public (TrackPoint Passed, TrackPoint? Before)? Passing()
    {
        if (Latest is not { } latest || !Goal.IsMetBy(latest.Value))
            return null;
        var at = Points.Count - 1;
        while (at > 0 && Goal.IsMetBy(Points[at - 1].Value))
            at--;
        return (Points[at], at > 0 ? Points[at - 1] : null);
    }
}
