using Ocop.Etl.Model;

namespace Ocop.Etl.Fetching;

/// <summary>What lies behind a source's address.</summary>
public enum SourceKind
{
    /// <summary>Folder of .html, .htm and .txt articles, each with an optional <c>name.meta.json</c>.</summary>
    ArticleFolder,

    /// <summary>RSS or Atom feed; every item is an article.</summary>
    Feed,

    /// <summary>HTML page whose links, found by a selector, lead to articles.</summary>
    Listing,

    /// <summary>Folder of .xlsx, .xls and .csv workbooks.</summary>
    WorkbookFolder,

    /// <summary>File of published figures, each row with its own source.</summary>
    PublishedFigures,
}

/// <summary>One place documents are fetched from (a row of <c>data/sources.json</c>).</summary>
public sealed record Source
{
    public required string Id { get; init; }

    /// <summary>Vietnamese, as shown.</summary>
    public required string Name { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>Of a feed or listing; null for the kinds on disk.</summary>
    public Uri? Address { get; init; }

    /// <summary>Folder or file, relative to the data folder or absolute; null for feeds and listings.</summary>
    public string? Path { get; init; }

    /// <summary>CSS selector of a listing's article links.</summary>
    public string? LinkSelector { get; init; }

    /// <summary>Where the source may lead.</summary>
    public HostPolicy Hosts { get; init; } = HostPolicy.Nowhere;

    /// <summary>
    /// When not empty: only links whose title or summary mentions one of these (without accents and case) are followed.
    /// A newspaper's general feed carries a hundred items for one about OCOP.
    /// </summary>
    public IReadOnlyList<string> MustMention { get; init; } = [];

    /// <summary>Whose own site it is: what "toàn tỉnh" means there when the text names no province.</summary>
    public UnitId? Province { get; init; }

    public required Trust Trust { get; init; }

    public required CronSchedule Cron { get; init; }

    public bool Enabled { get; init; }

    /// <summary>Invented data: shown as such and never counted into a real figure.</summary>
    public bool IsSample { get; init; }

    public string? Note { get; init; }

    /// <summary>Fetched over HTTP, not from disk.</summary>
    public bool IsRemote => Kind is SourceKind.Feed or SourceKind.Listing;
}
