using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ocop.Etl.Text;

/// <summary>The spellings of one and the same Vietnamese text brought together.</summary>
public static class VietnameseText
{
    // Ð (eth) for Đ, and Cyrillic or Greek letters that look Latin: "sản phẩm ОСОР" (Cyrillic), "3787/QÐ-UBND" (eth).
    private const string LookAlikes = "ÐðАВСЕНІКМОРТХЅЈасеорхуіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private static readonly SearchValues<char> LookAlikeSet = SearchValues.Create(LookAlikes);
    private const string Latin = "ĐđABCEHIKMOPTXSJaceopxyisjABEZHIKMNOPTYXo";
    private const char FirstComposed = '\u00C0';
    private const char LastComposed = '\u1EFF';
    private static readonly char[] Folded = FoldComposed();

    /// <summary>NFC, with eth and Cyrillic or Greek look-alikes replaced. White space is left as it is.</summary>
    public static string Compose(string text) => ReplaceLookAlikes(text.Normalize(NormalizationForm.FormC));

    /// <summary>Whether <see cref="Compose"/> would replace a letter that only looks Vietnamese.</summary>
    public static bool HasLookAlikes(string text) => text.AsSpan().ContainsAny(LookAlikeSet);

    /// <summary>Every run of white space, no-break space and line breaks as one blank; ends trimmed.</summary>
    public static string CollapseWhiteSpace(string text) => IsCollapsed(text) ? text : Collapsed(text);

    /// <inheritdoc cref="CollapseWhiteSpace(string)"/>
    public static string CollapseWhiteSpace(ReadOnlySpan<char> text) =>
        IsCollapsed(text) ? text.ToString() : Collapsed(text);

    // Most texts are so already, and making one anew costs more than looking, several characters at a time.
    private static bool IsCollapsed(ReadOnlySpan<char> text) =>
        text.IsEmpty
        || (
            text[0] != ' '
            && text[^1] != ' '
            // beyond the usual letters and marks: not looked at here
            && !text.ContainsAnyInRange('\0', (char)(' ' - 1))
            && !text.ContainsAnyInRange((char)('~' + 1), (char)(FirstComposed - 1))
            && !text.ContainsAnyInRange('\u1680', '\u1DFF')
            && !HoldsUnusual(text)
            && text.IndexOf("  ", StringComparison.Ordinal) < 0
        );

    // Beyond the letters stand dashes, quotes and dots that are usual too.
    private static bool HoldsUnusual(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange((char)(LastComposed + 1), char.MaxValue) is >= 0 and var at)
        {
            if (text[at] is not (>= '\u2010' and <= '\u2027'))
                return true;
            text = text[(at + 1)..];
        }
        return false;
    }

    private static string Collapsed(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c != '\u200B' && c != '\uFEFF')
                result.Append(c);
            else if (result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
        }
        while (result.Length > 0 && result[^1] == ' ')
            result.Length--;
        return result.ToString();
    }

    /// <summary>
    /// The form to compare and search by: lower case, without accents, đ as d, white space collapsed.
    /// "Hoà Bình", "Hòa Bình" and "HOA BINH" all give "hoa binh".
    /// </summary>
    public static string Fold(string text) => FoldQuickly(text) ?? FoldThoroughly(text);

    /// <inheritdoc cref="Fold(string)"/>
    public static string Fold(ReadOnlySpan<char> text) => FoldQuickly(text) ?? FoldThoroughly(text.ToString());

    /// <summary>
    /// By table, for texts of the Latin blocks in composed form: nearly all there are, and a hundred thousand rows are
    /// folded more than once. Null: the text holds something else.
    /// </summary>
    private static string? FoldQuickly(ReadOnlySpan<char> text)
    {
        Span<char> buffer = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            char folded;
            if (c < 0x80)
                folded = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            else if (c is < FirstComposed or > LastComposed || (folded = Folded[c - FirstComposed]) == '\0')
                return null;
            if (char.IsWhiteSpace(folded))
            {
                if (length == 0 || buffer[length - 1] == ' ')
                    continue;
                folded = ' ';
            }
            buffer[length++] = folded;
        }
        return new(buffer[..length].TrimEnd(' '));
    }

    /// <summary>What <see cref="Fold(string)"/> makes of one character; '\0' where that needs the text around it.</summary>
    public static char Fold(char c) =>
        c < 0x80 ? char.ToLowerInvariant(c)
        : c is >= FirstComposed and <= LastComposed ? Folded[c - FirstComposed]
        : '\0';

    private static string FoldThoroughly(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in ReplaceLookAlikes(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsWhiteSpace(c))
            {
                if (result.Length > 0 && result[^1] != ' ')
                    result.Append(' ');
                continue;
            }
            result.Append(
                c switch
                {
                    'đ' or 'Đ' => 'd',
                    _ => char.ToLowerInvariant(c),
                }
            );
        }
        while (result.Length > 0 && result[^1] == ' ')
            result.Length--;
        return result.ToString();
    }

    // What each composed letter folds to; 0 where that is not a single character.
    private static char[] FoldComposed()
    {
        var table = new char[LastComposed - FirstComposed + 1];
        for (int code = FirstComposed; code <= LastComposed; code++)
            if (FoldThoroughly(((char)code).ToString()) is [var only])
                table[code - FirstComposed] = only;
        return table;
    }

    private static string ReplaceLookAlikes(string text)
    {
        if (!HasLookAlikes(text))
            return text;
        return string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    var at = LookAlikes.IndexOf(source[i], StringComparison.Ordinal);
                    span[i] = at < 0 ? source[i] : Latin[at];
                }
            }
        );
    }
}
