using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Opening;

namespace Ocop.Etl.Workbooks;

/// <summary>A cell as it looks in the sheet.</summary>
/// <param name="Column">1-based.</param>
public sealed record PreviewCell(int Column, string Text);

/// <param name="Number">The row Excel shows.</param>
/// <param name="Skipped">Rows with values were left out between the row before and this one.</param>
public sealed record PreviewRow(int Number, bool Hidden, bool Skipped, IReadOnlyList<PreviewCell> Cells);

/// <param name="Width">Last column with a value, at most <see cref="WorkbookPreview.MostColumns"/>.</param>
/// <param name="TotalRows">Rows with values in the sheet, of which <see cref="Rows"/> are some.</param>
public sealed record PreviewSheet(
    string Name,
    bool Hidden,
    int Width,
    int TotalRows,
    IReadOnlyList<PreviewRow> Rows,
    IReadOnlyList<MergedRange> Merges
);

/// <summary>
/// The sheets as an upload page shows them: the first rows of each, and every row that has a finding, up to a bound, so
/// that a list of 200,000 rows stays a page.
/// </summary>
public static class WorkbookPreview
{
    public const int MostColumns = 60;
    private const int LongestText = 500;

    /// <param name="firstRows">Rows shown from the top of each sheet.</param>
    /// <param name="findingRows">Further rows shown because of their findings, per sheet.</param>
    public static IReadOnlyList<PreviewSheet> Of(
        OpenedWorkbook opened,
        IReadOnlyList<Finding> findings,
        int firstRows = 200,
        int findingRows = 500
    )
    {
        var wanted = findings
            .Where(f => f.Sheet is not null && f.Cell is not null)
            .GroupBy(f => f.Sheet!, f => CellAddress.Parse(f.Cell).Row)
            .ToDictionary(g => g.Key, g => g.ToHashSet(), StringComparer.Ordinal);
        return [.. opened.Sheets.Select(s => Of(s, wanted.GetValueOrDefault(s.Name) ?? [], firstRows, findingRows))];
    }

    private static PreviewSheet Of(SheetGrid grid, HashSet<int> wanted, int firstRows, int findingRows)
    {
        var rows = new List<PreviewRow>();
        var width = 0;
        var skipped = false;
        var extra = 0;
        for (var i = 0; i < grid.Rows.Count; i++)
        {
            var row = grid.Rows[i];
            if (i >= firstRows && (extra >= findingRows || !wanted.Contains(row.Number)))
            {
                skipped = true;
                continue;
            }
            if (i >= firstRows)
                extra++;
            var cells = row
                .Cells.TakeWhile(c => c.Column <= MostColumns)
                .Select(c => new PreviewCell(c.Column, Shown(c)))
                .ToList();
            width = Math.Max(width, cells.Count == 0 ? 0 : cells[^1].Column);
            rows.Add(new(row.Number, row.Hidden, skipped, cells));
            skipped = false;
        }
        var last = rows.Count == 0 ? 0 : rows[^1].Number;
        var merges = grid.Merges.Where(m => m.Top <= last && m.Left <= MostColumns).Take(5000).ToList();
        return new(grid.Name, grid.Hidden, width, grid.Rows.Count, rows, merges);
    }

    private static string Shown(GridCell cell)
    {
        var text = cell.Kind == CellKind.NoValue ? "(công thức chưa có kết quả)" : cell.Display;
        return text.Length > LongestText ? text[..LongestText] + "…" : text;
    }
}
