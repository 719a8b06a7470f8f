namespace Ocop.Etl.News.Language;

/// <summary>
/// Numbers for the words of the lexicon, looked up without making strings. Every word of every article is asked for, so
/// words of up to eight letters, nearly all there are, stand in a flat hash table with their letters as one number.
/// </summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 24;
    private const int LongestKey = 8;
    private readonly Dictionary<string, int> longer = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> longerBySpan;

    // Its length is a power of two; an empty place has the number 0.
    private Entry[] table = new Entry[4096];
    private int count;

    public Vocabulary() => longerBySpan = longer.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly record struct Key(ulong High, ulong Low);

    private readonly record struct Entry(Key Key, int Number);

    /// <summary>The word's number, 0 when unknown. Case and placing of the tone mark do not matter.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            return 0;
        Span<char> form = stackalloc char[LongestWord];
        Shape(word, form);
        if (word.Length <= LongestKey)
            return table[Place(KeyOf(form[..word.Length]))].Number;
        return longerBySpan.TryGetValue(form[..word.Length], out var number) ? number : 0;
    }

    public int Add(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            throw new ArgumentException($"no Vietnamese word has {word.Length} letters: {word}", nameof(word));
        if (Find(word) is > 0 and var known)
            return known;
        Span<char> form = stackalloc char[LongestWord];
        Shape(word, form);
        count++;
        if (word.Length > LongestKey)
            longer.Add(form[..word.Length].ToString(), count);
        else
            Keep(new(KeyOf(form[..word.Length]), count));
        return count;
    }

    private void Keep(Entry entry)
    {
        if (count * 2 > table.Length)
        {
            var before = table;
            table = new Entry[before.Length * 2];
            foreach (var old in before)
                if (old.Number > 0)
                    table[Place(old.Key)] = old;
        }
        table[Place(entry.Key)] = entry;
    }

    // Where the word stands, or the empty place where it would.
    private int Place(Key key)
    {
        var hash = (key.Low ^ key.High * 0xC2B2AE3D27D4EB4F) * 0x9E3779B97F4A7C15;
        var at = (int)(hash >> 40) & (table.Length - 1);
        while (table[at].Number > 0 && table[at].Key != key)
            at = (at + 1) & (table.Length - 1);
        return at;
    }

    // Sixteen bits a letter; before a shorter word stand zeros, which no word holds.
    private static Key KeyOf(ReadOnlySpan<char> form)
    {
        var (high, low) = (0UL, 0UL);
        foreach (var c in form)
            (high, low) = (high << 16 | low >> 48, low << 16 | c);
        return new(high, low);
    }

    private static void Shape(ReadOnlySpan<char> word, Span<char> form)
    {
        for (var i = 0; i < word.Length; i++)
            form[i] = Letters.Lower(word[i]);
        Spelling.Normalise(form[..word.Length]);
    }
}
