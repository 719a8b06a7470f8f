using Ocop.Etl.Model;

namespace Ocop.Etl.News.Pages;

/// <summary>Dates as pages print them: "11/09/2023", "Thứ Ba 04/02/2020 , 14:37 (GMT+7)", "01:17 12/01/2021".</summary>
internal static class Stamps
{
    /// <summary>No more than words like "Ngày đăng", "OCOP" beside a date.</summary>
    public static bool HasFewLetters(string line) => Letters(line) <= 22;

    /// <summary>A stamp with the time of day, as lists of articles have under each headline.</summary>
    public static bool IsListStamp(string line) =>
        line.Length < 60
        && line.Contains(':')
        && Digits(line) >= 4
        && Letters(line) <= 30
        && line.Length > 0
        && (char.IsAsciiDigit(line[0]) || Find(line) is not null);

    /// <summary>The first full date (day, month, year) of a line.</summary>
    public static PartialDate? Find(ReadOnlySpan<char> line)
    {
        for (var i = 0; i + 8 <= line.Length; i++)
        {
            if (line[i..].IndexOfAnyInRange('0', '9') is not (>= 0 and var digit))
                return null;
            i += digit;
            if (i > 0 && char.IsAsciiDigit(line[i - 1]))
                continue;
            var at = i;
            if (
                !Number(line, ref at, 2, out var day)
                || !Separator(line, ref at)
                || !Number(line, ref at, 2, out var month)
                || !Separator(line, ref at)
            )
                continue;
            if (
                !Number(line, ref at, 4, out var year)
                || year is < 2000 or > 2060
                || month is < 1 or > 12
                || day < 1
                || day > DateTime.DaysInMonth(year, month)
            )
                continue;
            return new PartialDate(year, month, day);
        }
        return null;
    }

    private static bool Separator(ReadOnlySpan<char> line, ref int at)
    {
        if (at >= line.Length || line[at] is not ('/' or '-' or '.'))
            return false;
        at++;
        return true;
    }

    private static bool Number(ReadOnlySpan<char> line, ref int at, int most, out int value)
    {
        value = 0;
        var start = at;
        while (at < line.Length && at - start < most && char.IsAsciiDigit(line[at]))
            value = value * 10 + (line[at++] - '0');
        return at > start;
    }

    private static int Letters(string line) => line.Count(char.IsLetter);

    private static int Digits(string line) => line.Count(char.IsAsciiDigit);
}
