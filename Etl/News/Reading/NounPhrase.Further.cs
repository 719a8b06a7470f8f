using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>"nữa" behind a count: further products, or those that are still missing; and the class that products hold.</content>
internal static partial class NounPhrase
{
    /// <summary>"quyết định ký cho 21 sản phẩm nữa" adds; "phải làm thêm 12 sản phẩm nữa" is what is missing.</summary>
    private static void ReadFurther(Scan scan, Count count)
    {
        var end = count.End + 2;
        if (scan.CueAt(end) == Cue.Ocop)
            end++;
        if (!scan.IsWord(end, "nữa"))
            return;
        if (IsMissing(scan, count))
            (count.New, count.Change) = (false, true);
        // not "còn 12 sản phẩm nữa", "3 sản phẩm nữa đạt 5 sao"
        else if (
            !scan.IsWord(count.First - 1, "còn") && (!scan.Has(end + 1) || scan.Tokens[end + 1].Kind == TokenKind.Mark)
        )
            count.New = true;
    }

    private const int LongestOffices = 16;

    // "sản phẩm OCOP 3 sao và 4 sao"
    private const int LongestClass = 9;

    // "9 sản phẩm OCOP 3 sao bị UBND các huyện, thị xã và UBND tỉnh thu hồi giấy chứng nhận"
    private static bool IsTakenBack(Scan scan, Count count)
    {
        var at = count.End;
        while (at < count.End + LongestClass && scan.Has(at) && !scan.IsWord(at, "bị"))
            if (
                scan.Tokens[at].Kind == TokenKind.Mark
                || scan.Letters(at++) is "nhưng" or "có" or "mà" or "chưa" or "không"
            )
                return false;
        if (!scan.IsWord(at, "bị"))
            return false;
        for (var i = at + 1; i < at + LongestOffices && scan.Has(i) && !scan.IsMark(i, ';'); i++)
            if (scan.IsWord(i, "thu") && scan.IsWord(i + 1, "hồi"))
                return true;
        return false;
    }

    // "muốn đạt mục tiêu 100 sản phẩm, huyện phải làm thêm 12 sản phẩm nữa"
    private static bool IsMissing(Scan scan, Count count)
    {
        for (var i = count.First - 1; i > count.First - 5 && scan.Has(i) && scan.Tokens[i].IsWord; i--)
            if (scan.IsWord(i, "phải") || scan.IsWord(i, "cần") || scan.IsWord(i, "thiếu"))
                return true;
        return false;
    }

    /// <summary>"hiện có 10 sản phẩm giữ hạng 5 sao": the class they have; "12 sản phẩm giữ hạng" were assessed again.</summary>
    private static bool HoldsClass(Scan scan, Count count, int at) =>
        HoldsRank(scan, at)
        && (
            count.Mention > 0
                && scan.Mentions[count.Mention - 1] is { Cue: Cue.Now or Cue.Have } has
                && has.End == count.First
            || OnlyHeld(scan)
        );

    private static bool IsForTourists(Scan scan, Mention tourism) =>
        scan.IsWord(tourism.First - 1, "tour")
        || scan.IsWord(tourism.First - 1, "tua")
        || scan.IsWord(tourism.First - 1, "tuyến")
        || scan.IsWord(tourism.First - 1, "khách")
        || scan.IsWord(tourism.First - 1, "khu")
        || scan.IsWord(tourism.First - 1, "trình")
        || scan.IsWord(tourism.First - 1, "vụ")
        || scan.IsWord(tourism.First - 1, "vào")
        || scan.IsWord(tourism.First - 1, "các") && !scan.IsWord(tourism.First - 2, "là");

    // "46 sản phẩm đang giữ hạng 4 sao, 225 sản phẩm giữ hạng 3 sao": what is so now, with nothing assessed beside it
    private static bool OnlyHeld(Scan scan)
    {
        if (!scan.Says(Cue.Now, Cue.Cumulative) || scan.Says(Cue.UpRank, Cue.Expired, Cue.Registered))
            return false;
        for (var i = 0; i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Cue == Cue.Recertified && !HoldsRank(scan, i))
                return false;
        return true;
    }

    private static bool HoldsRank(Scan scan, int at) =>
        scan.Mentions[at] is var holds
        && scan.IsWord(holds.First, "giữ")
        && holds.End - holds.First == 2
        && at + 1 < scan.Mentions.Count
        && scan.Mentions[at + 1] is { Cue: Cue.Rank } rank
        && rank.First == holds.End;
}
