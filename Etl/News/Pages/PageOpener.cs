using Ocop.Etl.Model;
using Ocop.Etl.Text;

namespace Ocop.Etl.News.Pages;

/// <summary>Opens what was fetched, whatever it is; never throws for what a page contains.</summary>
internal static class PageOpener
{
    /// <summary>The largest page read; news pages are a hundredth of it.</summary>
    public const int LargestPage = 4_000_000;

    /// <summary>The longest paragraph read.</summary>
    public const int LongestParagraph = 20_000;

    private const int ShortPage = 1_500;
    private const int TopLines = 12;
    private const int LongestStamped = 90;
    private static readonly Dictionary<string, string[]> Trouble = NamedPhrases.Load("page-trouble.txt", fold: true);

    public static ArticlePage Open(byte[] bytes, string fileName, ArticleMeta meta, string? contentType)
    {
        if (Kind(bytes) is { } kind)
            return Nothing(fileName, meta, PageTrouble.NotAPage(kind));
        if (bytes.Length > LargestPage)
            return Nothing(fileName, meta, PageTrouble.TooLarge(bytes.Length, LargestPage));
        var findings = new List<Finding>();
        var text = PageBytes.Decode(bytes, contentType, findings);
        return Open(text, fileName, meta, findings, contentType);
    }

    public static ArticlePage Open(string text, string fileName, ArticleMeta meta)
    {
        if (text.Length > LargestPage)
            return Nothing(fileName, meta, PageTrouble.TooLarge(text.Length, LargestPage));
        var findings = new List<Finding>();
        return Open(LegacyGuess.OfText(text, findings), fileName, meta, findings, null);
    }

    private static ArticlePage Open(
        string text,
        string fileName,
        ArticleMeta meta,
        List<Finding> findings,
        string? contentType
    )
    {
        if (string.IsNullOrWhiteSpace(text))
            return Nothing(fileName, meta, [.. findings, PageTrouble.Empty()]);
        return IsHtml(text, fileName, contentType)
            ? OpenHtml(text, fileName, meta, findings)
            : OpenText(text, fileName, meta, findings);
    }

    private static ArticlePage OpenText(string text, string fileName, ArticleMeta meta, List<Finding> findings)
    {
        var lines = PlainLines.Of(TextHygiene.Clean(text));
        return Arrange(lines, meta.Title, false, fileName, meta, findings) with
        {
            PublishedOn = meta.PublishedOn ?? Printed(lines),
            CanonicalUrl = meta.Url,
        };
    }

    // A date at the top of the text, in a line that is no paragraph.
    private static PartialDate? Printed(List<Line> lines)
    {
        for (var i = 0; i < lines.Count && i < TopLines; i++)
            if (lines[i].Text.Length < LongestStamped && lines[i].Date is { } date)
                return date;
        return null;
    }

    private static ArticlePage OpenHtml(string text, string fileName, ArticleMeta meta, List<Finding> findings)
    {
        if (MarkupDepth.Of(text) is > MarkupDepth.Limit and var depth)
            return Nothing(fileName, meta, [.. findings, PageTrouble.TooDeep(depth)]);
        var page = HtmlPage.Parse(TextHygiene.Clean(text));
        if (MainText.Find(page) is not { } main)
            return Nothing(fileName, meta, [.. findings, PageTrouble.NoText()]);
        var lines = HtmlLines.Of(page, main);
        var opened = Arrange(lines, page.Title ?? meta.Title, true, fileName, meta, findings);
        return opened with
        {
            Author = page.Author,
            PublishedOn = meta.PublishedOn ?? page.PublishedOn,
            CanonicalUrl = page.CanonicalUrl ?? meta.Url,
        };
    }

    private static ArticlePage Arrange(
        List<Line> lines,
        string? title,
        bool clean,
        string fileName,
        ArticleMeta meta,
        List<Finding> findings
    )
    {
        var (text, blocks, headline) = Arrangement.Of(lines, title, clean);
        var trouble = Troubled(text, blocks);
        for (var i = 0; i < blocks.Count; i++)
            if (
                blocks[i].Kind != BlockKind.Furniture
                && (blocks[i].Span.Length > LongestParagraph || trouble is not null)
            )
            {
                if (trouble is null)
                    findings.Add(PageTrouble.EndlessParagraph(blocks[i].Span.Length, blocks[i].Span));
                blocks[i] = blocks[i] with { Kind = BlockKind.Furniture };
            }
        if (trouble is not null)
            findings.Add(trouble);
        return new()
        {
            FileName = fileName,
            Title = headline,
            HomeProvince = meta.HomeProvince,
            Text = text,
            Blocks = blocks,
            Findings = findings,
        };
    }

    private static Finding? Troubled(string text, List<Block> blocks)
    {
        var body = blocks.Where(b => b.Kind == BlockKind.Body).Sum(b => b.Span.Length);
        if (body == 0 && blocks.TrueForAll(b => b.Kind != BlockKind.Headline))
            return PageTrouble.NoText();
        if (body > ShortPage || text.Length > ShortPage * 3)
            return null;
        var folded = VietnameseText.Fold(text);
        // A short article may mention an error; a page of errors does not mention the programme's figures.
        if (folded.Contains("ocop", StringComparison.Ordinal) && body > 200)
            return null;
        return Says(folded, "login") ? PageTrouble.LoginWall()
            : Says(folded, "not-found") ? PageTrouble.NotFound()
            : Says(folded, "blocked") ? PageTrouble.Blocked()
            : null;
    }

    private static bool Says(string folded, string kind) =>
        Trouble[kind].Any(p => folded.Contains(p, StringComparison.Ordinal));

    private static bool IsHtml(string text, string fileName, string? contentType)
    {
        if (Path.GetExtension(fileName).Equals(".txt", StringComparison.OrdinalIgnoreCase))
            return false;
        if (contentType?.Contains("text/plain", StringComparison.OrdinalIgnoreCase) == true)
            return false;
        var head = text.AsSpan(0, Math.Min(text.Length, 2000)).TrimStart();
        return Path.GetExtension(fileName).StartsWith(".htm", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<", StringComparison.Ordinal)
            || head.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<body", StringComparison.OrdinalIgnoreCase);
    }

    private static string? Kind(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF"u8))
            return "tệp PDF";
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return "tệp nén hoặc tài liệu Office";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return "tài liệu Office cũ";
        if (
            bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])
            || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || bytes.StartsWith("GIF8"u8)
        )
            return "tệp ảnh";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return "tệp nén";
        var utf16 =
            bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        return !utf16 && bytes[..Math.Min(bytes.Length, 4096)].Contains((byte)0) ? "tệp nhị phân" : null;
    }

    private static ArticlePage Nothing(string fileName, ArticleMeta meta, params List<Finding> findings) =>
        new()
        {
            FileName = fileName,
            Title = meta.Title,
            PublishedOn = meta.PublishedOn,
            HomeProvince = meta.HomeProvince,
            CanonicalUrl = meta.Url,
            Text = "",
            Blocks = [],
            Findings = findings,
        };
}
