using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Ocop.Dashboard;
using Ocop.Dashboard.Queries;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;

namespace Ocop.Tests.Dashboard.News;

/// <summary>Tin tức as the server sends it.</summary>
public sealed class NewsPagesTests : IAsyncLifetime
{
    private const string Hostile =
        "Bình Dương có 103 sản phẩm OCOP\n\n<script>alert(1)</script> <img src=x onerror=alert(2)>\n\n"
        + "Đến hết năm 2023, tỉnh Bình Dương có 103 sản phẩm OCOP đạt từ 3 sao trở lên. Gian hàng rộng 250 m2, vốn 40 tỷ đồng.\n";

    private NewsSite site = null!;
    private HttpClient http = null!;

    public async ValueTask InitializeAsync()
    {
        site = await NewsSite.StartAsync(
            ("a.txt", "https://bao.example.vn/a", "2024-01-05", Hostile),
            ("b.txt", "https://tin.example.vn/b", "2024-02-01", "Hội chợ xuân\n\nPhiên chợ quê mở cửa ở Tiền Giang.\n"),
            (
                "c.txt",
                "https://tin.example.vn/c",
                "2023-06-01",
                "Tiền Giang thêm hàng OCOP\n\nĐến hết năm 2022, tỉnh Tiền Giang có 175 sản phẩm OCOP từ 3 sao trở lên.\n"
            )
        );
        http = new() { BaseAddress = new(site.Address) };
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Articles_are_listed_newest_first_with_their_site_and_figures()
    {
        var list = await ListAsync(DashboardFilter.None);
        Assert.Equal(
            ["Hội chợ xuân", "Bình Dương có 103 sản phẩm OCOP", "Tiền Giang thêm hàng OCOP"],
            list.Lines.Select(l => l.Title)
        );
        Assert.Equal(["tin.example.vn", "bao.example.vn", "tin.example.vn"], list.Lines.Select(l => l.Host));
        Assert.Equal([("tin.example.vn", 2), ("bao.example.vn", 1)], list.Hosts.Select(h => (h.Name, h.Articles)));
        Assert.Equal(0, list.Lines[0].Facts);
        Assert.NotEqual(0, list.Lines[1].Facts);
    }

    [Theory]
    [InlineData("?q=binh+duong", "a")]
    [InlineData("?q=103%25", "")]
    [InlineData("?q=tien+giang+ocop", "c")]
    [InlineData("?so-lieu=khong", "b")]
    [InlineData("?nguon=tin.example.vn&so-lieu=co", "c")]
    [InlineData("?unit=63-74", "a")]
    [InlineData("?unit=34-82", "c")]
    public async Task The_address_filters_the_list(string query, string expected)
    {
        var list = await ListAsync(DashboardFilter.Parse(query));
        Assert.Equal(expected, string.Concat(list.Lines.Select(l => AddressOf(l.Id))));
        Assert.Equal(expected.Length, list.Total);
    }

    [Fact]
    public async Task A_page_beyond_the_last_shows_the_first() =>
        Assert.Equal(3, (await ListAsync(DashboardFilter.Parse("?trang=9"))).Lines.Count);

    [Fact]
    public async Task The_article_marks_each_figure_at_its_place_and_lets_nothing_of_it_become_markup()
    {
        var (id, fact) = await FactAsync();
        var page = await OpenAsync(DashboardUrls.Article(id));
        var mark = page.GetElementById($"so-{fact}");
        Assert.Equal(("MARK", "103"), (mark?.TagName, mark?.TextContent));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector(".article-text")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".article-text script, .article-text img"));
        var original = page.QuerySelector("a[rel~=external][href='https://bao.example.vn/a']");
        Assert.Contains("noopener", original?.GetAttribute("rel"));
    }

    [Fact]
    public async Task Numbers_left_out_are_shown_on_demand_with_their_reason()
    {
        var (id, _) = await FactAsync();
        Assert.Empty((await OpenAsync(DashboardUrls.ArticleNumbers(id, false))).QuerySelectorAll("mark.left-out"));
        var page = await OpenAsync(DashboardUrls.ArticleNumbers(id, true));
        var left = page.QuerySelectorAll("mark.left-out").Select(m => m.FirstChild!.TextContent).ToList();
        Assert.Contains("250", left);
        Assert.All(page.QuerySelectorAll("mark.left-out"), m => Assert.NotEmpty(m.GetAttribute("title")!));
    }

    [Fact]
    public async Task The_original_is_handed_out_as_an_attachment_that_no_browser_shows()
    {
        var (id, _) = await FactAsync();
        using var answer = await http.GetAsync(DashboardUrls.KeptOriginal(id));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("a.txt", answer.Content.Headers.ContentDisposition.FileName);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("sandbox", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal(Hostile, await answer.Content.ReadAsStringAsync());
        using var none = await http.GetAsync(DashboardUrls.KeptOriginal(4711));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_reviewed_article_is_exported_with_the_figures_as_corrected()
    {
        var (id, fact) = await FactAsync();
        var read = await ReadAsync(fact);
        await site.System.Review.DecideAsync(
            new(
                fact,
                DecisionKind.Correct,
                103,
                "thừa số",
                Ocop.Etl.Review.FactCorrection.Of(read) with
                {
                    Value = 13,
                }
            ),
            "Lan"
        );
        using var json = JsonDocument.Parse(await http.GetStringAsync(DashboardUrls.LabelledCase(id)));
        var facts = json.RootElement.GetProperty("facts").EnumerateArray().ToList();
        Assert.Contains(
            facts,
            f => f.GetProperty("value").GetDouble() == 13 && f.GetProperty("province").GetString() == "74"
        );
        Assert.DoesNotContain(
            facts,
            f => f.GetProperty("value").GetDouble() == 103 && f.GetProperty("asOf").GetString() == read.AsOf?.ToString()
        );
        Assert.Equal("https://bao.example.vn/a", json.RootElement.GetProperty("meta").GetProperty("url").GetString());
    }

    [Fact]
    public async Task What_does_not_exist_answers_404()
    {
        using var answer = await http.GetAsync(DashboardUrls.Article(4711));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private Task<NewsList> ListAsync(DashboardFilter filter) => site.Get<NewsQuery>().RunAsync(filter);

    private string AddressOf(long id)
    {
        using var context = site.System.Database.CreateDbContext();
        return Path.GetFileNameWithoutExtension(context.Documents.Single(d => d.Id == id).Address);
    }

    private async Task<(long Document, long Fact)> FactAsync()
    {
        var snapshot = await site.System.Snapshots.GetAsync();
        var figure = snapshot.Latest(UnitId.Parse("63-74"), "products.total")!;
        using var context = site.System.Database.CreateDbContext();
        return (context.Facts.Single(f => f.Id == figure.FactId).DocumentId, figure.FactId);
    }

    private async Task<Fact> ReadAsync(long fact)
    {
        await using var context = site.System.Database.CreateDbContext();
        return context.Facts.Single(f => f.Id == fact).ToFact();
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> OpenAsync(string address) =>
        await new HtmlParser().ParseDocumentAsync(await http.GetStringAsync(address));
}
