using System.Text;
using Ocop.Etl.Text;

namespace Ocop.Etl.Register;

/// <summary>
/// Decision numbers to compare by: "0088/QĐ-UBND", "88 /QD-UBND" and "88/qđ-ubnd" are one. Numbers start again each
/// year, so a number alone names a decision only within a year.
/// </summary>
internal static class DecisionNumber
{
    public static bool Same(string? one, string? other) =>
        string.Equals(one, other, StringComparison.Ordinal) || Key(one) == Key(other);

    public static string? Key(string? decision)
    {
        if (string.IsNullOrWhiteSpace(decision))
            return null;
        var key = new StringBuilder(decision.Length);
        foreach (var c in VietnameseText.Fold(decision))
        {
            if (c is ' ' or '.')
                continue;
            if (c == '0' && (key.Length == 0 || !char.IsAsciiLetterOrDigit(key[^1])))
                continue;
            key.Append(c is '–' or '—' ? '-' : c);
        }
        return key.Length > 0 ? key.ToString() : decision;
    }
}
