namespace Ocop.Etl.Workbooks;

/// <summary>How far the reading of a workbook is.</summary>
/// <param name="Rows">Rows with values that were read.</param>
/// <param name="Total">Of all visible sheets; 0 for a workbook without any.</param>
public readonly record struct RowsRead(int Rows, int Total);

/// <summary>Counts rows while sheets are read and says so now and then; with no one to hear it costs nothing.</summary>
internal sealed class RowCounter(IProgress<RowsRead>? progress, int total)
{
    /// <summary>Rows between two reports.</summary>
    private const int Step = 100;

    private int sheets;
    private int rows;
    private int said = -1;

    /// <param name="row">Rows of the sheet at hand that were read.</param>
    public void Read(int row)
    {
        rows = sheets + row;
        if (rows % Step == 0)
            Say();
    }

    /// <summary>The sheet at hand is done, read or passed over.</summary>
    public void EndSheet(int rowsOfSheet)
    {
        sheets += rowsOfSheet;
        rows = sheets;
        Say();
    }

    private void Say()
    {
        if (progress is null || rows == said)
            return;
        said = rows;
        progress.Report(new(rows, total));
    }
}
