using Microsoft.EntityFrameworkCore;
using Ocop.Etl.Model;
using Ocop.Etl.News;
using Ocop.Etl.News.Syndication;
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
        ulong? Digest,
        int Length,
        PartialDate? Published,
        DateTime FetchedAt
    )
    {
        public DateOnly First => Published?.First ?? DateOnly.FromDateTime(FetchedAt);

        public DateOnly Last => Published?.Last ?? DateOnly.FromDateTime(FetchedAt);

        public bool IsNear(Candidate other) =>
            First.AddDays(-DaysApart) <= other.Last && other.First <= Last.AddDays(DaysApart);

        public bool MayCopy(Candidate other) =>
            Digest is { } mine
            && other.Digest is { } its
            && IsNear(other)
            && SameStory.MayBeSame(mine, Length, its, other.Length);

        public static Candidate Of(DocumentRow d) =>
            new(
                d.Id,
                d.StoryId ?? d.Id,
                d.SourceId,
                d.Address,
                d.CanonicalUrl,
                Unsigned(d.Fingerprint),
                d.Text!.Length,
                d.PublishedOn,
                d.FetchedAt
            );
    }

    // SQLite knows signed integers only.
    private static ulong? Unsigned(long? stored) => stored is { } bits ? unchecked((ulong)bits) : null;

    private static long? Signed(ulong digest) => unchecked((long)digest);

    public async Task InsertAsync(OcopDbContext context, BatchRow batch, BatchDraft draft, CancellationToken token)
    {
        var articles = draft
            .Documents.Select(d => d.Document)
            .Where(d => d is { Kind: DocumentKind.Article, Text: not null });
        var fresh = articles.OrderBy(d => d.Id).ToList();
        if (fresh.Count == 0)
            return;
        var known = await StoredAsync(context, batch, token);
        var prints = new Dictionary<long, Fingerprint>();
        foreach (var article in fresh)
        {
            var print = prints[article.Id] = PrintOf(article.Text!);
            article.Fingerprint = print.Words < SameStory.FewestWords ? null : Signed(print.Digest);
            var self = Candidate.Of(article);
            article.StoryId = await StoryAsync(context, self, known, prints, token) ?? article.Id;
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
                Length = d.Text == null ? 0 : d.Text.Length,
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
            Unsigned(d.Fingerprint),
            d.Length,
            d.PublishedOn,
            d.FetchedAt
        ));
    }

    private static async Task<long?> StoryAsync(
        OcopDbContext context,
        Candidate article,
        List<Candidate> known,
        Dictionary<long, Fingerprint> prints,
        CancellationToken token
    )
    {
        var same = known.Find(k =>
            (k.SourceId == article.SourceId && k.Address == article.Address)
            || (k.Url is not null && k.Url == article.Url)
        );
        if (same is not null)
            return same.Story;
        foreach (var other in known.Where(article.MayCopy))
        {
            if (!prints.TryGetValue(other.Id, out var print))
            {
                var text = await context.Documents.Where(d => d.Id == other.Id).Select(d => d.Text).SingleAsync(token);
                prints[other.Id] = print = PrintOf(text ?? "");
            }
            if (SameStory.IsSame(prints[article.Id], print))
                return other.Story;
        }
        return null;
    }

    // The stored text holds the page's lists of other articles too, and one site's pages have those in common.
    private static Fingerprint PrintOf(string text) => Fingerprint.Of(ArticlePage.Open(text, "article.txt"));
}
