using System.Text;

namespace Ocop.Etl.Workbooks.Opening;

/// <summary>A text file with the encoding it was read in.</summary>
/// <param name="Legacy">Read as Windows-1258 and composed.</param>
internal readonly record struct DecodedText(string Text, bool Legacy);

internal static class TextFile
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>By BOM, else UTF-8 if valid, else Windows-1258. Null when the bytes are no text (control characters).</summary>
    public static DecodedText? Decode(byte[] bytes)
    {
        var span = bytes.AsSpan();
        if (span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Checked(Encoding.UTF8.GetString(span[3..]), false);
        if (span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Checked(Encoding.Unicode.GetString(span[2..]), false);
        if (span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Checked(Encoding.BigEndianUnicode.GetString(span[2..]), false);
        try
        {
            return Checked(Strict.GetString(span), false);
        }
        catch (DecoderFallbackException)
        {
            return Checked(Encoding.GetEncoding(1258).GetString(span).Normalize(NormalizationForm.FormC), true);
        }
    }

    private static DecodedText? Checked(string text, bool legacy)
    {
        // Binary formats give themselves away by control characters no text has.
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 65536)))
            if (c < ' ' && c is not ('\t' or '\r' or '\n' or '\f' or '\v' or '\u001A'))
                return null;
        return new(text, legacy);
    }
}
