using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>What a plan says of the numbers in it and of those that tell how it went.</content>
internal sealed partial class ProductResolver
{
    /// <summary>
    /// "phấn đấu công nhận mới 70 sản phẩm. Tới hôm nay, đã làm được 43": a result told of a plan for new products, without
    /// "có" or "tổng số", is of new products too.
    /// </summary>
    private bool IsDoneOfPlan(Count count)
    {
        if (count is { IsTotal: true, Setting: { Target: false, Now: false } } && IsDoneOfYear(count))
            return true;
        if (
            !count.IsTotal
            || count.Setting.Target
            || discourse.PlannedProducts is not { ResolvedNature: Nature.Flow, Drafts: [var plan, ..] } planned
            || discourse.Since(planned.SentenceNumber) > 1
            || (PlaceOf(count) is { } place && place != plan.Place)
            || !IsResult(count)
        )
            return false;
        if (count.OwnDate is null && count.Setting.Date is null)
            count.OwnDate = planned.OwnDate ?? planned.Setting.Date;
        return true;
    }

    // "So với chỉ tiêu 50 sản phẩm của năm 2024, tỉnh làm được 71 sản phẩm": what that one year brought
    private bool IsDoneOfYear(Count count) =>
        Before(count)
            is {
                Setting.Target: true,
                OwnDate: { Role: DateRole.Point, Until: false, Day: false, Date: { Month: 0 } }
            } plan
        && plan.Drafts.Count > 0
        && scan.IsWord(count.First - 1, "được")
        && (scan.IsWord(count.First - 2, "làm") || scan.IsWord(count.First - 2, "hiện"));

    // "làm được 43", "mới được 12", "hoàn thành 31", "con số thực hiện là 31", "..., hết tháng 8 đạt 31"
    private bool IsResult(Count count)
    {
        for (var i = 0; i < count.Mention; i++)
            if (
                scan.Mentions[i] is { Cue: Cue.Cumulative, First: var first }
                && !scan.IsWord(first, "tính")
                && !scan.IsWord(first, "đến")
                && !scan.IsWord(first, "tới")
                && !scan.IsWord(first, "đã")
            )
                return false;
        var at = count.Mention - 1;
        var edge = count.First;
        while (at >= 0 && scan.Mentions[at] is { Cue: Cue.More or Cue.About or Cue.AtLeast } bound && bound.End == edge)
            (at, edge) = (at - 1, bound.First);
        if (scan.IsWord(edge - 1, "là") || scan.IsWord(edge - 1, "đạt"))
        {
            if (discourse.PlannedProducts is { } planned && planned.Mention < count.Mention && counts.Contains(planned))
                return true;
            edge--;
        }
        if (scan.IsWord(edge - 1, "với") && scan.IsWord(edge - 2, "đích"))
            return true;
        return (scan.IsWord(edge - 1, "được") && !scan.IsWord(edge - 2, "có"))
            || (scan.IsWord(edge - 1, "xong") && !scan.IsWord(edge - 2, "chấm"))
            || (scan.IsWord(edge - 1, "thành") && scan.IsWord(edge - 2, "hoàn"))
            || (scan.IsWord(edge - 1, "hiện") && scan.IsWord(edge - 2, "thực"));
    }

    /// <summary>
    /// "Năm 2022 phấn đấu ít nhất 8 sản phẩm được công nhận": what a single year is to bring; "có, đạt 8 sản phẩm" and
    /// "đến năm 2025" speak of all there will be (rule 32).
    /// </summary>
    private bool IsPlanOfYear(Count count)
    {
        if (
            !count.Certified
            || count.Setting.Strength > 0
            || count.OwnDate is not null
            || (count.Setting.Date ?? DateBefore(count))
                is not { Role: DateRole.Point, Until: false, Day: false, Date: { Month: 0 } }
        )
            return false;
        var edge = count.First;
        for (var i = count.Mention - 1; i >= 0 && scan.Mentions[i].End == edge; i--)
            if (scan.Mentions[i].Cue is Cue.More or Cue.About or Cue.AtLeast)
                edge = scan.Mentions[i].First;
        return !scan.IsWord(edge - 1, "có") && !scan.IsWord(edge - 1, "đạt") && !scan.IsWord(edge - 1, "lên");
    }

    // "phấn đấu thêm ít nhất 25 sản phẩm và có tối thiểu 1 sản phẩm 5 sao", "trong năm 2025 có ít nhất 2 sản phẩm 5 sao": how
    // many of the class there are to be (rule 32); not "thêm 25 sản phẩm, trong đó có 1 sản phẩm 5 sao"
    private bool IsClassToHave(Count count) =>
        count is { Rank.IsSingle: true, New: false, InRound: false, Depth: 0, Setting.Within: false }
        && SaysHave(count)
        && !(
            counts.Find(static c => c is { New: true, IsTotal: true, Setting.Target: true }) is { } plan
            && ClassesAddUpTo(plan)
        );

    // "Năm 2024 đánh giá 606 sản phẩm, đạt 151,5% chỉ tiêu (400 sản phẩm)": of what the year did
    private bool IsPlanOfShare(Count count)
    {
        var at = counts.IndexOf(count);
        // "có thêm 64 sản phẩm. So với kế hoạch 60 sản phẩm, tỉnh đạt 106,7%": the share tells of which number
        if (
            count.Setting.Against
            && at + 1 < counts.Count
            && counts[at + 1] is { IsPercent: true } share
            && discourse.RoundTotal is { } round
            && Math.Abs(round.Number.Value / count.Number.Value * 100 - share.Number.Value) < 0.1
        )
            return true;
        return count.Depth > 0
            && at > 1
            && counts[at - 1].IsPercent
            && counts[at - 2] is { Counted: Counted.Product } done
            && (done.Exclusion == Cue.Registered || done.ResolvedNature == Nature.Flow);
    }

    private DateMention? DateBefore(Count count)
    {
        for (var i = count.Mention - 1; i >= 0; i--)
            if (scan.Mentions[i].Cue == Cue.Date)
                return scan.Dates[scan.Mentions[i].Index];
        return null;
    }

    private bool AnswersPlan(Count count) =>
        counts.FindLast(count, static (c, count) => c.Mention < count.Mention && c.Counted == Counted.Product)
            is { Setting.Target: true, ResolvedNature: Nature.Flow, Drafts.Count: > 0 }
            && count is { IsTotal: true, Setting.Now: false }
        // "Chỉ tiêu năm 2023 là 25 sản phẩm mới. Thực hiện: 33 sản phẩm"
        || scan.IsWord(scan.Opening, "thực")
            && scan.IsWord(scan.Opening + 1, "hiện")
            && discourse.PlannedProducts is { ResolvedNature: Nature.Flow, Drafts.Count: > 0 } plan
            && discourse.Since(plan.SentenceNumber) == 1
            && count is { IsTotal: true, Setting.Now: false };

    // "... có 10.000 sản phẩm năm 2025. Trong 10.000 sản phẩm ấy, dự kiến có 400 sản phẩm 5 sao": the plan's number again
    private bool RepeatsPlan(Count count)
    {
        if (
            count is not { IsTotal: true, Setting.Target: false }
            || discourse.PlannedProducts is not { IsTotal: true } plan
            || plan.Number.Value != count.Number.Value
            || discourse.Since(plan.SentenceNumber) > 2
        )
            return false;
        for (var at = count.End + 1; at <= count.End + 3 && scan.Has(at) && scan.Tokens[at].IsWord; at++)
            if (Pointers.IsAt(scan, at))
                return true;
        return false;
    }
}
