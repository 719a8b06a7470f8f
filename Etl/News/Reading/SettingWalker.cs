using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>Reads a sentence from left to right and gives every number the setting it stands in.</summary>
internal sealed partial class SettingWalker(Scan scan, Discourse discourse, List<Count> counts)
{
    // The national programme was decided in May 2018 (Quyết định 490/QĐ-TTg); provinces rated their first products in 2019.
    private const int ProgrammeStart = 2019;

    private readonly Stack<Setting> outer = new();
    private readonly List<Place> places = [];
    private Setting now = new();
    private int lastPlace = -1;
    private int next;
    private bool counted;
    private bool arrived;
    private bool afterRounds;

    // The maker was named in the sentence before, not in this one.
    private bool carried = true;

    private bool compareTarget;
    private bool freshDate;

    // "cứ 8 HTX mới có 1 HTX": neither number counts anything
    private bool rate;

    // "so với năm 2020 (20 sản phẩm)"
    private DateMention? comparedDate;
    private DateMention? beforeComparison;

    public void Run()
    {
        discourse.SentenceProvince = null;
        var person = IsOfPerson();
        carried = !person;
        now = new()
        {
            Place = OpensWithPremier() ? Nation : AfterOldPart(),
            Producer = discourse.Producer && !SumsUpProducts() || person,
        };
        // "Chặng một khép lại cuối năm 2025. Khi đó cả tỉnh phải có ...": the date of the sentence before
        if (PointsAtDate() && discourse.CaptionDate is { } then)
            now = now with { Date = new(then, DateRole.Point, null, false, false) };
        afterRounds = OpensAfterRounds();
        if (afterRounds)
            now = now with { Nature = Nature.Stock, Strength = 3 };
        aiming = OpensWithAim();
        if (aiming)
            now = now with { Target = true };
        for (var i = 0; i < scan.Mentions.Count; i++)
        {
            var mention = scan.Mentions[i];
            switch (mention.Cue)
            {
                case Cue.Number when next < counts.Count && counts[next].Mention == i:
                    Arrive(counts[next++]);
                    break;
                case Cue.Place:
                    Enter(i);
                    break;
                case Cue.Date:
                    Date(i);
                    break;
                case Cue.Mark:
                    Mark((char)mention.Index, i);
                    break;
                default:
                    Word(i, mention);
                    break;
            }
        }
        foreach (var count in counts)
            if (count.Setting.Producer && IsWholeOfOne(count))
                count.Setting = count.Setting with { Producer = false };
        if (EndsInPerson())
            foreach (var count in counts)
                count.Setting = count.Setting with { Producer = true };
        // "Ngoài 2 sản phẩm 5 sao, Cần Thơ còn 3 ...": the place may stand after the first number.
        if (now is { PlaceNamed: true, Place: { } later })
            foreach (var count in counts)
                if (count.Setting.Place is null)
                    count.Setting = count.Setting with { Place = later };
        TakePlaceOfWhole();
        if (now.PlaceNamed && now.Place is { Scope: not PlaceScope.Some } place && outer.Count == 0 && !IsInPassing())
            discourse.Focus = ListsDistricts() ? ProvinceApart(place) : place;
        discourse.Producer = now.Producer && !SharesOutAmongMakers() && !IsWithinPlace();
        if (!counted && SpeaksOfFirstTime(scan, scan.SentenceEnd))
            discourse.FirstTime = discourse.Sentence;
        if (now.Fair)
            discourse.FairSentence = discourse.Sentence;
        if (!counted && now.Date is { Until: false, Day: false, Date: { } held } && CountsRounds())
            discourse.RoundDate = held;
        if (!counted && scan.Says(Cue.Registered))
        {
            discourse.AssessedIn = discourse.Sentence;
            // "vừa khép lại lần chấm thứ hai trong năm 2020. Theo biên bản, 22 sản phẩm đạt từ 3 sao"
            if (now is { Target: false, Date: { Until: false, Day: false, Date: { } year } })
                discourse.RoundDate = year;
        }
        // "UBND tỉnh ban hành kế hoạch OCOP năm 2025. Theo đó, ..."
        if (now.Target && !counted && now.Date?.Date is { } deadline)
            discourse.Deadline = deadline;
        if (now.Nature == Nature.Flow && now.Strength >= 2 && !counted)
        {
            discourse.RoundSentence = discourse.Sentence;
            discourse.RoundDate = now.Date?.Date ?? discourse.RoundDate;
        }
    }

