namespace Ocop.Etl.News.Language;

/// <summary>What is known of words, by their number in the <see cref="Vocabulary"/>; the default for all others.</summary>
internal sealed class WordTable<T>
{
    private T[] values = new T[256];

    public T? this[int word]
    {
        get => (uint)word < (uint)values.Length ? values[word] : default;
        set
        {
            if (word >= values.Length)
                Array.Resize(ref values, Math.Max(word + 1, values.Length * 2));
            values[word] = value!;
        }
    }
}
