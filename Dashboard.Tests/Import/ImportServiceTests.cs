using System.Text;
using Dapper;
using Ocop.Etl.Fetching;
using Ocop.Etl.Import;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Register;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Figures;
using Ocop.Etl.Storage.Register;
using Ocop.Etl.Workbooks;
using Ocop.Tests.Support;

namespace Ocop.Tests.Import;

public sealed class ImportServiceTests : IDisposable
{
    private const string List =
        "STT,Tên sản phẩm,Chủ thể,Tỉnh,Huyện,Số sao,Số quyết định,Ngày quyết định\n"
        + "1,Kẹo dừa,HTX Tân Mỹ,Bến Tre,Huyện Mỏ Cày,4,12/QĐ-UBND,05/06/2023\n"
        + "2,Mật ong,Cơ sở Hai Lúa,Bến Tre,Huyện Ba Tri,3,12/QĐ-UBND,05/06/2023\n"
        + "3,Bưởi da xanh,HTX Chợ Lách,Bến Tre,Huyện Chợ Lách,9,12/QĐ-UBND,05/06/2023\n";

    private readonly TemporaryFolder folder = new();
    private readonly OcopDatabase database;
    private readonly BatchStore batches;
    private readonly LayoutMemory layouts;
    private readonly ImportService imports;

    public ImportServiceTests()
    {
        var reference = new ReferenceStore(TestData.Reference);
        database = OcopDatabase.Open(folder.File("ocop.db"));
        batches = new(
            database,
            [new RegisterProjection(reference, TimeProvider.System), new FigureProjection(reference)],
            TimeProvider.System
        );
        layouts = new(folder.File("layouts.json"));
        imports = new(database, batches, new(folder.File("originals")), reference, layouts, TimeProvider.System);
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_preview_says_what_is_new_and_what_is_refused_and_stores_nothing()
    {
        var preview = await PreviewAsync(List);
        Assert.Equal((2, 2), (preview.Records, preview.Count(RowChange.New)));
        Assert.Equal("F4", Assert.Single(preview.Findings, f => f.Severity == Severity.Error).Cell);
        Assert.Equal(0, Count("Batches"));
    }

    [Fact]
    public async Task The_same_file_a_second_time_writes_nothing()
    {
        await CommitAsync(List);
        var tables = new[] { "Batches", "Documents", "Facts", "ProductClaims", "Products", "Findings" };
        var before = tables.Select(Count).ToList();
        var again = await PreviewAsync(List);
        Assert.NotNull(again.AlreadyIn);
        Assert.Equal(2, again.Count(RowChange.Unchanged));
        await Assert.ThrowsAsync<BatchException>(() => imports.CommitAsync(again, Bytes(List), "thử"));
        Assert.Equal(before, tables.Select(Count));
    }

    [Fact]
    public async Task Two_changed_cells_are_exactly_two_changes()
    {
        await CommitAsync(List);
        var preview = await PreviewAsync(
            List.Replace(",4,", ",5,").Replace("Cơ sở Hai Lúa,Bến Tre", "Cơ sở Hai Lúa,Tiền Giang")
        );
        Assert.Equal(RowChange.Changed, preview.Plan.Rows[0].Change);
        Assert.Equal([new FieldChange("stars", "4", "5")], preview.Plan.Rows[0].Fields);
        // Another province is another product.
        Assert.Equal(RowChange.New, preview.Plan.Rows[1].Change);
    }

    [Fact]
    public async Task After_undoing_the_same_file_is_new_again()
    {
        var batch = await CommitAsync(List);
        await batches.UndoAsync(batch, "thử", TestContext.Current.CancellationToken);
        Assert.Equal(0, Count("Products"));
        Assert.Equal(2, (await PreviewAsync(List)).Count(RowChange.New));
        await CommitAsync(List);
        Assert.Equal(2, Count("Products"));
    }

    [Fact]
    public async Task A_mapping_that_was_committed_is_remembered_for_the_layout()
    {
        const string Odd = "Mã,Tên sản phẩm,Người làm ra,Tỉnh,Số sao\n1,Kẹo dừa,HTX Tân Mỹ,Bến Tre,4\n";
        var mapping = new SheetMapping(Columns: new Dictionary<int, string> { [3] = Fields.Subject });
        var choices = new UploadChoices { Sheets = new Dictionary<string, SheetMapping> { ["csv"] = mapping } };
        var preview = await PreviewAsync(Odd, choices);
        Assert.Equal("HTX Tân Mỹ", preview.Reading.Records.OfType<ProductRecord>().Single().Subject);
        await imports.CommitAsync(preview, Bytes(Odd), "thử", TestContext.Current.CancellationToken);
        var next = await PreviewAsync(Odd + "2,Mật ong,Cơ sở Hai Lúa,Bến Tre,3\n");
        Assert.Equal(
            ["HTX Tân Mỹ", "Cơ sở Hai Lúa"],
            next.Reading.Records.OfType<ProductRecord>().Select(r => r.Subject)
        );
    }

    [Fact]
    public async Task Rows_without_a_province_take_the_one_that_was_chosen()
    {
        const string NoPlace = "Tên sản phẩm,Chủ thể,Số sao\nKẹo dừa,HTX Tân Mỹ,4\n";
        var preview = await PreviewAsync(NoPlace, new() { Province = UnitId.Of("34", "86") });
        Assert.Equal(UnitId.Of("34", "86"), preview.Reading.Records.Single().Place.Province);
        Assert.Equal(UnitId.Of("34", "86"), Assert.Single(preview.Plan.Totals).Unit);
    }

    [Fact]
    public async Task A_workbook_that_calls_itself_invented_becomes_a_sample_batch()
    {
        var preview = await PreviewAsync("DỮ LIỆU MẪU\n" + List);
        Assert.True(preview.IsSample);
        await imports.CommitAsync(preview, Bytes("DỮ LIỆU MẪU\n" + List), "thử", TestContext.Current.CancellationToken);
        using var connection = database.OpenConnection();
        Assert.Equal(2, connection.ExecuteScalar<long>("select count(*) from Products where IsSample = 1"));
        Assert.Equal(0, Count("Figures"));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private Task<ImportPreview> PreviewAsync(string text, UploadChoices? choices = null)
    {
        var bytes = Bytes(text);
        return imports.PreviewAsync(
            imports.Open(bytes, "danh-sach.csv"),
            DocumentArchive.HashOf(bytes),
            choices ?? new(),
            cancellation: TestContext.Current.CancellationToken
        );
    }

    private async Task<long> CommitAsync(string text) =>
        (
            await imports.CommitAsync(
                await PreviewAsync(text),
                Bytes(text),
                "thử",
                TestContext.Current.CancellationToken
            )
        ).BatchId;

    private long Count(string table)
    {
        using var connection = database.OpenConnection();
        return connection.ExecuteScalar<long>($"select count(*) from {table}");
    }
}
