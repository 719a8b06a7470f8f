using Ocop.Etl.News.Reading;

namespace Ocop.Etl.News.SecondReading;

/// <summary>What the wording around a number makes of it, by the weights alone.</summary>
internal sealed class Weighing(MeaningWeights weights) : ContextSink
{
    private readonly int[] ofSentence = new int[MeaningWeights.SumsLength];
    private readonly int[] ofNumber = new int[MeaningWeights.SumsLength];
    private int[] sums = [];
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
        Array.Copy(ofSentence, ofNumber, ofNumber.Length);
        sums = ofNumber;
        context.Describe(count, text, this);
        return MeaningWeights.Shares(sums);
    }

    public override void Add(ContextFeature feature, ReadOnlySpan<ulong> words) =>
        weights.AddTo(sums, Key(feature, words));
}
