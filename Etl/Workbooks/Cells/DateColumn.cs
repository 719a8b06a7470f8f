using Ocop.Etl.Model;

namespace Ocop.Etl.Workbooks.Cells;

/// <summary>
/// The dates of one column together: a column is mixed when an Excel with US settings has had its hands on it, and then
/// every date that would also be one with day and month swapped is doubtful.
/// </summary>
public sealed class DateColumn
{
    private bool monthFirst;
    private bool storedSeen;
    private bool storedAllLow = true;
    private bool dayFirstSeen;
    private bool dayFirstAllHigh = true;

    public void Add(DateReading reading)
    {
        if (reading.Value is not { Day: > 0 } date)
            return;
        switch (reading.Shape)
        {
            case DateShape.MonthFirst:
                monthFirst = true;
                break;
            case DateShape.Stored:
                storedSeen = true;
                storedAllLow &= date.Day <= 12;
                break;
            case DateShape.DayFirst:
                dayFirstSeen = true;
                dayFirstAllHigh &= date.Day > 12;
                break;
        }
    }

    public bool IsMixed => monthFirst || (storedSeen && storedAllLow && dayFirstSeen && dayFirstAllHigh);
}
