using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Makers of anything, of whom only some are in the programme (rule 23).</content>
internal sealed partial class MakerResolver
{
    // "Toàn tỉnh có 250 HTX nông nghiệp, trong đó 50 HTX có sản phẩm OCOP": only the fifty are in the programme (rule 23)
    private bool IsWholeOfTied(Count count) =>
        !TakesPartItself(count)
        && counts.Exists(
            count,
            static (c, count) =>
                c.Mention > count.Mention
                && c is { Counted: Counted.Maker, Setting.Within: true }
                && (c.Tied || c.Exclusion == Cue.Participating)
                && c.Maker == count.Maker
                && c.Number.Value < count.Number.Value
        );

    // "12 chủ thể có 19 sản phẩm 4 sao, 37 chủ thể có 67 sản phẩm 3 sao": of each class its own
    private bool OwnsClass(Count count) =>
        HasClass(count) && counts.Exists((count, this), static (c, of) => c != of.count && of.Item2.HasClass(c));

    private bool HasClass(Count count) =>
        count.Counted == Counted.Subject
        && counts.After(count) is { Counted: Counted.Product, Rank.IsSingle: true } next
        && scan.Mentions[next.Mention - 1] is { Cue: Cue.Have } have
        && have.End == next.First
        && have.First - count.End <= 4;

    // "tập huấn cho 1.200 lượt người, trong đó có 95 chủ thể OCOP": those of them who came
    private bool IsAmongPeople(Count count) =>
        count.Setting.Within
        && counts.Before(count) is { Counted: Counted.Other, IsPercent: false } all
        && all.Number.Value > count.Number.Value
        && scan.Letters(all.End) is "lượt" or "người" or "đại" or "học" or "cán" or "gian";

    // "95 HTX tham gia chương trình, trong đó ..."
    private bool TakesPartItself(Count count)
    {
        for (var i = count.Mention + 1; i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Cue is Cue.Ocop or Cue.Programme or Cue.Participating)
                return true;
            else if (scan.Mentions[i].Cue is Cue.Number or Cue.Within || scan.Mentions[i].Is(','))
                return false;
        return false;
    }

    // "47 chuỗi liên kết với 31 hợp tác xã tham gia", "12 mô hình thu hút 40 hộ tham gia": in those, not in the programme
    private bool JoinsInOther(Count count)
    {
        var before = counts.Before(count);
        if (count.Tied || before is not { Counted: Counted.Other, IsPercent: false })
            return false;
        if (scan.CueAt(before.End) != Cue.OtherNoun)
            return false;
        for (var i = before.Mention + 1; i < count.Mention; i++)
            if (scan.Mentions[i].Cue is Cue.Mark or Cue.Ocop or Cue.Programme or Cue.Subject or Cue.Product or Cue.And)
                return false;
        for (var i = count.Mention + 1; i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Cue == Cue.Participating)
                return i + 1 >= scan.Mentions.Count || scan.Mentions[i + 1].Cue is not (Cue.Ocop or Cue.Programme);
            else if (scan.Mentions[i].Cue is Cue.Number or Cue.Mark)
                return false;
        return false;
    }
}
