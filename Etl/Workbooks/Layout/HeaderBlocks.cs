using System.Text.RegularExpressions;
using Ocop.Etl.Text;
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
        @"^(?:tong(?: so| cong)?|htx|dn|tht|ho.*|hop tac xa|doanh nghiep|to hop tac|trang trai|khac|0?[345] ?(?:sao|\*)|kh|th|ke hoach|thuc hien|so luong|ty le.*|nam \d{4}|(?:19|20)\d\d|ten|so|ngay|diem|sao|hang|xa|huyen)$",
        RegexOptions.None,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex SubHeader();

    public static IEnumerable<HeaderBlock> Of(SheetGrid grid)
    {
        var rows = grid.Rows.TakeWhile(r => r.Number <= LastHeaderRow + MostLevels).ToList();
        for (var i = 0; i < rows.Count && rows[i].Number <= LastHeaderRow; i++)
        {
            // Where the row below continues the header, the upper row alone is none.
            var depth = 1;
            while (
                (depth > 1 || !IsTitle(grid, rows, i))
                && depth < MostLevels
                && i + depth < rows.Count
                && rows[i + depth].Number <= LastHeaderRow
                && IsNextLevel(grid, rows.GetRange(i, depth), rows[i + depth])
            )
                depth++;
            yield return Build(grid, rows.GetRange(i, depth));
        }
    }

    // One text alone, over the whole table or at its left edge, is a title and no level of the header.
    private static bool IsTitle(SheetGrid grid, List<GridRow> rows, int at)
    {
        var row = rows[at];
        if (row.Cells.Length > 1 || at + 1 >= rows.Count)
            return false;
        var below = rows[at + 1].Cells;
        var column = row.Cells[0].Column;
        var merge = grid.Merges.FirstOrDefault(m => m.Contains(row.Number, column));
        var right = Math.Max(merge.Right, column);
        return column <= below[0].Column
            || below.Count(c => c.Column >= column && c.Column <= right) * 10 >= below.Length * 8;
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
        var rows = new List<GridRow> { grid.Rows[at] };
        yield return Build(grid, rows);
        while (rows.Count < MostLevels && at - rows.Count >= 0)
        {
            var upper = grid.Rows[at - rows.Count];
            if (upper.Cells.Length < 2 || !IsNextLevel(grid, [upper], rows[0]))
                yield break;
            rows.Insert(0, upper);
            yield return Build(grid, [.. rows]);
        }
    }

    // The lower row continues the header when every word in it stands under a blank or a spanning cell.
    private static bool IsNextLevel(SheetGrid grid, List<GridRow> block, GridRow lower)
    {
        var upper = block[^1];
        if (lower.Number != upper.Number + 1)
            return false;
        var loose = true;
        var structural = true;
        foreach (var cell in lower.Cells)
        {
            if (
                cell.Kind == CellKind.Date
                || (
                    cell.Kind == CellKind.Number
                    && cell.Number is not (>= 1990 and <= 2100)
                    && !(cell.Number is 3 or 4 or 5 && StandsUnderStars(block, cell.Column))
                )
            )
                return false;
            if (CellText.Clean(cell.Display) is not { } text)
                continue;
            if (text.Length > LongestHeader)
                return false;
            loose &= SubHeader().IsMatch(HeaderText.Normal(text));
            structural &= StandsUnderSpan(grid, block, lower, cell.Column);
        }
        var first = block[0].Cells[0].Column;
        return structural || (loose && lower.At(first) is null && lower.Cells.Length >= 2);
    }

    // "Hạng sao" above the numbers 3, 4 and 5
    private static bool StandsUnderStars(List<GridRow> block, int column)
    {
        foreach (var cell in block[^1].Cells.Reverse())
            if (cell.Column <= column)
                return cell.IsText && StarWord().IsMatch(HeaderText.Normal(cell.Text!));
        return false;
    }

    [GeneratedRegex(@"\b(?:sao|hang)\b", RegexOptions.None, matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex StarWord();

    private static bool StandsUnderSpan(SheetGrid grid, List<GridRow> block, GridRow lower, int column)
    {
        var above = block.FindLast(r => r.At(column) is not null);
        if (above is null)
            return true;
        var spans = false;
        foreach (var merge in grid.Merges)
        {
            if (merge.Top > above.Number || merge.Bottom < above.Number || merge.Right == merge.Left)
                continue;
            if (merge.Left == column && merge.Bottom < lower.Number)
                return true;
            spans = true;
        }
        return !spans && above.At(column + 1) is null && lower.At(column + 1) is not null;
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
