using Ocop.Etl.Model;
using Ocop.Etl.News.Pages;

namespace Ocop.Etl.News;

public enum BlockKind
{
    /// <summary>The article's own headline.</summary>
    Headline,

    /// <summary>A paragraph, caption or list item of the article.</summary>
    Body,

    /// <summary>Menus, other articles' headlines, counters, comments: read by nobody.</summary>
    Furniture,
}

/// <summary>A run of <see cref="ArticlePage.Text"/> that stands by itself.</summary>
public readonly record struct Block(BlockKind Kind, TextSpan Span);

/// <summary>
/// An article opened: its text in one spelling, cut into blocks, and what the page says about itself. A lens: it looks,
/// and decides nothing about figures. Every span of a reading lies in <see cref="Text"/>.
/// </summary>
public sealed record ArticlePage
{
    public required string FileName { get; init; }

    /// <summary>The page's headline; null when it has none.</summary>
    public string? Title { get; init; }

    public string? Author { get; init; }

    /// <summary>As exact as the page or its sidecar says; null when neither does.</summary>
    public PartialDate? PublishedOn { get; init; }

    /// <summary>The address the page itself calls its own.</summary>
    public string? CanonicalUrl { get; init; }

    public UnitId? HomeProvince { get; init; }

    /// <summary>The stored text: NFC, one blank between words, a line break between blocks.</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>What is wrong with the page as a page (empty, a login wall, not a page at all); empty when nothing is.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Opens a document as fetched: decides by name and content whether it is HTML or plain text.</summary>
    /// <param name="fileName">Only its extension matters (.html, .htm, .txt ...).</param>
    /// <param name="contentType">As the server said, with its charset; null for files.</param>
    public static ArticlePage Open(
        byte[] bytes,
        string fileName,
        ArticleMeta? meta = null,
        string? contentType = null
    ) => PageOpener.Open(bytes, fileName, meta ?? new(), contentType);

    /// <summary>Opens text that is already decoded.</summary>
    public static ArticlePage Open(string text, string fileName, ArticleMeta? meta = null) =>
        PageOpener.Open(text, fileName, meta ?? new());
}