    // "Với 3 sản phẩm vừa được công nhận, huyện Yên Thế có 28 sản phẩm": of the place that has them now
    private void TakePlaceOfWhole()
    {
        if (
            counts
                is [
                    { OwnPlace: null, Setting: { PlaceNamed: false, Producer: false } first } added,
                    { Setting: { PlaceNamed: true, Place: { Scope: PlaceScope.District } theirs } } whole,
                    ..,
                ]
            && added.Number.Value < whole.Number.Value
            && (scan.Letters(scan.Opening) is "Với" or "Cùng" or "Tính" or "Kể" or "Thêm" or "Sau")
            && scan.Mentions.Exists(
                (added, whole),
                static (m, of) => m.Is(',') && m.First > of.added.First && m.First < of.whole.First
            )
        )
            added.Setting = first with { Place = theirs, PlaceNamed = true };
    }

    // "Tỉnh Bình Phước cũ mang vào 181 sản phẩm. Kế hoạch chung của năm 2025 là 510": what is planned is planned for the whole
    private Place? AfterOldPart() =>
        discourse is { Focus: { Scope: PlaceScope.Province, Old: true }, Subject: { Old: false } whole }
        && scan.Says(Cue.Target, Cue.TargetCompare)
            ? whole
            : discourse.Here;

    // "Phú Yên: Huyện Tuy An (39 sản phẩm), hơn Sông Cầu (34). Cả tỉnh có 202" in an article about more provinces
    private Place? ProvinceApart(Place district) =>
        district.Province is { } province && province != discourse.Subject?.Province
            ? new(PlaceScope.Province, province, null)
            : null;

    // "Trong đó Hướng Hóa 7 sản phẩm, Cam Lộ 5, Vĩnh Linh 4": what follows is of none of them
    private bool ListsDistricts()
    {
        Place? first = null;
        foreach (var count in counts)
            if (count.Setting is { PlaceNamed: true, Place: { Scope: PlaceScope.District } there })
            {
                first ??= there;
                if (!IsSame(first, there) && now.Place is { Scope: PlaceScope.District })
                    return true;
            }
        return false;
    }

    private void Arrive(Count count)
    {
        if (IsOneOfMany(count))
        {
            now = now with { Producer = true };
            carried = false;
        }
        if (now.Target && counted && EndsPlan(count))
            now = now with { Target = false, Nature = Nature.Unsaid, Strength = 0 };
        if (!now.Target && IsDue(count))
            now = now with { Target = true, Nature = Nature.Unsaid, Strength = 0 };
        if (awaited)
            Respectively(next - 1);
        awaited = false;
        if (IsRowOfPlaces(count))
            Respectively(next - 1);
        var distribution = now.Each.Count > 0 ? now.Each : [];
        var several = places.Count > 1 && distribution.Count == 0 && SameLevel();
        severally.Clear();
        if (several)
            severally.AddRange(places);
        count.Setting = now with
        {
            Multi = several,
            Target = (now.Target && !count.Existing) || IsOfPlan(count),
            Date =
                // "180 sản phẩm năm 2022 và 252 sản phẩm vào thời điểm này"
                count.Existing && (now.Target || counted && !freshDate)
                    ? null
                : now.Compared && comparedDate is not null ? comparedDate
                : now.Date,
            EachUnnamed = now.EachUnnamed || rate || IsPerUnit(count) || IsOfMany(count),
        };
        if (byMinistry)
            LookForNation(count);
        if (inTurn.Count > 0 && count.Counted != Counted.Other && !count.IsPercent)
            TakeTurn(count);
        if (!arrived && now.PlaceNamed && IsNamedOneByOne(count))
        {
            now = now with { Place = discourse.Here, PlaceNamed = false };
            count.Setting = count.Setting with { Place = now.Place, PlaceNamed = false, Multi = false };
            discourse.SentenceProvince = null;
        }
        if (IsUnits(count))
        {
            EnterUnits(count);
            return;
        }
        counted |= count.Counted != Counted.Other;
        arrived = true;
        ofUnits &= count.Counted == Counted.Other;
        if (IsSpan(count) && next > 1)
            SpansBack(count, counts[next - 2]);
        if (IsSpan(count))
            now = now with { Nature = Nature.Stock, Strength = 3, Round = false };
        if (!CountsPlaces(count))
        {
            places.Clear();
            lastPlace = -1;
        }
        if (now.Each.Count > 0 || now.EachUnnamed)
            now = now with { Each = [], EachUnnamed = false };
        comparedDate = null;
        freshDate = false;
        EndComparison();
    }

