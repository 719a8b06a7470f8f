using Ocop.Dashboard.Components.Controls;
using Ocop.Dashboard.Formatting;
using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Queries;

/// <summary>The page that answers without being asked: where we stand, what was reached, who lags, how fresh it is.</summary>
public sealed class OverviewQuery(KnowledgeReader reader, CitationQuery citationQuery)
{
    public const int SilentMonths = 12;
    private const int NewestShown = 8;

    private static readonly string[] MapIndicators =
    [
        StarTiers.Total,
        "products.star5",
        "products.star4",
        "products.star3",
        "subjects.total",
    ];

    private static readonly string[] TileIndicators =
    [
        StarTiers.Total,
        "products.star5",
        "subjects.total",
        "products.onEcommerce",
    ];

    public async Task<Overview> RunAsync(DashboardFilter filter, CancellationToken cancellation = default)
    {
        var knowledge = await reader.ReadAsync(filter, cancellation);
        var data = knowledge.Reference;
        var indicator = data.Indicators.Find(filter.Indicator ?? "") ?? data.Indicators[StarTiers.Total];
        var cycle = TargetProgressQuery.CycleOf(knowledge, filter);

        var units = data.Units.InList(knowledge.List.Id).Select(u => knowledge.Measure(u.Id, indicator.Code)).ToList();
        var tiles = TileIndicators.Select(code => knowledge.Measure(UnitId.National, code)).ToList();
        var trend = knowledge.Line(UnitId.National, StarTiers.Total);
        var targets = TargetProgressQuery.Assess(knowledge, UnitId.National, cycle);
        var stars = StarTiers.Newest(knowledge, UnitId.National);
        var newest = Newest(knowledge);

        var facts = FigureWording
            .FactsBehind(units.Concat(tiles).Select(m => m.Latest).Concat(trend.Points))
            .Concat(targets.Facts)
            .Concat(stars?.Facts ?? [])
            .Concat(newest.Select(f => f.FactId));
        var wording = new FigureWording(knowledge, await citationQuery.RunAsync(facts, cancellation));

        var lines = units
            .Select(m => Line(knowledge, m, wording))
            .OrderByDescending(l => l.Figure?.Value ?? double.NegativeInfinity)
            .ThenBy(l => l.Unit.Name, VietnameseOrder.ByName)
            .ToList();
        return new(
            knowledge.View,
            knowledge.List,
            indicator,
            [.. MapIndicators.Select(c => data.Indicators[c])],
            [
                .. tiles.Select(m => new OverviewTile(
                    data.Indicators[m.Latest.Indicator],
                    wording.Show(m.Latest),
                    wording.Change(m.Latest, m.Before)
                )),
            ],
            lines,
            stars is null ? null : StarTiers.Show(stars, wording),
            new(
                T(data.Indicators[StarTiers.Total].Vi, data.Indicators[StarTiers.Total].En),
                ChartPoints.Of(trend, wording)
            ),
            ChartPoints.Targets(
                targets.Assessed.Select(t => t.Assessment).Where(a => a.Target.Indicator == StarTiers.Total)
            ),
            cycle,
            [.. targets.Assessed.Select(t => TargetProgressQuery.Show(t, knowledge, wording))],
            [
                .. newest.Select(f => new NewestFigure(
                    data.Units[f.Unit],
                    data.Indicators[f.Indicator],
                    wording.Show(f)
                )),
            ],
            Silent(lines, knowledge.Today),
            knowledge.Today
        );
    }

    private static ProvinceLine Line(Knowledge knowledge, Measured measured, FigureWording wording) =>
        new(
            knowledge.Reference.Units.On(measured.Latest.Unit, knowledge.AsOf),
            wording.Show(measured.Latest),
            wording.Change(measured.Latest, measured.Before),
            knowledge.NewestWithPredecessors(measured.Latest.Unit)?.AsOf,
            measured.Latest.Missing
        );

    private static List<ProvinceLine> Silent(List<ProvinceLine> lines, DateOnly today) =>
        [
            .. lines
                .Where(l => l.Newest is not { } newest || VietnameseFormat.MonthsOld(newest, today) >= SilentMonths)
                .OrderBy(l => l.Newest?.Last ?? DateOnly.MinValue)
                .ThenBy(l => l.Unit.Name, VietnameseOrder.ByName),
        ];

    /// <summary>The figures of the newest days, one per unit; its total when the day has one.</summary>
    private static List<Figure> Newest(Knowledge knowledge) =>
        [
            .. knowledge
                .Snapshot.Figures.Where(f =>
                    f.Kind == FactKind.Actual
                    && f.Day is { } day
                    && day <= knowledge.AsOf
                    && !f.AsOfEstimated
                    && !f.Unit.IsLocal
                    && knowledge.Reference.Indicators.Find(f.Indicator) is not null
                )
                .GroupBy(f => f.Unit)
                .Select(g =>
                    g.OrderByDescending(f => f.Day).ThenByDescending(f => f.Indicator == StarTiers.Total).First()
                )
                .OrderByDescending(f => f.Day)
                .ThenBy(f => f.Unit)
                .Take(NewestShown),
        ];
}
