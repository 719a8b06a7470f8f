using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "28 sản phẩm (63,6%) đạt 4 sao", "23 sản phẩm, tương đương 57,5%, có hạng 3 sao": a share put between a number and
/// its class says the same thing once more, and the class belongs to both.
/// </summary>
internal static class ShareAsides
{
    private const int LongestGap = 2;

    public static void Mark(Scan scan, List<Count> counts)
    {
        for (var i = 1; i < counts.Count; i++)
        {
            var (share, count) = (counts[i], counts[i - 1]);
            if (
                !share.IsPercent
                || count.IsPercent
                || Opening(scan, count.Mention, share.Mention) is not { } open
                || !Closes(scan, open, share.Mention + 1)
                || !GoesOn(scan, share.Mention + 1)
            )
                continue;
            count.Aside = (open, share.Mention + 2);
            share.ShareOf = count;
        }
    }

    /// <summary>"chiếm khoảng 63%", "tăng lên 63%": what may stand between a count, after its bracket or comma, and the share of it.</summary>
    public static bool LeadsToShare(Cue cue) =>
        cue is Cue.ShareWord or Cue.About or Cue.More or Cue.RiseTo or Cue.Have or Cue.ChangeWord;

    // The bracket, comma or dash between the counted noun and the share; between the mark and the share only "chiếm, tức".
    private static int? Opening(Scan scan, int number, int share)
    {
        var open = share - 1;
        while (open > number && (LeadsToShare(scan.Mentions[open].Cue) || scan.Mentions[open].Cue == Cue.Respective))
            open--;
        if (
            open <= number
            || !(scan.Mentions[open].Is('(') || scan.Mentions[open].Is(',') || scan.Mentions[open].Is('-'))
        )
            return null;
        if (
            scan.Mentions[share].First - scan.Mentions[open].End > 4
            || (
                !scan.Mentions[open].Is('(')
                && open == share - 1
                && scan.Mentions[share].First - scan.Mentions[open].End == 0
                && !scan.Mentions[open].Is('-')
            )
        )
            return null;
        for (var i = number + 1; i < open; i++)
            if (
                scan.Mentions[i].Cue
                is not (Cue.Product or Cue.Ocop or Cue.Subject or (>= Cue.Cooperative and <= Cue.Farm))
            )
                return null;
        return scan.Mentions[open].First - scan.Mentions[open - 1].End <= LongestGap ? open : null;
    }

    private static bool Closes(Scan scan, int open, int close) =>
        close < scan.Mentions.Count
        && scan.Mentions[close].First == scan.Mentions[close - 1].End
        && (
            scan.Mentions[open].Is('(')
                ? scan.Mentions[close].Is(')')
                : scan.Mentions[close].Index == scan.Mentions[open].Index && scan.Mentions[close].Cue == Cue.Mark
        );

    /// <summary>A class, group or kind of maker follows, and is not the label of the next number: "(25%), hạng 3 sao có 82".</summary>
    private static bool GoesOn(Scan scan, int close)
    {
        var found = false;
        for (var i = close + 1; i < scan.Mentions.Count; i++)
        {
            var mention = scan.Mentions[i];
            if (mention.First - scan.Mentions[i - 1].End > LongestGap)
                return found;
            if (mention.Cue == Cue.Number)
                return false;
            if (mention.Cue == Cue.Rank || NounPhrase.IsGroup(mention.Cue) || NounPhrase.IsMaker(mention.Cue))
                found = true;
            else if (mention.Cue is Cue.Have or Cue.ShareWord or Cue.More or Cue.About && found)
                continue;
            else if (found)
                return !mention.Is(':') && !mention.Is('(');
            else if (
                mention.Cue
                is not (
                    Cue.Have
                    or Cue.RiseTo
                    or Cue.Product
                    or Cue.Ocop
                    or Cue.Subject
                    or Cue.ClassWord
                    or Cue.Rated
                    or Cue.Recognise
                    or Cue.Done
                    or Cue.OfMakers
                    or Cue.Potential
                )
            )
                return false;
        }
        return found;
    }
}
