using Microsoft.EntityFrameworkCore;
using Ocop.Etl.Fetching;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Etl.Snapshots;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Entities;
using Ocop.Etl.Storage.Facts;
using Ocop.Etl.Storage.Review;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Queries;

/// <summary>One document: its facts and what became of them, findings, copies and decisions.</summary>
public sealed class DocumentQuery(
    OcopDatabase database,
    SnapshotProvider snapshots,
    DecisionHistory decisions,
    DocumentArchive archive
)
{
    /// <summary>A workbook may give a hundred thousand facts; a page shows the first.</summary>
    public const int MaxFacts = 300;

    /// <summary>Null when there is no such document, or it was not known yet on the day.</summary>
    /// <param name="mustShow">A fact to be among those shown, wherever it stands in the document.</param>
    /// <param name="knownOn">A past day; null: now.</param>
    public async Task<DocumentDetail?> RunAsync(
        long id,
        long? mustShow = null,
        DateOnly? knownOn = null,
        CancellationToken cancellation = default
    )
    {
        var snapshot = await snapshots.GetAsync(knownOn, cancellation);
        await using var context = database.CreateDbContext(snapshot.KnownAt);
        var document = await context
            .Documents.AsNoTracking()
            .Include(d => d.Batch)
            .SingleOrDefaultAsync(d => d.Id == id, cancellation);
        if (document is null)
            return null;
        var all = context.Facts.AsNoTracking().Where(f => f.DocumentId == id);
        var rows = await all.OrderBy(f => f.NumberStart).ThenBy(f => f.Id).Take(MaxFacts).ToListAsync(cancellation);
        if (mustShow is { } wanted && rows.TrueForAll(r => r.Id != wanted))
            rows.AddRange(await all.Where(f => f.Id == wanted).ToListAsync(cancellation));
        var newer = document.LineageId is { } lineage
            ? await context
                .Documents.Where(d => d.LineageId == lineage && d.Id > id && d.Batch!.UndoneAt == null)
                .OrderByDescending(d => d.Id)
                .Select(d => (long?)d.Id)
                .FirstOrDefaultAsync(cancellation)
            : null;
        var findings = await context
            .Findings.AsNoTracking()
            .Where(f => f.DocumentId == id)
            .OrderByDescending(f => f.Severity)
            .ThenBy(f => f.Id)
            .Take(MaxFacts)
            .ToListAsync(cancellation);
        return new(
            document,
            document.Batch!,
            newer,
            Facts(rows, snapshot),
            await all.CountAsync(cancellation),
            [.. findings.Select(f => f.ToFinding())],
            await CopiesAsync(context, document, cancellation),
            await decisions.OfDocumentAsync(id, snapshot.KnownAt, cancellation),
            document.Kind is DocumentKind.Article or DocumentKind.Workbook && archive.Has(document.Sha256)
        );
    }

    private List<DocumentFact> Facts(List<FactRow> rows, Snapshot snapshot)
    {
        var data = snapshot.Reference;
        using var connection = database.OpenConnection(snapshot.KnownAt);
        var views = rows.Select(r => new FigureKey(r.Unit, r.Indicator, r.Kind))
            .Distinct()
            .SelectMany(key => FactViewReader.OfKey(connection, null, key))
            .ToDictionary(v => v.FactId);
        return rows.ConvertAll(row =>
        {
            var view = views.GetValueOrDefault(row.Id);
            var (standing, shown) = Standing(row, view, snapshot);
            var indicator = data.Indicators.Find(row.Indicator);
            return new DocumentFact(
                row.Id,
                row.ToFact(),
                UnitName(row.Unit, row.LocalName, data.Units),
                indicator is null ? row.Indicator : T(indicator.Vi, indicator.En),
                indicator?.Unit ?? "",
                standing,
                shown,
                view?.Decision
            );
        });
    }

    /// <summary>"huyện Cai Lậy, Tiền Giang"; "Tiền Giang"; "Cả nước".</summary>
    public static string UnitName(UnitId unit, string? localName, UnitCatalog units)
    {
        if (unit.IsNational)
            return T("Cả nước", "Nation");
        var name = units.Find(unit) is { } known ? T(known.Name, known.NameEn) : unit.Value;
        if (!unit.IsLocal)
            return name;
        var local = localName ?? unit.Value[(unit.Value.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return $"{local}, {name}";
    }

    private static (FactStanding, Figure?) Standing(FactRow row, FactView? view, Snapshot snapshot)
    {
        if (view is null)
            return (FactStanding.Superseded, null);
        if (view.Decision?.Kind is DecisionKind.Reject)
            return (FactStanding.Rejected, null);
        if (view.Decision?.Kind is DecisionKind.Correct)
            return (FactStanding.Corrected, null);
        if (!view.Counts)
            return (FactStanding.NotCounted, null);
        foreach (var figure in snapshot.Of(row.Unit, row.Indicator, row.Kind))
        {
            if (figure.FactId == row.Id)
                return (FactStanding.Shown, figure);
            if (figure.Supporters.Contains(row.Id))
                return (FactStanding.Supports, figure);
            if (figure.Rivals.Contains(row.Id))
                return (FactStanding.Rival, figure);
            if (figure.Copies.Contains(row.Id))
                return (FactStanding.Copy, figure);
        }
        return (FactStanding.NotCounted, null);
    }

    private static async Task<IReadOnlyList<StoryCopy>> CopiesAsync(
        OcopDbContext context,
        DocumentRow document,
        CancellationToken cancellation
    )
    {
        if (document.StoryId is not { } story)
            return [];
        var rows = await context
            .Documents.AsNoTracking()
            .Where(d =>
                d.StoryId == story
                && d.Id != document.Id
                && d.Batch!.UndoneAt == null
                && (d.LineageId == null || d.LineageId != document.LineageId)
                && !context.Documents.Any(n =>
                    d.LineageId != null && n.LineageId == d.LineageId && n.Id > d.Id && n.Batch!.UndoneAt == null
                )
            )
            .OrderBy(d => d.PublishedOn)
            .ThenBy(d => d.Id)
            .Select(d => new
            {
                d.Id,
                d.Title,
                d.CanonicalUrl,
                d.PublishedOn,
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(r => new StoryCopy(
                r.Id,
                r.Title,
                Uri.TryCreate(r.CanonicalUrl, UriKind.Absolute, out var uri) ? uri.Host : null,
                r.PublishedOn
            )),
        ];
    }
}
