using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "Số sản phẩm đã được đưa lên hai sàn là 4.760": what is said of the products between "số sản phẩm" and the number, also
/// when another number ("hai sàn") stands between.
/// </summary>
internal static class NumberTopic
{
    public static void Read(Scan scan, Count count)
    {
        if (
            count is not { Counted: Counted.Unsaid or Counted.Product, IsPercent: false, Exclusion: Cue.None }
            || count.Mention < 2
            || scan.Mentions[count.Mention - 1] is not { Cue: Cue.RiseTo or Cue.Have } verb
            || verb.End != count.First
        )
            return;
        var excluded = Cue.None;
        for (var i = count.Mention - 2; i >= 0; i--)
        {
            var mention = scan.Mentions[i];
            switch (mention.Cue)
            {
                // "Riêng phần bổ sung của năm 2021 là 41 sản phẩm"
                case Cue.Add
                    when mention.First == scan.Opening
                        || scan.IsWord(mention.First - 1, "phần")
                        || scan.IsWord(mention.First - 1, "số")
                        || scan.IsWord(mention.First - 1, "lượng"):
                    if (count.Counted == Counted.Unsaid)
                        (count.Counted, count.NounBefore) = (Counted.Product, true);
                    count.New = true;
                    return;
                // "Năm 2022, số sản phẩm mới được công nhận của tỉnh là 31"
                case Cue.NewMark
                    when mention.End - mention.First > 1 && i > 0 && IsNumberOf(scan, scan.Mentions[i - 1]):
                    if (count.Counted == Counted.Unsaid)
                        (count.Counted, count.NounBefore) = (Counted.Product, true);
                    count.New = true;
                    return;
                case Cue.OfMakers or Cue.Compare:
                case Cue.OtherNoun:
                    if (scan.IsWord(mention.End - 1, "sàn"))
                        excluded = Cue.Online;
                    continue;
                case Cue.Number when scan.CueAt(mention.End) == Cue.OtherNoun:
                case Cue.RiseTo when scan.IsWord(mention.First, "lên"):
                case Cue.Done or Cue.Place or Cue.Date or Cue.And or Cue.Ocop or Cue.Rank or Cue.To or Cue.PlaceOfEvent:
                    continue;
                case >= Cue.Registered and <= Cue.Attribute or Cue.UpRank:
                    excluded = mention.Cue;
                    continue;
                case Cue.Product when scan.IsWord(mention.First - 1, "số") || scan.IsWord(mention.First - 1, "lượng"):
                    if (excluded == Cue.None)
                        return;
                    if (count.Counted == Counted.Unsaid)
                        (count.Counted, count.NounBefore) = (Counted.Product, true);
                    count.Exclusion = excluded;
                    return;
                default:
                    return;
            }
        }
    }

    private static bool IsNumberOf(Scan scan, Mention noun) =>
        noun.Cue is Cue.Product or Cue.Ocop && (scan.IsWord(noun.First - 1, "số") || scan.IsWord(noun.First - 3, "số"));
}
