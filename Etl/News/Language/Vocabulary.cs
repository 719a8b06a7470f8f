namespace Ocop.Etl.News.Language;

/// <summary>
/// Numbers for the words of the lexicon, looked up without making strings. Every word of every article is asked for, so
/// they stand in a flat hash table by the number of their form.
/// </summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 24;
    private const int Numbers = ushort.MaxValue;
    private readonly List<ulong> forms = [0];

    // A word's number and sixteen bits of its form, so that a word we do not know is seldom looked for in the forms. Small, to
    // stay in the processor's cache; its length is a power of two; an empty place is 0.
    private uint[] table = new uint[4096];

    /// <summary>The word's number, 0 when unknown. Case and placing of the tone mark do not matter.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(WordForm.Of(word));

    /// <inheritdoc cref="Find(ReadOnlySpan{char})"/>
    /// <param name="form">The word's <see cref="WordForm"/>.</param>
    public int Find(ulong form) => (int)(table[Place(form)] & Numbers);

    /// <summary>The <see cref="WordForm"/> of a word by its number.</summary>
    public ulong FormOf(int number) => forms[number];

    public int Add(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            throw new ArgumentException($"no Vietnamese word has {word.Length} letters: {word}", nameof(word));
        if (Find(word) is > 0 and var known)
            return known;
        if (forms.Count > Numbers)
            throw new InvalidOperationException($"the lexicon has more than {Numbers} words");
        forms.Add(WordForm.Of(word));
        Keep(forms.Count - 1);
        return forms.Count - 1;
    }

    private void Keep(int number)
    {
        if (number * 2 > table.Length)
        {
            table = new uint[table.Length * 2];
            for (var earlier = 1; earlier < number; earlier++)
                Put(earlier);
        }
        Put(number);
    }

    private void Put(int number) => table[Place(forms[number])] = Half(forms[number]) | (uint)number;

    // Where the word stands, or the empty place where it would.
    private int Place(ulong form)
    {
        var at = (int)(form * 0x9E3779B97F4A7C15 >> 40) & (table.Length - 1);
        while (
            table[at] is not 0 and var entry
            && ((entry ^ Half(form)) > Numbers || forms[(int)(entry & Numbers)] != form)
        )
            at = (at + 1) & (table.Length - 1);
        return at;
    }

    private static uint Half(ulong form) => (uint)form & ~(uint)Numbers;
}
