using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Places: which one the following numbers are of.</content>
internal sealed partial class SettingWalker
{
    private void Enter(int at)
    {
        var mention = scan.Mentions[at];
        if (now.Compared && IsNeighbour(at))
            EndComparison();
        if (now.Compared || InPhraseOfCount(at) && !IsRest(at))
        {
            OwnPlace(at);
            return;
        }
        if ((ofUnits && !scan.PlaceList[mention.Index].Whole) || IsWhereTheyLie(at))
            return;
        if (IsEventPlace(at) || PlaceRoles.Resolve(scan, at, discourse) is not { } place)
            return;
        // "Đà Lạt dẫn đầu tỉnh Lâm Đồng với 62 sản phẩm": among whom, not of whom
        if (
            now is { PlaceNamed: true, Place.Scope: PlaceScope.District or PlaceScope.Province }
            && place.Scope != PlaceScope.District
            && place.Scope != now.Place.Scope
            && (
                scan.IsWord(mention.First - 1, "nhất")
                || FollowsLead(at)
                || IsOwner(at)
                || place.Scope == PlaceScope.Region && BelongsToRegion(mention.First)
            )
        )
            return;
        var said = scan.PlaceList[mention.Index];
        Remember(place);
        if (aimed > 0 && scan.Mentions[at - 1].Is(','))
            PlaceAim(place);
        if (lastPlace < 0 || !OnlyCommasBetween(lastPlace, at) || ActsAfterList(at))
            places.Clear();
        // a province after its district completes an address
        if (places.Count > 0 && places[^1].Scope == PlaceScope.District && place.Scope == PlaceScope.Province)
        {
            if (places[^1].Province == place.Province || said.Bare == false)
                place = places[^1] with { Province = place.Province };
            places.Clear();
        }
        // "tỉnh Trà Vinh, toàn tỉnh có ..." names one place twice
        // "phòng Nông nghiệp huyện Mộc Châu, huyện đang có ..." as well, whatever kind word stands before the name
        if (!places.Exists(p => IsSame(p, place)))
            places.Add(place);
        lastPlace = at;
        var fresh = arrived && now.Depth == 0;
        var subject = said.Whole || place.Scope == PlaceScope.National || Acts(at, said);
        now = now with
        {
            Place = place,
            PlaceNamed = true,
            Each = [],
            Producer = now.Producer && !(subject || spoken || carried),
            // "Đoàn Lạng Sơn đông nhất: 60 chủ thể, 85 sản phẩm": who came to a fair
            Fair = (now.Fair || scan.IsWord(mention.First - 1, "đoàn")) && !said.Whole,
            Goods = now.Goods && !fresh,
            Nature = fresh && !now.Round && now.Strength < 3 ? Nature.Unsaid : now.Nature,
            Strength = fresh && !now.Round && now.Strength < 3 ? 0 : now.Strength,
        };
    }

    // "chị Duyên mở sổ: huyện U Minh Thượng hiện có 23 sản phẩm"; not "chị Duyên ở huyện U Minh Thượng có 3"
    private bool Acts(int at, PlaceMention said) =>
        !said.Bare
        && at + 1 < scan.Mentions.Count
        && scan.Mentions[at + 1].Cue is Cue.Have or Cue.Now
        && scan.Mentions[at + 1].First == scan.Mentions[at].End
        && (
            at == 0
            || scan.Mentions[at - 1].End != scan.Mentions[at].First
            || scan.Mentions[at - 1].Is(':')
            || scan.Mentions[at - 1].Cue is Cue.Speech
        );

    // "Hợp nhất từ Vĩnh Long, Bến Tre và Trà Vinh, Vĩnh Long bây giờ có": "và" has closed the list before
    private bool ActsAfterList(int at) =>
        places.Count > 1
        && lastPlace > 0
        && scan.Mentions[lastPlace - 1].Cue == Cue.And
        && scan.Mentions[at - 1].Is(',')
        && at + 1 < scan.Mentions.Count
        && scan.Mentions[at + 1] is { Cue: Cue.Have or Cue.Now or Cue.Done or Cue.Cumulative } acts
        && acts.First == scan.Mentions[at].End;

