using Microsoft.Playwright;
using Ocop.Tests.Browser.Support;
using Ocop.Tests.Support;
using OfficeOpenXml;

namespace Ocop.Tests.Browser;

public sealed class UploadTests(FilledDashboard filled) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_faulty_workbook_is_mended_committed_seen_on_the_overview_and_undone()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        var chromium = await filled.Chromium;
        var overview = await chromium.OpenAsync();
        await using var firstContext = overview.Context;
        await overview.GotoAsync(dashboard.Address + "/");
        await overview.LiveAsync();
        await overview.EvaluateAsync("window.notReloaded = true");
        var province = overview.Locator("a[href^='/tinh-thanh/34-20']").First;

        var page = await chromium.OpenAsync();
        await using var secondContext = page.Context;
        await page.GotoAsync(dashboard.Address + "/tai-len");
        await page.LiveAsync();
        await Assertions.Expect(page.Locator("input[type=file]")).ToBeEnabledAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(FaultyList());
        await page.WaitForURLAsync("**/tai-len/xem/*", new() { Timeout = 60_000 });
        var summary = page.Locator("[data-testid=preview-summary]");
        await summary.WaitForAsync();

        // The faulty cell is coloured and says what is wrong.
        var faulty = page.Locator("td[data-cell=E6]");
        await Assertions.Expect(faulty).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("cell-error"));
        await Assertions.Expect(faulty).ToContainTextAsync("không");

        // A finding in the list leads to its cell, wherever the page and the sheet are scrolled to.
        await page.Locator("button.cite", new() { HasTextString = "DS!E6" }).ClickAsync();
        await Assertions.Expect(faulty).ToBeInViewportAsync();
        await Assertions.Expect(faulty).ToBeFocusedAsync();

        await SoundAsync(page, "xem-truoc");

        // "Bên làm ra" is no header anyone knows: the subjects are not read until the column is named.
        var column = page.Locator("select[aria-label='Cột C là']");
        await Assertions.Expect(column).ToHaveValueAsync("");
        await column.SelectOptionAsync("subject");
        await Assertions.Expect(column).ToHaveValueAsync("subject");
        await Assertions.Expect(page.Locator("[data-testid=preview-totals]")).ToContainTextAsync("0 → 13");

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ghi 13 dòng") }).ClickAsync();
        await page.WaitForURLAsync(new System.Text.RegularExpressions.Regex("/tai-len/\\d+$"));
        await page.Locator("#noi-dung-lo").WaitForAsync();
        await SoundAsync(page, "lo-da-ghi");
        await Assertions
            .Expect(province)
            .ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("^Lạng Sơn: 13"));
        Assert.True(await overview.EvaluateAsync<bool>("window.notReloaded === true"));

        var copy = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator("a", new() { HasTextString = "bản có chú thích" }).ClickAsync()
        );
        await copy.SaveAsAsync(folder.File("chu-thich.xlsx"));
        using (var annotated = new ExcelPackage(new FileInfo(folder.File("chu-thich.xlsx"))))
            Assert.NotNull(annotated.Workbook.Worksheets["DS"].Cells["E6"].Comment);
        var original = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator("a", new() { HasTextString = "tệp gốc" }).ClickAsync()
        );
        Assert.Equal("Lạng Sơn.xlsx", original.SuggestedFilename);

        var batch = page.Url;
        await page.GotoAsync(dashboard.Address + "/san-pham");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("13 sản phẩm");
        await SoundAsync(page, "san-pham-da-ghi");
        await page.GotoAsync(batch);

        // Undoing asks first.
        var sure = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Vâng, hoàn tác") });
        await Assertions.Expect(sure).ToBeHiddenAsync();
        await page.Locator("summary", new() { HasTextString = "Hoàn tác" }).ClickAsync();
        await Assertions.Expect(sure).ToBeVisibleAsync();
        Assert.Empty(await page.AccessibilityAsync());
        await sure.ClickAsync();
        await page.Locator(".badge", new() { HasTextString = "Đã hoàn tác" }).WaitForAsync();
        await Assertions
            .Expect(province)
            .ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("chưa có số liệu"));
        Assert.True(await overview.EvaluateAsync<bool>("window.notReloaded === true"));

        // What was undone comes back from the kept original, through the same preview, with the columns as chosen.
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Nhập lại") }).ClickAsync();
        await page.WaitForURLAsync("**/tai-len/xem/*", new() { Timeout = 60_000 });
        await summary.WaitForAsync();
        await Assertions.Expect(page.Locator(".remembered")).ToBeVisibleAsync();
        await Assertions.Expect(column).ToHaveValueAsync("subject");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ghi 13 dòng") }).ClickAsync();
        await Assertions
            .Expect(province)
            .ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("^Lạng Sơn: 13"));
    }

    [Fact]
    public async Task A_column_taken_away_by_mistake_is_named_again_and_nothing_else_is_lost()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        var page = await (await filled.Chromium).OpenAsync();
        await using var _ = page.Context;
        await page.GotoAsync(dashboard.Address + "/tai-len");
        await Assertions.Expect(page.Locator("input[type=file]")).ToBeEnabledAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(FaultyList());
        await page.Locator("[data-testid=preview-summary]").WaitForAsync();
        var commit = page.Locator("[data-testid=preview-commit] .button-main");
        await Assertions.Expect(commit).ToContainTextAsync("Ghi 13 dòng");

        var name = page.Locator("select[aria-label='Cột B là']");
        await name.SelectOptionAsync("");
        await Assertions.Expect(commit).ToBeDisabledAsync();
        await Assertions.Expect(page.Locator("main [role=alert]")).ToContainTextAsync("tên sản phẩm");
        await Assertions.Expect(page.Locator("select[aria-label='Cột E là']")).ToHaveValueAsync("stars");
        await Assertions.Expect(page.GetByLabel("Dòng tiêu đề")).ToHaveValueAsync("3");
        await SoundAsync(page, "xem-truoc-thieu-cot");

        await name.SelectOptionAsync("name");
        await Assertions.Expect(commit).ToContainTextAsync("Ghi 13 dòng");
        await page.GetByRole(AriaRole.Button, new() { NameString = "Đọc như tự nhận ra" }).ClickAsync();
        await Assertions.Expect(commit).ToContainTextAsync("Ghi 13 dòng");
    }

    [Fact]
    public async Task A_large_list_says_how_far_its_reading_is()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        var page = await (await filled.Chromium).OpenAsync();
        await using var _ = page.Context;
        var rows = Enumerable
            .Range(1, 60_000)
            .Select(i => $"{i},Sản phẩm {i},HTX Tân Mỹ {i % 900},Lạng Sơn,{3 + i % 3}");
        await File.WriteAllLinesAsync(folder.File("lon.csv"), rows.Prepend("STT,Tên sản phẩm,Chủ thể,Tỉnh,Số sao"));
        // What was shown while nobody looked.
        await page.AddInitScriptAsync(
            "window.said = []; new MutationObserver(() => { const p = document.querySelector('.reading p'); if (p) window.said.push(p.textContent); })"
                + ".observe(document, { subtree: true, childList: true, characterData: true });"
        );
        await page.GotoAsync(dashboard.Address + "/tai-len");
        await Assertions.Expect(page.Locator("input[type=file]")).ToBeEnabledAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync(folder.File("lon.csv"));
        await page.Locator("[data-testid=preview-summary]").WaitForAsync(new() { Timeout = 60_000 });
        var said = await page.EvaluateAsync<string[]>("window.said");
        Assert.Contains(said, s => System.Text.RegularExpressions.Regex.IsMatch(s, @"^Đã đọc [\d.]+ / 60\.00\d dòng$"));
    }

    [Fact]
    public async Task Several_files_wait_side_by_side_and_one_that_is_no_workbook_says_so()
    {
        await using var dashboard = await RunningDashboard.StartAsync();
        var page = await (await filled.Chromium).OpenAsync();
        await using var _ = page.Context;
        await File.WriteAllTextAsync(folder.File("thu.csv"), "xin chào");
        await page.GotoAsync(dashboard.Address + "/tai-len");
        await Assertions.Expect(page.Locator("input[type=file]")).ToBeEnabledAsync();
        await page.Locator("input[type=file]").SetInputFilesAsync([FaultyList(), folder.File("thu.csv")]);
        var links = page.Locator(".receiving a");
        await Assertions.Expect(links).ToHaveCountAsync(2);
        await links.Nth(1).ClickAsync();
        await Assertions.Expect(page.Locator("main [role=alert]")).ToContainTextAsync("không phải bảng tính");
        await SoundAsync(page, "khong-doc-duoc");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Không có dòng nào") }))
            .ToBeDisabledAsync();
        await page.GotoAsync(dashboard.Address + "/tai-len");
        await Assertions.Expect(page.Locator(".waiting li")).ToHaveCountAsync(2);
        await page.Locator(".waiting button", new() { HasTextString = "thu.csv" }).ClickAsync();
        await Assertions.Expect(page.Locator(".waiting li")).ToHaveCountAsync(1);
    }

    /// <summary>No violation found by axe, nothing wider than a phone.</summary>
    private static async Task SoundAsync(IPage page, string name)
    {
        Assert.Empty(await page.AccessibilityAsync());
        await page.PictureAsync($"{name}-1280");
        await page.SetViewportSizeAsync(360, 800);
        Assert.True(await page.OverflowAsync() <= 0, $"{name} is {await page.OverflowAsync()} px too wide at 360");
        await page.PictureAsync($"{name}-360");
        await page.SetViewportSizeAsync(1280, 900);
    }

    /// <summary>Fourteen products of Lạng Sơn; one has nine stars, and the makers' column has a name of its own.</summary>
    private string FaultyList()
    {
        var path = folder.File("Lạng Sơn.xlsx");
        if (File.Exists(path))
            return path;
        using var package = new ExcelPackage(new FileInfo(path));
        var sheet = package.Workbook.Worksheets.Add("DS");
        sheet.Cells["A1"].Value = "DANH SÁCH SẢN PHẨM OCOP TỈNH LẠNG SƠN";
        string[] header = ["STT", "Tên sản phẩm", "Bên làm ra", "Huyện", "Số sao", "Số quyết định", "Ngày quyết định"];
        for (var i = 0; i < header.Length; i++)
            sheet.Cells[3, i + 1].Value = header[i];
        for (var i = 0; i < 14; i++)
        {
            var row = i + 4;
            sheet.Cells[row, 1].Value = i + 1;
            sheet.Cells[row, 2].Value = $"Sản phẩm {(char)('A' + i)}";
            sheet.Cells[row, 3].Value = $"Hợp tác xã {(char)('A' + i)}";
            sheet.Cells[row, 4].Value = i % 2 == 0 ? "Huyện Bắc Sơn" : "Huyện Cao Lộc";
            sheet.Cells[row, 5].Value = i == 2 ? 9 : 3 + i % 2;
            sheet.Cells[row, 6].Value = $"{i % 3 + 1}/QĐ-UBND";
            sheet.Cells[row, 7].Value = "05/03/2026";
        }
        package.Save();
        return path;
    }
}
