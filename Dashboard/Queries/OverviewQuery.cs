using System.Globalization;
using Ocop.Dashboard.Components.Controls;
using Ocop.Dashboard.Formatting;
using Ocop.Etl;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Dashboard.Queries;

public sealed class OverviewQuery(ReferenceStore reference, OcopPaths paths, TimeProvider clock)
{
    private static readonly string[] MapIndicators =
    [
        "products.total",
        "products.star4",
        "products.star5",
        "products.star3",
        "subjects.total",
    ];

    private static readonly string[] TileIndicators =
    [
        "products.total",
        "products.star5",
        "subjects.total",
        "products.onEcommerce",
    ];

    public Task<Overview> RunAsync(DashboardFilter filter, CancellationToken cancellation = default)
    {
        var data = reference.Current;
        var book = PublishedFigureBook.Load(paths, data);
        var list = data.Units.Lists.FirstOrDefault(l => l.Id == filter.View) ?? data.Units.Current;
        var indicator = data.Indicators.Find(filter.Indicator ?? "") ?? data.Indicators[MapIndicators[0]];
        var today = VietnameseFormat.Today(clock);
        var lines = data
            .Units.InList(list.Id)
            .Select(u => Line(book, data, u, indicator, filter.AsOf))
            .OrderByDescending(l => l.Figure?.Value ?? double.NegativeInfinity)
            .ThenBy(l => l.Unit.Name, VietnameseOrder.ByName)
            .ToList();
        var tiles = TileIndicators.Select(code =>
        {
            var newest = book.Newest(UnitId.National, code, filter.AsOf);
            var before = newest is null ? null : book.Before(newest, TimeSpan.FromDays(180));
            return new OverviewTile(
                data.Indicators[code],
                newest?.Figure,
                before is null
                    ? null
                    : new(newest!.Figure.Value - before.Figure.Value, before.AsOf!.Value, before.Figure.Value)
            );
        });
        var trend = new ChartSeries(
            T(data.Indicators["products.total"]),
            [
                .. book.Series(UnitId.National, "products.total", filter.AsOf)
                    .Where(e => e.AsOf is not null)
                    .Select(e => new ChartPoint(e.AsOf!.Value, e.Figure)),
            ]
        );
        return Task.FromResult(
            new Overview(
                list,
                indicator,
                [.. MapIndicators.Select(c => data.Indicators[c])],
                [.. tiles],
                lines,
                StarBreakdowns.Newest(book, UnitId.National, filter.AsOf),
                trend,
                Targets(book, data, filter.AsOf),
                [],
                [
                    .. lines
                        .Where(l => l.Newest is not { } newest || VietnameseFormat.MonthsOld(newest, today) >= 12)
                        .OrderBy(l => l.Newest?.Last ?? DateOnly.MinValue)
                        .ThenBy(l => l.Unit.Name, VietnameseOrder.ByName),
                ],
                today
            )
        );
    }

    private static string T(Indicator indicator) => Wording.IsEnglish ? indicator.En : indicator.Vi;

    private static ProvinceLine Line(
        FigureBook book,
        ReferenceData data,
        AdministrativeUnit unit,
        Indicator indicator,
        DateOnly? asOf
    )
    {
        var newestAny = book.NewestOfAny(unit.Id)?.AsOf;
        if (book.Newest(unit.Id, indicator.Code, asOf) is { } own)
        {
            var before = book.Before(own, TimeSpan.FromDays(180));
            return new(
                unit,
                own.Figure,
                before is null
                    ? null
                    : new(own.Figure.Value - before.Figure.Value, before.AsOf!.Value, before.Figure.Value),
                newestAny
            );
        }
        var parts = data.Units.Predecessors(unit.Id).Select(p => book.Newest(p, indicator.Code, asOf)).ToList();
        foreach (var p in data.Units.Predecessors(unit.Id))
            if (book.NewestOfAny(p)?.AsOf is { } at && (newestAny is null || at > newestAny))
                newestAny = at;
        if (parts.Count == 0 || parts.Any(p => p is null))
            return new(unit, null, null, newestAny);
        var figures = parts.Select(p => p!.Figure).ToList();
        return new(
            unit,
            new ShownFigure(
                figures.Sum(f => f.Value),
                null,
                figures.All(f => f.Comparator == Comparator.Equal) ? Comparator.Equal : Comparator.About,
                indicator.Unit,
                figures.Min(f => f.AsOf),
                [.. figures.SelectMany(f => f.Citations)]
            )
            {
                IsDerived = figures.Count > 1,
            },
            null,
            newestAny
        );
    }

    private static IReadOnlyList<TargetProgress> Targets(FigureBook book, ReferenceData data, DateOnly? asOf)
    {
        TargetProgress One(string code, double goal, double? max, IReadOnlyList<TargetProgress> parts)
        {
            var actual = book.Newest(UnitId.National, code, asOf ?? new(2025, 12, 31))?.Figure;
            var first = book.Series(UnitId.National, code).FirstOrDefault(e => e.Figure.Value >= goal)?.AsOf;
            return new(
                code,
                T(data.Indicators[code]),
                UnitId.National,
                "Cả nước",
                new(
                    goal,
                    max,
                    max is null ? Comparator.AtLeast : Comparator.Range,
                    "product",
                    new PartialDate(2025, 12, 31),
                    []
                ),
                actual,
                actual is null ? TargetStatus.Unknown
                    : actual.Value >= goal ? TargetStatus.Reached
                    : TargetStatus.Missed,
                actual?.Value - goal,
                first,
                null,
                null,
                parts
            );
        }
        return [One("products.total", 10000, null, [One("products.star5", 400, 500, [])])];
    }
}
