using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>Decides which places of a sentence are what its figures cover, and which are only an address or a product's name.</summary>
internal static class PlaceRoles
{
    /// <summary>The place as a scope, or null when it plays another role here.</summary>
    public static Place? Resolve(Scan scan, int at, Discourse discourse)
    {
        var mention = scan.Mentions[at];
        var place = scan.PlaceList[mention.Index];
        if (place.Bare && (OtherPlaceRoles.IsPartOfName(scan, at, place) || IsDateline(scan, mention)))
            return null;
        if (OtherPlaceRoles.IsAddress(scan, at) || OtherPlaceRoles.IsMergedWith(scan, at))
            return null;
        return place.Scope switch
        {
            PlaceScope.National => NationRoles.IsOnlyNamed(scan, at)
            || discourse.Home is not null && scan.IsWord(mention.First, "tỉnh")
                ? null
                : new(PlaceScope.National, null, null),
            PlaceScope.Province => new(PlaceScope.Province, place.Province, null, place.Old),
            PlaceScope.District => District(place, Asides.Province(scan, at), discourse),
            PlaceScope.ThisProvince => ThisProvince(scan, at, place, discourse),
            PlaceScope.ThisCity => ThisCity(scan, at, place, discourse),
            PlaceScope.ThisDistrict => ThisDistrict(scan, at, place, discourse),
            PlaceScope.Commune when place.Name is not null && Opens(scan, at) => new(place.Scope, null, null),
            PlaceScope.Some when IsLabel(scan, at) => new(place.Scope, null, null),
            // "Tại xã Côn Minh, nơi có 14 sản phẩm"
            PlaceScope.Commune
                when scan.IsMark(scan.Mentions[at].End, ',') && scan.IsWord(scan.Mentions[at].End + 1, "nơi") => new(
                place.Scope,
                null,
                null
            ),
            // "khu vực Bà Rịa - Vũng Tàu có 234 sản phẩm. Khu vực này hiện có ..."
            PlaceScope.Region
                when scan.IsWord(mention.End - 1, "này") && discourse.Focus is { Scope: PlaceScope.Province } =>
                discourse.Focus,
            // "Khối quận đóng góp 158 sản phẩm"
            PlaceScope.Region when scan.IsWord(scan.Mentions[at].End, "là") || scan.IsWord(mention.First, "khối") =>
                new(place.Scope, null, null),
            _ => IsSubject(scan, at) || IsTopic(scan, at) ? new(place.Scope, null, null) : null,
        };
    }

    // "Hà Nội (TTXVN) - Cả nước có ...", "Hà Nội, ngày 26/10/2022 - ...": where the agency wrote it
    private static bool IsDateline(Scan scan, Mention mention) =>
        mention.First == scan.SentenceStart
        && (mention.End < scan.Opening || scan.IsMark(mention.End, '(') && scan.IsAgency(mention.End + 1));

    private static Place District(PlaceMention place, string? bracketed, Discourse discourse) =>
        new(PlaceScope.District, bracketed ?? place.Province ?? discourse.ThisProvince, place.Name, place.Old);

    private static Place? ThisProvince(Scan scan, int at, PlaceMention place, Discourse discourse)
    {
        if (IsNeighbour(scan, at))
            return Unknown;
        // "Trước khi nhập tỉnh, Hà Giang có": what was done, not where
        if (!place.Whole && scan.Letters(scan.Mentions[at].First - 1) is "nhập" or "chia" or "tách")
            return null;
        if (discourse.ThisProvince is not { } province)
            return null;
        // "Chờ tin từ Hà Nội" over an article of the paper of Hà Giang, "dự hội chợ tại Hà Nội, Cần Thơ. Trên địa bàn tỉnh có"
        // in one about Vĩnh Long: no city calls itself "tỉnh"
        DateOnly? day = scan.Published?.Last;
        if (
            (discourse.Home ?? discourse.Subject?.Province) is { } home
            && home != province
            && scan.Places.IsCity(province, day)
            && !scan.Places.IsCity(home, day)
        )
            province = home;
        // "Khu vực Bình Định cũ chiếm 401. Cả tỉnh có ...": the whole is the province of the article, not its old part.
        if (discourse is { Focus.Old: true, Subject: { Old: false, Province: { } whole } })
            return new(PlaceScope.Province, whole, null);
        if (
            place.Whole
            && discourse.SentenceProvince is null
            && (discourse.Subject?.Province ?? discourse.Home) is { } own
            && own != province
            && IsToldBesideOthers(discourse, own)
        )
            province = own;
        // In an article about a district the province is meant only where it acts: "toàn tỉnh", "tỉnh có ...".
        return place.Whole || discourse.Here?.Scope != PlaceScope.District || IsSubject(scan, at)
            ? new(PlaceScope.Province, province, null, Old(discourse))
            : null;
    }

