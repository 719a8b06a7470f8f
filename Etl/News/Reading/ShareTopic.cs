using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>What a percentage is a share of, and whose share it is, where a comma or the whole stands between them.</summary>
internal static class ShareTopic
{
    // "Hợp tác xã giữ vai trò nòng cốt, chiếm 60,6% số chủ thể"
    public static void Read(Scan scan, Count count)
    {
        var at = count.Mention - 1;
        while (at > 0 && scan.Mentions[at].Cue is Cue.More or Cue.About or Cue.To)
            at--;
        // "HTX giữ tỷ trọng lớn nhất, 39,2%": the comma behind the word
        var comma = at > 0 && scan.Mentions[at].Is(',');
        // "thực phẩm giữ phần áp đảo, khoảng 78%"
        var mostly = comma && scan.IsWord(scan.Mentions[at].First - 1, "đảo");
        var behind = mostly || at > 2 && comma && EndsInShare(scan, at - 1);
        if (
            at < 1
            || at < 2 && !mostly
            || !behind && (scan.Mentions[at].Cue != Cue.ShareWord || !scan.Mentions[at - 1].Is(','))
        )
            return;
        var topic = Cue.None;
        for (var i = mostly ? at - 1 : at - 2; i >= 0; i--)
        {
            var mention = scan.Mentions[i];
            if (mention.Is(';'))
                break;
            // "Tính theo sản phẩm, thực phẩm giữ phần áp đảo": what stands before the comma is no part of it
            if (mention.Is(',') && topic != Cue.None && i > 0 && scan.Mentions[i - 1].Cue is Cue.Product or Cue.Subject)
                break;
            if (mention.Cue is Cue.Number or Cue.Date or Cue.Rank || mention.Is(','))
                return;
            if (!NounPhrase.IsMaker(mention.Cue) && !NounPhrase.IsGroup(mention.Cue))
                continue;
            if (topic != Cue.None && topic != mention.Cue)
                return;
            topic = mention.Cue;
        }
        if (
            NounPhrase.IsMaker(topic) && (count.Counted == Counted.Subject || behind && count.Counted == Counted.Unsaid)
        )
            count.Maker = topic;
        // "Nhóm thực phẩm áp đảo, chiếm 83%; ..."
        else if (
            NounPhrase.IsGroup(topic)
            && (
                count.Counted == Counted.Product
                || count.Counted == Counted.Unsaid && !(scan.Has(count.End) && scan.Tokens[count.End].IsWord)
            )
        )
            (count.Group, count.Counted) = (topic, Counted.Product);
    }

    // "tỷ trọng lớn nhất"
    private static bool EndsInShare(Scan scan, int at) =>
        scan.Mentions[at].Cue == Cue.ShareWord
        || (scan.Mentions[at].Cue == Cue.Neutral && scan.Mentions[at - 1].Cue == Cue.ShareWord);

    // "trong các chủ thể", "trong tổng số chủ thể", "trên tổng chủ thể"
    public static bool IsWhole(Scan scan, Mention noun)
    {
        for (var i = noun.First - 1; i > noun.First - 4; i--)
            if (scan.IsWord(i, "trong") || scan.IsWord(i, "trên"))
                return true;
            else if (!scan.IsWord(i, "các") && !scan.IsWord(i, "số") && !scan.IsWord(i, "tổng"))
                return false;
        return false;
    }
}
