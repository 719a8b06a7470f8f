using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Cells;
using Ocop.Etl.Workbooks.Lists;

namespace Ocop.Etl.Workbooks.Figures;

/// <summary>Reads a table with a place per row and indicators, years or both in its columns.</summary>
internal sealed class WideSheet : FigureSheet
{
    private readonly FigurePlaces places;
    private readonly FigureTotals totals;
    private bool footer;

    public WideSheet(SheetTask task)
        : base(task)
    {
        places = new(task);
        totals = new(task.Grid.Name, Findings);
    }

    protected override void ReadRow()
    {
        var first = FirstText();
        if (first is var (text, _) && RowKinds.IsTotals(RowKinds.DropEnumerator(text)))
        {
            ReadTotals(text);
            return;
        }
        var place = places.Text(Row);
        if (first is var (words, _) && (RowKinds.IsFooter(words) || (place is not null && RowKinds.IsFooter(place))))
            footer = true;
        if (
            footer
            && !(
                HasValues()
                && place is not null
                && SerialColumn > 0
                && Row.OwnText(SerialColumn) is { } serial
                && RowKinds.IsArabicSerial(serial)
            )
        )
            return;
        footer = false;
        var answer = places.Read(Row, out var unit, out var where);
        if (answer is PlaceAnswer.None or PlaceAnswer.NoUnit)
        {
            totals.Break();
            return;
        }
        if (!HasValues())
        {
            if (answer == PlaceAnswer.Unit)
            {
                places.Carry(unit);
                totals.Break();
            }
            return;
        }
        if (answer == PlaceAnswer.Wrong)
        {
            Say(
                "unknown-province",
                where,
                $"Ô {where}: không có tỉnh, thành phố nào tên hoặc mã như vậy, trước cũng như sau 01/07/2025. Hãy sửa lại."
            );
            totals.AddUnknownRow();
            return;
        }
        if (places.IsOneColumn)
            places.Carry(unit);
        ReadValues(unit);
    }

    private void ReadValues(FigurePlace unit)
    {
        totals.StartRow(unit);
        foreach (var (column, measure) in Measures)
        {
            var value = ReadValue(column, measure.IsShare);
            if (!measure.IsShare)
                totals.Add(column, value.Unknown, value.Single, value.Achieved, value.Planned);
            var asOf = measure.AsOf ?? Task.Context.Date;
            if (measure.Indicator is { } indicator)
                Add(unit, column, indicator, measure.Kind ?? DefaultKind, asOf, value);
        }
    }

    private void ReadTotals(string label)
    {
        HiddenSeen |= Row.Row.Hidden;
        totals.StartTotal(label);
        foreach (var (column, measure) in Measures)
        {
            if (measure.IsShare || !Row.Own(column, out var cell))
                continue;
            var text = cell.IsText ? CellText.Clean(cell.Text) : "";
            if (text is null)
                continue;
            // A total that is no number is said once, like any other cell; it is unknown in its own check.
            if (CellFaults.Report(cell, Row.Number, Say))
                continue;
            if (CellNumber.TryCount(cell, out var single))
                totals.Total(column, Row.Address(column), single, null, null);
            else if (cell.IsText && CellNumber.TryPair(text, out var achieved, out var planned))
                totals.Total(column, Row.Address(column), null, achieved, planned);
        }
    }

    private (string Text, int Column)? FirstText()
    {
        foreach (var cell in Row.Row.Cells)
        {
            if (!cell.IsText || CellText.Clean(cell.Text) is not { } text)
                continue;
            if (RowKinds.IsSerial(text) && cell.Column != places.NameColumn)
                continue;
            return (text, cell.Column);
        }
        return null;
    }

    protected override void BeforeFinish() => totals.Finish();
}
