using Ocop.Etl.News.Reading;

namespace Ocop.Etl.News.SecondReading;

/// <summary>What the wording around a number makes of it, by the weights alone.</summary>
internal sealed class Weighing(MeaningWeights weights) : ContextSink
{
    private readonly int[] ofSentence = new int[MeaningWeights.SumsLength];
    private readonly int[] ofNumber = new int[MeaningWeights.SumsLength];

    // Those that may be known, gathered first and looked up together: the lookups then do not wait for one another.
    private ulong[] keys = new ulong[256];
    private int gathered;
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
            context.DescribeSentence(this);
            AddGatheredTo(ofSentence);
            isSentenceKnown = true;
        }
        Array.Copy(ofSentence, ofNumber, ofNumber.Length);
        context.Describe(count, text, this);
        AddGatheredTo(ofNumber);
        return MeaningWeights.Shares(ofNumber);
    }

    public override void Add(ContextFeature feature, ReadOnlySpan<ulong> words)
    {
        if (gathered == keys.Length)
            Array.Resize(ref keys, keys.Length * 2);
        var key = Key(feature, words);
        keys[gathered] = key;
        gathered += weights.MayKnow(key);
    }

    private void AddGatheredTo(int[] sums)
    {
        weights.AddTo(sums, keys.AsSpan(0, gathered));
        gathered = 0;
    }
}