    // "Gia Lai trước sáp nhập có 424 sản phẩm; Bình Định khi đó có 472. Bây giờ cả tỉnh có 1.018": the article's, not the last
    private static bool IsToldBesideOthers(Discourse discourse, string own)
    {
        var (told, beside) = (false, false);
        foreach (var count in discourse.LastCounts)
            if ((count.OwnPlace ?? count.Setting.Place) is { Scope: PlaceScope.Province, Province: { } province })
                (told, beside) = (told || province == own, beside || province != own);
        return told && beside;
    }

    // "tỉnh bạn có 197", without its name
    private static bool IsNeighbour(Scan scan, int at)
    {
        var word = scan.Mentions[at].First + 1;
        return word < scan.Mentions[at].End
            && (
                scan.IsWord(word, "bạn")
                || scan.IsWord(word, "láng")
                || scan.IsWord(word, "lân")
                || scan.IsWord(word, "giáp")
                || scan.IsWord(word, "kế")
            );
    }

    // "Các huyện còn lại: từ 3 đến 9 sản phẩm", "các huyện khác 57": the number that follows is theirs
    private static bool IsLabel(Scan scan, int at) =>
        at + 1 < scan.Mentions.Count
        && scan.Mentions[at + 1].First - scan.Mentions[at].End <= 2
        && (
            scan.Mentions[at + 1].Is(':')
            || scan.Mentions[at + 1].Is('|')
            || scan.Mentions[at + 1].Cue is Cue.Number or Cue.Rest or Cue.Remaining
        );

    // "Xã đảo Hòn Tre cũng đã có 4", "các xã vùng cao góp 12": a commune at the head of its clause, with a number of its own
    private static bool IsTopic(Scan scan, int at)
    {
        var first = scan.Mentions[at].First;
        if (at > 0 && scan.Mentions[at - 1] is { Cue: Cue.Plural } all && all.End == first && all.First == scan.Opening)
            return HasNumberNext(scan, at);
        if (
            scan.PlaceList[scan.Mentions[at].Index].Scope != PlaceScope.Commune
            || (first != scan.SentenceStart && (at == 0 || scan.Mentions[at - 1].End != first))
            || (
                at > 0
                && !Opens(scan, at)
                && scan.Mentions[at - 1].Cue
                    is not (Cue.And or Cue.Within or Cue.Clause or Cue.PlaceOfEvent or Cue.RiseTo)
            )
        )
            return false;
        return IsLocated(scan, at) || HasNumberNext(scan, at);
    }

    private static bool HasNumberNext(Scan scan, int at)
    {
        for (var i = at + 1; i < scan.Mentions.Count; i++)
        {
            if (scan.Mentions[i].Cue == Cue.Number)
                return true;
            if (scan.Mentions[i].Is(',') || scan.Mentions[i].Is(';') || scan.Mentions[i].Is(')'))
                return false;
            if (scan.Mentions[i].Cue == Cue.Place && !OtherPlaceRoles.IsAddress(scan, i))
                return false;
        }
        return false;
    }

