using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "Hạng 3 sao chiếm 72,5% (649 sản phẩm)", "3 sao chiếm 68,6%, ứng với 177 sản phẩm", "38,1% là hợp tác xã (45 chủ thể)": the
/// share is told once more as a number, which is of the share's class.
/// </summary>
internal static class NumberOfShare
{
    public static void Mark(Scan scan, List<Count> counts)
    {
        for (var i = 1; i < counts.Count; i++)
            if (
                counts[i - 1] is { IsPercent: true, ShareOf: null, Lumped: false, Exclusion: Cue.None } share
                && counts[i]
                    is {
                        IsPercent: false,
                        Rank: null,
                        Group: Cue.None,
                        Maker: Cue.None,
                        Counted: Counted.Product or Counted.Subject or Counted.Unsaid
                    } count
                && (count.Depth > share.Depth ? OpensBrackets(scan, count) : IsEqual(scan, count, share))
            )
                Repeat(scan, count, share);
    }

    private static bool OpensBrackets(Scan scan, Count count) =>
        scan.Mentions[count.Mention - 1] is var open && open.Is('(') && open.End == count.First;

    private static bool IsClosing(Mention mark, Count count) =>
        count.Depth > 0 ? mark.Is(')') : mark.Is(',') || mark.Is(';') || mark.Is('.') || mark.Cue == Cue.And;

    // "72,5%, tương ứng 649 sản phẩm", "72,5%, tức là 649 sản phẩm", "72,5%, tương đương với 649 sản phẩm"
    private static bool IsEqual(Scan scan, Count count, Count share)
    {
        var at = count.First - 1;
        while (at > share.End && (scan.IsWord(at, "là") || scan.IsWord(at, "với")))
            at--;
        if (scan.IsWord(at - 1, "tương") && (scan.IsWord(at, "ứng") || scan.IsWord(at, "đương")))
            at--;
        else if (!scan.IsWord(at, "tức") && !scan.IsWord(at, "ứng"))
            return false;
        return scan.IsMark(at - 1, ',') && at - 1 - share.End <= 3;
    }

    private static void Repeat(Scan scan, Count count, Count share)
    {
        var closed = count.Mention + 1;
        while (closed < scan.Mentions.Count && scan.Mentions[closed].Cue is Cue.Product or Cue.Subject or Cue.Ocop)
            closed++;
        if (
            closed >= scan.Mentions.Count
            || !IsClosing(scan.Mentions[closed], count)
            || scan.Mentions[closed].First > count.End + 4
        )
            return;
        for (var i = share.Mention + 1; i < count.Mention - 1; i++)
            if (
                scan.Mentions[i].Cue is Cue.Mark && !scan.Mentions[i].Is(',')
                || scan.Mentions[i].Cue is Cue.And or Cue.Clause or Cue.Date or Cue.Place
            )
                return;
        if (share.Maker != Cue.None)
        {
            if (share.Counted == Counted.Product || count.Counted == Counted.Product)
                return;
            (count.Maker, count.Counted) = (share.Maker, Counted.Subject);
        }
        else if (count.Counted == Counted.Subject || share.Rank is not { IsSingle: true } && share.Group == Cue.None)
            return;
        else
            (count.Rank, count.Group, count.Counted) = (share.Rank, share.Group, Counted.Product);
        (count.Tied, count.ClassBefore) = (true, true);
    }
}
