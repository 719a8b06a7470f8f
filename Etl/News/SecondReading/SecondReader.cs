using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;
using Ocop.Etl.News.Reading;

namespace Ocop.Etl.News.SecondReading;

/// <summary>
/// Reads each number of an article that the rules made a figure a second time, by the likeness of its wording to
/// labelled articles, and compares: what both say stands; where the wording speaks for another meaning, the figure
/// takes that meaning or is left out. One for each article.
/// </summary>
internal sealed class SecondReader(MeaningWeights weights, INumberListener? listener = null)
{
    /// <summary>Below this share another meaning may take its place.</summary>
    private const double Unlikely = 0.03;

    /// <summary>From this share on the wording is sure of the other meaning.</summary>
    private const double Sure = 0.9;

    private const double AllButSure = 0.99;

    /// <summary>From this share on the wording outweighs a reason to leave a number of products out.</summary>
    private const double Insisting = 0.95;

    /// <summary>Below this share the figure is worth a person's look.</summary>
    private const double Doubtful = 0.3;

    private const double DoubtfulConfidence = 0.65;

    private readonly NumberContext context = new(listener?.Words);
    private readonly Weighing weighing = new(weights);

    /// <summary>Turns to the sentence at which <paramref name="scan"/> stands.</summary>
    public void Begin(Scan scan)
    {
        if (weights.IsEmpty && listener is null)
            return;
        context.Read(scan);
        weighing.Turn();
    }

    /// <summary>
    /// Stock or round, where the rules only guessed and the wording is sure of the other; null where it is not.
    /// </summary>
    public Nature? Nature(Scan scan, Count count, Nature guessed)
    {
        if (weights.IsEmpty)
            return null;
        var shares = Shares(scan, count);
        var (own, other) =
            guessed == Reading.Nature.Flow
                ? (NumberMeaning.New, NumberMeaning.Stock)
                : (NumberMeaning.Stock, NumberMeaning.New);
        return shares[(int)own] < Unlikely && shares[(int)other] >= Sure
            ? guessed == Reading.Nature.Flow
                ? Reading.Nature.Stock
                : Reading.Nature.Flow
            : null;
    }

    /// <summary>
    /// Whether the wording is all but sure that a number tells of all the products a place has or plans to have, though the
    /// rules would leave it out.
    /// </summary>
    public bool Insists(Scan scan, Count count) =>
        !weights.IsEmpty
        && Shares(scan, count)[(int)(count.Setting.Target ? NumberMeaning.StockTarget : NumberMeaning.Stock)]
            >= Insisting;

    /// <summary>The rules are done with a number of the sentence.</summary>
    public void Done(Scan scan, Count count)
    {
        listener?.Hear(context, count, scan);
        if (!weights.IsEmpty && count.Drafts.Count > 0)
        {
            count.Meanings = Shares(scan, count);
            count.PlanSaid = scan.Mentions.Exists(m => m.Cue is Cue.Target or Cue.TargetCompare && m.First < count.End);
        }
        context.Note(count);
    }

    private double[] Shares(Scan scan, Count count) => count.Meanings ??= weighing.Of(context, count, scan.Text);

    public static List<Draft> Settle(List<Draft> drafts)
    {
        var settled = new List<Draft>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (Compare(draft) is { } kept)
                settled.Add(kept);
            else
                draft.Count.Reason ??= Reasons.ToldOtherwise;
        }
        return settled;
    }

    private static Draft? Compare(Draft draft)
    {
        if (draft.Count.Meanings is not { } shares || NumberMeanings.Of(draft.Indicator, draft.Kind) is not { } meaning)
            return draft;
        var share = shares[(int)meaning];
        if (share >= Doubtful)
            return draft;
        var doubted = draft with { Confidence = Math.Min(draft.Confidence, DoubtfulConfidence) };
        if (share >= Unlikely)
            return doubted;
        var likeliest = (NumberMeaning)Array.IndexOf(shares, shares.Max());
        if (shares[(int)likeliest] >= Sure && As(likeliest, meaning, doubted) is { } other)
            return other;
        return share < Contradicted(meaning, shares[(int)NumberMeaning.Nothing], draft) ? null : doubted;
    }

    // The rules know what is counted and where; stock or round, done or planned is what wording decides. Not where the
    // sentence itself says plan, and not for districts: what their lists go on with stands sentences before.
    private static Draft? As(NumberMeaning said, NumberMeaning read, Draft draft) =>
        (read, said) switch
        {
            (NumberMeaning.NewTarget, NumberMeaning.Stock) when !draft.Count.PlanSaid => Done(draft, Indicators.Total),
            (NumberMeaning.New, NumberMeaning.Stock) when draft.Place.Scope != PlaceScope.District => Done(
                draft,
                Indicators.Total
            ),
            _ when NumberMeanings.IsTarget(read) && said == NumberMeanings.Done(read) && !draft.Count.PlanSaid => Done(
                draft,
                draft.Indicator
            ),
            _ => null,
        };

    private static Draft Done(Draft draft, string indicator) =>
        draft with
        {
            Indicator = indicator,
            Kind = FactKind.Actual,
            Deadline = null,
        };

    // Below what share the wording is enough to let go of a figure. Sales points are too few in the labelled articles for
    // that; rounds and subjects are told so variously that the wording must be all but sure of no figure at all.
    // Nor is one shared out to places by name ("A và B mỗi huyện 10 sản phẩm"): the rules know such lists by their form.
    private static double Contradicted(NumberMeaning meaning, double nothing, Draft draft) =>
        meaning switch
        {
            NumberMeaning.Stock when draft.Count.Setting.Each.Count > 1 => 0,
            NumberMeaning.Stock when !draft.Count.GoesOnList => 0.015,
            NumberMeaning.Share => 0.005,
            // "81 sản phẩm thuộc 71 chủ thể": they stand or fall with the products they made
            NumberMeaning.Subjects when draft.Count.Products is { IsTotal: true, Drafts.Count: > 0 } => 0,
            NumberMeaning.New or NumberMeaning.Subjects when nothing >= AllButSure => 0.001,
            NumberMeaning.StockTarget
            or NumberMeaning.NewTarget
            or NumberMeaning.ShareTarget when !draft.Count.PlanSaid => 0.005,
            _ => 0,
        };
}
