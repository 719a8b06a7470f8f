using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using Ocop.Etl.Model;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Entities;
using Ocop.Tests.Browser.Support;

namespace Ocop.Tests.Browser;

public sealed class OverviewTests(FilledDashboard filled)
{
    private const int Budget = 350 * 1024;

    [Fact]
    public async Task Without_script_the_page_already_holds_map_totals_and_targets_in_Vietnamese()
    {
        var page = await ReadAsync("/");
        Assert.Equal("vi", page.DocumentElement.GetAttribute("lang"));
        var units = page.QuerySelectorAll(".map-body svg a[href^='/tinh-thanh/34-']");
        Assert.Equal(34, units.Length);
        Assert.All(units, unit => Assert.NotEmpty(unit.GetAttribute("aria-label")!));
        Assert.Contains(
            units,
            unit => unit.GetAttribute("aria-label")!.StartsWith("Đồng Tháp: 1.002", StringComparison.Ordinal)
        );
        Assert.Equal("18.243", page.QuerySelector(".kpi-lead .kpi-value")!.TextContent.Trim());
        var targets = page.QuerySelectorAll(".target").Select(t => t.TextContent).ToList();
        Assert.Contains(targets, t => t.Contains("ít nhất 10.000") && t.Contains("Đã đạt"));
        Assert.Contains(targets, t => t.Contains("400–500") && t.Contains("126") && t.Contains("Không đạt"));
    }

    [Theory]
    [InlineData("/", ".map-body svg")]
    [InlineData("/?view=63", ".map-body svg")]
    [InlineData("/tinh-thanh/34-01", ".locator svg")]
    public async Task Every_map_names_both_archipelagos_and_its_source(string path, string map)
    {
        var page = await ReadAsync(path);
        var words = page.QuerySelector(map)!.TextContent;
        Assert.Contains("Quần đảo Hoàng Sa", words);
        Assert.Contains("(TP. Đà Nẵng)", words);
        Assert.Contains("Quần đảo Trường Sa", words);
        Assert.Contains("(Khánh Hòa)", words);
        Assert.Contains("© OpenStreetMap contributors", page.QuerySelector(map)!.Closest("figure")!.TextContent);
    }

