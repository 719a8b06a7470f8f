using Ocop.Etl.News.Language;

namespace Ocop.Etl.News.Reading;

/// <content>Classes told as what some of the products have risen to.</content>
internal sealed partial class ProductResolver
{
    /// <summary>
    /// "19 sản phẩm; 5 sản phẩm trong số này lên được 4 sao, 14 sản phẩm nhận 3 sao": a class of those just counted. An upgrade
    /// names the class it starts from or is planned (rule 16).
    /// </summary>
    private bool IsRisenPart(Count count, Count? parent) =>
        count is { Exclusion: Cue.UpRank, Partitive: true, Rank.IsSingle: true, Setting.Target: false }
        && parent is { ResolvedNature: Nature.Stock, Drafts.Count: > 0 }
        && discourse.Since(parent.SentenceNumber) <= 1
        && RisesWithoutStart(count);

    private bool RisesWithoutStart(Count count)
    {
        var ranks = 0;
        for (var i = count.Mention + 1; i < count.PhraseEnd; i++)
            if (scan.Mentions[i].Cue == Cue.Rank)
                ranks++;
            else if (scan.Mentions[i].Cue == Cue.UpRank && !scan.IsWord(scan.Mentions[i].First, "lên"))
                return false;
            else if (scan.Mentions[i].Cue == Cue.AtLeast || scan.IsWord(scan.Mentions[i].End, "từ"))
                return false;
        return ranks == 1;
    }
}
