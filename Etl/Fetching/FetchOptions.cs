namespace Ocop.Etl.Fetching;

/// <summary>Limits of fetching. The defaults suit public Vietnamese news sites.</summary>
public sealed record FetchOptions
{
    /// <summary>Sent with every request; says who asks.</summary>
    public string UserAgent { get; init; } = "OcopDashboard/1.0 (tong hop so lieu chuong trinh OCOP)";

    /// <summary>One try, from connecting to the last byte.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Tries after the first one.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Before the first retry; doubles, with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait that a server's Retry-After is granted within a run.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Between the starts of two requests to one host; a larger Crawl-delay of its robots.txt wins.</summary>
    public TimeSpan HostDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Largest Crawl-delay that is obeyed; some sites write hours.</summary>
    public TimeSpan LongestHostDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Failed requests in a row after which a host is left alone for <see cref="HostRest"/>.</summary>
    public int HostFailures { get; init; } = 5;

    public TimeSpan HostRest { get; init; } = TimeSpan.FromMinutes(5);

    public int MaxRedirects { get; init; } = 5;

    /// <summary>Bytes after decompression.</summary>
    public int ArticleLimit { get; init; } = 10 * 1024 * 1024;

    /// <summary>Bytes after decompression.</summary>
    public int WorkbookLimit { get; init; } = 50 * 1024 * 1024;

    /// <summary>Documents of one source in one run.</summary>
    public int MaxDocuments { get; init; } = 500;

    public bool ObeyRobots { get; init; } = true;
}
