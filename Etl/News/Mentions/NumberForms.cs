using System.Globalization;

namespace Ocop.Etl.News.Mentions;

/// <summary>Numbers as Vietnamese pages write them: the point groups thousands, the comma starts decimals.</summary>
internal static class NumberForms
{
    /// <param name="percent">A percent sign follows, so a single separator starts decimals whatever it is.</param>
    /// <returns>False for a run of digits that is no number: a phone number, a brand, "1.2.3".</returns>
    public static bool TryParse(ReadOnlySpan<char> digits, bool percent, out double value)
    {
        value = 0;
        if (digits.Length > 12)
            return false;
        var points = digits.Count('.');
        var commas = digits.Count(',');
        if (points == 0 && commas == 0)
            return digits.Length <= 6
                && double.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        // "10.322" and, on pages with English habits, "1,039": three digits after every separator are thousands.
        var separator = points > 0 ? '.' : ',';
        if (points > 0 && commas > 0)
            return Both(digits, out value);
        if (!percent && Grouped(digits, separator, out value))
            return true;
        return points + commas == 1 && Decimal(digits, separator, out value);
    }

    // "1.234,5" or "1,234.5"
    private static bool Both(ReadOnlySpan<char> digits, out double value)
    {
        value = 0;
        var last = digits.LastIndexOfAny('.', ',');
        var group = digits[last] == ',' ? '.' : ',';
        if (!Grouped(digits[..last], group, out var whole))
            return false;
        if (!double.TryParse($"0.{digits[(last + 1)..]}", CultureInfo.InvariantCulture, out var part))
            return false;
        value = whole + part;
        return true;
    }

    private static bool Grouped(ReadOnlySpan<char> digits, char separator, out double value)
    {
        value = 0;
        var first = digits.IndexOf(separator);
        if (first is < 1 or > 3 || digits[0] == '0')
            return false;
        for (var at = first; at < digits.Length; at += 4)
            if (digits[at] != separator || digits.Length - at < 4 || digits[(at + 1)..(at + 4)].Contains(separator))
                return false;
        return double.TryParse(
            digits.ToString().Replace(separator.ToString(), "", StringComparison.Ordinal),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out value
        );
    }

    private static bool Decimal(ReadOnlySpan<char> digits, char separator, out double value)
    {
        Span<char> text = stackalloc char[16];
        digits.CopyTo(text);
        text[digits.IndexOf(separator)] = '.';
        return double.TryParse(
            text[..digits.Length],
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out value
        );
    }
}
