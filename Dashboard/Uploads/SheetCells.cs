using Ocop.Dashboard.Formatting;
using Ocop.Etl.Model;
using Ocop.Etl.Workbooks;

namespace Ocop.Dashboard.Uploads;

/// <summary>One cell as the preview draws it.</summary>
/// <param name="Column">1-based; the first one of a merged block.</param>
/// <param name="Span">Columns it covers.</param>
/// <param name="Text">Null: empty, or covered by the cell above.</param>
/// <param name="IsNumber">Stands at the right, as in the sheet.</param>
/// <param name="Continues">Covered by the merged cell above: no line between them.</param>
/// <param name="Before">What is stored now, where the import would change it.</param>
public sealed record SheetCell(
    int Column,
    int Span,
    string? Text,
    bool IsNumber,
    bool Continues,
    string? Before,
    IReadOnlyList<Finding> Findings
);

/// <summary>Lays the cells of a row out as the sheet shows them: merged blocks, titles running over empty neighbours.</summary>
public sealed class SheetCells(SheetGrid grid, int columns)
{
    /// <summary>A shorter text fits its own column.</summary>
    private const int RunsOver = 14;

    /// <param name="runsOver">A title or a note: its text may run over the empty cells behind it.</param>
    /// <param name="found">Findings by column.</param>
    /// <param name="before">What is stored now, by column.</param>
    public IReadOnlyList<SheetCell> Of(
        GridRow row,
        bool runsOver,
        Func<int, IReadOnlyList<Finding>> found,
        Func<int, string?> before
    )
    {
        var merges = grid.Merges.Where(m => row.Number >= m.Top && row.Number <= m.Bottom).ToList();
        var cells = new List<SheetCell>();
        for (var column = 1; column <= columns; column += cells[^1].Span)
        {
            var at = column;
            var merge = merges.Find(m => at >= m.Left && at <= m.Right);
            var isMerged = merge != default;
            var isCovered = isMerged && row.Number > merge.Top;
            var cell = isCovered ? null : row.At(column);
            var end =
                isMerged ? merge.Right
                : runsOver && cell is { IsText: true, Text.Length: > RunsOver } ? EndOfText(row, column, merges)
                : column;
            var span = 1;
            // A finding behind the first column needs a cell of its own to stand in.
            while (column + span <= Math.Min(end, columns) && found(column + span).Count == 0)
                span++;
            cells.Add(
                new(
                    column,
                    span,
                    cell is { } shown ? Shown(shown) : null,
                    cell is { IsNumeric: true },
                    isCovered,
                    before(column),
                    found(column)
                )
            );
        }
        return cells;
    }

    private int EndOfText(GridRow row, int column, List<MergedRange> merges)
    {
        var end = column;
        while (end < columns && row.At(end + 1) is null && !merges.Exists(m => end + 1 >= m.Left && end + 1 <= m.Right))
            end++;
        return end;
    }

    // Not grouped: 2.023 is no year.
    private static string Shown(GridCell cell) =>
        cell.Kind switch
        {
            CellKind.NoValue => Wording.T("(công thức chưa có kết quả)", "(formula without a result)"),
            // A quotient has more digits than the sheet shows.
            CellKind.Number when cell.Percent => VietnameseFormat.Percent(cell.Number * 100, 2),
            CellKind.Number when !Wording.IsEnglish => cell.Display.Replace('.', ','),
            _ => cell.Display,
        };
}
