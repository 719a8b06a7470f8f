using Ocop.Etl.Workbooks.Cells;

namespace Ocop.Etl.Workbooks.Lists;

/// <summary>
/// The row at hand, by column, with what merged cells above reach down into it. One instance serves a whole sheet.
/// </summary>
internal sealed class RowView
{
    private readonly GridCell[] cells;
    private readonly State[] states;

    // What the cells say once cleaned, each made when first asked for.
    private readonly string?[] texts;
    private readonly bool[] isClean;
    private readonly List<MergedRange> merges;
    private readonly Dictionary<int, (int Bottom, GridCell Cell)> active = [];
    private int nextMerge;

    private enum State : byte
    {
        Nothing,
        Own,
        Filled,
    }

    /// <param name="width">Last column that is read.</param>
    public RowView(SheetGrid grid, int headerRow, int width)
    {
        cells = new GridCell[width + 1];
        states = new State[width + 1];
        texts = new string?[width + 1];
        isClean = new bool[width + 1];
        merges =
        [
            .. grid.Merges.Where(m => m.Bottom > m.Top && m.Bottom > headerRow && m.Left <= width).OrderBy(m => m.Top),
        ];
    }

    public GridRow Row { get; private set; } = new(0, false, []);

    public int Number => Row.Number;

    public int Width => cells.Length - 1;

    /// <summary>Must be called for every row in order, so that merges are followed.</summary>
    public void Load(GridRow row)
    {
        Row = row;
        Array.Clear(states);
        Array.Clear(isClean);
        foreach (var cell in row.Cells)
        {
            if (cell.Column >= cells.Length)
                break;
            cells[cell.Column] = cell;
            states[cell.Column] = State.Own;
        }
        if (merges.Count > 0)
            FollowMerges();
    }

    private void FollowMerges()
    {
        while (nextMerge < merges.Count && merges[nextMerge].Top <= Number)
        {
            var merge = merges[nextMerge++];
            if (merge.Top == Number && merge.Left <= Width && states[merge.Left] == State.Own)
                active[merge.Left] = (merge.Bottom, cells[merge.Left]);
        }
        if (active.Count == 0)
            return;
        foreach (var (column, (bottom, cell)) in active)
        {
            if (bottom < Number)
                active.Remove(column);
            else if (states[column] == State.Nothing)
            {
                cells[column] = cell;
                states[column] = State.Filled;
            }
        }
    }

    /// <summary>The row's own cell.</summary>
    public bool Own(int column, out GridCell cell)
    {
        var has = column > 0 && column < cells.Length && states[column] == State.Own;
        cell = has ? cells[column] : default;
        return has;
    }

    /// <summary>The row's own cell, or that of the merge it lies in.</summary>
    public bool Any(int column, out GridCell cell)
    {
        var has = column > 0 && column < cells.Length && states[column] != State.Nothing;
        cell = has ? cells[column] : default;
        return has;
    }

    public bool IsFilled(int column) => column > 0 && column < cells.Length && states[column] == State.Filled;

    public string? OwnText(int column) => Own(column, out var cell) ? Text(column, cell) : null;

    public string? AnyText(int column) => Any(column, out var cell) ? Text(column, cell) : null;

    private string? Text(int column, GridCell cell)
    {
        if (!isClean[column])
        {
            texts[column] = Text(cell);
            isClean[column] = true;
        }
        return texts[column];
    }

    private static string? Text(GridCell cell) =>
        cell.Kind switch
        {
            CellKind.Text => CellText.Clean(cell.Text),
            CellKind.Error or CellKind.NoValue => null,
            _ => cell.Display,
        };

    public string Address(int column) => CellAddress.Of(Number, Math.Max(column, 1));

    /// <summary>The row's own cell holds more than white space.</summary>
    public bool Says(int column) =>
        Own(column, out var cell) && (!cell.IsText || CellText.Clean(cell.Text) is not null);
}
