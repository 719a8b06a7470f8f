using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Ocop.Dashboard;
using Ocop.Etl.Model;
using Ocop.Tests.Browser.Support;

namespace Ocop.Tests.Dashboard.News;

/// <summary>Reading an article and reviewing its figures in a real browser, with the keyboard alone.</summary>
public sealed class ReviewInBrowserTests(FilledDashboard filled) : IAsyncLifetime
{
    private NewsSite site = null!;
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        site = await NewsSite.StartAsync(
            (
                "a.txt",
                "https://bao.example.vn/a",
                "2024-01-05",
                "OCOP Bình Dương\n\nĐến hết năm 2022, tỉnh Bình Dương có 98 sản phẩm OCOP từ 3 sao trở lên.\n"
            ),
            (
                "b.txt",
                "https://bao.example.vn/b",
                "2024-01-08",
                "OCOP Bình Dương\n\nĐến hết năm 2023, tỉnh Bình Dương có 1.030 sản phẩm OCOP từ 3 sao trở lên. Gian hàng rộng 250 m2.\n"
            )
        );
        page = await (await filled.Chromium).OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await page.Context.CloseAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_citation_opens_the_article_at_its_number_and_rejected_numbers_come_on_demand()
    {
        var (document, fact) = await MisreadAsync();
        await page.GotoAsync(site.Address + DashboardUrls.Article(document, fact));
        await Assertions.Expect(page.Locator("mark:target")).ToHaveTextAsync("1.030");
        await Assertions.Expect(page.Locator("mark:target")).ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Cả số đã bỏ" }).ClickAsync();
        await Assertions.Expect(page.Locator("mark.left-out").First).ToContainTextAsync("250");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("mark.left-out").First).ToContainTextAsync("250");
    }

    [Fact]
    public async Task A_misread_figure_is_rejected_and_taken_back_by_keyboard()
    {
        var (_, fact) = await MisreadAsync();
        await OpenDeskAsync(fact);
        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(page.Locator("#ly-do")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("In nhầm trong bài");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("[data-decision]").First).ToContainTextAsync("In nhầm trong bài");
        await Assertions.Expect(page.Locator($"[data-fact='{fact}']")).ToHaveCountAsync(0);
        Assert.Equal([98], await ShownAsync());

        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator($"[data-fact='{fact}'][aria-current=true]")).ToHaveCountAsync(1);
        Assert.Equal([98, 1030], await ShownAsync());
    }

    [Fact]
    public async Task A_misread_figure_is_corrected_by_keyboard()
    {
        var (_, fact) = await MisreadAsync();
        await OpenDeskAsync(fact);
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.Locator("#sua-gia-tri")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("mười");
        await page.Locator("#ly-do").FillAsync("In thừa chữ số");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("mười");

        await page.Locator("#sua-gia-tri").FillAsync("103");
        await page.Locator("#ly-do").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-decision]").First).ToContainTextAsync("1.030 thành 103");
        Assert.Equal([98, 103], await ShownAsync());
    }

    [Fact]
    public async Task After_a_decision_the_next_figure_that_still_waits_is_in_view()
    {
        site.Write(
            "c.txt",
            "https://bao.example.vn/c",
            "2024-01-09",
            "OCOP Bến Tre\n\nĐến hết năm 2023, tỉnh Bến Tre có 100 sản phẩm OCOP từ 3 sao trở lên, trong đó có 60 sản phẩm 3 sao, 30 sản phẩm 4 sao và 5 sản phẩm 5 sao.\n"
        );
        await site.ReadAsync();
        await page.GotoAsync(site.Address + DashboardUrls.Review());
        await Assertions.Expect(page.Locator("[data-review=live]")).ToHaveCountAsync(1);
        // The parts of a sum that does not add up wait together, and one rejected settles them all.
        var parts = page.Locator("[data-fact]", new() { HasTextString = "Bến Tre" });
        Assert.True(await parts.CountAsync() > 1);
        await parts.First.ClickAsync();
        await Assertions.Expect(page.Locator("blockquote")).ToContainTextAsync("Bến Tre");
        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(page.Locator("#ly-do")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("In nhầm trong bài");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator(".said")).ToContainTextAsync("Loại bỏ");
        await Assertions.Expect(parts).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-fact][aria-current=true]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("blockquote")).ToContainTextAsync("Bình Dương");
    }

    [Fact]
    public async Task Keys_walk_the_queue_and_the_address_follows()
    {
        await page.GotoAsync(site.Address + DashboardUrls.Review());
        await Assertions.Expect(page.Locator("[data-review=live]")).ToHaveCountAsync(1);
        var before = await CurrentAsync();
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator($"[data-fact='{before}'][aria-current=true]")).ToHaveCountAsync(0);
        Assert.Contains("so=" + await CurrentAsync(), page.Url);
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator($"[data-fact='{before}'][aria-current=true]")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task Axe_finds_nothing_and_nothing_runs_off_the_page(int width)
    {
        var (document, fact) = await MisreadAsync();
        await page.SetViewportSizeAsync(width, 900);
        await page.GotoAsync(site.Address + DashboardUrls.News());
        await AssertFineAsync();
        await page.GotoAsync(site.Address + DashboardUrls.ArticleNumbers(document, true));
        await AssertFineAsync();
        await OpenDeskAsync(fact);
        await AssertFineAsync();
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.Locator("#sua-gia-tri")).ToBeFocusedAsync();
        await AssertFineAsync();
    }

    private async Task AssertFineAsync()
    {
        Assert.Equal(
            0,
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        );
        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}"));
    }

    private async Task OpenDeskAsync(long fact)
    {
        await page.GotoAsync(site.Address + DashboardUrls.Review(fact));
        await Assertions.Expect(page.Locator("[data-review=live]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("blockquote mark")).ToHaveTextAsync("1.030");
    }

    private async Task<string> CurrentAsync() =>
        await page.Locator("[data-fact][aria-current=true]").GetAttributeAsync("data-fact") ?? "";

    private async Task<(long Document, long Fact)> MisreadAsync()
    {
        await using var context = site.System.Database.CreateDbContext();
        var fact = context.Facts.Single(f => f.Value == 1030);
        return (fact.DocumentId, fact.Id);
    }

    private async Task<IEnumerable<double>> ShownAsync() =>
        (await site.System.Snapshots.GetAsync())
            .Of(UnitId.Parse("63-74"), "products.total")
            .Select(f => f.Value)
            .Order();
}
