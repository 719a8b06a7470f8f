using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Numbers without a noun that tell how a plan went.</content>
internal sealed partial class Resolver
{
    private bool PointsAtFigure(Count count, Count previous)
    {
        for (var i = previous.Mention + 1; i < count.Mention; i++)
            if (scan.Mentions[i].Cue == Cue.Cumulative && scan.IsWord(scan.Mentions[i].First, "con"))
                return true;
        return false;
    }

    // "251 sản phẩm, gồm 39 sản phẩm 4 sao, 212 sản phẩm 3 sao; cuối năm 2020 con số này là 146": of them all
    private bool ClosesClasses(Count last) =>
        last.Rank is { IsSingle: true }
        && counts.IndexOf(last) is > 0 and var at
        && counts[at - 1] is { Rank.IsSingle: true, Counted: Counted.Product } other
        && other.Rank != last.Rank;

    // "Kế hoạch năm 2023 là công nhận mới 100 sản phẩm. Chín tháng đã được 78."
    private bool AnswersPlan(Count count) =>
        discourse.PlannedProducts is { ResolvedNature: Nature.Flow, Drafts.Count: > 0 } plan
        && discourse.Since(plan.SentenceNumber) == 1
        && count is { Rank: null, Setting.Target: false }
        && scan.Letters(count.First - 1) is "được" or "xong"
        && !(scan.Has(count.End) && scan.Tokens[count.End].IsWord);

    // "được giao 6 sản phẩm mới, nhưng huyện tự nâng lên 8", "song quyết tâm làm 8"
    private bool RevisesPlan(Count count, Count previous) =>
        (previous.Setting.Target || previous.New)
        && count is { Setting.Target: true, Mention: > 0 }
        && scan.Mentions[count.Mention - 1] is { Cue: Cue.Target } plan
        && count.First - plan.End <= 1;

    // "chỉ tiêu là 20 sản phẩm thì tới giữa tháng 8 đã công nhận được 24"
    private bool IsOutcome(Count count, Count previous) =>
        count.Mention > 0
        && (
            scan.IsWord(count.First - 1, "được")
            || scan.IsWord(count.First - 1, "xong")
            || (scan.Mentions[count.Mention - 1] is { Cue: Cue.Recognise or Cue.Have } verb && verb.End == count.First)
        )
        && (count.Setting.Target != previous.Setting.Target || count.Setting.Date != previous.Setting.Date);

    // "gặp 6 điểm bán; đây là một phần trong 21 điểm của cả tỉnh", "6 cửa hàng trong tổng số 21 điểm": some of the next
    // not "TP. Huế đặt 4 điểm trong tổng số 9 điểm của tỉnh": all that the district has
    public bool IsOutOfNextPoints(Count count)
    {
        if ((count.OwnPlace ?? count.Setting.Place) is { Scope: PlaceScope.District })
            return false;
        foreach (var next in counts)
            if (
                next is { Counted: Counted.Point, IsPercent: false }
                && next.First > count.First
                && next.Number.Value > count.Number.Value
            )
                return IsOutOf(next.First);
        return false;
    }

    // "trong 21", "trong số 21", "trong tổng số 21"; not "trong đó 21"
    private bool IsOutOf(int number)
    {
        var at = number - 1;
        if (scan.IsWord(at, "số"))
            at--;
        if (scan.IsWord(at, "tổng"))
            at--;
        return scan.IsWord(at, "trong");
    }
}
