using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Classes told as what some of the products have risen to.</content>
internal sealed partial class ProductResolver
{
    // "vừa phê duyệt kết quả đợt 1 năm 2025. Có 47 sản phẩm được công nhận 5 sao": what the round brought
    private bool AnswersRound(Count count) =>
        count is { Certified: true, Cumulative: false, Done: false, Mention: <= 1, Setting.Now: false }
        && scan.IsWord(scan.Opening, "có")
        && discourse is { RoundSentence: { } round, RoundDate: not null }
        && discourse.Since(round) == 1;

    // "Năm 2022, thành phố có 68 sản phẩm được công nhận, nâng tổng số lên 165": what the sum rose by
    private bool Raises(Count count)
    {
        var at = counts.IndexOf(count) + 1;
        if (
            at >= counts.Count
            || counts[at] is not { Counted: Counted.Product or Counted.Unsaid, Setting.Target: false } sum
            || sum.Number.Value <= count.Number.Value
        )
            return false;
        for (var i = count.PhraseEnd; i < sum.Mention; i++)
            if (scan.Mentions[i].Cue == Cue.Cumulative)
                return scan.IsWord(scan.Mentions[i].First, "nâng") || scan.IsWord(scan.Mentions[i].First, "đưa");
            else if (!scan.Mentions[i].Is(','))
                return false;
        return false;
    }

    /// <summary>
    /// "19 sản phẩm; 5 sản phẩm trong số này lên được 4 sao, 14 sản phẩm nhận 3 sao": a class of those just counted. An upgrade
    /// names the class it starts from or is planned (rule 16).
    /// </summary>
    private bool IsRisenPart(Count count, Count? parent) =>
        count is { Exclusion: Cue.UpRank, Partitive: true, Rank.IsSingle: true, Setting.Target: false }
        && parent is { ResolvedNature: Nature.Stock, Drafts.Count: > 0 }
        && discourse.Since(parent.SentenceNumber) <= 1
        && RisesWithoutStart(count);

    /// <summary>
    /// "Nhờ 22 sản phẩm vừa được công nhận 5 sao, cả nước tăng lên 42 sản phẩm": what a round of five stars raises to so few in
    /// the whole country is the number of five-star products.
    /// </summary>
    private bool IsRaisedByFive(Count count)
    {
        if (
            count is not { IsTotal: true, New: false, Number.Value: < MostFives, Setting.Target: false }
            || (count.OwnPlace ?? count.Setting.Place) is not { Scope: PlaceScope.National }
            || !shared.RisesTo(count)
        )
            return false;
        foreach (var round in counts)
            if (
                round.Mention < count.Mention
                && round is { Rank: { Min: 5, Max: 5 }, LimitedFlow: true }
                && round.Number.Value < count.Number.Value
            )
                return true;
        return false;
    }

    // More than all five-star products of the country, fewer than its products of the first year.
    private const int MostFives = 400;

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

    /// <summary>"3 sản phẩm mới được Trung ương công nhận", "vừa được Bộ công nhận": five stars, and of late.</summary>
    private bool IsJustGivenByNation(Count count)
    {
        if (count is not { IsTotal: true, Rank: null, Setting.Target: false })
            return false;
        var at = count.End + 2;
        if (scan.CueAt(at) == Cue.Ocop)
            at++;
        if (!(scan.IsWord(at, "mới") || scan.IsWord(at, "vừa")) || !scan.IsWord(at + 1, "được"))
            return false;
        at += 2;
        if (!(scan.IsWord(at, "trung") && scan.IsWord(at + 1, "ương") || scan.IsWord(at, "bộ")))
            return false;
        for (var i = count.Mention + 1; i < scan.Mentions.Count && !scan.Mentions[i].Is(','); i++)
            if (scan.Mentions[i].Cue == Cue.Recognise)
                return count.InRound = count.Recognised = true;
        return false;
    }
}
