using Microsoft.EntityFrameworkCore;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Entities;

namespace Ocop.Etl.Pipeline;

/// <summary>
/// Finds, for each article about to be stored, the first one that tells the same story: an earlier version, the same page
/// found through another source, or a near copy published within 45 days. So one fact with five reprints counts once and
/// has five citations. Runs inside the batch's transaction and before figures are reconciled, so that copies within one
/// batch are found too.
/// </summary>
internal sealed class StoryFinder : IBatchProjection
{
    private const int DaysApart = 45;

    private sealed record Candidate(
        long Id,
        long Story,
        string? SourceId,
        string Address,
        string? Url,
        long? Fingerprint,
        PartialDate? Published,
        DateTime FetchedAt
    )
    {
        public DateOnly First => Published?.First ?? DateOnly.FromDateTime(FetchedAt);

        public DateOnly Last => Published?.Last ?? DateOnly.FromDateTime(FetchedAt);

        public bool IsNear(Candidate other) =>
            First.AddDays(-DaysApart) <= other.Last && other.First <= Last.AddDays(DaysApart);

        public static Candidate Of(DocumentRow d) =>
            new(
                d.Id,
                d.StoryId ?? d.Id,
                d.SourceId,
                d.Address,
                d.CanonicalUrl,
                d.Fingerprint,
                d.PublishedOn,
                d.FetchedAt
            );
    }

    public async Task InsertAsync(OcopDbContext context, BatchRow batch, BatchDraft draft, CancellationToken token)
    {
        var articles = draft
            .Documents.Select(d => d.Document)
            .Where(d => d is { Kind: DocumentKind.Article, Text: not null });
        var fresh = articles.OrderBy(d => d.Id).ToList();
        if (fresh.Count == 0)
            return;
        var known = await StoredAsync(context, batch, token);
        foreach (var article in fresh)
        {
            article.Fingerprint = StoryWording.Fingerprint(article.Text!);
            var self = Candidate.Of(article);
            article.StoryId = await StoryAsync(context, self, article.Text!, known, token) ?? article.Id;
            known.Add(self with { Story = article.StoryId.Value });
            // Seen by the next article's look at stored texts.
            await context.SaveChangesAsync(token);
        }
    }

    public Task<IReadOnlyCollection<FigureKey>> RefreshAsync(
        OcopDbContext context,
        long batchId,
        CancellationToken token
    ) => Task.FromResult<IReadOnlyCollection<FigureKey>>([]);

    private static async Task<List<Candidate>> StoredAsync(
        OcopDbContext context,
        BatchRow batch,
        CancellationToken token
    )
    {
        // Invented articles and real ones never make one story.
        var rows = await context
            .Documents.AsNoTracking()
            .Where(d => d.Kind == DocumentKind.Article && d.BatchId != batch.Id && d.IsSample == batch.IsSample)
            .OrderBy(d => d.Id)
            .Select(d => new
            {
                d.Id,
                d.StoryId,
                d.SourceId,
                d.Address,
                d.CanonicalUrl,
                d.Fingerprint,
                d.PublishedOn,
                d.FetchedAt,
            })
            .ToListAsync(token);
        return rows.ConvertAll(d => new Candidate(
            d.Id,
            d.StoryId ?? d.Id,
            d.SourceId,
            d.Address,
            d.CanonicalUrl,
            d.Fingerprint,
            d.PublishedOn,
            d.FetchedAt
        ));
    }

    private static async Task<long?> StoryAsync(
        OcopDbContext context,
        Candidate article,
        string text,
        List<Candidate> known,
        CancellationToken token
    )
    {
        var same = known.Find(k =>
            (k.SourceId == article.SourceId && k.Address == article.Address)
            || (k.Url is not null && k.Url == article.Url)
        );
        if (same is not null)
            return same.Story;
        if (article.Fingerprint is not { } print)
            return null;
        foreach (var other in known)
        {
            if (other.Fingerprint is not { } its || !StoryWording.MayBeCopies(print, its) || !article.IsNear(other))
                continue;
            var words = await context.Documents.Where(d => d.Id == other.Id).Select(d => d.Text).SingleAsync(token);
            if (words is not null && StoryWording.AreCopies(text, words))
                return other.Story;
        }
        return null;
    }
}
