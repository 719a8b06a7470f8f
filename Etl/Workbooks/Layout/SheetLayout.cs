using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Figures;
using Ocop.Etl.Workbooks.Places;

namespace Ocop.Etl.Workbooks.Layout;

/// <summary>Finds the table of a sheet: its kind, its header and its columns.</summary>
internal sealed class SheetLayout(ProvinceNames provinces)
{
    private readonly ListLayouts lists = new(provinces);
    private readonly FigureLayouts figures = new(provinces);

    /// <param name="file">Its name may say province and date.</param>
    /// <param name="forced">Only this kind; null: the best of all.</param>
    /// <param name="mapping">What a person has said about the sheet.</param>
    public TableLayout? Find(SheetGrid grid, string file, WorkbookKind? forced, SheetMapping? mapping)
    {
        var lists =
            forced == WorkbookKind.Indicators
                ? null
                : Best(
                    forced is null or WorkbookKind.Products ? products(grid) : null,
                    forced is null or WorkbookKind.SalesPoints ? points(grid) : null
                );
        // A list is never a table of figures; columns of marks under stars only look like one.
        return lists ?? (forced is null or WorkbookKind.Indicators ? figures.Find(grid, file) : null);

        TableLayout? products(SheetGrid sheet) => this.lists.Find(sheet, WorkbookKind.Products);
        TableLayout? points(SheetGrid sheet) => this.lists.Find(sheet, WorkbookKind.SalesPoints);
    }

    private static TableLayout? Best(TableLayout? first, TableLayout? second) =>
        first is null ? second
        : second is null || first.Score >= second.Score ? first
        : second;
}
