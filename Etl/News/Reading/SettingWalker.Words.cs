using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Words that change the setting: what there is or was added, plans, comparisons, whom the sentence speaks of.</content>
internal sealed partial class SettingWalker
{
    private bool spoken;

    // The sentence opens with what is aimed at, up to its first comma.
    private bool aiming;
    private bool raising;
    private bool sinceStart;

    private void Word(int at, Mention mention)
    {
        // "Bộ Nông nghiệp và Môi trường công nhận thêm 28"
        if (mention.Cue == Cue.Recognise || mention.Cue == Cue.Round && scan.IsWord(mention.First, "công"))
            byMinistry = IsActOfMinistry(mention);
        switch (mention.Cue)
        {
            // "quyết tâm giữ vững 171 sản phẩm đã có và công nhận mới 25": said of the 171 alone
            case Cue.Cumulative or Cue.Now when now.Target && Consumed(at) && counts[next - 1].Existing:
                break;
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
            case Cue.Registered when !counted && Pledges(at):
                now = now with { Target = true };
                break;
            case Cue.Registered when !Consumed(at) && IsAssessment(mention):
                now = now with { Assessed = true };
                break;
            case Cue.Cumulative when IsDoneInRound(at, mention):
                now = now with { Done = true, Round = true, Nature = Nature.Flow, Strength = 3 };
                break;
            case Cue.Cumulative when ClosesRound(at, mention):
                break;
            case Cue.Cumulative when SumsRound(at, mention):
                now = now with { Raised = true, Round = true };
                break;
            case Cue.Cumulative:
                raising = scan.IsWord(mention.First, "nâng") || scan.IsWord(mention.First, "đưa");
                // "Năm 2022 công nhận thêm 57, nâng tổng số lên 239": the period is the round's
                if (
                    counted
                    && !(freshDate && now.Date is { Date.Month: > 0 })
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
                    Date = SameMoment(mention) ?? DayPointedAt(mention) ?? now.Date,
                };
                break;
            case Cue.Recognise when IsOfPastRounds(mention):
                now = now with { Nature = Nature.Stock, Strength = 3, Round = false };
                break;
            // "Trước khi có kế hoạch này, tỉnh đã công nhận được 152 sản phẩm"
            case Cue.Recognise when now.Target && !counted && scan.IsWord(mention.First, "đã") && IsWhenIssued(at):
                now = now with { Target = false, Nature = Nature.Stock, Strength = 3, Date = null };
                break;
            case Cue.Recognise when !counted && IsOfProductsHeld(at):
                break;
            case Cue.Recognise when !Consumed(at) && !IsOnlyPublished(at):
                now = now with { Assessed = false };
                if (now.Strength < 3)
                    now = now with { Nature = Nature.Flow, Strength = 2 };
                break;
            // "giao phát triển mới 25 sản phẩm; đến giữa tháng 8 mới có 9": so far
            case Cue.Have
            or Cue.RiseTo
                when now.Target
                    && (
                        IsWhenIssued(at)
                        || mention.Cue == Cue.Have && (mention.End - mention.First > 1 && IsSoFar(at) || IsAchieved(at))
                    ):
                now = now with
                {
                    Target = false,
                    Nature = Nature.Stock,
                    Strength = 1,
                    Date = counted || IsDatedSincePlan(at) ? now.Date : null,
                };
                break;
            // "mỗi năm công nhận từ 40 sản phẩm; đến năm 2030 có 700 sản phẩm"
            case Cue.Have when counted && freshDate && now is { Strength: 2, Date.Until: true }:
                now = now with { Nature = Nature.Stock, Strength = 1 };
                break;
            case Cue.Have:
                if (now.Strength < 2)
                    now = now with { Nature = Nature.Stock, Strength = 1 };
                break;
            case Cue.Round
                when at > 0 && scan.Mentions[at - 1] is { Cue: Cue.Number } years && years.End == mention.First:
                if (ReachesToStart(scan.Numbers[years.Index].Value))
                    now = now with { Nature = Nature.Stock, Strength = 3, Round = false };
                break;
            case Cue.Round when afterRounds && mention.First - scan.Opening <= 2:
                break;
            case Cue.Round when IsBehind(mention) || IsOnlyNow(at, mention) || OnlyReports(at, mention):
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
            // "đạt 93,3% mục tiêu khi có 56/60 sản phẩm": what there is, not the plan's number
            case Cue.Target
                when at > 0
                    && scan.Mentions[at - 1] is { Cue: Cue.Number } reached
                    && reached.End == mention.First
                    && (scan.IsWord(mention.End, "khi") || scan.IsWord(mention.End, "với")):
                break;
            case Cue.Target
                when at > 0 && scan.Mentions[at - 1] is { Cue: Cue.Number } share && share.End == mention.First:
                // "bằng 190% kế hoạch năm (30 sản phẩm); trong số này ...": a comparison, over with the clause
                compareTarget = true;
                now = now with { Target = true };
                break;
            case Cue.Target when IsMissed(at, mention):
                break;
            // "Muốn đứng vững thì mẫu mã phải theo kịp ... khi tỉnh đã có 60 sản phẩm": on what condition, no plan
            case Cue.Target when scan.IsWord(mention.First, "muốn") && IsCondition(at):
                break;
            // "1 sản phẩm được chấm 5 sao và sẽ gửi Trung ương xét": what is done with one of them is no plan
            case Cue.Target when counted && IsPassingOn(at, mention):
                break;
            case Cue.Target when IsOutdone(at, mention):
                break;
            case Cue.Target when !IsAgainst(at, mention):
                now = now with
                {
                    Target = true,
                    Nature = Nature.Unsaid,
                    Strength = 0,
                    Round = false,
                    // "..., xa hơn, tới năm 2025 huyện kỳ vọng có gần 20": the date said since the last number stays; so does
                    // that of "chỉ tiêu này"
                    Date =
                        counted && !freshDate && !LastWasSentIn() && !Pointers.IsAt(scan, mention.End)
                            ? null
                            : now.Date,
                };
                break;
            // "phấn đấu 100 sản phẩm mới, tới giữa tháng 8 đã về đích với 104"
            case Cue.TargetCompare when counted && now.Target && IsArrival(at):
                now = now with { Target = false, Nature = Nature.Unsaid, Strength = 0 };
                break;
            // "đưa thêm 41 sản phẩm về đích": got there, with no plan's number behind
            case Cue.TargetCompare when counted && !now.Target && IsArrived(at, mention):
                break;
            // "Một số huyện vượt xa chỉ tiêu: Văn Yên công nhận mới 9 sản phẩm": the results follow
            case Cue.TargetCompare when !counted && scan.IsMark(mention.End, ':'):
                break;
            case Cue.TargetCompare or Cue.Target when IsAgainst(at, mention):
                compareTarget = true;
                now = now with { Target = true, Against = true, Nature = Nature.Unsaid, Strength = 0, Round = false };
                break;
            case Cue.Done:
                now = now with { Target = now.Target && compareTarget, Done = true };
                break;
            // "Chỉ tiêu là 25 sản phẩm mới; thực hiện: 33 sản phẩm"
            case Cue.Neutral when counted && now.Target && IsCarriedOut(at):
                now = now with { Target = false, Done = true, Nature = Nature.Unsaid, Strength = 0 };
                break;
            case Cue.Within:
                // "đặt mục tiêu 30 sản phẩm, kết quả có 42"
                now = now with
                {
                    Within = true,
                    // "Điểm xuất phát của kế hoạch là 270 sản phẩm đã có, gồm ..."
                    Target =
                        now.Target
                        && !(counted && (scan.IsWord(mention.First, "kết") || counts[next - 1].Existing))
                        && !IsGroundOfPlan(at),
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
            // "các địa phương khác: 70 sản phẩm"
            case Cue.OtherNoun when IsOtherUnits(mention):
                now = now with { Place = new(PlaceScope.Some, null, null), PlaceNamed = true };
                break;
            case Cue.Goods when IsSubjectOfClause(at) && !NamedGoods.IsByname(scan, at):
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
            // "phấn đấu có 180 sản phẩm, ưu tiên nhóm thủ công mỹ nghệ, vốn mới chiếm 6%": what is so already
            case Cue.Aside when now.Target && scan.IsWord(mention.End, "vốn"):
                now = now with { Target = false, Nature = Nature.Unsaid, Strength = 0, Date = null };
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
            case Cue.Person when IsPerson(mention) || IsPronoun(mention):
                now = now with { Producer = true };
                carried = false;
                break;
            // "Chủ thể này có 3 sản phẩm đạt 4 sao"
            case Cue.Subject when mention.First == scan.Opening && IsPointedAt(at):
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

    // "12/12 huyện đều có sản phẩm OCOP được công nhận, nhiều nhất là Đà Lạt với 29 sản phẩm": what they have, no event
    private bool IsOfProductsHeld(int at)
    {
        if (!scan.IsWord(scan.Mentions[at].First, "được"))
            return false;
        var i = at - 1;
        while (
            i >= 0
            && scan.Mentions[i].Cue is Cue.Product or Cue.Ocop
            && scan.Mentions[i].End == scan.Mentions[i + 1].First
        )
            i--;
        return i >= 0 && i < at - 1 && scan.IsWord(scan.Mentions[i].End - 1, "có");
    }

    // "Ba năm qua, 39 sản phẩm đạt chuẩn" on a page of early 2022: all since the programme began (rule 14)
    private bool ReachesToStart(double years) =>
        years is > 1 and < 10 && scan.Published is { } page && page.First.Year - years <= ProgrammeStart;

    // "Sở vừa cung cấp bảng số liệu: 308 sản phẩm", "vừa có báo cáo, cho biết": news of figures, not of a round
    private bool OnlyReports(int at, Mention just)
    {
        if (just.End - just.First > 1 || !scan.IsWord(just.First, "vừa"))
            return false;
        for (var i = at + 1; i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Is(':') || scan.Mentions[i].Cue == Cue.Speech)
                return true;
            else if (
                scan.Mentions[i].Cue
                    is Cue.Number
                        or Cue.Recognise
                        or Cue.Rated
                        or Cue.Add
                        or Cue.NewMark
                        or Cue.Registered
                        or Cue.UpRank
                        or Cue.Target
                || scan.IsWord(scan.Mentions[i].First, "quyết")
            )
                return false;
        return false;
    }

    // "hiện mới công nhận được 28 sản phẩm": no more than that by now
    private bool IsOnlyNow(int at, Mention only) =>
        at > 0
        && scan.Mentions[at - 1] is { Cue: Cue.Now } by
        && by.End == only.First
        && scan.IsWord(only.First, "mới");

    // "Cùng thời điểm, huyện có 30 sản phẩm": the date of the total before; not the year of a round
    private DateMention? SameMoment(Mention moment) =>
        (
            scan.IsWord(moment.First, "cùng")
            || (Pointers.IsAt(scan, moment.End - 1) && scan.IsWord(moment.End - 2, "điểm"))
        )
        && !(
            discourse.CaptionDate is { Month: 0 }
            && discourse.LastCounts.Exists(static c => c is { ResolvedNature: Nature.Flow, Drafts.Count: > 0 })
        )
        && (discourse.CaptionDate ?? discourse.Products?.Drafts.FirstOrDefault()?.AsOf) is { } said
            ? new(said, DateRole.Point, null, false, false)
            : null;

    // "chỉ tiêu là 25 sản phẩm mới, tỉnh làm được 33"
    private bool IsAchieved(int at)
    {
        var have = scan.Mentions[at];
        return counted
            && at > 1
            && scan.IsWord(have.End - 1, "được")
            && have.End - have.First > 1
            && scan.Mentions[at - 1] is { Cue: Cue.Place } place
            && place.End == have.First
            && scan.Mentions[at - 2].Is(',')
            && at + 1 < scan.Mentions.Count
            && scan.Mentions[at + 1].Cue is Cue.Number or Cue.More or Cue.About
            && scan.Mentions[at + 1].First == have.End;
    }

    private bool IsPassingOn(int at, Mention will) =>
        scan.IsWord(will.First, "sẽ")
        && will.End - will.First == 1
        && at + 1 < scan.Mentions.Count
        && scan.Mentions[at + 1] is { Cue: Cue.Potential or Cue.Registered } passed
        && passed.First - will.End <= 1;

    // "Kế hoạch được ban hành khi toàn tỉnh mới có 33 sản phẩm"; not "đến năm 2030, tỉnh Tây Ninh (mới) có"
    private bool IsSoFar(int at)
    {
        var have = scan.Mentions[at];
        return counted
            ? scan.IsWord(have.First, "mới") || scan.IsWord(have.First, "chỉ")
            : scan.IsWord(have.First, "mới")
                && !(
                    at > 0
                    && scan.Mentions[at - 1] is { Cue: Cue.Place } place
                    && place.End == have.First
                    && !scan.PlaceList[place.Index].Whole
                );
    }

    // "Năm 2023, các huyện đăng ký 40 sản phẩm, tỉnh phấn đấu công nhận 30": the year is the plan's too
    private bool LastWasSentIn() =>
        counts[next - 1].Exclusion == Cue.Registered && now.Date is { Role: DateRole.Point, Day: false };

    // The last number was of a flow, so the date said before it is the flow's period.
    private bool EndsPeriod() =>
        next > 0
        && (counts[next - 1].New || counts[next - 1].Setting.Nature == Nature.Flow || counts[next - 1].Granted);
}
