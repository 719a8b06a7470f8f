using System.Globalization;
using System.Text.RegularExpressions;
using Ocop.Etl.Model;
using Ocop.Etl.Text;

namespace Ocop.Etl.Workbooks.Places;

/// <summary>
/// Dates and periods in titles, headers and names, with the precision of the words: "hết năm 2022" is its last day,
/// "năm 2022" the year, "6 tháng" and "quý III" their last day.
/// </summary>
public static partial class PeriodText
{
    [GeneratedRegex(
        @"(?<!\d)(?<d>\d{1,2})\s*[/.\-_]\s*(?<m>\d{1,2})\s*[/.\-_]\s*(?<y>\d{4})(?!\d)",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(
        @"(?<!\d)(?<y>(?:19|20)\d{2})\s*[/.\-_]\s*(?<m>\d{1,2})\s*[/.\-_]\s*(?<d>\d{1,2})(?!\d)",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex YearMonthDay();

    [GeneratedRegex(
        @"(?<!\d)(?<d>\d{1,2})\s*thang\s*(?<m>\d{1,2})\s*(?:nam|,|/)?\s*(?<y>\d{4})(?!\d)",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Words();

    // "6 thang dau nam 2024", "9 thang", "9 thang nam 2024"
    [GeneratedRegex(
        @"(?<!\d)(?<n>3|6|9|12|0[369])\s*thang(?!\s*\d{1,2}(?!\d))(?:\s*(?:dau|cuoi)\s*nam|\s*dau)?(?:\s*(?:nam|/|-)?\s*(?<y>\d{4}))?",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Months();

    [GeneratedRegex(
        @"(?<![a-z])(?:quy|q)\s*(?<q>iv|i{1,3}|[1-4])(?![a-z\d])(?:\s*[/\-,.]?\s*(?:nam\s*)?(?<y>\d{4}))?",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Quarter();

    [GeneratedRegex(
        @"(?<end>het\s*|cuoi\s*)?(?<![a-z])(?:thang|t)\s*(?<m>\d{1,2})(?!\d)\s*(?:[/.\-,]\s*(?<y>\d{4})|\s*nam\s*(?<y>\d{4})|(?!\s*[/.\-]\s*\d))",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Month();

    [GeneratedRegex(
        @"(?<end>het\s*)?(?<![\d/.\-])(?<m>0?[1-9]|1[0-2])\s*[/\-.]\s*(?<y>(?:19|20)\d{2})(?!\d)",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex MonthYear();

    [GeneratedRegex(
        @"(?:den|ngay)\s*(?:het\s*)?(?:ngay\s*)?(?<d>\d{1,2})\s*[/.]\s*(?<m>\d{1,2})(?![\d/.])",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex DayMonth();

    [GeneratedRegex(
        @"(?:het|cuoi)\s*(?:nam\s*)?(?<y>(?:19|20)\d{2})(?!\d)",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex EndOfYear();

    [GeneratedRegex(
        @"(?<!\d)(?<a>(?:19|20)\d{2})\s*[\-–]\s*(?<y>(?:19|20)\d{2})(?!\d)",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Years();

    [GeneratedRegex(
        @"(?<![\d/])(?<y>(?:199|20\d)\d)(?![\d/])",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Year();

    [GeneratedRegex(
        @"(?<!\d)(?<y>20\d{2})(?<m>0[1-9]|1[0-2])(?<d>[0-2]\d|3[01])(?!\d)",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Packed();

    // "1208/QD-UBND", "45/2023/NQ-HDND", "202/2025/QH15": numbers of documents, not years
    [GeneratedRegex(@"\S*\d/\S*[a-z]\S*", RegexOptions.None, matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex DocumentNumber();

    // "tinh den", "cap nhat den", "den het", "den", "thoi diem", "as of"
    [GeneratedRegex(
        @"(?<![a-z])(?:tinh (?:den|toi)|cap nhat (?:den|ngay)|den|thoi diem|as of|as at|luy ke den)\b\s*:?\s*(?<rest>(?:het |cuoi |thoi diem |ngay |nam |thang |t|quy |q)*\s*(?:\d|i|dau|cuoi).{0,40})",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Cue();

    /// <summary>Text without accents and case, numbers of documents taken out.</summary>
    public static string Prepare(string text) => DocumentNumber().Replace(VietnameseText.Fold(text), " ");

    /// <summary>A date behind "tính đến", "đến hết", "thời điểm", "as of".</summary>
    /// <param name="year">The year to use where the words leave it out.</param>
    public static PartialDate? BehindCue(string prepared, int? year)
    {
        foreach (Match cue in Cue().Matches(prepared))
        {
            // "het" may stand before or behind the cue's own words; keep it for the precision.
            var rest = "den " + cue.Groups["rest"].Value;
            if (Find(rest, year) is { } date)
                return date;
        }
        return null;
    }

    /// <summary>The first whole day written in digits or words.</summary>
    public static PartialDate? WholeDay(string prepared)
    {
        PartialDate? best = null;
        var at = int.MaxValue;
        foreach (var shape in (ReadOnlySpan<Regex>)[DayMonthYear(), Words(), YearMonthDay()])
            if (shape.Match(prepared) is { Success: true } match && match.Index < at && Day(match) is { } day)
                (best, at) = (day, match.Index);
        return best;
    }

    /// <summary>Without the whole days in it.</summary>
    public static string WithoutDays(string prepared) =>
        DayMonthYear().Replace(Words().Replace(YearMonthDay().Replace(prepared, " "), " "), " ");

    /// <summary>The date or period the words name, most exact form first.</summary>
    public static PartialDate? Find(string prepared, int? year = null)
    {
        if (WholeDay(prepared) is { } day)
            return day;
        if (DayMonth().Match(prepared) is { Success: true } dm && (YearIn(prepared) ?? year) is { } dmYear)
            return Make(dmYear, Int(dm, "m"), Int(dm, "d"));
        if (
            Months().Match(prepared) is { Success: true } months
            && (Stated(months) ?? YearIn(prepared) ?? year) is { } monthsYear
        )
            return EndOfMonth(monthsYear, Int(months, "n"));
        if (
            Quarter().Match(prepared) is { Success: true } quarter
            && (Stated(quarter) ?? YearIn(prepared) ?? year) is { } quarterYear
        )
            return EndOfMonth(quarterYear, 3 * QuarterNumber(quarter.Groups["q"].Value));
        if (Month().Match(prepared) is { Success: true } month && Int(month, "m") is >= 1 and <= 12 and var m)
        {
            if ((Stated(month) ?? YearIn(prepared) ?? year) is { } monthYear)
                return month.Groups["end"].Success ? EndOfMonth(monthYear, m) : Make(monthYear, m, 0);
        }
        if (MonthYear().Match(prepared) is { Success: true } my)
            return my.Groups["end"].Success
                ? EndOfMonth(Int(my, "y"), Int(my, "m"))
                : Make(Int(my, "y"), Int(my, "m"), 0);
        if (EndOfYear().Match(prepared) is { Success: true } end)
            return Make(Int(end, "y"), 12, 31);
        return YearIn(prepared) is { } only ? new PartialDate(only) : null;
    }

    /// <summary>The year named, or the last of a span of years.</summary>
    public static int? YearIn(string prepared)
    {
        if (Years().Match(prepared) is { Success: true } years)
            return Int(years, "y");
        return Year().Match(prepared) is { Success: true } year ? Int(year, "y") : null;
    }

    /// <summary>"20240630" in file names.</summary>
    public static PartialDate? PackedDay(string text) =>
        Packed().Match(text) is { Success: true } packed ? Day(packed) : null;

    private static int? Stated(Match match) => match.Groups["y"].Success ? Int(match, "y") : null;

    private static PartialDate? Day(Match match) => Make(Int(match, "y"), Int(match, "m"), Int(match, "d"));

    private static PartialDate? EndOfMonth(int year, int month) =>
        month is >= 1 and <= 12 && year is >= 1900 and <= 2200
            ? new PartialDate(year, month, DateTime.DaysInMonth(year, month))
            : null;

    private static PartialDate? Make(int year, int month, int day) =>
        year is < 1900 or > 2200 || month is < 1 or > 12 || day < 0 || day > DateTime.DaysInMonth(year, month)
            ? null
            : new PartialDate(year, month, day);

    private static int QuarterNumber(string text) =>
        text switch
        {
            "i" or "1" => 1,
            "ii" or "2" => 2,
            "iii" or "3" => 3,
            _ => 4,
        };

    private static int Int(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
