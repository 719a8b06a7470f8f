using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Places that something is compared with: the number behind one is its own, as of now.</content>
internal sealed partial class SettingWalker
{
    // "so với Như Thanh (19 sản phẩm)", "so với Bình Sơn có 38": the number is that place's own, as of now
    private bool IsNeighbour(int at)
    {
        if (at + 2 >= scan.Mentions.Count || scan.Mentions[at + 1].First != scan.Mentions[at].End)
            return false;
        var bracket = scan.Mentions[at + 1].Is('(');
        if (!bracket && scan.Mentions[at + 1].Cue != Cue.Have || !IsDistrict(at) && !IsProvince(at, bracket))
            return false;
        var number = at + 2;
        while (
            number < scan.Mentions.Count
            && scan.Mentions[number].Cue is Cue.More or Cue.About or Cue.Have or Cue.AtLeast
        )
            number++;
        return number < scan.Mentions.Count && scan.Mentions[number].Cue == Cue.Number;
    }

    // "So với mặt bằng chung của tỉnh Sóc Trăng (252 sản phẩm)"; "so với Bến Tre có 356" in an article about another province
    private bool IsProvince(int at, bool bracket) =>
        scan.PlaceList[scan.Mentions[at].Index] is { Scope: PlaceScope.Province, Old: false, Province: var province }
        && (bracket || province is not null && province != (discourse.Subject?.Province ?? discourse.Home));
}
