using Ocop.Dashboard.Uploads;
using Ocop.Etl.Fetching;
using Ocop.Etl.Storage.Entities;
using Ocop.Tests.Support;

namespace Ocop.Tests.Dashboard.Uploads;

public sealed class UploadQueriesTests : IDisposable
{
    private readonly TestStore store = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Every_upload_can_be_reached_however_many_followed()
    {
        await store.CommitAsync("a", TestStore.Fact(1));
        for (var i = 1; i <= 31; i++)
            await store.Batches.CommitAsync(
                TestStore.Draft($"ds-{i}.xlsx", TestStore.Fact(i)) with
                {
                    Kind = BatchKind.Upload,
                    Title = $"ds-{i}.xlsx",
                }
            );
        var queries = new UploadQueries(store.Database, new DocumentArchive(folder.File("originals")));
        var newest = await queries.HistoryAsync();
        Assert.Equal(("ds-31.xlsx", 30, 1, 2), (newest.Lines[0].Title, newest.Lines.Count, newest.Page, newest.Pages));
        var oldest = await queries.HistoryAsync(99);
        Assert.Equal(("ds-1.xlsx", 2), (Assert.Single(oldest.Lines).Title, oldest.Page));
    }

    [Fact]
    public async Task An_empty_history_has_one_page()
    {
        var queries = new UploadQueries(store.Database, new DocumentArchive(folder.File("originals")));
        Assert.Equal((0, 1, 1), await queries.HistoryAsync() is var h ? (h.Lines.Count, h.Page, h.Pages) : default);
    }
}
