using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Figures;
using Ocop.Etl.Workbooks.Layout;
using Ocop.Etl.Workbooks.Lists;
using Ocop.Etl.Workbooks.Places;

namespace Ocop.Etl.Workbooks;

/// <summary>Reads the sheets of one workbook, each for itself.</summary>
internal sealed class SheetReader(string file, ProvinceNames provinces, WorkbookOptions options, RowCounter counter)
{
    private readonly SheetLayout layouts = new(provinces);
    private readonly AddressReader addresses = new(provinces);

    public (SheetReading Sheet, IReadOnlyList<WorkbookRecord> Records) Read(SheetGrid grid, List<Finding> findings)
    {
        if (grid.Hidden)
        {
            findings.Add(
                WorkbookFindings.Of(
                    "hidden-sheet",
                    grid.Name,
                    null,
                    $"Trang \"{grid.Name}\" bị ẩn nên không được đọc. Nếu cần, hãy bỏ ẩn rồi tải lên lại."
                )
            );
            return (Unknown(grid), []);
        }
        var mapping = options.Sheets.GetValueOrDefault(grid.Name);
        if (grid.Rows.Count == 0 || layouts.Find(grid, file, mapping?.Kind ?? options.As, mapping) is not { } layout)
            return (Unknown(grid), []);
        var columns = layout.Columns.Select(c => new ColumnReading(c.Column, c.Header, c.Field)).ToList();
        var byHand = mapping?.Columns is { Count: > 0 } || columns.TrueForAll(c => c.Field is null);
        if (byHand && MappingByHand.Lacks(layout) is { } lacking)
        {
            // What was chosen stays as it is: naming one more column makes it a table again.
            findings.Add(
                WorkbookFindings.Of(
                    "no-header-found",
                    grid.Name,
                    null,
                    $"Trang \"{grid.Name}\": chưa có cột nào được chọn là {lacking}, nên không đọc được dòng nào. Hãy chọn cột đó ở đầu bảng."
                )
            );
            return (new(grid.Name, layout.Kind, layout.HeaderRow, 0, columns), []);
        }
        var context = SheetContext.Read(grid, layout.Top, file, provinces);
        var task = new SheetTask(grid, layout, context, provinces, addresses, options.Today, counter);
        var read = layout.Kind switch
        {
            WorkbookKind.Products => new ProductSheet(task).Read(),
            WorkbookKind.SalesPoints => new SalesPointSheet(task).Read(),
            _ when layout.Of(Fields.Indicator) > 0 => new LabelledSheet(task).Read(),
            _ => new WideSheet(task).Read(),
        };
        findings.AddRange(layout.Findings);
        findings.AddRange(read.Findings);
        return (new(grid.Name, layout.Kind, layout.HeaderRow, read.Records.Count, columns), read.Records);
    }

    private static SheetReading Unknown(SheetGrid grid) => new(grid.Name, WorkbookKind.Unknown, null, 0, []);
}
