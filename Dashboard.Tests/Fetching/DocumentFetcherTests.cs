using System.Text;
using Microsoft.AspNetCore.Http;
using Ocop.Etl.Fetching;
using Ocop.Etl.Model;

namespace Ocop.Tests.Fetching;

public class DocumentFetcherTests : FetchingTest
{
    [Fact]
    public async Task A_feed_gives_its_articles_with_what_it_says_about_them()
    {
        Site.On(
            "/rss",
            $"<rss><channel><item><title>Tiền Giang</title><link>{Site.At("/a?utm_source=rss")}</link><pubDate>Tue, 05 Dec 2023 08:15:00 +0700</pubDate></item></channel></rss>"
        );
        Site.On("/a", "<p>103 sản phẩm</p>");

        var fetched = await FetchAsync(Feed());

        Assert.Empty(fetched.Findings);
        var document = Assert.Single(fetched.Documents);
        Assert.Equal("<p>103 sản phẩm</p>", Encoding.UTF8.GetString(document.Bytes));
        Assert.Equal("text/html; charset=utf-8", document.ContentType);
        Assert.Equal(
            ("Tiền Giang", PartialDate.Parse("2023-12-05"), UnitId.Of("63", "82")),
            (document.Meta.Title, document.Meta.PublishedDate, document.Meta.SourceProvince)
        );
        Assert.Equal($"https://127.0.0.1:{Site.Root.Port}/a", document.CanonicalUrl);
        Assert.Equal(document.Bytes, await Archive.ReadAsync(document.Sha256, Token));
    }

    [Fact]
    public async Task A_listing_gives_the_links_that_its_selector_finds_each_once()
    {
        Site.On(
            "/ocop",
            """<base href="/tin/"><h3><a href="1.html" title="Bài một">…</a></h3><h3><a href="/tin/1.html#binh-luan">1</a></h3><h3><a href="javascript:void(0)">x</a></h3><p><a href="/khac">Khác</a></p>"""
        );
        Site.On("/tin/1.html", "<p>47 sản phẩm</p>");
        var fetched = await FetchAsync(Listing());
        var document = Assert.Single(fetched.Documents);
        Assert.Equal((Site.At("/tin/1.html").AbsoluteUri, "Bài một"), (document.Address, document.Meta.Title));
        Assert.Equal(2, Site.Requests.Count);
    }

    [Fact]
    public async Task A_listing_whose_layout_changed_is_a_finding()
    {
        Site.On("/ocop", "<div class=new><a href=/1>Bài</a></div>");
        var fetched = await FetchAsync(Listing());
        Assert.True(fetched.Failed);
        Assert.Equal(FetchCodes.NoLinks, fetched.OnlyFinding.Code);
        Assert.Contains("h3 a", fetched.OnlyFinding.Message);
    }

    [Fact]
    public async Task A_deeply_nested_listing_is_read_and_an_absurdly_nested_one_refused()
    {
        Site.On("/1", "<p>1</p>");
        Site.On("/ocop", string.Concat(Enumerable.Repeat("<div>", 500)) + "<h3><a href=/1>Bài</a>");
        Assert.Single((await FetchAsync(Listing())).Documents);
        Site.On("/ocop", string.Concat(Enumerable.Repeat("<div>", 1_000_000)) + "<h3><a href=/1>Bài</a>");
        Assert.Equal(FetchCodes.WrongContent, (await FetchAsync(Listing())).OnlyFinding.Code);
    }

    [Fact]
    public async Task Only_links_that_mention_the_programme_are_followed()
    {
        Site.On(
            "/rss",
            $"<rss><channel><item><title>Giá vàng</title><link>{Site.At("/vang")}</link></item><item><title>Tin</title><description>Mỗi xã một sản phẩm</description><link>{Site.At("/a")}</link></item></channel></rss>"
        );
        Site.On("/a", "<p>1</p>");
        var fetched = await FetchAsync(Feed() with { MustMention = ["ocop", "mỗi xã MỘT sản phẩm"] });
        Assert.Single(fetched.Documents);
        Assert.DoesNotContain("/vang", Site.Requests);
    }

