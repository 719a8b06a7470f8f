using System.Globalization;

namespace Ocop.Etl.Fetching;

/// <summary>
/// When a source is due: a Quartz cron expression (second minute hour day-of-month month day-of-week [year]) read in
/// Vietnamese time. Here so that a bad expression is refused wherever the sources are read, and the next run can be shown,
/// without a scheduler at hand.
/// </summary>
public sealed class CronSchedule
{
    /// <summary>Ho Chi Minh City has kept UTC+7 without daylight saving since 1975, so every local time exists once.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    private const int LastYear = 2099;

    private readonly ulong seconds;
    private readonly ulong minutes;
    private readonly ulong hours;
    private readonly ulong months;
    private readonly Func<DateOnly, bool> isDayOfMonth;
    private readonly Func<DateOnly, bool> isDayOfWeek;
    private readonly HashSet<int>? years;

    private CronSchedule(string text)
    {
        Text = text;
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (fields.Length is not (6 or 7))
            throw new FormatException(
                $"phải có 6 hoặc 7 phần (giây phút giờ ngày tháng thứ [năm]) nhưng có {fields.Length}"
            );
        if ((fields[3] == "?") == (fields[5] == "?"))
            throw new FormatException("đúng một trong hai phần \"ngày\" và \"thứ\" phải là \"?\"");
        seconds = CronField.Second.Set(fields[0]);
        minutes = CronField.Minute.Set(fields[1]);
        hours = CronField.Hour.Set(fields[2]);
        isDayOfMonth = CronDays.OfMonth(fields[3]);
        months = CronField.Month.Set(fields[4]);
        isDayOfWeek = CronDays.OfWeek(fields[5]);
        years = fields.Length == 7 ? CronField.Year.Values(fields[6]) : null;
    }

    /// <summary>The expression as written.</summary>
    public string Text { get; }

    /// <summary>The first time strictly after <paramref name="after"/>, offset +07:00; null when there is none until 2099.</summary>
    public DateTimeOffset? Next(DateTimeOffset after)
    {
        var local = TimeZoneInfo.ConvertTime(after, Zone).DateTime.AddSeconds(1);
        var from = TimeOnly.FromDateTime(local);
        for (var day = DateOnly.FromDateTime(local); day.Year <= LastYear; day = day.AddDays(1), from = default)
        {
            if (!Has(months, day.Month))
            {
                day = day.AddDays(DateTime.DaysInMonth(day.Year, day.Month) - day.Day);
                continue;
            }
            if (years?.Contains(day.Year) == false || !isDayOfMonth(day) || !isDayOfWeek(day))
                continue;
            if (FirstTime(from) is { } time)
                return new(day.ToDateTime(time), TimeSpan.FromHours(7));
        }
        return null;
    }

    /// <param name="problem">Vietnamese, when the answer is false.</param>
    public static bool TryParse(
        string text,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out CronSchedule? schedule,
        out string problem
    )
    {
        (schedule, problem) = (null, "");
        try
        {
            schedule = new(text);
            return true;
        }
        catch (FormatException wrong)
        {
            problem = $"biểu thức cron \"{text}\" không đúng: {wrong.Message}";
            return false;
        }
    }

    /// <exception cref="FormatException">No cron expression; the message is Vietnamese.</exception>
    public static CronSchedule Parse(string text) =>
        TryParse(text, out var schedule, out var problem) ? schedule : throw new FormatException(problem);

    public override string ToString() => Text;

    private TimeOnly? FirstTime(TimeOnly from)
    {
        for (var hour = from.Hour; hour < 24; hour++)
        {
            if (!Has(hours, hour))
                continue;
            for (var minute = hour == from.Hour ? from.Minute : 0; minute < 60; minute++)
            {
                if (!Has(minutes, minute))
                    continue;
                var first = hour == from.Hour && minute == from.Minute ? from.Second : 0;
                for (var second = first; second < 60; second++)
                    if (Has(seconds, second))
                        return new(hour, minute, second);
            }
        }
        return null;
    }

    private static bool Has(ulong set, int value) => (set >> value & 1) == 1;
}

/// <summary>One numeric part of a cron expression: its range and the names it knows.</summary>
internal sealed record CronField(string Name, int Min, int Max, string[]? Names = null)
{
    public static readonly CronField Second = new("giây", 0, 59);
    public static readonly CronField Minute = new("phút", 0, 59);
    public static readonly CronField Hour = new("giờ", 0, 23);
    public static readonly CronField DayOfMonth = new("ngày", 1, 31);
    public static readonly CronField Month = new(
        "tháng",
        1,
        12,
        ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
    );

