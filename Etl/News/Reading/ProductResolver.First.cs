using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>The first figures of a place, which are all there are then (labelling guide, rule 15).</content>
internal sealed partial class ProductResolver
{
    // "Năm 2019 là năm đầu tỉnh đánh giá. Kết quả, tỉnh có 12 sản phẩm được gắn sao": all there are then (rule 15)
    private bool IsFirstFigure(Count count)
    {
        if (
            count is not { Recognised: true, Certified: false, Setting.Target: false }
            || !scan.IsWord(count.First - 1, "có")
        )
            return false;
        if (discourse.FirstTime is not { } first || discourse.Since(first) is 0 or > 2)
            return SettingWalker.SpeaksOfFirstTime(scan, count.First);
        if (count.OwnDate is null && count.Setting.Date is null && discourse.RoundDate is { } year)
            count.OwnDate = new(year, DateRole.Point, null, false, false);
        return true;
    }

    // "25 sản phẩm OCOP đầu tiên"
    private bool IsCalledFirst(Count count)
    {
        var at = count.Mention + 1;
        while (
            at < scan.Mentions.Count && scan.Mentions[at].Cue is Cue.Product or Cue.Ocop or Cue.Rank or Cue.ClassWord
        )
            at++;
        var end = scan.Mentions[at - 1].End;
        return scan.IsWord(end, "đầu") && scan.IsWord(end + 1, "tiên");
    }

    // "có 25 sản phẩm đầu tiên được gắn sao trong năm 2020": all there are then (rule 15)
    private bool IsFirstEver(Count count)
    {
        if (count.Setting.Nature == Nature.Flow && count.Setting.Strength >= 2 && !count.Setting.Round)
            return false;
        if (!IsCalledFirst(count))
            return false;
        var before = count.Mention - 1;
        while (before >= 0 && scan.Mentions[before].Cue is Cue.More or Cue.About or Cue.AtLeast)
            before--;
        return before >= 0 && scan.IsWord(scan.Mentions[before].End - 1, "có");
    }
}
