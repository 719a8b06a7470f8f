namespace Ocop.Etl.News.SecondReading;

/// <summary>Takes the features of one number's context.</summary>
internal abstract class ContextSink
{
    public abstract void Add(ContextFeature feature, ReadOnlySpan<ulong> words);

    /// <summary>The key under which a feature's weights are kept.</summary>
    public static ulong Key(ContextFeature feature, ReadOnlySpan<ulong> words)
    {
        var hash = ((ulong)feature + 1) * 0x9E3779B97F4A7C15UL;
        foreach (var word in words)
        {
            hash = (hash ^ word) * 0xD6E8FEB86659FD93UL;
            hash ^= hash >> 32;
        }
        return hash;
    }
}
