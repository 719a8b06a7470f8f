using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Places that say where something lies or happened, not whose the numbers are.</content>
internal sealed partial class SettingWalker
{
    // "12 sản phẩm đồ uống, chủ yếu ở Ninh Hải, Ninh Phước; thủ công mỹ nghệ 9": where those just counted lie
    private bool IsWhereTheyLie(int at)
    {
        if (!arrived || now.Depth > 0)
            return false;
        var first = at;
        while (first > 0 && (IsDistrict(first - 1) || IsListMark(first - 1) && IsDistrict(first - 2)))
            first--;
        // "Ba sản phẩm hạng 4 sao thuộc các huyện Thăng Bình, Tiên Phước và Nam Trà My; ...": of several, so of none alone
        if ((first < at || IsListed(at)) && BelongsToSeveral(first) && EndsAt(at))
            return true;
        if (
            first == 0
            || scan.Mentions[first - 1] is not { Cue: Cue.PlaceOfEvent } lies
            || lies.End != scan.Mentions[first].First
            || !(scan.IsWord(lies.First, "ở") || scan.IsWord(lies.First, "tại"))
        )
            return false;
        // "46 cửa hàng, phần lớn ở thành phố Thanh Hóa cũ và các xã ven biển"
        if (MostOf.EndsAt(scan, -1 + lies.First))
            return true;
        return EndsAt(at);
    }

    // The list of districts that this one is of goes on to the end of its part of the sentence.
    private bool EndsAt(int at)
    {
        var last = at + 1;
        while (last < scan.Mentions.Count && (IsDistrict(last) || IsListMark(last) && IsDistrict(last + 1)))
            last++;
        return last >= scan.Mentions.Count || scan.Mentions[last].Is(';') || scan.Mentions[last].Is('.');
    }

    // "tập trung ở Đông Hải (29 sản phẩm)", "phong trào mạnh ở Hà Nội (hơn 2.100 sản phẩm)"
    private bool HoldsOwnNumber(int place)
    {
        if (
            place + 2 >= scan.Mentions.Count
            || !scan.Mentions[place + 1].Is('(')
            || scan.Mentions[place + 1].First != scan.Mentions[place].End
        )
            return false;
        var at = place + 2;
        while (at + 1 < scan.Mentions.Count && scan.Mentions[at].Cue is Cue.More or Cue.About or Cue.AtLeast)
            at++;
        return scan.Mentions[at].Cue == Cue.Number;
    }

    private bool BelongsToSeveral(int first)
    {
        var of = first - 1;
        if (of > 0 && scan.Mentions[of].Cue == Cue.Plural && scan.Mentions[of].End == scan.Mentions[first].First)
            of--;
        return of > 0
            && scan.Mentions[of].Cue == Cue.OfMakers
            && scan.Mentions[first].First - scan.Mentions[of].End <= 2
            && next > 0
            && counts[next - 1] is { Counted: Counted.Product, Rank.IsSingle: true } count
            && of <= count.PhraseEnd + 1;
    }

    // "Trong tỉnh có 16 điểm bán hàng tập trung tại huyện Ninh Hải"; not "60 sản phẩm tập trung ở Ninh Hải"
    private bool IsGathered(Count count, int at) =>
        count.Setting.PlaceNamed && scan.IsWord(at - 1, "trung") && scan.IsWord(at - 2, "tập");

    /// <summary>"Sáng 19/12, tại TP. Thủ Dầu Một, Sở đã tổ chức ...": where it happened.</summary>
    private bool IsEventPlace(int at)
    {
        if (
            at == 0
            || scan.Mentions[at - 1] is not { Cue: Cue.PlaceOfEvent } before
            || before.End != scan.Mentions[at].First
        )
            return false;
        if (HoldsOwnNumber(at))
            return false;
        if (scan.PlaceList[scan.Mentions[at].Index] is { Whole: true, Scope: PlaceScope.Province })
            return false;
        // "Nhìn sang tỉnh bạn Thanh Hóa, đã có 121 sản phẩm", "Sang huyện Nga Sơn, con số là 60"
        // "Nhìn rộng ra Nghệ An, hết năm 2022 có 403"
        if (
            scan.IsWord(before.First - 1, "nhìn")
            || scan.IsWord(before.First - 1, "rộng") && before.First - 2 == scan.Opening
            || before.First == scan.Opening && scan.IsWord(before.First, "sang")
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

    // "được hỗ trợ gian hàng tại Hà Nội, Quảng Ninh, Nghệ An;": the further places of such a list, where nothing is said of
    // the last one
    private bool IsFurtherEventPlace(int at)
    {
        var first = at;
        while (first > 1 && IsListMark(first - 1) && Adjoins(first - 2) && Adjoins(first - 1))
            first -= 2;
        if (first == at || !IsEventPlace(first))
            return false;
        var last = at;
        while (last + 2 < scan.Mentions.Count && IsListMark(last + 1) && Adjoins(last) && Adjoins(last + 1))
            last += 2;
        var end = scan.Mentions[last].End;
        return scan.Mentions[last].Cue == Cue.Place && (!scan.Has(end) || IsEndMark(end));

        bool Adjoins(int i) =>
            scan.Mentions[i].Cue is Cue.Place or Cue.And or Cue.Mark
            && scan.Mentions[i].End == scan.Mentions[i + 1].First;
    }

    private bool IsEndMark(int at) => scan.IsMark(at, '.') || scan.IsMark(at, ';') || scan.IsMark(at, ')');

    // "Anh Tám ở huyện Bù Đốp có 3 sản phẩm; cả huyện có 11": the district that is spoken of next
    private void NotePlaceOfPerson(int at)
    {
        if (
            now.Producer
            && scan.PlaceList[scan.Mentions[at].Index] is { Scope: PlaceScope.District, Name: not null, Bare: false }
            && scan.Mentions[at].First > 0
            && scan.IsWord(scan.Mentions[at].First - 1, "ở")
            && PlaceRoles.Resolve(scan, at, discourse) is { Scope: PlaceScope.District } home
        )
            discourse.LastDistrict = home;
    }
}
