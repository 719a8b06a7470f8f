using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Snapshots;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Facts;

namespace Ocop.Dashboard.Queries;

/// <summary>Opens the knowledge a filter asks for. Cheap after the first call: snapshots are kept until the data change.</summary>
public sealed class KnowledgeReader(SnapshotProvider snapshots, OcopDatabase database)
{
    // One reading of the facts per closing day and snapshot; gone with the snapshot.
    private readonly ConditionalWeakTable<Snapshot, ConcurrentDictionary<DateOnly, Lazy<FigureBook>>> closings = [];

    public async Task<Knowledge> ReadAsync(DashboardFilter filter, CancellationToken cancellation = default)
    {
        var snapshot = await snapshots.GetAsync(filter.KnownOn, cancellation);
        return new(snapshot, filter, day => day is { } closing ? ClosedOn(snapshot, closing) : snapshot.Book);
    }

    private FigureBook ClosedOn(Snapshot snapshot, DateOnly closing) =>
        closings.GetOrCreateValue(snapshot).GetOrAdd(closing, day => new(() => Read(snapshot, day))).Value;

    private FigureBook Read(Snapshot snapshot, DateOnly closing)
    {
        using var connection = database.OpenConnection();
        var facts = ClosingKnowledge.By(FactViewReader.All(connection, snapshot.KnownAt), closing);
        return FigureBook.FromFacts(facts, snapshot.Reference.Indicators);
    }
}
