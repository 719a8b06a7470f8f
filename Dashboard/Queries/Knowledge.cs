using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Etl.Snapshots;

namespace Ocop.Dashboard.Queries;

/// <summary>
/// What can be said under one filter: the figures known on its day, looked at on its boundaries. Pure over a snapshot;
/// pages, exports and the API ask it and so agree.
/// </summary>
public sealed class Knowledge
{
    private readonly Lazy<Dictionary<long, Figure>> figures;
    private readonly Restater restater;
    private readonly TargetRestater targets;

    /// <param name="closing">The figures published by a day, for the frozen verdicts of closed cycles; null day: all.</param>
    public Knowledge(Snapshot snapshot, DashboardFilter filter, Func<DateOnly?, FigureBook> closing)
    {
        Snapshot = snapshot;
        AsOf = filter.AsOf ?? snapshot.Today;
        var units = snapshot.Reference.Units;
        View = BoundaryView.Parse(filter.View, units) ?? BoundaryView.Default(units, AsOf);
        List = View.List is { } id ? units.Lists.First(l => l.Id == id) : units.ListOn(AsOf);
        var indicators = snapshot.Reference.Indicators;
        var reported = new ReportedSeries(indicators, closing);
        restater = new(units, indicators, reported);
        ISeriesSource source = View.List is null ? reported : new RestatedSeries(units, indicators, reported);
        Assessor = new(indicators, snapshot.Reference.Targets.Cycles, source);
        Areas = new(units);
        targets = new(units, indicators, snapshot.Reference.Targets, restater);
        figures = new(() => snapshot.Figures.GroupBy(f => f.FactId).ToDictionary(g => g.Key, g => g.First()));
    }

    public Snapshot Snapshot { get; }

    public ReferenceData Reference => Snapshot.Reference;

    /// <summary>The day ages are counted to: today, or the day of "as known on".</summary>
    public DateOnly Today => Snapshot.Today;

    /// <summary>Figures of later days are left out.</summary>
    public DateOnly AsOf { get; }

    public BoundaryView View { get; }

    /// <summary>The units of the table and the map; as reported: those in force on <see cref="AsOf"/>.</summary>
    public UnitList List { get; }

    public Assessor Assessor { get; }

    public SameArea Areas { get; }

    /// <summary>The latest value of a unit; as reported, what no source says of the very area is missing.</summary>
    public Restated Latest(UnitId unit, string indicator) => At(unit, indicator, AsOf);

    public Restated At(UnitId unit, string indicator, DateOnly day)
    {
        var value = restater.At(unit, indicator, day);
        return View.List is null && value.Kind is RestatementKind.Sum or RestatementKind.FromCounts
            ? value with
            {
                Kind = RestatementKind.Missing,
                Value = null,
                Missing = new(
                    "Chưa có nguồn nào nêu số liệu của chính đơn vị này.",
                    "No source states a figure of this very unit yet."
                ),
            }
            : value;
    }

    /// <summary>Every value over time up to <see cref="AsOf"/>, with the mergers that break the series.</summary>
    public RestatedLine Line(UnitId unit, string indicator)
    {
        var line = restater.Line(unit, indicator);
        var own = View.List is null ? line.Points.Where(p => p.Kind == RestatementKind.Own) : line.Points;
        return line with { Points = [.. own.Where(p => p.Newest <= AsOf)] };
    }

    /// <summary>The value before the latest, at least <paramref name="days"/> older; null when none is known.</summary>
    public Restated? Before(UnitId unit, string indicator, Restated latest, int days = 180) =>
        latest.Newest is { } day && At(unit, indicator, day.AddDays(-days)) is { Value: not null } earlier
            ? earlier
            : null;

    /// <summary>Targets in force of a unit; on a list also those its predecessors' add up to, or the reason why not.</summary>
    public IReadOnlyList<RestatedTarget> Targets(UnitId unit) =>
        View.List is null
            ? [.. targets.Of(unit).Where(t => t.Parts is [var own] && own == t.Target)]
            : targets.Of(unit);

    public Measured Measure(UnitId unit, string indicator)
    {
        var latest = Latest(unit, indicator);
        return new(latest, Before(unit, indicator, latest));
    }

    /// <summary>The reconciled figure that chose this fact; null for facts that were not chosen.</summary>
    public Figure? FigureOf(long factId) => figures.Value.GetValueOrDefault(factId);

    /// <summary>The newest figure of the area, of whatever indicator, under any of its names; null: the unit is silent.</summary>
    public Figure? NewestOfAny(UnitId unit) =>
        Areas
            .Of(unit)
            .SelectMany(Snapshot.Of)
            .Where(f => f.Kind == FactKind.Actual && f.Day is { } day && day <= AsOf)
            .MaxBy(f => f.Day);

    /// <summary>Like <see cref="NewestOfAny"/>, else that of the units it was made of.</summary>
    public Figure? NewestWithPredecessors(UnitId unit) =>
        NewestOfAny(unit) ?? Areas.Merger(unit)?.From.Select(NewestWithPredecessors).MaxBy(f => f?.Day);
}

/// <param name="Before">About half a year and more earlier; null when none is known.</param>
public sealed record Measured(Restated Latest, Restated? Before);
