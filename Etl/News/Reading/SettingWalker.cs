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

    public void Run()
    {
        discourse.SentenceProvince = null;
        now = new() { Place = discourse.Here, Producer = discourse.Producer };
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
        if (EndsInPerson())
            foreach (var count in counts)
                count.Setting = count.Setting with { Producer = true };
        // "Ngoài 2 sản phẩm 5 sao, Cần Thơ còn 3 ...": the place may stand after the first number.
        if (now is { PlaceNamed: true, Place: { } later })
            foreach (var count in counts)
                if (count.Setting.Place is null)
                    count.Setting = count.Setting with { Place = later };
        if (now.PlaceNamed && now.Place is { Scope: not PlaceScope.Some } place && outer.Count == 0)
            discourse.Focus = place;
        discourse.Producer = now.Producer;
        if (!counted && scan.Mentions.Exists(m => m.Cue == Cue.Registered))
            discourse.AssessedIn = discourse.Sentence;
        // "UBND tỉnh ban hành kế hoạch OCOP năm 2025. Theo đó, ..."
        if (now.Target && !counted && now.Date?.Date is { } deadline)
            discourse.Deadline = deadline;
        if (now.Nature == Nature.Flow && now.Strength >= 2 && !counted)
        {
            discourse.RoundSentence = discourse.Sentence;
            discourse.RoundDate = now.Date?.Date ?? discourse.RoundDate;
        }
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
                count.Existing && now.Target ? null
                : now.Compared && comparedDate is not null ? comparedDate
                : now.Date,
            EachUnnamed = now.EachUnnamed || rate || IsOfMany(count),
        };
        if (inTurn.Count > 0 && count.Counted != Counted.Other && !count.IsPercent)
            TakeTurn(count);
        if (IsUnits(count))
        {
            EnterUnits(count);
            return;
        }
        counted |= count.Counted != Counted.Other;
        arrived = true;
        ofUnits &= count.Counted == Counted.Other;
        if (IsSpan(count))
            now = now with { Nature = Nature.Stock, Strength = 3, Round = false };
        if (!CountsPlaces(count))
        {
            places.Clear();
            lastPlace = -1;
        }
        now = now with { Each = [], EachUnnamed = false };
        comparedDate = null;
        freshDate = false;
        EndComparison();
    }

    // The last number was of a flow, so the date said before it is the flow's period.
    private bool EndsPeriod() =>
        next > 0
        && (counts[next - 1].New || counts[next - 1].Setting.Nature == Nature.Flow || counts[next - 1].Granted);

    // "nhiều xã có trên 10 sản phẩm": of no place by name
    private bool IsOfMany(Count count)
    {
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

    // The date of what is compared with ("so với 20 hồi cuối năm 2020") is not the date of what follows.
    private void EndComparison()
    {
        if (now.Compared)
            now = now with { Compared = false, Date = beforeComparison };
    }

    private DateMention? beforeComparison;

    private bool spoken;

    // The maker was named in the sentence before, not in this one.
    private bool carried = true;

    private void Mark(char mark, int at)
    {
        switch (mark)
        {
            case '(':
                outer.Push(now);
                opened = next;
                now = now with { Depth = now.Depth + 1, Within = true };
                break;
            case ')' when outer.Count > 0:
                var inside = now;
                now = outer.Pop();
                // "Tổng số sản phẩm (lũy kế đến 30/9/2024): 331": a bracket with nothing but a date dates what follows
                if (
                    opened == next
                    && inside.Date is { Date: not null, Role: not DateRole.Period } date
                    && now.Date is null
                )
                    now = now with { Date = date };
                break;
            case ';':
                rate = false;
                EndComparison();
                // "cơ sở làm ra 8 sản phẩm; trong đó 5 sản phẩm đạt 4 sao": still theirs
                var divides = at + 1 < scan.Mentions.Count && scan.Mentions[at + 1].Cue == Cue.Within;
                now = now with
                {
                    Producer = now.Producer && divides,
                    Goods = now.Goods && divides,
                    Target = now.Target && !compareTarget,
                    Against = false,
                };
                compareTarget = false;
                places.Clear();
                lastPlace = -1;
                break;
            case ',':
                if (compareTarget && outer.Count == 0)
                    now = now with { Target = false };
                compareTarget &= outer.Count > 0;
                rate = false;
                EndComparison();
                // "Tính cả 25 sản phẩm vừa được công nhận, tỉnh có 165": the round is only what is added
                if (next == 1 && outer.Count == 0 && IsAddend(counts[0]))
                    now = now with { Round = false, Nature = Nature.Stock, Strength = 3, Date = null };
                // "giao mỗi huyện, thị xã, thành phố chuẩn hóa 2 - 3 sản phẩm"
                var units = at + 1 < scan.Mentions.Count && IsUnitWord(scan.Mentions[at + 1]);
                now = now with { EachUnnamed = now.EachUnnamed && units, Against = now.Against && outer.Count > 0 };
                break;
            case ':' when counted:
                now = now with { Within = true };
                break;
            default:
                break;
        }
    }

    private bool IsUnitWord(Mention mention) =>
        mention.Cue is Cue.DistrictWord or Cue.TownWord or Cue.CityWord or Cue.CommuneWord or Cue.ProvinceWord
        || (mention.Cue == Cue.Place && scan.PlaceList[mention.Index].Name is null);

    private bool IsSoFar(Mention have) => scan.IsWord(have.First, "mới") || scan.IsWord(have.First, "chỉ");

    private bool compareTarget;
    private bool raising;
    private bool sinceStart;

    private bool freshDate;

    // How many numbers had come when the last bracket opened.
    private int opened = -1;

    // "cứ 8 HTX mới có 1 HTX": neither number counts anything
    private bool rate;

    // "so với năm 2020 (20 sản phẩm)"
    private DateMention? comparedDate;

    private void Word(int at, Mention mention)
    {
        switch (mention.Cue)
        {
            case Cue.Now when sinceStart || ClosesYearSoFar(at):
                break;
            case Cue.Now:
                now = now with
                {
                    Now = true,
                    Nature = Nature.Stock,
                    Strength = 3,
                    Round = false,
                    Date = null,
                    EventDay = null,
                    Target = false,
                    Against = false,
                    Fair = false,
                    Assessed = false,
                };
                break;
            case Cue.Registered when !Consumed(at) && IsAssessment(mention):
                now = now with { Assessed = true };
                break;
            case Cue.Cumulative:
                raising = scan.IsWord(mention.First, "nâng") || scan.IsWord(mention.First, "đưa");
                // "Năm 2022 công nhận thêm 57, nâng tổng số lên 239": the period is the round's
                if (
                    counted
                    && now is { Target: false, Date: { Until: false, Role: DateRole.Point or DateRole.Round } }
                    && EndsPeriod()
                )
                    now = now with { Date = null };
                now = now with
                {
                    Nature = Nature.Stock,
                    Strength = 3,
                    Round = false,
                    // "báo cáo kèm theo kế hoạch, lũy kế đến ngày 31/12/2023"
                    Target =
                        now.Target
                        && !scan.IsWord(mention.First, "lũy")
                        && !scan.IsWord(mention.First, "tính")
                        && (compareTarget || !counted || !scan.IsWord(mention.First, "đã")),
                    Fair = false,
                };
                break;
            case Cue.Recognise when !Consumed(at) && !IsOnlyPublished(at):
                now = now with { Assessed = false };
                if (now.Strength < 3)
                    now = now with { Nature = Nature.Flow, Strength = 2 };
                break;
            // "giao phát triển mới 25 sản phẩm; đến giữa tháng 8 mới có 9": so far
            case Cue.Have when now.Target && counted && mention.End - mention.First > 1 && IsSoFar(mention):
                now = now with { Target = false, Nature = Nature.Stock, Strength = 1 };
                break;
            case Cue.Have:
                if (now.Strength < 2)
                    now = now with { Nature = Nature.Stock, Strength = 1 };
                break;
            case Cue.Round
                when at > 0 && scan.Mentions[at - 1] is { Cue: Cue.Number } years && years.End == mention.First:
                break;
            case Cue.Round when IsBehind(mention):
                break;
            case Cue.Round:
                sinceStart |= FromItsStart(mention);
                now = now with
                {
                    Round = true,
                    Raised = raising,
                    Nature = Nature.Flow,
                    Strength = 3,
                    Date = IsThisYear(mention) ? new(YearInFocus(), DateRole.Point, null, false, false) : now.Date,
                };
                break;
            case Cue.Target
                when at > 0 && scan.Mentions[at - 1] is { Cue: Cue.Number } share && share.End == mention.First:
                // "bằng 190% kế hoạch năm (30 sản phẩm); trong số này ...": a comparison, over with the clause
                compareTarget = true;
                now = now with { Target = true };
                break;
            case Cue.Target when !IsAgainst(at, mention):
                now = now with
                {
                    Target = true,
                    Nature = Nature.Unsaid,
                    Strength = 0,
                    Round = false,
                    // "..., xa hơn, tới năm 2025 huyện kỳ vọng có gần 20": the date said since the last number stays
                    Date = counted && !freshDate ? null : now.Date,
                };
                break;
            // "phấn đấu 100 sản phẩm mới, tới giữa tháng 8 đã về đích với 104"
            case Cue.TargetCompare when counted && now.Target && IsArrival(at):
                now = now with { Target = false, Nature = Nature.Unsaid, Strength = 0 };
                break;
            case Cue.TargetCompare or Cue.Target when IsAgainst(at, mention):
                compareTarget = true;
                now = now with { Target = true, Against = true, Nature = Nature.Unsaid, Strength = 0, Round = false };
                break;
            case Cue.Done:
                now = now with { Target = now.Target && compareTarget, Done = true };
                break;
            // "đặt mục tiêu 30 sản phẩm, song đến giữa năm mới có 7"
            case Cue.Within:
                // "đặt mục tiêu 30 sản phẩm, kết quả có 42"
                now = now with
                {
                    Within = true,
                    Target = now.Target && !(counted && scan.IsWord(mention.First, "kết")),
                };
                break;
            case Cue.Fair:
                now = now with { Fair = true };
                break;
            // "làng gốm Bàu Trúc và làng dệt Mỹ Nghiệp có 4 sản phẩm"
            case Cue.OtherNoun
                when scan.IsWord(mention.First, "làng") && NounPhrase.Named(scan, mention) && LeadsToHave(at):
                now = now with { Producer = true };
                carried = false;
                break;
            case Cue.Goods when IsSubjectOfClause(at):
                now = now with { Goods = true };
                break;
            case Cue.Compare:
                if (!now.Compared)
                    beforeComparison = now.Date;
                now = now with { Compared = true };
                break;
            // "đặt mục tiêu 30 sản phẩm, song đến giữa năm mới có 7"
            case Cue.Clause:
                EndComparison();
                if (counted)
                    now = now with
                    {
                        Target = false,
                        Nature = Nature.Unsaid,
                        Strength = 0,
                        Date = now is { Target: true, Date.Until: true } ? null : now.Date,
                    };
                break;
            case Cue.Lead:
                now = now with { Leads = true };
                break;
            case Cue.Each:
                Distribute(at);
                break;
            case Cue.Respective:
                Respectively(next);
                break;
            case Cue.Speech:
                spoken = true;
                now = now with { Fair = false };
                break;
            // "Theo Văn phòng Điều phối, ..." after a paragraph about one producer
            case Cue.Office when carried && scan.IsWord(mention.First - 1, "theo"):
                now = now with { Producer = false };
                break;
            case Cue.Person when IsPerson(mention):
                now = now with { Producer = true };
                carried = false;
                break;
            case >= Cue.Cooperative and <= Cue.OtherMaker:
                if (IsProducer(at, mention))
                {
                    now = now with { Producer = true };
                    carried = false;
                }
                break;
            default:
                break;
        }
    }
}
