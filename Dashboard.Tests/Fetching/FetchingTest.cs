using Ocop.Etl.Fetching;
using Ocop.Etl.Model;
using Ocop.Tests.Support;

namespace Ocop.Tests.Fetching;

/// <summary>A stub site, a fetcher that is in a hurry, and sources that point at the site.</summary>
public abstract class FetchingTest : IAsyncLifetime
{
    private protected static readonly FetchOptions Hurried = new()
    {
        HostDelay = TimeSpan.Zero,
        RetryDelay = TimeSpan.FromMilliseconds(1),
        LongestRetryAfter = TimeSpan.FromMilliseconds(5),
        AttemptTimeout = TimeSpan.FromSeconds(10),
        HostFailures = 1000,
    };

    private protected StubSite Site { get; private set; } = null!;

    private protected TemporaryFolder Folder { get; } = new();

    private protected FetchMemory Memory { get; set; } = FetchMemory.InProcess();

    private protected DocumentArchive Archive => new(Path.Combine(Folder.Path, "originals"));

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Site = await StubSite.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected DocumentFetcher Fetcher(FetchOptions? options = null, TimeProvider? time = null) =>
        new(Folder.Path, Archive, Memory, time ?? TimeProvider.System, options ?? Hurried);

    private protected Source Feed(string path = "/rss", bool allowPrivate = true, params string[] hosts) =>
        new()
        {
            Id = "bao-thu",
            Name = "Báo thử",
            Kind = SourceKind.Feed,
            Address = Site.At(path),
            Hosts = new(hosts.Length == 0 ? ["127.0.0.1"] : hosts, new(["spam*"]), allowPrivate),
            Trust = Trust.Newspaper,
            Cron = CronSchedule.Parse("0 0 6 * * ?"),
            Province = UnitId.Of("63", "82"),
        };

    private protected Source Listing(string selector = "h3 a", string path = "/ocop") =>
        Feed(path) with
        {
            Kind = SourceKind.Listing,
            LinkSelector = selector,
        };

    private protected static Source OnDisk(SourceKind kind, string path) =>
        new()
        {
            Id = "tren-dia",
            Name = "Trên đĩa",
            Kind = kind,
            Path = path,
            Hosts = new([], new(["spam*"])),
            Trust = Trust.Newspaper,
            Cron = CronSchedule.Parse("0 0 6 * * ?"),
        };

    /// <summary>Opens the source and reads all of it.</summary>
    private protected async Task<Fetched> FetchAsync(
        Source source,
        FetchOptions? options = null,
        TimeProvider? time = null
    )
    {
        using var fetcher = Fetcher(options, time);
        var opened = await fetcher.OpenAsync(source, Token);
        var outcomes = new List<FetchOutcome>();
        await foreach (var outcome in opened.ReadAllAsync(Token))
            outcomes.Add(outcome);
        return new(
            opened.Failed,
            [.. outcomes.Select(o => o.Document).OfType<FetchedDocument>()],
            [.. opened.Findings, .. outcomes.SelectMany(o => o.Findings)]
        );
    }

    /// <summary>A feed of one item per address, all with the same title.</summary>
    private protected static string Rss(params string[] links) =>
        $"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0"><channel><title>Kinh tế</title>
            {string.Concat(links.Select(l => $"<item><title>Thêm sản phẩm OCOP</title><link>{l}</link></item>"))}
            </channel></rss>
            """;

    internal sealed record Fetched(
        bool Failed,
        IReadOnlyList<FetchedDocument> Documents,
        IReadOnlyList<Finding> Findings
    )
    {
        public Finding OnlyFinding => Assert.Single(Findings);
    }
}
