using Microsoft.EntityFrameworkCore;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Storage.Entities;

namespace Ocop.Etl.Storage.Review;

/// <summary>One decision as it was recorded.</summary>
/// <param name="At">UTC.</param>
/// <param name="Corrected">Id of the fact the person entered instead; null unless corrected.</param>
public sealed record RecordedDecision(
    long BatchId,
    string Title,
    string Author,
    DateTime At,
    DateTime? UndoneAt,
    string? UndoneBy,
    long FactId,
    long DocumentId,
    DecisionKind Kind,
    double Expected,
    string Reason,
    double? Corrected
);

/// <summary>Persons' decisions, newest first.</summary>
public sealed class DecisionHistory(OcopDatabase database)
{
    /// <param name="factId">Only those about this fact; null: about all.</param>
    /// <param name="knownOn">As recorded by this instant (UTC), undoings too; null: now.</param>
    public async Task<IReadOnlyList<RecordedDecision>> NewestAsync(
        int count,
        long? factId = null,
        DateTime? knownOn = null,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.CreateDbContext(knownOn);
        return await Select(context, context.Reviews.Where(r => factId == null || r.FactId == factId))
            .Take(count)
            .ToListAsync(cancellation);
    }

    /// <summary>All about facts of one document, also about those of its other versions.</summary>
    public async Task<IReadOnlyList<RecordedDecision>> OfDocumentAsync(
        long documentId,
        DateTime? knownOn = null,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.CreateDbContext(knownOn);
        var lineage = context.Documents.Where(d => d.Id == documentId).Select(d => d.LineageId);
        return await Select(
                context,
                context.Reviews.Where(r =>
                    r.Fact!.DocumentId == documentId
                    || r.Fact.Document!.LineageId != null && lineage.Contains(r.Fact.Document.LineageId)
                )
            )
            .ToListAsync(cancellation);
    }

    private static IQueryable<RecordedDecision> Select(OcopDbContext context, IQueryable<ReviewRow> reviews) =>
        reviews
            .OrderByDescending(r => r.BatchId)
            .Select(r => new RecordedDecision(
                r.BatchId,
                r.Batch!.Title,
                r.Batch.Author,
                r.Batch.CommittedAt,
                r.Batch.UndoneAt,
                r.Batch.UndoneBy,
                r.FactId,
                r.Fact!.DocumentId,
                r.Kind,
                r.Expected,
                r.Reason,
                r.Kind == DecisionKind.Correct
                    ? context.Facts.Where(f => f.BatchId == r.BatchId).Select(f => (double?)f.Value).FirstOrDefault()
                    : null
            ));
}
