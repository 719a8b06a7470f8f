using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Text;
using Ocop.Etl.Workbooks.Cells;

namespace Ocop.Etl.Workbooks.Places;

/// <summary>A province as named somewhere: the units of either list that the name or code can mean.</summary>
/// <param name="Old">Marked as former: "(cũ)", "trước sắp xếp".</param>
/// <param name="Where">A1 address of the cell that spoke; null for sheet and file names.</param>
public sealed record ProvinceMention(IReadOnlyList<UnitId> Candidates, bool Old = false, string? Where = null)
{
    /// <summary>What both say: a name settled by its code ("27, Bắc Ninh" is of the 63 only).</summary>
    public ProvinceMention Narrow(ProvinceMention other)
    {
        var both = Candidates.Intersect(other.Candidates).ToList();
        return both.Count == 0 ? this : this with { Candidates = both, Old = Old || other.Old };
    }
}

/// <summary>Finds provinces by name, alias or code, in a cell of their own or among other words.</summary>
public sealed partial class ProvinceNames
{
    private const int LongestName = 5;
    private readonly Dictionary<string, List<UnitId>> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<UnitId>> folded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<UnitId>> byCode = new(StringComparer.Ordinal);
    private readonly HashSet<string> cities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProvinceMention?> cells = new(StringComparer.Ordinal);

    public ProvinceNames(UnitCatalog units)
    {
        foreach (var unit in units.Provinces)
        {
            foreach (var alias in unit.Aliases.Append(unit.Name).Append(unit.FullName).Append(unit.NameEn))
            {
                Add(exact, Key(alias), unit.Id);
                Add(folded, Key(VietnameseText.Fold(alias)), unit.Id);
                if (unit.Kind == UnitKind.City)
                    cities.Add(Key(VietnameseText.Fold(alias)));
            }
            Add(byCode, unit.Id.Code!, unit.Id);
        }
    }

    private static void Add(Dictionary<string, List<UnitId>> map, string key, UnitId id)
    {
        if (!map.TryGetValue(key, out var ids))
            map[key] = ids = [];
        if (!ids.Contains(id))
            ids.Add(id);
    }

    /// <summary>A one- or two-digit code; 1 is 01.</summary>
    public ProvinceMention? ByCode(string code) =>
        code.Length is 1 or 2 && byCode.TryGetValue(code.PadLeft(2, '0'), out var ids) ? new(ids) : null;

    /// <summary>The first part of a product code such as 82-820-28471-1-2021: always one of the 63.</summary>
    public ProvinceMention? ByProductCode(string code)
    {
        var dash = code.IndexOf('-', StringComparison.Ordinal);
        if (dash is < 1 or > 2 || ByCode(code[..dash]) is not { } mention)
            return null;
        var old = mention.Candidates.Where(id => id.List == "63").ToList();
        return old.Count == 0 ? null : new(old, Old: true);
    }

    /// <summary>A cell that is meant to name a province, by name in any spelling or by code.</summary>
    public ProvinceMention? InCell(string text)
    {
        if (!cells.TryGetValue(text, out var found))
            cells[text] = found = ReadCell(text);
        return found;
    }

    private ProvinceMention? ReadCell(string text)
    {
        var (bare, old) = DropOldMark(text);
        bare = CellText.DropFootnote(bare).Trim(' ', '.', ',', ';', ':');
        if (bare.Length <= 4 && double.TryParse(bare, CultureInfo.InvariantCulture, out var number))
            return ByCode(((int)number).ToString(CultureInfo.InvariantCulture)) is { } code
                ? code with
                {
                    Old = old,
                }
                : null;
        foreach (var candidate in new[] { bare, DropKind(bare) })
            if (
                exact.TryGetValue(Key(candidate), out var ids)
                || folded.TryGetValue(Key(VietnameseText.Fold(candidate)), out ids)
            )
                return new(ids, old);
        return null;
    }

    /// <summary>"(cũ)", "cũ", "trước sắp xếp", "trước sáp nhập" behind a name.</summary>
    public static (string Text, bool Old) DropOldMark(string text)
    {
        var match = OldMark().Match(text);
        if (!match.Success)
            return (text, false);
        // "Nam Trà My (Quảng Nam cũ)": the bracket names the former unit, and goes with its mark.
        var open = text.LastIndexOf('(', match.Index);
        return match.Value.EndsWith(')') && !match.Value.Contains('(', StringComparison.Ordinal) && open > 0
            ? (text[..open].Trim(), true)
            : (text.Remove(match.Index, match.Length).Trim(), true);
    }

