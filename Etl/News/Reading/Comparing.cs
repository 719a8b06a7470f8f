using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>"hơn", "ít nhất", "gần" before a number, "trở lên" after it.</summary>
internal static class Comparing
{
    public static Comparator Of(Scan scan, Count count)
    {
        if (count.Number.ValueMax is not null)
            return Comparator.Range;
        for (var i = count.Mention - 1; i >= 0; i--)
        {
            var mention = scan.Mentions[i];
            // nothing but comparators, "có", "đạt", "là" may stand between
            if (mention.End != scan.Mentions[i + 1].First)
                break;
            switch (mention.Cue)
            {
                // "đã vượt con số 100 sản phẩm mà đề án đặt ra": what the plan says
                case Cue.RiseTo
                    when scan.IsWord(mention.End - 1, "số") && count.Setting.Target && !PlansBefore(scan, i):
                    return Comparator.Equal;
                case Cue.More:
                // "vượt mốc 800"
                case Cue.RiseTo when scan.IsWord(mention.First, "vượt") || scan.IsWord(mention.First, "qua"):
                    return Comparator.More;
                // "206 sản phẩm từ 174 chủ thể": whose they are
                case Cue.AtLeast
                    when i > 0
                        && count is { Counted: Counted.Subject or Counted.Maker, IsPercent: false }
                        && scan.IsWord(mention.First, "từ")
                        && scan.Mentions[i - 1] is { Cue: Cue.Product or Cue.Ocop } made
                        && made.End == mention.First:
                    return Comparator.Equal;
                case Cue.AtLeast:
                    return
                        scan.IsWord(mention.First, "từ")
                        && (!FromIsAtLeast(scan, count, i) || scan.IsWord(mention.First - 1, "chọn"))
                        ? Comparator.Equal
                        : Comparator.AtLeast;
                case Cue.About:
                    return Comparator.About;
                // "cao nhất là 2 sản phẩm 5 sao": the highest class, not the largest number
                case Cue.Less when count.Rank is { IsSingle: true } && scan.IsWord(mention.First, "cao"):
                    return Comparator.Equal;
                case Cue.Less:
                    return Comparator.Less;
                // "chiếm khoảng 80%", "chiếm hơn 38%"
                case Cue.ShareWord when scan.CueAt(mention.End - 1) == Cue.About:
                    return Comparator.About;
                case Cue.ShareWord when scan.CueAt(mention.End - 1) == Cue.More:
                    return Comparator.More;
                case Cue.RiseTo when scan.IsWord(mention.First, "vượt"):
                    return Comparator.More;
                // "từ con số 10 sản phẩm": a level named, not a lower bound
                case Cue.RiseTo when scan.IsWord(mention.First, "con"):
                    break;
                case Cue.Have or Cue.RiseTo or Cue.Add:
                    continue;
            }
            break;
        }
        if (
            count.Mention + 1 < scan.Mentions.Count
            && scan.Mentions[count.Mention + 1] is { Cue: Cue.Onward } onward
            && onward.First == count.End
        )
            return Comparator.AtLeast;
        // "có 50 sản phẩm trở lên"
        for (var i = count.Mention + 1; i < scan.Mentions.Count && i <= count.Mention + 3; i++)
        {
            var mention = scan.Mentions[i];
            if (mention.First != scan.Mentions[i - 1].End)
                break;
            if (mention.Cue == Cue.Onward)
                return Comparator.AtLeast;
            if (mention.Cue is not (Cue.Product or Cue.PointHead or Cue.Subject or Cue.Ocop or Cue.Rank))
                break;
        }
        return Comparator.Equal;
    }

    private static bool PlansBefore(Scan scan, int at)
    {
        for (var i = at - 1; i >= 0; i--)
            if (scan.Mentions[i].Cue == Cue.Target)
                return true;
        return false;
    }

    // "từ 54 sản phẩm năm 2018 lên 209 sản phẩm": an old value, not a lower bound.
    private static bool FromIsAtLeast(Scan scan, Count count, int from)
    {
        // "Từ 29 sản phẩm năm 2019, tỉnh có 62 sản phẩm năm 2020"
        if (count is { OwnDate: { Until: false, Date: not null }, Setting.Target: false } && OpensSentence(scan, from))
            return false;
        for (var i = count.Mention + 1; i < scan.Mentions.Count && scan.Mentions[i].Cue != Cue.Number; i++)
            // "từ 6 sản phẩm năm 2019, đến nay đã có 34"
            if (scan.Mentions[i].Cue == Cue.Now && ReachesNumber(scan, i))
                return false;
            else if (
                // "từ 101 sản phẩm cuối năm 2022, tỉnh bước sang mốc 181"
                scan.Mentions[i].Cue == Cue.RiseTo
                    && (scan.IsWord(scan.Mentions[i].End - 1, "mốc") || scan.IsWord(scan.Mentions[i].End - 1, "số"))
                || scan.Mentions[i].Cue is Cue.To
                || scan.IsWord(scan.Mentions[i].First, "lên")
                || (scan.Mentions[i].Cue == Cue.Cumulative && scan.IsWord(scan.Mentions[i].First, "lên"))
            )
                return i + 1 >= scan.Mentions.Count || !ReachesNumber(scan, i);
        return true;
    }

    private static bool OpensSentence(Scan scan, int from) => scan.Mentions[from].First == scan.Opening;

    private static bool ReachesNumber(Scan scan, int at)
    {
        for (var i = at + 1; i < scan.Mentions.Count && i <= at + 3; i++)
            if (scan.Mentions[i].Cue == Cue.Number)
                return true;
        return false;
    }
}
