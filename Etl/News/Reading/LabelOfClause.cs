using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "Đông nhất là nhóm thực phẩm, với 265 sản phẩm", "Chiếm đa số là 3 sao, với 65,4%": the class stands at the end of the
/// clause before, and the number behind the comma counts it.
/// </summary>
internal static class LabelOfClause
{
    public static void Read(Scan scan, Count count)
    {
        if (count.Rank is not null || count.Group != Cue.None || count.Maker != Cue.None)
            return;
        var (at, edge) = (count.Mention - 1, count.First);
        while (at > 1 && LeadsOn(scan.Mentions[at].Cue) && scan.Mentions[at].End == edge)
            (at, edge) = (at - 1, scan.Mentions[at].First);
        if (
            at < 1
            || at == count.Mention - 1
            || !scan.Mentions[at].Is(',')
            || scan.Mentions[at].End != edge
            || scan.Mentions[at - 1]
                is not {
                    Cue: Cue.Rank or (>= Cue.Cooperative and <= Cue.Farm) or (>= Cue.Food and <= Cue.OtherGroup)
                } label
            || label.End != scan.Mentions[at].First
            || !IsSaidToBe(scan, label.First)
        )
            return;
        if (label.Cue == Cue.Rank && count.Counted is Counted.Product or Counted.Unsaid)
            (count.Rank, count.Tied, count.Counted) = (scan.Ranks[label.Index], true, Counted.Product);
        else if (NounPhrase.IsGroup(label.Cue) && count.Counted is Counted.Product or Counted.Unsaid)
            (count.Group, count.Counted) = (label.Cue, Counted.Product);
        else if (NounPhrase.IsMaker(label.Cue) && count.Counted is Counted.Unsaid or Counted.Subject)
            (count.Maker, count.Counted) = (
                label.Cue,
                count.IsPercent || count.Counted == Counted.Subject ? Counted.Subject : Counted.Maker
            );
        else
            return;
        count.NounBefore = true;
    }

    private static bool LeadsOn(Cue cue) =>
        cue is Cue.WithWord or Cue.To or Cue.More or Cue.About or Cue.AtLeast or Cue.Have or Cue.ShareWord;

    // "là nhóm thực phẩm", "thuộc về các sản phẩm hạng 3 sao"
    private static bool IsSaidToBe(Scan scan, int label)
    {
        var at = label - 1;
        while (
            scan.CueAt(at) is Cue.Product or Cue.Ocop or Cue.Subject or Cue.Plural or Cue.ClassWord
            || scan.IsWord(at, "phẩm")
            || scan.IsWord(at, "sản")
            || scan.IsWord(at, "thể")
            || scan.IsWord(at, "chủ")
            || scan.IsWord(at, "nhóm")
            || scan.IsWord(at, "khối")
            || scan.IsWord(at, "loại")
            || scan.IsWord(at, "hình")
        )
            at--;
        return scan.IsWord(at, "là") || scan.IsWord(at, "về") || scan.IsWord(at, "thuộc");
    }
}
