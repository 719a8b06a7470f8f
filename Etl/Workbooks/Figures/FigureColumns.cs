using System.Globalization;
using System.Text.RegularExpressions;
using Ocop.Etl.Model;
using Ocop.Etl.Text;
using Ocop.Etl.Workbooks.Layout;
using Ocop.Etl.Workbooks.Places;

namespace Ocop.Etl.Workbooks.Figures;

/// <summary>A column of numbers: what it counts, whether as result or target, and when; null: said elsewhere.</summary>
public readonly record struct Measure(string? Indicator, FactKind? Kind, PartialDate? AsOf)
{
    public string Field =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Indicator}|{(Kind is { } kind ? Fields.Camel(kind.ToString()) : "")}|{AsOf?.ToString()}"
        );

    public bool IsShare => Indicator?.StartsWith("share.", StringComparison.Ordinal) == true;

    public static bool TryParse(string field, out Measure measure)
    {
        measure = default;
        var parts = field.Split('|');
        if (parts.Length != 3)
            return false;
        FactKind? kind = parts[1] switch
        {
            "actual" => FactKind.Actual,
            "target" => FactKind.Target,
            _ => null,
        };
        measure = new(
            parts[0].Length == 0 ? null : parts[0],
            kind,
            PartialDate.TryParse(parts[2], out var date) ? date : null
        );
        return true;
    }
}

/// <summary>What a header of a figure table says about its column.</summary>
internal static partial class FigureColumns
{
    // What may stand in a header that names only a time or a kind: "Thực hiện 9 tháng", "KH năm 2025", "Đến 31/5".
    [GeneratedRegex(
        @"\b(?:ke hoach|kh|chi tieu|muc tieu|giao|phan dau|du kien|thuc hien|th|ket qua|thuc te|actual|target|plan|nam|thang|quy|dau|cuoi|den|het|ngay|ca|tinh|luy ke|i|ii|iii|iv|so|luong|so lieu|gia tri|value|duoc|dat|trong|ky|bao cao|thoi diem|as of|cac|qua|giai doan|theo|tung)\b|[\d/.\-,()\s]|%",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex TimeWords();

    [GeneratedRegex(@"\b(?:ca )?nam\b(?!\s*\d)", RegexOptions.None, matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex WholeYear();

    /// <summary>Null: neither an indicator nor a time or kind.</summary>
    /// <param name="title">What the title is about, for words that leave it out ("Tổng số").</param>
    /// <param name="year">The title's year, for dates that leave it out.</param>
    /// <param name="excluded">The header names something that is no indicator.</param>
    public static Measure? Read(HeaderPath path, Topic title, int? year, out bool excluded)
    {
        var levels = WithStars(path.Levels);
        var words = levels.ConvertAll(WithoutTime);
        var read = IndicatorWords.Find(words, title);
        excluded = read.Excluded || levels.Exists(l => IndicatorWords.Find(l, title).Excluded);
        if (excluded)
            return null;
        var joined = string.Join(" ", levels);
        var kind = KindWords.Find(joined);
        var asOf = DateOf(joined, year);
        if (read.Code is not null)
            return new(read.Code, kind, asOf);
        // "Tỷ lệ (%)" of nothing we know.
        if (read.Share)
            return null;
        var rest = TimeWords().Replace(VietnameseText.Fold(joined), "");
        return rest.Length == 0 && (kind is not null || asOf is not null) ? new(null, kind, asOf) : null;
    }

    [GeneratedRegex(@"\b(?:sao|hang)\b", RegexOptions.None, matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex StarParent();

    [GeneratedRegex(@"^0?[345]$", RegexOptions.None, matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex BareRank();

    // "Hạng sao" above 3, 4 and 5
    private static List<string> WithStars(IReadOnlyList<string> levels)
    {
        var spelt = levels.ToList();
        if (
            BareRank().IsMatch(spelt[^1].Trim())
            && spelt.SkipLast(1).Any(l => StarParent().IsMatch(VietnameseText.Fold(l)))
        )
            spelt[^1] += " sao";
        return spelt;
    }

    // "Công nhận năm 2023", "SP được công nhận trong năm 2023": what is new in it; not "công nhận đến năm 2023"
    [GeneratedRegex(
        @"công nhận\s+(?:trong\s+)?năm\s+(?:\d{4}|nay\b)?",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex InYear();

    // "Thực hiện năm 2023" must not be read as recognised in a year; numbers of years are no stars either.
    private static string WithoutTime(string level) =>
        Years().Replace(InYear().Replace(level, "công nhận trong kỳ "), " ");

    [GeneratedRegex(
        @"(?:năm\s+)?(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[/.\-]\d{1,2}(?:[/.\-]\d{2,4})?(?!\s*(?:sao|\*))",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Years();

    public static PartialDate? DateOf(string joined, int? year)
    {
        var prepared = PeriodText.Prepare(joined);
        var date =
            PeriodText.BehindCue(prepared, PeriodText.YearIn(prepared) ?? year) ?? PeriodText.Find(prepared, year);
        if (date is null && year is { } known && KindWords.Find(joined) is not null && WholeYear().IsMatch(prepared))
            return new PartialDate(known);
        return date;
    }
}
