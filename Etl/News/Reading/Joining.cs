using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>Commas that do not end what is said of a number.</summary>
internal static class Joining
{
    /// <summary>"62 sản phẩm được UBND tỉnh, UBND các huyện công nhận": who recognised them, still before the verb.</summary>
    public static bool Agents(Scan scan, Mention comma, Count count)
    {
        if (
            scan.CueAt(comma.End) is not (Cue.Office or Cue.ProvinceWord or Cue.DistrictWord or Cue.CityWord)
            && !scan.IsWord(comma.End, "ubnd")
        )
            return false;
        for (var i = comma.First - 1; i > count.End && i > comma.First - 8; i--)
            if (scan.IsWord(i, "được"))
                return scan.CueAt(i) == Cue.None;
        return false;
    }

    /// <summary>"Quá nửa số ấy, tức 155 sản phẩm, được công nhận trong năm 2024": the number is the aside, the verb goes on.</summary>
    public static bool Aside(Scan scan, Mention comma, Count count)
    {
        var before = count.First - 1;
        while (scan.CueAt(before) is Cue.More or Cue.About)
            before--;
        if (scan.IsWord(before, "là"))
            before--;
        return scan.IsWord(before, "tức")
            && scan.IsMark(before - 1, ',')
            && scan.CueAt(comma.End) is Cue.Recognise or Cue.Done or Cue.Cumulative;
    }

    /// <summary>"92 sản phẩm nông sản, OCOP đã lên sàn", "120 sản phẩm OCOP, đặc sản được trưng bày".</summary>
    /// <param name="lead">Nothing but the noun has been read so far.</param>
    public static bool Goods(Scan scan, Mention comma, bool lead) =>
        lead
        && (
            scan.CueAt(comma.End) == Cue.Ocop
            || (
                scan.CueAt(comma.End) == Cue.Product
                && !scan.IsWord(comma.End, "sản")
                && !scan.IsWord(comma.End, "dịch")
            )
            || (scan.IsWord(comma.End, "sản") && scan.IsWord(comma.End + 1, "vật"))
        );
}
