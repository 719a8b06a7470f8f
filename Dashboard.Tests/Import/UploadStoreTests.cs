using Ocop.Etl.Import;
using Ocop.Etl.Model;
using Ocop.Etl.Workbooks;
using Ocop.Etl.Workbooks.Opening;
using Ocop.Tests.Support;

namespace Ocop.Tests.Import;

public sealed class UploadStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly UploadStore store;

    public UploadStoreTests() => store = new(folder.File("uploads"), TimeProvider.System);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_upload_waits_with_its_choices_until_it_is_discarded()
    {
        var upload = await ReceiveAsync([1, 2, 3], "C:\\tai lieu\\danh sách.xlsx");
        Assert.Equal("danh sách.xlsx", upload.FileName);
        var chosen = upload with
        {
            Choices = new()
            {
                As = WorkbookKind.Products,
                Province = UnitId.Of("34", "82"),
                WholeFor = [UnitId.Of("63", "82")],
                Sheets = new Dictionary<string, SheetMapping>
                {
                    ["Trang 1"] = new(HeaderRow: 4, Columns: new Dictionary<int, string> { [2] = Fields.Name }),
                },
            },
        };
        await store.SaveAsync(chosen, TestContext.Current.CancellationToken);
        var found = (await store.FindAsync(upload.Token, TestContext.Current.CancellationToken))!;
        Assert.Equal((WorkbookKind.Products, UnitId.Of("34", "82")), (found.Choices.As, found.Choices.Province));
        Assert.Equal(UnitId.Of("63", "82"), Assert.Single(found.Choices.WholeFor!));
        Assert.Equal(
            (4, Fields.Name),
            (found.Choices.Sheets["Trang 1"].HeaderRow, found.Choices.Sheets["Trang 1"].Columns![2])
        );
        Assert.Equal([1, 2, 3], await store.ReadAsync(found, TestContext.Current.CancellationToken));
        store.Discard(found);
        Assert.Null(await store.FindAsync(upload.Token, TestContext.Current.CancellationToken));
        Assert.Empty(await store.ListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Too_large_a_file_is_refused_before_it_is_read_in_full_and_leaves_nothing()
    {
        using var endless = new EndlessStream();
        await Assert.ThrowsAsync<UploadException>(() => store.ReceiveAsync(endless, "to.xlsx", "thử"));
        Assert.InRange(endless.Given, WorkbookOpener.FileLimit, WorkbookOpener.FileLimit + 200_000);
        Assert.Empty(Directory.GetFileSystemEntries(folder.File("uploads")));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaa")]
    public async Task No_other_file_can_be_named(string token) =>
        Assert.Null(await store.FindAsync(token, TestContext.Current.CancellationToken));

    private async Task<StagedUpload> ReceiveAsync(byte[] bytes, string name)
    {
        using var stream = new MemoryStream(bytes);
        return await store.ReceiveAsync(stream, name, "thử", null, TestContext.Current.CancellationToken);
    }

    /// <summary>A stream that never ends, as a careless or hostile client sends it.</summary>
}
