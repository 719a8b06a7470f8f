using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Plans named beside or behind their number.</content>
internal sealed partial class SettingWalker
{
    /// <summary>"1.000 sản phẩm của kế hoạch đầu kỳ", "80 sản phẩm đề ra": the plan stands after its number.</summary>
    private bool IsOfPlan(Count count)
    {
        var at = count.PhraseEnd;
        // "650 sản phẩm OCOP là mục tiêu đến năm 2025"
        if (
            at + 1 < scan.Mentions.Count
            && scan.IsWord(scan.Mentions[at].First, "là")
            && scan.Mentions[at + 1].Cue == Cue.Target
            && scan.Mentions[at + 1].First == scan.Mentions[at].End
        )
            return true;
        if (IsSetBySomeone(count) || IsFigureOfPlan(count) || IsPlannedBehind(count))
            return true;
        if (
            at >= scan.Mentions.Count
            || scan.Mentions[at].Cue != Cue.Target
            || scan.Mentions[at].First - scan.Mentions[at - 1].End > 1
        )
            return false;
        return scan.Mentions[at - 1].Cue is Cue.OfMakers or Cue.RiseTo
            || scan.IsWord(scan.Mentions[at].First, "đề")
            || scan.IsWord(scan.Mentions[at].First, "đặt");
    }

    // "số sản phẩm của cả nước phải từ 10.000 trở lên", "huyện A phải công nhận thêm 4 sản phẩm"
    private bool IsDue(Count count)
    {
        var (at, edge) = (count.Mention - 1, count.First);
        while (
            at >= 0
            && scan.Mentions[at].End == edge
            && scan.Mentions[at].Cue
                is Cue.AtLeast
                    or Cue.More
                    or Cue.RiseTo
                    or Cue.Add
                    or Cue.Recognise
                    or Cue.Have
                    or Cue.About
        )
            (at, edge) = (at - 1, scan.Mentions[at].First);
        return edge < count.First && scan.IsWord(edge - 1, "phải");
    }

    // "huyện đăng ký với tỉnh có thêm 5 sản phẩm mới": a plan; "đăng ký với tỉnh 5 sản phẩm" only sends them in
    private bool Pledges(int at)
    {
        var pledge = scan.Mentions[at++];
        if (pledge.End - pledge.First != 2 || !scan.IsWord(pledge.First, "đăng"))
            return false;
        var end = pledge.End;
        if (
            at + 1 < scan.Mentions.Count
            && scan.Mentions[at] is { Cue: Cue.WithWord } to
            && to.First == end
            && scan.Mentions[at + 1] is { Cue: Cue.Place } above
            && above.First == to.End
        )
            (at, end) = (at + 2, above.End);
        return at < scan.Mentions.Count
            && scan.Mentions[at] is { Cue: Cue.Add } more
            && more.First == end
            && scan.Letters(more.First) is "có" or "phát" or "công" or "xây";
    }

    // "vượt mục tiêu", "còn cách khá xa mục tiêu", "vẫn kém nhiều so với chỉ tiêu"
    private bool IsAgainst(int at, Mention target)
    {
        if (target.Cue == Cue.TargetCompare)
            return true;
        if (!scan.IsWord(target.First, "mục") && !scan.IsWord(target.First, "chỉ") && !scan.IsWord(target.First, "kế"))
            return false;
        for (var i = target.First - 1; i > target.First - 6 && scan.Has(i) && scan.Tokens[i].IsWord; i--)
            if (
                scan.IsWord(i, "xa")
                || scan.IsWord(i, "cách")
                || scan.IsWord(i, "kém")
                || scan.IsWord(i, "hụt")
                || scan.IsWord(i, "thiếu")
                || scan.IsWord(i, "vượt")
                || scan.IsWord(i, "gấp")
            )
                return at > 0;
        return false;
    }

    // "Dù không đạt kế hoạch, Quảng Nam vẫn kết thúc năm 2021 với 217 sản phẩm": the plan is left behind the comma
    private bool IsMissed(int at, Mention plan) =>
        scan.Letters(plan.First - 1) is "đạt" or "kịp" or "tới" or "chạm" or "trọn" or "thành"
        && (
            scan.Letters(plan.First - 2) is "không" or "chưa" or "chẳng"
            || scan.Letters(plan.First - 3) is "không" or "chưa" or "chẳng"
        )
        && at + 1 < scan.Mentions.Count
        && (
            scan.Mentions[at + 1].Is(',')
            || scan.Mentions[at + 1].Cue == Cue.Date && at + 2 < scan.Mentions.Count && scan.Mentions[at + 2].Is(',')
        );

