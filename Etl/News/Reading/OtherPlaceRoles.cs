using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// What a place can be in a sentence without its figures covering it: part of a name, an address, what another place was
/// merged with, or whom a place is compared with.
/// </summary>
internal static class OtherPlaceRoles
{
    /// <summary>"chè Thái Nguyên", "quýt hồng Lai Vung": a name right after a plain word is part of a product's or a person's name.</summary>
    public static bool IsPartOfName(Scan scan, int at, PlaceMention place)
    {
        var before = scan.Mentions[at].First - 1;
        if (!scan.Has(before) || !scan.Tokens[before].IsWord)
            return false;
        var known = at > 0 && scan.Mentions[at - 1].End == before + 1 ? scan.Mentions[at - 1].Cue : Cue.None;
        // "HTX Mỳ Chũ Xuân Trường": the word before is a place's name too, and part of the same name
        if (known == Cue.Place && !place.Whole && scan.PlaceList[scan.Mentions[at - 1].Index] is { Bare: true } inner)
            return IsPartOfName(scan, at - 1, inner);
        if (known is Cue.None)
            return (scan.Tokens[before].Capital && before > scan.SentenceStart)
                || !scan.Lexicon.MayPrecedePlace(scan.Tokens[before].Word);
        if (
            known
            is Cue.Product
                or Cue.Cooperative
                or Cue.Enterprise
                or Cue.Household
                or Cue.Drink
                or Cue.Food
                or Cue.OtherMaker
                or Cue.OtherNoun
                or Cue.Person
                or Cue.Herbal
                or Cue.Goods
                or Cue.Craft
                or Cue.PointHead
        )
            return place.Scope == PlaceScope.District
                || known is Cue.Cooperative or Cue.Enterprise or Cue.Person or Cue.OtherMaker;
        // "bò một nắng Krông Pa", "mắm lên men Ninh Hải"; but "trên địa bàn Krông Pa", "đồng thời Krông Pa"
        if (known == Cue.Neutral)
            return place.Scope == PlaceScope.District && !scan.Lexicon.MayPrecedePlace(scan.Tokens[before].Word);
        return false;
    }

    /// <summary>"xã Phong Hiền, huyện Phong Điền, tỉnh ...", "(huyện Phú Lộc)"</summary>
    public static bool IsAddress(Scan scan, int at)
    {
        if (at == 0)
            return false;
        var before = scan.Mentions[at - 1];
        if (before.Cue == Cue.Address)
            return true;
        if (Asides.Holds(scan, at) || (before.Is('(') && ClosesAfter(scan, at)))
            // "Khu vực phía đông (tỉnh Phú Yên trước đây) có 260"
            return !scan.PlaceList[scan.Mentions[at].Index].Old;
        var comma = before.Is(',') || before.Cue is Cue.OfMakers or Cue.PlaceOfEvent ? at - 2 : at - 1;
        if (
            comma < 0
            || scan.Mentions[comma].Cue != Cue.Place
            || scan.Mentions[at].First - scan.Mentions[comma].End > 1
        )
            return false;
        var inner = scan.PlaceList[scan.Mentions[comma].Index];
        return inner.Scope == PlaceScope.Commune;
    }

    /// <summary>"sau khi hợp nhất với Bình Dương và Bà Rịa - Vũng Tàu"</summary>
    public static bool IsMergedWith(Scan scan, int at)
    {
        var i = at - 1;
        while (i > 0 && (scan.Mentions[i].Cue is Cue.Place or Cue.And || scan.Mentions[i].Is(',')))
            i--;
        // "sau hợp nhất Quảng Bình và Quảng Trị, tỉnh Quảng Trị (mới) có ..."
        var first = i >= 0 && scan.Mentions[i].Cue == Cue.Place ? i : i + 1;
        var before = scan.Mentions[first].First - 1;
        for (var skipped = 0; skipped < 3 && MayLeadMerged(scan, before); skipped++)
            before--;
        if (
            (!CommaBetween(scan, first, at) || IsBeforeLastOfList(scan, at))
            && (
                (scan.IsWord(before, "nhất") && scan.IsWord(before - 1, "hợp"))
                || (scan.IsWord(before, "nhập") && scan.IsWord(before - 1, "sáp"))
            )
        )
            return true;
        if (IsTakenIn(scan, at))
            return true;
        return i >= 0
            && scan.Mentions[i] is { Cue: Cue.WithWord } with
            && scan.Mentions[i + 1].First == with.End
            && (
                scan.IsWord(with.First - 1, "nhất")
                || scan.IsWord(with.First - 1, "nhập")
                || scan.IsWord(with.First - 1, "xếp")
                || IsCommon(scan, with.First)
            );
    }

