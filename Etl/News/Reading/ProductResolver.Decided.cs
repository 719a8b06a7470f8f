using Ocop.Etl.News.Language;

namespace Ocop.Etl.News.Reading;

/// <content>"chọn được 18 sản phẩm đủ điều kiện, UBND tỉnh đã ký quyết định công nhận": sent in, and decided in the same sentence.</content>
internal sealed partial class ProductResolver
{
    private bool IsDecidedNext(Count count)
    {
        for (var i = count.Mention + 1; i < scan.Mentions.Count; i++)
        {
            var mention = scan.Mentions[i];
            if (mention.Cue is Cue.Number or Cue.Target || scan.IsWord(mention.First - 1, "chưa"))
                return false;
            if (
                mention.Cue == Cue.Recognise
                && mention.End - mention.First > 2
                && (
                    scan.IsWord(mention.First, "ký")
                    || scan.IsWord(mention.First, "ra")
                    || scan.IsWord(mention.First, "ban")
                )
            )
                return scan.Mentions[i - 1].Cue is Cue.Done or Cue.Mark or Cue.Place or Cue.Office or Cue.Round;
            // "có 40 sản phẩm đủ điểm và vừa được UBND tỉnh công nhận OCOP 4 sao"
            if (mention.Cue == Cue.Recognise && IsGivenBySomeone(mention.First))
            {
                for (var rank = i + 1; rank < scan.Mentions.Count && rank <= i + 3; rank++)
                    if (scan.Mentions[rank].Cue == Cue.Rank)
                        count.Rank = scan.Ranks[scan.Mentions[rank].Index];
                return true;
            }
        }
        return false;
    }

    // "vừa được UBND tỉnh (Bình Định) công nhận", "đã được tỉnh công nhận"
    private bool IsGivenBySomeone(int verb)
    {
        for (var i = verb - 1; i > verb - 7 && scan.Has(i) && scan.Tokens[i].IsWord; i--)
            if (scan.IsWord(i, "nghị") || scan.IsWord(i, "xuất") || scan.IsWord(i, "sẽ") || scan.IsWord(i, "chờ"))
                return false;
            else if (scan.IsWord(i, "được"))
                return scan.IsWord(i - 1, "vừa") || scan.IsWord(i - 1, "đã");
        return false;
    }
}
