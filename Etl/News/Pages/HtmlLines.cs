using System.Text;
using AngleSharp.Dom;
using Ocop.Etl.Text;

namespace Ocop.Etl.News.Pages;

/// <summary>The lines of an article's markup: one per paragraph, heading, list item, caption or table row.</summary>
internal sealed class HtmlLines
{
    private readonly List<Line> lines = [];
    private readonly StringBuilder text = new();
    private int linked;

    /// <summary>Headline first, then the lead where it stands apart, then the body.</summary>
    public static List<Line> Of(HtmlPage page, IElement main)
    {
        var result = new HtmlLines();
        var heading = page.Heading;
        if (page.Title is { } title)
            result.lines.Add(new(title) { Apart = true, Heading = true });
        foreach (var element in page.Document.QuerySelectorAll("h2, p, div, span, strong"))
            if (
                PageClasses.IsLead(element.ClassName)
                && !main.Contains(element)
                && !element.Contains(main)
                && !IsInsideRemoved(element)
            )
            {
                result.Walk(element, heading);
                break;
            }
        result.Walk(main, heading);
        return result.lines;
    }

    private static bool IsInsideRemoved(IElement element)
    {
        for (var at = element.ParentElement; at is not null; at = at.ParentElement)
            if (MainText.IsRemoved(at))
                return true;
        return false;
    }

    // Without recursion: markup may be deep.
    private void Walk(INode root, IElement? heading)
    {
        var node = root;
        while (true)
        {
            var skip =
                node is IElement element && ((element != root && MainText.IsRemoved(element)) || element == heading);
            if (node is IText words)
            {
                text.Append(words.Data);
                if (IsLinked(words))
                    linked += words.Data.Length;
            }
            else if (IsBlock(node) && !skip && !IsInCell(node))
                Flush();
            if (!skip && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }
            while (node != root && node.NextSibling is null)
            {
                node = node.Parent!;
                Close(node);
            }
            if (node == root)
                break;
            Close(node);
            node = node.NextSibling!;
        }
        Flush();
    }

    private void Close(INode node)
    {
        if (node is IElement { LocalName: "td" or "th" })
            text.Append(" | ");
        else if (IsBlock(node) && !IsInCell(node))
            Flush();
        else if (IsBlock(node))
            text.Append(' ');
    }

    // Cells hold paragraphs, and a row is one line. A cell with long paragraphs lays out a page, not a table.
    private static bool IsInCell(INode node) =>
        node.Parent is IElement { LocalName: "td" or "th" } cell
        && cell.ChildElementCount == 1
        && cell.TextContent.Length < 80;

    private static bool IsLinked(IText words) =>
        words.ParentElement?.LocalName == "a" || words.ParentElement?.ParentElement?.LocalName == "a";

    private static bool IsBlock(INode node) =>
        node
            is IElement
            {
                LocalName: "p"
                    or "div"
                    or "br"
                    or "li"
                    or "ul"
                    or "ol"
                    or "tr"
                    or "table"
                    or "h1"
                    or "h2"
                    or "h3"
                    or "h4"
                    or "h5"
                    or "h6"
                    or "figure"
                    or "figcaption"
                    or "section"
                    or "article"
                    or "blockquote"
                    or "tbody"
                    or "dd"
                    or "dt"
                    or "hr"
                    or "center"
            };

    private void Flush()
    {
        var line = VietnameseText.CollapseWhiteSpace(TextHygiene.Clean(text.ToString())).Trim('|', ' ');
        var link = linked > line.Length * 0.7;
        text.Clear();
        linked = 0;
        if (line.Length > 0)
            lines.Add(new(line) { Apart = true, Linked = link });
    }
}
