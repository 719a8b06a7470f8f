namespace Ocop.Dashboard.Map;

/// <summary>
/// At most five classes of a choropleth map with round limits, each holding about as many units as the others: with equal
/// steps one big city would put every other province into the palest class.
/// </summary>
/// <param name="Breaks">Lower limits of the classes after the first, ascending; k breaks make k + 1 classes.</param>
public sealed record ChoroplethScale(IReadOnlyList<double> Breaks)
{
    public const int MostClasses = 5;

    public int Classes => Breaks.Count + 1;

    /// <summary>0 is the palest class.</summary>
    public int ClassOf(double value) => Breaks.Count(limit => value >= limit);

    /// <summary>
    /// The class as a step of the five-step palette, 0..4: fewer classes still use both ends of it, so the highest is
    /// always the darkest.
    /// </summary>
    public int StepOf(double value) =>
        Classes == 1
            ? MostClasses / 2
            : (int)
                Math.Round(ClassOf(value) * (MostClasses - 1) / (double)(Classes - 1), MidpointRounding.AwayFromZero);

    /// <summary>Values may come in any order; no value at all gives one class.</summary>
    public static ChoroplethScale For(IEnumerable<double> values)
    {
        var sorted = values.Where(double.IsFinite).Order().ToArray();
        if (sorted.Length == 0)
            return new([]);
        var breaks = new List<double>();
        for (var k = 1; k < MostClasses; k++)
        {
            var limit = RoundTo(sorted[Math.Min(sorted.Length * k / MostClasses, sorted.Length - 1)]);
            // A limit at or below the smallest value would leave its class empty.
            if (limit > sorted[0] && limit <= sorted[^1] && (breaks.Count == 0 || limit > breaks[^1]))
                breaks.Add(limit);
        }
        return new(breaks);
    }

    /// <summary>To two significant digits; whole numbers below 10, tenths below 1.</summary>
    private static double RoundTo(double value)
    {
        if (value <= 0)
            return 0;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(value)));
        var step = value < 10 ? Math.Min(magnitude, 1) : magnitude / 10;
        return Math.Round(value / step, MidpointRounding.AwayFromZero) * step;
    }
}
