using System.Drawing;
using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Opening;
using OfficeOpenXml;
using OfficeOpenXml.Style;

namespace Ocop.Etl.Workbooks.Writing;

/// <summary>
/// A copy of a workbook for the person who has to mend it: faulty cells coloured, each with its message as a comment, and
/// a sheet that lists them all. An ordinary xlsx keeps its own looks; what Excel would not open as xlsx (xls, csv, HTML,
/// macro files) and what is too large to be laid out again is written from its values, cell by cell at the same address.
/// </summary>
public static class AnnotatedCopy
{
    /// <summary>Name of the sheet that lists the findings.</summary>
    public const string ListSheet = "Phát hiện";

    private const string Author = "OCOP";
    private const int LongestComment = 2000;
    private const int MostRowsWithLooks = 20_000;
    private const int MostComments = 5_000;

    /// <returns>An xlsx.</returns>
    public static byte[] Write(byte[] original, OpenedWorkbook opened, IReadOnlyList<Finding> findings)
    {
        using var package = Lay(original, opened, findings);
        foreach (var ofSheet in findings.Where(f => f is { Sheet: not null, Cell: not null }).GroupBy(f => f.Sheet))
            if (package.Workbook.Worksheets[ofSheet.Key] is { } sheet)
                foreach (var ofCell in ofSheet.GroupBy(f => f.Cell!).Take(MostComments))
                    Mark(sheet.Cells[ofCell.Key], [.. ofCell]);
        List(package, findings);
        return package.GetAsByteArray();
    }

    private static ExcelPackage Lay(byte[] original, OpenedWorkbook opened, IReadOnlyList<Finding> findings)
    {
        var rows = opened.Sheets.Sum(s => s.Rows.Count);
        var plain = Path.GetExtension(opened.File).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);
        if (opened.Format == WorkbookFormat.Xlsx && plain && rows <= MostRowsWithLooks)
        {
            var package = new ExcelPackage(new MemoryStream());
            try
            {
                using var source = new MemoryStream(original, writable: false);
                package.Load(source);
                return package;
            }
            catch (Exception odd) when (odd is not OutOfMemoryException)
            {
                // Written by a program whose files EPPlus cannot take in; its values were read all the same.
                package.Dispose();
            }
        }
        return FromValues(opened, findings, rows > MostRowsWithLooks);
    }

    private static ExcelPackage FromValues(OpenedWorkbook opened, IReadOnlyList<Finding> findings, bool faultyOnly)
    {
        var package = new ExcelPackage();
        foreach (var grid in opened.Sheets.Where(s => !s.Hidden))
        {
            var sheet = package.Workbook.Worksheets.Add(grid.Name);
            var faulty = findings
                .Where(f => f.Sheet == grid.Name && f.Cell is not null)
                .Select(f => CellAddress.Parse(f.Cell).Row)
                .ToHashSet();
            foreach (var row in grid.Rows)
                if (!faultyOnly || row.Number <= 30 || faulty.Contains(row.Number))
                    foreach (var cell in row.Cells)
                        sheet.Cells[row.Number, cell.Column].Value = cell is { Kind: CellKind.Number, Percent: false }
                            ? cell.Number
                            : cell.Display;
        }
        return package;
    }

    private static void Mark(ExcelRange cell, IReadOnlyList<Finding> findings)
    {
        var text = string.Join("\n", findings.Select(f => f.Message));
        if (cell.Comment is { } existing)
            text = existing.Text + "\n" + text;
        if (text.Length > LongestComment)
            text = text[..LongestComment] + "…";
        if (cell.Comment is null)
            cell.AddComment(text, Author);
        else
            cell.Comment.Text = text;
        cell.Style.Fill.PatternType = ExcelFillStyle.Solid;
        cell.Style.Fill.BackgroundColor.SetColor(
            findings.Max(f => f.Severity) switch
            {
                Severity.Error => Color.FromArgb(0xF8, 0xC9, 0xC9),
                Severity.Warning => Color.FromArgb(0xFB, 0xE7, 0xB2),
                _ => Color.FromArgb(0xD5, 0xE6, 0xF5),
            }
        );
    }

    private static void List(ExcelPackage package, IReadOnlyList<Finding> findings)
    {
        var name = ListSheet;
        while (package.Workbook.Worksheets[name] is not null)
            name += "_";
        var sheet = package.Workbook.Worksheets.Add(name);
        string[] header = ["Mức", "Trang", "Ô", "Nội dung"];
        for (var i = 0; i < header.Length; i++)
            sheet.Cells[1, i + 1].Value = header[i];
        sheet.Cells[1, 1, 1, header.Length].Style.Font.Bold = true;
        sheet.View.FreezePanes(2, 1);
        var row = 2;
        foreach (var finding in findings.OrderByDescending(f => f.Severity))
        {
            sheet.Cells[row, 1].Value = finding.Severity switch
            {
                Severity.Error => "Lỗi",
                Severity.Warning => "Lưu ý",
                _ => "Cho biết",
            };
            sheet.Cells[row, 2].Value = finding.Sheet;
            sheet.Cells[row, 3].Value = finding.Cell;
            sheet.Cells[row, 4].Value = finding.Message;
            row++;
        }
        // Widths by hand: measuring text needs a graphics library that servers lack.
        sheet.Column(1).Width = 10;
        sheet.Column(2).Width = 24;
        sheet.Column(3).Width = 9;
        sheet.Column(4).Width = 110;
        sheet.Column(4).Style.WrapText = true;
    }
}
