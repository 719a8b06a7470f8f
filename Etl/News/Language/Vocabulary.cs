namespace Ocop.Etl.News.Language;

/// <summary>
/// Numbers for the words of the lexicon, looked up without making strings. Asked for every word of every article, so it
/// keeps its own flat hash table over the words' letters.
/// </summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 24;
    private readonly List<(string Word, uint Hash)> words = [("", 0)];

    // Numbers of words, 0 where empty; its length is a power of two.
    private int[] table = new int[4096];

    /// <summary>The word's number, 0 when unknown. Case and placing of the tone mark do not matter.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return 0;
        Span<char> form = stackalloc char[LongestWord];
        return table[Place(Shape(word, form), out _)];
    }

    public int Add(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            throw new ArgumentException($"no Vietnamese word has {word.Length} letters: {word}", nameof(word));
        Span<char> form = stackalloc char[LongestWord];
        var shaped = Shape(word, form);
        var at = Place(shaped, out var hash);
        if (table[at] > 0)
            return table[at];
        words.Add((shaped.ToString(), hash));
        table[at] = words.Count - 1;
        if (words.Count * 2 > table.Length)
            Grow();
        return words.Count - 1;
    }

    // Where the word stands, or the empty place where it would.
    private int Place(ReadOnlySpan<char> shaped, out uint hash)
    {
        hash = 0;
        foreach (var c in shaped)
            hash = hash * 31 + c;
        // the low bits of letters repeat
        hash *= 0x9E3779B1;
        var at = hash >> 8 & (uint)(table.Length - 1);
        while (
            table[at] is > 0 and var number && !(words[number].Hash == hash && shaped.SequenceEqual(words[number].Word))
        )
            at = at + 1 & (uint)(table.Length - 1);
        return (int)at;
    }

    private void Grow()
    {
        table = new int[table.Length * 2];
        for (var number = 1; number < words.Count; number++)
            table[Place(words[number].Word, out _)] = number;
    }

    private static ReadOnlySpan<char> Shape(ReadOnlySpan<char> word, Span<char> form)
    {
        for (var i = 0; i < word.Length; i++)
            form[i] = Letters.Lower(word[i]);
        Spelling.Normalise(form[..word.Length]);
        return form[..word.Length];
    }
}
