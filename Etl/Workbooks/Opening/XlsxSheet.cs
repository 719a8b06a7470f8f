using System.Globalization;
using System.Xml;

namespace Ocop.Etl.Workbooks.Opening;

/// <summary>
/// Reads one worksheet part front to back. Own code because neither library tells a formula without a result from a
/// blank cell nor a cell's font, and both pay for every row up to a stray cell in XFD1048576.
/// </summary>
internal sealed class XlsxSheet(GridBuilder cells)
{
    private readonly char[] buffer = new char[4096];

    /// <param name="open">Opens the part; asked a second time where only a full XML reader can tell what it says.</param>
    public static SheetGrid Read(string name, Func<Stream> open, Func<GridBuilder> start)
    {
        var cells = start();
        using (var part = open())
            if (new SheetScanner(part, cells).TryRead())
                return cells.ToGrid(name);
        cells = start();
        new XlsxSheet(cells).Read(open());
        return cells.ToGrid(name);
    }

    /// <exception cref="XmlException">No well-formed XML.</exception>
    public void Read(Stream part)
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
                    cells.EndRow(rowNumber, rowHidden);
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
                    cells.HideColumns(first, last);
                break;
            case "mergeCell":
                cells.Merge(reader.GetAttribute("ref"));
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
        if (column > GridBuilder.LastColumn)
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
                        cells.AddInline(column, text, runs, style);
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
            cells.AddValue(column, type, style, longText is null ? buffer.AsSpan(0, length) : longText);
        else if (formula)
            cells.AddNoValue(column);
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
}
