using System.Globalization;

namespace Ocop.Dashboard.Components.Controls;

/// <summary>Days and values to per cent of the plot. Zero is always on the value axis: counts are compared by height.</summary>
internal sealed record ChartScale(DateOnly From, DateOnly Until, double Top, IReadOnlyList<double> Ticks)
{
    private const int WantedTicks = 4;

    public double X(DateOnly day) => 100.0 * (day.DayNumber - From.DayNumber) / (Until.DayNumber - From.DayNumber);

    public double Y(double value) => 100 - 100 * value / Top;

    /// <summary>First days of the years inside, thinned to at most eight.</summary>
    public IEnumerable<DateOnly> Years()
    {
        var step = Math.Max(1, (int)Math.Ceiling((Until.Year - From.Year) / 8.0));
        for (var year = From.Year + 1; year <= Until.Year; year += step)
            yield return new(year, 1, 1);
    }

    public static ChartScale For(
        IReadOnlyList<ChartSeries> series,
        IReadOnlyList<ChartTarget> targets,
        IReadOnlyList<ChartEvent> events
    )
    {
        var days = series
            .SelectMany(s => s.Points.Select(p => p.At.Last))
            .Concat(targets.Select(t => t.Until))
            .DefaultIfEmpty(new DateOnly(2021, 1, 1))
            .ToList();
        var (first, last) = (days.Min(), days.Max());
        foreach (var happened in events.Where(e => e.At >= first.AddYears(-1) && e.At <= last.AddYears(1)))
            (first, last) = (happened.At < first ? happened.At : first, happened.At > last ? happened.At : last);
        var highest = series
            .SelectMany(s => s.Points.Select(p => p.Figure.ValueMax ?? p.Figure.Value))
            .Concat(targets.Select(t => t.ValueMax ?? t.Value))
            .DefaultIfEmpty(1)
            .Max();
        var step = Step(Math.Max(highest, 1) / WantedTicks);
        var top = step * Math.Ceiling(Math.Max(highest, 1) * 1.02 / step);
        var ticks = Enumerable.Range(0, (int)Math.Round(top / step) + 1).Select(k => k * step).ToList();
        return new(new(first.Year, 1, 1), new(last.Year, 12, 31), top, ticks);
    }

    /// <summary>1, 2 or 5 times a power of ten, at least <paramref name="least"/>.</summary>
    private static double Step(double least)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(least)));
        foreach (var factor in new[] { 1, 2, 5 })
            if (factor * magnitude >= least)
                return factor * magnitude;
        return 10 * magnitude;
    }

    public static string Css(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
