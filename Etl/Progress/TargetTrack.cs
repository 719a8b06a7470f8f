using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Progress;

/// <summary>How a target is measured.</summary>
public enum Measurement
{
    /// <summary>The stock or share itself.</summary>
    Level,

    /// <summary>An increment, from the change of the stock since the start of the period.</summary>
    StockChange,

    /// <summary>An increment, as the period's own figure.</summary>
    PeriodFlow,

    /// <summary>An increment, as the sum of the rounds that are known: at least so many.</summary>
    KnownRounds,
}

/// <param name="Missing">Why there is nothing to measure.</param>
public sealed record TargetTrack(Track Track, Measurement Measurement, Said? Missing);

/// <summary>
/// Brings a target and the known values to one series. "có thêm 20 sản phẩm" is an increment: first the figure of the
/// very period, then the change of the stock when a value near the start is known, then the sum of the known rounds.
/// </summary>
public static class TargetTracks
{
    /// <summary>How far from the start of a period a stock may lie to be taken for its opening value.</summary>
    private const int OpeningDays = 366;

    private const int OpeningDaysOfYear = 183;

    /// <param name="start">First day of the period: the cycle's, or 1 January of a year's plan.</param>
    /// <param name="deadline">Last day of the period.</param>
    /// <param name="until">Values of later days are left out.</param>
    /// <param name="knownBy">Only what was published by that day; null: everything known.</param>
    public static TargetTrack Of(
        Target target,
        Indicator indicator,
        DateOnly start,
        DateOnly deadline,
        DateOnly until,
        DateOnly? knownBy,
        ISeriesSource source
    )
    {
        var goal = Goal.Of(target, indicator.Direction);
        if (indicator.Nature != IndicatorNature.Flow)
        {
            var levels = source.Levels(target.Unit, indicator.Code, knownBy);
            return new(Track.Of(goal, start, deadline, levels.Points, until), Measurement.Level, levels.Missing);
        }
        var flows = source
            .Flows(target.Unit, indicator.Code, knownBy)
            .Where(f => f.Period.Last >= start && f.Period.Last <= deadline && f.Period.Last <= until)
            .ToList();
        var isYear = start.Year == deadline.Year;
        if (isYear && flows.Find(f => f.Period.Precision == DatePrecision.Year) is { } whole)
            return new(Cumulated(goal, start, deadline, [whole]), Measurement.PeriodFlow, null);
        if (
            indicator.IncrementOf is { } stock
            && StockChange(source.Levels(target.Unit, stock, knownBy).Points, start, until, isYear) is { } change
        )
            return new(new(goal, start, deadline, change), Measurement.StockChange, null);
        return new(Cumulated(goal, start, deadline, WithoutOverlap(flows)), Measurement.KnownRounds, null);
    }

    private static List<TrackPoint>? StockChange(
        IReadOnlyList<TrackPoint> stock,
        DateOnly start,
        DateOnly until,
        bool isYear
    )
    {
        var known = stock.Where(p => p.Day <= until).OrderBy(p => p.Day).ToList();
        var opening = known.FindLastIndex(p => p.Day <= start);
        var near = isYear ? OpeningDaysOfYear : OpeningDays;
        if (opening < 0 || start.DayNumber - known[opening].Day.DayNumber > near || opening == known.Count - 1)
            return null;
        var first = known[opening].Value;
        return known[opening..].ConvertAll(p => p with { Value = p.Value - first, IsDerived = true });
    }

    private static Track Cumulated(Goal goal, DateOnly start, DateOnly deadline, List<FlowPoint> flows)
    {
        if (flows.Count == 0)
            return new(goal, start, deadline, []);
        var points = new List<TrackPoint> { new(start, 0, null, false, true, start) };
        double sum = 0;
        foreach (var flow in flows.OrderBy(f => f.Period))
        {
            sum += flow.Point.Value;
            var next = flow.Point with { Value = sum, IsDerived = flow.Point.IsDerived || points.Count > 1 };
            if (points[^1].Day == next.Day)
                points[^1] = next;
            else
                points.Add(next);
        }
        return new(goal, start, deadline, points);
    }

    /// <summary>A year's figure holds the months in it, a month's the days in it.</summary>
    private static List<FlowPoint> WithoutOverlap(List<FlowPoint> flows) =>
        flows.FindAll(f =>
            !flows.Exists(o =>
                o.Period.Precision < f.Period.Precision
                && o.Period.First <= f.Period.First
                && o.Period.Last >= f.Period.Last
            )
        );
}
