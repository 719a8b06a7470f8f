using System.Drawing;
using System.Globalization;
using Ocop.Etl.Model;
using OfficeOpenXml;
using OfficeOpenXml.Style;
using OfficeOpenXml.Table;

namespace Ocop.Etl.Export;

/// <summary>
/// One sheet of the summary with what all of them share: title and filter lines above, a table from row
/// <see cref="HeaderRow"/> on, links to "Nguồn", page set-up.
/// </summary>
internal sealed class SummarySheet
{
    /// <summary>Rows above hold title, filter, remarks and the line of sums.</summary>
    public const int HeaderRow = 6;

    // What an A4 page in landscape holds across at 100 %, in characters of the standard font.
    private const double PageCharacters = 108;

    private const double LineHeight = 14.5;
    private const string SourceSheetName = "Nguồn";
    private readonly IReadOnlyDictionary<string, int> sourceRows;

    private SummarySheet(ExcelWorksheet sheet, IReadOnlyDictionary<string, int> sourceRows)
    {
        Sheet = sheet;
        this.sourceRows = sourceRows;
    }

    public ExcelWorksheet Sheet { get; }

    public ExcelRange this[int row, int column] => Sheet.Cells[row, column];

    public static SummarySheet Add(
        ExcelPackage package,
        string name,
        string title,
        SummaryModel model,
        Color tab,
        params double[] widths
    )
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (source, i) in model.Sources.Select((s, i) => (s, i)))
            rows[source.Id] = HeaderRow + 1 + i;
        var sheet = package.Workbook.Worksheets.Add(name);
        sheet.Cells.Style.Font.Name = SummaryStyle.Font;
        sheet.Cells.Style.Font.Size = 11;
        // Stacked Vietnamese accents are cut off at the height other fonts make do with.
        sheet.DefaultRowHeight = 17;
        sheet.TabColor = tab;
        sheet.View.ShowGridLines = false;
        for (var i = 0; i < widths.Length; i++)
            sheet.Column(i + 1).Width = widths[i];
        var page = new SummarySheet(sheet, rows);
        page.Heading(title, model.Heading);
        return page;
    }

    /// <summary>The filter in one line.</summary>
    public static string FilterLine(SummaryHeading heading)
    {
        var known = heading.KnownOn is { } day
            ? "số liệu biết đến ngày " + day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            : "mọi số liệu đang có";
        return $"Phạm vi: {heading.Scope}   |   Địa giới: {heading.BoundaryView}   |   Tính theo: {known}   |   Chu kỳ: {heading.Cycle}";
    }

    public static string WrittenLine(SummaryHeading heading) =>
        $"Lập lúc {heading.GeneratedAt.ToString("HH:mm 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture)} bằng OCOP Dashboard, không gồm dữ liệu mẫu.";

    private void Heading(string title, SummaryHeading heading)
    {
        Sheet.Row(1).Height = 26;
        CellText.Put(this[1, 1], title);
        this[1, 1].Style.Font.Size = 16;
        this[1, 1].Style.Font.Bold = true;
        this[1, 1].Style.Font.Color.SetColor(SummaryStyle.Brand);
        CellText.Put(this[2, 1], FilterLine(heading));
        CellText.Put(
            this[3, 1],
            WrittenLine(heading) + " Ô gạch chéo: chưa có số, không phải bằng 0. Dấu *: suy ra, nguồn không ghi."
        );
        Sheet.Cells[2, 1, 3, 1].Style.Font.Color.SetColor(SummaryStyle.Muted);
        Sheet.Cells[3, 1].Style.Font.Italic = true;
        var setup = Sheet.PrinterSettings;
        setup.PaperSize = ePaperSize.A4;
        setup.Orientation = eOrientation.Landscape;
        setup.FitToPage = true;
        setup.FitToWidth = 1;
        setup.FitToHeight = 0;
        setup.LeftMargin = setup.RightMargin = 0.4m;
        setup.TopMargin = setup.BottomMargin = 0.6m;
        setup.HorizontalCentered = true;
        Sheet.HeaderFooter.OddFooter.LeftAlignedText = "OCOP Dashboard";
        Sheet.HeaderFooter.OddFooter.RightAlignedText = "Trang &P/&N";
    }

    /// <summary>Header row, an Excel table over it with filters, borders; at least one row, since Excel wants one.</summary>
    public ExcelTable Table(string name, int headerRow, IReadOnlyList<string> headers, int rows)
    {
        for (var i = 0; i < headers.Count; i++)
            this[headerRow, i + 1].Value = headers[i];
        var last = headerRow + Math.Max(rows, 1);
        SummaryStyle.Header(Sheet.Cells[headerRow, 1, headerRow, headers.Count]);
        SummaryStyle.Body(Sheet.Cells[headerRow + 1, 1, last, headers.Count]);
        var table = Sheet.Tables.Add(Sheet.Cells[headerRow, 1, last, headers.Count], name);
        table.TableStyle = TableStyles.None;
        table.ShowFilter = true;
        return table;
    }

    /// <summary>
    /// Prints the ranges one after another, each from a new page, all at the scale that lets the widest fit an A4 page
    /// in landscape. "Fit to page" is off, for Excel ignores page breaks under it.
    /// </summary>
    public void Print(params ExcelRange[] areas)
    {
        var setup = Sheet.PrinterSettings;
        setup.FitToPage = false;
        var widest = areas.Max(a => Enumerable.Range(a.Start.Column, a.Columns).Sum(c => Sheet.Column(c).Width));
        if (setup.RepeatColumns is not null)
            widest += Sheet.Column(1).Width;
        setup.Scale = (int)Math.Clamp(Math.Floor(100 * PageCharacters / widest), 40, 100);
        var addresses = areas.Select(a =>
            $"'{Sheet.Name}'!{ExcelCellBase.GetAddress(a.Start.Row, a.Start.Column, a.End.Row, a.End.Column, true)}"
        );
        Sheet.Names.AddFormula("_xlnm.Print_Area", string.Join(',', addresses));
    }

    /// <summary>Keeps rows down to the header, and the first columns, in view and on each printed page.</summary>
    public void Freeze(int headerRow, int columns)
    {
        Sheet.View.FreezePanes(headerRow + 1, columns + 1);
        Sheet.PrinterSettings.RepeatRows = Sheet.Cells[$"{headerRow}:{headerRow}"];
    }

    public void Figure(int row, int column, SummaryFigure? figure, bool isShare)
    {
        var cell = this[row, column];
        AlignNumber(cell);
        if (figure?.Value is null)
        {
            SummaryStyle.Unknown(cell);
            return;
        }
        cell.Value = FigureFormat.CellValue(figure, isShare);
        cell.Style.Numberformat.Format = FigureFormat.Of(figure, isShare);
    }

    public void Number(int row, int column, double? value, string format)
    {
        if (value is null)
            return;
        this[row, column].Value = value;
        this[row, column].Style.Numberformat.Format = format;
        AlignNumber(this[row, column]);
    }

    private static void AlignNumber(ExcelRange cell)
    {
        cell.Style.HorizontalAlignment = ExcelHorizontalAlignment.Right;
        cell.Style.Indent = 1;
    }

    public void Date(int row, int column, PartialDate? date)
    {
        if (date is not { } known)
            return;
        var (value, format) = FigureFormat.Date(known);
        this[row, column].Value = value;
        this[row, column].Style.Numberformat.Format = format;
        this[row, column].Style.HorizontalAlignment = ExcelHorizontalAlignment.Center;
    }

    public void Date(int row, int column, DateOnly? date) =>
        Date(row, column, date is { } day ? new PartialDate(day) : null);

    /// <param name="wrap">Broken into lines, the row made high enough for them.</param>
    public void Text(int row, int column, string? text, bool wrap = false)
    {
        var cell = this[row, column];
        CellText.Put(cell, text);
        cell.Style.HorizontalAlignment = ExcelHorizontalAlignment.Left;
        cell.Style.Indent = 1;
        if (!wrap || text is null)
            return;
        cell.Style.WrapText = true;
        FitRow(row, column, text, 1);
    }

    /// <summary>Not every program fits rows to their text when it opens a file.</summary>
    /// <param name="size">Of the text, as a share of the sheet's own.</param>
    private void FitRow(int row, int column, string text, double size)
    {
        var lines = Math.Ceiling(text.Length * size / (Sheet.Column(column).Width - 1));
        if (lines > 1)
            Sheet.Row(row).Height = Math.Max(Sheet.Row(row).Height, Math.Min(lines, 25) * LineHeight * size + 3);
    }

    /// <summary>Small print at the end of a row, on as many lines as it needs.</summary>
    public void Remark(int row, int column, string? text)
    {
        Text(row, column, text?.Trim());
        this[row, column].Style.WrapText = true;
        if (text is not null)
            FitRow(row, column, text.Trim(), 9 / 11.0);
        this[row, column].Style.Font.Size = 9;
    }

    /// <summary>A jump to the source's row in "Nguồn".</summary>
    public void SourceLink(int row, int column, string? sourceId)
    {
        if (sourceId is null)
            return;
        var cell = this[row, column];
        if (sourceRows.TryGetValue(sourceId, out var target))
        {
            cell.Hyperlink = new ExcelHyperLink($"'{SourceSheetName}'!A{target}", CellText.Clean(sourceId));
            SummaryStyle.AsLink(cell);
        }
        CellText.Put(cell, sourceId);
        cell.Style.HorizontalAlignment = ExcelHorizontalAlignment.Center;
    }

    /// <summary>A link out, for web addresses only; anything else stays text.</summary>
    /// <param name="whole">The address as it is, on as many lines as it needs; otherwise only the site's name.</param>
    public void WebLink(int row, int column, string? url, bool whole)
    {
        var cell = this[row, column];
        var shown = url;
        if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            cell.Hyperlink = new Uri(uri.AbsoluteUri);
            SummaryStyle.AsLink(cell);
            shown = whole ? url : uri.Host;
        }
        Text(row, column, shown, wrap: whole);
    }
}
