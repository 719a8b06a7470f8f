using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Ocop.Etl.Fetching;
using Ocop.Etl.Model;

namespace Ocop.Tests.Fetching;

public class BadSourceTests : FetchingTest
{
    [Fact]
    public async Task A_source_that_is_down_is_a_finding_that_names_it()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var source = Feed() with { Address = new($"http://127.0.0.1:{port}/rss") };

        var fetched = await FetchAsync(source);

        Assert.True(fetched.Failed);
        Assert.Equal(
            (Severity.Error, FetchCodes.Unreachable),
            (fetched.OnlyFinding.Severity, fetched.OnlyFinding.Code)
        );
        Assert.Contains($"127.0.0.1:{port}/rss", fetched.OnlyFinding.Message);
        Assert.Equal(1, Memory.HealthOf(source.Id).Failures);
    }

    [Fact]
    public async Task A_host_that_does_not_resolve_is_a_finding()
    {
        var source = Feed(hosts: "bao.invalid") with { Address = new("http://bao.invalid/rss") };
        Assert.Equal(FetchCodes.Unreachable, (await FetchAsync(source)).OnlyFinding.Code);
    }

    [Fact]
    public async Task A_source_that_never_answers_is_given_up()
    {
        Site.On("/rss", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        var fetched = await FetchAsync(
            Feed(),
            Hurried with
            {
                AttemptTimeout = TimeSpan.FromMilliseconds(200),
                Retries = 1,
            }
        );
        Assert.Equal(FetchCodes.TimedOut, fetched.OnlyFinding.Code);
        Assert.Equal(2, Site.Requests.Count);
    }

    [Fact]
    public async Task A_source_that_trickles_for_ever_is_given_up()
    {
        Site.On(
            "/rss",
            async context =>
            {
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await context.Response.WriteAsync(" ", context.RequestAborted);
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                    await Task.Delay(20, context.RequestAborted);
                }
            }
        );
        var options = Hurried with { AttemptTimeout = TimeSpan.FromMilliseconds(300), Retries = 0 };
        Assert.Equal(FetchCodes.TimedOut, (await FetchAsync(Feed(), options)).OnlyFinding.Code);
    }

    [Fact]
    public async Task A_redirect_loop_is_a_finding()
    {
        Site.Redirect("/rss", "/a");
        Site.Redirect("/a", "/rss");
        var fetched = await FetchAsync(Feed());
        Assert.Equal(FetchCodes.TooManyRedirects, fetched.OnlyFinding.Code);
        Assert.Equal(2, Site.Requests.Count);
    }

    [Fact]
    public async Task Redirects_that_never_end_are_a_finding()
    {
        for (var i = 0; i < 20; i++)
            Site.Redirect($"/r{i}", $"/r{i + 1}");
        Assert.Equal(FetchCodes.TooManyRedirects, (await FetchAsync(Feed("/r0"))).OnlyFinding.Code);
        Assert.Equal(6, Site.Requests.Count);
    }

    [Fact]
    public async Task Two_hundred_megabytes_are_cut_without_being_held()
    {
        var sent = 0L;
        var chunk = new byte[1024 * 1024];
        Array.Fill(chunk, (byte)'x');
        Site.On("/rss", Rss(Site.At("/big").AbsoluteUri), "application/rss+xml");
        Site.On(
            "/big",
            async context =>
            {
                context.Response.ContentType = "text/html";
                for (var i = 0; i < 200 && !context.RequestAborted.IsCancellationRequested; i++)
                {
                    await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
                    Interlocked.Add(ref sent, chunk.Length);
                    // The server notices a closed connection a moment later only.
                    if (i > 12)
                        await Task.Delay(5, context.RequestAborted);
                }
            }
        );
        var before = GC.GetTotalAllocatedBytes();

        var fetched = await FetchAsync(Feed());

        Assert.Equal(FetchCodes.TooLarge, fetched.OnlyFinding.Code);
        Assert.Contains("/big", fetched.OnlyFinding.Message);
        Assert.True(sent < 40_000_000, $"{sent} bytes were taken");
        Assert.True(GC.GetTotalAllocatedBytes() - before < 150_000_000);
    }

    [Fact]
    public async Task A_length_over_the_limit_is_refused_before_the_body()
    {
        Site.On(
            "/rss",
            async context =>
            {
                context.Response.ContentLength = 200L * 1024 * 1024;
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            }
        );
        Assert.Equal(FetchCodes.TooLarge, (await FetchAsync(Feed())).OnlyFinding.Code);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_decompression_bomb_is_cut_at_the_limit(string encoding)
    {
        using var bomb = new MemoryStream();
        using (
            Stream zip =
                encoding == "br"
                    ? new BrotliStream(bomb, CompressionLevel.Fastest, true)
                    : new GZipStream(bomb, CompressionLevel.Fastest, true)
        )
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 100; i++)
                await zip.WriteAsync(zeros, Token);
        }
        Site.On(
            "/rss",
            async context =>
            {
                context.Response.Headers.ContentEncoding = encoding;
                await context.Response.Body.WriteAsync(bomb.ToArray(), context.RequestAborted);
            }
        );
        Assert.True(bomb.Length < 2_000_000);
        Assert.Equal(FetchCodes.TooLarge, (await FetchAsync(Feed())).OnlyFinding.Code);
    }

    [Fact]
    public async Task Broken_compression_is_a_finding()
    {
        Site.On(
            "/rss",
            async context =>
            {
                context.Response.Headers.ContentEncoding = "gzip";
                await context.Response.WriteAsync("not gzip at all");
            }
        );
        Assert.Equal(FetchCodes.Unreachable, (await FetchAsync(Feed())).OnlyFinding.Code);
    }

    [Theory]
    [InlineData("%PDF-1.7 ...", "application/pdf")]
    [InlineData("%PDF-1.7 ...", "text/html")]
    [InlineData("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "image/png")]
    [InlineData("{\"error\":1}", "application/json")]
    [InlineData("PK\u0003\u0004...", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task An_article_that_is_none_is_a_finding(string body, string type)
    {
        Site.On("/rss", Rss(Site.At("/a").AbsoluteUri), "application/rss+xml");
        Site.On("/a", body, type);
        var fetched = await FetchAsync(Feed());
        Assert.Equal(FetchCodes.WrongContent, fetched.OnlyFinding.Code);
        Assert.Empty(fetched.Documents);
    }

    [Fact]
    public async Task An_empty_article_is_a_finding()
    {
        Site.On("/rss", Rss(Site.At("/a").AbsoluteUri), "application/rss+xml");
        Site.On("/a", "");
        Assert.Equal(FetchCodes.EmptyContent, (await FetchAsync(Feed())).OnlyFinding.Code);
    }

    [Theory]
    [InlineData("<html><body>Trang chủ</body></html>")]
    [InlineData("Đăng nhập để tiếp tục")]
    [InlineData("")]
    [InlineData("<rss version=\"2.0\"><channel><item><title>Dở")]
    public async Task What_is_no_feed_is_a_finding_on_the_source(string body)
    {
        Site.On("/rss", body, "application/rss+xml");
        var fetched = await FetchAsync(Feed());
        Assert.True(fetched.Failed);
        Assert.Equal(FetchCodes.MalformedFeed, fetched.OnlyFinding.Code);
    }

    [Fact]
    public async Task A_document_type_in_a_feed_is_refused()
    {
        Site.On(
            "/rss",
            """<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><item><title>&x;</title><link>http://127.0.0.1/</link></item></channel></rss>""",
            "application/rss+xml"
        );
        Assert.Equal(FetchCodes.MalformedFeed, (await FetchAsync(Feed())).OnlyFinding.Code);
    }

    [Fact]
    public async Task One_bad_article_does_not_stop_the_others()
    {
        Site.On(
            "/rss",
            Rss([.. new[] { "/gone", "/good" }.Select(p => Site.At(p).AbsoluteUri)]),
            "application/rss+xml"
        );
        Site.On("/good", "<p>103 sản phẩm</p>");
        var fetched = await FetchAsync(Feed());
        Assert.Equal(FetchCodes.HttpStatus, fetched.OnlyFinding.Code);
        Assert.Contains("404", fetched.OnlyFinding.Message);
        Assert.EndsWith("/good", Assert.Single(fetched.Documents).Address);
        Assert.Equal(0, Memory.HealthOf("bao-thu").Failures);
    }

    [Fact]
    public async Task A_feed_none_of_whose_articles_answers_counts_as_failing()
    {
        Site.On("/rss", Rss(Site.At("/gone").AbsoluteUri), "application/rss+xml");
        await FetchAsync(Feed());
        Assert.Equal(1, Memory.HealthOf("bao-thu").Failures);
    }

    [Fact]
    public async Task A_source_that_takes_too_long_is_left_for_the_next_run()
    {
        Site.On("/rss", Rss([.. Enumerable.Range(0, 50).Select(i => Site.At($"/a{i}").AbsoluteUri)]));
        for (var i = 0; i < 50; i++)
            Site.On(
                $"/a{i}",
                async context =>
                {
                    await Task.Delay(100, context.RequestAborted);
                    await context.Response.WriteAsync("<p>1</p>");
                }
            );
        var fetched = await FetchAsync(Feed(), Hurried with { SourceTime = TimeSpan.FromMilliseconds(300) });
        Assert.InRange(fetched.Documents.Count, 1, 10);
        Assert.Equal(FetchCodes.TimedOut, fetched.OnlyFinding.Code);
        Assert.Equal(0, Memory.HealthOf("bao-thu").Failures);
    }

    [Fact]
    public async Task A_hiccup_is_retried()
    {
        var tries = 0;
        Site.On(
            "/rss",
            async context =>
            {
                if (++tries < 3)
                    context.Response.StatusCode = 503;
                else
                    await context.Response.WriteAsync(Rss());
            }
        );
        Assert.False((await FetchAsync(Feed())).Failed);
        Assert.Equal(3, tries);
    }

    [Fact]
    public async Task A_missing_page_is_not_asked_for_twice()
    {
        Assert.Equal(FetchCodes.HttpStatus, (await FetchAsync(Feed("/nowhere"))).OnlyFinding.Code);
        Assert.Single(Site.Requests);
    }

    [Fact]
    public async Task A_host_that_keeps_failing_is_left_alone()
    {
        Site.On(
            "/rss",
            Rss([.. Enumerable.Range(0, 30).Select(i => Site.At($"/a{i}").AbsoluteUri)]),
            "application/rss+xml"
        );
        for (var i = 0; i < 30; i++)
            Site.Status($"/a{i}", 500);
        var fetched = await FetchAsync(Feed(), Hurried with { HostFailures = 5, Retries = 0 });
        Assert.Contains(fetched.Findings, f => f.Code == FetchCodes.HostResting);
        Assert.True(Site.Requests.Count < 15, $"{Site.Requests.Count} requests");
        Assert.Equal(30, fetched.Findings.Count);
    }
}