    [Fact]
    public async Task An_unchanged_article_is_not_sent_again()
    {
        var full = 0;
        Site.On("/rss", Rss(Site.At("/a").AbsoluteUri));
        Site.On(
            "/a",
            async context =>
            {
                context.Response.Headers.ETag = "\"v1\"";
                context.Response.Headers.LastModified = "Tue, 05 Dec 2023 01:00:00 GMT";
                if (
                    context.Request.Headers.IfNoneMatch == "\"v1\""
                    && context.Request.Headers.IfModifiedSince.Count == 1
                )
                {
                    context.Response.StatusCode = 304;
                    return;
                }
                full++;
                await context.Response.WriteAsync("<p>103</p>");
            }
        );
        var first = Assert.Single((await FetchAsync(Feed())).Documents);
        var second = Assert.Single((await FetchAsync(Feed())).Documents);
        var third = Assert.Single((await FetchAsync(Feed())).Documents);
        Assert.Equal(1, full);
        Assert.Equal((false, true, true), (first.Unchanged, second.Unchanged, third.Unchanged));
        Assert.Equal(first.Sha256, third.Sha256);
        Assert.Equal("\"v1\"", third.ETag);

        // Without the kept original the answer "unchanged" would be of no use.
        Directory.Delete(Archive.Folder, recursive: true);
        Assert.False(Assert.Single((await FetchAsync(Feed())).Documents).Unchanged);
        Assert.Equal(2, full);
    }

    [Theory]
    [InlineData("/chinh-thuc", "/chinh-thuc")]
    [InlineData("/", "/a")]
    [InlineData("https://nơi-khác.example/a", "/a")]
    public async Task The_pages_own_canonical_link_counts_while_it_stays_on_the_site(string link, string canonical)
    {
        Site.On("/rss", Rss(Site.At("/a").AbsoluteUri));
        Site.On("/a", $"<html><head><link href='{link}' rel='canonical'></head><p>1</p>");
        Assert.Equal(
            CanonicalUrl.Of(Site.At(canonical)),
            Assert.Single((await FetchAsync(Feed())).Documents).CanonicalUrl
        );
    }

    [Fact]
    public async Task A_redirect_within_the_site_is_followed()
    {
        Site.On("/rss", Rss(Site.At("/cu").AbsoluteUri));
        Site.Redirect("/cu", "/moi");
        Site.On("/moi", "<p>1</p>");
        var document = Assert.Single((await FetchAsync(Feed())).Documents);
        Assert.EndsWith("/cu", document.Address);
        Assert.EndsWith("/moi", document.CanonicalUrl);
    }

    [Fact]
    public async Task Requests_to_a_host_keep_their_distance()
    {
        Site.On("/rss", Rss(Site.At("/a").AbsoluteUri, Site.At("/b").AbsoluteUri));
        Site.On("/a", "<p>1</p>");
        Site.On("/b", "<p>2</p>");
        var delay = TimeSpan.FromSeconds(5);
        var clock = new LeapingClock(new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero), longestLeap: delay);
        await FetchAsync(Feed(), Hurried with { HostDelay = delay }, clock);
        Assert.Equal(["/rss", "/a", "/b"], Site.Requests);
        // robots.txt and the feed, then each article in its turn.
        Assert.Equal([delay, delay, delay], clock.Leaps);
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        Site.On("/robots.txt", "User-agent: *\nDisallow: /rieng/\n", "text/plain");
        Site.On("/rss", Rss(Site.At("/rieng/a").AbsoluteUri));
        Site.On("/rieng/a", "<p>1</p>");
        var fetched = await FetchAsync(Feed());
        Assert.Equal(FetchCodes.RefusedByRobots, fetched.OnlyFinding.Code);
        Assert.Equal(["/rss"], Site.Requests);
    }

    [Fact]
    public async Task A_source_with_too_many_documents_is_cut_and_says_so()
    {
        Site.On("/rss", Rss([.. Enumerable.Range(0, 5).Select(i => Site.At($"/a{i}").AbsoluteUri)]));
        for (var i = 0; i < 5; i++)
            Site.On($"/a{i}", $"<p>{i}</p>");
        var fetched = await FetchAsync(Feed(), Hurried with { MaxDocuments = 2 });
        Assert.Equal(2, fetched.Documents.Count);
        Assert.Equal(FetchCodes.TooManyDocuments, fetched.OnlyFinding.Code);
    }

    [Fact]
    public async Task Cancelling_stops_between_documents_and_keeps_what_was_learnt()
    {
        Memory = FetchMemory.Open(Path.Combine(Folder.Path, "fetch.json"));
        Site.On("/rss", Rss(Site.At("/a").AbsoluteUri, Site.At("/b").AbsoluteUri));
        Site.On("/a", "<p>1</p>");
        Site.On("/b", "<p>2</p>");
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var fetcher = Fetcher();
        var opened = await fetcher.OpenAsync(Feed(), cancel.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in opened.ReadAllAsync(cancel.Token))
                await cancel.CancelAsync();
        });
        Assert.DoesNotContain("/b", Site.Requests);
        var reopened = FetchMemory.Open(Path.Combine(Folder.Path, "fetch.json"));
        Assert.NotNull(reopened.VersionOf(Site.At("/a").AbsoluteUri));
    }
}
