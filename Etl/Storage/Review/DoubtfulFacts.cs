using Dapper;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Review;
using Ocop.Etl.Snapshots;
using Ocop.Etl.Storage.Facts;
using Ocop.Etl.Validation;

namespace Ocop.Etl.Storage.Review;

/// <summary>
/// Facts of articles that wait for a person: doubtful ones, those of a document that contradicts itself, and those that
/// jump against the series; without those already decided about and without sample data. Made anew only when the data
/// has changed.
/// </summary>
public sealed class DoubtfulFacts(OcopDatabase database, SnapshotProvider snapshots)
{
    private static readonly IReadOnlyList<IFigureRule> SeriesRules =
    [
        new StocksDoNotFall(),
        new NoJumpAtMerger(),
        new SeriesJump(),
    ];

    private readonly Lock making = new();
    private (long Version, IReadOnlyList<DoubtfulFact> Facts)? kept;

    /// <summary>Those that break something first, then the least certain first.</summary>
    public async Task<IReadOnlyList<DoubtfulFact>> GetAsync(CancellationToken cancellation = default)
    {
        var snapshot = await snapshots.GetAsync(null, cancellation);
        lock (making)
        {
            if (kept is not { } known || known.Version != snapshot.Version)
                kept = known = (snapshot.Version, Make(snapshot));
            return known.Facts;
        }
    }

    private IReadOnlyList<DoubtfulFact> Make(Snapshot snapshot)
    {
        var data = snapshot.Reference;
        using var connection = database.OpenConnection();
        var facts = FactViewReader.OfArticles(connection);
        var read = connection
            .Query<(long Id, long Document, double Confidence)>(
                "select f.Id, f.DocumentId, f.Confidence from Facts f join Documents d on d.Id = f.DocumentId where d.Kind = 0"
            )
            .ToDictionary(f => f.Id);
        var context = new ClaimContext(data.Units, data.Indicators);
        var doubts = new Dictionary<long, List<Doubt>>();
        void Add(long fact, DoubtKind kind, Said message)
        {
            if (!doubts.TryGetValue(fact, out var list))
                doubts[fact] = list = [];
            list.Add(new(kind, message));
        }
        foreach (var fact in facts)
            if (read.TryGetValue(fact.FactId, out var it) && it.Confidence < Doubt.ConfidenceThreshold)
                Add(fact.FactId, DoubtKind.LowConfidence, Unsure(it.Confidence, context));
        var claims = ClaimChecks.WithinDocuments(facts, data.Units, data.Indicators);
        var dismissed = ClaimKeys.Dismissed(connection, null);
        foreach (var (claim, key) in claims.Zip(ClaimKeys.Of(connection, claims)))
            if (claim.Finding.Severity >= Severity.Warning && !dismissed.Contains(key))
                foreach (var fact in claim.Facts)
                    Add(fact, DoubtKind.BreaksIdentity, Message(claim.Finding));
        foreach (var claim in SeriesRules.SelectMany(rule => rule.Check(snapshot.Book, context)))
        foreach (var fact in claim.Facts)
            Add(fact, DoubtKind.JumpsAgainstSeries, Message(claim.Finding));
        return
        [
            .. facts
                .Where(f =>
                    doubts.ContainsKey(f.FactId) && read.ContainsKey(f.FactId) && f.Counts && f.Decision is null
                )
                .GroupBy(f =>
                    (f.Syndication ?? f.Document, f.Key, f.Comparator, f.Value, f.ValueMax, f.AsOf, f.Deadline)
                )
                .Select(g => (Fact: g.MinBy(f => f.FactId)!, Copies: g.Count() - 1))
                .Select(g => new DoubtfulFact(
                    g.Fact.FactId,
                    read[g.Fact.FactId].Document,
                    g.Fact.Unit,
                    g.Fact.Indicator,
                    read[g.Fact.FactId].Confidence,
                    g.Copies,
                    [.. doubts[g.Fact.FactId].Distinct()]
                ))
                .OrderByDescending(d => d.Doubts.Any(x => x.Kind != DoubtKind.LowConfidence))
                .ThenBy(d => d.Confidence)
                .ThenByDescending(d => d.FactId),
        ];
    }

    private static Said Unsure(double confidence, ClaimContext context)
    {
        string In(ClaimWords w)
        {
            var (found, wanted) = (w.Number(100 * confidence), w.Number(100 * Doubt.ConfidenceThreshold));
            return w.T(
                $"Câu văn chưa chắc nói đúng điều này: độ chắc chắn {found}%, dưới ngưỡng {wanted}%.",
                $"The sentence may not say this: {found}% certain, under the threshold of {wanted}%."
            );
        }
        return new(In(context.Vietnamese), In(context.English));
    }

    private static Said Message(Finding finding) => new(finding.Message, finding.English ?? finding.Message);
}
