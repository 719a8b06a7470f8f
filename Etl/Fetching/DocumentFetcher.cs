using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Ocop.Etl.Model;
using Ocop.Etl.Text;

namespace Ocop.Etl.Fetching;

/// <summary>
/// From a source to its documents. Trouble with a source or a document is a finding, never an exception, so one bad
/// source costs that source. Every fetched original is kept in the archive. One instance serves all sources and may be
/// shared between threads.
/// </summary>
public sealed class DocumentFetcher : IDisposable
{
    private readonly string dataFolder;
    private readonly DocumentArchive archive;
    private readonly FetchMemory memory;
    private readonly TimeProvider time;
    private readonly FetchOptions options;
    private readonly PoliteClient client;

    /// <param name="dataFolder">What paths of sources on disk are relative to.</param>
    public DocumentFetcher(
        string dataFolder,
        DocumentArchive archive,
        FetchMemory memory,
        TimeProvider time,
        FetchOptions? options = null
    )
    {
        this.dataFolder = dataFolder;
        this.archive = archive;
        this.memory = memory;
        this.time = time;
        this.options = (options ?? new()).Checked();
        client = new(this.options, time);
    }

    /// <summary>
    /// Asks the source what it offers. A failed source is remembered as such (<see cref="SourceHealth"/>); its documents
    /// then are none.
    /// </summary>
    public async Task<SourceFetch> OpenAsync(Source source, CancellationToken cancellation = default)
    {
        memory.TakeOver();
        SourceListing listing;
        try
        {
            listing = source.IsRemote
                ? await ListRemoteAsync(source, cancellation)
                : FolderReader.List(source, dataFolder);
        }
        catch (FetchException wrong)
        {
            listing = new([], [wrong.ToFinding(Severity.Error)], Failed: true);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            var problem = $"Không đọc được nguồn \"{source.Name}\": {wrong.Message}. Kiểm tra quyền truy cập.";
            listing = new([], [new(Severity.Error, FetchCodes.FileUnreadable, problem)], Failed: true);
        }
        if (listing.Failed)
        {
            var now = time.GetUtcNow();
            memory.RememberSource(source.Id, memory.HealthOf(source.Id).Failed(now, listing.Findings[^1].Message));
            memory.Save(now);
        }
        return new(source, Bounded(listing, source), this);
    }

    /// <summary>Document by document, in the listing's order; afterwards the source's health is remembered.</summary>
    internal async IAsyncEnumerable<FetchOutcome> ReadAllAsync(
        Source source,
        SourceListing listing,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        if (listing.Failed)
            yield break;
        try
        {
            var (fetched, problem) = (0, "");
            var start = time.GetTimestamp();
            foreach (var link in listing.Documents)
            {
                if (time.GetElapsedTime(start) > options.SourceTime)
                {
                    yield return FetchOutcome.Failed(TooSlow(source));
                    break;
                }
                var outcome = await FetchAsync(source, link, cancellation);
                if (outcome.Document is not null)
                    fetched++;
                else
                    problem = outcome.Findings[^1].Message;
                yield return outcome;
            }
            var health = memory.HealthOf(source.Id);
            // A feed that answers while none of its articles does is as good as down.
            memory.RememberSource(
                source.Id,
                fetched == 0 && listing.Documents.Count > 0
                    ? health.Failed(time.GetUtcNow(), problem)
                    : health.Succeeded(time.GetUtcNow())
            );
        }
        finally
        {
            // Also when the run is cancelled half-way: what was fetched need not be fetched again.
            memory.Save(time.GetUtcNow());
        }
    }

    private Finding TooSlow(Source source) =>
        new(
            Severity.Warning,
            FetchCodes.TimedOut,
            $"Nguồn \"{source.Name}\" quá chậm: sau {options.SourceTime.TotalMinutes:0.#} phút vẫn chưa hết tài liệu, phần còn lại để lần chạy sau. Các nguồn khác vẫn chạy."
        );

