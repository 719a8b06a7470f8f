using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>Points of sale that are not what a place has: one that a scene is set at, some that are asked for or paid for.</summary>
internal static class PointsApart
{
    private const int Reach = 9;

    /// <summary>"Muối hồng tại một quầy hàng OCOP ở thành phố Bạc Liêu": where something is seen.</summary>
    public static bool IsScene(Scan scan, Count count) =>
        count.Number.Value == 1
        && !scan.IsNumber(count.First)
        && (
            scan.IsWord(count.First - 1, "tại")
            || scan.IsWord(count.First - 1, "ở")
            || scan.IsWord(count.First - 1, "trong")
            || scan.IsWord(count.First - 1, "từ")
            || scan.IsWord(count.First - 1, "vào")
            || scan.IsWord(count.First - 1, "ghé")
            || scan.IsWord(count.First - 1, "thăm")
            || scan.IsWord(count.First - 1, "trước")
            || scan.IsWord(count.First - 1, "đến")
            || scan.IsWord(count.First - 1, "của")
        );

    /// <summary>"Sản phẩm của chị đã có mặt tại 12 điểm bán hàng OCOP": where one maker's goods are sold.</summary>
    public static bool IsOutlet(Scan scan, Count count)
    {
        // "Hai cửa hàng OCOP của HTX Sa Châu"
        for (var i = count.Mention + 1; i + 1 < scan.Mentions.Count && i < count.Mention + 6; i++)
            if (scan.Mentions[i].Cue == Cue.OfMakers)
            {
                if (
                    scan.IsWord(scan.Mentions[i].First, "của")
                    && scan.Mentions[i + 1] is { Cue: >= Cue.Cooperative and <= Cue.OtherMaker } maker
                    && maker.First == scan.Mentions[i].End
                    && NounPhrase.Named(scan, maker)
                )
                    return true;
                break;
            }
        if (!scan.IsWord(count.First - 1, "tại") && !scan.IsWord(count.First - 1, "ở"))
            return false;
        for (var i = count.Mention - 1; i >= 0; i--)
            if (scan.Mentions[i].Cue is Cue.Place or Cue.Number)
                return false;
            else if (scan.Mentions[i].Cue is Cue.Person or (>= Cue.Cooperative and <= Cue.OtherMaker))
                return true;
        return false;
    }

    /// <summary>"đề nghị thành phố hỗ trợ 1 - 2 trung tâm", "một phần kinh phí dùng xây 2 điểm bán hàng": not there yet.</summary>
    public static bool IsWished(Scan scan, Count count)
    {
        for (var i = count.First - 1; i >= count.First - Reach && scan.Has(i); i--)
            if (scan.IsMark(i, ';') || scan.IsMark(i, ':') || scan.IsWord(i, "đã") || scan.IsWord(i, "hiện"))
                return false;
            else if (scan.IsWord(i, "có") || scan.IsWord(i, "thêm") && scan.IsWord(i - 1, "mở"))
                return false;
            else if (IsBuilt(scan, i) && IsMeans(scan, i - 1))
                return true;
            else if (IsWish(scan, i))
                return true;
        return false;
    }

    private static bool IsBuilt(Scan scan, int at) =>
        scan.IsWord(at, "xây")
        || scan.IsWord(at, "dựng")
        || scan.IsWord(at, "mở")
        || scan.IsWord(at, "lập")
        || scan.IsWord(at, "đầu") && scan.IsWord(at + 1, "tư")
        || scan.IsWord(at, "hỗ") && scan.IsWord(at + 1, "trợ")
        || scan.IsWord(at, "bố") && scan.IsWord(at + 1, "trí");

    // "dùng xây", "để mở", "nhằm lập"
    private static bool IsMeans(Scan scan, int at) =>
        scan.IsWord(at, "dùng") || scan.IsWord(at, "để") || scan.IsWord(at, "nhằm") || scan.IsWord(at, "dành");

    private static bool IsWish(Scan scan, int at) =>
        scan.IsWord(at, "đề") && (scan.IsWord(at + 1, "nghị") || scan.IsWord(at + 1, "xuất"))
        || scan.IsWord(at, "kiến") && scan.IsWord(at + 1, "nghị")
        || scan.IsWord(at, "mong") && scan.IsWord(at + 1, "muốn");
}
