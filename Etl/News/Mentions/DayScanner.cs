using Ocop.Etl.Model;

namespace Ocop.Etl.News.Mentions;

/// <summary>Days of the calendar in figures, with or without their year.</summary>
internal static class DayScanner
{
    /// <summary>"ngày", "sáng": a day follows.</summary>
    public static bool IsDayWord(Scan scan, int at) =>
        scan.IsWord(at, "ngày")
        || scan.IsWord(at, "hôm")
        || scan.IsWord(at, "sáng")
        || scan.IsWord(at, "chiều")
        || scan.IsWord(at, "tối")
        || scan.IsWord(at, "mùng");

    /// <summary>"31/1/2025", "17-4", "5.12", "12/2024", "ngày 4 tháng 2 năm 2020".</summary>
    /// <param name="named">A day word stands before; without one a day needs its year or another date before it.</param>
    /// <returns>Index after the last token, or 0 when no day starts at <paramref name="at"/>.</returns>
    public static int TryScan(Scan scan, int at, bool named, out PartialDate? date)
    {
        date = null;
        if (scan.Letters(at) is { Length: > 2 } dotted && dotted.Contains('.'))
            return Dotted(scan, at, named, dotted, out date);
        if (scan.Integer(at) is not (>= 1 and <= 31 and var day))
            return 0;
        if (named && scan.IsWord(at + 1, "tháng") && scan.Integer(at + 2) is >= 1 and <= 12 and var spoken)
        {
            var (year, end) = DateScanner.YearAfter(scan, at + 3);
            date = Make(scan, year, spoken, day);
            return end;
        }
        if (!(scan.IsMark(at + 1, '/') || scan.IsMark(at + 1, '-')) || !scan.IsNumber(at + 2))
            return 0;
        if (day <= 12 && scan.Year(at + 2) is > 0 and var monthYear && !scan.IsMark(at + 3, '/'))
        {
            date = DateScanner.EndsBefore(scan, at) ? DateScanner.LastDay(monthYear, day) : new(monthYear, day);
            return at + 3;
        }
        if (scan.Integer(at + 2) is not (>= 1 and <= 12 and var month))
            return 0;
        if ((scan.IsMark(at + 3, '/') || scan.IsMark(at + 3, '-')) && scan.Year(at + 4) is > 0 and var full)
        {
            date = Make(scan, full, month, day);
            return at + 5;
        }
        if (!named && !FollowsDay(scan, at))
            return 0;
        date = Make(scan, 0, month, day);
        return at + 3;
    }

    private static int Dotted(Scan scan, int at, bool named, ReadOnlySpan<char> text, out PartialDate? date)
    {
        date = null;
        Span<Range> parts = stackalloc Range[4];
        var count = text.Split(parts, '.');
        if (
            count is not (2 or 3)
            // "(3.001 sản phẩm)", "và 1.012 sản phẩm": thousands
            || parts[1].End.Value - parts[1].Start.Value > 2
            || !int.TryParse(text[parts[0]], out var day)
            || !int.TryParse(text[parts[1]], out var month)
        )
            return 0;
        var year = 0;
        if (
            count == 3
                ? !int.TryParse(text[parts[2]], out year) || year is < 1990 or > 2060
                : !named && !FollowsDay(scan, at)
        )
            return 0;
        date = Make(scan, year, month, day);
        return date is null && year == 0 && !named ? 0 : at + 1;
    }

    private static PartialDate? Make(Scan scan, int year, int month, int day)
    {
        if (year == 0)
        {
            if (scan.Published is not { } page)
                return null;
            // A day without year lies behind the page, unless the page's own day is not known.
            year = page.Month > 0 && (month > page.Month + 1) ? page.Year - 1 : page.Year;
        }
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(year, month, day)
            : null;
    }

    // "từ 22 đến 25-4", "đến 30/6"
    private static bool FollowsDay(Scan scan, int at) =>
        (
            scan.IsWord(at - 1, "đến")
            || scan.IsWord(at - 1, "và")
            || scan.IsWord(at - 1, "tới")
            || scan.IsMark(at - 1, '(')
        )
        && scan.CueAt(at + 3) is not (Language.Cue.Product or Language.Cue.Subject or Language.Cue.OtherNoun)
        // "có đến 9/11 huyện, thị xã": so many of so many
        && scan.CueAt(at + 3) is < Language.Cue.ProvinceWord or > Language.Cue.CommuneWord
        && !scan.IsMark(at + 1, '-');
}
