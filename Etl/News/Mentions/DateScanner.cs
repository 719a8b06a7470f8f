using Ocop.Etl.Model;

namespace Ocop.Etl.News.Mentions;

/// <summary>Days, months, years, periods and rounds, as exact as they are written (labelling guide, rule 33).</summary>
internal static class DateScanner
{
    /// <returns>Index after the last token, or 0 when no date starts at <paramref name="at"/>.</returns>
    public static int TryScan(Scan scan, int at, out DateMention date)
    {
        date = default;
        var end =
            Round(scan, at, out date) is > 0 and var round ? round
            : Period(scan, at, out date) is > 0 and var period ? period
            : FirstMonths(scan, at, out date) is > 0 and var months ? months
            : Point(scan, at, out var point, out var day) is > 0 and var after
                ? Set(out date, new(point, DateRole.Point, null, day, false), after)
            : 0;
        if (end > 0 && IsTo(scan, scan.IsWord(at - 1, "giữa") ? at - 2 : at - 1))
            date = date with { Until = true };
        return end;
    }

    // "đến tháng 11", "tới giữa tháng 11"
    private static bool IsTo(Scan scan, int at) => scan.IsWord(at, "đến") || scan.IsWord(at, "tới");

    private static int Set(out DateMention date, DateMention value, int end)
    {
        date = value;
        return end;
    }

    // "đợt 2 năm 2022", "đợt 1/2023", "đợt 1-2023", "đợt 3", "đợt I năm 2024"
    private static int Round(Scan scan, int at, out DateMention date)
    {
        date = default;
        if (scan.IsNumber(at) || !IsRoundWord(scan, at))
            return 0;
        if (scan.IsWord(at + 1, "thứ") && !scan.IsWord(at, "đợt"))
            at++;
        if (!(scan.Integer(at + 1) is > 0 and < 20 || Roman(scan, at + 1) > 0))
            return 0;
        var end = at + 2;
        if ((scan.IsMark(end, '/') || scan.IsMark(end, '-')) && scan.Year(end + 1) is > 0 and var glued)
            return Set(out date, new(new(glued), DateRole.Round, null, false, false), end + 2);
        if (scan.IsMark(end, ',') || scan.IsMark(end, '-'))
            end++;
        if (scan.IsWord(end, "năm") && scan.Year(end + 1) is > 0 and var year)
            return Set(out date, new(new(year), DateRole.Round, null, false, false), end + 2);
        // "lần 2" alone may be of anything
        return scan.IsWord(at, "đợt") || IsRoundOfMany(scan, at)
            ? Set(out date, new(null, DateRole.Round, null, false, false), at + 2)
            : 0;
    }

    // "Chặng 1 cho kết quả 14 sản phẩm, chặng 2 thêm 11"; not "Chặng 1 của chương trình", "qua vòng 1"
    private static bool IsRoundOfMany(Scan scan, int at) =>
        (scan.IsWord(at, "chặng") || scan.IsWord(at, "kỳ") || scan.IsWord(at, "lượt") || scan.IsWord(at, "vòng"))
        && (!scan.Has(at - 1) || scan.Tokens[at - 1].Kind == Language.TokenKind.Mark)
        && scan.Has(at + 2)
        && scan.Tokens[at + 2].IsWord
        && !scan.IsWord(at + 2, "của");

    private static bool IsRoundWord(Scan scan, int at) =>
        scan.IsWord(at, "đợt")
        || scan.IsWord(at, "lần")
        || scan.IsWord(at, "kỳ")
        || scan.IsWord(at, "lượt")
        || scan.IsWord(at, "chặng")
        || scan.IsWord(at, "vòng");

    // "giai đoạn 2021 - 2025", "2019-2021", "từ năm 2018 đến 2020"; the date is the end.
    private static int Period(Scan scan, int at, out DateMention date)
    {
        date = default;
        var first = scan.IsWord(at, "năm") ? at + 1 : at;
        var start = scan.Year(first);
        if (start == 0)
            return 0;
        var dash = first + 1;
        if (!scan.IsMark(dash, '-') && !scan.IsWord(dash, "đến") && !scan.IsWord(dash, "tới"))
            return 0;
        var last = scan.IsWord(dash + 1, "năm") ? dash + 2 : dash + 1;
        var end = scan.Year(last);
        return end > start && !scan.IsMark(last + 1, '%')
            ? Set(
                out date,
                new(AfterEnd(scan, at) ? new(end, 12, 31) : new(end), DateRole.Period, start, false, false),
                last + 1
            )
            : 0;
    }

