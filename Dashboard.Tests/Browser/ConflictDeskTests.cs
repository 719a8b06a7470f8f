using Microsoft.Playwright;
using Ocop.Etl.Model;
using Ocop.Tests.Browser.Support;
using Ocop.Tests.Support;

namespace Ocop.Tests.Browser;

/// <summary>The conflict desk in a real browser, with script and without.</summary>
public sealed class ConflictDeskTests(FilledDashboard filled)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_chosen_rival_is_shown_everywhere_until_the_choice_is_undone(bool script)
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        var (nation, day) = ("VN", "2026-06-30");
        await dashboard.System.Batches.CommitAsync(TestStore.Draft("a", TestStore.Fact(18_500, day, nation)));
        await dashboard.System.Batches.CommitAsync(TestStore.Draft("b", TestStore.Fact(18_900, day, nation)));
        var page = await (await filled.Chromium).OpenAsync(script: script);
        await using var _ = page.Context;
        var shown = await TotalAsync(page, dashboard);
        var other = shown == "18.500" ? "18.900" : "18.500";

        await page.GotoAsync(dashboard.Address + "/mau-thuan?unit=VN&kind=rivals");
        var found = page.Locator(".case");
        await Assertions.Expect(found).ToHaveCountAsync(1);
        await Assertions.Expect(found.Locator(".side-value")).ToHaveCountAsync(2);
        await found.Locator("summary").ClickAsync();
        await found.Locator($"label.pick:has-text('{other}') input").CheckAsync();
        await found.Locator("textarea").FillAsync("Khớp báo cáo của Bộ");
        await found.Locator("button[type=submit]").ClickAsync();
        await page.Locator(".notice").WaitForAsync();
        await Assertions.Expect(page.Locator(".case")).ToHaveCountAsync(0);
        var decision = page.Locator("tr[data-decision]");
        await Assertions.Expect(decision).ToContainTextAsync("Khớp báo cáo của Bộ");
        Assert.Equal(other, await TotalAsync(page, dashboard));

        await page.GotoAsync(dashboard.Address + "/mau-thuan?unit=VN&state=settled");
        await Assertions.Expect(page.Locator(".case")).ToHaveCountAsync(1);
        await page.Locator("tr[data-decision] button").ClickAsync();
        await page.Locator(".notice").WaitForAsync();
        await Assertions.Expect(page.Locator("tr[data-decision]")).ToContainTextAsync("đã hoàn tác");
        Assert.Equal(shown, await TotalAsync(page, dashboard));
    }

    [Fact]
    public async Task A_corrected_figure_is_shown_with_the_right_number_until_the_correction_is_undone()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await dashboard.System.Batches.CommitAsync(TestStore.Draft("a", TestStore.Fact(18_500, "2026-06-30", "VN")));
        await dashboard.System.Batches.CommitAsync(TestStore.Draft("b", TestStore.Fact(18_900, "2026-06-30", "VN")));
        var page = await (await filled.Chromium).OpenAsync();
        await using var _ = page.Context;
        var shown = await TotalAsync(page, dashboard);
        await OpenFormAsync(page, dashboard, "/mau-thuan?unit=VN&kind=rivals");
        await page.Locator(".case input[value=correct]").CheckAsync();
        await page.Locator(".case input[name=value]").FillAsync("18.243");
        await page.Locator(".case textarea").FillAsync("Báo chép thiếu một chữ số");
        await page.Locator(".case button[type=submit]").ClickAsync();
        await page.Locator(".notice").WaitForAsync();
        Assert.Equal("18.243", await TotalAsync(page, dashboard));
        await UndoAsync(page, dashboard);
        Assert.Equal(shown, await TotalAsync(page, dashboard));
    }

    [Fact]
    public async Task A_claim_let_stand_leaves_the_desk_until_it_is_undone_and_takes_no_other_with_it()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await dashboard.System.Batches.CommitAsync(TestStore.Draft("a", TestStore.Fact(120, "2023-01-31")));
        await dashboard.System.Batches.CommitAsync(
            TestStore.Draft(
                "b",
                TestStore.Fact(103, "2023-06-30"),
                TestStore.Fact(130, "2023-06-30", indicator: "products.star3")
            )
        );
        await dashboard.System.Batches.CommitAsync(TestStore.Draft("c", TestStore.Fact(90, "2023-12-31")));
        var page = await (await filled.Chromium).OpenAsync();
        await using var _ = page.Context;
        await OpenFormAsync(page, dashboard, "/mau-thuan?view=63&kind=sum-mismatch-across");
        await page.Locator(".case textarea").FillAsync("Hai cách đếm");
        await page.Locator(".case button[type=submit]").ClickAsync();
        await page.Locator(".notice").WaitForAsync();
        await page.GotoAsync(dashboard.Address + "/mau-thuan?view=63");
        await Assertions.Expect(page.Locator(".case")).ToHaveCountAsync(2);
        await UndoAsync(page, dashboard);
        await page.GotoAsync(dashboard.Address + "/mau-thuan?view=63");
        await Assertions.Expect(page.Locator(".case")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_decided()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await dashboard.System.Batches.CommitAsync(TestStore.Draft("a", TestStore.Fact(100)));
        await dashboard.System.Batches.CommitAsync(TestStore.Draft("b", TestStore.Fact(140)));
        var page = await (await filled.Chromium).OpenAsync(script: false);
        await using var _ = page.Context;
        await page.GotoAsync(dashboard.Address + "/mau-thuan?view=63");
        await page.Locator(".case summary").ClickAsync();
        await page.Locator(".case textarea").FillAsync("   ");
        await page.Locator(".case button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".notice[role=alert]")).ToContainTextAsync("lý do");
        await using var context = dashboard.System.Database.CreateDbContext();
        Assert.Empty(context.Reviews);
    }

    [Fact]
    public async Task A_form_from_elsewhere_decides_nothing()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent([new("batch", "1")]);
        using var answer = await http.PostAsync(dashboard.Address + "/mau-thuan/hoan-tac", form);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task OpenFormAsync(IPage page, RunningDashboard dashboard, string path)
    {
        await page.GotoAsync(dashboard.Address + path);
        await Assertions.Expect(page.Locator(".case")).ToHaveCountAsync(1);
        await page.Locator(".case summary").ClickAsync();
    }

    private static async Task UndoAsync(IPage page, RunningDashboard dashboard)
    {
        await page.GotoAsync(dashboard.Address + "/mau-thuan");
        await page.Locator("tr[data-decision] button").ClickAsync();
        await page.Locator(".notice").WaitForAsync();
        await Assertions.Expect(page.Locator("tr[data-decision]")).ToContainTextAsync("đã hoàn tác");
    }

    private static async Task<string> TotalAsync(IPage page, RunningDashboard dashboard)
    {
        await page.GotoAsync(dashboard.Address + "/");
        return (await page.Locator(".kpi-lead .kpi-value").InnerTextAsync()).Trim();
    }
}
