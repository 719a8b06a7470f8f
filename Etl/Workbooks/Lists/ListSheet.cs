using System.Collections.Frozen;
using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Cells;
using Ocop.Etl.Workbooks.Layout;
using Ocop.Etl.Workbooks.Places;

namespace Ocop.Etl.Workbooks.Lists;

/// <summary>What reading a sheet gave: its records and everything there was to say.</summary>
internal sealed record SheetRecords(IReadOnlyList<WorkbookRecord> Records, IReadOnlyList<Finding> Findings);

/// <summary>What the reading of one sheet works with.</summary>
internal sealed record SheetTask(
    SheetGrid Grid,
    TableLayout Layout,
    SheetContext Context,
    ProvinceNames Provinces,
    AddressReader Addresses,
    DateOnly Today,
    RowCounter Counter
);

/// <summary>
/// Walks down a list of products or sales points: tells records from group rows, totals, repeated headers, notes and
/// signatures, and brings the findings that belong to the sheet as a whole.
/// </summary>
internal abstract class ListSheet
{
    private static readonly FrozenSet<string> NeverFilled = new[]
    {
        Fields.Name,
        Fields.Stars,
        Fields.ProposedStars,
    }.ToFrozenSet();
    private readonly HeaderRows header;
    private readonly bool confusable;
    private bool footer;
    private bool hidden;
    private bool filled;

    protected ListSheet(SheetTask task, bool points)
    {
        Task = task;
        Say = AddFinding;
        var width = task.Layout.Columns.Max(c => c.Column);
        Row = new(task.Grid, task.Layout.HeaderRow, Math.Max(width, 1));
        Carry = new(task.Provinces, task.Context.Province);
        Totals = new(task.Grid.Name, points, Findings);
        header = new(task.Grid, task.Layout.Top, task.Layout.HeaderRow);
        NameColumn = task.Layout.Of(Fields.Name);
        SerialColumn = task.Layout.Of(Fields.Serial);
        Columns = task.Layout.Columns.Where(c => c.Field is not null).ToDictionary(c => c.Column, c => c.Field!);
        confusable = Confusables.In(task.Grid);
        DateColumns = Columns
            .Where(c => c.Value is Fields.DecisionDate or Fields.ValidUntil or Fields.OpenedOn)
            .ToDictionary(c => c.Key, _ => new DateColumn());
    }

    protected SheetTask Task { get; }

    protected List<Finding> Findings { get; } = [];

    /// <summary>Adds a finding (code, cell, message) of this sheet; one delegate, since every cell is handed it.</summary>
    protected Func<string, string?, string, Finding> Say { get; }

    protected RowView Row { get; }

    protected GroupCarry Carry { get; }

    protected ListTotals Totals { get; }

    protected int NameColumn { get; }

    protected int SerialColumn { get; }

    /// <summary>Column to field, known columns only.</summary>
    protected Dictionary<int, string> Columns { get; }

    protected Dictionary<int, DateColumn> DateColumns { get; }

    protected string Sheet => Task.Grid.Name;

    /// <summary>Whether the row itself says something only a record says (subject, stars, score, decision ...).</summary>
    protected abstract bool SaysRecord();

    /// <summary>Whether name and producer or operator both stand in the row: a record whatever else it looks like.</summary>
    protected abstract bool IsWholeRecord();

    protected abstract void ReadRecord();

    protected abstract bool IsChild(string text, int column);

    protected abstract IReadOnlyList<WorkbookRecord> Finish();

    public SheetRecords Read()
    {
        LookAtDates();
        foreach (var (index, row) in Task.Grid.Rows.Index())
        {
            Task.Counter.Read(index);
            if (row.Number <= Task.Layout.HeaderRow)
            {
                if (row.Number >= Task.Layout.Top)
                    Row.Load(row);
                continue;
            }
            Row.Load(row);
            ReadRow();
        }
        Totals.Finish();
        AddSheetFindings();
        return new(Finish(), Findings);
    }

    // The columns of dates are looked at whole before the first is read: a mixed column makes its dates doubtful.
    private void LookAtDates()
    {
        if (DateColumns.Count == 0)
            return;
        foreach (var row in Task.Grid.Rows)
        {
            if (row.Number <= Task.Layout.HeaderRow)
                continue;
            foreach (var (column, dates) in DateColumns)
                if (row.At(column) is { } cell && CellDate.Read(cell, Task.Grid.Date1904) is { } reading)
                    dates.Add(reading);
        }
    }

    private void ReadRow()
    {
        if (RowKinds.IsColumnNumbers(Row.Row) || header.IsAgain(Row.Row))
            return;
        if (FirstText() is not var (text, column) || text.Length == 0)
        {
            if (SaysRecord() && !footer)
                TakeRecord();
            return;
        }
        if (IsWholeRecord() && (!footer || HasSerial() || SerialColumn == 0) && !RowKinds.IsTotals(text))
        {
            footer = false;
            TakeRecord();
            return;
        }
        if (RowKinds.IsTotals(text))
        {
            Hide();
            Totals.Total(Row, text, column, IsCountColumn, IsSubjectColumn);
            return;
        }
        if (
            RowKinds.IsFooter(text)
            || Row.Row.Cells.Any(c =>
                c.IsText && c.Text!.Length < 200 && RowKinds.IsFooter(CellText.Clean(c.Text) ?? " ")
            )
        )
            footer = true;
        if (footer)
            return;
        if (SaysRecord() || IsChild(text, column) || IsUnfinishedRecord(text))
            TakeRecord();
        else
            TakeGroup(text, column);
    }