    // "tỉnh Đồng Nai, nay gồm cả Bình Phước, có 496", "Vĩnh Long, tính cả Bến Tre và Trà Vinh cũ, có": between commas behind
    // the place that took it in
    private static bool IsTakenIn(Scan scan, int at)
    {
        var first = at;
        while (
            first > 1
            && (scan.Mentions[first - 1].Cue is Cue.Place or Cue.And || scan.Mentions[first - 1].Is(','))
            && scan.Mentions[first - 1].End == scan.Mentions[first].First
        )
            first--;
        while (first < at && scan.Mentions[first].Cue != Cue.Place)
            first++;
        var before = scan.Mentions[first].First - 1;
        while (scan.Letters(before) is "tỉnh" or "phần" or "đất" or "bàn" or "địa" or "vùng" or "vực" or "khu" or "hai")
            before--;
        if (scan.IsWord(before, "cả"))
            before--;
        if (scan.Letters(before) is not ("gồm" or "tính" or "kể" or "gộp" or "nhập"))
            return false;
        while (scan.Letters(before - 1) is "nay" or "hiện" or "bao" or "đã" or "giờ" or "bây" or "mới" or "vừa")
            before--;
        var comma = first - 1;
        while (comma > 0 && scan.Mentions[comma].First >= before)
            comma--;
        if (
            comma <= 0
            || !scan.Mentions[comma].Is(',')
            || scan.Mentions[comma].End != before
            || scan.Mentions[comma - 1].Cue != Cue.Place
            || scan.Mentions[comma - 1].End != scan.Mentions[comma].First
        )
            return false;
        var last = at + 1;
        while (last < scan.Mentions.Count && scan.Mentions[last].Cue is Cue.Place or Cue.And or Cue.OldUnit)
            last++;
        return last < scan.Mentions.Count && scan.Mentions[last].Is(',');
    }

    // "về chung một nhà với Kiên Giang", "về chung nhà với"
    private static bool IsCommon(Scan scan, int with) =>
        scan.IsWord(with - 1, "nhà") && (scan.IsWord(with - 2, "chung") || scan.IsWord(with - 3, "chung"))
        || scan.IsWord(with - 1, "tỉnh") && scan.IsWord(with - 2, "một") && scan.IsWord(with - 3, "chung");

    // "hợp nhất từ ba tỉnh Lâm Đồng, Đắk Nông và Bình Thuận"
    private static bool MayLeadMerged(Scan scan, int at) =>
        scan.IsWord(at, "từ")
        || scan.IsWord(at, "của")
        || scan.IsWord(at, "giữa")
        || scan.IsWord(at, "các")
        || scan.IsWord(at, "hai")
        || scan.IsWord(at, "ba")
        || scan.IsNumber(at);

    // "A, B và C": B and C, not the D of "A, B và C, D có ..."
    private static bool IsBeforeLastOfList(Scan scan, int at)
    {
        if (scan.Mentions[at - 1].Cue == Cue.And)
            return true;
        for (var i = at + 1; i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Cue == Cue.And)
                return i + 1 < scan.Mentions.Count && scan.Mentions[i + 1].Cue == Cue.Place;
            else if (scan.Mentions[i].Cue != Cue.Place && !scan.Mentions[i].Is(','))
                return false;
        return false;
    }

    private static bool CommaBetween(Scan scan, int first, int last)
    {
        for (var i = first; i < last; i++)
            if (scan.Mentions[i].Is(','))
                return true;
        return false;
    }

    // A bracket that holds only places names where something is, not what is counted.
    private static bool ClosesAfter(Scan scan, int at)
    {
        for (var i = at + 1; i < scan.Mentions.Count; i++)
        {
            if (scan.Mentions[i].Is(')'))
                return true;
            if (scan.Mentions[i].Cue == Cue.Number)
                return false;
        }
        return true;
    }

    /// <summary>"nhiều nhất cả nước", "chiếm 21% của cả nước", "dẫn đầu cả nước với 3.317 sản phẩm"</summary>
    public static bool IsComparedWithNation(Scan scan, int at)
    {
        // "So với cả nước, nơi đã phân hạng được 17.000 sản phẩm": the nation's own number follows
        if (scan.IsMark(scan.Mentions[at].End, ',') && scan.IsWord(scan.Mentions[at].End + 1, "nơi"))
            return false;
        var before = scan.Mentions[at].First - 1;
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
        return i < 0 || scan.Mentions[i].End != first;
    }

    // "vào tốp 5 cả nước", "đứng thứ 3 toàn quốc"
    private static bool IsStanding(Scan scan, int before) =>
        scan.IsWord(before, "tốp")
        || scan.IsWord(before, "top")
        || scan.IsWord(before, "thứ")
        || scan.IsWord(before, "hạng")
        || scan.IsWord(before, "nhóm");
}