    private bool FollowsLead(int at) =>
        at > 0 && scan.Mentions[at - 1] is { Cue: Cue.Lead } lead && lead.End == scan.Mentions[at].First;

    // "Hòa Bình là điểm sáng của vùng Tây Bắc khi sở hữu 117 sản phẩm"
    private bool BelongsToRegion(int first) =>
        !arrived
        && (
            scan.IsWord(first, "của")
            || scan.IsWord(first - 1, "của")
            || scan.IsWord(first - 2, "của") && (scan.IsWord(first - 1, "vùng") || scan.IsWord(first - 1, "khu"))
        );

    // "Trần Đề và Long Phú là hai huyện ven biển của tỉnh, có ...": whose districts they are
    private bool IsOwner(int at) =>
        at > 0
        && !arrived
        && scan.Mentions[at - 1] is var of
        && of.End == scan.Mentions[at].First
        && (of.Cue == Cue.OfMakers || of.Cue is Cue.Ocop or Cue.Product && BelongsTo(at))
        && !scan.PlaceList[scan.Mentions[at].Index].Whole;

    // "Lý Nhân là cái nôi của hàng OCOP Hà Nam"
    private bool BelongsTo(int at)
    {
        for (var i = scan.Mentions[at].First - 1; i >= scan.Mentions[at].First - 4 && scan.Has(i); i--)
            if (scan.IsWord(i, "của"))
                return true;
        return false;
    }

    private static bool IsSame(Place one, Place other) =>
        one == other
        || (
            one is { Scope: PlaceScope.District, District: { } first }
            && other is { Scope: PlaceScope.District, District: { } second }
            && one.Province == other.Province
            && DistrictNames
                .WithoutKind(first)
                .Equals(DistrictNames.WithoutKind(second), StringComparison.OrdinalIgnoreCase)
        );

    private void Remember(Place place)
    {
        if (place.Scope == PlaceScope.District)
            discourse.LastDistrict = place;
        // "(gồm cả Tiền Giang)", "(Đông Anh, Hà Nội)": an aside does not move the article elsewhere.
        if (place.Province is { } province && now.Depth == 0)
            (discourse.LastProvince, discourse.SentenceProvince) = (province, province);
    }

    private bool OnlyCommasBetween(int first, int last)
    {
        var after = Asides.After(scan, first + 1);
        for (var i = after; i < last; i++)
            if (
                !(
                    scan.Mentions[i].Is(',')
                    || scan.Mentions[i].Is(';')
                    || scan.Mentions[i].Cue is Cue.And or Cue.Plural
                    || JoinsPlaces(i)
                )
            )
                return false;
        return scan.Mentions[last].First - scan.Mentions[after - 1].End <= 3;
    }

    // "Thái Thụy cùng Kiến Xương", "Bình Sơn với Mộ Đức"
    private bool JoinsPlaces(int at) =>
        scan.Mentions[at] is { Cue: Cue.Each or Cue.WithWord } join
        && join.End - join.First == 1
        && (scan.IsWord(join.First, "cùng") || scan.IsWord(join.First, "với"))
        && IsDistrict(at - 1)
        && IsDistrict(at + 1)
        && scan.Mentions[at - 1].End == join.First
        && scan.Mentions[at + 1].First == join.End;

    private bool IsDistrict(int at) =>
        at >= 0
        && at < scan.Mentions.Count
        && scan.Mentions[at].Cue == Cue.Place
        && scan.PlaceList[scan.Mentions[at].Index].Scope == PlaceScope.District;

    // "so với Như Thanh (19 sản phẩm)", "so với Bình Sơn có 38": the number is that place's own, as of now
    private bool IsNeighbour(int at)
    {
        if (!(IsDistrict(at) || IsOtherProvince(at) || IsProvinceWithNumber(at)) || at + 2 >= scan.Mentions.Count)
            return false;
        var number = at + 2;
        while (
            number < scan.Mentions.Count
            && scan.Mentions[number].Cue is Cue.More or Cue.About or Cue.Have or Cue.AtLeast
        )
            number++;
        return number < scan.Mentions.Count
            && (scan.Mentions[at + 1].Is('(') || scan.Mentions[at + 1].Cue == Cue.Have)
            && scan.Mentions[at + 1].First == scan.Mentions[at].End
            && scan.Mentions[number].Cue == Cue.Number;
    }

