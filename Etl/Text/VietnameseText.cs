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

    /// <summary>NFC, with eth and Cyrillic or Greek look-alikes replaced. White space is left as it is.</summary>
    public static string Compose(string text) => ReplaceLookAlikes(text.Normalize(NormalizationForm.FormC));

    /// <summary>Whether <see cref="Compose"/> would replace a letter that only looks Vietnamese.</summary>
    public static bool HasLookAlikes(string text) => text.AsSpan().ContainsAny(LookAlikeSet);

    /// <summary>Every run of white space, no-break space and line breaks as one blank; ends trimmed.</summary>
    public static string CollapseWhiteSpace(string text)
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
    public static string Fold(string text)
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
