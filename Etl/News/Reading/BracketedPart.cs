using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "phần lớn (25 sản phẩm) đạt 3 sao", "số còn lại (12 chủ thể) là hợp tác xã": the number stands in brackets behind the
/// words for the most or the rest, and what they are stands behind the brackets.
/// </summary>
internal static class BracketedPart
{
    private const int LongestGap = 2;

    public static void Mark(Scan scan, List<Count> counts)
    {
        foreach (var count in counts)
            if (
                count
                    is {
                        Depth: > 0,
                        Mention: > 0,
                        Rank: null,
                        Group: Cue.None,
                        Maker: Cue.None,
                        Counted: Counted.Product or Counted.Subject or Counted.Unsaid
                    }
                && scan.Mentions[count.Mention - 1] is var open
                && open.Is('(')
                && open.End == count.First
                && IsPart(scan, open.First - 1)
            )
                Read(scan, count, counts.Before(count) is { Counted: Counted.Subject });
    }

    /// <summary>"phần lớn", "đa số", "số còn lại": the words for a part end at <paramref name="at"/>.</summary>
    public static bool IsPart(Scan scan, int at)
    {
        // "phân nửa trong số đó (7)", "đa số trong đó (12 sản phẩm)"
        if (Pointers.IsAt(scan, at))
            at -= scan.IsWord(at - 1, "số") ? 2 : 1;
        if (scan.IsWord(at, "trong"))
            at--;
        return IsShare(scan, at);
    }

    private static bool IsShare(Scan scan, int at) =>
        scan.IsWord(at, "lớn") && scan.IsWord(at - 1, "phần")
        || scan.IsWord(at, "số") && scan.IsWord(at - 1, "đa")
        || scan.IsWord(at, "phần") && scan.IsWord(at - 1, "đa")
        || scan.IsWord(at, "lại") && scan.IsWord(at - 1, "còn")
        || scan.IsWord(at, "nửa")
        || scan.IsWord(at, "đông");

    private static void Read(Scan scan, Count count, bool ofSubjects)
    {
        var at = count.Mention + 1;
        while (at < scan.Mentions.Count && scan.Mentions[at].Cue is Cue.Product or Cue.Subject or Cue.Ocop)
            at++;
        if (at >= scan.Mentions.Count || !scan.Mentions[at].Is(')'))
            return;
        for (at++; at < scan.Mentions.Count; at++)
        {
            var mention = scan.Mentions[at];
            if (mention.First - scan.Mentions[at - 1].End > LongestGap)
                return;
            if (mention.Cue == Cue.Rank && count.Counted != Counted.Subject)
                count.Rank = scan.Ranks[mention.Index];
            else if (NounPhrase.IsGroup(mention.Cue) && count.Counted != Counted.Subject)
                count.Group = mention.Cue;
            else if (
                NounPhrase.IsMaker(mention.Cue)
                && (count.Counted == Counted.Subject || count.Counted == Counted.Unsaid && ofSubjects)
            )
                (count.Maker, count.Counted) = (mention.Cue, Counted.Subject);
            else if (
                mention.Cue
                is Cue.Have
                    or Cue.RiseTo
                    or Cue.ClassWord
                    or Cue.Rated
                    or Cue.Recognise
                    or Cue.OfMakers
                    or Cue.PlaceOfEvent
            )
                continue;
            else
                return;
            count.Tied = true;
            if (count.Exclusion == Cue.Remaining)
                count.Exclusion = Cue.None;
            if (count.Counted == Counted.Unsaid)
                count.Counted = Counted.Product;
            return;
        }
    }
}