    // "hết giai đoạn 2019 - 2020"
    private static bool AfterEnd(Scan scan, int at) =>
        scan.IsWord(at - 2, "giai")
        && (scan.IsWord(at - 3, "hết") || scan.IsWord(at - 3, "cuối") || scan.IsWord(at - 3, "thúc"));

    // "6 tháng đầu năm 2023", "9 tháng năm 2024"
    private static int FirstMonths(Scan scan, int at, out DateMention date)
    {
        date = default;
        if (!scan.IsWord(at + 1, "tháng") || Months(scan, at) is not (> 0 and <= 12 and var months))
            return 0;
        var end = scan.IsWord(at + 2, "đầu") ? at + 3 : at + 2;
        if (scan.IsWord(end, "năm") && scan.Year(end + 1) is > 0 and var year)
            return Set(
                out date,
                new(new(year, months), DateRole.Point, null, false, false) { FirstMonths = true },
                end + 2
            );
        if (scan.IsWord(at + 2, "đầu") && scan.IsWord(end, "năm") && scan.Published is { } page)
            return Set(
                out date,
                new(new(page.Year, months), DateRole.Point, null, false, false) { FirstMonths = true },
                end + 1
            );
        return 0;
    }

    private static int Months(Scan scan, int at) =>
        scan.IsNumber(at) ? scan.Integer(at) : scan.Lexicon.NumberWord(scan.Tokens[at].Word);

    private static int Point(Scan scan, int at, out PartialDate? date, out bool day)
    {
        date = null;
        day = false;
        if (!scan.IsNumber(at))
            return Named(scan, at, out date, out day);
        if (DayScanner.TryScan(scan, at, named: false, out date) is > 0 and var end)
        {
            day = date is not { Precision: DatePrecision.Month };
            return end;
        }
        // "OCOP 2023", "(2022)": a bare year is one only where nothing follows that it could count.
        if (
            scan.Year(at) is > 0 and var year
            && year < 2036
            && !scan.IsWord(at + 1, "sản")
            && !scan.IsMark(at + 1, '%')
            && !scan.IsMark(at + 1, '/')
        )
        {
            date = Edge(scan, at, new(year));
            return at + 1;
        }
        return 0;
    }

    // "năm 2023", "tháng 6", "quý II", "ngày 5/3"
    private static int Named(Scan scan, int at, out PartialDate? date, out bool day)
    {
        date = null;
        day = false;
        if (scan.IsWord(at, "năm"))
            return Year(scan, at, out date);
        if (scan.IsWord(at, "tháng"))
            return Month(scan, at, out date);
        if (scan.IsWord(at, "quý"))
            return Quarter(scan, at, out date);
        // "tính đến ngày này": the day named before
        if (
            scan.IsWord(at, "ngày")
            && PointsBack(scan, at)
            && (scan.IsWord(at - 1, "đến") || scan.IsWord(at - 1, "tới"))
        )
        {
            day = true;
            return at + 2;
        }
        if (!scan.IsNumber(at + 1) || !DayScanner.IsDayWord(scan, at))
            return 0;
        day = true;
        return DayScanner.TryScan(scan, at + 1, named: true, out date);
    }

