using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// What a place can be in a sentence without its figures covering it: part of a name, an address, what another place was
/// merged with.
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
        if (place.Scope == PlaceScope.Province && IsByname(scan, before))
            return false;
        if (known is Cue.None)
            return (scan.Tokens[before].Capital && before > scan.SentenceStart && !Opens(scan, before))
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

    // "Cao nguyên Lâm Đồng", "xứ dừa Bến Tre", "đất tổ Phú Thọ", "thủ phủ điều Bình Phước": what a province is called
    private static bool IsByname(Scan scan, int before)
    {
        for (var i = before; i > before - 3 && scan.Has(i) && scan.Tokens[i].IsWord; i--)
            if (
                scan.IsWord(i, "xứ")
                || scan.IsWord(i, "đất")
                || scan.IsWord(i, "quê")
                || scan.IsWord(i, "vựa")
                || scan.IsWord(i, "phủ") && scan.IsWord(i - 1, "thủ")
                || scan.IsWord(i, "nguyên") && scan.IsWord(i - 1, "cao")
                || scan.IsWord(i, "mỏ") && scan.IsWord(i - 1, "vùng")
                || scan.IsWord(i, "núi") && scan.IsWord(i - 1, "phố")
                || scan.IsWord(i, "đô") && scan.IsWord(i - 1, "cố")
            )
                return true;
        return false;
    }

    // "Riêng Sơn La mới có 210": large because it opens what is quoted
    private static bool Opens(Scan scan, int at) => scan.IsMark(at - 1, '"') || scan.IsMark(at - 1, ':');

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
            // "sẽ nhập với Bình Phước, nơi có gần 200 sản phẩm"
            && !(scan.IsMark(scan.Mentions[at].End, ',') && scan.IsWord(scan.Mentions[at].End + 1, "nơi"))
            && (
                scan.Letters(with.First - 1) is "nhất" or "nhập" or "xếp" or "gộp" or "ghép"
                || IsCommon(scan, with.First)
            );
    }

    // "tỉnh Đồng Nai, nay gồm cả Bình Phước, có 496", "Vĩnh Long, tính cả Bến Tre và Trà Vinh cũ, có": between commas behind
    // the place that took it in
    private static bool IsSumVerb(Scan scan, int at) =>
        scan.Letters(at) is "gồm" or "tính" or "kể" or "gộp" or "nhập" or "cộng" or "chung"
        || at == scan.Opening && (scan.IsWord(at, "tính") || scan.IsWord(at, "kể") || scan.IsWord(at, "gộp"));

    private static bool LeadsToWhole(Scan scan, int at)
    {
        while (at + 1 < scan.Mentions.Count && scan.Mentions[at + 1].Cue is Cue.Place or Cue.And or Cue.OldUnit)
            at++;
        var comma = scan.Mentions[at].End;
        for (var i = 0; i < 2 && scan.Has(comma) && scan.Tokens[comma].IsWord; i++)
            comma++;
        return scan.IsMark(comma, ',')
            && scan.Letters(comma + 1) is "toàn" or "cả" or "tỉnh" or "thành"
            && !(scan.Tokens[comma + 1].Capital);
    }

    private static bool IsTakenIn(Scan scan, int at)
    {
        var first = at;
        while (
            first > 0
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
        if (!IsSumVerb(scan, before))
            return false;
        // "Tính gộp hai địa bàn Lào Cai và Yên Bái trước đây, toàn tỉnh có": what the province was made of
        if (before - scan.Opening <= 1)
            return LeadsToWhole(scan, at);
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

    // "về chung một nhà với Kiên Giang", "về chung nhà với", "gộp chung với", "nhập lại với"
    private static bool IsCommon(Scan scan, int with) =>
        scan.Letters(with - 1) is "chung" or "lại" && scan.Letters(with - 2) is "gộp" or "ghép" or "nhập" or "về"
        || scan.IsWord(with - 1, "nhà") && (scan.IsWord(with - 2, "chung") || scan.IsWord(with - 3, "chung"))
        || scan.IsWord(with - 1, "tỉnh") && scan.IsWord(with - 2, "một") && scan.IsWord(with - 3, "chung");

    // "hợp nhất từ ba tỉnh Lâm Đồng, Đắk Nông và Bình Thuận"
    private static bool MayLeadMerged(Scan scan, int at) =>
        scan.IsWord(at, "từ")
        || scan.IsWord(at, "của")
        || scan.IsWord(at, "giữa")
        // "cộng từ ba địa phương trước hợp nhất là Cần Thơ, Hậu Giang và Sóc Trăng"
        || scan.IsWord(at, "là")
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
}
