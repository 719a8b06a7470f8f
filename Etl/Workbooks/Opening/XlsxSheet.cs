using System.Globalization;
using System.Xml;
using Ocop.Etl.Text;

namespace Ocop.Etl.Workbooks.Opening;

/// <summary>
/// Reads one worksheet part front to back. Own code because neither library tells a formula without a result from a
/// blank cell nor a cell's font, and both pay for every row up to a stray cell in XFD1048576.
/// </summary>
internal sealed class XlsxSheet(SharedStrings strings, CellStyle[] styles, bool date1904)
{
    private const int LastColumn = 16384;
    private const int LastRow = 1048576;
    private readonly char[] buffer = new char[4096];
    private readonly RepeatedTexts repeated = new();
    private readonly List<GridCell> cells = [];
    private readonly List<GridRow> rows = [];
    private readonly List<MergedRange> merges = [];
    private readonly HashSet<int> hiddenColumns = [];
    private bool converted;

    public SheetGrid Read(string name, Stream part)
    {
        using var reader = XlsxXml.Open(part);
        var names = reader.NameTable;
        string row = names.Add("row"),
            cell = names.Add("c");
        int rowNumber = 0,
            column = 0;
        var rowHidden = false;
        var hiddenByDefault = false;
        var inRow = false;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (inRow && ReferenceEquals(reader.LocalName, row))
                {
                    inRow = false;
                    EndRow(rowNumber, rowHidden);
                }
                continue;
            }
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            var element = reader.LocalName;
            if (ReferenceEquals(element, cell))
            {
                column = ReadCell(reader, column);
            }
            else if (ReferenceEquals(element, row))
            {
                rowNumber = ReadRow(reader, rowNumber, hiddenByDefault, out rowHidden);
                column = 0;
                inRow = !reader.IsEmptyElement;
            }
            else
            {
                ReadOther(reader, element, ref hiddenByDefault);
            }
        }
        return new()
        {
            Name = name,
            Rows = rows,
            Merges = merges,
            HiddenColumns = hiddenColumns,
            Date1904 = date1904,
            LegacyConverted = converted,
        };
    }

    private void EndRow(int number, bool hidden)
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

    private static int ReadRow(XmlReader reader, int previous, bool hiddenByDefault, out bool hidden)
    {
        var number = previous + 1;
        hidden = hiddenByDefault;
        if (!reader.MoveToFirstAttribute())
            return number;
        do
        {
            switch (reader.LocalName)
            {
                case "r":
                    if (int.TryParse(reader.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var stated))
                        number = stated;
                    break;
                case "hidden":
                    hidden = XlsxXml.IsTrue(reader.Value);
                    break;
                case "ht":
                    hidden |= reader.Value is "0" or "0.0";
                    break;
            }
        } while (reader.MoveToNextAttribute());
        reader.MoveToElement();
        return number;
    }

    private void ReadOther(XmlReader reader, string element, ref bool hiddenByDefault)
    {
        switch (element)
        {
            case "sheetFormatPr":
                hiddenByDefault = XlsxXml.IsTrue(reader.GetAttribute("zeroHeight"));
                break;
            case "col" when XlsxXml.IsTrue(reader.GetAttribute("hidden")) || reader.GetAttribute("width") == "0":
                if (
                    int.TryParse(reader.GetAttribute("min"), out var first)
                    && int.TryParse(reader.GetAttribute("max"), out var last)
                )
                    for (var c = Math.Max(first, 1); c <= Math.Min(last, LastColumn); c++)
                        hiddenColumns.Add(c);
                break;
            case "mergeCell":
                var range = reader.GetAttribute("ref");
                var colon = range?.IndexOf(':', StringComparison.Ordinal) ?? -1;
                if (colon > 0)
                {
                    var (top, left) = CellAddress.Parse(range.AsSpan(0, colon));
                    var (bottom, right) = CellAddress.Parse(range.AsSpan(colon + 1));
                    if (top > 0 && left > 0 && bottom >= top && right >= left)
                        merges.Add(new(top, left, bottom, right));
                }
                break;
        }
    }

    // Returns the cell's column, so that a cell without an address follows its neighbour.
    private int ReadCell(XmlReader reader, int previous)
    {
        var column = previous + 1;
        var type = "n";
        var style = 0;
        if (reader.MoveToFirstAttribute())
        {
            do
            {
                switch (reader.LocalName)
                {
                    case "r":
                        var stated = CellAddress.Parse(reader.Value).Column;
                        if (stated > 0)
                            column = stated;
                        break;
                    case "t":
                        type = reader.Value;
                        break;
                    case "s":
                        _ = int.TryParse(reader.Value, NumberStyles.None, CultureInfo.InvariantCulture, out style);
                        break;
                }
            } while (reader.MoveToNextAttribute());
            reader.MoveToElement();
        }
        if (reader.IsEmptyElement)
            return column;
        if (column > LastColumn)
        {
            reader.Skip();
            return column;
        }
        ReadContent(reader, column, type, style);
        return column;
    }

    private void ReadContent(XmlReader reader, int column, string type, int style)
    {
        var depth = reader.Depth;
        var formula = false;
        var hasValue = false;
        var length = 0;
        string? longText = null;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                switch (reader.LocalName)
                {
                    case "v":
                        hasValue = type == "str";
                        break;
                    case "f":
                        formula = true;
                        if (!reader.IsEmptyElement)
                            Leave(reader);
                        break;
                    case "is":
                        var (text, runs) = SharedStrings.ReadItem(reader);
                        AddText(column, repeated.Keep(text), runs, style);
                        ReadToEndOf(reader, depth);
                        return;
                    default:
                        if (!reader.IsEmptyElement)
                            Leave(reader);
                        break;
                }
            }
            else if (
                reader.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace
            )
            {
                if (longText is null && length < buffer.Length && reader.CanReadValueChunk)
                {
                    int read;
                    while (
                        length < buffer.Length
                        && (read = reader.ReadValueChunk(buffer, length, buffer.Length - length)) > 0
                    )
                        length += read;
                    if (length == buffer.Length)
                        longText = new string(buffer, 0, length) + reader.Value;
                }
                else
                {
                    longText = (longText ?? new string(buffer, 0, length)) + reader.Value;
                }
                hasValue = true;
            }
        }
        if (hasValue)
            AddValue(column, type, style, longText is null ? buffer.AsSpan(0, length) : longText);
        else if (formula)
            cells.Add(new(column, CellKind.NoValue, 0));
    }

    private static void ReadToEndOf(XmlReader reader, int depth)
    {
        while (reader.Depth > depth && reader.Read()) { }
    }

    private static void Leave(XmlReader reader)
    {
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth) { }
    }

    private void AddValue(int column, string type, int style, ReadOnlySpan<char> value)
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
                    && index >= 0
                    && index < strings.Count
                )
                    AddText(column, strings.Text(index), strings.Runs(index), style);
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

    private void AddNumber(int column, double number, int style)
    {
        var look = style >= 0 && style < styles.Length ? styles[style] : default;
        // A year typed into a cell formatted as a date stays a year: the day in 1905 it stands for is meant by nobody.
        if (look.IsDate && number is not (>= 1990 and <= 2100))
            cells.Add(new(column, CellKind.Date, date1904 ? number + 1462 : number));
        else
            cells.Add(new(column, CellKind.Number, number, null, look.IsPercent));
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
