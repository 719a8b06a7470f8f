using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Sentences that go on with the plan of the one before.</content>
internal sealed partial class Resolver
{
    // "Khoảng 400-500 sản phẩm trong đó đạt 5 sao." after a sentence of targets
    private bool ContinuesTarget()
    {
        // "Đó là chỉ tiêu tỉnh giao. Ngoài 35 sản phẩm mới, tỉnh yêu cầu củng cố ...": the plan's number again
        if (
            scan.IsWord(scan.Opening, "ngoài")
            && counts[0] is { New: true, Recognised: false } again
            && again.First == scan.Opening + 1
            && !scan.Says(Cue.Have, Cue.Cumulative)
        )
            return true;
        if (scan.Says(Cue.Now, Cue.Done, Cue.TargetCompare))
            return false;
        // the rows under "Chỉ tiêu giao các huyện:"
        if (discourse.InList || discourse is { Bulleted: true, TargetItems: true } || IsPointOfPlan())
            return true;
        // "Cộng toàn tỉnh là 50 sản phẩm mới" under the rows of a plan
        if (discourse.TargetItems && !discourse.Bulleted && scan.IsWord(scan.Opening, "cộng"))
            return true;
        if (AddsToPlan())
            return false;
        var number = counts[0].Mention;
        // "huyện A phải có 8 sản phẩm mới, huyện B 7. Cộng toàn tỉnh là 15"
        if (counts.Count == 1 && counts[0].Number.Value == SumOfPlans())
            return true;
        var led = scan.Mentions.GetRange(0, number);
        // told of its own; "Ngoài ra tối thiểu ba sản phẩm du lịch được kỳ vọng ra mắt vào năm 2025" goes on
        if (led.Exists(m => m.Cue == Cue.Target) || (counts.Count > 1 && scan.Says(Cue.Target)))
            return false;
        if (scan.IsWord(scan.Mentions[0].First, "kết"))
            return false;
        // "Cũng trong năm 2025, tối thiểu 30% chủ thể là hợp tác xã"
        if (
            number > 0
            && scan.Mentions[number - 1].Cue == Cue.AtLeast
            && !scan.IsWord(scan.Mentions[number - 1].First, "từ")
            && !led.Exists(m => m.Cue is Cue.Recognise or Cue.Cumulative)
        )
            return true;
        // "Tỷ lệ ... ít nhất 30%. Có 12 điểm giới thiệu và bán sản phẩm OCOP."
        if (
            number == 1
            && scan.Mentions[0].Cue == Cue.Have
            && scan.Mentions[0].First == scan.Opening
            && counts[0].Counted == Counted.Point
            && !discourse.OpensParagraph
        )
            return true;
        // "Tính riêng huyện Kỳ Anh có 25 sản phẩm OCOP": what a place has; "Trong đó, huyện A 7 sản phẩm" divides the plan
        if (scan.Mentions[0].Cue == Cue.Within)
            return scan.IsWord(scan.SentenceStart, "trong")
                || !(led.Exists(m => m.Cue == Cue.Place) && led.Exists(m => m.Cue == Cue.Have));
        // not "Sau hơn 4 năm, toàn tỉnh có 311 sản phẩm"
        if (scan.Mentions[0].Cue is Cue.AtLeast or Cue.About or Cue.More)
            return number == 1 && counts[0].Counted != Counted.Other;
        // "phấn đấu công nhận mới 30 sản phẩm. Việc được chia xuống huyện: Chi Lăng lo 5 sản phẩm, Hữu Lũng lo 4"
        if (counts.Count > 1 && discourse.AfterTarget && SharesOut(number) && led.Exists(m => m.Cue == Cue.Place))
            return !led.Exists(m => m.Cue is Cue.Have or Cue.Cumulative or Cue.Date or Cue.Recognise);
        // "giao Tam Đảo 8 sản phẩm, Lập Thạch 7. Vĩnh Yên và Phúc Yên mỗi nơi nhận 3 sản phẩm"
        if (
            discourse.LastCounts.Count > 1
            && discourse.LastCounts.TrueForAll(c => c.Drafts is [{ Place.Scope: PlaceScope.District }, ..])
            && !led.Exists(m => m.Cue is Cue.Have or Cue.Cumulative or Cue.Date or Cue.Recognise)
            && led.Exists(m => m.Cue == Cue.Place)
        )
        {
            foreach (var count in counts)
                count.New |= discourse.LastCounts[0].ResolvedNature == Nature.Flow;
            return true;
        }
        // not "Báo cáo của Sở chia sản phẩm theo hạng như sau: hạng 3 sao 98": who reports tells what there is
        return !led.Exists(m =>
                m.Cue
                    is Cue.Have
                        or Cue.Cumulative
                        or Cue.Place
                        or Cue.Date
                        or Cue.Recognise
                        or Cue.Office
                        or Cue.Speech
            )
            // "Chặng đường mười năm để lại những con số đáng kể: 569 sản phẩm ...": a new paragraph tells of its own
            && (scan.Says(Cue.AtLeast) || scan.Says(Cue.Within) && !discourse.OpensParagraph);
    }