    // "Tại xã Đất Mũi, 6 sản phẩm được công nhận"; not "Tại xã Đất Mũi, Sở vừa công bố 24 sản phẩm"
    private static bool IsLocated(Scan scan, int at)
    {
        if (
            at == 0
            || scan.Mentions[at - 1].Cue != Cue.PlaceOfEvent
            || at > 1 && !Opens(scan, at - 1)
            || at + 1 >= scan.Mentions.Count
            || !scan.Mentions[at + 1].Is(',')
        )
            return false;
        var next = at + 2;
        while (
            next < scan.Mentions.Count
            && scan.Mentions[next].Cue
                is Cue.Have
                    or Cue.Now
                    or Cue.Cumulative
                    or Cue.Done
                    or Cue.More
                    or Cue.About
                    or Cue.AtLeast
            && scan.Mentions[next].First == scan.Mentions[next - 1].End
        )
            next++;
        return next < scan.Mentions.Count
            && scan.Mentions[next].Cue == Cue.Number
            && scan.Mentions[next].First == scan.Mentions[next - 1].End;
    }

    // "Phường Lộc Hưng góp nhiều nhất với 4 sản phẩm"
    private static bool Opens(Scan scan, int at) =>
        at == 0 || scan.Mentions[at - 1].Is(',') || scan.Mentions[at - 1].Is(';') || scan.Mentions[at - 1].Is(':');

    private static bool Old(Discourse discourse) => discourse.Here is { Scope: PlaceScope.Province, Old: true };

    // "Theo UBND huyện, toàn huyện có 17 sản phẩm" where no district was named: not the province's figure
    private static readonly Place Unknown = new(PlaceScope.Some, null, null);

    private static Place? ThisCity(Scan scan, int at, PlaceMention place, Discourse discourse)
    {
        if (!place.Whole && !IsSubject(scan, at))
            return null;
        if (IsCity(discourse.Focus?.District) || IsCity(discourse.Subject?.District))
            return IsCity(discourse.Focus?.District) ? discourse.Focus : discourse.Subject;
        DateOnly? day = scan.Published?.Last;
        if (discourse.ThisProvince is { } province && scan.Places.IsCity(province, day))
            return new(PlaceScope.Province, province, null);
        // "khu vực Bình Dương với 230 sản phẩm. Xét cơ cấu toàn thành phố": the city that the article is about
        if (discourse.Subject is { Scope: PlaceScope.Province, Province: { } own } && scan.Places.IsCity(own, day))
            return discourse.Subject;
        // "Sau sáp nhập, TP. Hồ Chí Minh có 540. Toàn thành phố hiện có 62 điểm bán" in an article about one of its parts
        if (discourse.LastProvince is { } last && scan.Places.IsCity(last, day))
            return new(PlaceScope.Province, last, null);
        return IsCity(discourse.LastDistrict?.District) ? discourse.LastDistrict
            // "Chí Linh" without its kind may be the city
            : discourse.Here is { Scope: PlaceScope.District, District: { } name } here
            && char.IsUpper(name[0])
            && DistrictNames.WithoutKind(name) == name
                ? here
            : Unknown;
    }

