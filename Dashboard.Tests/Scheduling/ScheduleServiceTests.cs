using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ocop.Dashboard;
using Ocop.Etl;
using Ocop.Tests.Support;

namespace Ocop.Tests.Scheduling;

public sealed class ScheduleServiceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ScheduleServiceTests()
    {
        foreach (var part in new[] { "reference", "map" })
        foreach (var file in Directory.GetFiles(Path.Combine(TestData.Repository, "data", part)))
            folder.Write($"data/{part}/{Path.GetFileName(file)}", File.ReadAllBytes(file));
        folder.Write(
            "data/sources.json",
            """
            {"refusedHosts": [], "rows": [
            {"id": "tin", "name": "Tin thử", "kind": "articleFolder", "path": "news", "trust": "newspaper", "cron": "0 0 5 * * ?", "enabled": true}]}
            """
        );
        folder.Write("data/news/a.txt", "Đến hết năm 2023, tỉnh Bến Tre có 225 sản phẩm OCOP từ 3 sao trở lên.");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_first_start_fills_the_database_and_the_next_one_leaves_it_alone()
    {
        Assert.Equal((1, 1), await StartAsync());
        Assert.Equal((1, 1), await StartAsync());
    }

    [Fact]
    public async Task A_data_file_that_was_removed_is_filled_again_though_the_run_history_stays()
    {
        await StartAsync();
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { "ocop.db", "ocop.db-wal", "ocop.db-shm" })
            File.Delete(folder.File(file));
        Assert.Equal((1, 2), await StartAsync());
    }

    /// <returns>Batches in the data, runs in the history.</returns>
    private async Task<(int Batches, int Runs)> StartAsync()
    {
        await using var app = DashboardApplication.Build(
            ["--database", folder.File("ocop.db"), "--data", folder.File("data"), "--urls", "http://127.0.0.1:0"],
            builder => builder.Logging.ClearProviders()
        );
        await app.StartAsync(TestContext.Current.CancellationToken);
        var system = app.Services.GetRequiredService<OcopSystem>();
        await using var context = system.Database.CreateDbContext();
        var batches = await context.Batches.CountAsync(TestContext.Current.CancellationToken);
        await app.StopAsync(TestContext.Current.CancellationToken);
        return (batches, system.Journal.History(10).Count);
    }
}
