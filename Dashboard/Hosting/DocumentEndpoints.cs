using System.Text;
using Microsoft.EntityFrameworkCore;
using Ocop.Dashboard.Queries;
using Ocop.Etl.Fetching;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Etl.Review;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Entities;
using Ocop.Etl.Text;

namespace Ocop.Dashboard.Hosting;

/// <summary>
/// Downloads of one document. What a stranger wrote is only ever handed out as an attachment of no particular type:
/// a browser must not show it as a page of this site.
/// </summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this WebApplication app)
    {
        app.MapGet(DashboardUrls.DocumentPath + "/{id:long}/goc", OriginalAsync);
        app.MapGet(DashboardUrls.NewsPath + "/{id:long}/ca-mau.json", CaseAsync);
    }

    private static async Task<IResult> OriginalAsync(
        long id,
        OcopDatabase database,
        DocumentArchive archive,
        HttpContext http,
        CancellationToken cancellation
    )
    {
        await using var context = database.CreateDbContext();
        var document = await context.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellation);
        if (
            document?.Kind is not (DocumentKind.Article or DocumentKind.Workbook)
            || await archive.ReadAsync(document.Sha256, cancellation) is not { } bytes
        )
            return Results.NotFound();
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(bytes, "application/octet-stream", FileName(document));
    }

    private static async Task<IResult> CaseAsync(
        long id,
        DocumentQuery query,
        OcopDatabase database,
        ReferenceStore reference,
        CancellationToken cancellation
    )
    {
        if (
            await query.RunAsync(id, cancellation: cancellation) is not { } detail
            || detail.Document is not { Kind: DocumentKind.Article, Text: not null }
        )
            return Results.NotFound();
        var right = detail.Facts.Where(f => f.Decision?.Kind is not (DecisionKind.Reject or DecisionKind.Correct));
        await using var context = database.CreateDbContext();
        var batches = detail
            .Decisions.Where(d => d.UndoneAt is null && d.Kind == DecisionKind.Correct)
            .Where(d => detail.Facts.Any(f => f.Id == d.FactId && f.Decision?.Kind == DecisionKind.Correct))
            .Select(d => d.BatchId)
            .ToList();
        var corrected = await context
            .Facts.AsNoTracking()
            .Where(f => batches.Contains(f.BatchId))
            .ToListAsync(cancellation);
        var facts = right
            .Select(f => f.Fact)
            .Concat(corrected.Select(f => f.ToFact()))
            .OrderBy(f => f.Citation.Number?.Start)
            .ToList();
        var undecided = detail.Facts.Count(f => f.Decision is null);
        var data = reference.Current;
        var json = LabelledCase.Write(detail.Document, facts, undecided, data.Units, data.Indicators);
        return Results.File(json, "application/json; charset=utf-8", $"ca-mau-{id}.json");
    }

    /// <summary>The last part of the address, in letters that every file system takes.</summary>
    internal static string FileName(DocumentRow document)
    {
        var last = Uri.TryCreate(document.Address, UriKind.Absolute, out var uri)
            ? Uri.UnescapeDataString(uri.Segments[^1].TrimEnd('/'))
            : document.Address[(document.Address.LastIndexOfAny(['/', '\\']) + 1)..];
        var name = new StringBuilder();
        foreach (var c in VietnameseText.Fold(last))
            if (name.Length < 100)
                name.Append(char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-');
        var safe = name.ToString().Trim('.', '-');
        if (safe.Length == 0)
            safe = $"tai-lieu-{document.Id}";
        return Path.HasExtension(safe) || document.Kind != DocumentKind.Article ? safe : safe + ".html";
    }
}
