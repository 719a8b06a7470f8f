using System.Globalization;
using System.Xml;
using Ocop.Etl.Text;

namespace Ocop.Etl.Workbooks.Opening;

/// <summary>Takes the cells of one worksheet part as they are read and makes its grid of them.</summary>
internal sealed class GridBuilder(SharedStrings strings, CellStyle[] styles, bool date1904)
{
    public const int LastColumn = 16384;
    private const int LastRow = 1048576;
    private readonly RepeatedTexts repeated = new();
    private readonly List<GridCell> cells = [];
    private readonly List<GridRow> rows = [];
    private readonly List<MergedRange> merges = [];
    private readonly HashSet<int> hiddenColumns = [];
    private bool converted;

    public SheetGrid ToGrid(string name) =>
        new()
        {
            Name = name,
            Rows = rows,
            Merges = merges,
            HiddenColumns = hiddenColumns,
            Date1904 = date1904,
            LegacyConverted = converted,
        };

    /// <exception cref="XmlException">The row is not below the one before.</exception>
    public void EndRow(int number, bool hidden)
    {
        if (cells.Count == 0)
            return;
        var found = cells.ToArray();
        cells.Clear();
        if (number > LastRow)
            return;
        for (var i = 1; i < found.Length; i++)
            if (found[i].Column <= found[i - 1].Column)
            {
                Array.Sort(found, static (a, b) => a.Column.CompareTo(b.Column));
                break;
            }
        if (rows.Count > 0 && rows[^1].Number >= number)
            throw new XmlException("rows out of order");
        rows.Add(new(number, hidden, found));
    }

    public void HideColumns(int first, int last)
    {
        for (var c = Math.Max(first, 1); c <= Math.Min(last, LastColumn); c++)
            hiddenColumns.Add(c);
    }

    /// <param name="range">"B2:C5"; anything else is passed over.</param>
    public void Merge(string? range)
    {
        var colon = range?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon <= 0)
            return;
        var (top, left) = CellAddress.Parse(range.AsSpan(0, colon));
        var (bottom, right) = CellAddress.Parse(range.AsSpan(colon + 1));
        if (top > 0 && left > 0 && bottom >= top && right >= left)
            merges.Add(new(top, left, bottom, right));
    }

    /// <summary>A formula that was saved without its result.</summary>
    public void AddNoValue(int column) => cells.Add(new(column, CellKind.NoValue, 0));

    /// <summary>A string that stands in the cell itself.</summary>
    public void AddInline(int column, string text, TextRun[]? runs, int style) =>
        AddText(column, repeated.Keep(text), runs, style);

    /// <param name="index">In the workbook's table of strings; one outside it is passed over.</param>
    public void AddShared(int column, int index, int style)
    {
        if (index >= 0 && index < strings.Count)
            AddText(column, strings.Text(index), strings.Runs(index), style);
    }

    public void AddNumber(int column, double number, int style)
    {
        var look = style >= 0 && style < styles.Length ? styles[style] : default;
        // A year typed into a cell formatted as a date stays a year: the day in 1905 it stands for is meant by nobody.
        if (look.IsDate && number is not (>= 1990 and <= 2100))
            cells.Add(new(column, CellKind.Date, date1904 ? number + 1462 : number));
        else
            cells.Add(new(column, CellKind.Number, number, null, look.IsPercent));
    }

    /// <param name="type">The cell's t attribute; "n" where it has none.</param>
    public void AddValue(int column, string type, int style, ReadOnlySpan<char> value)
    {
        switch (type)
        {
            case "s":
                if (
                    int.TryParse(
                        value,
                        NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                        CultureInfo.InvariantCulture,
                        out var index
                    )
                )
                    AddShared(column, index, style);
                break;
            case "str":
                AddText(column, repeated.Keep(SharedStrings.Unescape(value.ToString())), null, style);
                break;
            case "b":
                cells.Add(new(column, CellKind.Boolean, value is "1" ? 1 : 0, value is "1" ? "TRUE" : "FALSE"));
                break;
            case "e":
                cells.Add(new(column, CellKind.Error, 0, value.ToString()));
                break;
            case "d":
                if (DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
                    cells.Add(new(column, CellKind.Date, moment.ToOADate()));
                else
                    AddText(column, value.ToString(), null, style);
                break;
            default:
                if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                    AddNumber(column, number, style);
                else
                    AddText(column, value.ToString(), null, style);
                break;
        }
    }

    private void AddText(int column, string text, TextRun[]? runs, int style)
    {
        var font = style >= 0 && style < styles.Length ? styles[style].LegacyFont : null;
        if (font is not null || runs is not null)
        {
            var decoded = runs is null
                ? LegacyEncodings.Decode(text, font)
                : string.Concat(runs.Select(r => LegacyEncodings.Decode(r.Text, r.Font ?? font)));
            converted |= !string.Equals(decoded, text, StringComparison.Ordinal);
            text = decoded;
        }
        if (!string.IsNullOrWhiteSpace(text))
            cells.Add(GridCell.OfText(column, text));
    }
}
