using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Places: which one the following numbers are of.</content>
internal sealed partial class SettingWalker
{
    private bool SameLevel()
    {
        // "huyện Cai Lậy, tỉnh Tiền Giang" is one address, "huyện A và huyện B" are two places.
        // "tỉnh Trà Vinh, toàn tỉnh có 348" is one.
        var level = places[0].Scope;
        return places.All(p => p.Scope == level) && places.Exists(p => p != places[0]);
    }

    private void Enter(int at)
    {
        var mention = scan.Mentions[at];
        if (now.Compared && IsNeighbour(at))
            EndComparison();
        if (now.Compared || InPhraseOfCount(at))
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
            && (scan.IsWord(mention.First - 1, "nhất") || FollowsLead(at) || IsOwner(at))
        )
            return;
        var said = scan.PlaceList[mention.Index];
        Remember(place);
        if (lastPlace < 0 || !OnlyCommasBetween(lastPlace, at))
            places.Clear();
        // a province after its district completes an address
        if (places.Count > 0 && places[^1].Scope == PlaceScope.District && place.Scope == PlaceScope.Province)
        {
            if (places[^1].Province == place.Province || said.Bare == false)
                place = places[^1] with { Province = place.Province };
            places.Clear();
        }
        // "tỉnh Trà Vinh, toàn tỉnh có ..." names one place twice
        if (!places.Contains(place))
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
            Fair = now.Fair && !said.Whole,
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

    private bool FollowsLead(int at) =>
        at > 0 && scan.Mentions[at - 1] is { Cue: Cue.Lead } lead && lead.End == scan.Mentions[at].First;

