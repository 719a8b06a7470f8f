using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "Tỉnh có 62 sản phẩm 4 sao, trong đó huyện A 20, huyện B 15": the districts divide the one class or group before them,
/// so what they have is of that class.
/// </summary>
internal static class DividedClass
{
    public static void Mark(Scan scan, Discourse discourse, List<Count> counts)
    {
        if (counts.Count == 0)
            return;
        // "Tỉnh có 62 sản phẩm 4 sao. Trong đó, huyện A có 20 sản phẩm"
        var whole =
            OpensByDividing(scan) && discourse.LastCounts is [var only] && IsClass(only) && only.Drafts.Count > 0
                ? only
                : null;
        var first = 0;
        if (whole is null)
        {
            if (counts.Count < 2 || !IsClass(counts[0]))
                return;
            (whole, first) = (counts[0], 1);
            if (!Divides(scan, whole, counts[1]))
                return;
        }
        for (var i = first; i < counts.Count; i++)
        {
            var count = counts[i];
            if (
                count
                    is not {
                        Counted: Counted.Product or Counted.Unsaid,
                        Rank: null,
                        Group: Cue.None,
                        Tied: false,
                        New: false,
                        IsPercent: false
                    }
                || count.Number.Value > whole.Number.Value
                || Headings.PlaceBefore(scan, count) is null
            )
                return;
            (count.Rank, count.Group, count.Potential) = (whole.Rank, whole.Group, whole.Potential);
            count.Tied = true;
            if (count.Counted == Counted.Unsaid)
                (count.Counted, count.NounBefore) = (Counted.Product, true);
        }
    }

    private static bool IsClass(Count count) =>
        count
            is { Counted: Counted.Product, IsPercent: false, New: false, Lumped: false, Exclusion: Cue.None, Depth: 0 }
        && (count.Rank is { IsSingle: true } || count.Group is >= Cue.Food and <= Cue.Tourism);

    private static bool OpensByDividing(Scan scan) =>
        scan.IsWord(scan.Opening, "trong")
        && (scan.IsWord(scan.Opening + 1, "đó") || scan.IsWord(scan.Opening + 1, "số"));

    // "trong đó", "riêng", ":" between the two
    private static bool Divides(Scan scan, Count whole, Count part)
    {
        for (var i = whole.Mention + 1; i < part.Mention; i++)
            if (scan.Mentions[i].Cue == Cue.Within || scan.Mentions[i].Is(':') || scan.Mentions[i].Is('('))
                return true;
            else if (scan.Mentions[i].Cue is Cue.Clause || scan.Mentions[i].Is(';'))
                return false;
        for (var at = whole.End; at < part.First; at++)
            if (scan.IsWord(at, "riêng") && scan.IsMark(at - 1, ','))
                return true;
        return false;
    }
}
