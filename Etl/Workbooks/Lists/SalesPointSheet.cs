using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Cells;

namespace Ocop.Etl.Workbooks.Lists;

/// <summary>Reads a list of sales points (điểm giới thiệu và bán sản phẩm OCOP).</summary>
internal sealed class SalesPointSheet : ListSheet
{
    private const int FirstYear = 2000;
    private readonly RowPlaces places;
    private readonly DateCells dates;
    private readonly int operatorColumn;
    private readonly int addressColumn;
    private readonly int openedColumn;
    private readonly int productsColumn;
    private readonly List<(SalesPointRecord Record, RowPlace Place)> drafts = [];
    private readonly HashSet<(UInt128, UInt128)> seen = [];

    public SalesPointSheet(SheetTask task)
        : base(task, points: true)
    {
        places = new(task, Carry);
        dates = new(FirstYear, task.Today, Say);
        operatorColumn = task.Layout.Of(Fields.Operator);
        addressColumn = task.Layout.Of(Fields.Address);
        openedColumn = task.Layout.Of(Fields.OpenedOn);
        productsColumn = task.Layout.Of(Fields.Products);
        if (productsColumn > 0)
            Totals.Sum(productsColumn);
    }

    private bool Says(int column) =>
        column > 0 && Row.Own(column, out var cell) && (!cell.IsText || CellText.Clean(cell.Text) is not null);

    protected override bool SaysRecord() =>
        Says(operatorColumn) || Says(openedColumn) || Says(productsColumn) || Says(addressColumn);

    protected override bool IsWholeRecord() =>
        Row.OwnText(NameColumn) is not null && (Says(operatorColumn) || Says(addressColumn));

    protected override bool IsChild(string text, int column) =>
        column == NameColumn && (Row.IsFilled(operatorColumn) || Row.IsFilled(addressColumn));

    protected override void ReadRecord()
    {
        var ok = true;
        foreach (var cell in Row.Row.Cells)
            if (Columns.TryGetValue(cell.Column, out var field) && field is not (Fields.Serial or Fields.Extra))
                ok &= !CellFaults.Report(cell, Row.Number, Say);
        var named = Row.Own(NameColumn, out var nameCell) ? nameCell : default;
        var name = Row.OwnText(NameColumn) is { } text ? CellText.DropFootnote(text) : null;
        Totals.AddRow(null);
        var products = ReadProducts();
        if (name is null && named.Kind is not (CellKind.Error or CellKind.NoValue))
        {
            var cell = Row.Address(NameColumn);
            Say("missing-name", cell, $"Dòng {Row.Number}: thiếu tên điểm bán ở ô {cell}. Hãy điền tên hoặc xóa dòng.");
            ok = false;
        }
        var manager = Row.AnyText(operatorColumn) is { } by ? CellText.DropFootnote(by) : null;
        var address = Row.AnyText(addressColumn);
        var place = places.Read(Row, address, null);
        if (place.Wrong is { } wrong)
        {
            Say(
                "unknown-province",
                wrong,
                $"Ô {wrong}: không có tỉnh, thành phố nào tên hoặc mã như vậy, trước cũng như sau 01/07/2025. Hãy sửa lại."
            );
            ok = false;
        }
        ok &= ReadOpened(out var opened);
        if (!ok || name is null)
            return;
        var where = $"{place.Province?.Candidates[0]}/{place.District}/{place.Commune}";
        if (!seen.Add((NameHash.Of(name, manager), NameHash.Of(where, null))))
        {
            Say(
                "duplicate-row",
                Row.Address(NameColumn),
                $"Dòng {Row.Number}: điểm bán \"{name}\" của cùng đơn vị, cùng địa bàn đã có ở dòng trên. Hãy xóa dòng trùng."
            );
            return;
        }
        foreach (var cell in Row.Row.Cells)
            CellFaults.FormulaLike(cell, Row.Number, Say);
        var record = new SalesPointRecord
        {
            Sheet = Sheet,
            Row = Row.Number,
            Place = new(null, null, null),
            Name = name,
            Operator = manager,
            Address = address,
            OpenedOn = opened,
            Products = products,
        };
        drafts.Add((record, place));
    }

    private bool ReadOpened(out PartialDate? opened)
    {
        opened = null;
        if (!Row.Any(openedColumn, out var cell) || cell.Kind is CellKind.Error or CellKind.NoValue)
            return true;
        if (cell.IsText && CellText.IsErrorText(cell.Text!.Trim()))
            return true;
        if (CellDate.Read(cell, Task.Grid.Date1904) is not { } reading)
            return true;
        if (
            reading.Value is null
            && cell.IsText
            && CellText.Clean(cell.Text) is { } words
            && words.Count(char.IsLetter) >= 3
            && CellDate.Find(words) is { } inside
        )
            reading = inside;
        if (
            !dates.Check(
                reading,
                Row.Address(openedColumn),
                cell.Display.Trim(),
                mayBeFuture: false,
                DateColumns[openedColumn].IsMixed
            )
        )
            return false;
        opened = reading.Value;
        return true;
    }

    private double? ReadProducts()
    {
        if (!Row.Any(productsColumn, out var cell) || (cell.IsText && CellText.Clean(cell.Text) is null))
            return null;
        if (CellNumber.TryCount(cell, out var count))
        {
            Totals.Sum(productsColumn).Add(count);
            return count;
        }
        Totals.Sum(productsColumn).Add(null);
        if (cell.Kind is CellKind.Error or CellKind.NoValue || (cell.IsText && CellText.IsErrorText(cell.Text!.Trim())))
            return null;
        var address = Row.Address(productsColumn);
        Say(
            "not-a-number",
            address,
            $"Ô {address}: số sản phẩm \"{cell.Display.Trim()}\" không phải là số nên để trống. Hãy nhập một số nguyên."
        );
        return null;
    }

    protected override IReadOnlyList<WorkbookRecord> Finish()
    {
        var units = new ListUnits(Task, Findings);
        var records = drafts.ConvertAll<WorkbookRecord>(d =>
            d.Record with
            {
                Place = units.Resolve(d.Place, d.Record.OpenedOn, places.NamesDistricts),
            }
        );
        units.Finish();
        return records;
    }
}
