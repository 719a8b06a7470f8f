namespace Ocop.Etl.News.Language;

/// <summary>
/// The form in which words are compared: lower case, one spelling of tone marks. As a number, so that every word of every
/// article is compared without making a string; of 64 bits, so that two words never share one.
/// </summary>
internal static class WordForm
{
    // No Vietnamese word is nearly as long; what is longer is compared by its beginning.
    private const int Longest = 32;

    /// <summary>The number of a word as an article writes it.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        Span<char> form = stackalloc char[Longest];
        return Id(Shape(word[..Math.Min(word.Length, Longest)], form));
    }

    /// <summary>The number of the word with which a text begins, in one pass over its letters.</summary>
    /// <param name="length">Of the word in the text: letters and the digits glued to them.</param>
    public static ulong Read(ReadOnlySpan<char> text, out int length)
    {
        var hash = Seed;
        var last = '\0';
        length = 0;
        while (length < text.Length && Letters.OfWord(text[length]) is not '\0' and var c)
        {
            hash = (hash ^ c) * Prime;
            last = c;
            length++;
        }
        return length > Longest || Spelling.MayVary(last) ? Of(text[..length]) : hash;
    }

    /// <summary>The form itself, for those who read it.</summary>
    public static string Text(ReadOnlySpan<char> word)
    {
        Span<char> form = stackalloc char[Longest];
        return Shape(word[..Math.Min(word.Length, Longest)], form).ToString();
    }

    private const ulong Seed = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    /// <summary>The number of a word that is in its form already. FNV-1a: the same on every machine and in every run.</summary>
    public static ulong Id(ReadOnlySpan<char> form)
    {
        var hash = Seed;
        foreach (var c in form)
            hash = (hash ^ c) * Prime;
        return hash;
    }

    private static Span<char> Shape(ReadOnlySpan<char> word, Span<char> form)
    {
        for (var i = 0; i < word.Length; i++)
            form[i] = Letters.Lower(word[i]);
        Spelling.Normalise(form[..word.Length]);
        return form[..word.Length];
    }
}
