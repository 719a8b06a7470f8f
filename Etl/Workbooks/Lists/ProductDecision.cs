using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Cells;

namespace Ocop.Etl.Workbooks.Lists;

/// <summary>Number and date of the decision behind a row, and until when it holds.</summary>
internal readonly record struct RowDecision(string? Number, PartialDate? Date, PartialDate? ValidUntil);

internal sealed class ProductDecision
{
    private const int ValidMonths = 36;
    private const int FirstYear = 2018;
    private readonly SheetTask task;
    private readonly RowView row;
    private readonly GroupCarry carry;
    private readonly Dictionary<int, DateColumn> columns;
    private readonly DateCells dates;
    private readonly Dictionary<string, DecisionReading> read = new(StringComparer.Ordinal);
    private readonly int untilColumn;

    public ProductDecision(
        SheetTask task,
        RowView row,
        GroupCarry carry,
        Dictionary<int, DateColumn> columns,
        Func<string, string?, string, Finding> say
    )
    {
        this.task = task;
        this.row = row;
        this.carry = carry;
        this.columns = columns;
        dates = new(FirstYear, task.Today, say);
        Column = task.Layout.Of(Fields.Decision);
        DateColumn = task.Layout.Of(Fields.DecisionDate);
        untilColumn = task.Layout.Of(Fields.ValidUntil);
    }

    public int Column { get; }

    public int DateColumn { get; }

    /// <param name="inStars">A decision that stood in the star cell.</param>
    /// <returns>False when the row must be refused.</returns>
    public bool Read(DecisionReading? inStars, out RowDecision decision)
    {
        string? number = null;
        PartialDate? date = null;
        var ok = true;
        if (row.AnyText(Column) is { } text && row.Any(Column, out var decisionCell))
        {
            var reading =
                decisionCell.Kind == CellKind.Date ? new(null, CellDate.Read(decisionCell, false), "") : Parse(text);
            number = reading.Number;
            ok &= Take(reading.Date, Column, text, ref date);
        }
        ok &= ReadDateColumn(ref number, ref date);
        if (inStars is { } starred)
        {
            number ??= starred.Number;
            if (date is null)
                ok &= Take(starred.Date, task.Layout.Of(Fields.Stars), starred.Number ?? "", ref date);
        }
        var carried = carry.Decision ?? task.Context.Decision;
        if (carried is { } common)
        {
            // A decision of the row's own without a date does not borrow that of another.
            if (number is null || number == common.Number)
                date ??= common.Date?.Value;
            number ??= common.Number;
        }
        ok &= ReadUntil(date, out var until);
        decision = new(number, date, until);
        return ok;
    }

    private bool ReadDateColumn(ref string? number, ref PartialDate? date)
    {
        if (!row.Any(DateColumn, out var cell) || cell.Kind is CellKind.Error or CellKind.NoValue)
            return true;
        if (cell.IsText && CellText.IsErrorText(cell.Text!.Trim()))
            return true;
        if (CellDate.Read(cell, task.Grid.Date1904) is not { } reading)
            return true;
        if (reading.Value is null && cell.IsText && CellText.Clean(cell.Text) is { } words)
        {
            if (DecisionText.Find(words) is { } decision)
            {
                number ??= decision.Number;
                return date is not null || Take(decision.Date, DateColumn, words, ref date);
            }
            if (
                CellDate.Find(words) is { Value: not null } inside
                && !words.Any(char.IsAsciiDigit) == false
                && LooksLikeWords(words)
            )
                reading = inside;
        }
        if (
            !dates.IsSound(reading, mayBeFuture: false, columns[DateColumn].IsMixed)
            && !dates.Check(
                reading,
                row.Address(DateColumn),
                cell.Display.Trim(),
                mayBeFuture: false,
                columns[DateColumn].IsMixed
            )
        )
            return false;
        date = reading.Value;
        return true;
    }

    // "Ký ngày 12/4/2022", but not "22/05/202" or "12/10/20244"
    private static bool LooksLikeWords(string text) => text.Count(char.IsLetter) >= 3;

    private bool Take(DateReading? reading, int column, string shown, ref PartialDate? date)
    {
        if (reading is not { } found)
            return true;
        if (
            !dates.IsSound(found, mayBeFuture: false, mixed: false)
            && !dates.Check(found, row.Address(column), shown, mayBeFuture: false, mixed: false)
        )
            return false;
        date ??= found.Value;
        return true;
    }

    private bool ReadUntil(PartialDate? date, out PartialDate? until)
    {
        until = date is { } from ? AddMonths(from) : null;
        if (!row.Any(untilColumn, out var cell) || cell.Kind is CellKind.Error or CellKind.NoValue)
            return true;
        if (cell.IsText && CellText.IsErrorText(cell.Text!.Trim()))
            return true;
        if (CellDate.Read(cell, task.Grid.Date1904) is not { } reading)
            return true;
        if (reading.Value is null && cell.IsText && CellText.Clean(cell.Text) is { } words)
        {
            if (IsPeriod(words))
                return true;
            if (LooksLikeWords(words) && CellDate.Find(words) is { } inside)
                reading = inside;
        }
        if (
            !dates.IsSound(reading, mayBeFuture: true, columns[untilColumn].IsMixed)
            && !dates.Check(
                reading,
                row.Address(untilColumn),
                cell.Display.Trim(),
                mayBeFuture: true,
                columns[untilColumn].IsMixed
            )
        )
            return false;
        until = reading.Value;
        return true;
    }

    // "36 tháng", "3 năm": the rule itself, no date
    private static bool IsPeriod(string text) =>
        Text.VietnameseText.Fold(text)
            is "36 thang"
                or "36thang"
                or "3 nam"
                or "03 nam"
                or "ba nam"
                or "36 months"
                or "3 years";

    /// <summary>36 months later, in the same precision; 29 February ends on the 28th.</summary>
    public static PartialDate AddMonths(PartialDate from)
    {
        if (from.Month == 0)
            return new(from.Year + ValidMonths / 12);
        if (from.Day == 0)
            return new(from.Year + ValidMonths / 12, from.Month);
        return new(from.First.AddMonths(ValidMonths));
    }

    private DecisionReading Parse(string text)
    {
        if (!read.TryGetValue(text, out var known))
        {
            known = DecisionText.Read(text);
            if (read.Count < 10000)
                read[text] = known;
        }
        return known;
    }
}
