using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Cells;

namespace Ocop.Etl.Workbooks.Lists;

/// <summary>Judges a date of a list row: readable, not before the programme, not in the future, not doubtful.</summary>
/// <param name="earliest">First year that makes sense: 2018 for products, 2000 for sales points.</param>
internal sealed class DateCells(int earliest, DateOnly today, Func<string, string?, string, Finding> say)
{
    /// <summary>Nothing to say of it, as of nearly all: its cell and words need not be made for <see cref="Check"/>.</summary>
    public bool IsSound(DateReading reading, bool mayBeFuture, bool mixed) =>
        reading.Value is { } date
        && date.Year >= earliest
        && (mayBeFuture || date.First <= today)
        && !(mixed && reading.CouldBeSwapped);

    /// <returns>False when the row must be refused.</returns>
    public bool Check(DateReading reading, string cell, string shown, bool mayBeFuture, bool mixed)
    {
        if (reading.Value is not { } date || date.Year < earliest)
        {
            say(
                "bad-date",
                cell,
                $"Ô {cell}: ngày \"{shown}\" không đọc được, không có thật hoặc trước năm {earliest}. Hãy sửa thành dạng ngày/tháng/năm, ví dụ 15/01/2024."
            );
            return false;
        }
        if (!mayBeFuture && date.First > today)
        {
            say(
                "future-date",
                cell,
                $"Ô {cell}: ngày {shown} ở sau hôm nay ({today:dd/MM/yyyy}). Hãy kiểm tra lại năm."
            );
            return false;
        }
        if (mixed && reading.CouldBeSwapped)
            say(
                "ambiguous-date",
                cell,
                $"Ô {cell}: cột này trộn ngày kiểu Mỹ (tháng/ngày) và kiểu Việt Nam, nên {date.Day:00}/{date.Month:00}/{date.Year} cũng có thể là {date.Month:00}/{date.Day:00}/{date.Year} (ngày/tháng/năm). Hãy đối chiếu văn bản gốc."
            );
        return true;
    }
}
