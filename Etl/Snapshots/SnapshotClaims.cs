using System.Runtime.CompilerServices;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Facts;
using Ocop.Etl.Storage.Review;
using Ocop.Etl.Validation;

namespace Ocop.Etl.Snapshots;

/// <summary>
/// What does not add up in a snapshot: within documents and across the figures shown. Computed when first asked for and
/// kept with the snapshot.
/// </summary>
public sealed class SnapshotClaims(OcopDatabase database)
{
    private readonly ConditionalWeakTable<Snapshot, Lazy<IReadOnlyList<Claim>>> known = [];

    /// <summary>Most severe first, then by unit, indicator and code.</summary>
    public IReadOnlyList<Claim> Of(Snapshot snapshot) => known.GetValue(snapshot, s => new(() => Compute(s))).Value;

    private List<Claim> Compute(Snapshot snapshot)
    {
        var (units, indicators) = (snapshot.Reference.Units, snapshot.Reference.Indicators);
        var found = new List<ClaimFinding>();
        using var connection = database.OpenConnection();
        // Ordered by unit, and a claim within a document is about one unit: one unit's facts are held at a time.
        foreach (var facts in ByUnit(FactViewReader.All(connection, snapshot.KnownAt)))
            found.AddRange(ClaimChecks.WithinDocuments(facts, units, indicators));
        var within = found.Select(FactsOf).ToHashSet(StringComparer.Ordinal);
        found.AddRange(
            ClaimChecks
                .AcrossFigures(snapshot.Book, units, indicators)
                .Where(f => f.Finding.Code != FiguresMakeWhole.Code || !within.Contains(FactsOf(f)))
        );
        var dismissed = ClaimKeys.Dismissed(connection, snapshot.KnownAt);
        return
        [
            .. found
                .Zip(ClaimKeys.Of(connection, found), (f, key) => new Claim(f, key, dismissed.Contains(key)))
                .OrderByDescending(c => c.Finding.Finding.Severity)
                .ThenBy(c => c.Unit ?? UnitId.National)
                .ThenBy(c => c.Indicator, StringComparer.Ordinal)
                .ThenBy(c => c.Id, StringComparer.Ordinal),
        ];
    }

    private static string FactsOf(ClaimFinding finding) => string.Join(',', finding.Facts.Order());

    private static IEnumerable<List<FactView>> ByUnit(IEnumerable<FactView> ordered)
    {
        var group = new List<FactView>();
        foreach (var fact in ordered)
        {
            if (group.Count > 0 && group[0].Unit != fact.Unit)
            {
                yield return group;
                group = [];
            }
            group.Add(fact);
        }
        if (group.Count > 0)
            yield return group;
    }
}
