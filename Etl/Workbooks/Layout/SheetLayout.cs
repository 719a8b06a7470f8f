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
    /// <param name="mapping">What a person has said about the sheet; wins over everything found.</param>
    public TableLayout? Find(SheetGrid grid, string file, WorkbookKind? forced, SheetMapping? mapping)
    {
        var blocks = mapping?.HeaderRow is { } row
            ? HeaderBlocks.EndingAt(grid, row).ToList()
            : [.. HeaderBlocks.Of(grid)];
        var found = Recognise(grid, blocks, file, forced);
        // A person says what this is and where its header stands: its columns wait to be named.
        if (found is null && mapping is { Kind: { } kind, HeaderRow: not null } && blocks.Count > 0)
            found = Unmapped(kind, blocks[0]);
        return found is not null && mapping?.Columns is { Count: > 0 } chosen
            ? MappingByHand.Apply(found, chosen)
            : found;
    }

    private TableLayout? Recognise(SheetGrid grid, IReadOnlyList<HeaderBlock> blocks, string file, WorkbookKind? forced)
    {
        var products = forced is null or WorkbookKind.Products ? lists.Find(grid, blocks, WorkbookKind.Products) : null;
        var points = forced is null or WorkbookKind.SalesPoints
            ? lists.Find(grid, blocks, WorkbookKind.SalesPoints)
            : null;
        // A list is never a table of figures; columns of marks under stars only look like one.
        return points is not null && (products is null || points.Score > products.Score) ? points
            : products is not null ? products
            : forced is null or WorkbookKind.Indicators ? figures.Find(grid, blocks, file)
            : null;
    }

    private static TableLayout Unmapped(WorkbookKind kind, HeaderBlock block) =>
        new(
            kind,
            block.Top,
            block.Bottom,
            0,
            [.. block.Paths.Select(p => new MappedColumn(p.Column, p.Joined, CellAddress.Of(p.Row, p.Column), null))],
            block,
            []
        );
}