    [Fact]
    public async Task A_unit_without_figures_is_hatched_and_said_to_be_unknown()
    {
        var page = await ReadAsync("/?indicator=salespoints.total");
        var unknown = page.QuerySelectorAll(".map-body svg a")
            .Where(a => a.GetAttribute("aria-label")!.EndsWith("chưa có số liệu", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(unknown);
        Assert.All(unknown, a => Assert.Contains("step-none", a.QuerySelector("path")!.ClassName));
    }

    [Fact]
    public async Task The_map_leads_to_the_province_and_back_keeps_the_choice()
    {
        var dashboard = await filled.Dashboard;
        var page = await (await filled.Chromium).OpenAsync();
        await using var _ = page.Context;
        await page.GotoAsync(dashboard.Address + "/?indicator=products.star4");
        await page.LiveAsync();
        await page.Locator(".map-body a[href^='/tinh-thanh/34-52']").ClickAsync();
        await page.Locator("h1", new() { HasTextString = "Tỉnh Gia Lai" }).WaitForAsync();
        Assert.Contains("/tinh-thanh/34-52", page.Url);
        await page.GoBackAsync();
        await page.Locator(".choice a[aria-current=true]", new() { HasTextString = "4 sao" }).WaitForAsync();
    }

    [Fact]
    public async Task A_province_is_reached_with_the_keyboard_alone()
    {
        var dashboard = await filled.Dashboard;
        var page = await (await filled.Chromium).OpenAsync();
        await using var _ = page.Context;
        await page.GotoAsync(dashboard.Address + "/");
        await page.LiveAsync();
        await page.Locator(".map-body svg a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/tinh-thanh/34-*");
    }

    [Fact]
    public async Task A_number_is_one_click_from_where_it_was_read()
    {
        var dashboard = await filled.Dashboard;
        var page = await (await filled.Chromium).OpenAsync(script: false);
        await using var _ = page.Context;
        await page.GotoAsync(dashboard.Address + "/");
        await page.Locator(".kpi-lead .cite").ClickAsync();
        var card = page.Locator(".kpi-lead .cite-card");
        await card.WaitForAsync();
        Assert.Contains("thoibaotaichinhvietnam.vn", await card.InnerTextAsync());
    }

    [Fact]
    public async Task English_and_dark_are_chosen_by_plain_links_and_stay()
    {
        var dashboard = await filled.Dashboard;
        var page = await (await filled.Chromium).OpenAsync(script: false);
        await using var _ = page.Context;
        await page.GotoAsync(dashboard.Address + "/?view=63");
        await page.Locator(".tools a[lang=en]").ClickAsync();
        await page.Locator(".tools a[title=Dark]").ClickAsync();
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("dark", await page.Locator("html").GetAttributeAsync("data-theme"));
        Assert.EndsWith("/?view=63", page.Url);
        Assert.Equal("18,243", (await page.Locator(".kpi-lead .kpi-value").InnerTextAsync()).Trim());
    }

    [Fact]
    public async Task A_committed_batch_shows_without_reload_and_goes_with_its_undo()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        await dashboard.IngestAsync("so-lieu-cong-bo");
        var page = await (await filled.Chromium).OpenAsync();
        await using var _ = page.Context;
        await page.GotoAsync(dashboard.Address + "/");
        await page.LiveAsync();
        await page.EvaluateAsync("window.notReloaded = true");
        var total = page.Locator(".kpi-lead .kpi-value");
        await Assertions.Expect(total).ToHaveTextAsync("18.243");

        var batch = await dashboard.System.Batches.CommitAsync(NewTotal(18500));
        await Assertions.Expect(total).ToHaveTextAsync("18.500");
        await dashboard.System.Batches.UndoAsync(batch.BatchId, "kiểm thử");
        await Assertions.Expect(total).ToHaveTextAsync("18.243");
        Assert.True(await page.EvaluateAsync<bool>("window.notReloaded === true"));
    }

    [Fact]
    public async Task An_empty_database_says_so_and_shows_no_zero()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        using var http = new HttpClient();
        var page = await new HtmlParser().ParseDocumentAsync(await http.GetStringAsync(dashboard.Address + "/"));
        Assert.Contains("Chưa có số liệu", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain(page.QuerySelectorAll(".kpi-value"), v => v.TextContent.Trim() == "0");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/tinh-thanh")]
    public async Task A_first_visit_costs_at_most_350_KiB(string path)
    {
        var dashboard = await filled.Dashboard;
        var page = await (await filled.Chromium).OpenAsync();
        await using var _ = page.Context;
        var cdp = await page.Context.NewCDPSessionAsync(page);
        await cdp.SendAsync("Network.enable");
        var bytes = 0.0;
        cdp.Event("Network.loadingFinished").OnEvent += (_, done) =>
            bytes += done!.Value.GetProperty("encodedDataLength").GetDouble();
        await page.GotoAsync(dashboard.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.LiveAsync();
        Assert.InRange(bytes, 50 * 1024, Budget);
    }

    [Fact]
    public async Task Other_sites_can_neither_frame_the_pages_nor_add_scripts()
    {
        var dashboard = await filled.Dashboard;
        using var http = new HttpClient();
        using var answer = await http.GetAsync(dashboard.Address + "/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
    }

    private async Task<IDocument> ReadAsync(string path)
    {
        var dashboard = await filled.Dashboard;
        using var http = new HttpClient();
        return await new HtmlParser().ParseDocumentAsync(await http.GetStringAsync(dashboard.Address + path));
    }

    private static BatchDraft NewTotal(double value) =>
        new()
        {
            Kind = BatchKind.Upload,
            Title = "bao-cao.xlsx",
            Author = "kiểm thử",
            Documents =
            [
                new(
                    new()
                    {
                        Kind = DocumentKind.Workbook,
                        Address = "bao-cao.xlsx",
                        Title = "bao-cao.xlsx",
                        Sha256 = new('a', 64),
                        FetchedAt = DateTime.UtcNow,
                        Trust = Trust.Register,
                    },
                    [
                        new()
                        {
                            Unit = UnitId.National,
                            Indicator = "products.total",
                            Kind = FactKind.Actual,
                            Value = value,
                            AsOf = PartialDate.Parse("2026-06-30"),
                            Citation = new()
                            {
                                Quote = "Tổng số sản phẩm: 18.500",
                                Sheet = "Tổng hợp",
                                Cell = "C4",
                            },
                        },
                    ],
                    []
                ),
            ],
        };
}
