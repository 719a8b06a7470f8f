using System.Buffers;
using System.Text;
using Ocop.Etl.Text;

namespace Ocop.Etl.News.Pages;

/// <summary>Page text as the reader wants it: composed, without characters that nobody sees.</summary>
internal static class TextHygiene
{
    /// <summary>
    /// NFC, look-alike letters replaced, soft hyphens and direction marks taken out, control characters as blanks, halves
    /// of surrogate pairs as U+FFFD. Decode old fonts first: in TCVN3 the soft hyphen is the letter ư.
    /// </summary>
    public static string Clean(string text) =>
        text.AsSpan().ContainsAnyExcept(Ordinary) ? VietnameseText.Compose(Visible(text)) : text;

    // Letters of Vietnamese in composed form and the marks of print: a text of nothing else, as most are, stays as it is.
    private static readonly SearchValues<char> Ordinary = SearchValues.Create([
        '\n',
        '\r',
        '\t',
        .. Characters(' ', '~'),
        .. Characters('\u00A0', '\u00FF').Except(['\u00AD', 'Ð', 'ð']),
        .. "ĂăĐđĨĩŨũƠơƯư",
        .. Characters('\u1EA0', '\u1EF9'),
        .. "–—‘’“”•…",
    ]);

    private static IEnumerable<char> Characters(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(code => (char)code);

    private static string Visible(string text)
    {
        var at = 0;
        while (at < text.Length && !IsOdd(text[at]))
            at++;
        if (at == text.Length)
            return text;
        var result = new StringBuilder(text.Length).Append(text, 0, at);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (!IsOdd(c))
                result.Append(c);
            else if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                result.Append(c).Append(text[++at]);
            else if (char.IsSurrogate(c))
                result.Append('\uFFFD');
            else if (char.IsControl(c))
                result.Append(' ');
        }
        return result.ToString();
    }

    private static bool IsOdd(char c) =>
        char.IsSurrogate(c)
        || c
            is '\u00AD'
                or '\u200B'
                or '\u200C'
                or '\u200D'
                or '\u2060'
                or '\uFEFF'
                or (>= '\u202A' and <= '\u202E')
                or (>= '\uFFFE')
        || (char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
}