    private static int Year(Scan scan, int at, out PartialDate? date)
    {
        date = null;
        if (scan.Year(at + 1) is > 0 and var year)
        {
            date = Edge(scan, at, new(year));
            return at + 2;
        }
        // "năm vừa rồi", "năm vừa qua"
        var end = scan.IsWord(at + 1, "vừa") ? at + 3 : at + 2;
        if (scan.Published is not { } page)
            return Relative(scan, at) is null ? 0 : end;
        if (Relative(scan, at) is { } offset)
        {
            date = Edge(scan, at, new(page.Year + offset));
            return end;
        }
        // "đến cuối năm, tỉnh phấn đấu ...": the page's year.
        if (scan.IsWord(at - 1, "cuối") || scan.IsWord(at - 1, "hết"))
        {
            // "Gần hết năm thứ hai làm OCOP", "hết năm đầu tiên": a year of the programme, not of the calendar
            if (scan.IsWord(at + 1, "thứ") || scan.IsWord(at + 1, "đầu"))
                return 0;
            // "Chỉ trong năm 2023, tỉnh công nhận 41 sản phẩm, đưa số sản phẩm tới hết năm lên 66": the year just named
            var said = scan.Dates is [.., { Role: DateRole.Point, Date: { } last }] ? last.Year : page.Year;
            date = new(said, 12, 31);
            return at + 1;
        }
        // "đánh giá trong năm đầu", "trong năm thứ hai": of the programme
        if (scan.IsWord(at + 1, "thứ") || scan.IsWord(at + 1, "đầu"))
            return 0;
        if (
            scan.IsWord(at - 1, "trong")
            || scan.IsWord(at - 1, "cả")
            || (scan.IsWord(at - 1, "thúc") && scan.IsMark(at + 1, ','))
        )
            // "Năm 2024 ghi dấu bước chạy nước rút: 99 sản phẩm ra mắt trong năm"
            // "đến hết năm 2024 đã là 191, nhờ công nhận mới 53 sản phẩm trong năm"
            date =
                scan.Dates is [.., { Role: DateRole.Point, Date: { } named }] && TellsYear(named) && !IsCompared(scan)
                    ? new(named.Year)
                    : new(YearBehind(page));
        else if (scan.IsWord(at - 1, "đầu") && scan.IsWord(at - 2, "từ"))
            date = new(page.Year);
        return date is null ? 0 : at + 1;
    }

    /// <summary>A date that "trong năm" behind it is of the year of: a whole year, or a time when much of the year is over.</summary>
    public static bool TellsYear(PartialDate date) => date.Month is 0 or > 2;

    // "So với cuối năm 2023 (138 sản phẩm), trong năm tỉnh công nhận mới 53"
    private static bool IsCompared(Scan scan) => scan.Mentions.Exists(static m => m.Cue == Language.Cue.Compare);

    // "Trong năm, ...", "Kết thúc năm, ...": in January of the year just over.
    private static int YearBehind(PartialDate page) => page.Month is 1 or 2 ? page.Year - 1 : page.Year;

    private static int? Relative(Scan scan, int at) =>
        // "Bốn năm sau", "hơn nửa năm sau ngày hợp nhất", "của các năm trước"
        scan.IsWord(at - 1, "các")
        || scan.IsWord(at - 1, "những")
        || scan.IsWord(at - 1, "mấy")
        || (scan.Has(at - 1) && (scan.IsNumber(at - 1) || scan.Lexicon.NumberWord(scan.Tokens[at - 1].Word) > 0))
        || scan.IsWord(at - 1, "nửa")
        || scan.IsWord(at - 1, "vài")
        || scan.IsWord(at - 1, "nhiều")
            ? null
        : scan.IsWord(at + 1, "nay") || PointsBack(scan, at) ? 0
        : scan.IsWord(at + 1, "tới") || scan.IsWord(at + 1, "sau") ? 1
        : scan.IsWord(at + 1, "ngoái") || scan.IsWord(at + 1, "trước") || scan.IsWord(at + 1, "rồi") ? -1
        : scan.IsWord(at + 1, "qua") && EndsBefore(scan, at) ? -1
        : scan.IsWord(at + 1, "vừa") && (scan.IsWord(at + 2, "rồi") || scan.IsWord(at + 2, "qua")) ? -1
        : null;

    /// <summary>"năm này", "năm đó": the year spoken of before; the scanner knows only the page's.</summary>
    public static bool PointsBack(Scan scan, int year) =>
        scan.IsWord(year + 1, "này") || scan.IsWord(year + 1, "đó") || scan.IsWord(year + 1, "ấy");

    // "tháng 12/2024", "tháng 6 năm 2023", "tháng 6-2023", "tháng 6"
    private static int Month(Scan scan, int at, out PartialDate? date)
    {
        date = null;
        if (scan.Integer(at + 1) is not (>= 1 and <= 12 and var month))
            return 0;
        var (year, end) = YearAfter(scan, at + 2);
        if (year == 0)
        {
            if (scan.Published is not { } page)
                return at + 2;
            year = page.Month is > 0 and var m && month > m ? page.Year - 1 : page.Year;
        }
        date = EndsBefore(scan, at) ? LastDay(year, month) : new(year, month);
        return end;
    }

