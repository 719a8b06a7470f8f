using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>What "cả nước", "Việt Nam" can be beside figures that are not the nation's.</summary>
internal static class NationRoles
{
    // "cả nước nhờ vậy đã tăng lên khoảng 79"
    private const int LongestLink = 8;

    /// <summary>Part of a name or an address, where something is sold, or whom a place is compared with.</summary>
    public static bool IsOnlyNamed(Scan scan, int at) =>
        IsPartOfName(scan, at) || IsWhereSold(scan, at) || IsCompared(scan, at);

    // "Liên minh Hợp tác xã Việt Nam", "hàng Việt Nam", "HÀ NỘI, VIỆT NAM, 26/10/2022"
    private static bool IsPartOfName(Scan scan, int at)
    {
        var first = scan.Mentions[at].First;
        if (!scan.IsWord(first, "việt") || !scan.Has(first - 1))
            return false;
        if (scan.IsMark(first - 1, ','))
            return at > 1 && scan.Mentions[at - 2].Cue == Cue.Place && scan.Mentions[at - 2].End == first - 1;
        return scan.Tokens[first - 1].IsWord
            && scan.CueAt(first - 1) is not (Cue.Product or Cue.Ocop or Cue.Now or Cue.PlaceOfEvent or Cue.OfMakers)
            && !IsLink(scan, first - 1);
    }

    private static bool IsLink(Scan scan, int at) =>
        scan.IsWord(at, "nay")
        || scan.IsWord(at, "năm")
        || scan.IsWord(at, "toàn")
        || scan.IsWord(at, "khắp")
        || scan.IsWord(at, "trong")
        || scan.IsWord(at, "trên")
        || scan.IsWord(at, "rằng")
        || scan.IsWord(at, "biết")
        || scan.IsWord(at, "hay")
        || scan.IsWord(at, "khi")
        || scan.IsWord(at, "thì")
        || scan.IsWord(at, "để")
        || scan.IsWord(at, "giúp")
        || scan.IsWord(at, "đưa")
        || scan.IsWord(at, "đó")
        || scan.IsWord(at, "với")
        || scan.IsWord(at, "phẩm");

    // "được tiêu thụ trên khắp cả nước.": where goods go, in a sentence without a number; not where the programme is run
    private static bool IsWhereSold(Scan scan, int at)
    {
        var mention = scan.Mentions[at];
        return mention.First > scan.Opening
            && (scan.IsMark(mention.End, '.') || mention.End == scan.SentenceEnd)
            && scan.Numbers.Count == 0
            && !(scan.IsWord(scan.Opening, "chương") && scan.IsWord(scan.Opening + 1, "trình"))
            && !scan.Says(Cue.Programme);
    }

    // "mặt bằng chung của cả nước là khoảng 17.000", "số sản phẩm 5 sao của cả nước nhờ vậy tăng lên 79"
    private static bool LeadsToOwn(Scan scan, int at)
    {
        var linked = false;
        var end = scan.Mentions[at].End;
        for (var i = end; i < end + LongestLink && scan.Has(i); i++)
        {
            if (scan.Tokens[i].IsNumber)
                return linked;
            if (!scan.Tokens[i].IsWord || scan.Tokens[i].Capital)
                return false;
            linked |= scan.IsWord(i, "là") || scan.IsWord(i, "lên");
        }
        return false;
    }

    // "nhiều nhất cả nước", "chiếm 21% của cả nước", "dẫn đầu cả nước với 3.317 sản phẩm"
    private static bool IsCompared(Scan scan, int at)
    {
        // "So với cả nước, nơi đã phân hạng được 17.000 sản phẩm": the nation's own number follows
        if (scan.IsMark(scan.Mentions[at].End, ',') && scan.IsWord(scan.Mentions[at].End + 1, "nơi"))
            return false;
        var before = scan.Mentions[at].First - 1;
        if ((scan.IsWord(before, "của") || scan.IsWord(before, "với")) && LeadsToOwn(scan, at))
            return false;
        var placed = false;
        for (var i = 0; i < at; i++)
            placed |=
                scan.Mentions[i].Cue == Cue.Place
                && scan.PlaceList[scan.Mentions[i].Index].Scope
                    is PlaceScope.Province
                        or PlaceScope.District
                        or PlaceScope.ThisProvince
                        or PlaceScope.ThisCity;
        if (
            scan.IsWord(before, "nhất")
            || scan.IsWord(before, "đầu")
            || scan.IsWord(before, "với")
            || scan.IsWord(before, "nhì")
            // "đứng thứ hai cả nước", "xếp thứ 2 toàn quốc"
            || scan.IsWord(before - 1, "thứ")
        )
            return true;
        if (
            at > 0
            && scan.Mentions[at - 1].Cue is Cue.Compare or Cue.ShareWord
            && scan.Mentions[at].First - scan.Mentions[at - 1].End <= 1
        )
            return true;
        if (
            at > 0
            && scan.Mentions[at - 1].Cue is Cue.Number
            && (
                scan.Numbers[scan.Mentions[at - 1].Index].Form != NumberForm.Count
                || IsStanding(scan, scan.Mentions[at - 1].First - 1)
            )
        )
            return true;
        // "trong bức tranh chung khoảng 17.000 sản phẩm của cả nước": the nation's own number
        if (scan.IsWord(before, "của") && CountsOf(scan, at))
            return false;
        // "sản phẩm của cả nước", "trong cả nước" after another place is a comparison.
        if (scan.IsWord(before, "của") || scan.IsWord(scan.Mentions[at].First, "trong") || scan.IsWord(before, "bình"))
            return placed;
        return placed && at + 1 < scan.Mentions.Count && scan.Mentions[at + 1].Cue is Cue.WithWord;
    }

    // A number of products right before "của", that no verb gives to the place told before.
    private static bool CountsOf(Scan scan, int at)
    {
        var i = at - 1;
        while (i > 0 && scan.Mentions[i].Cue is Cue.OfMakers or Cue.Product or Cue.Ocop)
            i--;
        if (
            i < 1
            || scan.Mentions[i] is not { Cue: Cue.Number } number
            || scan.CueAt(number.End) != Cue.Product
            || scan.Mentions[at].First - number.End > 4
        )
            return false;
        var first = number.First;
        for (i--; i >= 0 && scan.Mentions[i].End == first && scan.Mentions[i].Cue is Cue.About or Cue.More; i--)
            first = scan.Mentions[i].First;
        // "218 sản phẩm trong tổng số 14.085 sản phẩm của cả nước"
        return i < 0 || scan.Mentions[i].End != first || scan.IsWord(first - 1, "số");
    }

    // "vào tốp 5 cả nước", "đứng thứ 3 toàn quốc"
    private static bool IsStanding(Scan scan, int before) =>
        scan.IsWord(before, "tốp")
        || scan.IsWord(before, "top")
        || scan.IsWord(before, "thứ")
        || scan.IsWord(before, "hạng")
        || scan.IsWord(before, "nhóm");
}
