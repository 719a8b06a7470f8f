using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Places;

namespace Ocop.Etl.Workbooks.Layout;

/// <summary>Finds the table of a sheet: its kind, its header and its columns.</summary>
internal sealed class SheetLayout(ProvinceNames provinces)
{
    private readonly ListLayouts lists = new(provinces);

    /// <param name="forced">Only this kind; null: the best of all.</param>
    /// <param name="mapping">What a person has said about the sheet.</param>
    public TableLayout? Find(SheetGrid grid, WorkbookKind? forced, SheetMapping? mapping)
    {
        TableLayout? best = null;
        foreach (var kind in new[] { WorkbookKind.Products, WorkbookKind.SalesPoints })
        {
            if (forced is { } only && only != kind)
                continue;
            var found = lists.Find(grid, kind);
            if (found is not null && (best is null || found.Score > best.Score))
                best = found;
        }
        return best;
    }
}
