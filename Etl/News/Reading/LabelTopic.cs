using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>"Chủ thể thì gần 350", "Về chủ thể, có 148", "Ở hạng 4 sao, tỉnh có 31": the label is the topic of the clause.</summary>
internal static class LabelTopic
{
    /// <summary>Whether the mention is the word or comma that ends such a topic, so the label before it names the number.</summary>
    public static bool Ends(Scan scan, int at)
    {
        var mention = scan.Mentions[at];
        if (mention.Cue == Cue.Clause && scan.IsWord(mention.First, "thì"))
            return true;
        // "Tỷ lệ sản phẩm 4 sao vì thế đã lên 20%", "hạng 4 sao nhờ đó có 31 sản phẩm": beside the verb, not before a clause
        if (mention.Cue == Cue.Clause && at > 0 && mention.End - mention.First == 2)
            return scan.Mentions[at - 1].Cue
                    is Cue.Rank
                        or (>= Cue.Food and <= Cue.Tourism)
                        or Cue.Place
                        or Cue.Product
                        or Cue.Ocop
                && scan.Mentions[at - 1].End == mention.First
                && (
                    scan.IsWord(mention.First, "vì")
                    || scan.IsWord(mention.First, "nhờ")
                    || scan.IsWord(mention.First, "bởi")
                )
                && !scan.IsWord(mention.End - 1, "vì");
        // "Ở hạng 4 sao, tỉnh có 31 sản phẩm"
        if (!mention.Is(',') || at == 0)
            return false;
        if (scan.Mentions[at - 1] is { Cue: Cue.Rank } rank && rank.End == mention.First)
        {
            if (at < 2 || scan.Mentions[at - 2] is not { Cue: Cue.ClassWord } word || word.End != rank.First)
                return false;
            var opening = word.First - 1;
            return (scan.IsWord(opening, "ở") || scan.IsWord(opening, "với") || scan.IsWord(opening, "về"))
                && scan.CueAt(opening - 1) != Cue.Product;
        }
        // "Riêng du lịch cộng đồng và điểm du lịch, tỉnh muốn có từ bốn sản phẩm"
        if (at == 1 && NounPhrase.IsGroup(scan.Mentions[0].Cue))
            return scan.Mentions[0].End == mention.First
                && scan.Mentions[0].First - scan.Opening is > 0 and <= 2
                && (
                    scan.IsWord(scan.Opening, "riêng")
                    || scan.IsWord(scan.Opening, "về")
                    || scan.IsWord(scan.Opening, "với")
                    || scan.IsWord(scan.Opening, "còn")
                    || scan.IsWord(scan.Opening, "ở")
                );
        // "Về chủ thể, có 148", "Về phía chủ thể, cả nước có 9.822", "Về chủ thể OCOP, cả nước hiện có 7.243"
        var last =
            at > 1 && scan.Mentions[at - 1] is { Cue: Cue.Ocop } ocop && ocop.End == mention.First ? at - 2 : at - 1;
        return scan.Mentions[last] is { Cue: Cue.Subject or Cue.Product or (>= Cue.Cooperative and <= Cue.Farm) } topic
            && topic.End == (last == at - 1 ? mention.First : scan.Mentions[at - 1].First)
            && (scan.IsWord(topic.First - 1, "về") || scan.IsWord(topic.First - 1, "phía"));
    }
}
