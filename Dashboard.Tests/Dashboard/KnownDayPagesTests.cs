using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dapper;
using Ocop.Dashboard;
using Ocop.Etl.Reconciliation;
using Ocop.Tests.Browser.Support;
using OfficeOpenXml;

namespace Ocop.Tests.Dashboard;

/// <summary>
/// "As known on" in every page and download: a dashboard that learned more later shows of a past day what a dashboard
/// shows that stopped on that day.
/// </summary>
public sealed partial class KnownDayPagesTests(KnownDayPagesTests.Dashboards both)
    : IClassFixture<KnownDayPagesTests.Dashboards>
{
    private const string Day = "2025-11-10";

    /// <summary>Two that were told the same by that day; one was told more since.</summary>
    public sealed class Dashboards : IAsyncLifetime
    {
        public RunningDashboard Stopped { get; private set; } = null!;

        public RunningDashboard WentOn { get; private set; } = null!;

        public HttpClient Client { get; } = new();

        public long Product { get; private set; }

        public long Article { get; private set; }

        public async ValueTask InitializeAsync()
        {
            (Stopped, WentOn) = (await RunningDashboard.StartAsync(), await RunningDashboard.StartAsync());
            foreach (var dashboard in new[] { Stopped, WentOn })
            {
                await dashboard.IngestAsync("so-lieu-cong-bo", "bang-tinh-mau");
                Backdate(dashboard);
            }
            await ContinueAsync(WentOn);
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await Stopped.DisposeAsync();
            await WentOn.DisposeAsync();
        }

        private static void Backdate(RunningDashboard dashboard)
        {
            using var connection = dashboard.System.Database.OpenConnection();
            connection.Execute("update Batches set CommittedAt = @at", new { at = $"{Day} 03:00:00" });
            connection.Execute("update Documents set FetchedAt = @at", new { at = $"{Day} 03:00:00" });
        }

        /// <summary>News, a decision about a contradiction, and a list of products taken back.</summary>
        private async Task ContinueAsync(RunningDashboard dashboard)
        {
            await dashboard.IngestAsync("tin-tuc-chon-loc");
            var system = dashboard.System;
            var conflict = (await system.Snapshots.GetAsync()).Figures.First(f => f.IsOpenConflict);
            await system.Review.DecideAsync(
                new(conflict.FactId, DecisionKind.Choose, conflict.Value, "theo báo cáo của Sở"),
                "Lan"
            );
            using var connection = system.Database.OpenConnection();
            Article = connection.ExecuteScalar<long>("select max(Id) from Documents where Kind = 0");
            var before = connection.Query<long>("select Id from Products").ToList();
            var batch = connection.ExecuteScalar<long>("select min(BatchId) from Products");
            await system.Batches.UndoAsync(batch, "Lan");
            Product = before.Except(connection.Query<long>("select Id from Products")).First();
        }
    }

    public static TheoryData<string> Pages { get; } =
    [
        "/",
        "/?view=63&indicator=products.star4",
        "/tinh-thanh/34-82",
        "/san-pham",
        "/tin-tuc",
        "/muc-tieu",
        "/muc-tieu/n01",
        "/mau-thuan",
        "/mau-thuan?state=settled",
        "/chat-luong",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_of_a_past_day_is_the_page_that_was_there_on_that_day(string page)
    {
        var then = await ReadAsync(both.WentOn, OnDay(page));
        Assert.Equal(await ReadAsync(both.Stopped, OnDay(page)), then);
        Assert.NotEqual(await ReadAsync(both.WentOn, page), then);
    }

    [Fact]
    public async Task A_product_taken_back_later_is_still_there_on_that_day()
    {
        var page = DashboardUrls.Product(both.Product);
        Assert.Equal(await ReadAsync(both.Stopped, OnDay(page)), await ReadAsync(both.WentOn, OnDay(page)));
        Assert.Contains("Không có sản phẩm này trong sổ", await ReadAsync(both.WentOn, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_read_later_is_not_there_on_that_day()
    {
        var page = DashboardUrls.Article(both.Article);
        using var now = await both.Client.GetAsync(new Uri(both.WentOn.Address + page));
        using var then = await both.Client.GetAsync(new Uri(both.WentOn.Address + OnDay(page)));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (now.StatusCode, then.StatusCode));
    }

    [Theory]
    [InlineData("/xuat/theo-tinh.csv")]
    [InlineData("/xuat/muc-tieu.csv")]
    [InlineData("/xuat/mot-muc-tieu.csv?target=n01")]
    [InlineData("/xuat/san-pham.csv")]
    [InlineData("/xuat/mau-thuan.csv")]
    [InlineData("/xuat/chat-luong.csv")]
    public async Task A_download_of_a_past_day_holds_what_was_known_on_that_day(string path)
    {
        var then = await GetAsync(both.WentOn, OnDay(path));
        Assert.Equal(await GetAsync(both.Stopped, OnDay(path)), then);
        Assert.NotEqual(await GetAsync(both.WentOn, path), then);
    }

    [Theory]
    [InlineData("/xuat/tong-hop.xlsx")]
    [InlineData("/san-pham/so-dang-ky.xlsx")]
    public async Task A_workbook_of_a_past_day_holds_what_was_known_on_that_day(string path) =>
        Assert.Equal(await CellsAsync(both.Stopped, OnDay(path)), await CellsAsync(both.WentOn, OnDay(path)));

    [Theory]
    [MemberData(nameof(Pages))]
    [InlineData("/tinh-thanh")]
    [InlineData("/tai-len")]
    [InlineData("/lich-chay")]
    public async Task Every_link_and_form_stays_on_the_day_but_the_one_that_leads_back(string page)
    {
        var html = await ParseAsync(both.WentOn, OnDay(page));
        var main = html.QuerySelector(".known-bar.is-past")!;
        Assert.Contains("10/11/2025", main.TextContent, StringComparison.Ordinal);
        // The upload page always offers the register of now.
        var offered = page == DashboardUrls.UploadPath ? DashboardUrls.RegisterWorkbookPath : null;
        var lost = html.QuerySelectorAll<IHtmlAnchorElement>("a[href^='/']")
            .Select(a => a.GetAttribute("href")!)
            .Where(h => !h.Contains($"knownOn={Day}", StringComparison.Ordinal) && !IsNoView(h) && h != offered)
            .Distinct();
        Assert.All(lost, h => Assert.Equal(html.QuerySelector(".known-bar a")?.GetAttribute("href"), h));
        Assert.All(
            html.QuerySelectorAll("form[method='get']"),
            form => Assert.Equal(Day, form.QuerySelector("[name='knownOn']")?.GetAttribute("value"))
        );
    }

    [Theory]
    [InlineData("/tai-len")]
    [InlineData("/lich-chay")]
    [InlineData("/ra-soat")]
    public async Task Where_only_the_present_makes_sense_the_page_says_so(string page) =>
        Assert.Contains(
            "Trang này luôn cho thấy hiện tại",
            await GetAsync(both.WentOn, OnDay(page)),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_day_before_the_first_document_says_when_that_came()
    {
        var page = await GetAsync(both.WentOn, "/?knownOn=2024-06-30");
        Assert.Contains("tài liệu đầu tiên ngày 10/11/2025", page, StringComparison.Ordinal);
        Assert.DoesNotContain("is-past", await GetAsync(both.WentOn, "/"), StringComparison.Ordinal);
    }

    private static string OnDay(string path) => path + (path.Contains('?') ? '&' : '?') + "knownOn=" + Day;

    /// <summary>Switches of language and colours name the page to come back to; originals and JSON are of no day.</summary>
    private static bool IsNoView(string href) =>
        href.StartsWith(DashboardUrls.SwitchLanguagePath, StringComparison.Ordinal)
        || href.StartsWith(DashboardUrls.SwitchThemePath, StringComparison.Ordinal)
        || href.StartsWith(DashboardUrls.UploadPath + "/", StringComparison.Ordinal)
        || href.StartsWith(DashboardUrls.RunsPath + "/", StringComparison.Ordinal)
        || href.EndsWith("/goc", StringComparison.Ordinal);

    private async Task<string> GetAsync(RunningDashboard dashboard, string path) =>
        WebUtility.HtmlDecode(
            await both.Client.GetStringAsync(new Uri(dashboard.Address + path), TestContext.Current.CancellationToken)
        );

    private async Task<IHtmlDocument> ParseAsync(RunningDashboard dashboard, string path) =>
        new HtmlParser().ParseDocument(
            await both.Client.GetStringAsync(new Uri(dashboard.Address + path), TestContext.Current.CancellationToken)
        );

    /// <summary>The words of the page and the addresses it leads to, without what no two answers share.</summary>
    private async Task<string> ReadAsync(RunningDashboard dashboard, string path)
    {
        using var answer = await both.Client.GetAsync(
            new Uri(dashboard.Address + path),
            TestContext.Current.CancellationToken
        );
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var body = html[
            html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)
        ];
        return WebUtility.HtmlDecode(Passing().Replace(body, ""));
    }

    private async Task<string> CellsAsync(RunningDashboard dashboard, string path)
    {
        var bytes = await both.Client.GetByteArrayAsync(
            new Uri(dashboard.Address + path),
            TestContext.Current.CancellationToken
        );
        using var package = new ExcelPackage(new MemoryStream(bytes));
        return string.Join(
            '\n',
            package
                .Workbook.Worksheets.SelectMany(s => s.Cells.Select(c => $"{s.Name}!{c.Address} {c.Value}"))
                // The moment the file was made.
                .Where(line => !line.Contains("Lập lúc", StringComparison.Ordinal))
        );
    }

    [GeneratedRegex("""nguon-[0-9a-f]+|<!--.*?-->|name="__RequestVerificationToken" value="[^"]*"|Lập lúc [^"<]*""")]
    private static partial Regex Passing();
}