    /// <summary>"đặt ra các mốc cho năm 2025. Một là, ... Hai là, ...": the points of one plan, each in its own sentence.</summary>
    private void NotePoint()
    {
        if (PointOfEnumeration() == 1)
            discourse.PlanPoints = discourse.PlanLead is { } lead && discourse.Since(lead) <= 1;
        if (counts.Count == 0 && scan.Says(Cue.Target) && scan.Says(Cue.Date))
            discourse.PlanLead = discourse.Sentence;
    }

    private bool IsPointOfPlan() => discourse.PlanPoints && PointOfEnumeration() > 0;

    // "Một là,", "Hai là:", "Thứ nhất,"
    private int PointOfEnumeration()
    {
        var at = scan.Opening;
        if (!scan.IsMark(at + 2, ',') && !scan.IsMark(at + 2, ':'))
            return 0;
        if (scan.IsWord(at + 1, "là"))
            return scan.Lexicon.NumberWord(scan.Tokens[at].Word);
        return !scan.IsWord(at, "thứ") ? 0
            : scan.IsWord(at + 1, "nhất") ? 1
            : scan.Lexicon.NumberWord(scan.Tokens[at + 1].Word);
    }

    // "so với kế hoạch 60 sản phẩm. Cùng với 64 sản phẩm mới này, tổng số tăng lên 698": not the plan's own number
    private bool AddsToPlan()
    {
        var first = counts[0];
        if (first.Counted != Counted.Product || !PointsBack(first.End))
            return false;
        // "Khoảng 400-500 sản phẩm trong đó đạt 5 sao": some of the plan's
        if (scan.CueAt(scan.CueAt(first.End + 2) == Cue.Ocop ? first.End + 3 : first.End + 2) == Cue.Within)
            return false;
        foreach (var told in discourse.LastCounts)
            if (told.Number.Value == first.Number.Value)
                return false;
        return true;
    }

    private bool SharesOut(int number)
    {
        for (var i = scan.Opening; i < scan.Mentions[number].First; i++)
            if (scan.IsWord(i, "chia") || scan.IsWord(i, "phân") || scan.IsWord(i, "giao"))
                return true;
            // "Ninh Phước nhận phần lớn nhất: 8 sản phẩm mới; Ninh Hải 6"; not "công nhận", "ghi nhận"
            else if (Receiving.IsAt(scan, i))
                return true;
        return false;
    }

    private double SumOfPlans()
    {
        var sum = 0.0;
        foreach (var told in discourse.LastCounts)
        foreach (var draft in told.Drafts)
            sum += draft.Kind == FactKind.Target && discourse.LastCounts.Count > 1 ? draft.Value : 0;
        return sum;
    }
}
