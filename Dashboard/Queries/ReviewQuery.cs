using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ocop.Dashboard.Components.Controls;
using Ocop.Dashboard.Formatting;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Review;
using Ocop.Etl.Snapshots;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Review;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Queries;

/// <summary>The review desk for one filter.</summary>
public sealed class ReviewQuery(
    OcopDatabase database,
    SnapshotProvider snapshots,
    DoubtfulFacts doubtful,
    DocumentQuery documents,
    DecisionHistory history
)
{
    public const string DoubtKey = "ly-do";

    private const int Remembered = 15;
    private const int MostRivals = 6;

    public async Task<ReviewDesk> RunAsync(DashboardFilter filter, CancellationToken cancellation = default)
    {
        var all = await doubtful.GetAsync(cancellation);
        var kind = Enum.TryParse<DoubtKind>(filter[DoubtKey], ignoreCase: true, out var k) ? k : (DoubtKind?)null;
        var fitting = all.Where(d => kind is null || d.Doubts.Any(x => x.Kind == kind)).ToList();
        var wanted =
            long.TryParse(
                filter[DashboardUrls.ReviewedFactKey],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var id
            )
                ? id
            : fitting.Count > 0 ? fitting[0].FactId
            : (long?)null;
        return new(
            await LinesAsync(fitting, cancellation),
            Enum.GetValues<DoubtKind>().ToDictionary(x => x, x => all.Count(d => d.Doubts.Any(y => y.Kind == x))),
            all.Count,
            wanted is { } fact ? await InViewAsync(fact, all, cancellation) : null,
            await history.NewestAsync(Remembered, cancellation: cancellation)
        );
    }

    private async Task<IReadOnlyList<WaitingFact>> LinesAsync(
        List<DoubtfulFact> waiting,
        CancellationToken cancellation
    )
    {
        var data = (await snapshots.GetAsync(null, cancellation)).Reference;
        await using var context = database.CreateDbContext();
        var facts = new Dictionary<long, (double Value, double? Max, Comparator Comparator, string? LocalName)>();
        foreach (var ids in waiting.Select(w => w.FactId).Chunk(500))
        foreach (
            var f in await context
                .Facts.Where(f => ids.Contains(f.Id))
                .Select(f => new
                {
                    f.Id,
                    f.Value,
                    f.ValueMax,
                    f.Comparator,
                    f.LocalName,
                })
                .ToListAsync(cancellation)
        )
            facts[f.Id] = (f.Value, f.ValueMax, f.Comparator, f.LocalName);
        return
        [
            .. waiting
                .Where(w => facts.ContainsKey(w.FactId))
                .Select(w =>
                {
                    var (value, max, comparator, local) = facts[w.FactId];
                    var indicator = data.Indicators.Find(w.Indicator);
                    return new WaitingFact(
                        w,
                        DocumentQuery.UnitName(w.Unit, local, data.Units),
                        indicator is null ? w.Indicator : T(indicator.Vi, indicator.En),
                        VietnameseFormat.Stated(value, max, comparator, indicator?.Unit ?? "")
                    );
                }),
        ];
    }

    private async Task<ReviewedFact?> InViewAsync(
        long factId,
        IReadOnlyList<DoubtfulFact> all,
        CancellationToken cancellation
    )
    {
        await using var context = database.CreateDbContext();
        var document = await context
            .Facts.Where(f => f.Id == factId)
            .Select(f => (long?)f.DocumentId)
            .SingleOrDefaultAsync(cancellation);
        if (
            document is null
            || await documents.RunAsync(document.Value, factId, cancellation: cancellation) is not { } detail
        )
            return null;
        var fact = detail.Facts.First(f => f.Id == factId);
        var waiting = all.FirstOrDefault(d => d.FactId == factId);
        return new(
            fact,
            detail.Document.Id,
            detail.Document.Title,
            detail.Document.PublishedOn,
            detail.Host,
            Around(detail.Document.Text, fact),
            waiting?.Doubts ?? [],
            waiting?.Copies ?? detail.Copies.Count,
            Series(await snapshots.GetAsync(null, cancellation), fact)
        );
    }

    /// <summary>The whole paragraph: the number's unit and date often stand a sentence before.</summary>
    private static IReadOnlyList<TextSegment> Around(string? text, DocumentFact fact)
    {
        var mark = fact.Fact.Citation.Number is { } number ? new TextMark(number, [fact.Id]) : null;
        if (text is null || mark is null)
            return [new(fact.Fact.Citation.Quote)];
        return ArticleSegments.Cut(text, [mark]).FirstOrDefault(line => line.Any(s => s.Mark is not null))
            ?? [new(fact.Fact.Citation.Quote)];
    }

    private static ChartSeries? Series(Snapshot snapshot, DocumentFact fact)
    {
        var points = snapshot
            .Of(fact.Fact.Unit, fact.Fact.Indicator, FactKind.Actual)
            .Where(f => f.AsOf is not null)
            .Select(f => new ChartPoint(
                f.AsOf!.Value,
                new ShownFigure(f.Value, f.ValueMax, f.Comparator, fact.IndicatorUnit, f.AsOf, [])
                {
                    IsDateEstimated = f.AsOfEstimated,
                    Rivals = f.Rivals.Count,
                },
                Note: Note(f, fact)
            ))
            .ToList();
        return points.Count == 0 ? null : new(T("Số đang dùng", "Figures shown"), points);
    }

    private static string? Note(Figure figure, DocumentFact fact) =>
        figure.FactId == fact.Id ? T("số đang rà soát", "under review")
        : figure.Rivals.Take(MostRivals).Contains(fact.Id)
            ? T("mâu thuẫn với số đang rà soát", "disagrees with the one under review")
        : null;
}
