using System.Globalization;

namespace Ocop.Etl.News.Language;

/// <summary>Letters and their lower case by table: Vietnamese lies below U+1F00, and the tokenizer asks for every character.</summary>
internal static class Letters
{
    private const int Size = 0x1F00;
    private static readonly char[] LowerCase = Make(char.ToLowerInvariant);
    private static readonly char[] UpperCase = Make(char.ToUpperInvariant);
    private static readonly bool[] LetterTable = Make(c =>
        char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark
    );
    private static readonly bool[] UpperTable = Make(char.IsUpper);
    private static readonly char[] OfWords = Make(c =>
        LetterTable[c] || char.IsAsciiDigit(c) ? char.ToLowerInvariant(c) : '\0'
    );

    public static char Lower(char c) => c < Size ? LowerCase[c] : char.ToLowerInvariant(c);

    /// <summary>A letter or digit of a word in lower case; '\0' for what ends a word.</summary>
    public static char OfWord(char c) =>
        c < Size ? OfWords[c]
        : char.IsLetter(c) ? char.ToLowerInvariant(c)
        : '\0';

    public static char Upper(char c) => c < Size ? UpperCase[c] : char.ToUpperInvariant(c);

    /// <summary>Whether two letters differ by case alone.</summary>
    public static bool AreSame(char a, char b) =>
        (a | b) < 0x80 ? (a | 0x20) == (b | 0x20) && char.IsAsciiLetter(a) : Upper(a) == Upper(b);

    public static bool IsLetter(char c) => c < Size ? LetterTable[c] : char.IsLetter(c);

    public static bool IsUpper(char c) => c < Size ? UpperTable[c] : char.IsUpper(c);

    private static T[] Make<T>(Func<char, T> of)
    {
        var table = new T[Size];
        for (var c = 0; c < Size; c++)
            table[c] = of((char)c);
        return table;
    }
}
