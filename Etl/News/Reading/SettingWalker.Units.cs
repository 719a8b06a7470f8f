using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>"9 huyện miền núi có 117 sản phẩm": some districts or communes, counted and not named.</content>
internal sealed partial class SettingWalker
{
    // Provinces before and since July 2025: "63 tỉnh, thành phố" are the nation.
    private const int FewestOfAllProvinces = 34;

    // Hardly a province has fewer districts; "cả ba huyện" are some of them.
    private const int FewestOfProvince = 7;

    // The units counted last have what follows, so that a place after "của, ở" only says where they lie.
    private bool ofUnits;

    private void EnterUnits(Count units)
    {
        if (IsEveryProvince(units))
        {
            now = now with { Place = new(PlaceScope.National, null, null), PlaceNamed = true };
            return;
        }
        // "Tính chung 10 huyện, thành phố, con số này là 283", "cả 11 huyện có ...": the whole province
        if (
            units.Number.Value >= FewestOfProvince
            && scan.CueAt(units.End) is Cue.DistrictWord or Cue.TownWord or Cue.QuarterWord
            && (
                scan.IsWord(units.First - 1, "chung")
                || scan.IsWord(units.First - 1, "cả")
                || scan.IsWord(units.First - 1, "bộ")
            )
            && discourse.ThisProvince is { } province
        )
        {
            now = now with { Place = new(PlaceScope.Province, province, null), PlaceNamed = true };
            return;
        }
        ofUnits = units.Number.Outof != units.Number.Value && HaveNext(units);
        if (ofUnits)
            now = now with { Place = new(PlaceScope.Some, null, null), PlaceNamed = true };
    }

    // "9 huyện", "ba xã"; a name after the kind word ("hai huyện Cao Lộc và Lộc Bình") is found as a place
    private bool IsUnits(Count count)
    {
        if (count.Counted != Counted.Other || count.IsPercent || !scan.Has(count.End) || scan.Tokens[count.End].Capital)
            return false;
        return scan.CueAt(count.End) switch
        {
            Cue.DistrictWord or Cue.TownWord or Cue.QuarterWord or Cue.CommuneWord => true,
            Cue.ProvinceWord or Cue.CityWord => count.Number.Value < FewestOfAllProvinces || IsEveryProvince(count),
            _ => scan.IsWord(count.End, "địa") && scan.IsWord(count.End + 1, "phương"),
        };
    }

    // "63 tỉnh, thành phố công nhận 8.565 sản phẩm", "34 tỉnh thành đã có"
    private bool IsEveryProvince(Count units)
    {
        if (units.Number.Value is not (63 or 34) || !scan.IsWord(units.End, "tỉnh"))
            return false;
        var at = units.End + 1;
        while (
            scan.IsMark(at, ',')
            || scan.IsMark(at, '/')
            || scan.IsWord(at, "và")
            || scan.Letters(at) is "thành" or "phố"
        )
            at++;
        return scan.CueAt(at) is Cue.Have or Cue.Recognise or Cue.Done or Cue.Cumulative or Cue.Rated;
    }

    // "5 huyện biên giới chiếm 88", "ở ba huyện phía bắc, số sản phẩm là 27"; not "có 9 huyện, đến nay đã có 150 sản phẩm"
    private bool HaveNext(Count units)
    {
        var located =
            units.Mention > 0
            && scan.Mentions[units.Mention - 1] is { Cue: Cue.PlaceOfEvent } at
            && at.End == units.First;
        for (var i = units.Mention + 1; i < scan.Mentions.Count; i++)
        {
            var mention = scan.Mentions[i];
            if (mention.Cue == Cue.Place && scan.PlaceList[mention.Index].Scope == PlaceScope.District && !IsOwned(i))
                return false;
            // "có thêm 15 xã đạt chuẩn và mỗi năm công nhận mới 20 sản phẩm": a second thing that is told
            if (
                mention.Cue == Cue.And
                && i + 1 < scan.Mentions.Count
                && scan.Mentions[i + 1].Cue is Cue.Each or Cue.Recognise or Cue.Add or Cue.Have or Cue.Target
            )
                return false;
            if (mention.Cue == Cue.Clause || mention.Cue == Cue.Mark && !(located && mention.Is(',')))
                return false;
            if (mention.Cue == Cue.Number)
                return i > 0 && VerbBefore(i);
        }
        return false;
    }

    private bool VerbBefore(int number)
    {
        for (var i = number - 1; i >= 0 && scan.Mentions[i + 1].First - scan.Mentions[i].End <= 1; i--)
        {
            if (scan.Mentions[i].Cue is Cue.Have or Cue.ShareWord or Cue.RiseTo or Cue.Recognise or Cue.Add)
                return true;
            if (scan.Mentions[i].Cue is not (Cue.More or Cue.About or Cue.AtLeast or Cue.Cumulative or Cue.Now))
                return false;
        }
        return false;
    }

    private bool IsOtherUnits(Mention noun) =>
        (scan.IsWord(noun.First, "địa") || scan.IsWord(noun.First, "đơn"))
        && scan.CueAt(noun.First - 1) == Cue.Plural
        && (scan.IsWord(noun.End, "khác") || scan.IsWord(noun.End, "còn") && scan.IsWord(noun.End + 1, "lại"));

    private bool IsOwned(int place) =>
        place > 0
        && scan.Mentions[place - 1] is { Cue: Cue.OfMakers or Cue.PlaceOfEvent } of
        && of.End == scan.Mentions[place].First;
}
