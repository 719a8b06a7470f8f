using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "đưa số sản phẩm 5 sao từ hai lên bốn", "từ 5 sản phẩm 4 sao lên 12": both numbers count the same thing, and the
/// first is what there was.
/// </summary>
internal static class Rises
{
    public static void Mark(Scan scan, List<Count> counts)
    {
        for (var i = 1; i < counts.Count; i++)
        {
            var (old, risen) = (counts[i - 1], counts[i]);
            if (
                old.IsPercent
                || risen.IsPercent
                || !scan.IsWord(old.First - 1, "từ")
                || scan.Mentions[risen.Mention - 1] is not { Cue: Cue.RiseTo or Cue.Cumulative } to
                || to.End != risen.First
                || !scan.IsWord(to.First, "lên")
                || scan.Mentions.GetRange(old.Mention, risen.Mention - old.Mention).Exists(m => m.Is(',') || m.Is(';'))
            )
                continue;
            old.Former |= to.First == old.End;
            if (old.Counted is not (Counted.Product or Counted.Subject or Counted.Maker or Counted.Point))
                continue;
            // "nâng số cửa hàng OCOP từ 18 lên 25 cửa hàng"
            if (old.Counted == Counted.Point && scan.CueAt(risen.End) == Cue.PointHead)
                risen.Counted = Counted.Point;
            if (risen.Counted == Counted.Unsaid)
                (risen.Counted, risen.Maker, risen.NounBefore) = (old.Counted, old.Maker, true);
            if (risen.Counted != old.Counted || risen.Rank is not null || risen.Group != Cue.None)
                continue;
            (risen.Rank, risen.Group, risen.Potential) = (old.Rank, old.Group, old.Potential);
            risen.Tied |= old.Tied;
        }
    }
}
