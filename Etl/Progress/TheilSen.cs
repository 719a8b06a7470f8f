namespace Ocop.Etl.Progress;

/// <summary>Slope per year with its interval.</summary>
public readonly record struct SlopeInterval(double Slope, double Low, double High);

/// <summary>
/// Median of all pairwise slopes: one wrong value of a series does not move it. Interval after Sen (1968), from
/// Kendall's variance, 90 % two-sided.
/// </summary>
public static class TheilSen
{
    private const double Z90 = 1.6449;

    /// <param name="points">At least two, on different days.</param>
    /// <exception cref="ArgumentException">Fewer than two different days.</exception>
    public static SlopeInterval Of(IReadOnlyList<TrackPoint> points)
    {
        var slopes = new List<double>(points.Count * (points.Count - 1) / 2);
        for (var i = 0; i < points.Count; i++)
        for (var j = i + 1; j < points.Count; j++)
            if (points[i].Day != points[j].Day)
                slopes.Add((points[j].Value - points[i].Value) / (points[j].Year - points[i].Year));
        if (slopes.Count == 0)
            throw new ArgumentException("a slope needs values of two days", nameof(points));
        slopes.Sort();
        double n = points.Count;
        var spread = Z90 * Math.Sqrt(n * (n - 1) * (2 * n + 5) / 18);
        return new(
            At(slopes, (slopes.Count - 1) / 2.0),
            At(slopes, (slopes.Count - spread) / 2 - 1),
            At(slopes, (slopes.Count + spread) / 2)
        );
    }

    /// <summary>Value at a fractional rank, the ends beyond the ends.</summary>
    private static double At(List<double> sorted, double rank)
    {
        rank = Math.Clamp(rank, 0, sorted.Count - 1);
        var low = (int)Math.Floor(rank);
        var high = (int)Math.Ceiling(rank);
        return sorted[low] + (sorted[high] - sorted[low]) * (rank - low);
    }
}
