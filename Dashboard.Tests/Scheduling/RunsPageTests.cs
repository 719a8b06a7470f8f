using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Ocop.Dashboard;
using Ocop.Tests.Browser.Support;
using Ocop.Tests.Fetching;
using Ocop.Tests.Support;

namespace Ocop.Tests.Scheduling;

/// <summary>The page "Lịch chạy" in a real browser, over a source that answers when the test lets it.</summary>
public sealed class RunsPageTests(FilledDashboard filled) : IAsyncLifetime
{
    private const int Articles = 3;

    private readonly TemporaryFolder folder = new();
    private readonly SemaphoreSlim articles = new(0);
    private StubSite site = null!;
    private WebApplication? app;
    private IPage page = null!;

    private string SourcesFile => folder.File("data/sources.json");

    public async ValueTask InitializeAsync()
    {
        site = await StubSite.StartAsync();
        Serve();
        foreach (var part in new[] { "reference", "map" })
        foreach (var file in Directory.GetFiles(Path.Combine(TestData.Repository, "data", part)))
            folder.Write($"data/{part}/{Path.GetFileName(file)}", await File.ReadAllBytesAsync(file));
        WriteSources("0 0 5 * * ?");
        // Machines that build and test at once are slow now and then.
        Assertions.SetDefaultExpectTimeout(30_000);
        page = await (await filled.Chromium).OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        // First of all: a page that is still open would hold the server's end up.
        await page.Context.CloseAsync();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        await site.DisposeAsync();
        articles.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_run_can_be_started_watched_and_read_afterwards()
    {
        await OpenAsync();
        await Assertions.Expect(page.Locator("[data-source=bao-cham]")).ToContainTextAsync("nguồn cấp RSS");
        await Assertions.Expect(page.Locator("[data-source=bao-cham]")).ToContainTextAsync("05:00 hằng ngày");
        await RunNow("bao-cham").ClickAsync();

        var running = page.Locator(".run-card");
        await Assertions.Expect(running).ToContainTextAsync("Đang chạy: Báo chậm (chạy ngay)");
        articles.Release(2);
        await Assertions.Expect(running.Locator("[data-count=documents]")).ToHaveTextAsync($"2 / {Articles}");
        await Assertions.Expect(RunNow("bao-cham")).ToBeDisabledAsync();
        articles.Release(Articles);

        await Assertions.Expect(running).ToHaveCountAsync(0);
        var newest = page.Locator("[data-run]").First;
        await Assertions.Expect(newest).ToContainTextAsync("chạy ngay");
        await newest.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Lần chạy lúc");
        await Assertions.Expect(page.Locator(".card").First).ToContainTextAsync($"trong {Articles} đã xem");
    }

    [Fact]
    public async Task A_run_can_be_stopped()
    {
        await OpenAsync();
        await RunNow("bao-cham").ClickAsync();
        articles.Release(1);
        await Assertions.Expect(page.Locator("[data-count=documents]")).ToHaveTextAsync($"1 / {Articles}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dừng" }).ClickAsync();
        await Assertions.Expect(page.Locator(".run-card")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-run]").First).ToContainTextAsync("đã dừng");
    }

    [Fact]
    public async Task A_source_that_is_down_shows_why_and_the_others_go_on()
    {
        await OpenAsync();
        site.Status("/rss", 404);
        await RunNow("bao-cham").ClickAsync();
        var source = page.Locator("[data-source=bao-cham] .health");
        await Assertions.Expect(source).ToContainTextAsync("đang lỗi");
        await Assertions.Expect(source).ToContainTextAsync("trả lời mã 404");

        Serve();
        articles.Release(Articles);
        await Assertions.Expect(page.Locator(".run-card")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Chạy ngay mọi nguồn" }).ClickAsync();
        await Assertions.Expect(source).ToContainTextAsync("bình thường");
        await Assertions
            .Expect(page.Locator("[data-source=thu-muc-mat] .health"))
            .ToContainTextAsync("Không tìm thấy thư mục");
    }

    [Fact]
    public async Task A_changed_schedule_is_taken_over_and_a_faulty_one_is_named()
    {
        await OpenAsync(schedule: "on");
        WriteSources("mỗi sáng");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("khóa \"cron\"");
        WriteSources("0 30 6 * * ?");
        await Assertions.Expect(page.Locator("[data-source=bao-cham]")).ToContainTextAsync("06:30 hằng ngày");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1400)]
    public async Task Axe_finds_nothing_and_nothing_runs_off_the_page(int width)
    {
        await OpenAsync();
        await page.SetViewportSizeAsync(width, 900);
        await RunNow("bao-cham").ClickAsync();
        await Assertions.Expect(page.Locator(".run-card progress")).ToBeVisibleAsync();
        await AssertFineAsync();
        articles.Release(Articles);
        await Assertions.Expect(page.Locator(".run-card")).ToHaveCountAsync(0);
        await AssertFineAsync();
        await page.Locator("[data-run] a").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Lần chạy lúc");
        await AssertFineAsync();
    }

    private async Task AssertFineAsync()
    {
        Assert.Equal(
            0,
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        );
        var found = await page.RunAxe();
        Assert.Equal("", string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}")));
    }

    private async Task OpenAsync(string schedule = "off")
    {
        app = DashboardApplication.Build(
            [
                "--database",
                folder.File("ocop.db"),
                "--data",
                folder.File("data"),
                "--schedule",
                schedule,
                "--Fetching:HostDelay",
                "0:00:00",
                "--urls",
                "http://127.0.0.1:0",
            ],
            builder => builder.Logging.ClearProviders()
        );
        await app.StartAsync();
        await page.GotoAsync(app.Urls.Single() + "/lich-chay");
        if (schedule == "off")
            // Enabled once the page is live.
            await Assertions.Expect(RunNow("thu-muc-mat")).ToBeEnabledAsync();
    }

    private ILocator RunNow(string source) => page.Locator($"[data-source={source}] button");

    private void Serve()
    {
        site.On("/rss", Rss(Enumerable.Range(0, Articles).Select(i => site.At($"/{i}").AbsoluteUri)));
        for (var i = 0; i < Articles; i++)
        {
            var number = i;
            site.On(
                $"/{i}",
                async context =>
                {
                    await articles.WaitAsync(context.RequestAborted);
                    context.Response.ContentType = "text/html; charset=utf-8";
                    await context.Response.WriteAsync($"<article><p>Bài số {number}.</p></article>");
                }
            );
        }
    }

    private static string Rss(IEnumerable<string> links) =>
        $"<rss><channel>{string.Concat(links.Select(l => $"<item><title>Tin</title><link>{l}</link></item>"))}</channel></rss>";

    private void WriteSources(string cron)
    {
        folder.Write(
            "data/sources.json",
            $$"""
            {"refusedHosts": [], "rows": [
            {"id": "bao-cham", "name": "Báo chậm", "kind": "feed", "address": "{{site.At(
                "/rss"
            )}}", "allowPrivateHosts": true, "trust": "newspaper", "cron": "{{cron}}", "enabled": true},
            {"id": "thu-muc-mat", "name": "Thư mục mất", "kind": "articleFolder", "path": "khong-co", "trust": "newspaper", "cron": "0 0 5 * * ?", "enabled": true}]}
            """
        );
        // Two writes within one tick of the clock would look like one.
        File.SetLastWriteTimeUtc(SourcesFile, File.GetLastWriteTimeUtc(SourcesFile).AddSeconds(cron.Length));
    }
}
