using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Stock or flow (labelling guide, rules 8-15).</content>
internal sealed partial class ProductResolver
{
    private (Nature Nature, int Strength) NatureOf(Count count)
    {
        if (!count.New && (IsFirstEver(count) || IsFirstFigure(count)))
            return (Nature.Stock, 3);
        if (
            count.New
            || (
                count is { InRound: true, Cumulative: false, Setting.Target: false }
                && (count.Recognised || (count.Rank is { IsSingle: true } && !count.Potential))
            )
        )
            return (Nature.Flow, 3);
        // "16 sản phẩm vào hạng 4 sao, 28 sản phẩm vào hạng 3 sao, tổng cộng 44 sản phẩm": of the kind of its classes
        if (count is { SumsUp: { } part, Setting.Target: false })
            return (part.ResolvedNature, 3);
        var setting = count.Setting;
        // "đang trình Trung ương công nhận 3 sản phẩm đạt 5 sao": what waits, not what a round brought
        if (count is { Potential: true, InRound: false } && !setting.Round && Proposed.IsAskedFor(scan, count))
            return (Nature.Stock, 2);
        if (IsDoneOfPlan(count))
            return (Nature.Flow, 3);
        if (setting.Target && (IsPlanOfYear(count) || IsPlanOfShare(count)))
            return (Nature.Flow, 2);
        if (setting.Target && IsClassToHave(count))
            return (Nature.Stock, 3);
        if (count.InRound && count.Certified && !setting.Target)
            return (Nature.Flow, 3);
        if (!setting.Target && IsOfMonths(count))
            return (Nature.Flow, 3);
        if (count.InRound && !setting.Target && IsShareOfRound(count))
            return (Nature.Flow, 3);
        if (
            count is { Certified: true, Cumulative: false }
            && setting is { Target: false, Now: false }
            && Raises(count)
        )
            return (Nature.Flow, 3);
        if ((setting.Strength <= 1 || count.Certified) && count.OwnDate?.Role == DateRole.Round && !setting.Target)
            return (Nature.Flow, 3);
        // "15 sản phẩm được công nhận, trong đó 9 sản phẩm công nhận lần đầu và 6 sản phẩm công nhận lại"
        if (IsNewAndAgain(count))
        {
            count.Mixed = true;
            return (Nature.Flow, 3);
        }
        // "được giao 6 sản phẩm mới, hết tháng 9 đã có 6"
        if (
            setting is { Target: false, Now: false }
            && scan.IsWord(count.First - 1, "có")
            && scan.CueAt(count.End) != Cue.Product
            && AnswersPlan(count)
        )
            return (Nature.Flow, 2);
        // "Năm 2023 hai kỳ đem lại 69 sản phẩm"; without a year, rounds are all there have been
        if (setting is { Target: false, Now: false, Strength: <= 1 } && IsOfRoundsOfYear(count))
            return (Nature.Flow, 3);
        if (setting is { Target: false, Now: false } && SaysSum(count) && AddsUpRounds(count))
            return (Nature.Flow, 3);
        // "họp bỏ phiếu, thống nhất kết quả đợt 1 năm 2020. Tổng cộng 29 sản phẩm qua được vòng tỉnh"
        if (!setting.Target && OpensWithSum(count) && (RepeatsRound(count) || Passes(count)))
            return (Nature.Flow, 3);
        if (count.Valid || count.Cumulative)
            return (Nature.Stock, 3);
        // "47 là số sản phẩm Bộ công nhận 5 sao ngày 26/6": what one day brought
        if (count is { NumberOf: true, Certified: true, OwnDate: { Day: true, Until: false } })
            return (Nature.Flow, 3);
        // "Số sản phẩm OCOP của tỉnh vẫn là 59"
        if (count.NumberOf && !((setting.Round || IsOfOneYear(count)) && SaysRecognised(count)))
            return (Nature.Stock, 3);
        // "đặt mục tiêu 30 sản phẩm mới, kết quả có 42": what was planned new was done new
        if (setting.Strength <= 2 && !setting.Target && AnswersPlan(count))
            return (Nature.Flow, 2);
        if (setting is { Strength: <= 1, Target: false } && IsOnRecord(count))
            return (Nature.Stock, 2);
        // "Trong 16 sản phẩm có 13 sản phẩm thực phẩm" after "công nhận 16 sản phẩm"
        if (setting.Strength <= 1 && !setting.Target && RepeatsRound(count))
            return (Nature.Flow, 2);
        // "đợt đầu công nhận 18 sản phẩm, đợt sau 29 sản phẩm. Như vậy cả năm có 47 sản phẩm"
        if (setting is { Strength: <= 1, Target: false, Now: false } && AddsUpRounds(count))
            return (Nature.Flow, 3);
        // "con số tăng lên 209 sản phẩm được công nhận"
        if (shared.RisesTo(count) && !scan.IsWord(count.First - 1, "là"))
            // "nâng số sản phẩm được công nhận trong cả năm lên 112"
            return (
                setting is { Round: true, Raised: true } || (setting is { Round: true, Done: true } && count.Granted)
                    ? Nature.Flow
                    : Nature.Stock,
                3
            );
        if (setting is { Strength: <= 2, Target: false, Date: null, EventDay: null } && IsAllSoFar(count))
            return (Nature.Stock, 2);
        // "14 sản phẩm An Giang được công nhận OCOP 3 - 4 sao": an event told with the number first
        if (
            setting.Nature == Nature.Unsaid
            && count is { Recognised: true, Potential: false }
            && !count.Done
            && !setting.Target
            && Opens(count)
            && !IsLevel(count)
            && !IsWorn(count)
            && !(count is { Certified: false } && IsCalledFirst(count))
        )
            return (Nature.Flow, 1);
        if (
            setting.Strength <= 1
            && !setting.Target
            && (
                TellsOutcome()
                || ListsOutcome(count)
                || IsCalledOut(count)
                || TellsDecision(count)
                || AnswersRound(count)
                || IsListedByDecision(count)
                || (EndsAssessment(count) && !IsSoFar(count))
            )
        )
            return (Nature.Flow, 2);
        // "giao phát triển mới 25 sản phẩm; đến giữa tháng 8 mới có 9 sản phẩm được công nhận"
        if (
            setting is { Strength: <= 1, Target: false }
            && count.Recognised
            && discourse.PlannedProducts is { New: true } plan
            && shared.SameSentence(count, plan)
        )
            return (Nature.Flow, 2);
        // "Năm nay huyện có 4 sản phẩm được cấp giấy chứng nhận" (rule 15)
        if (
            setting
                is { Nature: Nature.Stock, Strength: 1, Target: false, Now: false }
                    or { Nature: Nature.Unsaid, Target: false, Now: false }
            && count is { Granted: true, Done: false, Cumulative: false, Number.Value: < LargestYear }
            // "có 33 sản phẩm nhận chứng nhận năm 2020"; not "từ 7 sản phẩm được công nhận năm 2018, đến nay"
            && (setting.Nature == Nature.Stock ? count.OwnDate ?? setting.Date : setting.Date)
                is { Role: DateRole.Point, Until: false, Day: false, Date: { Month: 0 } }
        )
            return (Nature.Flow, 2);
        if (setting is { Target: false, Now: false } && IsOfYearRecognised(count))
            return (Nature.Flow, 2);
        if (setting is { Nature: Nature.Flow, Strength: 2, Target: false } && count.Number.Value > LargestRound)
            return (Nature.Stock, 2);
        return (setting.Nature, setting.Strength);
    }

