using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Ocop.Etl.Model;
using Ocop.Etl.Text;

namespace Ocop.Etl.Workbooks.Opening;

/// <summary>OLE2 files: BIFF workbooks through ExcelDataReader, everything else refused with its reason.</summary>
internal static class XlsReader
{
    public static OpenedWorkbook Read(byte[] bytes, string file)
    {
        var compound = new CompoundFile(bytes);
        if (compound.Has("EncryptedPackage"))
            return XlsxReader.Protected(file);
        var stream = compound.Stream("Workbook") ?? compound.Stream("Book");
        if (stream is null)
            return OpenedWorkbook.Refused(
                file,
                "not-a-workbook",
                $"Tệp {file} là tài liệu Office cũ nhưng không phải bảng tính. Hãy chép bảng sang Excel và lưu dạng .xlsx."
            );
        try
        {
            var sheets = ReadSheets(bytes, BiffRecords.Read(stream));
            List<Finding> findings = compound.Has("_VBA_PROJECT_CUR") ? [XlsxReader.Macros(file)] : [];
            return new(file, WorkbookFormat.Xls, sheets, findings);
        }
        catch (InvalidPasswordException)
        {
            return XlsxReader.Protected(file);
        }
        catch (Exception broken)
            when (broken
                    is ExcelReaderException
                        or ArgumentException
                        or IndexOutOfRangeException
                        or InvalidOperationException
                        or OverflowException
                        or NotSupportedException
                        or NullReferenceException
            )
        {
            // The library answers damage in the records with whatever its arithmetic runs into.
            throw new InvalidDataException("damaged BIFF records", broken);
        }
    }

    private static List<SheetGrid> ReadSheets(byte[] bytes, IReadOnlyList<BiffCells> records)
    {
        using var reader = ExcelReaderFactory.CreateBinaryReader(new MemoryStream(bytes, writable: false));
        var sheets = new List<SheetGrid>();
        do
        {
            var hidden = !string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase);
            sheets.Add(
                hidden
                    ? new() { Name = reader.Name, Hidden = true }
                    : ReadSheet(reader, sheets.Count < records.Count ? records[sheets.Count] : new([], []))
            );
        } while (reader.NextResult());
        return sheets;
    }

    private static SheetGrid ReadSheet(IExcelDataReader reader, BiffCells records)
    {
        var rows = new List<GridRow>();
        var cells = new List<GridCell>();
        var hiddenColumns = new HashSet<int>();
        var converted = false;
        var widths = false;
        while (reader.Read())
        {
            var number = reader.Depth + 1;
            if (!widths)
            {
                widths = true;
                for (var c = 0; c < reader.FieldCount; c++)
                    if (reader.GetColumnWidth(c) == 0)
                        hiddenColumns.Add(c + 1);
            }
            for (var c = 0; c < reader.FieldCount; c++)
                if (ReadCell(reader, c, records, ref converted) is { } cell)
                    cells.Add(cell);
            if (cells.Count == 0)
                continue;
            rows.Add(new(number, reader.RowHeight == 0, [.. cells]));
            cells.Clear();
        }
        return new()
        {
            Name = reader.Name,
            Rows = rows,
            Merges =
            [
                .. (reader.MergeCells ?? []).Select(m => new MergedRange(
                    m.FromRow + 1,
                    m.FromColumn + 1,
                    m.ToRow + 1,
                    m.ToColumn + 1
                )),
            ],
            HiddenColumns = hiddenColumns,
            LegacyConverted = converted,
        };
    }

    private static GridCell? ReadCell(IExcelDataReader reader, int index, BiffCells records, ref bool converted)
    {
        var column = index + 1;
        if (records.Errors.TryGetValue((reader.Depth, index), out var error))
            return new(column, CellKind.Error, 0, error);
        switch (reader.GetValue(index))
        {
            case null:
                return null;
            case string text:
                if (records.Fonts.TryGetValue((reader.Depth, index), out var font))
                {
                    var decoded = LegacyEncodings.Decode(text, font);
                    converted |= !string.Equals(decoded, text, StringComparison.Ordinal);
                    text = decoded;
                }
                return string.IsNullOrWhiteSpace(text) ? null : GridCell.OfText(column, text);
            case DateTime moment:
                var serial = moment.ToOADate();
                return serial is >= 1990 and <= 2100
                    ? new(column, CellKind.Number, serial)
                    : new(column, CellKind.Date, serial);
            case TimeSpan time:
                return new(column, CellKind.Date, time.TotalDays);
            case bool truth:
                return new(column, CellKind.Boolean, truth ? 1 : 0, truth ? "TRUE" : "FALSE");
            case var value:
                var number = Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);
                return new(
                    column,
                    CellKind.Number,
                    number,
                    null,
                    NumberFormats.IsPercent(-1, reader.GetNumberFormatString(index) ?? "")
                );
        }
    }
}