    // "Trần Đề và Long Phú là hai huyện ven biển của tỉnh, có ...": whose districts they are
    private bool IsOwner(int at) =>
        at > 0
        && !arrived
        && scan.Mentions[at - 1] is { Cue: Cue.OfMakers } of
        && of.End == scan.Mentions[at].First
        && !scan.PlaceList[scan.Mentions[at].Index].Whole;

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
        if (!IsDistrict(at) || at + 2 >= scan.Mentions.Count)
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
        var last = at + 1;
        while (last < scan.Mentions.Count && (IsDistrict(last) || IsListMark(last) && IsDistrict(last + 1)))
            last++;
        return last >= scan.Mentions.Count || scan.Mentions[last].Is(';') || scan.Mentions[last].Is('.');
    }

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
        // "34 sản phẩm ở Chí Linh, Kinh Môn và Gia Lộc": of several places, so of none of them alone
        if (place.Scope == PlaceScope.District && IsListed(at))
            return;
        if (count.OwnPlace is { Scope: PlaceScope.District } district && place.Scope == PlaceScope.Province)
            count.OwnPlace = district with { Province = place.Province ?? district.Province };
        else
            count.OwnPlace ??= place;
    }

    private bool IsListed(int at) =>
        at + 2 < scan.Mentions.Count
        && (scan.Mentions[at + 1].Is(',') || scan.Mentions[at + 1].Cue == Cue.And)
        && scan.Mentions[at + 2].Cue == Cue.Place
        && scan.PlaceList[scan.Mentions[at + 2].Index].Scope is PlaceScope.District;

    // "Na Hang, Lâm Bình và Chiêm Hóa lần lượt có 15, 11 và 24 sản phẩm": the first number is of the first place.
    private readonly Queue<Place> inTurn = new();

    private void TakeTurn(Count count)
    {
        var place = inTurn.Dequeue();
        if (count.Counted == Counted.Unsaid && counts[next..].Find(c => c.Counted != Counted.Unsaid) is { } named)
            (count.Counted, count.Tied) = (named.Counted, named.Tied);
        count.Setting = count.Setting with { Place = place, PlaceNamed = true, Multi = false };
    }

    // "mỗi nơi", "cùng có": of the places named; "mỗi xã", "bình quân", "hằng năm": a rate of others
    private bool IsShared(Mention each) =>
        scan.IsWord(each.First, "cùng")
        || scan.IsWord(each.First, "đều")
        || (
            scan.IsWord(each.First, "mỗi")
            && !scan.IsWord(each.End - 1, "xã")
            && !scan.IsWord(each.End - 1, "phường")
            && !scan.IsWord(each.End - 1, "năm")
        );

    // "A và B dẫn đầu, cùng có 42": only comparators between "cùng có" and its number
    private bool LeadsToNumber(int at)
    {
        for (var i = at + 1; i < scan.Mentions.Count; i++)
        {
            if (scan.Mentions[i].First - scan.Mentions[i - 1].End > 2)
                return false;
            if (scan.Mentions[i].Cue == Cue.Number)
                return true;
            if (scan.Mentions[i].Cue is not (Cue.Have or Cue.More or Cue.About or Cue.AtLeast))
                return false;
        }
        return false;
    }

    // Without a noun after it; one before it may have been taken for its own.
    private static bool IsBare(Count count) =>
        count is { Rank: null, Group: Cue.None, Maker: Cue.None }
        && (count.Counted == Counted.Unsaid || count.NounBefore);

    // "Nam Đàn và Quỳnh Lưu là hai huyện có nhiều nhất với 68 và 61 sản phẩm": as many numbers as places, one noun
    private bool IsRowOfPlaces(Count count)
    {
        if (inTurn.Count > 0 || places.Count < 2 || now.Each.Count > 0 || !IsBare(count))
            return false;
        var row = counts.GetRange(next - 1, counts.Count - next + 1);
        if (row.Count < places.Count || !row.Take(places.Count - 1).All(IsBare))
            return false;
        if (row[places.Count - 1].Counted is not (Counted.Product or Counted.Subject or Counted.Point))
            return false;
        for (var i = count.Mention + 1; i < row[places.Count - 1].Mention; i++)
            if (!scan.Mentions[i].Is(',') && scan.Mentions[i].Cue is not (Cue.And or Cue.Number))
                return false;
        return true;
    }

    // "Tri Tôn, Tịnh Biên và Châu Đốc là 3 địa phương có nhiều sản phẩm nhất, lần lượt 11, 10 và 9": the 3 counts them.
    private bool CountsPlaces(Count count) =>
        count.Counted == Counted.Other
        && places.Count > 1
        && count.Number.Value == places.Count
        && (
            scan.IsWord(count.End, "địa")
            || scan.IsWord(count.End, "đơn")
            || scan.IsWord(count.End, "nơi")
            || scan.CueAt(count.End)
                is Cue.DistrictWord
                    or Cue.TownWord
                    or Cue.CityWord
                    or Cue.ProvinceWord
                    or Cue.QuarterWord
        );

    // Places that the last number was said of together.
    private readonly List<Place> severally = [];

    // "A và B có 42 sản phẩm mỗi huyện": the number right before
    private Count? JustCounted(int at) =>
        next > 0 && scan.Mentions[at].First - scan.Mentions[at - 1].End <= 1 && at <= counts[next - 1].PhraseEnd
            ? counts[next - 1]
            : null;

    /// <summary>"Củ Chi và Bình Chánh lần lượt có 16 và 11 sản phẩm": each number to the place of its rank.</summary>
    /// <param name="first">The first number that can take a place.</param>
    private void Respectively(int first)
    {
        awaited = places.Count == 0;
        if (places.Count < 2 || !SameLevel() || counts.Count - first < places.Count)
            return;
        inTurn.Clear();
        places.ForEach(inTurn.Enqueue);
    }

    // "Xếp sau lần lượt là Mai Sơn, Sông Mã với 24 và 19 sản phẩm": the places come after the word.
    private bool awaited;

    private void Distribute(int at)
    {
        var mention = scan.Mentions[at];
        if (JoinsPlaces(at))
            return;
        if (scan.IsWord(mention.First, "cứ"))
        {
            rate = true;
            return;
        }
        if (scan.IsWord(mention.End - 1, "có") && now.Strength < 2)
            now = now with { Nature = Nature.Stock, Strength = 1 };
        var together = scan.IsWord(mention.First, "cùng") || scan.IsWord(mention.First, "đều");
        var near =
            lastPlace >= 0
            && mention.First - scan.Mentions[Asides.After(scan, lastPlace + 1) - 1].End <= 1
            && OnlyCommasBetween(lastPlace, at);
        // "tỉnh Phú Yên, mỗi huyện ...": one place is what holds the districts, not one of them
        if (near && (together || places.Count > 1))
            now = now with { Each = [.. places] };
        else if (IsShared(mention) && places.Count > 1 && SameLevel() && LeadsToNumber(at))
            now = now with { Each = [.. places] };
        else if (IsShared(mention) && JustCounted(at) is { Setting.Multi: true } before && severally.Count > 1)
            before.Setting = before.Setting with { Each = [.. severally], Multi = false };
        else if (!together)
            now = now with { EachUnnamed = true };
    }
}
