using Ocop.Etl.News.Language;
using Ocop.Etl.News.SecondReading;

namespace Ocop.Etl.News.Reading;

/// <content>
/// Numbers that the rules left out, though the wording around them is all but sure of a figure: "những sản phẩm ấy là
/// thành quả của 96 hợp tác xã", "hạng cao nhất là 2 sản phẩm 5 sao".
/// </content>
internal sealed partial class Resolver
{
    // From which share on the wording outweighs a reason; measured as those of Settlement.
    private const double OverReason = 0.95;
    private const double OverMakersReason = 0.9;
    private const double OverSubjectsReason = 0.97;
    private const double OverRoundReason = 0.9;
    private const double OverPart = 0.99;
    private const double OverAttribute = 0.97;

    private void TakeByWording(Count count)
    {
        if (count is not { Drafts.Count: 0, IsPercent: false, Existing: false, Number.Value: > 0 })
            return;
        var reason = count.Reason;
        switch (count.Counted)
        {
            case Counted.Subject
            or Counted.Maker
                when reason == Reasons.NotTied
                    || reason == Reasons.MakersOfFlow && !IsOfThatRound() && !GoesOnRound(count):
                if (
                    second.Share(scan, count, NumberMeaning.Subjects)
                    >= (count.Counted == Counted.Maker ? OverMakersReason : OverSubjectsReason)
                )
                    TakeMakers(count);
                break;
            // "39 sản phẩm, trong đó đợt 1 có 17 sản phẩm": rounds of a year
            case Counted.Product when reason == Reasons.Subset:
                if (second.Share(scan, count, NumberMeaning.New) >= OverPart && count.IsTotal)
                    TakeRound(count);
                break;
            case Counted.Product when reason == Reasons.Producer && DividesProducers(count):
                break;
            case Counted.Product when MayBeOutweighed(reason, count) && !count.Setting.Target:
                if (second.Share(scan, count, NumberMeaning.Stock) >= OverReason)
                    TakeStock(count);
                else if (second.Share(scan, count, NumberMeaning.New) >= OverRoundReason && count.IsTotal)
                    TakeRound(count);
                break;
            // "46 sản phẩm đang giữ hạng 4 sao", "132 sản phẩm OCOP còn hiệu lực": words that mostly tell of some of them
            case Counted.Product
                when count is { Exclusion: Cue.Goods or Cue.Attribute or Cue.Recertified, Setting.Target: false }:
                if (second.Share(scan, count, NumberMeaning.Stock) >= OverAttribute)
                    TakeStock(count);
                break;
        }
        count.Reason = count.Drafts.Count > 0 ? null : reason;
    }

    // "Doanh nghiệp này sở hữu 5 sản phẩm, gồm 3 sản phẩm 4 sao": of its five
    private bool DividesProducers(Count count)
    {
        if (count.IsTotal || !count.Setting.Within)
            return false;
        for (var i = counts.IndexOf(count) - 1; i >= 0; i--)
            if (counts[i] is { Counted: Counted.Product, IsTotal: true } whole)
                return whole is { Reason: Reasons.Producer, Drafts.Count: 0 };
        return false;
    }

    // "11 HTX, 4 tổ hợp tác, 8 doanh nghiệp": makers of a round like the first of their list
    private bool GoesOnRound(Count count) =>
        counts.Before(count) is { Counted: Counted.Maker, Reason: Reasons.MakersOfFlow };

    // "Những sản phẩm ấy là của 15 chủ thể" after a round: the words point at it
    private bool IsOfThatRound() =>
        discourse.Products is { ResolvedNature: Nature.Flow } round && (SpeaksOfThose(round) || OpensWithThem());

    // Words that also stand beside numbers of recognised products. What is of a place or a class that has no figures, or of
    // a round of new and re-assessed products, stays so however it is told.
    private static bool MayBeOutweighed(string? reason, Count count) =>
        reason is Reasons.Below or Reasons.Producer or Reasons.NotTied
        || count.Exclusion is Cue.Registered or Cue.Shown or Cue.UpRank or Cue.Honoured;

    private void TakeMakers(Count count)
    {
        if (
            (
                count.Counted == Counted.Maker || count.Maker != Cue.None
                    ? Indicators.Maker(count.Maker)
                    : Indicators.Subjects
            )
            is not { } code
        )
            return;
        var whole = discourse.Subjects ?? discourse.Products;
        var parent =
            whole is { ResolvedNature: Nature.Stock, Drafts.Count: > 0 } && discourse.Since(whole.SentenceNumber) <= 4
                ? whole
                : null;
        count.ResolvedNature = Nature.Stock;
        Emit(count, code, Nature.Stock, 2, parent, parent is not null && (SameSentence(count, parent) || Divides()));
        if (code == Indicators.Subjects)
            discourse.Subjects = count;
    }

    private void TakeStock(Count count)
    {
        if ((count.IsTotal ? Indicators.Total : Indicators.Part(count)) is not { } code)
            return;
        var parent =
            !count.IsTotal
            && discourse.Products is { ResolvedNature: Nature.Stock, Drafts.Count: > 0 } whole
            && discourse.Since(whole.SentenceNumber) <= 3
                ? whole
                : null;
        (count.ResolvedNature, count.SentenceNumber) = (Nature.Stock, discourse.Sentence);
        Emit(count, code, Nature.Stock, 2, parent);
        if (count is { IsTotal: true, Drafts.Count: > 0 })
        {
            discourse.Totals.Add(count);
            discourse.TurnTo(count);
        }
    }

    private void TakeRound(Count count)
    {
        (count.ResolvedNature, count.SentenceNumber) = (Nature.Flow, discourse.Sentence);
        Emit(count, Indicators.New, Nature.Flow, 2, null);
        if (count.Drafts.Count == 0)
            return;
        discourse.Totals.Add(count);
        discourse.RoundTotal = count;
        discourse.TurnTo(count);
    }
}
