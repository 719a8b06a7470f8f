using System.Globalization;
using System.Text.RegularExpressions;
using Ocop.Etl.Model;
using Ocop.Etl.Text;

namespace Ocop.Etl.Workbooks.Cells;

public enum DateShape
{
    /// <summary>Words, ISO, month or year: day and month cannot be mistaken for one another.</summary>
    Certain,

    /// <summary>Stored as a date or serial number.</summary>
    Stored,

    /// <summary>Text d/m/yyyy.</summary>
    DayFirst,

    /// <summary>Text that works only month first: 03/25/2024.</summary>
    MonthFirst,
}

/// <summary>A date as read; null value: unreadable or impossible.</summary>
public readonly record struct DateReading(PartialDate? Value, DateShape Shape)
{
    /// <summary>Day and month could change places and it would still be a date, another one.</summary>
    public bool CouldBeSwapped =>
        Shape is DateShape.Stored or DateShape.DayFirst
        && Value is { Day: > 0 and <= 12 } date
        && date.Day != date.Month;
}

/// <summary>Dates as offices write them; text is read day first.</summary>
public static partial class CellDate
{
    // 2000-01-01: five digits in a text below it are rather a mistyped year.
    private const double FirstTextSerial = 36526;
    private const string Sep = @"\s*[/.\-]\s*";