    // "34 sản phẩm OCOP của năm 2023 đã được tỉnh công nhận": the year's products, whatever tells that it is done
    private bool IsOfYearRecognised(Count count)
    {
        if (
            count
            is not {
                Certified: true,
                Cumulative: false,
                IsTotal: true,
                Number.Value: < LargestYear,
                OwnDate: { Role: DateRole.Point, Until: false, Day: false, Date.Month: 0 }
            }
        )
            return false;
        for (var i = count.Mention + 1; i < count.PhraseEnd; i++)
            if (scan.Mentions[i].Cue is not (Cue.Product or Cue.Ocop or Cue.OfMakers or Cue.Rank))
                return scan.Mentions[i].Cue == Cue.Date;
        return false;
    }

    // "Huyện Văn Yên đóng góp 14 sản phẩm trong đợt này" after "công nhận thêm 73 sản phẩm"
    private bool IsShareOfRound(Count count) =>
        count is { IsTotal: true, Cumulative: false, Exclusion: Cue.None }
        && PlaceOf(count) is { Scope: PlaceScope.District }
        // of a round of new and re-assessed products together, a share is neither
        && !discourse.Totals.Exists(t => t.Mixed && discourse.Since(t.SentenceNumber) <= 6)
        && discourse.Totals.Exists(
            (Count: count, discourse),
            static (t, of) =>
                t.ResolvedNature == Nature.Flow
                && !t.Setting.Target
                && t.Drafts.Exists(d => d.Indicator == Indicators.New)
                && t.Number.Value > of.Count.Number.Value
                && of.discourse.Since(t.SentenceNumber) <= 6
        );

