namespace Ocop.Etl.Model;

/// <summary>A half-open run of UTF-16 characters in a document's stored text.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    public string In(string text) => text.Substring(Start, Length);
}

/// <summary>
/// The exact place a figure was read in. An article gives <see cref="Sentence"/> and <see cref="Number"/> (spans of the
/// document's stored text); a workbook gives <see cref="Sheet"/> and <see cref="Cell"/>; a published-figures row gives
/// <see cref="Row"/> (its id) and, where the row names it, the web address it was taken from.
/// </summary>
public sealed record Citation
{
    /// <summary>The words read: the sentence, or the cell's text with its header. Shown as it stands.</summary>
    public required string Quote { get; init; }

    public TextSpan? Sentence { get; init; }

    /// <summary>The number itself, inside <see cref="Sentence"/>.</summary>
    public TextSpan? Number { get; init; }

    public string? Sheet { get; init; }

    /// <summary>A1 address.</summary>
    public string? Cell { get; init; }

    public string? Row { get; init; }

    /// <summary>Address of the page the figure was taken from, when that is not the document itself.</summary>
    public string? Url { get; init; }
}
