using System.Text;
using System.Text.RegularExpressions;
using Ocop.Etl.Text;

namespace Ocop.Etl.Workbooks.Cells;

/// <summary>Text of a cell as it is compared and stored.</summary>
public static partial class CellText
{
    private static readonly HashSet<string> Blanks = new(StringComparer.OrdinalIgnoreCase)
    {
        "-",
        "–",
        "—",
        "…",
        "..",
        "...",
        "n/a",
        "không có",
    };

    private static readonly HashSet<string> ErrorTexts = new(StringComparer.OrdinalIgnoreCase)
    {
        "#REF!",
        "#N/A",
        "#VALUE!",
        "#DIV/0!",
        "#NAME?",
        "#NULL!",
        "#NUM!",
        "#SPILL!",
        "#CALC!",
    };

    /// <summary>
    /// NFC, look-alike letters replaced, white space as single blanks, a leading bullet dropped; null for what means
    /// nothing (empty, "-", "…", "n/a", "không có").
    /// </summary>
    public static string? Clean(string? raw)
    {
        if (raw is null)
            return null;
        var text = IsPlain(raw) ? raw : VietnameseText.CollapseWhiteSpace(VietnameseText.Compose(raw));
        while (text.Length > 1 && text[0] is '-' or '+' or '•' && text.Length > 1 && text[1] == ' ')
            text = text[2..].TrimStart();
        return text.Length == 0 || (text.Length <= 8 && Blanks.Contains(text)) ? null : text;
    }

    /// <summary>A cell saved as text that is an error value all the same (csv and HTML exports).</summary>
    public static bool IsErrorText(string text) => text.Length > 3 && text[0] == '#' && ErrorTexts.Contains(text);

    // "Thị xã Ninh Hòa (1)", "Thành phố Nha Trang*", "Nước mắm ¹"
    [GeneratedRegex(
        @"\s*(?:\*+|\(\s*(?:\*+|\d{1,2})\s*\)|[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+)$",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex FootnoteMark();

    /// <summary>Without the footnote marks behind it.</summary>
    public static string DropFootnote(string text)
    {
        while (
            text.Length > 1 && text[^1] is '*' or ')' or (>= '\u00B2' and <= '\u00B9') or (>= '\u2070' and <= '\u2079')
        )
        {
            var shorter = FootnoteMark().Replace(text, "");
            if (shorter.Length == text.Length || shorter.Length == 0)
                break;
            text = shorter;
        }
        return text;
    }

    /// <summary>"=HYPERLINK(...)", "@SUM", "+cmd", "-abc": what a spreadsheet could take for a formula.</summary>
    public static bool IsFormulaLike(string text) =>
        text[0] is '=' or '@' || (text[0] is '+' or '-' && text.Length > 1 && char.IsLetter(text[1]));

    // The usual case: composed letters, single blanks. Saves two copies of most cells of a large list.
    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || text[0] is ' ' or '-' or '+' or '•' || text[^1] == ' ')
            return false;
        var afterBlank = false;
        foreach (var c in text)
        {
            if (c == ' ')
            {
                if (afterBlank)
                    return false;
                afterBlank = true;
                continue;
            }
            afterBlank = false;
            if (c < ' ' || c is '\u00A0' or 'Ð' or 'ð' || (c is >= '\u0300' and < '\u1E00') || c >= '\u1F00')
                return false;
        }
        return true;
    }

    private const int LastTabled = 0x1F00;

    // Decomposed and in lower case, by letter: a list of a hundred thousand names asks a million times.
    private static readonly string[] Decomposed =
    [
        .. Enumerable
            .Range(0, LastTabled)
            .Select(c =>
                c is >= 0xD800 and < 0xE000
                    ? ""
                    : ((char)c).ToString().Normalize(NormalizationForm.FormD).ToLowerInvariant()
            ),
    ];

    /// <summary>
    /// The form in which two names are the same: lower case, no white space, and the tone moved behind its syllable, so
    /// that "Hòa" and "Hoà" agree while "Hoa" does not.
    /// </summary>
    public static string ToneKey(string text)
    {
        // A letter comes apart into four at the most.
        Span<char> result = text.Length <= 150 ? stackalloc char[text.Length * 4] : new char[text.Length * 4];
        var length = 0;
        var tone = '\0';
        foreach (var letter in text)
        {
            foreach (var c in letter < LastTabled ? Decomposed[letter] : letter.ToString())
            {
                if (c is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323')
                {
                    tone = c;
                    continue;
                }
                if (tone != '\0' && !char.IsLetter(c) && c is < '\u0300' or > '\u036F')
                {
                    result[length++] = tone;
                    tone = '\0';
                }
                if (!char.IsWhiteSpace(c))
                    result[length++] = c;
            }
        }
        if (tone != '\0')
            result[length++] = tone;
        return new(result[..length]);
    }
}
