using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.Text;

namespace Ocop.Etl.News.Pages;

/// <summary>Tells the lines of an article from those of its page, and joins them into the stored text.</summary>
internal static class Arrangement
{
    private const int TitleSearch = 40;
    private const int LongestMarker = 80;

    /// <param name="title">The headline as markup, listing or sidecar gives it; null when unknown.</param>
    /// <param name="clean">The lines were already taken out of the page's main part.</param>
    public static (string Text, List<Block> Blocks, string? Title) Of(List<Line> lines, string? title, bool clean)
    {
        var headline = FindHeadline(lines, title);
        var kinds = new BlockKind[lines.Count];
        for (var i = 0; i < lines.Count; i++)
            kinds[i] = i == headline ? BlockKind.Headline : BlockKind.Body;
        Before(lines, kinds, headline, clean);
        After(lines, kinds, headline);
        var text = Joined(lines);
        var blocks = new List<Block>(lines.Count);
        var start = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            blocks.Add(new(kinds[i], new(start, lines[i].Text.Length)));
            start += lines[i].Text.Length + 1;
        }
        return (text, blocks, headline >= 0 ? lines[headline].Text : title);
    }

    private static string Joined(List<Line> lines)
    {
        var length = Math.Max(0, lines.Count - 1);
        foreach (var line in lines)
            length += line.Text.Length;
        return string.Create(
            length,
            lines,
            static (text, lines) =>
            {
                foreach (var line in lines)
                {
                    line.Text.CopyTo(text);
                    text = text[line.Text.Length..];
                    if (text.Length == 0)
                        break;
                    text[0] = '\n';
                    text = text[1..];
                }
            }
        );
    }

    private static int FindHeadline(List<Line> lines, string? title)
    {
        var marked = lines.FindIndex(l => l.Heading);
        if (marked >= 0)
            return marked;
        if (title is not null)
        {
            var best = -1;
            var most = 0.55;
            for (var i = 0; i < Math.Min(lines.Count, TitleSearch); i++)
            {
                var alike = TitleLikeness.Of(title, lines[i].Text);
                if (alike > most && lines[i].Text.Length < title.Length * 2.2 + 20)
                    (best, most) = (i, alike);
            }
            if (best >= 0)
                return best;
        }
        return lines.FindIndex(l =>
            l.Text.Length is >= 15 and <= 200 && !l.Text.EndsWith(':') && !IsPageLine(l) && !l.IsParagraph
        );
    }

    // Menus, tickers and slogans stand before the headline; a long paragraph there is the article's lead.
    private static void Before(List<Line> lines, BlockKind[] kinds, int headline, bool clean)
    {
        for (var i = 0; i < headline; i++)
            if (!(lines[i].IsParagraph && lines[i].Text.Length > (clean ? 60 : 120) && !lines[i].Text.Contains('|')))
                kinds[i] = BlockKind.Furniture;
    }

    private static void After(List<Line> lines, BlockKind[] kinds, int headline)
    {
        var listing = false;
        var rows = TableRows.Find(lines);
        for (var i = headline + 1; i < lines.Count; i++)
        {
            var line = lines[i];
            if (rows[i])
                continue;
            var marker = line.Text.Length < LongestMarker ? FurnitureLexicon.Marker(line.Folded) : Cue.None;
            if (marker == Cue.Tail)
            {
                for (; i < lines.Count; i++)
                    kinds[i] = BlockKind.Furniture;
                return;
            }
            if (marker == Cue.Inside)
            {
                listing = true;
                kinds[i] = BlockKind.Furniture;
            }
            else if (
                FurnitureLexicon.MayOpenInside(line.Text) && FurnitureLexicon.IsInsideLine(line.FoldedHead)
                || line.Linked
                || IsPageLine(line)
                || IsTeaser(lines, i)
            )
                kinds[i] = BlockKind.Furniture;
            else if (listing && !line.IsParagraph)
                kinds[i] = BlockKind.Furniture;
            else
                listing = false;
        }
        ClosingHeadlines.Mark(lines, kinds, rows, headline);
    }

    /// <summary>Counters, breadcrumbs, times, weather: short lines that are no sentence.</summary>
    private static bool IsPageLine(Line line)
    {
        if (line.Text.Length > 160)
            return false;
        if (line.Text.Contains("°C", StringComparison.Ordinal))
            return true;
        if (line.IsStamp)
            return true;
        return !line.IsParagraph
            && (
                (FurnitureLexicon.HasLineWord(line.Folded) && !line.HoldsSentence)
                || line.Text.AsSpan().Count('|') >= 2
                || HoldsInsideLine(line.Text)
                || line.Text.Contains(" » ", StringComparison.Ordinal)
            );
    }

    // "Trang chủ | Xem thêm: ..."; more bars make it a page's line anyway
    private static bool HoldsInsideLine(string text) =>
        text.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar
        && FurnitureLexicon.IsInsideLine(VietnameseText.Fold(text.AsSpan(bar + 1).Trim()));

    // "Cà Mau công nhận thêm 32 sản phẩm OCOP" over "16:04 | 03/03/2026 OCOP": a headline with the stamp of its own article.
    private static bool IsTeaser(List<Line> lines, int at) =>
        !lines[at].IsParagraph
        && at + 1 < lines.Count
        && lines[at].Text.Length < 200
        && at > 0
        && Stamps.IsListStamp(lines[at + 1].Text)
        && (at + 3 < lines.Count && Stamps.IsListStamp(lines[at + 3].Text) || Stamps.IsListStamp(lines[at - 1].Text));
}
