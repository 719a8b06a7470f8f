using System.Globalization;
using Ocop.Etl.Fetching;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Scheduling;

/// <summary>A cron expression in words, for the forms that people write; others stay as they are.</summary>
public static class CronWords
{
    public static string Of(CronSchedule cron)
    {
        var fields = cron.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields is not [var second, var minute, var hour, var day, "*", var weekday] || second != "0")
            return cron.Text;
        var everyDay = (day, weekday) is ("*", "?") or ("?", "*");
        if (everyDay && hour == "*")
            return Number(minute) is { } m ? T($"mỗi giờ, vào phút {m:00}", $"hourly at minute {m:00}")
                : Step(minute, 60) is (0, var every) ? T($"mỗi {every} phút", $"every {every} minutes")
                : cron.Text;
        if (Number(minute) is not { } at)
            return cron.Text;
        if (everyDay && Step(hour, 24) is (var first, var step))
            return T($"{Hours(first, step, at)} hằng ngày", $"daily at {Hours(first, step, at)}");
        if (Number(hour) is not { } h)
            return cron.Text;
        var time = $"{h:00}:{at:00}";
        return (day, weekday) switch
        {
            _ when everyDay => T($"{time} hằng ngày", $"daily at {time}"),
            ("?", "MON-FRI" or "2-6") => T($"{time} các ngày làm việc", $"{time} on working days"),
            ("?", _) when DayName(weekday) is { } name => T($"{time} {name} hằng tuần", $"{time} every {name}"),
            ("L", "?") => T($"{time} ngày cuối tháng", $"{time} on the last day of the month"),
            (_, "?") when Number(day) is { } d => T($"{time} ngày {d} hằng tháng", $"{time} on day {d} of each month"),
            _ => cron.Text,
        };
    }

    /// <summary>"06:00, 12:00, 18:00"</summary>
    private static string Hours(int first, int step, int minute) =>
        string.Join(
            ", ",
            Enumerable.Range(0, 24).Where(h => h >= first && (h - first) % step == 0).Select(h => $"{h:00}:{minute:00}")
        );

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>"6/6": from 6, every 6; "*/15" starts at 0. Steps that would fill a page with times are none.</summary>
    private static (int First, int Every)? Step(string text, int size)
    {
        var parts = text.Split('/');
        if (parts.Length != 2 || Number(parts[1]) is not { } every || every * 8 < size && size == 24)
            return null;
        return parts[0] == "*" ? (0, every)
            : Number(parts[0]) is { } first ? (first, every)
            : null;
    }

    private static string? DayName(string weekday) =>
        weekday.ToUpperInvariant() switch
        {
            "SUN" or "1" => T("Chủ nhật", "Sunday"),
            "MON" or "2" => T("thứ Hai", "Monday"),
            "TUE" or "3" => T("thứ Ba", "Tuesday"),
            "WED" or "4" => T("thứ Tư", "Wednesday"),
            "THU" or "5" => T("thứ Năm", "Thursday"),
            "FRI" or "6" => T("thứ Sáu", "Friday"),
            "SAT" or "7" => T("thứ Bảy", "Saturday"),
            _ => null,
        };
}
