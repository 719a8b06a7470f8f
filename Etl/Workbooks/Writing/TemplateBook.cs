using System.Drawing;
using Ocop.Etl.Export;
using Ocop.Etl.Reference;
using OfficeOpenXml;
using OfficeOpenXml.Style;

namespace Ocop.Etl.Workbooks.Writing;

/// <summary>
/// A workbook people fill in: the table, a sheet of instructions and a sheet of lists for its drop-downs. The lists
/// stand on a visible sheet, since a hidden one would be reported when the workbook comes back.
/// </summary>
internal sealed class TemplateBook : IDisposable
{
    public const int HeaderRow = 4;
    public const int FirstRow = HeaderRow + 1;
    private const int EmptyRows = 2000;
    private const string ListsSheet = "Danh mục";
    private static readonly Color HeaderColor = Color.FromArgb(0x1B, 0x5E, 0x3F);
    private readonly ExcelPackage package = new();
    private readonly UnitCatalog units;

    public TemplateBook(UnitCatalog units) => this.units = units;

    /// <summary>Adds a table sheet; rows are written by the caller from <see cref="FirstRow"/>.</summary>
    /// <param name="asOf">
    /// The day the rows are of. It stands above the header so that names of provinces mean the units in force then.
    /// </param>
    /// <param name="rows">Number of rows the caller will write.</param>
    public ExcelWorksheet AddTable(
        string name,
        string title,
        DateOnly asOf,
        IReadOnlyList<TemplateColumn> columns,
        int rows
    )
    {
        var sheet = package.Workbook.Worksheets.Add(name);
        sheet.Cells[1, 1].Value = title;
        sheet.Cells[1, 1].Style.Font.Bold = true;
        sheet.Cells[1, 1].Style.Font.Size = 14;
        sheet.Cells[2, 1].Value = FormattableString.Invariant(
            $"(Tính đến ngày {asOf.Day:00}/{asOf.Month:00}/{asOf.Year})"
        );
        for (var i = 0; i < columns.Count; i++)
        {
            sheet.Cells[HeaderRow, i + 1].Value = columns[i].Header;
            sheet.Column(i + 1).Width = columns[i].Width;
            if (columns[i].Format is { } format)
                sheet.Column(i + 1).Style.Numberformat.Format = format;
        }
        var header = sheet.Cells[HeaderRow, 1, HeaderRow, columns.Count];
        header.Style.Fill.PatternType = ExcelFillStyle.Solid;
        header.Style.Fill.BackgroundColor.SetColor(HeaderColor);
        header.Style.Font.Color.SetColor(Color.White);
        header.Style.Font.Bold = true;
        header.Style.WrapText = true;
        header.Style.VerticalAlignment = ExcelVerticalAlignment.Center;
        sheet.View.FreezePanes(FirstRow, 3);
        AddDropDowns(sheet, columns, FirstRow + rows + EmptyRows);
        return sheet;
    }

    private static void AddDropDowns(ExcelWorksheet sheet, IReadOnlyList<TemplateColumn> columns, int lastRow)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].List is not { } list)
                continue;
            var letters = CellAddress.Letters(i + 1);
            var validation = sheet.DataValidations.AddListValidation($"{letters}{FirstRow}:{letters}{lastRow}");
            validation.Formula.ExcelFormula = $"Chon_{list}";
            validation.AllowBlank = true;
            // A list offers, it does not forbid: the reader knows more spellings than fit in a list.
            validation.ShowErrorMessage = false;
        }
    }

    public void AddInstructions(IReadOnlyList<string> lines, IReadOnlyList<TemplateColumn> columns)
    {
        var sheet = package.Workbook.Worksheets.Add("Hướng dẫn");
        var row = 1;
        foreach (var line in lines)
            sheet.Cells[row++, 1].Value = line;
        row++;
        foreach (var column in columns)
            sheet.Cells[row++, 1].Value = $"{column.Header}: {column.Help}";
        sheet.Column(1).Width = 120;
        sheet.Column(1).Style.WrapText = true;
        sheet.Cells[1, 1].Style.Font.Bold = true;
    }

    public byte[] Finish()
    {
        AddLists();
        package.Workbook.Worksheets[0].Select();
        return package.GetAsByteArray();
    }

    private void AddLists()
    {
        var sheet = package.Workbook.Worksheets.Add(ListsSheet);
        foreach (var list in Enum.GetValues<TemplateList>())
        {
            var column = (int)list + 1;
            var row = 2;
            sheet.Cells[1, column].Value = $"Danh mục {TemplateWords.Title(list).ToLowerInvariant()}";
            foreach (var word in TemplateWords.List(list, units))
            {
                if (list == TemplateList.Stars && int.TryParse(word, out var stars))
                    sheet.SetValue(row++, column, stars);
                else
                    CellText.Put(sheet, row++, column, word);
            }
            package.Workbook.Names.Add($"Chon_{list}", sheet.Cells[2, column, row - 1, column]);
            sheet.Column(column).Width = 36;
        }
        sheet.Cells[1, 1, 1, Enum.GetValues<TemplateList>().Length].Style.Font.Bold = true;
    }

    public void Dispose() => package.Dispose();
}
