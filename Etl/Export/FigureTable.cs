using OfficeOpenXml;
using OfficeOpenXml.Style;

namespace Ocop.Etl.Export;

/// <summary>
/// Units by indicators: values first, so that they can be read and printed side by side, then the as-of date of each
/// value, then its source. Above the header stand the whole and the sum of the rows that the filter leaves.
/// </summary>
internal sealed class FigureTable(
    SummarySheet page,
    IReadOnlyList<SummaryIndicator> indicators,
    IReadOnlyList<SummaryUnit> units
)
{
    private const int WholeRow = SummarySheet.HeaderRow - 2;
    private const int SumRow = SummarySheet.HeaderRow - 1;
    private const int FirstValue = 3;

    private int NoteColumn => FirstValue + indicators.Count;
    private int FirstDate => NoteColumn + 1;
    private int FirstSource => FirstDate + indicators.Count;
    private int LastColumn => FirstSource + indicators.Count - 1;

    private const int FirstRow = SummarySheet.HeaderRow + 1;

    public int LastRow => SummarySheet.HeaderRow + Math.Max(units.Count, 1);

    public static double[] Widths(int indicators) =>
        [
            22,
            28,
            .. Enumerable.Repeat(12.0, indicators),
            60,
            .. Enumerable.Repeat(12.5, indicators),
            .. Enumerable.Repeat(9.5, indicators),
        ];

    public int ColumnOf(string indicator)
    {
        for (var i = 0; i < indicators.Count; i++)
            if (indicators[i].Code == indicator)
                return FirstValue + i;
        return 0;
    }

    public ExcelRange Values(string indicator, int? rows = null) =>
        page.Sheet.Cells[FirstRow, ColumnOf(indicator), Last(rows), ColumnOf(indicator)];

    public ExcelRange HeaderOf(string indicator) => page.Sheet.Cells[SummarySheet.HeaderRow, ColumnOf(indicator)];

    public ExcelRange Names(int? rows = null) => page.Sheet.Cells[FirstRow, 1, Last(rows), 1];

    private int Last(int? rows) => rows is { } n ? FirstRow + n - 1 : LastRow;

    public void Write(string tableName, SummaryUnit whole)
    {
        page.Table(tableName, SummarySheet.HeaderRow, Headers(), units.Count);
        page.Sheet.Row(SummarySheet.HeaderRow).Height = 52;
        Row(WholeRow, whole);
        for (var i = 0; i < units.Count; i++)
            Row(FirstRow + i, units[i]);
        Sums();
    }

    private List<string> Headers() =>
        [
            "Đơn vị",
            "Vùng",
            .. indicators.Select(i => i.IsShare ? i.Name + " (%)" : i.Name),
            "Ghi chú",
            .. indicators.Select(i => "Tính đến: " + i.Name),
            .. indicators.Select(i => "Nguồn: " + i.Name),
        ];

    private void Row(int row, SummaryUnit unit)
    {
        page.Text(row, 1, unit.Name);
        page.Text(row, 2, unit.Region);
        page[row, 2].Style.ShrinkToFit = true;
        for (var i = 0; i < indicators.Count; i++)
        {
            var figure = unit.Figures.GetValueOrDefault(indicators[i].Code);
            page.Figure(row, FirstValue + i, figure, indicators[i].IsShare);
            page.Date(row, FirstDate + i, figure?.AsOf);
            page.SourceLink(row, FirstSource + i, figure?.SourceId);
        }
        if (row != WholeRow)
            page.Remark(row, NoteColumn, Remarks(unit));
    }

    // One reason often holds for several indicators: it is told once.
    private string Remarks(SummaryUnit unit) =>
        string.Join(
            " ",
            indicators
                .Where(i => unit.Figures.GetValueOrDefault(i.Code)?.Missing is not null)
                .GroupBy(i => unit.Figures[i.Code].Missing!, StringComparer.Ordinal)
                .Select(g => $"{string.Join(", ", g.Select(i => i.Name))}: {g.Key}")
                .Prepend(unit.Note ?? "")
        );

    // SUBTOTAL leaves out the rows that a filter hides; a share cannot be summed.
    private void Sums()
    {
        page.Text(SumRow, 1, "Cộng các dòng đang hiện");
        for (var i = 0; i < indicators.Count; i++)
        {
            if (indicators[i].IsShare || units.Count == 0)
                continue;
            var cell = page[SumRow, FirstValue + i];
            var column = ExcelCellBase.GetAddress(FirstRow, FirstValue + i, LastRow, FirstValue + i);
            cell.Formula = $"IF(SUBTOTAL(102,{column})=0,\"\",SUBTOTAL(109,{column}))";
            cell.Style.HorizontalAlignment = ExcelHorizontalAlignment.Right;
            cell.Style.Indent = 1;
            cell.Style.Numberformat.Format = FigureFormat.Count;
        }
        page.Sheet.Cells[WholeRow, 1, SumRow, FirstDate - 1].Style.Font.Bold = true;
        page.Sheet.Cells[SumRow, 1, SumRow, FirstDate - 1].Style.Font.Italic = true;
    }

    /// <summary>
    /// Values and charts on the first pages, dates and sources on the next. <paramref name="chartRows"/> below the table
    /// start a page of their own.
    /// </summary>
    public void PageSetup(int chartRows)
    {
        page.Freeze(SummarySheet.HeaderRow, 1);
        page.Sheet.PrinterSettings.RepeatColumns = page.Sheet.Cells["A:A"];
        page.Print(
            page.Sheet.Cells[1, 1, LastRow + chartRows, NoteColumn],
            page.Sheet.Cells[WholeRow, FirstDate, LastRow, LastColumn]
        );
        if (chartRows > 0)
            page.Sheet.Row(LastRow).PageBreak = true;
    }
}
