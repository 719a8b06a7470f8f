using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Places: which one the following numbers are of.</content>
internal sealed partial class SettingWalker
{
    private void Enter(int at)
    {
        var mention = scan.Mentions[at];
        // "So với cả nước, nơi đã phân hạng được 17.000 sản phẩm": what that place has now, no earlier number
        if (now.Compared && (IsNeighbour(at) || scan.IsMark(mention.End, ',') && scan.IsWord(mention.End + 1, "nơi")))
            EndComparison();
        if (IsOutrankedBy(at))
        {
            EnterAhead(at);
            return;
        }
        // "chiếm gần 15% tổng số sản phẩm của tỉnh Đồng Tháp (453)": an aside about the whole
        if (next > 0 && counts[next - 1].IsPercent && HoldsOwnNumber(at) && InPhraseOfCount(at))
        {
            EnterAhead(at);
            return;
        }
        if (now.Compared || InPhraseOfCount(at) && !IsRest(at))
        {
            OwnPlace(at);
            return;
        }
        if (IsCharged(mention.First))
            now = now with { Target = true, Nature = Nature.Unsaid, Strength = 0 };
        if ((ofUnits && !scan.PlaceList[mention.Index].Whole) || IsWhereTheyLie(at))
            return;
        NotePlaceOfPerson(at);
        if (
            IsEventPlace(at)
            || IsFurtherEventPlace(at)
            || IsPartner(at)
            || PlaceRoles.Resolve(scan, at, discourse) is not { } place
        )
            return;
        // "Đà Lạt dẫn đầu tỉnh Lâm Đồng với 62 sản phẩm": among whom, not of whom
        if (
            now is { PlaceNamed: true, Place.Scope: PlaceScope.District or PlaceScope.Province }
            && place.Scope != PlaceScope.District
            && place.Scope != now.Place.Scope
            && (
                scan.IsWord(mention.First - 1, "nhất")
                || FollowsLead(at)
                || IsStanding(mention.First - 1)
                || IsOwner(at)
                || place.Scope == PlaceScope.Region && BelongsToRegion(mention.First)
            )
        )
            return;
        var said = scan.PlaceList[mention.Index];
        lastNamed = at;
        Remember(place);
        if (aimed > 0 && scan.Mentions[at - 1].Is(','))
            PlaceAim(place);
        if (now.Target && counted && FallsShort(at))
            now = now with { Target = false, Nature = Nature.Unsaid, Strength = 0, Date = null };
        if (lastPlace < 0 || !OnlyCommasBetween(lastPlace, at) || ActsAfterList(at))
            places.Clear();
        // a province after its district completes an address
        // not "Theo UBND huyện Cái Bè, tỉnh hiện có ..."
        if (
            !(said.Scope == PlaceScope.ThisProvince && DoesSomething(at))
            && places.Count > 0
            && places[^1].Scope == PlaceScope.District
            && place.Scope == PlaceScope.Province
        )
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
            // "Nhìn vào từng địa phương: Vĩnh Bảo 55 sản phẩm": each is told by its name
            EachUnnamed =
                now.EachUnnamed
                && !(
                    said is { Scope: PlaceScope.District or PlaceScope.Province, Whole: false }
                    && at > 0
                    && scan.Mentions[at - 1].Is(':')
                ),
            Producer = now.Producer && !(subject || spoken || carried),
            // "Đoàn Lạng Sơn đông nhất: 60 chủ thể, 85 sản phẩm": who came to a fair
            Fair = (now.Fair || scan.IsWord(mention.First - 1, "đoàn")) && !said.Whole,
            Goods = now.Goods && !fresh,
            Nature = fresh && !now.Round && now.Strength < 3 ? Nature.Unsaid : now.Nature,
            Strength = fresh && !now.Round && now.Strength < 3 ? 0 : now.Strength,
        };
    }

    private bool DoesSomething(int at) =>
        at + 1 < scan.Mentions.Count
        && scan.Mentions[at + 1]
            is { Cue: Cue.Have or Cue.Now or Cue.Cumulative or Cue.Target or Cue.Recognise or Cue.Done } verb
        && verb.First == scan.Mentions[at].End;

    // "Phấn đấu đến cuối năm có 150 sản phẩm, Phú Yên mới đi được hơn nửa chặng với 96": so far, after the plan's number
    private bool FallsShort(int at) =>
        at > 0
        && scan.Mentions[at - 1].Is(',')
        && scan.Mentions[at].End is var next
        && (
            scan.IsWord(next, "mới") && !scan.IsWord(next + 1, "sẽ")
            || scan.IsWord(next, "vẫn")
            || scan.IsWord(next, "chỉ") && !scan.IsWord(next + 1, "tiêu")
        );

    // "UBND tỉnh giao Móng Cái có 6 sản phẩm mới": what a place is told to do
    private bool IsCharged(int place) =>
        scan.IsWord(place - 1, "giao") && !scan.IsWord(place - 2, "bàn") && !scan.IsWord(place - 2, "chuyển")
        || scan.IsWord(place - 1, "cho") && scan.IsWord(place - 2, "giao") && !scan.IsWord(place - 3, "bàn");

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

    private bool FollowsLead(int at)
    {
        var first = scan.Mentions[at].First;
        // "đứng đầu khu vực Đông Bắc"
        while (scan.Letters(first - 1) is "khu" or "vực" or "vùng" or "toàn")
            first--;
        var before = at > 1 && scan.Mentions[at - 1].Cue == Cue.OldUnit ? at - 2 : at - 1;
        return before >= 0 && scan.Mentions[before] is { Cue: Cue.Lead } lead && lead.End == first;
    }

    // "Yên Thế đứng thứ 2 toàn tỉnh với 28 sản phẩm", "xếp thứ hai của tỉnh"
    private bool IsStanding(int before)
    {
        while (scan.Letters(before) is "của" or "trong" or "khu" or "vực" or "vùng" or "toàn")
            before--;
        return scan.IsWord(before - 1, "thứ") && !arrived;
    }

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
        // "Hương Trà đứng sau thành phố Huế": words between, no list
        if (after == last && scan.Mentions[last].First > scan.Mentions[after - 1].End && IsDistrict(last))
            return false;
        // "Trước ngày về chung một tỉnh với Đắk Lắk, Phú Yên có ...": the comma ends what the sentence opens with
        if (
            after + 1 == last
            && scan.Mentions[after].Is(',')
            && scan.IsWord(scan.Mentions[first].First - 1, "với")
            && OpensWithTime()
        )
            return false;
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

    private bool OpensWithTime() =>
        scan.IsWord(scan.Opening, "trước")
        || scan.IsWord(scan.Opening, "sau")
        || scan.IsWord(scan.Opening, "khi")
        || scan.IsWord(scan.Opening, "từ");

    // "Thái Thụy cùng Kiến Xương", "Bình Sơn với Mộ Đức"
    private bool JoinsPlaces(int at) =>
        scan.Mentions[at] is { Cue: Cue.Each or Cue.WithWord } join
        && join.End - join.First == 1
        && (scan.IsWord(join.First, "cùng") || scan.IsWord(join.First, "với"))
        && IsDistrict(at - 1)
        && IsDistrict(at + 1)
        && scan.Mentions[at - 1].End == join.First
        && scan.Mentions[at + 1].First == join.End;

    private bool IsListMark(int at) => at >= 0 && (scan.Mentions[at].Is(',') || scan.Mentions[at].Cue == Cue.And);

    private bool IsDistrict(int at) =>
        at >= 0
        && at < scan.Mentions.Count
        && scan.Mentions[at].Cue == Cue.Place
        && scan.PlaceList[scan.Mentions[at].Index].Scope == PlaceScope.District;

    // "Diên Khánh 9 và các huyện còn lại 17"
    private bool IsRest(int at) =>
        at + 1 < scan.Mentions.Count
        && scan.PlaceList[scan.Mentions[at].Index].Scope == PlaceScope.Some
        && scan.Mentions[at + 1].Cue == Cue.Rest;
}
