using Ocop.Dashboard.Formatting;
using Ocop.Etl.Import;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Register;
using Ocop.Etl.Workbooks;

namespace Ocop.Dashboard.Uploads;

/// <summary>Which rows of a sheet the preview shows.</summary>
public enum RowChoice
{
    All,
    Faulty,
    New,
    Changed,
    Unchanged,
}

/// <summary>One row of a sheet with what would become of it.</summary>
/// <param name="Change">Null: no record (title, header, total, refused).</param>
/// <param name="Details">What a changed row changes and no cell of its own shows.</param>
public sealed record SheetRow(
    GridRow Row,
    IReadOnlyList<SheetCell> Cells,
    RowChange? Change,
    IReadOnlyList<FieldChange> Details,
    Severity? Worst,
    bool IsHeader
);

/// <summary>The rows and cells of one sheet of a preview, looked up by place.</summary>
public sealed class SheetRows
{
    private readonly Dictionary<int, PlannedRow> planned;
    private readonly Dictionary<int, List<PlannedFigure>> figures;
    private readonly Dictionary<(int Row, int Column), List<Finding>> cells = [];
    private readonly Dictionary<int, Severity> worst = [];
    private readonly Dictionary<string, int> columnOf = [];
    private readonly SheetGrid grid;
    private readonly UnitCatalog units;
    private readonly SheetCells layout;

    public SheetRows(ImportPreview preview, SheetGrid grid, UnitCatalog units)
    {
        this.grid = grid;
        this.units = units;
        Reading = preview.Reading.Sheets.FirstOrDefault(s => s.Name == grid.Name);
        planned = preview
            .Plan.Rows.Where(r => r.Sheet == grid.Name)
            .GroupBy(r => r.Row)
            .ToDictionary(g => g.Key, g => g.First());
        figures = preview
            .Figures.Where(f => f.Sheet == grid.Name)
            .GroupBy(f => CellAddress.Parse(f.Cell).Row)
            .ToDictionary(g => g.Key, g => g.ToList());
        foreach (var finding in preview.Findings.Where(f => f.Sheet == grid.Name && f.Cell is not null))
        {
            var at = CellAddress.Parse(finding.Cell);
            if (!cells.TryGetValue(at, out var list))
                cells[at] = list = [];
            list.Add(finding);
            if (!worst.TryGetValue(at.Row, out var known) || finding.Severity > known)
                worst[at.Row] = finding.Severity;
        }
        var last = grid.Rows.Take(400).SelectMany(r => r.Cells).Select(c => c.Column).DefaultIfEmpty(1).Max();
        Columns = Math.Min(60, Math.Max(last, Reading?.Columns.Select(c => c.Column).DefaultIfEmpty(1).Max() ?? 1));
        foreach (var column in Reading?.Columns ?? [])
            if (column.Field is { } field && column.Column <= Columns)
                columnOf.TryAdd(field, column.Column);
        layout = new(grid, Columns);
    }

    public SheetReading? Reading { get; }

    /// <summary>How many columns are shown, from A on.</summary>
    public int Columns { get; }

    public int Count(RowChoice choice) => grid.Rows.Count(row => Fits(row, choice));

    public IReadOnlyList<SheetRow> Page(RowChoice choice, int page, int size) =>
        [.. grid.Rows.Where(row => Fits(row, choice)).Skip(page * size).Take(size).Select(Of)];

    /// <summary>The page on which a row stands among those shown; 0 when it is not among them.</summary>
    public int PageOf(int row, RowChoice choice, int size)
    {
        var before = grid.Rows.TakeWhile(r => r.Number < row).Count(r => Fits(r, choice));
        return before / size;
    }

    private SheetRow Of(GridRow row)
    {
        var change = ChangeOf(row.Number);
        var changes = planned.GetValueOrDefault(row.Number)?.Fields ?? [];
        var isHeader = row.Number == Reading?.HeaderRow;
        var before = Before(row.Number, changes);
        return new(
            row,
            layout.Of(
                row,
                runsOver: change is null && !isHeader,
                column => cells.GetValueOrDefault((row.Number, column)) ?? [],
                before.GetValueOrDefault
            ),
            change,
            [.. changes.Where(c => !columnOf.TryGetValue(c.Field, out var column) || !before.ContainsKey(column))],
            worst.TryGetValue(row.Number, out var severity) ? severity : null,
            isHeader
        );
    }

    /// <summary>By column, what is stored now and would change.</summary>
    private Dictionary<int, string> Before(int row, IReadOnlyList<FieldChange> changes)
    {
        var before = new Dictionary<int, string>();
        foreach (var change in changes)
            if (change.From is { } from && columnOf.TryGetValue(change.Field, out var column))
                before[column] = UploadWords.Value(change.Field, from, units);
        foreach (var figure in figures.GetValueOrDefault(row) ?? [])
            if (figure is { Change: RowChange.Changed, Shown: { } shown })
                before[CellAddress.Parse(figure.Cell).Column] = VietnameseFormat.Number(shown, 2);
        return before;
    }

    private RowChange? ChangeOf(int row)
    {
        if (planned.TryGetValue(row, out var plan))
            return plan.Change;
        if (!figures.TryGetValue(row, out var ofRow))
            return null;
        return ofRow.Exists(f => f.Change == RowChange.Changed) ? RowChange.Changed
            : ofRow.Exists(f => f.Change == RowChange.New) ? RowChange.New
            : RowChange.Unchanged;
    }

    private bool Fits(GridRow row, RowChoice choice) =>
        choice switch
        {
            RowChoice.All => true,
            RowChoice.Faulty => worst.TryGetValue(row.Number, out var severity) && severity > Severity.Info,
            RowChoice.New => ChangeOf(row.Number) == RowChange.New,
            RowChoice.Changed => ChangeOf(row.Number) == RowChange.Changed,
            _ => ChangeOf(row.Number) == RowChange.Unchanged,
        };
}