    // "Năm 2023, số sản phẩm tỉnh công nhận là 99"; not "Đến năm 2023, ..."
    private static bool IsOfOneYear(Count count) =>
        count
            is {
                Number.Value: < LargestYear,
                Cumulative: false,
                Setting:
                {
                    Target: false,
                    Now: false,
                    Strength: <= 2,
                    Date: { Role: DateRole.Point, Until: false, Day: false, Date.Month: 0 }
                }
            };

    // "Riêng năm 2020, số sản phẩm được công nhận là 93": what the year brought
    private bool SaysRecognised(Count count)
    {
        for (var i = count.Mention - 1; i >= 0 && scan.Mentions[i].Cue != Cue.Number && !scan.Mentions[i].Is(','); i--)
            // "số sản phẩm mới được công nhận là 31"
            if (scan.Mentions[i].Cue is Cue.Recognise or Cue.NewMark)
                return true;
        return false;
    }

    // "Năm 2024, tỉnh có 227 sản phẩm OCOP được công nhận": few provinces recognise so many in a year, so it is what there is.
    private const int LargestYear = 150;

    // Hà Nội, with the most products of all, sets out to recognise some 400 in a year.
    private const int LargestRound = 600;

    // A round is counted to the last product and is not measured by an earlier year: "gần 300 sản phẩm đạt chuẩn OCOP",
    // "15.590 sản phẩm được công nhận OCOP", "196 sản phẩm được công nhận, tăng 126 so với năm 2021" say how many there are.
    private bool IsLevel(Count count) =>
        count.Comparator is Comparator.About or Comparator.More
        || count.Number.Value > LargestRound
        || counts.After(count) is { Change: true };

    // "129 sản phẩm Thái Nguyên mang chứng nhận OCOP": a state, not the day it came about
    private bool IsWorn(Count count)
    {
        for (var i = count.Mention + 1; i < count.PhraseEnd && i < scan.Mentions.Count; i++)
            if (scan.Mentions[i] is { Cue: Cue.Rated or Cue.Recognise } word)
                return word.Cue == Cue.Rated
                    && (
                        scan.IsWord(word.First, "mang")
                        || scan.IsWord(word.First, "đeo")
                        || scan.IsWord(word.First, "giữ")
                        || scan.IsWord(word.First, "có")
                        || scan.IsWord(word.First, "cầm")
                        || scan.IsWord(word.First, "nắm")
                    );
        return false;
    }

    private bool IsNewAndAgain(Count count) =>
        count is { IsTotal: true, Setting.Target: false }
        && counts.Find(
            count,
            static (c, count) => c.Mention > count.Mention && c.New && c.Counted is Counted.Product or Counted.Unsaid
        )
            is { } fresh
        && counts.Exists(
            (count, fresh),
            static (c, of) =>
                c.Mention > of.count.Mention
                && c.Exclusion == Cue.Recertified
                && c.Number.Value + of.fresh.Number.Value == of.count.Number.Value
        );

    // "29 sản phẩm qua được vòng tỉnh", "vượt qua", "lọt qua vòng cuối"
    private bool Passes(Count count)
    {
        for (var i = count.End + 1; i < count.End + 6 && scan.Has(i) && scan.Tokens[i].IsWord; i++)
            if (scan.IsWord(i, "qua"))
                return scan.IsWord(i - 1, "vượt")
                    || scan.IsWord(i - 1, "lọt")
                    || scan.IsWord(i + 1, "được")
                    || scan.IsWord(i + 1, "vòng");
        return false;
    }

    // "Tổng cộng 29 sản phẩm", "Tất cả có 29 sản phẩm" right after a sentence about a round
    private bool OpensWithSum(Count count) =>
        count.Mention <= 2
        && discourse.RoundSentence is { } round
        && discourse.Since(round) <= 1
        && (scan.IsWord(scan.Opening, "tổng") || scan.IsWord(scan.Opening, "tất") || scan.IsWord(scan.Opening, "cả"));

    private bool RepeatsRound(Count count) =>
        count.IsTotal
        && discourse.Totals.FindLast(count, static (t, count) => t.Number.Value == count.Number.Value)
            is { ResolvedNature: Nature.Flow, Setting.Target: false } round
        && discourse.Since(round.SentenceNumber) <= 4
        && (PlaceOf(count) is not { } place || round.Drafts.Exists(place, static (d, place) => d.Place == place));

    // "Theo đó, 21 sản phẩm được công nhận", "Kết quả, 8 sản phẩm đạt 3 sao" after a sentence about a decision or a meeting
    private bool TellsOutcome() =>
        discourse.RoundSentence is { } round
        && discourse.Since(round) is > 0 and <= 2
        && scan.Mentions[0].Cue == Cue.Within
        && !scan.IsWord(scan.Mentions[0].First, "trong")
        && !(
            Divides(scan.Mentions[0].First)
            && discourse.Products is { ResolvedNature: Nature.Stock } or { Exclusion: not Cue.None }
        )
        && !scan.Says(Cue.Now, Cue.Cumulative);

