using Ocop.Etl.News.Language;

namespace Ocop.Etl.News.Reading;

/// <content>Products said to be recognised already, where no round was told.</content>
internal sealed partial class ProductResolver
{
    // Sentences in which a round told before is still what is spoken of.
    private const int RoundInMind = 6;

    /// <summary>"Trong 155 sản phẩm đã được công nhận, nhóm 3 sao nhiều nhất": all of them so far.</summary>
    private bool IsAllSoFar(Count count) =>
        count is { IsTotal: true, Recognised: true, OwnDate: null, InRound: false, New: false }
        && (scan.IsWord(count.First - 1, "trong") || scan.IsWord(count.First - 2, "trong"))
        && IsSaidDone(count)
        && !(
            discourse.RoundSentence is { } told
            && discourse.Since(told) <= RoundInMind
            // those sent in of late were fewer
            && !(discourse.Products is { Exclusion: Cue.Registered } sent && sent.Number.Value < count.Number.Value)
        )
        && !(discourse.RoundTotal is { } round && discourse.Since(round.SentenceNumber) <= RoundInMind);

    private bool IsSaidDone(Count count)
    {
        for (var i = count.Mention + 1; i < count.PhraseEnd && i < scan.Mentions.Count; i++)
            if (scan.Mentions[i] is { Cue: Cue.Done or Cue.Recognise or Cue.Rated } word)
                return scan.IsWord(word.First, "đã") || scan.IsWord(word.First - 1, "đã");
        return false;
    }

    /// <summary>"Dữ liệu ghi nhận 129 sản phẩm": what there is, though the headline told the same number like news.</summary>
    private bool IsOnRecord(Count count)
    {
        if (
            count
                is not { IsTotal: true, New: false, InRound: false, Granted: false, OwnDate: null, Setting.Date: null }
            || !(
                scan.IsWord(scan.Opening, "dữ")
                || scan.IsWord(scan.Opening, "số") && scan.IsWord(scan.Opening + 1, "liệu")
                || scan.IsWord(scan.Opening, "thống") && scan.IsWord(scan.Opening + 1, "kê")
            )
        )
            return false;
        for (var i = 0; i < count.Mention; i++)
            if (scan.Mentions[i].Cue is Cue.Recognise or Cue.Round or Cue.Add or Cue.Number)
                return false;
        return true;
    }
}
