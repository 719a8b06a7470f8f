using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "Toàn tỉnh có 67 sản phẩm hạng 4 sao. Huyện Thái Thụy có 13 sản phẩm hạng này, huyện Tiền Hải có 11": the class of the
/// sentence before, for the number beside the words and the list after it.
/// </summary>
internal static class PointedRank
{
    public static void Mark(Scan scan, Discourse discourse, List<Count> counts)
    {
        if (
            counts.Count == 0
            || discourse.Products is not { Rank: { IsSingle: true } rank } last
            || discourse.Sentence - last.SentenceNumber > 2
            || At(scan) is not { } at
        )
            return;
        // "Ở hạng này, huyện A có 44 sản phẩm" holds for all, "huyện A có 13 sản phẩm hạng này" from its own number on
        var first = Math.Max(0, counts.FindLastIndex(c => c.Mention < at));
        foreach (var count in counts.Skip(first))
        {
            if (
                count
                    is not { Counted: Counted.Product or Counted.Unsaid, Rank: null, Group: Cue.None, IsPercent: false }
                || (count.Number.Value > last.Number.Value && last.ResolvedNature != Nature.Flow)
            )
                break;
            count.Rank = rank;
            count.Tied = true;
        }
    }

    // "hạng sao cao nhất này"
    private static bool IsHighest(Scan scan, int at) =>
        scan.IsWord(at, "cao") && scan.IsWord(at + 1, "nhất") && Pointers.IsAt(scan, at + 2);

    // "hạng này", "hạng sao nói trên", "cùng hạng"
    private static int? At(Scan scan)
    {
        for (var i = 0; i < scan.Mentions.Count; i++)
            if (
                scan.Mentions[i] is { Cue: Cue.ClassWord } word
                && scan.IsWord(word.First, "hạng")
                && (
                    Pointers.IsAt(scan, word.End)
                    || (scan.IsWord(word.End, "sao") && Pointers.IsAt(scan, word.End + 1))
                    || IsHighest(scan, scan.IsWord(word.End, "sao") ? word.End + 1 : word.End)
                    || scan.IsWord(word.First - 1, "cùng")
                )
            )
                return i;
        return null;
    }
}
