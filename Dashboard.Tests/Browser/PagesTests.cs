using Microsoft.Playwright;
using Ocop.Tests.Browser.Support;

namespace Ocop.Tests.Browser;

/// <summary>Every page, on a phone and on a desk, light and dark. With OCOP_SCREENS set it leaves a picture of each.</summary>
public sealed class PagesTests(FilledDashboard filled)
{
    // One page of each make; the others differ only in figures, and looking takes seconds.
    private static readonly string[] CheckedForAccess =
    [
        "tong-quan",
        "tinh-thanh",
        "tinh-hop-nhat",
        "khong-co",
        "muc-tieu",
        "mot-muc-tieu",
        "mau-thuan",
        "chat-luong",
        "tai-len",
        "san-pham",
    ];

    public static TheoryData<string, string> Shown { get; } =
        new()
        {
            { "tong-quan", "/" },
            { "tong-quan-63", "/?view=63&indicator=products.star4" },
            { "tinh-thanh", "/tinh-thanh" },
            { "tinh-hop-nhat", "/tinh-thanh/34-82" },
            { "tinh-cu", "/tinh-thanh/63-82" },
            { "tinh-it-so-lieu", "/tinh-thanh/34-14" },
            { "khong-co", "/khong-co-trang-nay" },
            { "muc-tieu", "/muc-tieu?view=63" },
            { "mot-muc-tieu", "/muc-tieu/n01" },
            { "mau-thuan", "/mau-thuan" },
            { "chat-luong", "/chat-luong" },
            { "tai-len", "/tai-len" },
            { "san-pham", "/san-pham" },
        };

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task A_page_is_sound_on_a_desk_in_the_light(string name, string path) =>
        await LookAsync(name, path, 1440, ColorScheme.Light);

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task A_page_is_sound_on_a_phone_in_the_dark(string name, string path) =>
        await LookAsync(name, path, 360, ColorScheme.Dark);

    private async Task LookAsync(string name, string path, int width, ColorScheme scheme)
    {
        var dashboard = await filled.Dashboard;
        var page = await (await filled.Chromium).OpenAsync(width, scheme: scheme);
        await using var _ = page.Context;
        var complaints = page.Complaints();
        await page.GotoAsync(dashboard.Address + path);
        await page.LiveAsync();
        await page.PictureAsync($"{name}-{width}-{scheme}".ToLowerInvariant());
        if (CheckedForAccess.Contains(name))
            Assert.Empty(await page.AccessibilityAsync());
        Assert.True(await page.OverflowAsync() <= 0, $"{path} is {await page.OverflowAsync()} px too wide at {width}");
        // The page of a missing address is itself answered with 404.
        Assert.DoesNotContain(complaints, c => !c.Contains("404", StringComparison.Ordinal));
    }
}
