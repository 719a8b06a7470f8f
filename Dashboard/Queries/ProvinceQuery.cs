using Dapper;
using Ocop.Dashboard.Components.Controls;
using Ocop.Dashboard.Formatting;
using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Entities;
using Ocop.Etl.Storage.Register;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Queries;

/// <summary>One unit in depth: the nation, or a province of any list.</summary>
public sealed class ProvinceQuery(
    KnowledgeReader reader,
    CitationQuery citationQuery,
    OcopDatabase database,
    PastRegisters registers
)
{
    private const int DocumentsShown = 12;

    private static readonly string[] TileIndicators =
    [
        StarTiers.Total,
        "products.star4",
        "products.star5",
        "subjects.total",
        "salespoints.total",
    ];

    /// <returns>Null when no list has such a unit.</returns>
    public async Task<ProvinceDetail?> RunAsync(
        UnitId id,
        DashboardFilter filter,
        CancellationToken cancellation = default
    )
    {
        // A unit of a former list is looked at on its own list; summing it up to another makes no sense on its own page.
        var onList = filter.View is null && id.List is { } own ? filter with { View = own } : filter;
        var knowledge = await reader.ReadAsync(onList, cancellation);
        var data = knowledge.Reference;
        if (id.IsLocal || data.Units.Find(id) is null)
            return null;
        var indicator = data.Indicators.Find(filter.Indicator ?? "") ?? data.Indicators[StarTiers.Total];
        var cycle = TargetProgressQuery.CycleOf(knowledge, filter);
        var merger = knowledge.Areas.Merger(id);

        var tiles = TileIndicators.Select(code => knowledge.Measure(id, code)).ToList();
        var types = SubjectTypes(data)
            .Select(i => knowledge.Measure(id, i.Code))
            .Where(m => m.Latest.Value is not null)
            .ToList();
        var lines = new[] { id }
            .Concat(merger?.From ?? [])
            .Select(unit => (Unit: unit, Line: knowledge.Line(unit, indicator.Code)))
            .Where(l => l.Line.Points.Count > 0)
            .ToList();
        var stars = StarTiers.Newest(knowledge, id);
        var sums = stars is null ? StarTiers.Summed(knowledge, id) : null;
        var targets = TargetProgressQuery.Assess(knowledge, id, cycle);
        var figures = Figures(knowledge, id).ToList();

        var facts = FigureWording
            .FactsBehind(
                tiles
                    .Concat(types)
                    .Select(m => m.Latest)
                    .Concat(lines.SelectMany(l => l.Line.Points))
                    .Concat(sums?.Values ?? [])
            )
            .Concat(stars?.Facts ?? [])
            .Concat(targets.Facts)
            .Concat(figures.Select(f => f.FactId));
        var wording = new FigureWording(knowledge, await citationQuery.RunAsync(facts, cancellation));

        OverviewTile Tile(Measured measured) =>
            new(
                data.Indicators[measured.Latest.Indicator],
                wording.Show(measured.Latest),
                wording.Change(measured.Latest, measured.Before)
            );
        return new(
            data.Units.On(id, knowledge.AsOf),
            data.Units.Lists.FirstOrDefault(l => l.Id == id.List),
            knowledge.View,
            merger is null ? null : new(merger, [.. merger.From.Select(f => data.Units[f])]),
            knowledge.Areas.MergedInto(id) is { } into ? new(into, [data.Units[into.To]]) : null,
            [.. tiles.Select(Tile)],
            indicator,
            Choices(knowledge, id, indicator),
            [.. lines.Select(l => new ChartSeries(Name(data.Units[l.Unit], id), ChartPoints.Of(l.Line, wording)))],
            ChartPoints.Targets(
                targets
                    .Assessed.SelectMany(t => t.Parts.Prepend(t))
                    .Select(t => t.Assessment)
                    .Where(a => a.Target.Indicator == indicator.Code)
            ),
            Events(knowledge, id),
            knowledge.Line(id, indicator.Code).Missing,
            stars is not null ? StarTiers.Show(stars, wording)
                : sums is not null ? StarTiers.Show(sums, wording)
                : null,
            [.. types.Select(Tile)],
            cycle,
            [.. targets.Assessed.Select(t => TargetProgressQuery.Show(t, knowledge, wording))],
            [.. targets.Refused.Select(t => new RefusedTarget(data.Indicators[t.Indicator], t.Missing!, t.Parts))],
            CountProducts(knowledge, id),
            Documents(knowledge, id),
            [
                .. figures.Select(f => new UnitFigure(
                    data.Units[f.Unit],
                    null,
                    data.Indicators[f.Indicator],
                    wording.Show(f)
                )),
            ],
            knowledge.Today
        );
    }

    /// <summary>The area's own figures and those of the units it was made of, newest first.</summary>
    private static IEnumerable<Figure> Figures(Knowledge knowledge, UnitId id) =>
        Area(knowledge, id)
            .SelectMany(knowledge.Snapshot.Of)
            .Where(f => f.Kind == FactKind.Actual && knowledge.Reference.Indicators.Find(f.Indicator) is not null)
            .OrderByDescending(f => f.Day ?? DateOnly.MinValue)
            .ThenBy(f => f.Indicator, StringComparer.Ordinal);

    private static IEnumerable<UnitId> Area(Knowledge knowledge, UnitId id) =>
        knowledge.Areas.Of(id).Concat((knowledge.Areas.Merger(id)?.From ?? []).SelectMany(f => Area(knowledge, f)));

    private static IEnumerable<Indicator> SubjectTypes(ReferenceData data) =>
        data.Indicators.All.Where(i => i.PartOf == "subjects.total" && i.Nature == IndicatorNature.Stock);

    private static List<Indicator> Choices(Knowledge knowledge, UnitId id, Indicator chosen)
    {
        var known = Area(knowledge, id)
            .SelectMany(knowledge.Snapshot.Of)
            .Where(f => f.Kind == FactKind.Actual && f.AsOf is not null)
            .GroupBy(f => f.Indicator)
            .ToDictionary(g => g.Key, g => g.Count());
        return
        [
            .. knowledge.Reference.Indicators.All.Where(i =>
                i == chosen || (i.Nature != IndicatorNature.Flow && known.GetValueOrDefault(i.Code) > 0)
            ),
        ];
    }

    private static List<ChartEvent> Events(Knowledge knowledge, UnitId id) =>
        [
            .. new[] { knowledge.Areas.Merger(id), knowledge.Areas.MergedInto(id) }
                .OfType<BoundaryChange>()
                .Select(c => new ChartEvent(
                    c.Effective,
                    T("sáp nhập ", "merger ") + VietnameseFormat.Date(c.Effective)
                )),
        ];

    private static string Name(AdministrativeUnit unit, UnitId page) =>
        unit.Id == page ? T(unit.Name, unit.NameEn) : T($"{unit.Name} (cũ)", $"{unit.NameEn} (former)");

    private ProductCounts CountProducts(Knowledge knowledge, UnitId id)
    {
        // The register files a product under the newest unit of its place.
        var scopes = knowledge.Areas.Of(id).Select(u => u.Value).ToList();
        using var connection = registers.At(knowledge.Snapshot.KnownAt).OpenConnection();
        var (real, sample) = connection.QuerySingle<(long Real, long Sample)>(
            "select count(*) filter (where not IsSample), count(*) filter (where IsSample) from Products where Scope in @scopes or @all",
            new { scopes, all = id.IsNational }
        );
        return new((int)real, (int)sample);
    }

    private List<UnitDocument> Documents(Knowledge knowledge, UnitId id)
    {
        using var connection = database.OpenConnection(knowledge.Snapshot.KnownAt);
        return
        [
            .. connection
                .Query<(long Id, long Kind, string Title, string? Url, string? Published, long Facts, bool IsSample)>(
                    """
                    select d.Id, d.Kind, d.Title, d.CanonicalUrl, d.PublishedOn, count(*), d.IsSample
                    from Facts f join Documents d on d.Id = f.DocumentId join Batches b on b.Id = f.BatchId
                    where f.Unit in @units and b.UndoneAt is null
                    group by d.Id order by d.PublishedOn desc, d.Id desc limit @limit
                    """,
                    new { units = Area(knowledge, id).Select(u => u.Value).ToList(), limit = DocumentsShown }
                )
                .Select(d => new UnitDocument(
                    d.Id,
                    (DocumentKind)d.Kind,
                    d.Title,
                    d.Url,
                    PartialDate.TryParse(d.Published, out var day) ? day : null,
                    (int)d.Facts,
                    d.IsSample
                )),
        ];
    }
}