    // "08:18", "17:01:22", "08:18 SA |", "T00:00:00"
    [GeneratedRegex(
        @"[T|,]?\s*(?<![\d/.\-])\d{1,2}\s*[:hH]\s*\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:AM|PM|SA|CH|Z)?\s*[|,]?",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"^(?<d>\d{1,2})" + Sep + @"(?<m>\d{1,2})" + Sep + @"(?<y>\d{4}|\d{2})$",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(
        @"^(?<y>\d{4})" + Sep + @"(?<m>\d{1,2})" + Sep + @"(?<d>\d{1,2})$",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex YearMonthDay();

    // "ngày 8 tháng 4 năm 2021"
    [GeneratedRegex(
        @"^(?<d>\d{1,2})\s*tháng\s*(?<m>\d{1,2})\s*(?:năm|,)?\s*(?<y>\d{4})$",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Words();

    // "tháng 7/2023", "07/2023", "tháng 7 năm 2023", "T7/2023"
    [GeneratedRegex(
        @"^(?:tháng\s*|T)?(?<m>\d{1,2})\s*(?:[/.\-]|năm)\s*(?<y>\d{4})$",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex MonthYear();

    [GeneratedRegex(
        @"^(?<y>\d{4})\s*[/\-]\s*(?<m>\d{1,2})$",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex YearMonth();

    [GeneratedRegex(
        @"^(?:năm\s*)?(?<y>\d{4})$",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Year();

    // A whole date inside other words: "QĐ số 2008/QĐ-UBND ngày 07/04/2023".
    [GeneratedRegex(
        @"(?<![\d/.\-])(?:\d{1,2}"
            + Sep
            + @"\d{1,2}"
            + Sep
            + @"\d{2,4}|\d{4}[/\-]\d{1,2}[/\-]\d{1,2}|(?:ngày\s*)?\d{1,2}\s*tháng\s*\d{1,2}\s*(?:năm|,)?\s*\d{2,5})(?![\d/])",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex Inside();

    // "tháng 7/2023", "năm 2022" inside other words
    [GeneratedRegex(
        @"(?:tháng\s*\d{1,2}\s*(?:/|-|năm)\s*\d{4}|(?<![\d/])\d{1,2}/\d{4}|năm\s*\d{4})(?!\d)",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex InsideLessPrecise();

    /// <summary>A cell of a date column; null when it says nothing.</summary>
    public static DateReading? Read(GridCell cell, bool date1904)
    {
        switch (cell.Kind)
        {
            case CellKind.Date:
                return new(FromSerial(cell.Number), DateShape.Stored);
            case CellKind.Number:
                if (cell.Number is >= 1990 and <= 2100 && cell.Number == Math.Floor(cell.Number))
                    return new(new PartialDate((int)cell.Number), DateShape.Certain);
                return new(
                    cell.Number is >= 20000 and < 100000 ? FromSerial(cell.Number + (date1904 ? 1462 : 0)) : null,
                    DateShape.Stored
                );
            case CellKind.Text:
                return CellText.Clean(cell.Text) is { } text ? Read(text) : null;
            default:
                return new(null, DateShape.Certain);
        }
    }

    /// <summary>Text that is meant to be nothing but a date.</summary>
    public static DateReading Read(string text)
    {
        var bare = Strip(text);
        if (DayMonthYear().Match(bare) is { Success: true } dmy)
            return FromNumbers(Part(dmy, "d"), Part(dmy, "m"), FullYear(dmy.Groups["y"].Value));
        if (YearMonthDay().Match(bare) is { Success: true } ymd)
            return new(Make(Part(ymd, "y"), Part(ymd, "m"), Part(ymd, "d")), DateShape.Certain);
        if (Words().Match(bare) is { Success: true } words)
            return new(Make(Part(words, "y"), Part(words, "m"), Part(words, "d")), DateShape.Certain);
        if (MonthYear().Match(bare) is { Success: true } month)
            return new(Make(Part(month, "y"), Part(month, "m"), 0), DateShape.Certain);
        if (YearMonth().Match(bare) is { Success: true } turned)
            return new(Make(Part(turned, "y"), Part(turned, "m"), 0), DateShape.Certain);
        if (Year().Match(bare) is { Success: true } year)
            return new(Part(year, "y") is >= 1990 and <= 2100 and var y ? new PartialDate(y) : null, DateShape.Certain);
        if (
            bare.Length == 5
            && double.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            && serial >= FirstTextSerial
        )
            return new(FromSerial(serial), DateShape.Stored);
        return new(null, DateShape.Certain);
    }

    /// <summary>The first date among other words; null when there is none at all, an empty reading when it is impossible.</summary>
    public static DateReading? Find(string text)
    {
        if (Inside().Match(text) is { Success: true } whole)
            return Read(whole.Value);
        return InsideLessPrecise().Match(text) is { Success: true } less ? Read(less.Value) : null;
    }

    /// <summary>Every whole date (day precision) in a line, as written.</summary>
    public static IEnumerable<Match> WholeDates(string text) => Inside().Matches(text);

    private static string Strip(string text)
    {
        var bare =
            text.Contains(':', StringComparison.Ordinal) || text.Contains('h', StringComparison.OrdinalIgnoreCase)
                ? Clock().Replace(text, " ")
                : text;
        bare = bare.Trim(' ', '.', ',', ';', '(', ')', '|');
        foreach (var word in (ReadOnlySpan<string>)["ngày", "Ngày", "NGÀY"])
            if (bare.StartsWith(word, StringComparison.Ordinal))
                return bare[word.Length..].Trim(' ', ':');
        return bare;
    }

    private static DateReading FromNumbers(int day, int month, int year)
    {
        if (Make(year, month, day) is { } date)
            return new(date, DateShape.DayFirst);
        return month is > 12 and <= 31 && day is >= 1 and <= 12
            ? new(Make(year, day, month), DateShape.MonthFirst)
            : new(null, DateShape.Certain);
    }

    private static PartialDate? FromSerial(double serial)
    {
        if (serial is < 1 or > 2958465)
            return null;
        var day = DateOnly.FromDateTime(DateTime.FromOADate(serial));
        return day.Year is >= 1900 and <= 2200 ? new PartialDate(day) : null;
    }

    private static PartialDate? Make(int year, int month, int day)
    {
        if (year is < 1900 or > 2200 || month is < 1 or > 12 || day < 0 || day > DateTime.DaysInMonth(year, month))
            return null;
        return new PartialDate(year, month, day);
    }

    private static int FullYear(string digits)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        return digits.Length == 2 ? 2000 + year : year;
    }

    private static int Part(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
