using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "Gần một nửa, tức 180 chủ thể, do phụ nữ làm chủ": a number that only restates a part said in words; what is said behind
/// it is said of it too.
/// </summary>
internal static class Restating
{
    public static void Read(Scan scan, Count count)
    {
        if (count.Exclusion != Cue.None || count.PhraseEnd + 1 >= scan.Mentions.Count || !OpensWithThatIs(scan, count))
            return;
        if (IsRaised(scan, count.PhraseEnd))
        {
            count.Exclusion = Cue.UpRank;
            return;
        }
        if (
            scan.Mentions[count.PhraseEnd] is var close
            && (close.Is(',') || close.Is(')'))
            && scan.Mentions[count.PhraseEnd + 1]
                is { Cue: (>= Cue.Registered and <= Cue.Attribute) or Cue.UpRank } told
            && told.First - close.End <= 1
        )
            count.Exclusion = told.Cue;
    }

    // "50% số sản phẩm 3 sao, sẽ được nâng lên 4 sao"
    private static bool IsRaised(Scan scan, int comma)
    {
        if (!scan.Mentions[comma].Is(','))
            return false;
        var at = comma + 1;
        while (at < scan.Mentions.Count && scan.Mentions[at].Cue is Cue.Neutral or Cue.Target or Cue.Done)
            at++;
        return at + 1 < scan.Mentions.Count
            && scan.Mentions[at].Cue is Cue.Cumulative or Cue.RiseTo or Cue.UpRank
            && scan.Mentions[at + 1].Cue == Cue.Rank;
    }

    // ", tức 180", "(tương đương 180", ", tức là gần 180"
    private static bool OpensWithThatIs(Scan scan, Count count)
    {
        var (at, edge) = (count.Mention - 1, count.First);
        while (at > 0 && scan.Mentions[at] is { Cue: Cue.More or Cue.About or Cue.AtLeast } bound && bound.End == edge)
            (at, edge) = (at - 1, bound.First);
        return at > 0
            && scan.Mentions[at] is { Cue: Cue.ShareWord } thatIs
            && thatIs.End == edge
            && (scan.IsWord(thatIs.First, "tức") || scan.IsWord(thatIs.First, "tương"))
            && (scan.Mentions[at - 1].Is(',') || scan.Mentions[at - 1].Is('('));
    }
}
