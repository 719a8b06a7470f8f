using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>What a round has brought, and what has reached its goal.</content>
internal sealed partial class SettingWalker
{
    // "Trong đợt 1, đã có 23 sản phẩm được cấp giấy chứng nhận": what the round brought, not what there is
    private bool IsDoneInRound(int at, Mention cumulative)
    {
        if (
            counted
            || now.Raised
            || cumulative.End - cumulative.First != 2
            || !scan.IsWord(cumulative.First, "đã")
            || next >= counts.Count
            || !(counts[next].Granted || HasRound(at))
        )
            return false;
        for (var i = at - 1; i >= 0; i--)
            if (scan.Mentions[i] is { Cue: Cue.Round } round)
                return now.Round
                    && (
                        scan.IsWord(round.First, "đợt")
                        || scan.IsWord(round.First + 1, "đợt")
                        // "Chỉ riêng năm 2020, tỉnh đã có 61 sản phẩm được cấp giấy chứng nhận" (rule 15)
                        || scan.IsWord(round.End, "năm")
                        || scan.IsWord(round.End - 1, "năm")
                    )
                    && !IsReckonedIn(round);
            else if (
                scan.Mentions[i] is { Cue: Cue.Date } date
                && scan.Dates[date.Index].Role == DateRole.Round
                && now.Date?.Role == DateRole.Round
            )
                return !IsBehind(date) && !IsReckonedIn(date);
        return false;
    }

    // "Kỳ 1 chốt ở 14 sản phẩm": the round ended there, nothing is summed up
    private bool ClosesRound(int at, Mention close) =>
        at > 0
        && scan.Mentions[at - 1] is { Cue: Cue.Date } round
        && round.End == close.First
        && scan.Dates[round.Index].Role == DateRole.Round
        && close.End - close.First == 1
        && scan.IsWord(close.First, "chốt");

    // "Hai kỳ phân hạng đã qua mang về cho tỉnh 88 sản phẩm": all of them so far
    private bool IsOfPastRounds(Mention rating) =>
        (
            scan.IsWord(rating.First - 1, "kỳ")
            || scan.IsWord(rating.First - 1, "đợt")
            || scan.IsWord(rating.First - 1, "lần")
            || scan.IsWord(rating.First - 1, "vòng")
        )
        && scan.IsWord(rating.End, "đã")
        && scan.IsWord(rating.End + 1, "qua");

    /// <summary>
    /// "Sau ba kỳ chấm điểm, 39 sản phẩm được công nhận", "Qua hai đợt đánh giá, ...": all of them so far, where no year and no
    /// round of it was told.
    /// </summary>
    private bool OpensAfterRounds()
    {
        var at = scan.Opening;
        if (scan.IsWord(at, "trải"))
            at++;
        if (!(scan.IsWord(at, "sau") || scan.IsWord(at, "qua")))
            return false;
        at++;
        // "Qua kỳ đánh giá đầu tiên, tỉnh có 11 sản phẩm đạt chuẩn"
        if (scan.Letters(at) is "kỳ" or "đợt" or "lần")
        {
            for (var i = at + 1; i < at + 5 && scan.Has(i) && scan.Tokens[i].IsWord; i++)
                if (scan.IsWord(i, "đầu") && scan.IsWord(i + 1, "tiên"))
                    return scan.IsMark(i + 2, ',');
            return false;
        }
        if (scan.IsWord(at, "gần") || scan.IsWord(at, "hơn"))
            at++;
        if (
            !(
                scan.Integer(at) is > 1 and <= 20
                || scan.Lexicon.NumberWord(scan.Tokens[at].Word) is > 1 and <= 10
                || scan.Letters(at) is "nhiều" or "mấy" or "vài"
            )
        )
            return false;
        if (scan.Letters(at + 1) is not ("kỳ" or "đợt" or "lần" or "mùa"))
            return false;
        if (discourse.RoundDate is not null || discourse.RoundSentence is not null || discourse.RoundTotal is not null)
            return false;
        for (at += 2; scan.Has(at) && scan.Tokens[at].IsWord; at++)
            if (scan.Letters(at) is "năm" or "này" or "trong" or "vừa")
                return false;
        return scan.IsMark(at, ',');
    }

    // "Trước đó, đợt 1 đã có 34 sản phẩm": the round itself has them
    private bool HasRound(int at) =>
        at > 0
        && scan.Mentions[at - 1] is { Cue: Cue.Date } round
        && round.End == scan.Mentions[at].First
        && scan.Dates[round.Index].Role == DateRole.Round
        && counts[next].Mention == at + 1;

