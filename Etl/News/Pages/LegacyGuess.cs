using System.Text;
using Ocop.Etl.Model;
using Ocop.Etl.Text;

namespace Ocop.Etl.News.Pages;

/// <summary>
/// Which old encoding a text without any declaration is in: the one in which the commonest Vietnamese words appear.
/// </summary>
internal static class LegacyGuess
{
    private const int Sample = 20_000;
    private static readonly string[] Common =
    [
        "sản phẩm",
        "của",
        "được",
        "và",
        "tỉnh",
        "huyện",
        "công nhận",
        "đạt",
        "những",
    ];

    /// <summary>Bytes that are no UTF-8; null when no old encoding makes words of them.</summary>
    public static string? OfBytes(byte[] bytes, List<Finding> findings)
    {
        var latin = Encoding.Latin1.GetString(bytes);
        var windows = Encoding.GetEncoding(1258).GetString(bytes).Normalize(NormalizationForm.FormC);
        return Best(
            findings,
            ("windows-1258", windows),
            ("TCVN3", LegacyEncodings.DecodeTcvn3(latin)),
            ("VNI", LegacyEncodings.DecodeVni(latin))
        );
    }

    /// <summary>Valid Unicode that shows the bytes of an old font: "S¶n phÈm OCOP".</summary>
    public static string OfText(string text, List<Finding> findings)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Sample));
        if (head.IndexOfAnyInRange('\u1EA0', '\u1EF9') >= 0 || head.IndexOfAnyInRange('\u00A1', '\u00FF') < 0)
            return text;
        // letters beyond Latin-1 that are no punctuation: not an old font's page
        if (head.IndexOfAnyInRange('\u0250', '\u1E9F') >= 0)
            return text;
        return Best(findings, ("TCVN3", LegacyEncodings.DecodeTcvn3(text)), ("VNI", LegacyEncodings.DecodeVni(text)))
            ?? text;
    }

    private static string? Best(List<Finding> findings, params ReadOnlySpan<(string Name, string Text)> readings)
    {
        string? best = null,
            name = null;
        var most = 2;
        foreach (var reading in readings)
        {
            var hits = Hits(reading.Text);
            if (hits > most)
                (best, name, most) = (reading.Text, reading.Name, hits);
        }
        if (name is not null)
            findings.Add(PageTrouble.Legacy(name));
        return best;
    }

    private static int Hits(string text)
    {
        var head = text[..Math.Min(text.Length, Sample)].ToLowerInvariant();
        return Common.Count(word => head.Contains(word, StringComparison.Ordinal));
    }
}
