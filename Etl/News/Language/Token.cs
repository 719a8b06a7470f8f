using System.Runtime.InteropServices;

namespace Ocop.Etl.News.Language;

internal enum TokenKind : byte
{
    Word,

    /// <summary>Digits, with the points and commas between them: "10.322", "67,3", "5.12".</summary>
    Number,

    /// <summary>Any other visible character.</summary>
    Mark,
}

/// <summary>A word, number or mark of the stored text.</summary>
/// <param name="Word">Number in the <see cref="Vocabulary"/>; 0 for a word the lexicon does not know.</param>
/// <param name="Mark">The character of a mark; '\0' otherwise.</param>
/// <param name="Capital">A word that begins with a capital letter.</param>
/// <param name="Spaced">White space or the text's start stands before it.</param>
/// <param name="Head">A word's first letter in lower case: nearly all words that differ do so here. '\0' otherwise.</param>
// An article has a thousand: as small as their parts allow.
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(
    int Start,
    int Length,
    TokenKind Kind,
    int Word,
    char Mark,
    bool Capital,
    bool Spaced,
    char Head = '\0'
)
{
    public int End => Start + Length;

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;

    public bool Is(char mark) => Mark == mark;
}
