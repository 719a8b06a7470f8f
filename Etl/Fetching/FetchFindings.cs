using Ocop.Etl.Model;

namespace Ocop.Etl.Fetching;

/// <summary>The closed list of finding codes of the fetching stage.</summary>
public static class FetchCodes
{
    public const string FolderMissing = "folder-missing";
    public const string FileUnreadable = "file-unreadable";
    public const string BadSidecar = "bad-sidecar";
    public const string Unreachable = "unreachable";
    public const string TimedOut = "timed-out";
    public const string HttpStatus = "http-status";
    public const string HostResting = "host-resting";
    public const string TooManyRedirects = "too-many-redirects";
    public const string RefusedHost = "refused-host";
    public const string PrivateAddress = "private-address";
    public const string RefusedByRobots = "refused-by-robots";
    public const string TooLarge = "too-large";
    public const string WrongContent = "wrong-content";
    public const string EmptyContent = "empty-content";
    public const string MalformedFeed = "malformed-feed";
    public const string BadFeedItem = "bad-feed-item";
    public const string NoLinks = "no-links";
    public const string TooManyDocuments = "too-many-documents";
}

/// <summary>A document could not be fetched. The message is Vietnamese: what, where, what to do.</summary>
public sealed class FetchException : Exception
{
    public FetchException(string code, string message)
        : base(message) => Code = code;

    public FetchException(string code, string message, Exception inner)
        : base(message, inner) => Code = code;

    public FetchException()
        : this(FetchCodes.Unreachable, "") { }

    public FetchException(string message)
        : this(FetchCodes.Unreachable, message) { }

    public FetchException(string message, Exception innerException)
        : this(FetchCodes.Unreachable, message, innerException) { }

    /// <summary>One of <see cref="FetchCodes"/>.</summary>
    public string Code { get; }

    public Finding ToFinding(Severity severity) => new(severity, Code, Message);
}
