using System.Globalization;
using System.Text;
using Ocop.Etl.Model;
using OfficeOpenXml;
using OfficeOpenXml.Table;

namespace Ocop.Etl.Export;

/// <summary>
/// "Every table exports what it shows": one table as .xlsx (real numbers and dates, filters, frozen header) or as .csv
/// (UTF-8 with a byte order mark so that Excel reads Vietnamese, comma, invariant numbers, ISO dates). Text that a
/// spreadsheet would take for a formula stays text in both.
/// </summary>
public static class TableExport
{
    /// <summary>Rows that Excel holds below title and header.</summary>
    public const int MaxRows = 1_048_000;

    /// <exception cref="InvalidOperationException">More than <see cref="MaxRows"/> rows.</exception>
    public static void WriteXlsx(ExportTable table, Stream output)
    {
        using var package = new ExcelPackage();
        var sheet = package.Workbook.Worksheets.Add(SheetName(table.Title));
        CellText.Put(sheet.Cells[1, 1], table.Title);
        sheet.Cells[1, 1].Style.Font.Size = 14;
        sheet.Cells[1, 1].Style.Font.Bold = true;
        for (var i = 0; i < table.Remarks.Count; i++)
            CellText.Put(sheet.Cells[2 + i, 1], table.Remarks[i]);
        var header = table.Remarks.Count + 3;
        Columns(sheet, table.Columns, header);
        var last = Fill(sheet, table, header);
        var list = sheet.Tables.Add(sheet.Cells[header, 1, Math.Max(last, header + 1), table.Columns.Count], "Bang");
        list.TableStyle = TableStyles.Light11;
        sheet.View.FreezePanes(header + 1, 2);
        sheet.PrinterSettings.Orientation = eOrientation.Landscape;
        sheet.PrinterSettings.PaperSize = ePaperSize.A4;
        sheet.PrinterSettings.FitToPage = true;
        sheet.PrinterSettings.FitToHeight = 0;
        sheet.PrinterSettings.RepeatRows = sheet.Cells[$"{header}:{header}"];
        package.Workbook.Properties.Title = table.Title;
        package.Workbook.Properties.Author = "OCOP Dashboard";
        package.SaveAs(output);
    }

    public static void WriteCsv(ExportTable table, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(true), leaveOpen: true);
        Line(writer, table.Columns.Select(column => SafeText(column.Header)));
        foreach (var row in table.Rows)
            Line(writer, row.Select(Plain));
    }

    // RFC 4180: quotes where they are needed, doubled inside.
    private static void Line(StreamWriter writer, IEnumerable<string> fields)
    {
        var first = true;
        foreach (var field in fields)
        {
            if (!first)
                writer.Write(',');
            first = false;
            if (field.AsSpan().ContainsAny(",\"\r\n"))
                writer.Write($"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            else
                writer.Write(field);
        }
        writer.Write("\r\n");
    }

    private static int Fill(ExcelWorksheet sheet, ExportTable table, int header)
    {
        var row = header;
        foreach (var cells in table.Rows)
        {
            if (++row > MaxRows)
                throw new InvalidOperationException(
                    $"\"{table.Title}\": nhiều hơn {MaxRows} dòng, Excel không chứa hết; hãy lọc bớt hoặc xuất csv."
                );
            for (var i = 0; i < cells.Count; i++)
                Put(sheet, row, i + 1, cells[i], table.Columns[i].Kind);
        }
        return row;
    }

    private static void Put(ExcelWorksheet sheet, int row, int column, object? value, ExportKind kind)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                CellText.Put(sheet, row, column, text);
                break;
            case DateOnly day:
                sheet.SetValue(row, column, day.ToDateTime(TimeOnly.MinValue));
                break;
            case PartialDate date:
                var (last, format) = FigureFormat.Date(date);
                sheet.SetValue(row, column, last);
                // A whole day is what the column's own format says.
                if (date.Precision != DatePrecision.Day)
                    sheet.Cells[row, column].Style.Numberformat.Format = format;
                break;
            case DateTimeOffset moment:
                sheet.SetValue(row, column, moment.DateTime);
                break;
            default:
                var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
                sheet.SetValue(row, column, kind == ExportKind.Percent ? number / 100 : number);
                break;
        }
    }

    // Formats sit on the columns, not on each cell: a hundred thousand rows cost nothing more.
    private static void Columns(ExcelWorksheet sheet, IReadOnlyList<ExportColumn> columns, int header)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            CellText.Put(sheet.Cells[header, i + 1], columns[i].Header);
            var column = sheet.Column(i + 1);
            column.Width = columns[i].Width;
            if (Format(columns[i].Kind) is { } format)
                column.Style.Numberformat.Format = format;
        }
        SummaryStyle.Header(sheet.Cells[header, 1, header, columns.Count]);
    }

    private static string? Format(ExportKind kind) =>
        kind switch
        {
            ExportKind.Count => FigureFormat.Count,
            ExportKind.Number => "[$-42A]#,##0.##",
            ExportKind.Percent => FigureFormat.Percent,
            ExportKind.Date => FigureFormat.Day,
            ExportKind.Moment => "[$-42A]dd/mm/yyyy hh:mm",
            _ => null,
        };

    private static string Plain(object? value) =>
        value switch
        {
            null => "",
            string text => SafeText(text),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            PartialDate date => date.ToString(),
            DateTimeOffset moment => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => SafeText(value.ToString() ?? ""),
        };

    // A csv cannot say "this is text"; the apostrophe is what spreadsheets themselves use (OWASP, CSV injection).
    private static string SafeText(string text) =>
        CellText.LooksLikeFormula(text) ? "'" + CellText.Clean(text) : CellText.Clean(text);

    private static string SheetName(string title)
    {
        var name = string.Concat(
            CellText.Clean(title).Where(c => !":\\/?*[]\n\t'".Contains(c, StringComparison.Ordinal))
        );
        name = name.Length > 31 ? name[..31].TrimEnd() : name.Trim();
        return name.Length == 0 ? "Bảng" : name;
    }
}
