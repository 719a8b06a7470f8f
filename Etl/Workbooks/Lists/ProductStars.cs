using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Cells;
using Ocop.Etl.Workbooks.Layout;

namespace Ocop.Etl.Workbooks.Lists;

/// <summary>The stars of a row: from its star cell, from marks, from the group it stands in, or from a proposals list.</summary>
internal sealed class ProductStars
{
    private readonly int column;
    private readonly int proposedColumn;
    private readonly string proposedHeader;
    private readonly List<(int Column, int Stars)> marks;
    private readonly ListTotals totals;
    private readonly Dictionary<string, StarReading> read = new(StringComparer.Ordinal);
    private bool titleProposal;

    public ProductStars(TableLayout layout, Dictionary<int, string> columns, ListTotals totals)
    {
        this.totals = totals;
        column = layout.Of(Fields.Stars);
        proposedColumn = column == 0 ? layout.Of(Fields.ProposedStars) : 0;
        proposedHeader = layout.Columns.FirstOrDefault(c => c.Column == proposedColumn)?.HeaderCell ?? "";
        marks =
        [
            .. columns
                .Where(c =>
                    c.Value.StartsWith(Fields.MarkPrefix, StringComparison.Ordinal) && char.IsDigit(c.Value[^1])
                )
                .Select(c => (c.Key, c.Value[^1] - '0'))
                .OrderBy(m => m.Key),
        ];
        foreach (var (mark, _) in marks)
            totals.Sum(mark);
    }

    public bool HasColumns => column > 0 || proposedColumn > 0 || marks.Count > 0;

    private int Column => column > 0 ? column : proposedColumn;

    public bool Says(RowView row)
    {
        if (Column > 0 && row.Own(Column, out var cell) && (!cell.IsText || CellText.Clean(cell.Text) is not null))
            return true;
        foreach (var (mark, _) in marks)
            if (row.Own(mark, out var marked) && Marks.IsMark(marked))
                return true;
        return false;
    }

    /// <summary>The cell that carries the row's stars; null when a group does.</summary>
    public string? CellOf(RowView row)
    {
        foreach (var (mark, _) in marks)
            if (row.Own(mark, out var marked) && Marks.IsMark(marked))
                return row.Address(mark);
        return Column > 0 && row.Own(Column, out _) ? row.Address(Column) : null;
    }

    /// <param name="allProposed">The list's title says that its stars are proposals.</param>
    /// <param name="ok">False when the row must be refused.</param>
    public StarReading Read(
        RowView row,
        GroupCarry carry,
        Func<string, string?, string, Finding> say,
        bool allProposed,
        out bool ok
    )
    {
        ok = true;
        var reading = Own(row, say, ref ok) ?? carry.Stars;
        if (!ok)
            return default;
        if (reading is not { } found)
        {
            if (
                HasColumns
                && !(Column > 0 && row.Own(Column, out var cell) && cell.Kind is CellKind.Error or CellKind.NoValue)
            )
            {
                var where = row.Address(Column > 0 ? Column : marks[0].Column);
                say(
                    "missing-stars",
                    where,
                    $"Ô {where}: chưa có hạng sao. Dòng vẫn được đọc nhưng không có hạng; hãy điền 3, 4 hoặc 5."
                );
            }
            return default;
        }
        if (allProposed || column == 0 && proposedColumn > 0 && CellOf(row) is not null)
        {
            titleProposal = true;
            return found with { Stars = null, Potential = found.Stars == 5 || found.Potential, Proposal = true };
        }
        if (found.Proposal)
        {
            var where = CellOf(row) ?? row.Address(Math.Max(Column, 1));
            say(
                "proposal-not-award",
                where,
                $"Ô {where}: mới là đề nghị, dự kiến hoặc tiềm năng nên không tính là hạng sao đã công nhận. Hãy ghi hạng đã được công nhận nếu có quyết định."
            );
        }
        return found;
    }

    private StarReading? Own(RowView row, Func<string, string?, string, Finding> say, ref bool ok)
    {
        StarReading? marked = null;
        foreach (var (mark, stars) in marks)
        {
            if (!row.Own(mark, out var cell) || !Marks.IsMark(cell))
                continue;
            totals.Sum(mark).Add(1);
            if (marked is not null && marked.Value.Stars != stars)
            {
                var where = row.Address(mark);
                say("stars-out-of-range", where, $"Ô {where}: dòng này đánh dấu hai hạng sao. Hãy chỉ giữ một dấu.");
                ok = false;
            }
            marked ??= new StarReading(stars, false, false, false);
        }
        if (marked is not null || Column == 0 || !row.Own(Column, out var own))
            return marked;
        if (own.Kind is CellKind.Error or CellKind.NoValue || (own.IsText && CellText.Clean(own.Text) is null))
            return null;
        var reading = Parse(own);
        if (reading.Unreadable)
        {
            if (own.IsText && CellText.IsErrorText(own.Text!.Trim()))
                return null;
            var where = row.Address(Column);
            say(
                "stars-out-of-range",
                where,
                $"Ô {where}: \"{own.Display.Trim()}\" không cho biết đúng một hạng 3, 4 hoặc 5 sao. Hãy ghi một con số 3, 4 hoặc 5."
            );
            ok = false;
        }
        return reading;
    }

    private StarReading Parse(GridCell cell)
    {
        if (!cell.IsText)
            return StarCell.Read(cell);
        if (!read.TryGetValue(cell.Text!, out var known))
            read[cell.Text!] = known = StarCell.Read(cell);
        return known;
    }

    public void Finish(SheetTask task, Func<string, string?, string, Finding> say)
    {
        if (titleProposal)
            say(
                "proposal-not-award",
                task.Context.IsProposal ? null : proposedHeader,
                $"Trang \"{task.Grid.Name}\" là danh sách đề nghị hoặc dự kiến; hạng sao trong đó chưa được công nhận nên không tính. Hãy tải lên danh sách kèm quyết định khi có."
            );
    }
}
