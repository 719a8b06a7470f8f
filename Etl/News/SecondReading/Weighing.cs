using Ocop.Etl.News.Reading;

namespace Ocop.Etl.News.SecondReading;

/// <summary>What the wording around a number makes of it, by the weights alone.</summary>
internal sealed class Weighing(MeaningWeights weights) : ContextSink
{
    private readonly double[] ofSentence = new double[NumberMeanings.Count];
    private double[] sums = [];
    private bool isSentenceKnown;

    /// <summary>The context turned to another sentence.</summary>
    public void Turn() => isSentenceKnown = false;

    /// <summary>The share of each <see cref="NumberMeaning"/>, together one. A new array each time.</summary>
    /// <param name="context">Stands at the number's sentence.</param>
    public double[] Of(NumberContext context, Count count, string text)
    {
        if (!isSentenceKnown)
        {
            Array.Clear(ofSentence);
            sums = ofSentence;
            context.DescribeSentence(this);
            isSentenceKnown = true;
        }
        sums = [.. ofSentence];
        context.Describe(count, text, this);
        MeaningWeights.Normalise(sums);
        return sums;
    }

    public override void Add(ContextFeature feature, ReadOnlySpan<ulong> words) =>
        weights.AddTo(sums, Key(feature, words));
}
