using Microsoft.EntityFrameworkCore;
using Ocop.Etl;
using Ocop.Etl.Storage.Journal;
using Ocop.Tests.Support;

namespace Ocop.Tests.Pipeline;

/// <summary>What a second ingest takes over from a folder of articles.</summary>
public sealed class KnownDocumentsTests : IDisposable
{
    private const string Article =
        "Hàng quê lên kệ phố\n\nToàn tỉnh hiện có 83 sản phẩm OCOP được công nhận đạt từ 3 sao trở lên.";

    private readonly TemporaryFolder folder = new();
    private readonly ReferenceCopy reference = new();

    public KnownDocumentsTests()
    {
        foreach (var file in Directory.GetFiles(reference.Folder))
            folder.Write("data/reference/" + Path.GetFileName(file), File.ReadAllBytes(file));
        folder.Write(
            "data/sources.json",
            """{"about": "", "refusedHosts": [], "rows": [{"id": "tin", "name": "Tin", "kind": "articleFolder", "path": "news", "trust": "newspaper", "cron": "0 0 5 * * ?", "enabled": true}]}"""
        );
        folder.Write("data/news/a.txt", Article);
        Sidecar("14", "2021-10-08");
    }

    public void Dispose()
    {
        folder.Dispose();
        reference.Dispose();
    }

    [Fact]
    public async Task An_unchanged_article_with_an_unchanged_sidecar_is_not_read_twice()
    {
        Assert.Equal(1, (await IngestAsync()).Taken);
        Assert.Equal(0, (await IngestAsync()).Taken);
    }

    [Theory]
    [InlineData("15", "2021-10-08")]
    [InlineData("14", "2022-10-08")]
    public async Task A_corrected_sidecar_beside_an_unchanged_article_is_taken_over_once(string province, string date)
    {
        await IngestAsync();
        Sidecar(province, date);
        var corrected = await IngestAsync();
        Assert.Equal(1, corrected.Taken);
        Assert.Equal("63-" + province, corrected.Unit);
        Assert.Equal(0, (await IngestAsync()).Taken);
    }

    private void Sidecar(string province, string date) =>
        folder.Write(
            "data/news/a.meta.json",
            $$"""{"url": null, "publishedDate": "{{date}}", "title": "Hàng quê lên kệ phố", "sourceProvince": "{{province}}"}"""
        );

    private async Task<(int Taken, string? Unit)> IngestAsync()
    {
        using var system = OcopSystem.Open(OcopPaths.Find(folder.File("ocop.db"), folder.File("data")));
        var run = await system.Pipeline.RunAsync(system.Sources.All, "kiểm thử", null, default);
        Assert.Equal(RunOutcome.Completed, run.Outcome);
        await using var context = system.Database.CreateDbContext();
        var fact = await context.Facts.OrderByDescending(f => f.Id).FirstAsync();
        return (run.Sources[0].DocumentsRead, fact.Unit.ToString());
    }
}
