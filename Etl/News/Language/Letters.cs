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

    public static char Lower(char c) => c < Size ? LowerCase[c] : char.ToLowerInvariant(c);

    public static char Upper(char c) => c < Size ? UpperCase[c] : char.ToUpperInvariant(c);

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
