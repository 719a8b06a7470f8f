using Ocop.Etl.Fetching;
using Ocop.Etl.News;
using Ocop.Etl.Pipeline;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage.Entities;

namespace Ocop.Etl.Review;

/// <summary>Reads kept originals again, to tell what became of every number in them. Stores nothing.</summary>
public sealed class KeptArticles(DocumentArchive archive, ReferenceStore reference)
{
    private readonly Lock making = new();
    private (ReferenceData Reference, ArticleReader Reader)? last;

    /// <summary>
    /// Null when the original is not kept any more. The reading's text can differ from the stored one when the program
    /// has learned to read better since; spans then fit the reading's text only.
    /// </summary>
    public async Task<ArticleReading?> ReadAgainAsync(DocumentRow document, CancellationToken cancellation = default)
    {
        if (await archive.ReadAsync(document.Sha256, cancellation) is not { } bytes)
            return null;
        var name = ArticleDocumentReader.FileNameOf(document.Address);
        var meta = new ArticleMeta(document.CanonicalUrl, document.PublishedOn, HomeProvince: document.HomeProvince);
        var page = ArticlePage.Open(bytes, name, meta);
        // Whether a listing gave the title is not stored, and it decides which lines are the article's headline.
        if (page.Text != document.Text)
        {
            var titled = ArticlePage.Open(bytes, name, meta with { Title = document.Title });
            if (titled.Text == document.Text)
                page = titled;
        }
        return Reader().Read(page);
    }

    private ArticleReader Reader()
    {
        var data = reference.Current;
        lock (making)
        {
            if (last is { } known && ReferenceEquals(known.Reference, data))
                return known.Reader;
            var reader = new ArticleReader(data.Units, data.Indicators);
            last = (data, reader);
            return reader;
        }
    }
}
