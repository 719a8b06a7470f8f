using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>Sales points named before their number: "Số điểm giới thiệu và bán sản phẩm OCOP hiện là 13".</summary>
internal static class PointLabel
{
    /// <summary>The sales points at <paramref name="head"/> are of the programme.</summary>
    public static bool IsOfOcop(Scan scan, int head)
    {
        var at = head + 1;
        while (at < scan.Mentions.Count && scan.Mentions[at].Cue is Cue.PointPurpose or Cue.And or Cue.Product)
            at++;
        return at < scan.Mentions.Count && scan.Mentions[at].Cue == Cue.Ocop;
    }

    /// <summary>The products at <paramref name="product"/> are what the points named before them sell.</summary>
    public static bool IsSoldAt(Scan scan, int product)
    {
        var at = product - 1;
        while (at > 0 && scan.Mentions[at].Cue is Cue.PointPurpose or Cue.And)
            at--;
        return at >= 0
            && at < product
            && scan.Mentions[at].Cue == Cue.PointHead
            && (scan.IsWord(scan.Mentions[at].First - 1, "số") || scan.IsWord(scan.Mentions[at].First - 1, "lượng"));
    }
}