    // "Năm 2021 có hai đợt. Đợt đầu, tỉnh công nhận 25 sản phẩm"
    private bool CountsRounds()
    {
        if (
            !(
                scan.MayHold("đợt")
                || scan.MayHold("kỳ")
                || scan.MayHold("chặng")
                || scan.MayHold("lượt")
                || scan.MayHold("vòng")
            )
        )
            return false;
        for (var i = scan.SentenceStart + 1; scan.Has(i); i++)
            if (
                scan.IsWord(i, "đợt")
                || scan.IsWord(i, "kỳ")
                || scan.IsWord(i, "chặng")
                || scan.IsWord(i, "lượt")
                || scan.IsWord(i, "vòng")
            )
                return scan.IsNumber(i - 1) || scan.Lexicon.NumberWord(scan.Tokens[i - 1].Word) is > 1 and <= 10;
        return false;
    }

    // "Đợt này, tỉnh công nhận tổng cộng 24 sản phẩm", "công bố kết quả phân hạng năm 2020: cả thảy 24 sản phẩm"
    private bool SumsRound(int at, Mention sum) =>
        !counted
        && now is { Nature: Nature.Flow, Strength: >= 2, Target: false }
        && now.Date?.Until != true
        && (scan.IsWord(sum.End - 1, "cộng") || scan.IsWord(sum.End - 1, "thảy"))
        && !scan.IsWord(sum.First, "lũy")
        && !scan.IsWord(sum.First, "cộng")
        && at > 0
        && next < counts.Count
        && counts[next] is { Counted: Counted.Product, Cumulative: false, Valid: false } count
        && (count.Mention == at + 1 || scan.Mentions[at + 1].Cue is Cue.More or Cue.About)
        && (
            now.Round && scan.Mentions[at - 1].Cue == Cue.Recognise
            || scan.Mentions[at - 1].Is(':')
            || count.OwnDate is { Date: not null, Until: false } && scan.Mentions[at - 1].Cue == Cue.Recognise
        );

    // "Với đợt này", "qua đợt 2", "hết đợt 1", "tính cả đợt này": what there is with it
    private bool IsReckonedIn(Mention round) =>
        scan.IsWord(round.First - 1, "với")
        || scan.IsWord(round.First - 1, "qua")
        || scan.IsWord(round.First - 1, "hết")
        || scan.IsWord(round.First - 1, "cả")
        || scan.IsWord(round.First - 1, "nhờ")
        || scan.IsWord(round.First - 1, "từ")
        || scan.IsWord(round.First - 1, "thêm")
        || scan.IsWord(round.First - 1, "đến")
        || scan.IsWord(round.First - 1, "tới");

    // "đưa thêm 41 sản phẩm về đích": got there; "về đích 30 sản phẩm" names the plan
    private bool IsArrived(int at, Mention mention) =>
        (scan.IsWord(mention.First, "về") || scan.IsWord(mention.First, "cán"))
        && scan.Mentions[at - 1].Cue != Cue.Mark
        && !(
            at + 1 < scan.Mentions.Count
            && scan.Mentions[at + 1] is { Cue: Cue.Number or Cue.Target } plan
            && plan.First - mention.End <= 1
        );

    // "kỳ tháng 5", "lượt chấm tháng 4", "đợt phân hạng cuối năm 2023"; not "cùng kỳ tháng 5", "sau đợt tháng 5"
    private int RoundBefore(int date)
    {
        var at = date - 1;
        while (
            scan.Letters(at)
                is "chấm"
                    or "xét"
                    or "giá"
                    or "đánh"
                    or "hạng"
                    or "phân"
                    or "hồi"
                    or "cuối"
                    or "đầu"
                    or "giữa"
        )
            at--;
        return scan.Letters(at) is "kỳ" or "Kỳ" or "đợt" or "Đợt" or "lượt" or "Lượt" or "lần" or "Lần" ? at : -1;
    }

    private bool IsRound(int round) =>
        round >= 0
        && scan.Letters(round - 1)
            is not (
                "cùng"
                or "Cùng"
                or "thời"
                or "nhiệm"
                or "sau"
                or "Sau"
                or "qua"
                or "Qua"
                or "trước"
                or "với"
                or "Với"
                or "cả"
                or "hết"
                or "nhờ"
                or "Nhờ"
                or "thêm"
                or "đến"
                or "tới"
                or "từ"
                or "Từ"
            );

    // "Chờ tới lượt xét cuối năm 2025, tỉnh còn 3 sản phẩm tiềm năng 5 sao": the date is not theirs
    private bool IsAwaited(int round) => round >= 0 && (scan.IsWord(round - 1, "chờ") || scan.IsWord(round - 2, "chờ"));
}
