using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>"Số sản phẩm OCOP công nhận mới năm 2023, chia theo địa bàn": words over rows of places, without a number.</content>
internal sealed partial class Resolver
{
    private const int LongestCaption = 24;

    private void ReadCaption()
    {
        if (
            headline
            || !speaksOfOcop
            || scan.Ranks.Count > 0
            || scan.SentenceEnd - scan.SentenceStart > LongestCaption
            || scan.Tokens[scan.SentenceEnd - 1].Mark is '.' or '?' or '!'
            || !IsOfPlaces()
        )
            return;
        var fresh = scan.Says(Cue.Add, Cue.NewMark);
        // "Số sản phẩm được công nhận năm 2023 theo huyện" may be of the year or up to it
        if (!fresh && scan.Says(Cue.Recognise) && scan.Dates.Count > 0)
            return;
        discourse.Listed = (discourse.Sentence, Counted.Product, fresh);
        if (fresh && scan.Dates is [{ Date: { } period }])
            (discourse.RoundSentence, discourse.RoundDate) = (discourse.Sentence, period);
    }

    // "số sản phẩm ... của các huyện", "chia theo địa bàn"; nothing that takes them out of what is counted
    private bool IsOfPlaces()
    {
        var (number, places) = (false, false);
        foreach (var mention in scan.Mentions)
            if (mention.Cue == Cue.Product)
                number |= scan.IsWord(mention.First - 1, "số") || scan.IsWord(mention.First - 1, "lượng");
            else if (mention.Cue is Cue.Within or Cue.Plural or Cue.Each)
                places = true;
            else if (
                mention.Cue is >= Cue.Registered and <= Cue.Remaining or Cue.Target or Cue.TargetCompare or Cue.UpRank
            )
                return false;
        return number && places;
    }
}