    // "Trà Vinh (cũ)", "tỉnh Hà Giang cũ", "Bến Tre (trước sáp nhập)", "Kiên Giang (trước khi sắp xếp)"
    [GeneratedRegex(
        @"\s*\(?\s*(?<!\p{L})(?:cũ|trước\s+(?:khi\s+)?(?:sắp\s+xếp|sáp\s+nhập|hợp\s+nhất))(?!\p{L})\s*\)?",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex OldMark();

    [GeneratedRegex(
        @"^(?:tỉnh|thành\s+phố|t\.?p\.?|tinh|thanh pho)\s+|^t\.?p\.\s*",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Kind();

    public static string DropKind(string text) => Kind().Replace(text, "");

    /// <summary>Whether a name is that of a city ruled by the centre ("Hà Nội", "TP.HCM").</summary>
    public bool IsCentralCity(string name) => cities.Contains(Key(VietnameseText.Fold(DropKind(name))));

    /// <summary>
    /// A province named among other words, in a title, a sheet name or a file name. One behind "tỉnh" wins over a bare
    /// one; a name behind huyện, xã, phường ... is that of a smaller unit.
    /// </summary>
    /// <param name="bare">Also names without tỉnh or thành phố before them.</param>
    public ProvinceMention? InText(string text, bool bare = true)
    {
        var words = Words(text);
        return Search(text, words, announced: true) ?? (bare ? Search(text, words, announced: false) : null);
    }

    private ProvinceMention? Search(string text, List<(string Word, int End)> words, bool announced)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var before = Announcement(words, i);
            if (before == Announced.Smaller || (announced && before == Announced.Nothing))
                continue;
            for (var length = Math.Min(LongestName, words.Count - i); length >= 1; length--)
            {
                var window = string.Join(' ', words.GetRange(i, length).Select(w => w.Word));
                if (window.Length < 3 || !exact.TryGetValue(Key(window), out var ids))
                    continue;
                // "Thành phố Bến Tre" is a city inside its province.
                if (before == Announced.City && !cities.Contains(Key(VietnameseText.Fold(window))))
                    break;
                if (before == Announced.Nothing && IsNickname(window))
                    continue;
                var rest = text[words[i + length - 1].End..];
                var old =
                    OldMark().Match(rest) is { Success: true } mark
                    && (mark.Index <= 2 || mark.Value.Contains("tr", StringComparison.OrdinalIgnoreCase));
                return new(ids, old);
            }
        }
        return null;
    }

    private enum Announced
    {
        Nothing,
        Province,
        City,
        Smaller,
    }

    private static Announced Announcement(List<(string Word, int End)> words, int at)
    {
        string Fold(int back) => at - back >= 0 ? VietnameseText.Fold(words[at - back].Word) : "";
        var previous = Fold(1);
        var pair = Fold(2) + " " + previous;
        if (pair is "thanh pho" || previous is "tp")
            return Announced.City;
        if (pair is "thi xa" or "thi tran" or "dac khu" || previous is "huyen" or "quan" or "phuong" or "tt" or "tx")
            return Announced.Smaller;
        if (previous == "xa" && Fold(2) != "tac")
            return Announced.Smaller;
        return previous == "tinh" ? Announced.Province : Announced.Nothing;
    }

    private static bool IsNickname(string window)
    {
        var fold = VietnameseText.Fold(window);
        return fold.StartsWith("xu ", StringComparison.Ordinal)
            || fold.StartsWith("dat ", StringComparison.Ordinal)
            || fold is "thu do" or "co do hue";
    }

    // Words with the index behind each; "OCOP_BenTre_2024" is OCOP, Ben, Tre, 2024.
    private static List<(string Word, int End)> Words(string text)
    {
        var words = new List<(string, int)>();
        var word = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            var mark = CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
            var boundary =
                !(char.IsLetterOrDigit(c) || mark)
                || (word.Length > 0 && char.IsUpper(c) && char.IsLower(word[^1]))
                || (word.Length > 0 && char.IsDigit(c) != char.IsDigit(word[^1]) && !mark);
            if (boundary && word.Length > 0)
            {
                words.Add((word.ToString(), i));
                word.Clear();
            }
            if (char.IsLetterOrDigit(c) || mark)
                word.Append(c);
        }
        return words;
    }

    private static string Key(string text)
    {
        var key = CellText.ToneKey(text);
        return key.All(IsKept) ? key : string.Concat(key.Where(IsKept));

        static bool IsKept(char c) => char.IsLetterOrDigit(c) || c is >= '\u0300' and <= '\u036F';
    }
}
