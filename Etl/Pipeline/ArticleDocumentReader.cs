using Ocop.Etl.Fetching;
using Ocop.Etl.Model;
using Ocop.Etl.News;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Entities;

namespace Ocop.Etl.Pipeline;

/// <summary>News articles, from folders, feeds and listings.</summary>
internal sealed class ArticleDocumentReader : IDocumentReader
{
    private (ReferenceData Reference, ArticleReader Reader)? last;

    public bool Reads(SourceKind kind) => kind is SourceKind.ArticleFolder or SourceKind.Feed or SourceKind.Listing;

    public IReadOnlyList<DocumentDraft> Read(FetchedDocument document, Source source, ReferenceData reference)
    {
        var page = ArticlePage.Open(
            document.Bytes,
            FileNameOf(document.Address),
            MetaOf(document, source),
            document.ContentType
        );
        var reading = ReaderFor(reference).Read(page);
        var url = document.CanonicalUrl ?? CanonicalUrl.Of(page.CanonicalUrl);
        var row = new DocumentRow
        {
            Kind = DocumentKind.Article,
            SourceId = source.Id,
            Address = document.Address,
            CanonicalUrl = url,
            Title = reading.Title ?? document.Meta.Title ?? document.Address,
            Sha256 = document.Sha256,
            FetchedAt = document.FetchedAt.UtcDateTime,
            PublishedOn = reading.PublishedOn,
            Text = reading.Text,
            HomeProvince = document.Meta.SourceProvince ?? source.Province,
            Trust = TrustOf(source, url),
        };
        return [new(row, [.. reading.Facts.Select(f => f.Fact)], reading.Findings)];
    }

    /// <summary>What a folder's sidecar, a feed or the source says about the article.</summary>
    public static ArticleMeta MetaOf(FetchedDocument document, Source source) =>
        new(
            document.CanonicalUrl ?? document.Meta.Url,
            document.Meta.PublishedDate,
            document.Meta.Title,
            document.Meta.SourceProvince ?? source.Province
        );

    // A portal's article found through a newspaper's feed is still the portal's word.
    private static Trust TrustOf(Source source, string? url) =>
        source.Trust == Trust.Newspaper
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Host.EndsWith(".gov.vn", StringComparison.OrdinalIgnoreCase)
            ? Trust.Government
            : source.Trust;

    /// <summary>The name by whose extension an article at that address is opened.</summary>
    internal static string FileNameOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && !uri.IsFile
            ? Path.GetFileName(uri.AbsolutePath) is { Length: > 0 } name && Path.HasExtension(name)
                ? name
                : "article.html"
            : Path.GetFileName(address);

    private ArticleReader ReaderFor(ReferenceData reference)
    {
        if (last is { } known && ReferenceEquals(known.Reference, reference))
            return known.Reader;
        var reader = new ArticleReader(reference.Units, reference.Indicators);
        last = (reference, reader);
        return reader;
    }
}
