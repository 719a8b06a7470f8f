using Ocop.Etl.Model;
using Ocop.Etl.News;

namespace Ocop.Etl.Commands;

/// <summary>
/// The digits of an article that count nothing and so were never weighed: days and years, star classes, signs of decisions. With
/// them <c>extract --explain</c> leaves no number of the text unspoken for.
/// </summary>
internal static class OtherDigits
{
    private const string Star = "bỏ: hạng sao, không phải số đếm";
    private const string Date = "bỏ: ngày, tháng, năm hoặc số thứ tự của một kỳ";
    private const string Sign = "bỏ: một phần của tên gọi, ký hiệu hoặc con số đã nêu";

    private static readonly string[] Stars = ["sao"];
    private static readonly string[] Times =
    [
        "ngày",
        "tháng",
        "năm",
        "quý",
        "đợt",
        "kỳ",
        "lần",
        "giai đoạn",
        "hôm",
        "sáng",
        "chiều",
        "tối",
    ];

    /// <summary>Runs of digits, in the order of the text, that no number of the reading covers.</summary>
    public static IEnumerable<(TextSpan Span, string Reason)> Of(ArticleReading reading)
    {
        var (text, next) = (reading.Text, 0);
        for (var i = 0; i < text.Length; )
        {
            while (next < reading.Numbers.Count && reading.Numbers[next].Span.End <= i)
                next++;
            if (next < reading.Numbers.Count && reading.Numbers[next].Span.Start <= i)
            {
                i = reading.Numbers[next].Span.End;
                continue;
            }
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || JoinsDigits(text, i)))
                i++;
            yield return (TextSpan.FromBounds(start, i), Reason(text, start, i));
        }
    }

    // "31/12/2023", "2021-2025", "3.317"
    private static bool JoinsDigits(string text, int at) =>
        text[at] is '/' or '-' or '.' or ','
        && at + 1 < text.Length
        && char.IsAsciiDigit(text[at + 1])
        && char.IsAsciiDigit(text[at - 1]);

    private static string Reason(string text, int start, int end)
    {
        if (StartsWith(text, end, Stars))
            return Star;
        var digits = text.AsSpan(start, end - start);
        return EndsWith(text, start) || digits.ContainsAny('/', '-') || IsYear(digits) ? Date : Sign;
    }

    private static bool IsYear(ReadOnlySpan<char> digits) => digits.Length == 4 && digits[..2] is "19" or "20";

    private static bool StartsWith(string text, int at, string[] words)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return Array.Exists(words, word => text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    private static bool EndsWith(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        foreach (var word in Times)
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
