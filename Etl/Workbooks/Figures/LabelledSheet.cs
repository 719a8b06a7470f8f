using System.Text.RegularExpressions;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Text;
using Ocop.Etl.Workbooks.Cells;
using Ocop.Etl.Workbooks.Lists;
using Ocop.Etl.Workbooks.Places;

namespace Ocop.Etl.Workbooks.Figures;

/// <summary>
/// Reads a table whose rows name their indicators: long (one row per indicator, values in columns by kind and time) or
/// tidy (one row per figure).
/// </summary>
internal sealed partial class LabelledSheet : FigureSheet
{
    private const int FirstYear = 2018;
    private readonly FigurePlaces places;
    private readonly int labelColumn;
    private readonly int unitColumn;
    private readonly int kindColumn;
    private readonly int dateColumn;
    private readonly DateCells dates;
    private readonly DateColumn dateShapes = new();
    private FigurePlace? carried;
    private Topic topic = Topic.None;
    private bool footer;

    // "- Hợp tác xã", "+ 5 sao", "Trong đó: - Sản phẩm 5 sao"
    [GeneratedRegex(
        @"^\s*(?:[-+•*–]|trong đó|gồm)\s*",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex ChildStart();

    [GeneratedRegex(
        @"^(?:\s*(?:[-+•*–]|trong đó\s*:?|gồm\s*:?|chia ra\s*:?))+\s*",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex ChildWords();

    public LabelledSheet(SheetTask task)
        : base(task)
    {
        places = new(task);
        labelColumn = task.Layout.Of(Fields.Indicator);
        unitColumn = task.Layout.Of(Fields.Unit);
        kindColumn = task.Layout.Of(Fields.Kind);
        dateColumn = task.Layout.Of(Fields.AsOf);
        dates = new(FirstYear, task.Today, Say);
        Stars.PerColumn = !places.HasColumns;
        if (dateColumn > 0)
            foreach (var row in task.Grid.Rows)
                if (
                    row.Number > task.Layout.HeaderRow
                    && row.At(dateColumn) is { } cell
                    && CellDate.Read(cell, task.Grid.Date1904) is { } reading
                )
                    dateShapes.Add(reading);
    }

    protected override void ReadRow()
    {
        var raw = Row.Any(labelColumn, out var cell) && cell.IsText ? cell.Text! : null;
        var label = CellText.Clean(raw);
        var values = HasValues();
        if (label is null)
        {
            // Notes below the table stand in other columns.
            footer |= Row.Row.Cells.Any(c => c.IsText && CellText.Clean(c.Text) is { } t && RowKinds.IsFooter(t));
            return;
        }
        if (RowKinds.IsFooter(label) && !ChildStart().IsMatch(raw!))
            footer = true;
        if (footer && !values)
            return;
        footer = false;
        var bare = CellText.DropFootnote(RowKinds.DropEnumerator(ChildWords().Replace(raw!.Trim(), "").Trim()));
        bare = CellText.Clean(bare) ?? label;
        if (!values && !places.HasColumns && IsPlaceRow(bare))
            return;
        var read = ReadLabel(raw, bare);
        if (!values)
            return;
        if (read is not { } code)
        {
            var address = Row.Address(labelColumn);
            Say(
                "unknown-indicator",
                address,
                $"Ô {address}: \"{Short(label)}\" không phải chỉ tiêu đang theo dõi nên dòng này không được đọc. Không cần sửa nếu đó là số liệu khác."
            );
            return;
        }
        ReadFigures(code);
    }

    private static string Short(string text) => text.Length > 60 ? text[..57] + "..." : text;

    // A line that only names a unit: the lines below are about it.
    private bool IsPlaceRow(string label)
    {
        var place = PlaceText.Of(label);
        switch (place.Kind)
        {
            case PlaceKind.District:
            case PlaceKind.City when !Task.Provinces.IsCentralCity(place.Bare):
                carried = new(
                    FigureScope.District,
                    Task.Context.Province,
                    place.Name,
                    null,
                    Row.Address(labelColumn),
                    false
                );
                break;
            case PlaceKind.Commune:
                carried = new(
                    FigureScope.Commune,
                    Task.Context.Province,
                    Task.Context.District,
                    place.Name,
                    Row.Address(labelColumn),
                    false
                );
                break;
            case PlaceKind.Province:
            case PlaceKind.City:
                if (Task.Provinces.InCell(place.Bare) is not { } mention)
                    return false;
                carried = new(
                    FigureScope.Province,
                    mention with
                    {
                        Old = place.Old,
                    },
                    null,
                    null,
                    Row.Address(labelColumn),
                    true
                );
                break;
            case PlaceKind.Nation:
                carried = new(FigureScope.National, null, null, null, Row.Address(labelColumn), true);
                break;
            case PlaceKind.WholeProvince:
                carried = new(FigureScope.Province, Task.Context.Province, null, null, Row.Address(labelColumn), false);
                break;
            default:
                return false;
        }
        topic = Topic.None;
        return true;
    }

    private string? ReadLabel(string raw, string bare)
    {
        if (IsChild(raw))
        {
            var child = topic == Topic.Other ? default : IndicatorWords.Find([bare], topic);
            return child.Excluded ? null : Shared(child);
        }
        var own = IndicatorWords.Find([bare], Topic.None);
        // A kind of producer or a plain total says nothing without the line above it.
        if (
            own is { Code: null, Excluded: false }
            && topic is not Topic.Other
            && IndicatorWords.Find([bare], topic) is { Code: not null } after
        )
            return Shared(after);
        topic =
            own.Excluded || own.Code is null && HasValues() ? Topic.Other
            : own.Topic != Topic.None ? own.Topic
            : topic;
        if (own.Code is null && !own.Excluded && own.Topic != Topic.None)
            topic = own.Topic;
        return own.Excluded ? null : Shared(own);
    }

    private string? Shared(IndicatorReading read)
    {
        if (read.Code is null || read.Code.StartsWith("share.", StringComparison.Ordinal))
            return read.Code;
        var percent =
            Row.AnyText(unitColumn) is { } unit && VietnameseText.Fold(unit) is "%" or "phan tram" or "percent";
        return !percent ? read.Code
            : GuideIndicators.Codes.Contains("share." + read.Code) ? "share." + read.Code
            : null;
    }

    private bool IsChild(string raw)
    {
        if (ChildStart().IsMatch(raw) && CellText.Clean(raw) is not null)
            return true;
        if (SerialColumn == 0 || topic == Topic.None)
            return false;
        var serial = Row.OwnText(SerialColumn);
        return serial is null
            || serial is "-" or "+"
            || serial.TrimEnd('.').Contains('.', StringComparison.Ordinal)
            || (serial.Length <= 2 && char.IsAsciiLetterLower(serial[0]));
    }

    private void ReadFigures(string code)
    {
        var place = carried ?? FigurePlaces.OfContext(Task.Context);
        if (places.HasColumns)
        {
            var answer = places.Read(Row, out place, out var where);
            if (answer == PlaceAnswer.Wrong)
            {
                Say(
                    "unknown-province",
                    where,
                    $"Ô {where}: không có tỉnh, thành phố nào tên hoặc mã như vậy, trước cũng như sau 01/07/2025. Hãy sửa lại."
                );
                return;
            }
            if (answer == PlaceAnswer.NoUnit)
                return;
            if (answer == PlaceAnswer.None)
                place = FigurePlaces.OfContext(Task.Context);
        }
        if (!ReadDate(out var rowDate))
            return;
        FactKind? rowKind = Row.AnyText(kindColumn) is { } word ? KindWords.Find(word) : null;
        var share = code.StartsWith("share.", StringComparison.Ordinal);
        foreach (var (column, measure) in Measures)
            Add(
                place,
                column,
                code,
                measure.Kind ?? rowKind ?? DefaultKind,
                measure.AsOf ?? rowDate ?? Task.Context.Date,
                ReadValue(column, share)
            );
    }

    private bool ReadDate(out PartialDate? date)
    {
        date = null;
        if (!Row.Any(dateColumn, out var cell) || CellDate.Read(cell, Task.Grid.Date1904) is not { } reading)
            return true;
        if (CellFaults.Report(cell, Row.Number, Say))
            return false;
        if (
            reading.Value is null
            && cell.IsText
            && PeriodText.Find(PeriodText.Prepare(cell.Text!), Task.Context.Year) is { } period
        )
            reading = new(period, DateShape.Certain);
        else if (
            cell.IsText
            && VietnameseText.Fold(cell.Text!) is var words
            && words.Contains("het", StringComparison.Ordinal)
            && PeriodText.Find(PeriodText.Prepare(cell.Text!)) is { } end
        )
            reading = new(end, DateShape.Certain);
        if (!dates.Check(reading, Row.Address(dateColumn), cell.Display.Trim(), mayBeFuture: true, dateShapes.IsMixed))
            return false;
        date = reading.Value;
        return true;
    }
}
