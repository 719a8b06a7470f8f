namespace Ocop.Etl.News.Pages;

/// <summary>How deep tags are nested, counted without building a tree: a tree 10,000 deep would take the stack with it.</summary>
internal static class MarkupDepth
{
    /// <summary>More than any page needs (browsers stop at 512), less than any stack bears.</summary>
    public const int Limit = 400;

    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "br",
        "img",
        "meta",
        "link",
        "input",
        "hr",
        "area",
        "base",
        "col",
        "embed",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "option",
        "td",
        "tr",
        "th",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> VoidBySpan = Void.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    public static int Of(string html)
    {
        int depth = 0,
            most = 0;
        for (var i = 0; i + 1 < html.Length; i++)
        {
            if (html[i] != '<')
                continue;
            var closing = html[i + 1] == '/';
            var start = closing ? i + 2 : i + 1;
            var end = start;
            while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
                end++;
            if (end == start || VoidBySpan.Contains(html.AsSpan(start, end - start)))
                continue;
            if (closing)
                depth = Math.Max(0, depth - 1);
            else if (!ClosesItself(html, end))
                most = Math.Max(most, ++depth);
        }
        return most;
    }

    private static bool ClosesItself(string html, int at)
    {
        var close = html.AsSpan(at, Math.Min(1000, html.Length - at)).IndexOf('>');
        return close > 0 && html[at + close - 1] == '/';
    }
}