    // "So với mặt bằng chung của tỉnh Sóc Trăng (252 sản phẩm)": what it has now
    private bool IsProvinceWithNumber(int at) =>
        scan.PlaceList[scan.Mentions[at].Index] is { Scope: PlaceScope.Province, Old: false }
        && at + 1 < scan.Mentions.Count
        && scan.Mentions[at + 1].Is('(');

    // "So với Bến Tre (356 sản phẩm)" in an article about another province
    private bool IsOtherProvince(int at) =>
        scan.Mentions[at].Cue == Cue.Place
        && scan.PlaceList[scan.Mentions[at].Index] is { Scope: PlaceScope.Province, Old: false, Province: { } province }
        && province != (discourse.Subject?.Province ?? discourse.Home);

    // "12 sản phẩm đồ uống, chủ yếu ở Ninh Hải, Ninh Phước; thủ công mỹ nghệ 9": where those just counted lie
    private bool IsWhereTheyLie(int at)
    {
        if (!arrived || now.Depth > 0)
            return false;
        var first = at;
        while (first > 0 && (IsDistrict(first - 1) || IsListMark(first - 1) && IsDistrict(first - 2)))
            first--;
        if (
            first == 0
            || scan.Mentions[first - 1] is not { Cue: Cue.PlaceOfEvent } lies
            || lies.End != scan.Mentions[first].First
            || !(scan.IsWord(lies.First, "ở") || scan.IsWord(lies.First, "tại"))
        )
            return false;
        // "46 cửa hàng, phần lớn ở thành phố Thanh Hóa cũ và các xã ven biển"
        if (IsMostly(lies.First))
            return true;
        var last = at + 1;
        while (last < scan.Mentions.Count && (IsDistrict(last) || IsListMark(last) && IsDistrict(last + 1)))
            last++;
        return last >= scan.Mentions.Count || scan.Mentions[last].Is(';') || scan.Mentions[last].Is('.');
    }

    private bool IsMostly(int at) =>
        scan.IsWord(at - 1, "lớn") && scan.IsWord(at - 2, "phần")
        || scan.IsWord(at - 1, "yếu") && scan.IsWord(at - 2, "chủ")
        || scan.IsWord(at - 1, "nhiều") && scan.IsWord(at - 2, "phần")
        || scan.IsWord(at - 1, "số") && scan.IsWord(at - 2, "đa")
        || scan.IsWord(at - 1, "đông") && scan.IsWord(at - 2, "phần");

    private bool IsListMark(int at) => at >= 0 && (scan.Mentions[at].Is(',') || scan.Mentions[at].Cue == Cue.And);

    /// <summary>"Sáng 19/12, tại TP. Thủ Dầu Một, Sở đã tổ chức ...": where it happened.</summary>
    private bool IsEventPlace(int at)
    {
        if (
            at == 0
            || scan.Mentions[at - 1] is not { Cue: Cue.PlaceOfEvent } before
            || before.End != scan.Mentions[at].First
        )
            return false;
        // "tập trung ở Đông Hải (29 sản phẩm)"
        if (
            at + 2 < scan.Mentions.Count
            && scan.Mentions[at + 1].Is('(')
            && scan.Mentions[at + 1].First == scan.Mentions[at].End
            && scan.Mentions[at + 2].Cue == Cue.Number
        )
            return false;
        if (scan.PlaceList[scan.Mentions[at].Index] is { Whole: true, Scope: PlaceScope.Province })
            return false;
        // "Nhìn sang tỉnh bạn Thanh Hóa, đã có 121 sản phẩm", "Sang huyện Nga Sơn, con số là 60"
        if (scan.IsWord(before.First - 1, "nhìn") || before.First == scan.Opening && scan.IsWord(before.First, "sang"))
            return false;
        if (
            scan.IsWord(before.First, "ra")
            || scan.IsWord(before.First, "sang")
            || scan.IsWord(before.First, "vào")
            || scan.IsWord(before.First, "về")
        )
            return true;
        for (var i = 0; i < at - 1; i++)
            if (scan.Mentions[i].Cue == Cue.Date && scan.Dates[scan.Mentions[i].Index].Day)
                return true;
        // "Tại huyện X, đến nay có ..." opens with the place; "tổ chức hội nghị tại X" does not.
        return at > 1
            && !scan.Mentions[at - 2].Is(',')
            && !scan.Mentions[at - 2].Is(';')
            && !scan.Mentions[at - 2].Is(':')
            && scan.Mentions[at - 2].Cue
                is not (Cue.Neutral or Cue.Lead or Cue.Now or Cue.And or Cue.Within or Cue.Round)
            && scan.Tokens[before.First].Capital == false;
    }

