using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Places within the phrase of a count: "12 sản phẩm của huyện Yên Thế".</content>
internal sealed partial class SettingWalker
{
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
            scan.Mentions[at - 1].Cue is Cue.OfMakers or Cue.PlaceOfEvent or Cue.WithWord
            || scan.PlaceList[scan.Mentions[at].Index].Whole;
        if (!linked && !scan.PlaceList[scan.Mentions[at].Index].Bare)
            return;
        // "Nam Đàn góp 60 sản phẩm vào danh sách OCOP của Nghệ An", "cho Nghệ An": whose the list is
        if (
            place.Scope == PlaceScope.Province
            && count.Setting is { PlaceNamed: true, Place.Scope: PlaceScope.District }
        )
            for (var i = count.End; i < scan.Mentions[at].First; i++)
                if (scan.IsWord(i, "vào") || scan.IsWord(i, "cho"))
                    return;
        // "Cái Bè đóng góp 30 trong tổng số 208 sản phẩm của tỉnh": whose the 208 are
        if (
            count.Number.Outof is not null
            && place.Scope != PlaceScope.District
            && count.Setting is { PlaceNamed: true, Place: { } part }
            && part.Scope != place.Scope
        )
            return;
        // "46 cửa hàng bán sản phẩm OCOP, phần lớn ở thành phố Thanh Hóa": where they lie, not whose they are
        // "1 sản phẩm tiềm năng 5 sao do một công ty trà ở quận 12 làm ra": where that maker is
        if (
            scan.Mentions[at - 1] is { Cue: Cue.PlaceOfEvent } lies
            && (MostOf.EndsAt(scan, lies.First - 1) || IsGathered(count, lies.First) || FollowsOne(count, at))
        )
            return;
        // "34 sản phẩm ở Chí Linh, Kinh Môn và Gia Lộc": of several places, so of none of them alone
        if (place.Scope == PlaceScope.District && IsListed(at))
            return;
        if (count.OwnPlace is { Scope: PlaceScope.District } district && place.Scope == PlaceScope.Province)
            count.OwnPlace = district with { Province = place.Province ?? district.Province };
        else
            count.OwnPlace ??= place;
        // "Trong 33 sản phẩm của Pleiku, 8 sản phẩm được xếp 4 sao": what follows is of them
        if (
            next == 1
            && scan.IsWord(scan.Opening, "trong")
            && scan.IsMark(scan.Mentions[at].End, ',')
            && place.Scope is PlaceScope.Province or PlaceScope.District
        )
            now = now with { Place = count.OwnPlace, PlaceNamed = true };
    }

    private bool FollowsOne(Count count, int at)
    {
        for (var i = count.Mention + 1; i < at; i++)
            if (Division.IsIndefinite(scan, i))
                return true;
        return false;
    }

    private bool IsListed(int at) => IsDistrict(at + 2) && IsListMark(at + 1);
}
