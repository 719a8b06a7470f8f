using Ocop.Etl.Reconciliation;

namespace Ocop.Etl.Progress;

/// <summary>One known value of the series that is assessed.</summary>
/// <param name="FactId">The fact behind it; null for a sum or a derived value.</param>
/// <param name="IsDerived">Computed (sum of predecessors, remainder of a total), not stated.</param>
/// <param name="Oldest">For a sum: the oldest day among its parts; else the day itself.</param>
public sealed record TrackPoint(
    DateOnly Day,
    double Value,
    long? FactId,
    bool IsEstimated,
    bool IsDerived,
    DateOnly Oldest
)
{
    public static TrackPoint Of(DateOnly day, double value) => new(day, value, null, false, false, day);

    /// <summary>Null when the figure has no date.</summary>
    public static TrackPoint? Of(Figure figure) =>
        figure.Day is { } day ? new(day, figure.Value, figure.FactId, figure.AsOfEstimated, false, day) : null;

    /// <summary>Time in years, for slopes and ratios.</summary>
    public double Year => YearOf(Day);

    /// <summary>A day as decimal years: days over 365.25, counted from an arbitrary origin. Only differences mean anything.</summary>
    public static double YearOf(DateOnly day) => day.DayNumber / 365.25;

    public static DateOnly DayOf(double year) => DateOnly.FromDayNumber((int)Math.Round(year * 365.25));
}
