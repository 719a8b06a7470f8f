using System.Buffers;
using System.Text;
using Ocop.Etl.Model;
using Ocop.Etl.Text;

namespace Ocop.Etl.News.Pages;

/// <summary>Bytes to text: the byte-order mark, the server's word, the page's own word, then what the bytes allow.</summary>
internal static class PageBytes
{
    private const int HeadLength = 4096;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    static PageBytes() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(byte[] bytes, string? contentType, List<Finding> findings)
    {
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            return Lenient(bytes.AsSpan(3), findings);
        if (bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode.GetString(bytes.AsSpan(2));
        if (bytes.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2));
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, HeadLength));
        var font = LegacyFont(bytes, head);
        if (font is not null && !IsUtf8WithVietnamese(bytes))
        {
            findings.Add(
                PageTrouble.Legacy(font.StartsWith("VNI", StringComparison.OrdinalIgnoreCase) ? "VNI" : "TCVN3")
            );
            return LegacyEncodings.Decode(Encoding.Latin1.GetString(bytes), font);
        }
        try
        {
            return LegacyGuess.OfText(Strict.GetString(bytes), findings);
        }
        catch (DecoderFallbackException)
        {
            if (Declared(contentType ?? "", head) is null && LegacyGuess.OfBytes(bytes, findings) is { } guessed)
                return guessed;
            return Declared(contentType ?? "", head) is { } encoding
                ? FromDeclared(bytes, encoding, findings)
                : Lenient(bytes, findings);
        }
    }

    private static string FromDeclared(byte[] bytes, Encoding encoding, List<Finding> findings)
    {
        if (encoding.CodePage == Encoding.UTF8.CodePage)
            return Lenient(bytes, findings);
        if (encoding.CodePage == 1258)
            findings.Add(PageTrouble.Legacy("windows-1258"));
        return encoding.GetString(bytes);
    }

    private static string Lenient(ReadOnlySpan<byte> bytes, List<Finding> findings)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
            findings.Add(PageTrouble.BrokenEncoding());
        return text;
    }

    private static bool IsUtf8WithVietnamese(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes).AsSpan().IndexOfAnyInRange('\u1EA0', '\u1EF9') >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // font-family: .VnTime; face="VNI-Times"
    private static string? LegacyFont(byte[] bytes, string head)
    {
        var text =
            bytes.Length <= HeadLength ? head : Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 200_000));
        foreach (
            var font in (string[])
                [".VnTimeH", ".VnArialH", ".VnTime", ".VnArial", "VNI-Times", "VNI-Helve", "VNI-Aptima"]
        )
            if (text.Contains(font, StringComparison.OrdinalIgnoreCase))
                return font.TrimEnd('H');
        return null;
    }

    private static Encoding? Declared(string contentType, string head)
    {
        var name = Charset(contentType) ?? Charset(head);
        if (name is null)
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

    private static readonly SearchValues<char> AfterCharset = SearchValues.Create("\"';> \r\n/");

    private static string? Charset(string text)
    {
        var at = text.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var name = text.AsSpan(at + 8).TrimStart("\"' ");
        var end = name.IndexOfAny(AfterCharset);
        return (end < 0 ? name : name[..end]).ToString();
    }
}
