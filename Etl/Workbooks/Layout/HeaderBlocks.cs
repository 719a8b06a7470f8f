using System.Text.RegularExpressions;
using Ocop.Etl.Workbooks.Cells;

namespace Ocop.Etl.Workbooks.Layout;

/// <summary>One or more rows that may be a header.</summary>
/// <param name="Top">Upper row, 1-based.</param>
/// <param name="Bottom">Lower row: the header row as it is reported.</param>
public sealed record HeaderBlock(int Top, int Bottom, IReadOnlyList<HeaderPath> Paths);

/// <summary>Lists every stretch of rows near the top of a sheet that could be the header of its table.</summary>
public static partial class HeaderBlocks
{
    public const int LastHeaderRow = 30;
    private const int MostLevels = 3;
    private const int LongestHeader = 160;

    // What stands below a parent header even when nothing marks the two as one.
    [GeneratedRegex(
        @"^(?:tong(?: so| cong)?|htx|dn|tht|ho.*|hop tac xa|doanh nghiep|to hop tac|trang trai|khac|0?[345] ?(?:sao|\*)|kh|th|ke hoach|thuc hien|so luong|ty le.*|nam \d{4}|(?:19|20)\d\d|ten|so|ngay|diem|sao|hang|xa|huyen)$"
    )]
    private static partial Regex SubHeader();

    public static IEnumerable<HeaderBlock> Of(SheetGrid grid)
    {
        var rows = grid.Rows.TakeWhile(r => r.Number <= LastHeaderRow + MostLevels).ToList();
        for (var i = 0; i < rows.Count && rows[i].Number <= LastHeaderRow; i++)
        {
            yield return Build(grid, [rows[i]]);
            for (var depth = 2; depth <= MostLevels && i + depth <= rows.Count; depth++)
            {
                var upper = rows[i + depth - 2];
                var lower = rows[i + depth - 1];
                if (lower.Number > LastHeaderRow || !IsNextLevel(grid, upper, lower))
                    break;
                yield return Build(grid, rows.GetRange(i, depth));
            }
        }
    }

    /// <summary>The block a caller names by its lower row, with the levels above it that belong to it.</summary>
    public static IEnumerable<HeaderBlock> EndingAt(SheetGrid grid, int bottom)
    {
        var at = -1;
        for (var i = 0; i < grid.Rows.Count && grid.Rows[i].Number <= bottom; i++)
            if (grid.Rows[i].Number == bottom)
                at = i;
        if (at < 0)
            yield break;
        yield return Build(grid, [grid.Rows[at]]);
        for (var depth = 2; depth <= MostLevels && at - depth + 1 >= 0; depth++)
        {
            if (!IsNextLevel(grid, grid.Rows[at - depth + 1], grid.Rows[at - depth + 2]))
                yield break;
            yield return Build(grid, [.. grid.Rows.Skip(at - depth + 1).Take(depth)]);
        }
    }

    // The lower row continues the header when every word in it stands under a blank or a spanning cell.
    private static bool IsNextLevel(SheetGrid grid, GridRow upper, GridRow lower)
    {
        if (lower.Number != upper.Number + 1)
            return false;
        var spans = grid.Merges.Any(m => m.Top == upper.Number && m.Bottom == upper.Number && m.Right > m.Left);
        var loose = true;
        var structural = true;
        foreach (var cell in lower.Cells)
        {
            if (
                cell.Kind == CellKind.Date
                || (cell.Kind == CellKind.Number && cell.Number is not (>= 1990 and <= 2100))
            )
                return false;
            if (CellText.Clean(cell.Display) is not { } text)
                continue;
            if (text.Length > LongestHeader)
                return false;
            loose &= SubHeader().IsMatch(HeaderText.Normal(text));
            structural &= StandsUnderSpan(grid, upper, lower, cell.Column, spans);
        }
        var first = upper.Cells[0].Column;
        return structural || (loose && lower.At(first) is null && lower.Cells.Length >= 2);
    }

    private static bool StandsUnderSpan(SheetGrid grid, GridRow upper, GridRow lower, int column, bool spans)
    {
        if (upper.At(column) is null)
            return true;
        foreach (var merge in grid.Merges)
            if (
                merge.Top <= upper.Number
                && merge.Bottom == upper.Number
                && merge.Left == column
                && merge.Right > column
            )
                return true;
        return !spans && upper.At(column + 1) is null && lower.At(column + 1) is not null;
    }

    private static HeaderBlock Build(SheetGrid grid, List<GridRow> rows)
    {
        int top = rows[0].Number,
            bottom = rows[^1].Number;
        var merges = grid.Merges.Where(m => m.Top <= bottom && m.Bottom >= top).ToList();
        var columns = rows.SelectMany(r => r.Cells.Select(c => c.Column)).Distinct().Order();
        var paths = new List<HeaderPath>();
        foreach (var column in columns)
        {
            var levels = new List<string>();
            var at = bottom;
            foreach (var row in rows)
            {
                var own = row.At(column) is { } cell && CellText.Clean(cell.Display) is { } text ? text : null;
                if (own is not null)
                    at = row.Number;
                var level = own ?? (row.Number < bottom ? Inherited(rows, row, column, merges) : null);
                if (level is not null && level.Length <= LongestHeader && (levels.Count == 0 || levels[^1] != level))
                    levels.Add(level);
            }
            if (levels.Count > 0)
                paths.Add(new(column, levels, at));
        }
        return new(top, bottom, paths);
    }

    // The parent of a blank cell: the merge it lies in, or without any merges the nearest text to its left.
    private static string? Inherited(List<GridRow> rows, GridRow row, int column, List<MergedRange> merges)
    {
        foreach (var merge in merges)
            if (merge.Contains(row.Number, column))
                return merge.Left < column && merge.Top == row.Number && row.At(merge.Left) is { } parent
                    ? CellText.Clean(parent.Display)
                    : null;
        if (merges.Exists(m => m.Right > m.Left && m.Top == row.Number))
            return null;
        var below = rows[rows.IndexOf(row) + 1];
        if (below.At(column) is null)
            return null;
        for (var i = row.Cells.Length - 1; i >= 0; i--)
            if (row.Cells[i].Column < column)
                // A parent that is itself the lowest word of its column (STT, Tên sản phẩm) has no children.
                return below.At(row.Cells[i].Column) is null ? null : CellText.Clean(row.Cells[i].Display);
        return null;
    }
}
