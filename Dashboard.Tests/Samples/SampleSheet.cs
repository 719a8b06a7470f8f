using System.Drawing;
using OfficeOpenXml;
using OfficeOpenXml.Style;

namespace Ocop.Tests.Samples;

/// <summary>How Vietnamese offices lay out a sheet: letterhead, bordered table, place and date, signatures.</summary>
internal static class SampleSheet
{
    /// <summary>Stands on every sample sheet, so that nobody takes the invented rows for real ones.</summary>
    public const string Mark = "DỮ LIỆU MẪU - mọi tên gọi và số liệu trong bảng này đều là bịa";

    public const string Category = "Dữ liệu mẫu";

    public static ExcelPackage NewPackage(string title)
    {
        var package = new ExcelPackage();
        package.Workbook.Properties.Title = title;
        package.Workbook.Properties.Category = Category;
        package.Workbook.Properties.Created = new(2026, 3, 31, 0, 0, 0, DateTimeKind.Utc);
        return package;
    }

    public static ExcelWorksheet Add(ExcelPackage package, string name, params double[] widths)
    {
        var sheet = package.Workbook.Worksheets.Add(name);
        sheet.Cells.Style.Font.Name = "Times New Roman";
        sheet.Cells.Style.Font.Size = 12;
        sheet.DefaultRowHeight = 17;
        for (var i = 0; i < widths.Length; i++)
            sheet.Column(i + 1).Width = widths[i];
        sheet.PrinterSettings.Orientation = eOrientation.Landscape;
        sheet.PrinterSettings.PaperSize = ePaperSize.A4;
        sheet.PrinterSettings.FitToPage = true;
        sheet.PrinterSettings.FitToWidth = 1;
        sheet.PrinterSettings.FitToHeight = 0;
        return sheet;
    }

    /// <summary>The two columns of an office's letterhead, in rows 1 to 3.</summary>
    public static void Letterhead(ExcelWorksheet sheet, string above, string office, int split, int last)
    {
        Line(sheet, 1, 1, split, above, bold: false);
        Line(sheet, 2, 1, split, office, bold: true);
        Line(sheet, 1, split + 1, last, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold: true);
        Line(sheet, 2, split + 1, last, "Độc lập - Tự do - Hạnh phúc", bold: true);
    }

    /// <summary>Text across columns, merged and centred.</summary>
    public static void Line(
        ExcelWorksheet sheet,
        int row,
        int first,
        int last,
        string text,
        bool bold,
        bool italic = false
    )
    {
        var cells = sheet.Cells[row, first, row, last];
        cells.Merge = true;
        cells.Value = text;
        cells.Style.Font.Bold = bold;
        cells.Style.Font.Italic = italic;
        cells.Style.HorizontalAlignment = ExcelHorizontalAlignment.Center;
    }

    public static void Header(ExcelWorksheet sheet, int row, params string[] texts)
    {
        for (var i = 0; i < texts.Length; i++)
            sheet.Cells[row, i + 1].Value = texts[i];
        HeaderStyle(sheet.Cells[row, 1, row, texts.Length]);
    }

    public static void HeaderStyle(ExcelRange cells)
    {
        cells.Style.Font.Bold = true;
        cells.Style.WrapText = true;
        cells.Style.HorizontalAlignment = ExcelHorizontalAlignment.Center;
        cells.Style.VerticalAlignment = ExcelVerticalAlignment.Center;
        cells.Style.Fill.PatternType = ExcelFillStyle.Solid;
        cells.Style.Fill.BackgroundColor.SetColor(Color.FromArgb(226, 239, 218));
    }

    public static void Borders(ExcelRange cells)
    {
        cells.Style.Border.Top.Style = ExcelBorderStyle.Thin;
        cells.Style.Border.Bottom.Style = ExcelBorderStyle.Thin;
        cells.Style.Border.Left.Style = ExcelBorderStyle.Thin;
        cells.Style.Border.Right.Style = ExcelBorderStyle.Thin;
    }

    public static void Row(ExcelWorksheet sheet, int row, params object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var cell = sheet.Cells[row, i + 1];
            cell.Value = values[i] is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : values[i];
            if (values[i] is DateOnly)
                cell.Style.Numberformat.Format = "dd/mm/yyyy";
        }
    }

    /// <summary>Recipients on the left, the two who sign on the right; returns the next free row.</summary>
    public static void Signatures(ExcelWorksheet sheet, int row, int last, string place, string office)
    {
        var first = Math.Max(4, last - 4);
        Line(sheet, row, first, last, place, bold: false, italic: true);
        Line(sheet, row + 1, 2, 3, "NGƯỜI LẬP BIỂU", bold: true);
        Line(sheet, row + 1, first, last, office, bold: true);
        Line(sheet, row + 2, 2, 3, "(Ký, ghi rõ họ tên)", bold: false, italic: true);
        Line(sheet, row + 2, first, last, "(Đã ký)", bold: false, italic: true);
        sheet.Cells[row + 6, 1].Value = "Nơi nhận:";
        sheet.Cells[row + 7, 1].Value = "- Như trên;";
        sheet.Cells[row + 8, 1].Value = "- Lưu: VT.";
    }
}
