using System.Buffers;

namespace Ocop.Etl.News.Language;

/// <summary>
/// One form for the two ways of placing a tone mark: "hoà, thuỷ, khoẻ" become "hòa, thủy, khỏe", "qúy" becomes "quý".
/// </summary>
internal static class Spelling
{
    // Each row: the vowel without mark, then its five toned forms in the order of the others.
    private const string A = "aàáảãạ";
    private const string E = "eèéẻẽẹ";
    private const string O = "oòóỏõọ";
    private const string U = "uùúủũụ";
    private const string Y = "yỳýỷỹỵ";
    private static readonly SearchValues<char> SecondVowels = SearchValues.Create("àáảãạèéẻẽẹỳýỷỹỵy");

    /// <summary>Whether a word that ends in this lower-case letter may have two spellings; nearly all end in another.</summary>
    public static bool MayVary(char last) => last is >= 'à' or 'y' && SecondVowels.Contains(last);

    /// <summary>Rewrites a lower-case NFC word in place; the length never changes.</summary>
    public static void Normalise(Span<char> word)
    {
        if (word.Length < 2 || !MayVary(word[^1]))
            return;
        ref var first = ref word[^2];
        ref var second = ref word[^1];
        if (first == 'o' && Tone(A, second) is > 0 and var onA)
            (first, second) = (O[onA], 'a');
        else if (first == 'o' && Tone(E, second) is > 0 and var onE)
            (first, second) = (O[onE], 'e');
        else if (first == 'u' && Tone(Y, second) is > 0 and var onY && !(word.Length > 2 && word[^3] == 'q'))
            (first, second) = (U[onY], 'y');
        else if (second == 'y' && word.Length > 2 && word[^3] == 'q' && Tone(U, first) is > 0 and var onU)
            (first, second) = ('u', Y[onU]);
    }

    private static int Tone(string row, char c) => row.IndexOf(c, StringComparison.Ordinal);
}
