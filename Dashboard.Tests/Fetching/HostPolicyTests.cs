using System.Net;
using Ocop.Etl.Fetching;
using Ocop.Etl.Model;

namespace Ocop.Tests.Fetching;

public class HostPolicyTests : FetchingTest
{
    [Theory]
    [InlineData("https://baogialai.com.vn/a", true)]
    [InlineData("https://www.BaoGiaLai.com.vn./a", true)]
    [InlineData("https://notbaogialai.com.vn/a", false)]
    [InlineData("https://baogialai.com.vn.evil.com/a", false)]
    [InlineData("https://baogialai.com.vn@evil.com/a", false)]
    [InlineData("https://user:pass@baogialai.com.vn/a", false)]
    [InlineData("ftp://baogialai.com.vn/a", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("https://spam24.com/a", false)]
    [InlineData("https://m.spam24.com/a", false)]
    public void Only_listed_hosts_and_their_sub_domains_are_allowed(string address, bool allowed)
    {
        var policy = new HostPolicy(["baogialai.com.vn", "spam24.com"], new(["spam*"]));
        Assert.Equal(allowed, policy.Allows(new(address)));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:192.168.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12::1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("ff02::1")]
    public void Addresses_inside_are_not_public(string address) =>
        Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("14.225.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("203.162.0.1")]
    [InlineData("2405:4800::1")]
    [InlineData("::ffff:14.225.0.1")]
    public void Addresses_of_the_internet_are_public(string address) =>
        Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    public async Task A_private_address_is_refused_unless_the_source_allows_it(string host)
    {
        var source = Feed(allowPrivate: false, hosts: host) with
        {
            Address = new UriBuilder(Site.Root) { Host = host, Path = "/rss" }.Uri,
        };
        var fetched = await FetchAsync(source);
        Assert.Equal(FetchCodes.PrivateAddress, fetched.OnlyFinding.Code);
        Assert.Empty(Site.Requests);
    }

    [Fact]
    public async Task A_connection_that_one_source_may_have_is_not_lent_to_another()
    {
        Site.On("/rss", Rss());
        using var fetcher = Fetcher();
        Assert.False((await fetcher.OpenAsync(Feed(), Token)).Failed);
        Assert.True((await fetcher.OpenAsync(Feed(allowPrivate: false), Token)).Failed);
        Assert.Single(Site.Requests);
    }

    [Theory]
    [InlineData("http://evil.example/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1/")]
    public async Task A_redirect_to_a_host_that_is_not_allowed_is_not_followed(string target)
    {
        Site.Redirect("/rss", target);
        var fetched = await FetchAsync(Feed());
        Assert.Equal(FetchCodes.RefusedHost, fetched.OnlyFinding.Code);
        Assert.Contains(target, fetched.OnlyFinding.Message);
    }

    [Fact]
    public async Task A_redirect_from_an_article_is_checked_too()
    {
        Site.On("/rss", Rss(Site.At("/a").AbsoluteUri));
        Site.Redirect("/a", "http://169.254.169.254/latest/meta-data");
        Assert.Equal(FetchCodes.RefusedHost, (await FetchAsync(Feed())).OnlyFinding.Code);
    }

    [Fact]
    public async Task Links_to_other_hosts_are_left_out_and_named()
    {
        Site.On("/rss", Rss(Site.At("/a").AbsoluteUri, "https://quangcao.example/x"));
        Site.On("/a", "<p>47 sản phẩm</p>");
        var fetched = await FetchAsync(Feed());
        Assert.Single(fetched.Documents);
        Assert.Equal(Severity.Info, fetched.OnlyFinding.Severity);
        Assert.Contains("quangcao.example", fetched.OnlyFinding.Message);
    }
}
