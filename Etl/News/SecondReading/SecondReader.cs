using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;
using Ocop.Etl.News.Reading;

namespace Ocop.Etl.News.SecondReading;

/// <summary>
/// Reads the numbers of an article a second time, by the likeness of their wording to labelled articles. The rules ask it
/// where they only guess, and what both made of a number is compared in the end by <see cref="Settlement"/>. How sure the
/// wording must be was measured on articles that neither rules nor weights had seen. One for each article.
/// </summary>
internal sealed class SecondReader(MeaningWeights weights, Vocabulary known, INumberListener? listener = null)
{
    /// <summary>From this share on a number without a noun counts products.</summary>
    private const double CountsProducts = 0.85;

    /// <summary>From this share on the wording outweighs a reason to leave a number of products out.</summary>
    private const double Insisting = 0.95;

    /// <summary>Below this share, and with <see cref="SureOfNature"/> for the other, stock and round change places.</summary>
    private const double Unlikely = 0.03;

    private const double SureOfNature = 0.97;

    private readonly NumberContext context = new(known, listener?.Words);
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
        var (own, other, otherNature) =
            guessed == Reading.Nature.Flow
                ? (NumberMeaning.New, NumberMeaning.Stock, Reading.Nature.Stock)
                : (NumberMeaning.Stock, NumberMeaning.New, Reading.Nature.Flow);
        return Share(scan, count, other) >= SureOfNature && Share(scan, count, own) < Unlikely ? otherNature : null;
    }

    /// <summary>
    /// Whether the wording is all but sure that a number tells of all the products a place has or plans to have, though the
    /// rules would leave it out.
    /// </summary>
    public bool Insists(Scan scan, Count count) =>
        Share(scan, count, count.Setting.Target ? NumberMeaning.StockTarget : NumberMeaning.Stock) >= Insisting;

    /// <summary>Whether the wording says that a number without a noun counts products: there are, recognised or planned.</summary>
    public bool CountsAsProducts(Scan scan, Count count) =>
        count.Setting.Target
            ? Share(scan, count, NumberMeaning.StockTarget) + Share(scan, count, NumberMeaning.NewTarget) >= Insisting
            : Share(scan, count, NumberMeaning.Stock) >= CountsProducts
                || Share(scan, count, NumberMeaning.New) >= Insisting;

    /// <summary>
    /// The share that the wording gives a meaning, what there is with its classes; 0 where no weights are known.
    /// </summary>
    public double Share(Scan scan, Count count, NumberMeaning meaning) =>
        weights.IsEmpty ? 0 : NumberMeanings.Of(Shares(scan, count), meaning);

    /// <summary>The rules are done with a number of the sentence.</summary>
    public void Done(Scan scan, Count count)
    {
        listener?.Hear(context, count, scan);
        if (!weights.IsEmpty && count.Drafts.Count > 0)
        {
            count.Meanings = Shares(scan, count);
            count.PlanSaid =
                scan.Says(Cue.Target, Cue.TargetCompare)
                && scan.Mentions.Exists(
                    count,
                    static (m, count) => m.Cue is Cue.Target or Cue.TargetCompare && m.First < count.End
                );
        }
        context.Note(count);
    }

    private double[] Shares(Scan scan, Count count) => count.Meanings ??= weighing.Of(context, count, scan.Text);
}
