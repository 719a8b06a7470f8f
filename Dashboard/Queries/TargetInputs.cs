using Ocop.Dashboard.Formatting;
using Ocop.Etl.Progress;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Queries;

/// <summary>A number or day that an assessment rests on, with how it was computed.</summary>
/// <param name="Number">As a number, for export; null for words.</param>
public sealed record TargetNumber(string Name, string Text, string How, double? Number = null, DateOnly? Day = null);

/// <summary>Every number of an assessment, so that a reader can check it with a pocket calculator; page and export share it.</summary>
public static class TargetInputs
{
    public static IReadOnlyList<TargetNumber> Of(Assessment a, string unit)
    {
        var rows = new List<TargetNumber>();
        void Count(string name, double? value, string how, string suffix = "")
        {
            if (value is { } v)
                rows.Add(new(name, VietnameseFormat.Quantity(v, unit) + suffix, how, v));
        }
        void Rate(string name, double? value, string how)
        {
            if (value is { } v)
                rows.Add(new(name, VietnameseFormat.Change(v, unit) + T("/năm", "/year"), how, v));
        }
        void Share(string name, double? value, string how)
        {
            if (value is { } v)
                rows.Add(new(name, VietnameseFormat.Number(v, 3), how, v));
        }
        void Day(string name, DateOnly? value, string how)
        {
            if (value is { } d)
                rows.Add(new(name, VietnameseFormat.Date(d), how, null, d));
        }

        rows.Add(new(T("Phương pháp", "Method"), MethodName(a.Method), MethodWords(a.Method)));
        Day(T("Ngày đánh giá", "Day of assessment"), a.Today, "");
        Day(T("Bắt đầu kỳ", "Start of the period"), a.Start, T("t₀ của kỳ", "start of the period"));
        Day(T("Hạn", "Deadline"), a.Deadline, "tT");
        Day(
            T("Chốt theo số liệu công bố đến", "Frozen on what was published by"),
            a.FrozenOn,
            T("giai đoạn đã đóng", "closed period")
        );
        Count(T("Mục tiêu", "Aim"), a.Goal.Aim, T("T, đầu gần của khoảng nếu là khoảng", "T, near end of a range"));
        Count(
            T("Giá trị gốc", "Base"),
            a.Base?.Value,
            T(
                "y₀: số liệu cuối cùng trước hoặc đúng đầu kỳ, nếu không có thì số đầu tiên trong kỳ",
                "y₀: last value on or before the start, else the first after"
            )
        );
        Day(T("Ngày của giá trị gốc", "Day of the base"), a.Base?.Day, "t₀");
        Count(T("Giá trị mới nhất", "Latest"), a.Latest?.Value, "y");
        Day(T("Ngày của giá trị mới nhất", "Day of the latest"), a.Latest?.Day, "t");
        if (a.Margin is { } margin)
            rows.Add(
                new(
                    T("Chênh so với mục tiêu", "Margin"),
                    (margin >= 0 ? "+" : "−") + VietnameseFormat.Percent(Math.Abs(margin) * 100),
                    "(y − T) / T",
                    margin
                )
            );
        Day(
            T("Đạt từ", "Passed by"),
            a.Passed?.Day,
            T("số liệu đầu tiên đạt mà sau đó không tụt lại", "first value from which on it was met")
        );
        Day(
            T("Lần cuối chưa đạt", "Last not met"),
            a.PassedAfter?.Day,
            T("mục tiêu được vượt qua giữa ngày này và ngày trên", "it was passed between this day and the one above")
        );
        Rate(
            T("Nhịp độ", "Pace"),
            a.Pace,
            a.Points.Count >= LinearProgress.RobustFrom
                ? T("độ dốc Theil–Sen (từ 4 số liệu)", "Theil–Sen slope (4 values and more)")
                : "a = (y − y₀) / (t − t₀)"
        );
        Rate(T("Nhịp độ, cận dưới", "Pace, low"), a.PaceLow, T("khoảng tin cậy 90%", "90% interval"));
        Rate(T("Nhịp độ, cận trên", "Pace, high"), a.PaceHigh, T("khoảng tin cậy 90%", "90% interval"));
        Rate(
            T("Nhịp độ cần có từ đầu kỳ", "Required from the start"),
            a.RequiredFromStart,
            "r₀ = (T − y₀) / (tT − t₀)"
        );
        Rate(T("Nhịp độ cần có từ nay", "Required from now"), a.RequiredFromNow, "rn = (T − y) / (tT − t)");
        Share(
            T("Nhịp độ so với cần có", "Pace over required"),
            a.Ratio,
            a.Method == ProgressMethod.OpenSdg ? "R" : "a / r₀"
        );
        Share(T("Phải tăng tốc bao nhiêu lần", "Acceleration needed"), a.Acceleration, "rn / a");
        Day(T("Ngày đến đích với nhịp độ này", "Arrival at this pace"), a.Arrival, "t + (T − y) / a");
        Count(T("Dự báo đến hạn", "Projected at the deadline"), a.Projected, "x = y + a (tT − t)");
        Count(T("Dự báo, cận dưới", "Projected, low"), a.ProjectedLow, T("khoảng tin cậy 90%", "90% interval"));
        Count(T("Dự báo, cận trên", "Projected, high"), a.ProjectedHigh, T("khoảng tin cậy 90%", "90% interval"));
        Share(
            T("Phần đường đi được khi đến hạn", "Share of the way"),
            a.Share,
            "Q = (x − y₀) / (T − y₀); 0,95 / 0,60 / 0"
        );
        Share(T("Điểm Open SDG", "Open SDG score"), a.Score, "−5 … 5");
        if (a.Symbol is { } symbol)
            rows.Add(new(T("Biểu tượng", "Symbol"), symbol.ToString(), "Destatis"));
        return rows;
    }

    public static string MethodName(ProgressMethod method) =>
        T(
            method.Vi(),
            method switch
            {
                ProgressMethod.OpenSdg => "Open SDG (compound growth)",
                ProgressMethod.Un2023 => "United Nations 2023",
                ProgressMethod.Weather => "Weather symbols (Destatis)",
                _ => "Linear",
            }
        );

    public static string MethodWords(ProgressMethod method) =>
        method switch
        {
            ProgressMethod.OpenSdg => T(
                "so tốc độ tăng trưởng kép đã đạt với tốc độ cần có; không dùng khi gốc bằng 0",
                "observed over required compound growth; not with a base of 0"
            ),
            ProgressMethod.Un2023 => T(
                "dự báo bằng tăng trưởng kép đến hạn rồi so với mục tiêu",
                "value projected by compound growth against the target"
            ),
            ProgressMethod.Weather => T(
                "mức thay đổi trung bình các năm gần nhất, cần ít nhất 4 số liệu",
                "mean change of the last years, 4 values at least"
            ),
            _ => T(
                "đường thẳng từ gốc; từ 4 số liệu dùng độ dốc bền vững có khoảng tin cậy",
                "straight line from the base; robust slope with an interval from 4 values on"
            ),
        };
}