    private static bool IsCity(string? district) =>
        district is not null
        && (
            district.StartsWith("thành", StringComparison.OrdinalIgnoreCase)
            || district.StartsWith("tp", StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsPredicate(Scan scan, int at)
    {
        var first = scan.Mentions[at].First;
        var before = at > 0 && scan.Mentions[at - 1].Cue == Cue.RiseTo ? at - 2 : at - 1;
        return scan.IsWord(first - 1, "là")
            && before >= 0
            && scan.Mentions[before] is { Cue: Cue.Place } named
            && first - named.End <= 3
            && scan.PlaceList[named.Index] is { Scope: PlaceScope.District, Name: not null };
    }

    // "Huyện này và TP Cao Bằng cùng có 21 sản phẩm"
    private static bool IsPointedAndJoined(Scan scan, int at) =>
        at + 2 < scan.Mentions.Count
        && Pointers.IsAt(scan, scan.Mentions[at].End)
        && scan.Mentions[at + 1].Cue is Cue.And or Cue.WithWord
        && scan.Mentions[at + 2].Cue == Cue.Place;

    private static Place? ThisDistrict(Scan scan, int at, PlaceMention place, Discourse discourse)
    {
        if (!place.Whole && !IsSubject(scan, at) && !IsPointedAndJoined(scan, at))
            return null;
        // "Về phía Gò Công Tây, huyện này có 18 sản phẩm" in an article about another district
        if (
            Pointers.IsAt(scan, scan.Mentions[at].End)
            && discourse.LastDistrict is not null
            && discourse.DistrictLike(scan.Letters(scan.Mentions[at].End - 1)) is { } pointed
        )
            return pointed;
        // "Trưởng phòng Kinh tế thị xã Tịnh Biên cho hay thị xã có ..." after a sentence about huyện Tri Tôn
        if (IsTown(scan, at) && !IsTown(discourse.Focus))
        {
            if (IsTown(discourse.Subject))
                return discourse.Subject;
            if (discourse.LastDistrict is { } town && IsTown(town))
                return town;
        }
        // "Đại Từ là huyện dẫn đầu với 27 sản phẩm" after a sentence about another district
        if (IsPredicate(scan, at) && discourse.LastDistrict is { } said)
            return said;
        return discourse.Focus is { Scope: PlaceScope.District } focus ? focus
            : discourse.Subject is { Scope: PlaceScope.District } subject ? subject
            : discourse.DistrictLike(scan.Letters(scan.Mentions[at].End - 1)) ?? Unknown;
    }

    private static bool IsTown(Scan scan, int at) =>
        scan.IsWord(scan.Mentions[at].End - 1, "xã") && scan.IsWord(scan.Mentions[at].End - 2, "thị")
        || scan.IsWord(scan.Mentions[at].End - 1, "tx");

    private static bool IsTown(Place? place) =>
        place?.District is { } name && name.StartsWith("thị xã", StringComparison.OrdinalIgnoreCase);

    /// <summary>The place acts or has: "huyện có", "tỉnh phấn đấu", "của huyện".</summary>
    private static bool IsSubject(Scan scan, int at)
    {
        // "huyện đăng ký với tỉnh 8 sản phẩm", "trình tỉnh 5 sản phẩm"
        var before = scan.Mentions[at].First - 1;
        if (
            at + 1 < scan.Mentions.Count
            && scan.Mentions[at + 1] is { Cue: Cue.Number } told
            && told.First == scan.Mentions[at].End
            && (
                scan.IsWord(before, "với")
                || scan.IsWord(before, "lên")
                || scan.IsWord(before, "trình")
                || scan.IsWord(before, "cho")
                || scan.IsWord(before, "gửi")
            )
        )
            return false;
        // "huyện đăng ký với tỉnh có thêm 5 sản phẩm mới"
        if (scan.IsWord(before, "với") && scan.Letters(before - 1) is "ký" or "kết" or "hứa")
            return false;
        var follower = Asides.After(scan, at + 1);
        if (
            follower < scan.Mentions.Count
            && scan.Mentions[follower].First - scan.Mentions[follower - 1].End <= 1
            && (follower > at + 1 || scan.Mentions[at + 1].First - scan.Mentions[at].End <= 1)
        )
        {
            var next = scan.Mentions[follower].Cue;
            if (
                next
                is Cue.Have
                    or Cue.Now
                    or Cue.Cumulative
                    or Cue.Target
                    or Cue.Done
                    or Cue.Recognise
                    or Cue.Round
                    or Cue.Each
                    or Cue.ChangeWord
                    or Cue.Add
                    or Cue.Number
                    or Cue.More
                    or Cue.AtLeast
                    or Cue.About
                    or Cue.Lead
                    or Cue.WithWord
            )
                return true;
            if (scan.Mentions[follower].Is(',') || next == Cue.Date)
                return at == 0 || scan.Mentions[at - 1].Is(',') || scan.Mentions[at - 1].Cue == Cue.OfMakers;
        }
        return at > 0
                && scan.Mentions[at - 1].Cue == Cue.OfMakers
                && scan.Mentions[at - 1].End == scan.Mentions[at].First
            || scan.IsWord(scan.Mentions[at].First - 1, "bàn")
            || scan.IsWord(scan.Mentions[at].End, "xác")
            || scan.IsWord(scan.Mentions[at].End, "tiếp");
    }
}
