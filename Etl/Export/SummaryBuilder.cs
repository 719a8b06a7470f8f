using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Export;

/// <summary>What a summary is made from. Sample facts are in none of the books: reconciliation leaves them out.</summary>
/// <param name="Book">The figures known on the day asked for.</param>
/// <param name="ClosedBook">The figures that had been published by a day, for the verdict of a closed cycle.</param>
/// <param name="Today">Day of assessment: the day asked for, or today.</param>
public sealed record SummaryData(
    ReferenceData Reference,
    FigureBook Book,
    Func<DateOnly, FigureBook> ClosedBook,
    DateOnly Today
);

/// <summary>Chooses, restates and assesses what a filter asks for. Pure but for the look-up of documents at the end.</summary>
public sealed class SummaryBuilder
{
    private const string DefaultTarget = "products.total";

    private static readonly string[] ProvinceColumns =
    [
        "products.total",
        "products.star3",
        "products.star4",
        "products.star5",
        "products.star5potential",
        "products.new",
        "subjects.total",
        "salespoints.total",
    ];

    private static readonly string[] More =
    [
        "subjects.cooperative",
        "subjects.enterprise",
        "subjects.household",
        "share.products.star3",
        "share.products.star4",
        "share.subjects.cooperative",
        "share.subjects.enterprise",
        "share.subjects.household",
        "products.onEcommerce",
    ];

    private readonly SummaryData data;
    private readonly SummaryFilter filter;
    private readonly UnitCatalog units;
    private readonly BoundaryView view;
    private readonly DateOnly day;
    private readonly UnitId whole;
    private readonly Dictionary<DateOnly, FigureBook> closed = [];
    private readonly ISeriesSource reported;
    private readonly Restater restater;
    private readonly SourceRegister sources;
    private readonly FigureReading reading;
    private readonly TargetCycle cycle;

    private SummaryBuilder(SummaryData data, SummaryFilter filter)
    {
        this.data = data;
        this.filter = filter;
        units = data.Reference.Units;
        day = filter.AsOf ?? data.Today;
        view = filter.View ?? BoundaryView.Default(units, day);
        whole = filter.Unit ?? UnitId.National;
        cycle = Cycle();
        reported = new ReportedSeries(data.Reference.Indicators, by => by is { } known ? Closed(known) : data.Book);
        restater = new(units, data.Reference.Indicators, reported);
        sources = new(units);
        IEnumerable<FigureBook> books =
            cycle.ClosedOn is { } end && data.Today > end ? [data.Book, Closed(end)] : [data.Book];
        reading = new(sources, books);
    }

    /// <param name="generatedAt">In the time zone to be printed.</param>
    /// <param name="documents">Looks up the documents of facts, once.</param>
    public static SummaryModel Build(
        SummaryData data,
        SummaryFilter filter,
        DateTimeOffset generatedAt,
        Func<IReadOnlyCollection<long>, IReadOnlyDictionary<long, SummarySource>> documents
    ) => new SummaryBuilder(data, filter).Build(generatedAt, documents);

    private SummaryModel Build(
        DateTimeOffset generatedAt,
        Func<IReadOnlyCollection<long>, IReadOnlyDictionary<long, SummarySource>> documents
    )
    {
        var columns = ProvinceColumns.Append(filter.Indicator).OfType<string>().Distinct().Select(Indicator).ToList();
        var wholeUnit = Unit(whole, [.. columns, .. More.Select(Indicator)]);
        var model = new SummaryModel
        {
            Heading = new(ScopeName(), ViewName(), filter.KnownOn, $"{cycle.Start.Year}-{cycle.End.Year}", generatedAt),
            Headline = [.. columns, .. More.Where(c => wholeUnit.Value(c) is not null).Select(Indicator)],
            Indicators = columns,
            Whole = wholeUnit,
            Ranks = new RankReading(data.Book, new SameArea(units), restater, reading).Of(whole, day),
            Units = [.. Rows().Select(id => Unit(id, columns))],
            Targets = [.. Targets()],
            Sources = [],
        };
        return model with { Sources = sources.Build(documents(sources.Facts)) };
    }

