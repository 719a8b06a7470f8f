using System.Text;
using System.Text.RegularExpressions;

namespace Ocop.Etl.Fetching;

/// <summary>What can be told of a page from its bytes, without building its document. Pure.</summary>
internal static partial class HtmlBytes
{
    private const int Head = 256 * 1024;

    static HtmlBytes() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    // <meta charset="windows-1258">, <meta http-equiv="Content-Type" content="text/html; charset=utf-8">
    [GeneratedRegex(
        """<meta\b[^>]*\bcharset\s*=\s*["']?([A-Za-z0-9_.:-]+)""",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase
    )]
    private static partial Regex MetaCharset { get; }

    // <link rel="canonical" href="https://bao.vn/ocop-1.html"/>
    [GeneratedRegex("<link\\b[^>]*>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Link { get; }

    [GeneratedRegex("""\brel\s*=\s*["']?canonical\b""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex RelCanonical { get; }

    [GeneratedRegex("""\bhref\s*=\s*["']?([^"'\s>]+)""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Href { get; }

    /// <summary>Byte order mark, then the server's charset, then the page's own, then UTF-8. Unknown names are passed over.</summary>
    public static string Decode(byte[] bytes, string? charset)
    {
        var encoding =
            Named(charset?.Trim('"', '\''))
            ?? Named(MetaCharset.Match(HeadOf(bytes, 4096)) is { Success: true } m ? m.Groups[1].Value : null)
            ?? Encoding.UTF8;
        using var reader = new StreamReader(new MemoryStream(bytes), encoding, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    /// <summary>The page's own canonical address, absolute; null when it names none. Not checked against any policy.</summary>
    public static Uri? CanonicalLink(byte[] bytes, Uri address)
    {
        foreach (Match link in Link.Matches(HeadOf(bytes, Head)))
            if (RelCanonical.IsMatch(link.Value) && Href.Match(link.Value) is { Success: true } href)
                return
                    Uri.TryCreate(address, System.Net.WebUtility.HtmlDecode(href.Groups[1].Value), out var canonical)
                    && CanonicalUrl.IsHttp(canonical)
                    ? canonical
                    : null;
        return null;
    }

    /// <summary>Pictures, PDF, archives and the like: signatures, or zero bytes outside UTF-16.</summary>
    public static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8) || IsWorkbook(bytes) || bytes.StartsWith("\u001f"u8))
            return true;
        var isUtf16 = bytes.Length >= 2 && (bytes[..2] is [0xFF, 0xFE] or [0xFE, 0xFF]);
        return !isUtf16 && bytes[..Math.Min(bytes.Length, 4096)].Contains((byte)0);
    }

    /// <summary>
    /// Whether elements are nested deeper than any real page's: building such a document takes time that grows with the
    /// square of the depth. Counts start tags that only an end tag closes.
    /// </summary>
    public static bool IsTooDeep(ReadOnlySpan<byte> bytes, int limit = 3000)
    {
        var depth = 0;
        for (var at = bytes.IndexOf((byte)'<'); at >= 0 && depth <= limit; )
        {
            bytes = bytes[(at + 1)..];
            if (bytes.Length > 0 && bytes[0] == '/')
                depth = Math.Max(0, depth - (ClosesItself(NameOf(bytes[1..])) ? 0 : 1));
            else if (bytes.Length > 0 && char.IsAsciiLetter((char)bytes[0]) && !ClosesItself(NameOf(bytes)))
                depth++;
            at = bytes.IndexOf((byte)'<');
        }
        return depth > limit;
    }

    private static string NameOf(ReadOnlySpan<byte> tag)
    {
        var end = 0;
        while (end < tag.Length && end < 12 && char.IsAsciiLetterOrDigit((char)tag[end]))
            end++;
        return Encoding.ASCII.GetString(tag[..end]).ToLowerInvariant();
    }

    /// <summary>Void elements, and those whose end tag HTML lets authors leave out.</summary>
    private static bool ClosesItself(string name) =>
        name
            is "area"
                or "base"
                or "br"
                or "col"
                or "embed"
                or "hr"
                or "img"
                or "input"
                or "link"
                or "meta"
                or "source"
                or "track"
                or "wbr"
                or "p"
                or "li"
                or "dt"
                or "dd"
                or "td"
                or "th"
                or "tr"
                or "tbody"
                or "thead"
                or "tfoot"
                or "option"
                or "colgroup";

    /// <summary>A zip container (.xlsx) or an OLE container (.xls).</summary>
    public static bool IsWorkbook(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) || bytes is [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..];

    private static string HeadOf(byte[] bytes, int length) =>
        Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, length));

    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return null;
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