    public async Task<FetchOutcome> FetchAsync(
        Source source,
        DocumentLink link,
        CancellationToken cancellation = default
    )
    {
        try
        {
            var document = source.IsRemote
                ? await FetchRemoteAsync(source, link, cancellation)
                : await FetchFileAsync(source, link, cancellation);
            await archive.KeepAsync(document.Bytes, cancellation);
            if (source.IsRemote)
                memory.RememberDocument(
                    link.Address,
                    new(document.ETag, document.LastModified, document.Sha256, document.FetchedAt)
                );
            return FetchOutcome.Of(document);
        }
        catch (FetchException wrong)
        {
            return FetchOutcome.Failed(wrong.ToFinding(Severity.Warning));
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<SourceListing> ListRemoteAsync(Source source, CancellationToken cancellation)
    {
        var address = source.Address!;
        var reply = await client.GetAsync(address, source.Hosts, _ => options.ArticleLimit, null, cancellation);
        if (source.Kind == SourceKind.Feed)
        {
            var (links, findings) = FeedReader.Read(reply.Bytes, reply.Address);
            return Chosen(source, links, findings);
        }
        if (HtmlBytes.LooksBinary(reply.Bytes) || HtmlBytes.IsTooDeep(reply.Bytes))
            throw new FetchException(
                FetchCodes.WrongContent,
                $"{address} không phải trang HTML đọc được ({reply.ContentType}). Kiểm tra địa chỉ nguồn."
            );
        var found = ListingReader.Read(reply.Bytes, reply.ContentType?.CharSet, reply.Address, source.LinkSelector!);
        return Chosen(source, found, []);
    }

    /// <summary>Links on allowed hosts that mention what the source asks for, each article once.</summary>
    private static SourceListing Chosen(Source source, IReadOnlyList<FoundLink> links, IReadOnlyList<Finding> findings)
    {
        var wanted = source.MustMention.Select(VietnameseText.Fold).ToList();
        var mentioned = links
            .Where(l => wanted.Count == 0 || wanted.Exists(VietnameseText.Fold($"{l.Title} {l.Summary}").Contains))
            .DistinctBy(l => CanonicalUrl.Of(l.Address))
            .ToLookup(l => source.Hosts.Allows(l.Address));
        var foreign = mentioned[false].Select(l => l.Address.Host).Distinct().ToList();
        return new(
            [
                .. mentioned[true]
                    .Select(l => new DocumentLink(
                        l.Address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped),
                        new(l.Address.AbsoluteUri, l.PublishedDate, l.Title, source.Province)
                    )),
            ],
            foreign.Count == 0
                ? findings
                :
                [
                    .. findings,
                    new(
                        Severity.Info,
                        FetchCodes.RefusedHost,
                        $"{source.Address}: bỏ qua {mentioned[false].Count()} liên kết dẫn tới máy chủ ngoài danh sách cho phép ({string.Join(", ", foreign.Take(5))}). Nếu tin cậy, thêm vào \"hosts\" trong sources.json."
                    ),
                ]
        );
    }

    private SourceListing Bounded(SourceListing listing, Source source)
    {
        if (listing.Documents.Count <= options.MaxDocuments || !source.IsRemote)
            return listing;
        var left = listing.Documents.Count - options.MaxDocuments;
        return new(
            [.. listing.Documents.Take(options.MaxDocuments)],
            [
                .. listing.Findings,
                new(
                    Severity.Warning,
                    FetchCodes.TooManyDocuments,
                    $"Nguồn \"{source.Name}\" có quá nhiều tài liệu: chỉ lấy {options.MaxDocuments} tài liệu đầu, bỏ {left}. Chọn \"linkSelector\" hẹp hơn hoặc dùng \"mustMention\"."
                ),
            ]
        );
    }

    private async Task<FetchedDocument> FetchFileAsync(Source source, DocumentLink link, CancellationToken cancellation)
    {
        if (link.Meta.Url is { } url && !source.Hosts.Allows(new(url)))
            throw new FetchException(
                FetchCodes.RefusedHost,
                $"Tệp {link.Address} được chép từ {url}, máy chủ này không được phép dùng làm nguồn. Tìm bài gốc."
            );
        var limit = source.Kind == SourceKind.ArticleFolder ? options.ArticleLimit : options.WorkbookLimit;
        var bytes = await FolderReader.ReadAsync(link.Address, dataFolder, limit, cancellation);
        if (bytes.Length == 0)
            throw new FetchException(FetchCodes.EmptyContent, $"Tệp {link.Address} rỗng. Chép lại tệp.");
        return new()
        {
            SourceId = source.Id,
            Address = link.Address,
            // A site's front page stands in for an address that is not known; two such articles are not one.
            CanonicalUrl = link.Meta.Url is { } page && IsArticle(new(page)) ? CanonicalUrl.Of(page) : null,
            Bytes = bytes,
            ContentType = FolderReader.ContentTypeOf(link.Address),
            FetchedAt = time.GetUtcNow(),
            Sha256 = DocumentArchive.HashOf(bytes),
            Meta = link.Meta,
        };
    }

    private async Task<FetchedDocument> FetchRemoteAsync(
        Source source,
        DocumentLink link,
        CancellationToken cancellation
    )
    {
        var address = new Uri(link.Address);
        var known = memory.VersionOf(link.Address);
        var kept = known is null ? null : await archive.ReadAsync(known.Sha256, cancellation);
        // Asked conditionally only while the answer "unchanged" can be filled with the kept bytes.
        var reply = await client.GetAsync(
            address,
            source.Hosts,
            _ => options.ArticleLimit,
            kept is null ? null : known,
            cancellation
        );
        var bytes = reply.NotModified ? kept! : reply.Bytes;
        CheckContent(link.Address, reply.ContentType, bytes);
        var own = HtmlBytes.CanonicalLink(bytes, reply.Address);
        return new()
        {
            SourceId = source.Id,
            Address = link.Address,
            // Some sites name their front page as canonical everywhere.
            CanonicalUrl = CanonicalUrl.Of(
                own is not null && IsArticle(own) && source.Hosts.Allows(own) ? own : reply.Address
            ),
            Bytes = bytes,
            ContentType = reply.ContentType?.ToString() ?? (reply.NotModified ? null : "text/html"),
            FetchedAt = time.GetUtcNow(),
            ETag = reply.ETag ?? (reply.NotModified ? known!.ETag : null),
            LastModified = reply.LastModified ?? (reply.NotModified ? known!.LastModified : null),
            Sha256 = DocumentArchive.HashOf(bytes),
            Unchanged = reply.NotModified,
            Meta = link.Meta,
        };
    }

    private static bool IsArticle(Uri address) => address.PathAndQuery.Length > 1;

    private static void CheckContent(string address, MediaTypeHeaderValue? type, byte[] bytes)
    {
        if (bytes.Length == 0)
            throw new FetchException(
                FetchCodes.EmptyContent,
                $"{address} trả về trang rỗng. Mở bằng trình duyệt để kiểm tra."
            );
        var media = type?.MediaType ?? "text/html";
        var isText =
            media.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || media.Contains("html", StringComparison.OrdinalIgnoreCase)
            || media.Contains("xml", StringComparison.OrdinalIgnoreCase);
        if (isText && !HtmlBytes.LooksBinary(bytes))
            return;
        throw new FetchException(
            FetchCodes.WrongContent,
            $"{address} không phải bài viết (máy chủ nói: {media}). Kiểm tra liên kết; bảng tính thì đưa vào ở trang Tải lên, còn tệp PDF và ảnh chưa đọc được."
        );
    }
}

/// <summary>One source, opened: what it offers, and its documents one after the other.</summary>
public sealed class SourceFetch
{
    private readonly DocumentFetcher fetcher;
    private readonly SourceListing listing;

    internal SourceFetch(Source source, SourceListing listing, DocumentFetcher fetcher)
    {
        Source = source;
        this.listing = listing;
        this.fetcher = fetcher;
    }

    public Source Source { get; }

    /// <summary>How many documents <see cref="ReadAllAsync"/> will try.</summary>
    public int Total => listing.Documents.Count;

    public bool Failed => listing.Failed;

    /// <summary>About the source itself and about items it offers in a broken way.</summary>
    public IReadOnlyList<Finding> Findings => listing.Findings;

    public IAsyncEnumerable<FetchOutcome> ReadAllAsync(CancellationToken cancellation = default) =>
        fetcher.ReadAllAsync(Source, listing, cancellation);
}