    private bool InPhraseOfCount(int at) => next > 0 && at < counts[next - 1].PhraseEnd && at < counts[next - 1].To;

    // "12 sản phẩm của huyện Yên Thế": the phrase's own place, when it is the only one there.
    private void OwnPlace(int at)
    {
        if (next == 0)
            return;
        var count = counts[next - 1];
        // "70% chủ thể trong vùng"
        if (scan.PlaceList[scan.Mentions[at].Index].Scope == PlaceScope.Region)
            count.OwnPlace ??= new(PlaceScope.Region, null, null);
        if (now.Compared || PlaceRoles.Resolve(scan, at, discourse) is not { } place)
            return;
        // "ba huyện miền núi chiếm 45 sản phẩm OCOP của tỉnh": of those districts, whichever they are
        if (place.Scope == PlaceScope.Some || count.Setting.Place is { Scope: PlaceScope.Some })
            return;
        Remember(place);
        var linked =
            at > 0 && scan.Mentions[at - 1].Cue is Cue.OfMakers or Cue.PlaceOfEvent or Cue.WithWord
            || scan.PlaceList[scan.Mentions[at].Index].Whole;
        if (!linked && !scan.PlaceList[scan.Mentions[at].Index].Bare)
            return;
        // "Nam Đàn góp 60 sản phẩm vào danh sách OCOP của Nghệ An": whose the list is
        if (
            place.Scope == PlaceScope.Province
            && count.Setting is { PlaceNamed: true, Place.Scope: PlaceScope.District }
        )
            for (var i = count.End; i < scan.Mentions[at].First; i++)
                if (scan.IsWord(i, "vào"))
                    return;
        // "46 cửa hàng bán sản phẩm OCOP, phần lớn ở thành phố Thanh Hóa": where they lie, not whose they are
        if (at > 0 && scan.Mentions[at - 1] is { Cue: Cue.PlaceOfEvent } lies && IsMostly(lies.First))
            return;
        // "1 sản phẩm tiềm năng 5 sao do một công ty trà ở quận 12 làm ra": where that maker is
        if (at > 0 && scan.Mentions[at - 1].Cue == Cue.PlaceOfEvent && FollowsOne(count, at))
            return;
        // "34 sản phẩm ở Chí Linh, Kinh Môn và Gia Lộc": of several places, so of none of them alone
        if (place.Scope == PlaceScope.District && IsListed(at))
            return;
        if (count.OwnPlace is { Scope: PlaceScope.District } district && place.Scope == PlaceScope.Province)
            count.OwnPlace = district with { Province = place.Province ?? district.Province };
        else
            count.OwnPlace ??= place;
    }

    private bool FollowsOne(Count count, int at)
    {
        for (var i = count.Mention + 1; i < at; i++)
            if (Division.IsIndefinite(scan, i))
                return true;
        return false;
    }

    // "Diên Khánh 9 và các huyện còn lại 17"
    private bool IsRest(int at) =>
        at + 1 < scan.Mentions.Count
        && scan.PlaceList[scan.Mentions[at].Index].Scope == PlaceScope.Some
        && scan.Mentions[at + 1].Cue == Cue.Rest;

    private bool IsListed(int at) =>
        at + 2 < scan.Mentions.Count
        && (scan.Mentions[at + 1].Is(',') || scan.Mentions[at + 1].Cue == Cue.And)
        && scan.Mentions[at + 2].Cue == Cue.Place
        && scan.PlaceList[scan.Mentions[at + 2].Index].Scope is PlaceScope.District;
}
