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

    /// <summary>After so long a source is left for the next run, so that a slow one does not keep the others waiting.</summary>
    public TimeSpan SourceTime { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>Documents of one source in one run.</summary>
    public int MaxDocuments { get; init; } = 500;

    public bool ObeyRobots { get; init; } = true;

    /// <exception cref="InvalidDataException">Names the first setting that is out of range; the message is Vietnamese.</exception>
    public FetchOptions Checked()
    {
        void Need(bool holds, string key, string problem)
        {
            if (!holds)
                throw new InvalidDataException($"Cấu hình Fetching:{key} không đúng: {problem}.");
        }

        Need(!string.IsNullOrWhiteSpace(UserAgent), nameof(UserAgent), "không được để trống");
        Need(
            AttemptTimeout > TimeSpan.Zero && AttemptTimeout < TimeSpan.FromDays(1),
            nameof(AttemptTimeout),
            "phải lớn hơn 0"
        );
        Need(Retries is >= 0 and <= 10, nameof(Retries), "phải từ 0 đến 10");
        Need(
            RetryDelay >= TimeSpan.Zero && RetryDelay < TimeSpan.FromHours(1),
            nameof(RetryDelay),
            "phải từ 0 đến 1 giờ"
        );
        Need(HostDelay >= TimeSpan.Zero && HostDelay < TimeSpan.FromHours(1), nameof(HostDelay), "phải từ 0 đến 1 giờ");
        Need(MaxRedirects is >= 0 and <= 50, nameof(MaxRedirects), "phải từ 0 đến 50");
        Need(ArticleLimit > 0, nameof(ArticleLimit), "phải lớn hơn 0");
        Need(WorkbookLimit > 0, nameof(WorkbookLimit), "phải lớn hơn 0");
        Need(SourceTime > TimeSpan.Zero, nameof(SourceTime), "phải lớn hơn 0");
        Need(MaxDocuments > 0, nameof(MaxDocuments), "phải lớn hơn 0");
        // What Polly accepts for a break.
        Need(
            HostRest >= TimeSpan.FromSeconds(0.5) && HostRest <= TimeSpan.FromDays(1),
            nameof(HostRest),
            "phải từ nửa giây đến một ngày"
        );
        return this;
    }
}
