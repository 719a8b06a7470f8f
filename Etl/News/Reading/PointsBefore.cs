using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "Số điểm giới thiệu và bán sản phẩm OCOP trên địa bàn đã đạt 11": points of sale, though "sản phẩm" stands nearer to
/// the number.
/// </summary>
internal static class PointsBefore
{
    public static void Read(Scan scan, Count count)
    {
        if (count is not { Counted: Counted.Unsaid, IsPercent: false, Mention: > 2 })
            return;
        var purpose = false;
        for (var i = count.Mention - 1; i >= count.From; i--)
        {
            var mention = scan.Mentions[i];
            purpose |=
                mention.Cue == Cue.PointPurpose
                || (mention.Cue == Cue.PointHead && !scan.IsWord(mention.End - 1, "điểm"));
            if (mention.Cue == Cue.PointHead)
            {
                if (purpose && (scan.IsWord(mention.First - 1, "số") || scan.IsWord(mention.First - 1, "lượng")))
                    (count.Counted, count.NounBefore) = (Counted.Point, true);
                return;
            }
            if (
                mention.Cue
                    is not (
                        Cue.Product
                        or Cue.Ocop
                        or Cue.PointPurpose
                        or Cue.Place
                        or Cue.OfMakers
                        or Cue.Have
                        or Cue.RiseTo
                        or Cue.Done
                        or Cue.Now
                        or Cue.Cumulative
                        or Cue.More
                        or Cue.About
                        or Cue.Date
                        or Cue.And
                        or Cue.Neutral
                    )
                && !mention.Is(',')
            )
                return;
        }
    }
}
