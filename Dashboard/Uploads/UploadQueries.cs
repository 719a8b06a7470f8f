using Microsoft.EntityFrameworkCore;
using Ocop.Etl.Fetching;
using Ocop.Etl.Import;
using Ocop.Etl.Model;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Entities;

namespace Ocop.Dashboard.Uploads;

/// <summary>One committed batch that brought register rows or figures.</summary>
public sealed record BatchLine(
    long Id,
    BatchKind Kind,
    string Title,
    string Author,
    DateTime CommittedAt,
    DateTime? UndoneAt,
    string? UndoneBy,
    bool IsSample,
    int Records,
    int Facts,
    int Findings
);

/// <param name="Page">1-based.</param>
public sealed record UploadHistoryPage(IReadOnlyList<BatchLine> Lines, int Page, int Pages);

/// <summary>A batch with its documents and what was found in them.</summary>
public sealed record BatchDetail(
    BatchLine Batch,
    IReadOnlyList<BatchDocument> Documents,
    IReadOnlyList<Finding> Findings,
    int Products,
    int SalesPoints
);

/// <param name="HasOriginal">The file as uploaded is still kept.</param>
public sealed record BatchDocument(long Id, string Title, string Sha256, DocumentKind Kind, bool HasOriginal);

public sealed class UploadQueries(OcopDatabase database, DocumentArchive archive)
{
    public const string PageKey = "trang";

    private const int PageSize = 30;

    /// <summary>Uploads, newest first, undone ones included.</summary>
    /// <param name="page">1-based; beyond the ends the nearest one.</param>
    public async Task<UploadHistoryPage> HistoryAsync(int page = 1, CancellationToken cancellation = default)
    {
        await using var context = database.CreateDbContext();
        var uploads = context.Batches.Where(b => b.Kind == BatchKind.Upload);
        var pages = Math.Max(1, (await uploads.CountAsync(cancellation) + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await uploads
            .OrderByDescending(b => b.Id)
            .Skip((shown - 1) * PageSize)
            .Take(PageSize)
            .AsNoTracking()
            .ToListAsync(cancellation);
        return new(rows.ConvertAll(Line), shown, pages);
    }

    /// <returns>Null: no such batch.</returns>
    public async Task<BatchDetail?> FindAsync(long id, CancellationToken cancellation = default)
    {
        await using var context = database.CreateDbContext();
        if (await context.Batches.AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, cancellation) is not { } batch)
            return null;
        var documents = await context
            .Documents.Where(d => d.BatchId == id && d.Kind != DocumentKind.Register)
            .Select(d => new
            {
                d.Id,
                d.Title,
                d.Sha256,
                d.Kind,
            })
            .ToListAsync(cancellation);
        var findings = await context
            .Findings.Where(f => f.BatchId == id)
            .OrderByDescending(f => f.Severity)
            .ThenBy(f => f.Id)
            .AsNoTracking()
            .ToListAsync(cancellation);
        var ids = documents.ConvertAll(d => d.Id);
        return new(
            Line(batch),
            documents.ConvertAll(d => new BatchDocument(
                d.Id,
                d.Title,
                d.Sha256,
                d.Kind,
                d.Sha256.Length == 64 && archive.Has(d.Sha256)
            )),
            findings.ConvertAll(f => f.ToFinding()),
            await context.ProductClaims.CountAsync(c => ids.Contains(c.DocumentId), cancellation),
            await context.SalesPointClaims.CountAsync(c => ids.Contains(c.DocumentId), cancellation)
        );
    }

    /// <returns>Null: no such workbook, or its bytes are gone.</returns>
    public async Task<(string Name, byte[] Bytes, IReadOnlyList<Finding> Findings)?> OriginalAsync(
        long documentId,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.CreateDbContext();
        var document = await context
            .Documents.AsNoTracking()
            .FirstOrDefaultAsync(d => d.Id == documentId && d.Kind == DocumentKind.Workbook, cancellation);
        if (document is null || await archive.ReadAsync(document.Sha256, cancellation) is not { } bytes)
            return null;
        var findings = await context
            .Findings.Where(f => f.DocumentId == documentId)
            .AsNoTracking()
            .ToListAsync(cancellation);
        return (document.Title, bytes, findings.ConvertAll(f => f.ToFinding()));
    }

    /// <summary>The kept originals of an upload, with how they were taken, to be uploaded again.</summary>
    /// <returns>Empty: no such upload, or nothing of it is kept.</returns>
    public async Task<IReadOnlyList<(string Name, byte[] Bytes, UploadChoices Choices)>> AgainAsync(
        long batchId,
        CancellationToken cancellation = default
    )
    {
        await using var context = database.CreateDbContext();
        var documents = await context
            .Documents.Where(d =>
                d.BatchId == batchId && d.Kind == DocumentKind.Workbook && d.Batch!.Kind == BatchKind.Upload
            )
            .Select(d => new
            {
                d.Id,
                d.Title,
                d.Sha256,
                d.IsSample,
            })
            .ToListAsync(cancellation);
        var found = new List<(string, byte[], UploadChoices)>();
        foreach (var document in documents)
        {
            if (await archive.ReadAsync(document.Sha256, cancellation) is not { } bytes)
                continue;
            var whole = await context
                .WholeLists.Where(w => w.DocumentId == document.Id && !w.OfSalesPoints)
                .Select(w => w.Unit)
                .ToListAsync(cancellation);
            found.Add((document.Title, bytes, new() { IsSample = document.IsSample, WholeFor = whole }));
        }
        return found;
    }

    private static BatchLine Line(BatchRow row) =>
        new(
            row.Id,
            row.Kind,
            row.Title,
            row.Author,
            row.CommittedAt,
            row.UndoneAt,
            row.UndoneBy,
            row.IsSample,
            row.Records,
            row.Facts,
            row.Findings
        );
}