    /// <summary>1 is Sunday.</summary>
    public static readonly CronField DayOfWeek = new("thứ", 1, 7, ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]);
    public static readonly CronField Year = new("năm", 1970, 2099);

    /// <summary>The values as bits; for parts whose largest value is below 64.</summary>
    public ulong Set(string text) => Values(text).Aggregate(0UL, (set, value) => set | 1UL << value);

    public HashSet<int> Values(string text) => [.. text.Split(',').SelectMany(Item)];

    /// <summary>"*", "5", "1-5", "FRI-MON" (over the end), and each with "/step".</summary>
    private IEnumerable<int> Item(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var step = 1;
        if (slash >= 0 && (!TryNumber(text[(slash + 1)..], out step) || step < 1 || step > Max))
            throw new FormatException($"bước nhảy \"{text}\" ở phần \"{Name}\" không hợp lệ");
        var range = slash < 0 ? text : text[..slash];
        var dash = range.IndexOf('-', StringComparison.Ordinal);
        var (first, last) = range switch
        {
            "*" => (Min, Max),
            _ when dash > 0 => (Value(range[..dash]), Value(range[(dash + 1)..])),
            _ => (Value(range), slash < 0 ? Value(range) : Max),
        };
        if (last < first && Name == Year.Name)
            throw new FormatException($"khoảng \"{range}\" ở phần \"{Name}\" đi lùi");
        var length = last >= first ? last - first : last - first + Max - Min + 1;
        for (var i = 0; i <= length; i += step)
            yield return Min + (first - Min + i) % (Max - Min + 1);
    }

    public int Value(string text)
    {
        if (Names is not null && Array.IndexOf(Names, text.ToUpperInvariant()) is >= 0 and var at)
            return at + Min;
        return TryNumber(text, out var value) && value >= Min && value <= Max
            ? value
            : throw new FormatException($"\"{text}\" ở phần \"{Name}\" phải là số từ {Min} đến {Max}");
    }

    public static bool TryNumber(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}

/// <summary>The two day parts, whose special forms depend on the month they fall in.</summary>
internal static class CronDays
{
    /// <summary>Numbers, and "L" (last day), "L-3", "LW" (last weekday), "15W" (weekday nearest to the 15th).</summary>
    public static Func<DateOnly, bool> OfMonth(string text)
    {
        if (text == "?")
            return _ => true;
        if (text == "L")
            return day => day.Day == Last(day);
        if (text == "LW")
            return day => day.Day == NearestWeekday(day, Last(day));
        if (text.StartsWith("L-", StringComparison.Ordinal) && CronField.TryNumber(text[2..], out var before))
            return before <= 30
                ? day => day.Day == Last(day) - before
                : throw new FormatException($"\"{text}\" ở phần \"ngày\" lùi quá 30 ngày");
        if (text.EndsWith('W'))
        {
            var wanted = CronField.DayOfMonth.Value(text[..^1]);
            return day => wanted <= Last(day) && day.Day == NearestWeekday(day, wanted);
        }
        var days = CronField.DayOfMonth.Set(text);
        return day => (days >> day.Day & 1) == 1;
    }

    /// <summary>Numbers and names, and "FRIL" (last Friday), "FRI#2" (second Friday), "L" (Saturday).</summary>
    public static Func<DateOnly, bool> OfWeek(string text)
    {
        if (text == "?")
            return _ => true;
        if (text == "L")
            return day => Number(day) == 7;
        if (text.Length > 1 && text.EndsWith('L'))
        {
            var wanted = CronField.DayOfWeek.Value(text[..^1]);
            return day => Number(day) == wanted && day.Day > Last(day) - 7;
        }
        if (text.IndexOf('#', StringComparison.Ordinal) is > 0 and var hash)
        {
            var wanted = CronField.DayOfWeek.Value(text[..hash]);
            return CronField.TryNumber(text[(hash + 1)..], out var week) && week is >= 1 and <= 5
                ? day => Number(day) == wanted && (day.Day - 1) / 7 + 1 == week
                : throw new FormatException($"\"{text}\" ở phần \"thứ\": sau # phải là số từ 1 đến 5");
        }
        var days = CronField.DayOfWeek.Set(text);
        return day => (days >> Number(day) & 1) == 1;
    }

    private static int Number(DateOnly day) => (int)day.DayOfWeek + 1;

    private static int Last(DateOnly day) => DateTime.DaysInMonth(day.Year, day.Month);

    /// <summary>Never leaves the month: a first that is a Saturday moves to Monday the third.</summary>
    private static int NearestWeekday(DateOnly month, int wanted) =>
        new DateOnly(month.Year, month.Month, wanted).DayOfWeek switch
        {
            System.DayOfWeek.Saturday => wanted == 1 ? 3 : wanted - 1,
            System.DayOfWeek.Sunday => wanted == Last(month) ? wanted - 2 : wanted + 1,
            _ => wanted,
        };
}
