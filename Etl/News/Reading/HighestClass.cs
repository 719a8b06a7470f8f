using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "Hạng cao nhất mới có 79 sản phẩm", "126 sản phẩm mang hạng cao nhất": five stars, though nobody says so; not "hạng cao
/// nhất là 4 sao với 12 sản phẩm".
/// </summary>
internal static class HighestClass
{
    private const int LongestGap = 5;

    // "sản phẩm OCOP được công nhận hạng sao cao nhất"
    private const int LongestPhrase = 12;

    private static readonly RankMention Highest = new(5, 5, false);

    public static void Mark(Scan scan, List<Count> counts)
    {
        MarkBehind(scan, counts);
        MarkBefore(scan, counts);
    }

    // "126 sản phẩm mang hạng cao nhất": five stars; not "hạng cao nhất của huyện", "hạng cao nhất tới nay là 4 sao"
    private static void MarkBehind(Scan scan, List<Count> counts)
    {
        if (scan.Ranks.Count > 0 || !scan.Says(Cue.ClassWord, Cue.Rated))
            return;
        foreach (var count in counts)
            if (
                count
                    is {
                        Counted: Counted.Product,
                        Rank: null,
                        Group: Cue.None,
                        IsPercent: false,
                        Exclusion: Cue.None,
                        Number.Value: > 1
                    }
                && IsHighestBehind(scan, count)
            )
                (count.Rank, count.Tied) = (Highest, true);
    }

    private static bool IsHighestBehind(Scan scan, Count count)
    {
        for (var i = count.End; i < count.End + LongestPhrase && scan.Has(i) && scan.Tokens[i].IsWord; i++)
            if (scan.IsWord(i, "cao") && scan.IsWord(i + 1, "nhất"))
                return scan.Letters(i - 1) is "hạng" or "sao" or "bậc" or "ngôi"
                    && !(scan.Has(i + 2) && scan.Tokens[i + 2].IsWord);
        return false;
    }

    private static void MarkBefore(Scan scan, List<Count> counts)
    {
        if (!scan.Says(Cue.ClassWord))
            return;
        foreach (var count in counts)
            if (
                count
                    is {
                        Counted: Counted.Product or Counted.Unsaid,
                        Rank: null,
                        Group: Cue.None,
                        Maker: Cue.None,
                        Exclusion: Cue.None,
                        IsPercent: false
                    }
                && IsHighestBefore(scan, count)
            )
            {
                (count.Rank, count.Counted) = (Highest, Counted.Product);
                count.Tied = count.ClassBefore = true;
            }
    }

    private static bool IsHighestBefore(Scan scan, Count count)
    {
        var edge = count.First;
        for (var i = count.Mention - 1; i >= 0; i--)
        {
            var mention = scan.Mentions[i];
            if (mention.Cue == Cue.ClassWord)
            {
                var end = scan.IsWord(mention.End, "sao") ? mention.End + 1 : mention.End;
                if (scan.IsWord(end, "cao") && scan.IsWord(end + 1, "nhất"))
                    end += 2;
                else if (!scan.IsWord(end - 1, "nhất"))
                    return false;
                return edge - end <= LongestGap && EndsPhrase(scan, count);
            }
            if (
                mention.Cue
                is not (
                    Cue.Have
                    or Cue.RiseTo
                    or Cue.Now
                    or Cue.Done
                    or Cue.About
                    or Cue.More
                    or Cue.Lead
                    or Cue.Neutral
                    or Cue.Round
                    or Cue.WithWord
                )
            )
                return false;
            edge = mention.First;
        }
        return false;
    }

    // "chỉ có 2 sản phẩm.", "có 79 sản phẩm;": "có 12 sản phẩm được trao ..." tells something else of them
    private static bool EndsPhrase(Scan scan, Count count)
    {
        var end = count.PhraseEnd > count.Mention + 1 ? scan.Mentions[count.PhraseEnd - 1].End : count.End;
        return !scan.Has(end) || scan.Tokens[end].Kind == TokenKind.Mark;
    }
}