    // "mặt bằng chung của tỉnh là 19 sản phẩm mỗi huyện", "200 sản phẩm/tỉnh"
    private bool IsPerUnit(Count count)
    {
        if (count.Counted != Counted.Product)
            return false;
        var at = scan.IsWord(count.End + 2, "OCOP") ? count.End + 3 : count.End + 2;
        return (scan.IsWord(at, "mỗi") || scan.IsMark(at, '/'))
            && scan.Letters(at + 1) is "huyện" or "xã" or "tỉnh" or "địa" or "đơn" or "phường";
    }

    // "nhiều xã có trên 10 sản phẩm", "các xã vùng cao của Lai Châu có 43 sản phẩm": of no place by name
    private bool IsOfMany(Count count)
    {
        if (IsOfWhichever(count))
            return true;
        var at = count.Mention - 1;
        while (at >= 0 && scan.Mentions[at].Cue is Cue.More or Cue.AtLeast or Cue.About or Cue.Have or Cue.Done)
            at--;
        // "36/36 xã có ít nhất 1 sản phẩm"
        var units = at > 0 && scan.Mentions[at].Cue == Cue.CommuneWord ? at - 1 : at;
        if (
            units >= 0
            && scan.Mentions[units].Cue == Cue.Number
            && scan.CueAt(scan.Mentions[units].End) == Cue.CommuneWord
            && count.First - scan.Mentions[units].End <= 5
        )
            return true;
        return at >= 0
            && scan.Mentions[at].Cue == Cue.Plural
            && scan.CueAt(scan.Mentions[at].End)
                is Cue.CommuneWord
                    or Cue.DistrictWord
                    or Cue.TownWord
                    or Cue.CityWord
                    or Cue.ProvinceWord;
    }

    // "Huyện nào cũng được giao tối thiểu 3 sản phẩm", "xã nào cũng phải có ít nhất 1 sản phẩm"
    private bool IsOfWhichever(Count count)
    {
        // not "Huyện nào cũng có phần trong 99 sản phẩm OCOP mới"
        if (!scan.MayHold("cũng") || scan.IsWord(count.First - 1, "trong"))
            return false;
        for (var i = count.First - 1; i > scan.SentenceStart && scan.Tokens[i].Kind != TokenKind.Mark; i--)
            if (scan.IsWord(i, "cũng"))
                return scan.IsWord(i - 1, "nào")
                    && scan.Letters(i - 2)
                        is "huyện"
                            or "Huyện"
                            or "xã"
                            or "Xã"
                            or "phường"
                            or "nơi"
                            or "phương"
                            or "phố"
                            or "vị"
                            or "tỉnh"
                            or "Tỉnh";
        return false;
    }

    // The date of what is compared with ("so với 20 hồi cuối năm 2020") is not the date of what follows.
    private void EndComparison()
    {
        if (now.Compared)
            now = now with { Compared = false, Date = beforeComparison };
    }
}
