using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "Phấn đấu có 6.500 sản phẩm OCOP" and then "Đó là mục tiêu của chương trình trên phạm vi cả nước": whose number it is
/// stands in the sentence after it.
/// </summary>
internal static class PointedBack
{
    public static void Mark(Scan scan, Discourse discourse)
    {
        if (
            discourse.LastCounts.Count == 0
            || !(scan.IsWord(scan.Opening, "đó") || scan.IsWord(scan.Opening, "đây"))
            || !scan.IsWord(scan.Opening + 1, "là")
            || scan.Says(Cue.Number)
            || !scan.Says(Cue.Place)
            || discourse.Focus is not { IsReadable: true } place
        )
            return;
        foreach (var count in discourse.LastCounts)
            if (count is { Setting.PlaceNamed: false, OwnPlace: null })
                for (var i = 0; i < count.Drafts.Count; i++)
                    if (count.Drafts[i].Headline)
                        count.Drafts[i] = count.Drafts[i] with { Place = place };
    }
}