    internal static (int Year, int End) YearAfter(Scan scan, int at)
    {
        if (
            (scan.IsMark(at, '/') || scan.IsMark(at, '-') || scan.IsWord(at, "năm"))
            && scan.Year(at + 1) is > 0 and var year
        )
            return (year, at + 2);
        // "tháng 6 năm nay"
        if (scan.IsWord(at, "năm") && scan.Published is { } page && Relative(scan, at) is { } offset)
            return (page.Year + offset, at + 2);
        return (0, at);
    }

    // "quý III/2023", "quý 1 năm 2024"
    private static int Quarter(Scan scan, int at, out PartialDate? date)
    {
        date = null;
        var quarter = scan.Integer(at + 1) is >= 1 and <= 4 and var q ? q : Roman(scan, at + 1);
        if (quarter == 0)
            return 0;
        var (year, end) = YearAfter(scan, at + 2);
        if (year == 0)
        {
            // "báo cáo quý I", "họp báo quý I" date the report, "hết quý I" what it counts
            if (scan.Published is not { } page || IsReport(scan, at - 1))
                return at + 2;
            year = page.Month is > 0 and var m && quarter > (m + 2) / 3 ? page.Year - 1 : page.Year;
        }
        date = EndsBefore(scan, at) ? LastDay(year, quarter * 3) : new(year, quarter * 3);
        return end;
    }

    // "báo cáo", "họp báo", "giao ban", "phiên họp", "hội nghị"
    private static bool IsReport(Scan scan, int at) =>
        scan.Letters(at) is "cáo" or "báo" or "ban" or "họp" or "nghị" or "kỳ";

    private static int Roman(Scan scan, int at) =>
        scan.Letters(at) switch
        {
            "I" => 1,
            "II" => 2,
            "III" => 3,
            "IV" => 4,
            _ => 0,
        };

    private static PartialDate Edge(Scan scan, int at, PartialDate year)
    {
        if (EndsBefore(scan, at) || ClosesBehind(scan, scan.IsWord(at, "năm") ? at + 2 : at + 1))
            return new(year.Year, 12, 31);
        return scan.IsWord(at - 1, "giữa") ? new(year.Year, 6) : year;
    }

    internal static bool EndsBefore(Scan scan, int at) =>
        scan.IsWord(at - 1, "hết")
        || (scan.IsWord(at - 1, "cuối") && !IsOfRound(scan, at - 2))
        || scan.IsWord(at - 1, "thúc")
        || scan.IsWord(at - 1, "chốt")
        || (scan.IsWord(at - 1, "sổ") && scan.IsWord(at, "năm"))
        || (scan.IsWord(at - 1, "lại") && scan.IsWord(at - 2, "khép"))
        // "Ninh Thuận khép năm 2024 với 183 sản phẩm"
        || scan.IsWord(at - 1, "khép")
        // "tỉnh kết năm 2024 bằng con số 306 sản phẩm"; not "tổng kết năm 2024"
        || scan.IsWord(at - 1, "kết")
            && scan.IsWord(at, "năm")
            && !(scan.IsWord(at - 2, "tổng") || scan.IsWord(at - 2, "sơ") || scan.IsWord(at - 2, "cam"));

    // "đợt cuối năm 2023", "kỳ xét cuối năm 2023"
    private static bool IsOfRound(Scan scan, int at) =>
        IsRoundWord(scan, at)
        || (scan.IsWord(at, "xét") || scan.IsWord(at, "chấm")) && IsRoundWord(scan, at - 1)
        || (scan.IsWord(at, "hạng") || scan.IsWord(at, "giá")) && IsRoundWord(scan, at - 2);

    // "Năm 2023 khép lại với 220 sản phẩm", "Khi năm 2020 đi qua"
    private static bool ClosesBehind(Scan scan, int at) =>
        (scan.IsWord(at, "khép") && (scan.IsWord(at + 1, "lại") || scan.IsWord(at + 1, "sổ")))
        || ((scan.IsWord(at, "đi") || scan.IsWord(at, "trôi")) && scan.IsWord(at + 1, "qua"))
        || (scan.IsWord(at, "kết") && scan.IsWord(at + 1, "thúc"));

    internal static PartialDate LastDay(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
