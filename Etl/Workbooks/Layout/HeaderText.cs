using System.Text;
using System.Text.RegularExpressions;
using Ocop.Etl.Text;
using Ocop.Etl.Workbooks.Cells;

namespace Ocop.Etl.Workbooks.Layout;

/// <summary>The words of one column's header, from the upper level to the lower one.</summary>
/// <param name="Levels">Cleaned texts; never empty strings.</param>
/// <param name="Row">The row of the lowest level that says something (1-based), else that of the header.</param>
public sealed record HeaderPath(int Column, IReadOnlyList<string> Levels, int Row)
{
    public string Joined => string.Join(" / ", Levels);

    public string Leaf => Levels.Count == 0 ? "" : Levels[^1];
}

/// <summary>Header words in the form in which they are looked up.</summary>
public static partial class HeaderText
{
    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]", RegexOptions.None, matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"[:*.;""'“”]+|\s+-\s*$", RegexOptions.None, matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex Noise();

    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})", RegexOptions.None, matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex CamelCase();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex Blanks();

    /// <summary>Without accents, case, brackets, punctuation; "product_name" and "productName" are "product name".</summary>
    public static string Normal(string text)
    {
        var outside = Brackets().Replace(text, " ");
        if (string.IsNullOrWhiteSpace(outside))
            outside = text.Replace('(', ' ').Replace(')', ' ');
        return Fold(outside);
    }

    /// <summary>The same, the words in brackets kept.</summary>
    public static string Full(string text) => Fold(text.Replace('(', ' ').Replace(')', ' '));

    private static string Fold(string text)
    {
        var folded = VietnameseText.Fold(CamelCase().Replace(text.Replace('_', ' '), " "));
        folded = Noise().Replace(folded, " ").Replace('–', '-');
        return Blanks().Replace(folded, " ").Trim(' ', '-', '/', ',');
    }

    /// <summary>The header itself, then each language of a bilingual one ("Điểm / Score").</summary>
    public static IEnumerable<string> Readings(string text)
    {
        var whole = Normal(text);
        if (whole.Length > 0)
            yield return whole;
        if (!text.Contains('/', StringComparison.Ordinal) && !text.Contains('|', StringComparison.Ordinal))
            yield break;
        foreach (var part in text.Split(['/', '|'], StringSplitOptions.RemoveEmptyEntries))
        {
            var reading = Normal(part);
            if (reading.Length > 1 && reading != whole)
                yield return reading;
        }
    }

    /// <summary>
    /// Number of single-letter slips (wrong, missing, extra, swapped) between two texts, blanks aside; gives up beyond
    /// <paramref name="most"/>.
    /// </summary>
    public static int Slips(string a, string b, int most)
    {
        a = a.Replace(" ", "", StringComparison.Ordinal);
        b = b.Replace(" ", "", StringComparison.Ordinal);
        if (Math.Abs(a.Length - b.Length) > most)
            return most + 1;
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var now = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
            }
            (before, last, now) = (last, now, before);
        }
        return last[b.Length];
    }
}
