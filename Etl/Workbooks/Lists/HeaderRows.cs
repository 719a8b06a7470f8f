using Ocop.Etl.Workbooks.Layout;

namespace Ocop.Etl.Workbooks.Lists;

/// <summary>Knows a table's header when it comes again further down, after a page break.</summary>
internal sealed class HeaderRows
{
    // The same words may come with other white space; anything longer is another text.
    private const int LooseLength = 8;

    // By column; null where a level of the header says nothing.
    private readonly List<(string Raw, string Normal)?[]> levels;

    public HeaderRows(SheetGrid grid, int top, int bottom) =>
        levels = [.. grid.Rows.TakeWhile(r => r.Number <= bottom).Where(r => r.Number >= top).Select(ByColumn)];

    private static (string, string)?[] ByColumn(GridRow row)
    {
        var level = new (string, string)?[row.Cells.Length == 0 ? 0 : row.Cells[^1].Column + 1];
        foreach (var cell in row.Cells)
            if (cell.IsText)
                level[cell.Column] = (cell.Text!, HeaderText.Normal(cell.Text!));
        return level;
    }

    /// <summary>Most of the row's words are those of one of the header's levels, each in its column.</summary>
    public bool IsAgain(GridRow row)
    {
        foreach (var level in levels)
        {
            int same = 0,
                words = 0;
            foreach (var cell in row.Cells)
            {
                if (!cell.IsText)
                    continue;
                words++;
                if (cell.Column < level.Length && level[cell.Column] is { } header && IsSame(cell.Text!, header))
                    same++;
            }
            if (same >= 2 && same * 10 >= words * 7)
                return true;
        }
        return false;
    }

    private static bool IsSame(string text, (string Raw, string Normal) header) =>
        string.Equals(text, header.Raw, StringComparison.Ordinal)
        || (
            Math.Abs(text.Length - header.Raw.Length) <= LooseLength
            && char.ToLowerInvariant(text[0]) == char.ToLowerInvariant(header.Raw[0])
            && HeaderText.Normal(text) == header.Normal
        );
}
