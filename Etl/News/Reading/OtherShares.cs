using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>Shares beyond the labelling guide, because national and provincial targets are set in them.</summary>
internal static class OtherShares
{
    /// <summary>Code of the share, or null when the percentage is none that is tracked.</summary>
    public static string? Code(Scan scan, Count count)
    {
        Cue? about = null;
        var officials = false;
        for (var i = count.Mention + 1; i < count.To; i++)
        {
            var mention = scan.Mentions[i];
            if (mention.Is(';') || mention.Is('.'))
                break;
            officials |= scan.IsWord(mention.First, "cán");
            about ??= mention.Cue is Cue.Online or Cue.ModernChannel or Cue.Attribute or Cue.UpRank
                ? mention.Cue
                : null;
        }
        // "củng cố và nâng cấp ít nhất 50% sản phẩm"
        for (var i = count.Mention - 1; i >= count.From; i--)
            if (scan.Mentions[i].Cue == Cue.UpRank)
                about ??= Cue.UpRank;
        return (count.Counted, about) switch
        {
            // "ít nhất 70% chủ thể OCOP tham gia vào các kênh bán hàng hiện đại"
            (Counted.Subject, Cue.ModernChannel or Cue.Online) => "share.subjects.modernChannels",
            // "100% sản phẩm OCOP được giới thiệu trên trang web chuyên OCOP của tỉnh"
            (Counted.Product, Cue.Online) => OnSite(scan, count)
                ? "share.products.onProvincialSite"
                : "share.products.onEcommerce",
            (Counted.Subject, Cue.Attribute) when Says(scan, count, "huấn", "tạo", "dưỡng") => "share.subjects.trained",
            (Counted.Subject, Cue.Attribute) when Says(scan, count, "hoàn", "xanh", "chuỗi") =>
                "share.subjects.greenValueChain",
            (Counted.Product, Cue.UpRank) => "share.products.upgraded",
            _ => officials && Says(scan, count, "huấn", "tạo", "dưỡng") ? "share.officials.trained" : null,
        };
    }

    private static bool OnSite(Scan scan, Count count) =>
        Says(scan, count, "trang", "website", "cổng") && !Says(scan, count, "sàn", "sàn", "tmđt");

    private static bool Says(Scan scan, Count count, string first, string second, string third)
    {
        var end = count.To < scan.Mentions.Count ? scan.Mentions[count.To].First : scan.SentenceEnd;
        for (var i = count.End; i < end; i++)
            if (scan.IsWord(i, first) || scan.IsWord(i, second) || scan.IsWord(i, third))
                return true;
        return false;
    }
}
