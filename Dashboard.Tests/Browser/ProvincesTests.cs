using Microsoft.Playwright;
using Ocop.Tests.Browser.Support;

namespace Ocop.Tests.Browser;

public sealed class ProvincesTests(FilledDashboard filled)
{
    [Fact]
    public async Task The_table_stands_in_alphabetical_order_and_sorts_by_a_click_on_a_header()
    {
        var dashboard = await filled.Dashboard;
        var page = await (await filled.Chromium).OpenAsync();
        await using var _ = page.Context;
        await page.GotoAsync(dashboard.Address + "/tinh-thanh");
        await page.LiveAsync();
        var names = page.Locator(".rz-data-row td:first-child");
        await Assertions.Expect(names).ToHaveCountAsync(34);
        // "Đà Nẵng" comes after "Cần Thơ" and before "Gia Lai".
        Assert.Equal(
            ["An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng"],
            (await names.AllInnerTextsAsync()).Take(6).Select(n => n.Trim())
        );
        var header = page.Locator("th", new() { HasTextString = "Sản phẩm" });
        await header.ClickAsync();
        await Assertions.Expect(header).ToHaveAttributeAsync("aria-sort", "ascending");
        await header.ClickAsync();
        await Assertions.Expect(names.First).ToContainTextAsync("Hà Nội");
    }

    [Fact]
    public async Task A_merged_province_shows_its_former_units_apart_and_no_line_across_the_merger()
    {
        var dashboard = await filled.Dashboard;
        var page = await (await filled.Chromium).OpenAsync(script: false);
        await using var _ = page.Context;
        await page.GotoAsync(dashboard.Address + "/tinh-thanh/34-82");
        var legend = await page.Locator(".chart-legend li").AllInnerTextsAsync();
        Assert.Equal(["Đồng Tháp", "Tiền Giang (cũ)", "Đồng Tháp (cũ)"], legend.Select(l => l.Trim()));
        var line = await page.Locator(".chart-plot path.line-0").GetAttributeAsync("d");
        // The last point, the unit's own first figure, begins anew.
        Assert.Matches(@"M[\d.]+ [\d.]+$", line!);
    }

    [Fact]
    public async Task The_indicator_of_the_series_is_chosen_without_script_and_stands_in_the_address()
    {
        var dashboard = await filled.Dashboard;
        var page = await (await filled.Chromium).OpenAsync(script: false);
        await using var _ = page.Context;
        await page.GotoAsync(dashboard.Address + "/tinh-thanh/63-82");
        await page.Locator("#chi-tieu").SelectOptionAsync("products.star4");
        await page.Locator(".indicator-form button").ClickAsync();
        Assert.EndsWith("?indicator=products.star4", page.Url);
        Assert.Equal("Sản phẩm 4 sao", await page.Locator(".chart-title").InnerTextAsync());
    }
}
