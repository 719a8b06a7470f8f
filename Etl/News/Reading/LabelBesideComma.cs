using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// A class or group that only a comma parts from the number it names: "hạng 3 sao nhiều nhất, 536 sản phẩm", "phần lớn là
/// hàng 3 sao, 214 sản phẩm", "phần còn lại, 173 sản phẩm, ở mức 3 sao".
/// </summary>
internal static class LabelBesideComma
{
    private const int LongestAside = 4;

    public static void Read(Scan scan, Count count)
    {
        if (
            count is not { Counted: Counted.Product, Rank: null, Group: Cue.None, IsPercent: false, Change: false }
            || scan.CueAt(count.End) != Cue.Product
            || !IsAlone(scan, count)
        )
            return;
        var label = Before(scan, count) ?? After(scan, count);
        if (label is not { } found)
            return;
        if (found.Cue == Cue.Rank)
            (count.Rank, count.Tied) = (scan.Ranks[found.Index], true);
        else
            count.Group = found.Cue;
        count.NounBefore = true;
    }

    // ", 536 sản phẩm." or ", 181 sản phẩm;": nothing else is said of the number
    private static bool IsAlone(Scan scan, Count count) =>
        count.Mention > 0
        && scan.Mentions[count.Mention - 1] is { Cue: Cue.Mark } comma
        && comma.Is(',')
        && comma.End == count.First
        && count.PhraseEnd > count.Mention
        && scan.Mentions[count.PhraseEnd - 1].End is var end
        && (end >= scan.SentenceEnd || scan.Tokens[end].Kind == TokenKind.Mark);

    // Up to three words may stand between the label and the comma: "ít hơn", "đông nhất", "nhiều hơn cả".
    private static Mention? Before(Scan scan, Count count)
    {
        var comma = scan.Mentions[count.Mention - 1];
        for (var i = count.Mention - 2; i >= 0; i--)
        {
            var mention = scan.Mentions[i];
            if (IsLabel(mention))
                return comma.First - mention.End <= LongestAside && OpensClause(scan, i) ? mention : null;
            if (mention.Cue is not (Cue.More or Cue.Lead) && !scan.IsWord(mention.End - 1, "hơn"))
                return null;
        }
        return null;
    }

    // Nothing is counted in the clause before the label: "48 sản phẩm 4 sao, 536 sản phẩm" has its own.
    private static bool OpensClause(Scan scan, int label)
    {
        for (var i = label - 1; i >= 0; i--)
        {
            var mention = scan.Mentions[i];
            if (mention.Is(';') || mention.Is(':') || mention.Is(','))
                return true;
            if (mention.Cue is Cue.Number or Cue.Recognise or Cue.Rated or Cue.Target || IsLabel(mention))
                return false;
        }
        return true;
    }

    private static Mention? After(Scan scan, Count count)
    {
        var comma = count.PhraseEnd;
        if (comma >= scan.Mentions.Count || !scan.Mentions[comma].Is(','))
            return null;
        // "phần còn lại, 173 sản phẩm": the number stands between two commas, and what it is of before them
        if (!IsRest(scan, scan.Mentions[count.Mention - 1].First))
            return null;
        for (var i = comma + 1; i < scan.Mentions.Count; i++)
        {
            var mention = scan.Mentions[i];
            if (IsLabel(mention))
                return mention.First - scan.Mentions[comma].End <= LongestAside ? mention : null;
            if (mention.Cue is Cue.Number or Cue.Mark or Cue.Place)
                return null;
        }
        return null;
    }

    private static bool IsRest(Scan scan, int comma) => scan.IsWord(comma - 1, "lại") && scan.IsWord(comma - 2, "còn");

    private static bool IsLabel(Mention mention) => mention.Cue == Cue.Rank || NounPhrase.IsGroup(mention.Cue);
}
