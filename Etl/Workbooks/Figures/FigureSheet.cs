using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Cells;
using Ocop.Etl.Workbooks.Layout;
using Ocop.Etl.Workbooks.Lists;

namespace Ocop.Etl.Workbooks.Figures;

/// <summary>What wide and long tables of figures share: the reading of a value cell and the checks on what was read.</summary>
internal abstract class FigureSheet
{
    private readonly bool confusable;
    private readonly HeaderRows header;

    protected FigureSheet(SheetTask task)
    {
        Task = task;
        Row = new(task.Grid, task.Layout.HeaderRow, task.Layout.Columns.Max(c => c.Column));
        Drafts = new(task, Findings);
        Stars = new(task.Grid.Name, Findings);
        header = new(task.Grid, task.Layout.Top, task.Layout.HeaderRow);
        SerialColumn = task.Layout.Of(Fields.Serial);
        confusable = Confusables.In(task.Grid);
        Measures =
        [
            .. task.Layout.Columns.SelectMany(c =>
                c.Field is not null && Measure.TryParse(c.Field, out var measure) ? new[] { (c.Column, measure) } : []
            ),
        ];
    }

    protected SheetTask Task { get; }

    protected List<Finding> Findings { get; } = [];

    protected RowView Row { get; }

    protected FigureDrafts Drafts { get; }

    protected StarSums Stars { get; }

    protected int SerialColumn { get; }

    protected List<(int Column, Measure Measure)> Measures { get; }

    protected bool HiddenSeen { get; set; }

    protected FactKind DefaultKind => Task.Context.HandsOutTargets ? FactKind.Target : FactKind.Actual;

    protected abstract void ReadRow();

    protected virtual void BeforeFinish() { }

    public SheetRecords Read()
    {
        foreach (var (index, row) in Task.Grid.Rows.Index())
        {
            Task.Counter.Read(index);
            if (row.Number < Task.Layout.Top)
                continue;
            Row.Load(row);
            if (row.Number <= Task.Layout.HeaderRow || RowKinds.IsColumnNumbers(row) || header.IsAgain(row))
                continue;
            ReadRow();
        }
        BeforeFinish();
        Stars.Finish();
        SheetFindings.Add(Task.Grid, HiddenSeen, confusable, Findings);
        return new(Drafts.Finish(), Findings);
    }

    protected Finding Say(string code, string? cell, string message)
    {
        var finding = WorkbookFindings.Of(code, Task.Grid.Name, cell, message);
        Findings.Add(finding);
        return finding;
    }

    /// <summary>Whether the row holds anything in a column of figures.</summary>
    protected bool HasValues()
    {
        foreach (var (column, _) in Measures)
            if (Row.Own(column, out var cell) && (!cell.IsText || CellText.Clean(cell.Text) is not null))
                return true;
        return false;
    }

    /// <summary>A value as it stands: one figure, or two where the cell says achieved/planned.</summary>
    /// <param name="Unknown">Something stands there that gives no number.</param>
    protected readonly record struct CellValue(double? Single, double? Achieved, double? Planned, bool Unknown);

    protected CellValue ReadValue(int column, bool share)
    {
        if (!Row.Own(column, out var cell))
            return default;
        var address = Row.Address(column);
        if (CellFaults.Report(cell, Row.Number, Say))
            return new(null, null, null, true);
        var text = cell.IsText ? CellText.Clean(cell.Text) : cell.Display;
        if (text is null)
            return default;
        if (share ? CellNumber.TryPercent(cell, out var value) : CellNumber.TryCount(cell, out value))
            return new(value, null, null, false);
        if (!share && cell.IsText)
        {
            if (CellNumber.IsCommuneCount(text))
                return new(null, null, null, true);
            if (CellNumber.TryPair(text, out var achieved, out var planned))
                return new(null, achieved, planned, false);
        }
        Say(
            "not-a-number",
            address,
            $"Ô {address}: \"{text}\" không phải là số nên không được đọc. Hãy nhập một con số, không kèm chữ."
        );
        return new(null, null, null, true);
    }

    protected void Add(
        FigurePlace place,
        int column,
        string indicator,
        FactKind kind,
        PartialDate? asOf,
        CellValue value
    )
    {
        var cell = Row.Address(column);
        HiddenSeen |= Row.Row.Hidden;
        if (value.Unknown)
        {
            Stars.Unknown(place, column, indicator, kind, asOf);
            return;
        }
        if (value.Single is { } single)
            Put(place, cell, column, indicator, kind, asOf, single);
        if (value.Achieved is { } achieved)
            Put(place, cell, column, indicator, FactKind.Actual, asOf, achieved);
        if (value.Planned is { } planned)
            Put(place, cell, column, indicator, FactKind.Target, asOf, planned);
    }

    private void Put(
        FigurePlace place,
        string cell,
        int column,
        string indicator,
        FactKind kind,
        PartialDate? asOf,
        double value
    )
    {
        Drafts.Add(new(cell, Row.Number, column, place, indicator, kind, value, asOf));
        Stars.Add(place, column, indicator, kind, asOf, value, cell);
    }
}

/// <summary>total = 3 + 4 + 5 stars, with or without the potential ones, wherever total, 3 and 4 stars stand together.</summary>
internal sealed class StarSums(string sheet, List<Finding> findings)
{
    private sealed class Sums
    {
        public readonly Dictionary<string, double> Values = new(StringComparer.Ordinal);
        public bool Unknown;
        public string? TotalCell;
    }

    private readonly Dictionary<(FigurePlace, int, FactKind, PartialDate?), Sums> sums = [];

    /// <summary>Long tables hold one place's figures in a column, wide ones in a row: a column apart is another statement.</summary>
    public bool PerColumn { get; set; }

    private Sums Of(FigurePlace place, int column, FactKind kind, PartialDate? asOf)
    {
        var key = (place with { Where = null }, PerColumn ? column : 0, kind, asOf);
        if (!sums.TryGetValue(key, out var found))
            sums[key] = found = new();
        return found;
    }

    public void Add(
        FigurePlace place,
        int column,
        string indicator,
        FactKind kind,
        PartialDate? asOf,
        double value,
        string cell
    )
    {
        if (!IsStar(indicator))
            return;
        var found = Of(place, column, kind, asOf);
        if (!found.Values.TryAdd(indicator, value))
            return;
        if (indicator == "products.total")
            found.TotalCell = cell;
    }

    public void Unknown(FigurePlace place, int column, string indicator, FactKind kind, PartialDate? asOf)
    {
        if (IsStar(indicator))
            Of(place, column, kind, asOf).Unknown = true;
    }

    private static bool IsStar(string indicator) =>
        indicator
            is "products.total"
                or "products.star3"
                or "products.star4"
                or "products.star5"
                or "products.star5potential";

    public void Finish()
    {
        foreach (var found in sums.Values)
        {
            if (
                found.Unknown
                || !found.Values.TryGetValue("products.total", out var total)
                || !found.Values.TryGetValue("products.star3", out var three)
                || !found.Values.TryGetValue("products.star4", out var four)
            )
                continue;
            var sum = three + four + found.Values.GetValueOrDefault("products.star5");
            if (total == sum || total == sum + found.Values.GetValueOrDefault("products.star5potential"))
                continue;
            findings.Add(
                WorkbookFindings.Of(
                    "stars-do-not-add-up",
                    sheet,
                    found.TotalCell,
                    $"Ô {found.TotalCell}: tổng số {total:0} không bằng 3 sao + 4 sao + 5 sao = {sum:0}. Số liệu được giữ nguyên; hãy kiểm tra lại các ô cùng dòng."
                )
            );
        }
    }
}
