namespace Ocop.Etl.News.Language;

/// <summary>
/// Numbers for the words of the lexicon, looked up without making strings. Every word of every article is asked for, so
/// they stand in a flat hash table by the number of their form.
/// </summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 24;
    private readonly List<ulong> forms = [0];

    // Its length is a power of two; an empty place has the number 0.
    private Entry[] table = new Entry[4096];

    private readonly record struct Entry(ulong Form, int Number);

    /// <summary>The word's number, 0 when unknown. Case and placing of the tone mark do not matter.</summary>
    public int Find(ReadOnlySpan<char> word) => Find(WordForm.Of(word));

    /// <inheritdoc cref="Find(ReadOnlySpan{char})"/>
    /// <param name="form">The word's <see cref="WordForm"/>.</param>
    public int Find(ulong form) => table[Place(form)].Number;

    /// <summary>The <see cref="WordForm"/> of a word by its number.</summary>
    public ulong FormOf(int number) => forms[number];

    public int Add(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
            throw new ArgumentException($"no Vietnamese word has {word.Length} letters: {word}", nameof(word));
        if (Find(word) is > 0 and var known)
            return known;
        forms.Add(WordForm.Of(word));
        Keep(new(forms[^1], forms.Count - 1));
        return forms.Count - 1;
    }

    private void Keep(Entry entry)
    {
        if (entry.Number * 2 > table.Length)
        {
            var before = table;
            table = new Entry[before.Length * 2];
            foreach (var old in before)
                if (old.Number > 0)
                    table[Place(old.Form)] = old;
        }
        table[Place(entry.Form)] = entry;
    }

    // Where the word stands, or the empty place where it would.
    private int Place(ulong form)
    {
        var at = (int)(form * 0x9E3779B97F4A7C15 >> 40) & (table.Length - 1);
        while (table[at].Number > 0 && table[at].Form != form)
            at = (at + 1) & (table.Length - 1);
        return at;
    }
}
