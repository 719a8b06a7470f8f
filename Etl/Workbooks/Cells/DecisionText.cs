using System.Text.RegularExpressions;
using Ocop.Etl.Text;

namespace Ocop.Etl.Workbooks.Cells;

/// <summary>A decision as a cell names it, and what of the cell's text is left.</summary>
/// <param name="Number">"1208/QĐ-UBND", without Quyết định, Số and inner blanks; null when only a date stands there.</param>
public readonly record struct DecisionReading(string? Number, DateReading? Date, string Rest);

public static partial class DecisionText
{
    // "Quyết định số 1930/QĐ-UBND, ngày 22/11/2021", "QĐ 377/QĐ-BNN-VPĐP", "45/2023/QĐ-UBND", "2008/QĐ/UBND"
    [GeneratedRegex(
        @"(?:(?:Quyết\s+định|QĐ|QD)\s*)?(?:(?:số|so)\s*:?\s*)?(?<n>\d{1,6}\s*(?:/\s*\d{4}\s*)?/\s*Q[ĐD]\s*[\-–/]\s*[\p{L}\d]+(?:\s*[\-–.]\s*[\p{L}\d]+)*)",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Full();

    // In a decision column a bare number is enough: "Số 1208", "QĐ 114 ngày 15/1/2020"
    [GeneratedRegex(
        @"^(?:Quyết\s+định|QĐ|QD)?\s*(?:số\s*:?)?\s*(?<n>\d{1,6}(?:\s*/\s*[\p{L}\d\-–/]+)?)(?=$|[\s,;(])",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Bare();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex Blanks();

    /// <summary>A decision number of the usual form anywhere in the text, with its date.</summary>
    public static DecisionReading? Find(string text)
    {
        if (!text.Contains('Q', StringComparison.OrdinalIgnoreCase))
            return null;
        var match = Full().Match(text);
        if (!match.Success)
            return null;
        var rest = text.Remove(match.Index, match.Length);
        return new(Tidy(match.Groups["n"].Value), CellDate.Find(rest), rest);
    }

    /// <summary>A cell of a decision column.</summary>
    public static DecisionReading Read(string text)
    {
        if (Find(text) is { } full)
            return full;
        // A date alone is no number: "07/04/2023".
        if (CellDate.Read(text) is { Value: not null } only && !(text.Length <= 4 && only.Value is { Month: 0 }))
            return new(null, only, "");
        var match = Bare().Match(text);
        if (!match.Success)
            return new(null, CellDate.Find(text), text);
        var rest = text.Remove(match.Index, match.Length);
        return new(Tidy(match.Groups["n"].Value), CellDate.Find(rest), rest);
    }

    private static string Tidy(string number) => Blanks().Replace(number, "").Replace('–', '-').TrimEnd('-', '/', '.');
}