    private void TakeRecord()
    {
        Hide();
        NoteFilled();
        ReadRecord();
    }

    private void TakeGroup(string text, int column)
    {
        Hide();
        var cell = Row.Address(column);
        var kind = Carry.Take(text, cell);
        // The count may stand in a cell of its own: "Huyện X | 07 sản phẩm".
        var said = text;
        foreach (var other in Row.Row.Cells)
            if (
                other.Column != column
                && other.IsText
                && other.Text!.Length < 40
                && RowKinds.Counted(other.Text!, this is SalesPointSheet) is not null
            )
                said = text + " " + other.Text;
        Totals.StartGroup(kind, said, cell);
        OnGroup(kind, cell);
    }

    protected virtual void OnGroup(GroupCarry.Kind kind, string cell) { }

    private bool IsUnfinishedRecord(string text) =>
        // "12 | Bánh tráng |  |": numbered in Arabic and no words a group is made of.
        SerialColumn > 0
        && Row.OwnText(SerialColumn) is { } serial
        && RowKinds.IsArabicSerial(serial)
        && !serial.Contains('.', StringComparison.Ordinal)
        && Row.Own(NameColumn, out _)
        && !GroupCarry.IsGroupText(text);

    protected bool HasSerial() => SerialColumn > 0 && Row.OwnText(SerialColumn) is not null;

    protected virtual bool IsCountColumn(int column) => column == NameColumn || column == SerialColumn;

    protected virtual bool IsSubjectColumn(int column) => false;

    // The row's first words, a serial number in front of them aside.
    private (string Text, int Column)? FirstText()
    {
        foreach (var cell in Row.Row.Cells)
        {
            if (cell.Column > Row.Width + 3)
                break;
            if (!cell.IsText)
                continue;
            var clean = cell.Column <= Row.Width ? Row.OwnText(cell.Column) : CellText.Clean(cell.Text);
            if (clean is not { } text)
                continue;
            if (RowKinds.IsSerial(text) && cell.Column != NameColumn)
                continue;
            return (text, cell.Column);
        }
        return null;
    }

    private void Hide() => hidden |= Row.Row.Hidden;

    private void NoteFilled()
    {
        if (filled)
            return;
        foreach (var (column, field) in Columns)
            if (Row.IsFilled(column) && !NeverFilled.Contains(field))
                filled = true;
    }

    /// <summary>A child row took its producer from the row above it, without a merge.</summary>
    protected void MarkFilled() => filled = true;

    private void AddSheetFindings()
    {
        if (filled)
            Findings.Add(
                WorkbookFindings.Of(
                    "merged-cells-filled",
                    Sheet,
                    null,
                    $"Trang \"{Sheet}\" ghi chủ thể một lần cho nhiều dòng (ô gộp hoặc bỏ trống); các dòng dưới đã lấy theo dòng trên. Hãy xem lại nếu có dòng không đúng."
                )
            );
        SheetFindings.Add(Task.Grid, hidden, confusable, Findings);
    }

    private Finding AddFinding(string code, string? cell, string message)
    {
        var finding = WorkbookFindings.Of(code, Sheet, cell, message);
        Findings.Add(finding);
        return finding;
    }
}

/// <summary>Findings any kind of table can have once per sheet.</summary>
internal static class SheetFindings
{
    public static void Add(SheetGrid grid, bool hiddenRows, bool confusable, List<Finding> findings)
    {
        var hiddenColumns =
            grid.HiddenColumns.Count > 0 && grid.Rows.Any(r => r.Cells.Any(c => grid.HiddenColumns.Contains(c.Column)));
        if (hiddenRows || hiddenColumns)
            findings.Add(
                WorkbookFindings.Of(
                    "hidden-rows",
                    grid.Name,
                    null,
                    $"Trang \"{grid.Name}\" có dòng hoặc cột bị ẩn; chúng vẫn được đọc. Hãy bỏ ẩn để kiểm tra trước khi xác nhận."
                )
            );
        if (grid.LegacyConverted)
            findings.Add(
                WorkbookFindings.Of(
                    "legacy-encoding-converted",
                    grid.Name,
                    null,
                    $"Trang \"{grid.Name}\" dùng bảng mã cũ (TCVN3, VNI hoặc Windows-1258); chữ đã được đổi sang Unicode. Hãy đọc lướt lại tên và địa chỉ."
                )
            );
        if (confusable)
            findings.Add(
                WorkbookFindings.Of(
                    "confusable-letters-replaced",
                    grid.Name,
                    null,
                    $"Trang \"{grid.Name}\" có chữ cái lẫn từ bảng chữ khác (Ð, chữ Kirin, chữ Hy Lạp); đã thay bằng chữ tiếng Việt. Không cần sửa gì thêm."
                )
            );
    }
}

internal static class Confusables
{
    public static bool In(SheetGrid grid)
    {
        foreach (var row in grid.Rows)
        foreach (var cell in row.Cells)
            if (cell.IsText && Text.VietnameseText.HasLookAlikes(cell.Text!))
                return true;
        return false;
    }
}
