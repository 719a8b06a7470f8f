namespace Ocop.Etl.News.Language;

/// <summary>Numbers for the words of the lexicon, looked up without making strings.</summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 24;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    public Vocabulary() => bySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word's number, 0 when unknown. Case and placing of the tone mark do not matter.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return 0;
        Span<char> form = stackalloc char[LongestWord];
        return bySpan.TryGetValue(form[..Shape(word, form)], out var number) ? number : 0;
    }

    public int Add(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            throw new ArgumentException($"no Vietnamese word has {word.Length} letters: {word}", nameof(word));
        Span<char> form = stackalloc char[LongestWord];
        var shaped = form[..Shape(word, form)];
        if (bySpan.TryGetValue(shaped, out var number))
            return number;
        numbers.Add(shaped.ToString(), numbers.Count + 1);
        return numbers.Count;
    }

    private static int Shape(ReadOnlySpan<char> word, Span<char> form)
    {
        for (var i = 0; i < word.Length; i++)
            form[i] = Letters.Lower(word[i]);
        Spelling.Normalise(form[..word.Length]);
        return word.Length;
    }
}
