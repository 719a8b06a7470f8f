using System.Globalization;
using Ocop.Etl.Model;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Formatting;

/// <summary>
/// Numbers, dates and spans of time as the pages print them: Vietnamese (10.322; 67,3%; tháng 12/2023; cách đây 14 tháng),
/// in English when the page is English. Machine text never goes through here.
/// </summary>
public static class VietnameseFormat
{
    /// <summary>U+2212: as wide as a plus, and read as a minus.</summary>
    private const string Minus = "−";

    private static readonly TimeZoneInfo Hanoi = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    // Written out, so that a server with a trimmed ICU prints the same.
    private static readonly NumberFormatInfo VietnameseNumbers = Numbers(decimalSign: ",", groupSign: ".");
    private static readonly NumberFormatInfo EnglishNumbers = Numbers(decimalSign: ".", groupSign: ",");

    private static NumberFormatInfo Signs => IsEnglish ? EnglishNumbers : VietnameseNumbers;

    /// <summary>At most <paramref name="decimals"/> decimals, none when the value is whole: 10.322, 67,3.</summary>
    public static string Number(double value, int decimals = 1)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return rounded.ToString(decimals == 0 ? "#,0" : "#,0." + new string('#', decimals), Signs);
    }

    /// <param name="percent">67.3 means 67.3 %.</param>
    public static string Percent(double percent, int decimals = 1) => Number(percent, decimals) + "%";

    /// <summary>A value of an indicator: a share gets its percent sign, a count is whole.</summary>
    public static string Quantity(double value, string indicatorUnit) =>
        indicatorUnit == "percent" ? Percent(value) : Number(value);

    /// <summary>With its comparator: hơn 16.000; khoảng 17.000; từ 400 đến 500.</summary>
    public static string Stated(double value, double? max, Comparator comparator, string indicatorUnit)
    {
        var low = Quantity(value, indicatorUnit);
        return comparator switch
        {
            Comparator.More => T("hơn ", "over ") + low,
            Comparator.AtLeast => T("ít nhất ", "at least ") + low,
            Comparator.About => T("khoảng ", "about ") + low,
            Comparator.Less => T("dưới ", "under ") + low,
            Comparator.Range when max is { } high => $"{low}–{Quantity(high, indicatorUnit)}",
            _ => low,
        };
    }

    /// <summary>With its sign: +2.653, −120, 0.</summary>
    public static string Change(double change, string indicatorUnit = "")
    {
        var size = Quantity(Math.Abs(change), indicatorUnit == "percent" ? "" : indicatorUnit);
        if (indicatorUnit == "percent")
            size += T(" điểm %", " pp");
        return change switch
        {
            > 0 => "+" + size,
            < 0 => Minus + size,
            _ => T("không đổi", "no change"),
        };
    }

    public static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>As exact as it is known: 05/12/2023, tháng 12/2023, năm 2023.</summary>
    public static string Date(PartialDate date) =>
        date.Precision switch
        {
            DatePrecision.Day => Date(date.First),
            DatePrecision.Month => T(
                string.Create(CultureInfo.InvariantCulture, $"tháng {date.Month}/{date.Year}"),
                date.First.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
            ),
            _ => string.Create(CultureInfo.InvariantCulture, $"{T("năm ", "")}{date.Year}"),
        };

    /// <summary>For narrow places: 05/12/2023, 12/2023, 2023.</summary>
    public static string ShortDate(PartialDate date) =>
        date.Precision switch
        {
            DatePrecision.Day => Date(date.First),
            DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{date.Month:00}/{date.Year}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{date.Year}"),
        };

    /// <param name="utc">Printed in the time of Hà Nội.</param>
    public static string Instant(DateTime utc) =>
        TimeZoneInfo
            .ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Hanoi)
            .ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The calendar day in Hà Nội at this moment.</summary>
    public static DateOnly Today(TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Hanoi).DateTime);

    /// <summary>
    /// How old a figure is, from the last day it can mean: hôm nay, cách đây 3 ngày, cách đây 14 tháng, cách đây 3 năm.
    /// Days up to two months, months up to two years.
    /// </summary>
    public static string Freshness(PartialDate asOf, DateOnly today)
    {
        var months = MonthsOld(asOf, today);
        var days = today.DayNumber - asOf.Last.DayNumber;
        return days switch
        {
            <= 0 => T("hiện tại", "current"),
            1 => T("hôm qua", "yesterday"),
            < 60 => T($"cách đây {Number(days)} ngày", $"{Number(days)} days ago"),
            _ when months < 24 => T($"cách đây {Number(months)} tháng", $"{Number(months)} months ago"),
            _ => T($"cách đây {Number(months / 12)} năm", $"{Number(months / 12)} years ago"),
        };
    }

    /// <summary>Whole months from the last day the date can mean; 0 for the future.</summary>
    public static int MonthsOld(PartialDate asOf, DateOnly today)
    {
        var last = asOf.Last;
        var months = (today.Year - last.Year) * 12 + today.Month - last.Month;
        // A month is over when its day of the month is reached, or the month's last day stands for a missing one.
        var dayReached = today.Day >= Math.Min(last.Day, DateTime.DaysInMonth(today.Year, today.Month));
        return Math.Max(0, dayReached ? months : months - 1);
    }

    public static string FileSize(long bytes) =>
        bytes switch
        {
            < 1024 => $"{Number(bytes)} B",
            < 1024 * 1024 => $"{Number(bytes / 1024.0, 0)} kB",
            _ => $"{Number(bytes / (1024.0 * 1024))} MB",
        };

    private static NumberFormatInfo Numbers(string decimalSign, string groupSign) =>
        NumberFormatInfo.ReadOnly(
            new()
            {
                NumberDecimalSeparator = decimalSign,
                NumberGroupSeparator = groupSign,
                NegativeSign = Minus,
                NumberGroupSizes = [3],
            }
        );
}
