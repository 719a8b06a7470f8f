using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "khảo sát 120 hộ và 18 hợp tác xã", "Mẫu khảo sát gồm 60 cơ sở, 20 hợp tác xã": those visited or asked, to the end of
/// their list.
/// </summary>
internal static class Surveyed
{
    public static void Mark(Scan scan, List<Count> counts)
    {
        for (var i = 0; i < counts.Count; i++)
        {
            var count = counts[i];
            if (
                count.Counted is not (Counted.Maker or Counted.Subject)
                || count.Exclusion is not (Cue.None or Cue.Participating)
            )
                continue;
            if (i > 0 && counts[i - 1] is { Exclusion: Cue.Inspected } before && Lists(scan, before, count))
                count.Exclusion = Cue.Inspected;
            else if (IsSample(scan, count))
                count.Exclusion = Cue.Inspected;
        }
    }

    // nothing but a comma or "và", or the words of the number before
    private static bool Lists(Scan scan, Count before, Count count) =>
        before.Depth == count.Depth
        && count.Mention > 0
        && scan.Mentions[count.Mention - 1] is var join
        && (join.Is(',') || join.Cue == Cue.And)
        && join.End == count.First;

    private static bool IsSample(Scan scan, Count count)
    {
        if (count.Mention == 0 || scan.Mentions[count.Mention - 1].Cue != Cue.Within)
            return false;
        for (var i = count.Mention - 2; i >= 0; i--)
            if (scan.Mentions[i].Cue == Cue.Inspected)
                return true;
            else if (scan.Mentions[i].Cue is Cue.Mark or Cue.Number or Cue.Have or Cue.Subject)
                return false;
        return false;
    }
}
