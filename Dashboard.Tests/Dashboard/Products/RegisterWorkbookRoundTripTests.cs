using Ocop.Dashboard;
using Ocop.Dashboard.Products;
using Ocop.Etl.Fetching;
using Ocop.Etl.Import;
using Ocop.Etl.Reference;
using Ocop.Etl.Register;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Figures;
using Ocop.Etl.Storage.Register;
using Ocop.Etl.Workbooks.Writing;
using Ocop.Tests.Support;
using OfficeOpenXml;

namespace Ocop.Tests.Dashboard.Products;

public sealed class RegisterWorkbookRoundTripTests : IDisposable
{
    private const string List =
        "Tên sản phẩm,Chủ thể,Tỉnh,Huyện,Nhóm,Điểm,Số sao,Số quyết định,Ngày quyết định\n"
        + "Kẹo dừa,HTX Tân Mỹ,Bến Tre,Huyện Mỏ Cày Nam,Thực phẩm,78.5,4,12/QĐ-UBND,05/06/2023\n"
        + "Mật ong,Cơ sở Hai Lúa,Bến Tre,Huyện Ba Tri,Thực phẩm,61,3,12/QĐ-UBND,05/06/2023\n"
        + "Trà gừng,HTX Đồng Tháp Mười,Đồng Tháp,Huyện Tháp Mười,Đồ uống,92,5,377/QĐ-BNN,17/01/2025\n"
        + "Rượu nếp,HKD Nguyễn Thị Hai,Tiền Giang,Huyện Cai Lậy,Đồ uống,,3,,2022\n";

    private readonly TemporaryFolder folder = new();
    private readonly ReferenceStore reference = new(TestData.Reference);
    private readonly OcopDatabase database;
    private readonly ImportService imports;

    public RegisterWorkbookRoundTripTests()
    {
        database = OcopDatabase.Open(folder.File("ocop.db"));
        var batches = new BatchStore(
            database,
            [new RegisterProjection(reference, TimeProvider.System), new FigureProjection(reference)],
            TimeProvider.System
        );
        imports = new(
            database,
            batches,
            new(folder.File("originals")),
            reference,
            new(folder.File("layouts.json")),
            TimeProvider.System
        );
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task An_exported_register_uploaded_again_changes_nothing_and_two_edited_cells_are_two_changes()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(List);
        await imports.CommitAsync(
            await PreviewAsync(bytes, "ds.csv"),
            bytes,
            "thử",
            TestContext.Current.CancellationToken
        );
        using var queries = new RegisterQueries(database, reference);
        var query = queries.Products;
        var exported = RegisterWorkbook.Products(
            query.Records(DashboardFilter.None),
            TestData.Units,
            new(2026, 11, 21)
        );
        var same = await PreviewAsync(exported, "so.xlsx");
        Assert.Equal((4, 4), (same.Records, same.Count(RowChange.Unchanged)));
        Assert.Empty(same.Plan.Missing);

        using var package = new ExcelPackage(new MemoryStream(exported));
        var sheet = package.Workbook.Worksheets[RegisterWorkbook.ProductsSheet];
        var (score, stars) = (Column(sheet, "Điểm"), Column(sheet, "Hạng sao"));
        var honey = Row(sheet, "Mật ong");
        sheet.Cells[honey, score].Value = 66;
        sheet.Cells[Row(sheet, "Rượu nếp"), stars].Value = 4;
        var edited = await PreviewAsync(package.GetAsByteArray(), "so.xlsx");
        Assert.Equal((2, 2), (edited.Count(RowChange.Changed), edited.Count(RowChange.Unchanged)));
        Assert.Equal([new FieldChange("score", "61", "66")], edited.Plan.Rows.Single(r => r.Row == honey).Fields);
    }

    private Task<ImportPreview> PreviewAsync(byte[] bytes, string name) =>
        imports.PreviewAsync(
            imports.Open(bytes, name),
            DocumentArchive.HashOf(bytes),
            new(),
            cancellation: TestContext.Current.CancellationToken
        );

    private static int Column(ExcelWorksheet sheet, string header) =>
        sheet.Cells.First(c => c.Text.StartsWith(header, StringComparison.Ordinal)).Start.Column;

    private static int Row(ExcelWorksheet sheet, string name) => sheet.Cells.First(c => c.Text == name).Start.Row;
}