    // "Phân theo địa phương", "Chia ra", "Tính theo huyện": what follows are parts, of a stock unless a round was told
    private bool Divides(int word) =>
        scan.IsWord(word, "phân")
        || scan.IsWord(word, "chia")
        || scan.IsWord(word, "tính")
        || scan.IsWord(word, "xét")
        || scan.IsWord(word, "nếu");

    // "Theo Quyết định, có 29 sản phẩm được công nhận": what one decision gives, not what there is
    private bool TellsDecision(Count count) =>
        count is { Recognised: true, Cumulative: false, Done: false, Setting.Now: false }
        && (count.IsTotal || count.Rank is { IsSingle: true } && !count.Potential)
        && (
            scan.IsWord(scan.Opening, "theo")
            || scan.IsWord(scan.Opening, "tại")
            || scan.IsWord(scan.Opening, "trong")
            || scan.IsWord(scan.Opening, "với")
        )
        && NamesDecision(scan.Opening + 1)
        && !scan.Says(Cue.Now, Cue.Cumulative);

    // "ký quyết định công nhận. Quyết định điểm tên 27 sản phẩm", "Danh sách có 27 sản phẩm": those of the decision told before
    private bool IsListedByDecision(Count count) =>
        count is { IsTotal: true, Cumulative: false, Setting.Now: false }
        && discourse.RoundSentence is { } round
        && discourse.Since(round) is > 0 and <= 2
        && (
            scan.IsWord(scan.Opening, "quyết") && scan.IsWord(scan.Opening + 1, "định")
            || scan.IsWord(scan.Opening, "danh")
                && (scan.IsWord(scan.Opening + 1, "sách") || scan.IsWord(scan.Opening + 1, "mục"))
        );

    // "Theo quyết định", "theo các quyết định này", "theo nội dung quyết định"
    private bool NamesDecision(int from)
    {
        for (var i = from; i < from + 4 && scan.Has(i); i++)
            if (scan.IsWord(i, "quyết") && scan.IsWord(i + 1, "định"))
                return true;
        return false;
    }

    // "Trong số 120 sản phẩm đăng ký, có 58 sản phẩm được công nhận"
    private bool EndsAssessment(Count count) =>
        // "- Dự thi: 42 sản phẩm; - Đạt từ 3 sao trở lên: 36 sản phẩm"
        discourse.InList
            && count.Rank is { Min: 3, Upward: true }
            && discourse.LastCounts.Exists(
                count,
                static (c, count) => c.Exclusion == Cue.Registered && c.Number.Value >= count.Number.Value
            )
        || count.Recognised
            && counts.Exists(
                (Count: count, scan),
                static (c, of) =>
                    c.Mention < of.Count.Mention
                    && c is { Counted: Counted.Product, Exclusion: Cue.Registered or Cue.Shown }
                    // "Trong 44 sản phẩm mà các huyện đem tới, 39 sản phẩm đạt từ 3 sao"
                    && (
                        c.Exclusion == Cue.Registered
                        || !of.Count.Setting.Fair && of.scan.IsWord(of.scan.Opening, "trong")
                    )
                    && c.Number.Value >= of.Count.Number.Value
            )
        || count.Recognised
            && counts.Exists(
                (Count: count, scan),
                static (c, of) => c.Exclusion == Cue.Registered && OutOf.Joins(of.scan, of.Count.End, c.First)
            );

    // "Hiện nay, tỉnh đã có 97 sản phẩm" right after a sentence with a number of OCOP products
    private bool FollowsTotal() =>
        (discourse.FigureSentence is { } figure && discourse.Since(figure) <= 6)
        || (discourse.Products is { } last && discourse.Since(last.SentenceNumber) <= 2)
        || (discourse.PlannedProducts is { } plan && discourse.Since(plan.SentenceNumber) <= 2);

    private bool Opens(Count count)
    {
        for (var i = 0; i < count.Mention; i++)
            if (
                scan.Mentions[i].Cue
                    is not (
                        Cue.Place
                        or Cue.Date
                        or Cue.More
                        or Cue.About
                        or Cue.Ocop
                        or Cue.DocumentWord
                        or Cue.Document
                        or Cue.OfMakers
                        or Cue.Office
                    )
                && !scan.Mentions[i].Is(':')
                && !scan.Mentions[i].Is(',')
            )
                return false;
        return true;
    }
}
