using Ocop.Etl.Model;

namespace Ocop.Etl.Fetching;

/// <summary>What the listing, feed or sidecar says about a document before it is opened. All of it may be missing.</summary>
/// <param name="Url">Where the document stands on the web, when <see cref="DocumentLink.Address"/> is a file.</param>
/// <param name="SourceProvince">Whose own site it comes from.</param>
/// <param name="Publisher">Name of the paper or office, as the sidecar gives it.</param>
public sealed record DocumentMeta(
    string? Url = null,
    PartialDate? PublishedDate = null,
    string? Title = null,
    UnitId? SourceProvince = null,
    string? Publisher = null
);

/// <summary>A document that a source offers.</summary>
/// <param name="Address">
/// Absolute web address, or for the kinds on disk the path relative to the data folder with forward slashes (absolute when
/// the source lies elsewhere).
/// </param>
public sealed record DocumentLink(string Address, DocumentMeta Meta);

/// <summary>What a source offers now.</summary>
/// <param name="Failed">The source as a whole could not be read; <paramref name="Findings"/> says why.</param>
public sealed record SourceListing(
    IReadOnlyList<DocumentLink> Documents,
    IReadOnlyList<Finding> Findings,
    bool Failed = false
);

/// <summary>A document as it came, before anything is read in it.</summary>
public sealed record FetchedDocument
{
    public required string SourceId { get; init; }

    /// <summary>See <see cref="DocumentLink.Address"/>.</summary>
    public required string Address { get; init; }

    /// <summary>
    /// One spelling per article (<see cref="Fetching.CanonicalUrl"/>): of the page's own canonical link where it stays on
    /// an allowed host, else of the address after redirects, else of the sidecar's url. Null for a file without one.
    /// </summary>
    public string? CanonicalUrl { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>As the server says, with its charset; by the file's extension for files.</summary>
    public string? ContentType { get; init; }

    public required DateTimeOffset FetchedAt { get; init; }

    public string? ETag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Of <see cref="Bytes"/>, lower-case hexadecimal; the name under which the archive keeps them.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The server said "not modified" (304); the bytes are the kept ones.</summary>
    public bool Unchanged { get; init; }

    public DocumentMeta Meta { get; init; } = new();
}

/// <summary>One fetched document, or the reason why there is none.</summary>
public sealed record FetchOutcome(FetchedDocument? Document, IReadOnlyList<Finding> Findings)
{
    public static FetchOutcome Of(FetchedDocument document) => new(document, []);

    public static FetchOutcome Failed(Finding finding) => new(null, [finding]);
}
