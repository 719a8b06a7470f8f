using Ocop.Etl.Export;
using Ocop.Etl.Model;
using Ocop.Etl.Snapshots;
using Ocop.Tests.Support;

namespace Ocop.Tests.Export;

public sealed class SummaryQueryTests : IDisposable
{
    private readonly TestStore store = new();
    private readonly SnapshotProvider snapshots;

    public SummaryQueryTests() => snapshots = new(store.Database, store.Batches, store.Reference, store.Clock);

    public void Dispose()
    {
        snapshots.Dispose();
        store.Dispose();
    }

    private SummaryQuery Query => new(store.Database, snapshots, store.Clock);

    [Fact]
    public async Task A_figure_comes_with_the_document_it_was_read_in()
    {
        await store.CommitAsync("tin/tien-giang", TestStore.Fact(207, unit: "63-82"));
        var model = await Query.RunAsync(new(View: new("63")), TestContext.Current.CancellationToken);
        var figure = model.Units.Single(u => u.Name == "Tiền Giang").Figures["products.total"];
        Assert.Equal(207, figure.Value);
        var source = model.Sources.Single(s => s.Id == figure.SourceId);
        Assert.Equal("có 207 sản phẩm", source.Quote);
        Assert.Equal("https://example.vn/tin/tien-giang", source.Url);
        Assert.Equal("example.vn", source.Publisher);
        Assert.Equal("2024-05-31", source.Published.ToString());
        Assert.Equal(new(2024, 6, 1), source.Fetched);
        Assert.Equal("Báo chí", source.Kind);
    }

    [Fact]
    public async Task What_was_known_on_a_past_day_can_be_exported_again()
    {
        await store.CommitAsync("cu", TestStore.Fact(100, "2023-06-30", "34-12"));
        store.Clock.Advance(TimeSpan.FromDays(10));
        await store.CommitAsync("moi", TestStore.Fact(120, "2023-12-31", "34-12"));
        var cancellation = TestContext.Current.CancellationToken;
        var now = await Query.RunAsync(new(), cancellation);
        var then = await Query.RunAsync(new(KnownOn: new(2024, 6, 5)), cancellation);
        Assert.Equal(120, now.Units.Single(u => u.Name == "Lai Châu").Value("products.total"));
        Assert.Equal(100, then.Units.Single(u => u.Name == "Lai Châu").Value("products.total"));
        Assert.Equal(new(2024, 6, 5), then.Heading.KnownOn);
    }

    [Fact]
    public async Task Invented_data_are_left_out()
    {
        var draft = TestStore.Draft("mau", TestStore.Fact(999, unit: "34-12"));
        draft = draft with { IsSample = true };
        await store.Batches.CommitAsync(draft);
        var model = await Query.RunAsync(new(), TestContext.Current.CancellationToken);
        Assert.Empty(model.Units.Single(u => u.Name == "Lai Châu").Figures);
        Assert.DoesNotContain(model.Sources, s => s.Title == "mau");
    }

    [Fact]
    public async Task The_command_writes_a_workbook_that_opens_and_refuses_what_it_does_not_understand()
    {
        using var folder = new TemporaryFolder();
        await store.CommitAsync("tin", TestStore.Fact(18243, "2025-12-20", "VN"));
        var file = folder.File("tong-hop.xlsx");
        var (exit, _, errors) = EtlProcess.Run(store.Database.Path, "export", file);
        Assert.True(exit == 0, errors);
        using (var package = new OfficeOpenXml.ExcelPackage(new FileInfo(file)))
            Assert.Equal(18243d, package.Workbook.Worksheets["Tổng quan"].Cells["B7"].Value);
        Assert.Equal(1, EtlProcess.Run(store.Database.Path, "export", file, "--view", "99").ExitCode);
    }
}