    // "đi xa hơn dự tính: 270 sản phẩm", "đông ngoài dự kiến": what came about; not "hơn dự kiến 20 sản phẩm"
    private bool IsOutdone(int at, Mention plan)
    {
        if (scan.Letters(plan.First - 1) is not ("hơn" or "ngoài" or "vượt" or "quá"))
            return false;
        return scan.Letters(plan.First) is "dự" or "kỳ" or "mong"
            && scan.Letters(plan.End - 1) is "tính" or "kiến" or "vọng" or "muốn" or "định" or "báo"
            && !(
                at + 1 < scan.Mentions.Count
                && scan.Mentions[at + 1].First - plan.End <= 1
                && (
                    scan.Mentions[at + 1].Cue is Cue.Number or Cue.RiseTo or Cue.More or Cue.About
                    || scan.Mentions[at + 1].Is('(')
                )
            );
    }

    // "Nền tảng của kế hoạch này là kết quả giai đoạn đầu: khép lại năm 2021, thành phố có 41 sản phẩm"
    private bool IsGroundOfPlan(int at)
    {
        if (counted || !scan.IsWord(scan.Mentions[at].First, "kết"))
            return false;
        for (var i = at - 1; i >= 0; i--)
            if (scan.Mentions[i].Cue == Cue.Target)
                return Pointers.IsAt(scan, scan.Mentions[i].End);
        return false;
    }

    private bool IsCarriedOut(int at)
    {
        var done = scan.Mentions[at];
        if (
            !scan.IsWord(done.First, "thực")
            || !scan.IsWord(done.First + 1, "hiện")
            || scan.Mentions[at - 1].Cue != Cue.Mark
        )
            return false;
        var after = at + 1;
        while (
            after < scan.Mentions.Count
            && (scan.Mentions[after].Is(':') || scan.Mentions[after].Cue is Cue.More or Cue.About)
        )
            after++;
        return after < scan.Mentions.Count
            && scan.Mentions[after].Cue == Cue.Number
            && scan.Mentions[after].First - done.End <= 2
            && next < counts.Count
            && counts[next].Mention == after;
    }

    // "con số 100 sản phẩm theo kế hoạch đã về đích"
    private bool IsFigureOfPlan(Count count)
    {
        var before = count.First - 1;
        while (scan.CueAt(before) is Cue.More or Cue.About or Cue.AtLeast)
            before--;
        if (
            !(scan.IsWord(before, "số") && scan.IsWord(before - 1, "con"))
            && !scan.IsWord(before, "mốc")
            && !scan.IsWord(before, "mức")
            && !scan.IsWord(before, "đích")
        )
            return false;
        for (var i = count.PhraseEnd; i < scan.Mentions.Count && i < count.PhraseEnd + 2; i++)
            if (
                scan.Mentions[i].Cue == Cue.Target
                && (
                    scan.IsWord(scan.Mentions[i].First, "kế")
                    || scan.IsWord(scan.Mentions[i].First, "theo")
                    || scan.IsWord(scan.Mentions[i].First, "mục")
                    || scan.IsWord(scan.Mentions[i].First, "chỉ")
                )
            )
                return true;
        // "hơn hẳn mức 40 - 50 sản phẩm ghi trong đề án"
        for (var i = count.End; i < count.End + 9 && scan.Has(i) && scan.Tokens[i].IsWord; i++)
            if (
                scan.IsWord(i, "đề") && scan.IsWord(i + 1, "án")
                || scan.IsWord(i, "nghị") && scan.IsWord(i + 1, "quyết")
                || scan.IsWord(i, "kế") && scan.IsWord(i + 1, "hoạch")
            )
                return true;
        return false;
    }

    // "100 sản phẩm mà đề án đặt ra", "40 sản phẩm như nghị quyết đã đề ra"
    private bool IsSetBySomeone(Count count)
    {
        if (!scan.MayHold("ra") && !scan.MayHold("giao"))
            return false;
        var at = count.End;
        while (scan.Has(at) && !(scan.IsWord(at, "mà") || scan.IsWord(at, "như") || scan.IsWord(at, "theo")))
        {
            if (scan.Tokens[at].Kind == TokenKind.Mark || scan.IsNumber(at) && scan.CueAt(at + 1) != Cue.Star)
                return false;
            at++;
        }
        for (var i = at + 1; i < at + 8 && scan.Has(i) && scan.Tokens[i].IsWord; i++)
            if (
                scan.IsWord(i + 1, "ra") && (scan.IsWord(i, "đặt") || scan.IsWord(i, "đề"))
                || scan.IsWord(i, "giao") && !scan.IsWord(i + 1, "lưu")
            )
                return true;
        return false;
    }
}
