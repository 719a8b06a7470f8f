using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Storage.Entities;
using Ocop.Etl.Text;

namespace Ocop.Etl.Storage.Batches;

/// <summary>
/// Commits batches whole and undoes them. A batch is complete in memory before its transaction begins, so a process
/// killed at any moment leaves either all of it or nothing.
/// </summary>
public sealed class BatchStore(OcopDatabase database, IEnumerable<IBatchProjection> projections, TimeProvider clock)
{
    private readonly IReadOnlyList<IBatchProjection> projections = [.. projections];

    /// <summary>Raised after a batch was committed or undone by this process, outside the transaction.</summary>
    public event Action<BatchOutcome>? Changed;

    public async Task<BatchOutcome> CommitAsync(BatchDraft draft, CancellationToken cancellation = default)
    {
        var outcome = await database.WriteAsync((context, token) => InsertAsync(context, draft, token), cancellation);
        Changed?.Invoke(outcome);
        return outcome;
    }

    /// <summary>Takes a batch back. The rows stay, so that "as known on" an earlier day still shows them.</summary>
    /// <exception cref="BatchException">No such batch, already undone, or something built on it stands in the way.</exception>
    public async Task<BatchOutcome> UndoAsync(long batchId, string author, CancellationToken cancellation = default)
    {
        var outcome = await database.WriteAsync(
            async (context, token) =>
            {
                var batch =
                    await context.Batches.FindAsync([batchId], token)
                    ?? throw new BatchException($"Không có lô số {batchId}. Xem danh sách bằng lệnh status.");
                if (batch.UndoneAt is { } when)
                    throw new BatchException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Lô số {batchId} ({batch.Title}) đã được hoàn tác lúc {when.AddHours(7):HH:mm dd/MM/yyyy}."
                        )
                    );
                batch.UndoneAt = clock.GetUtcNow().UtcDateTime;
                batch.UndoneBy = author;
                await context.SaveChangesAsync(token);
                return await ProjectAsync(context, batchId, token);
            },
            cancellation
        );
        Changed?.Invoke(outcome);
        return outcome;
    }

    private async Task<BatchOutcome> InsertAsync(OcopDbContext context, BatchDraft draft, CancellationToken token)
    {
        var batch = new BatchRow
        {
            Kind = draft.Kind,
            SourceId = draft.SourceId,
            Title = draft.Title,
            Author = draft.Author,
            CommittedAt = clock.GetUtcNow().UtcDateTime,
            IsSample = draft.IsSample,
            Documents = draft.Documents.Count,
            Facts = draft.Documents.Sum(d => d.Facts.Count),
            Records = draft.Documents.Sum(d => d.Records.Count),
            Findings = draft.Documents.Sum(d => d.Findings.Count),
        };
        context.Batches.Add(batch);
        await context.SaveChangesAsync(token);

        foreach (var document in draft.Documents)
        {
            document.Document.BatchId = batch.Id;
            document.Document.IsSample = draft.IsSample;
            if (document.Document.Text is { } text)
                document.Document.Search = VietnameseText.Fold($"{document.Document.Title} {text}");
            await LinkVersionsAsync(context, document.Document, token);
            context.Documents.Add(document.Document);
        }
        await context.SaveChangesAsync(token);
        foreach (var document in draft.Documents.Select(d => d.Document))
        {
            if (document.SourceId is not null)
                document.LineageId ??= document.Id;
            if (document.Kind == DocumentKind.Article)
                document.StoryId ??= document.Id;
        }

        var connection = (SqliteConnection)context.Database.GetDbConnection();
        var transaction = (SqliteTransaction)context.Database.CurrentTransaction!.GetDbTransaction();
        using (var insert = new FactInsert(connection, transaction))
        {
            foreach (var document in draft.Documents)
            foreach (var fact in document.Facts)
                insert.Insert(document.Document, fact);
        }
        foreach (var document in draft.Documents)
        foreach (var finding in document.Findings)
        {
            var row = FindingRow.From(finding);
            row.BatchId = batch.Id;
            row.DocumentId = document.Document.Id;
            context.Findings.Add(row);
        }
        foreach (var review in draft.Reviews)
        {
            review.BatchId = batch.Id;
            context.Reviews.Add(review);
        }
        await context.SaveChangesAsync(token);
        foreach (var projection in projections)
            await projection.InsertAsync(context, batch, draft, token);
        return await ProjectAsync(context, batch.Id, token);
    }

    private async Task<BatchOutcome> ProjectAsync(OcopDbContext context, long batchId, CancellationToken token)
    {
        var keys = new HashSet<FigureKey>();
        foreach (var projection in projections)
            keys.UnionWith(await projection.RefreshAsync(context, batchId, token));
        return new(batchId, keys);
    }

    private static async Task LinkVersionsAsync(OcopDbContext context, DocumentRow document, CancellationToken token)
    {
        if (document.SourceId is null)
            return;
        document.LineageId = await context
            .Documents.Where(d => d.SourceId == document.SourceId && d.Address == document.Address)
            .OrderBy(d => d.Id)
            .Select(d => (long?)d.Id)
            .FirstOrDefaultAsync(token);
    }
}

/// <summary>A derived table kept in step with the batches, inside their transaction.</summary>
public interface IBatchProjection
{
    /// <summary>Stores what of the batch belongs to this projection and is no fact (register rows); most have nothing.</summary>
    Task InsertAsync(OcopDbContext context, BatchRow batch, BatchDraft draft, CancellationToken token) =>
        Task.CompletedTask;

    /// <summary>Brings the derived rows that the batch touches up to date, after a commit or an undo.</summary>
    Task<IReadOnlyCollection<FigureKey>> RefreshAsync(OcopDbContext context, long batchId, CancellationToken token);
}

/// <summary>What was asked of a batch cannot be done; the message says why, in Vietnamese.</summary>
public sealed class BatchException : Exception
{
    public BatchException(string message)
        : base(message) { }

    public BatchException() { }

    public BatchException(string message, Exception innerException)
        : base(message, innerException) { }
}
