using System.Globalization;

namespace Ocop.Etl.Model;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    Year = 4,
    Month = 7,
    Day = 10,
}

/// <summary>
/// A date as exact as its source states it: <c>2023</c>, <c>2023-12</c> or <c>2023-12-05</c>. Years 1900..2200.
/// Ordered by the last day it can mean, then by precision (the more exact one is the later).
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    // yyyymmdd in one number: a long list holds half a million of them.
    private readonly int packed;

    public PartialDate(int year, int month = 0, int day = 0)
    {
        if (year is < 1900 or > 2200)
            throw new ArgumentOutOfRangeException(nameof(year), year, "year must be 1900..2200");
        if (month is < 0 or > 12 || (month == 0 && day != 0))
            throw new ArgumentOutOfRangeException(nameof(month), month, "month must be 1..12");
        if (day < 0 || (month > 0 && day > DateTime.DaysInMonth(year, month)))
            throw new ArgumentOutOfRangeException(nameof(day), day, "no such day");
        packed = (year * 100 + month) * 100 + day;
    }

    public PartialDate(DateOnly date)
        : this(date.Year, date.Month, date.Day) { }

    public int Year => packed / 10000;

    /// <summary>1..12, or 0 when only the year is known.</summary>
    public int Month => packed / 100 % 100;

    /// <summary>1..31, or 0 when only the month is known.</summary>
    public int Day => packed % 100;

    public DatePrecision Precision =>
        Day > 0 ? DatePrecision.Day
        : Month > 0 ? DatePrecision.Month
        : DatePrecision.Year;

    /// <summary>The first day this can mean.</summary>
    public DateOnly First => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day this can mean: the day on which a stock "of 2023" is taken to hold.</summary>
    public DateOnly Last
    {
        get
        {
            var month = Month == 0 ? 12 : Month;
            return new(Year, month, Day == 0 ? DateTime.DaysInMonth(Year, month) : Day);
        }
    }

    public int CompareTo(PartialDate other)
    {
        var byDay = Last.CompareTo(other.Last);
        return byDay != 0 ? byDay : Precision.CompareTo(other.Precision);
    }

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>ISO 8601, shortened to what is known.</summary>
    public override string ToString() =>
        Precision switch
        {
            DatePrecision.Day => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
            DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
            _ => Year.ToString("0000", CultureInfo.InvariantCulture),
        };

    /// <exception cref="FormatException">The text is none of the three forms, or no such day exists.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not yyyy, yyyy-mm or yyyy-mm-dd");

    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (text is null || text.Length is not (4 or 7 or 10))
            return false;
        int month = 0,
            day = 0;
        if (!Number(text, 0, 4, out var year) || year is < 1900 or > 2200)
            return false;
        if (text.Length >= 7 && (text[4] != '-' || !Number(text, 5, 2, out month) || month is < 1 or > 12))
            return false;
        if (
            text.Length == 10
            && (text[7] != '-' || !Number(text, 8, 2, out day) || day < 1 || day > DateTime.DaysInMonth(year, month))
        )
            return false;
        date = new(year, month, day);
        return true;
    }

    private static bool Number(string text, int start, int length, out int value) =>
        int.TryParse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