    private SummaryIndicator Indicator(string code) => SummaryWords.Indicator(data.Reference.Indicators[code]);

    private SummaryUnit Unit(UnitId id, IReadOnlyList<SummaryIndicator> indicators)
    {
        var figures = new Dictionary<string, SummaryFigure>(StringComparer.Ordinal);
        foreach (var indicator in indicators)
        {
            var value = restater.At(id, indicator.Code, day);
            if (value.Value is null && value.Parts.Count == 0)
                continue;
            if (view.List is not null || value.Kind == RestatementKind.Own)
                figures[indicator.Code] = reading.Of(value);
        }
        return new(NameOf(id), units.Find(id)?.Region?.Name, figures);
    }

    /// <summary>
    /// All units of the view; for a chosen one those it was made of, so that the rows are parts of the whole and never the
    /// whole again.
    /// </summary>
    private IEnumerable<UnitId> Rows()
    {
        if (!whole.IsNational)
            return units.Predecessors(whole) is { Count: > 1 } parts ? parts : [whole];
        if (view.List is { } list)
            return units.InList(list).Select(u => u.Id);
        // As reported: today's units, and former ones that a figure was published of.
        var current = units.InList(units.ListOn(day).Id).Select(u => u.Id).ToList();
        var areas = current.SelectMany(new SameArea(units).Of).ToHashSet();
        var former = units
            .Provinces.Select(u => u.Id)
            .Where(id => !areas.Contains(id) && restater.At(id, DefaultTarget, day).Kind == RestatementKind.Own);
        return current.Concat(former);
    }

    private IEnumerable<SummaryTarget> Targets()
    {
        var restated = view.List is not null;
        ISeriesSource series = restated ? new RestatedSeries(units, data.Reference.Indicators, reported) : reported;
        var assessor = new Assessor(data.Reference.Indicators, data.Reference.Targets.Cycles, series);
        var targets = new TargetReading(data.Reference, reading, sources, assessor, day);
        var move = new TargetRestater(units, data.Reference.Indicators, data.Reference.Targets, restater);
        var wanted =
            !whole.IsNational ? Rows().Prepend(whole).Distinct().SelectMany(move.Of)
            : view.List is { } list ? move.On(list)
            : data
                .Reference.Targets.All.Where(t => t.IsInForce)
                .Select(t => new RestatedTarget(t.Unit, t.Indicator, t.Deadline, t.Kind, t, [t], null));
        var order = data.Reference.Indicators.All.Select((i, at) => (i.Code, at)).ToDictionary(p => p.Code, p => p.at);
        // By indicator as the catalogue has them; the units stay in their order.
        return targets.Of(wanted, cycle.Id, whole).OrderBy(t => order[t.Indicator.Code]);
    }

    private TargetCycle Cycle()
    {
        var cycles = data.Reference.Targets.Cycles;
        if (filter.Cycle is { } asked && cycles.Find(asked) is { } known)
            return known;
        var withTarget = data
            .Reference.Targets.All.Where(t => t.Unit.IsNational && t.Indicator == DefaultTarget && t.IsInForce)
            .Select(t => t.Cycle)
            .ToHashSet(StringComparer.Ordinal);
        return cycles.All.LastOrDefault(c => c.Start <= day && withTarget.Contains(c.Id)) ?? cycles.On(day);
    }

    private FigureBook Closed(DateOnly on)
    {
        if (!closed.TryGetValue(on, out var book))
            closed[on] = book = data.ClosedBook(on);
        return book;
    }

    private string NameOf(UnitId id)
    {
        if (id.IsLocal)
            return $"{id.Value[(id.Value.IndexOf('/', StringComparison.Ordinal) + 1)..]} ({units[id].Name})";
        var name = units[id].Name;
        var isFormer = !id.IsNational && id.List != (view.List ?? units.ListOn(day).Id);
        return isFormer ? name + " (trước sắp xếp)" : name;
    }

    private string ScopeName() =>
        whole.IsLocal ? NameOf(whole)
        : whole.IsNational ? "Cả nước"
        : units[whole].FullName;

    private string ViewName() =>
        view.List is { } id ? "Theo " + units.Lists.First(l => l.Id == id).Name : "Như nguồn công bố";
}
