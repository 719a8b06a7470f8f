using FsCheck;
using FsCheck.Fluent;
using Ocop.Etl.Fetching;

namespace Ocop.Tests.Fetching;

public class CanonicalUrlTests
{
    [Theory]
    [InlineData("http://www.Bao.vn:80/ocop-1.html?utm_source=zalo&fbclid=x#top", "https://bao.vn/ocop-1.html")]
    [InlineData("https://bao.vn/", "https://bao.vn")]
    [InlineData("https://bao.vn/ocop/", "https://bao.vn/ocop")]
    [InlineData("https://bao.vn/ocop/amp/", "https://bao.vn/ocop")]
    [InlineData("https://bao.vn/index.php?tc=2&cn=1&gd=7", "https://bao.vn?cn=1&gd=7&tc=2")]
    [InlineData("https://bao.vn/a/../b/./c", "https://bao.vn/b/c")]
    [InlineData("https://bao.vn:8443/a", "https://bao.vn:8443/a")]
    // Decomposed Vietnamese, as thvl.vn writes it.
    [InlineData("https://bao.vn/ke%CC%82%CC%81t-qua", "https://bao.vn/k%E1%BA%BFt-qua")]
    [InlineData("https://bao.vn/kết-quả", "https://bao.vn/k%E1%BA%BFt-qu%E1%BA%A3")]
    [InlineData("https://bao.vn/a%2Fb", "https://bao.vn/a%2Fb")]
    [InlineData("https://bao.vn/%c3%ban", "https://bao.vn/%C3%BAn")]
    [InlineData("https://báo.vn/a", "https://xn--bo-mia.vn/a")]
    public void Spellings_of_one_article_come_together(string address, string canonical) =>
        Assert.Equal(canonical, CanonicalUrl.Of(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bao.vn/a")]
    [InlineData("mailto:a@bao.vn")]
    [InlineData("javascript:alert(1)")]
    public void What_is_no_web_address_has_no_canonical_form(string? text) => Assert.Null(CanonicalUrl.Of(text));

    [Fact]
    public void Articles_that_differ_stay_apart()
    {
        var urls = new[] { "https://bao.vn/?id=1", "https://bao.vn/?id=2", "https://bao.vn/a", "https://bao.vn/a%2F" };
        Assert.Equal(urls.Length, urls.Select(CanonicalUrl.Of).Distinct().Count());
    }

    [Fact]
    public void Canonical_of_canonical_is_itself()
    {
        var pieces = Gen.Elements(
            "/",
            "//",
            "a",
            "Tin",
            "ế",
            "e\u0302\u0301",
            "%2e",
            "%2E%2e",
            "%25",
            "%41",
            "%c3%a1",
            "%ff",
            "%",
            "?",
            "&",
            "=",
            "utm_x=1",
            "amp",
            "index.html",
            "#",
            "..",
            ".",
            "+",
            " ",
            ";",
            ":",
            "@",
            "www.",
            "\ud83d\ude00",
            "%CC%81",
            "~",
            "\\",
            "'",
            "!"
        );
        var tails = pieces.ListOf().Select(list => string.Concat(list));
        var hosts = Gen.Elements(
            "http://bao.vn/",
            "https://WWW.bao.vn:443/",
            "http://www.vn/",
            "https://báo.com.vn:81/"
        );
        var addresses = hosts.SelectMany(_ => tails, (host, tail) => host + tail);
        Prop.ForAll(
                addresses.ToArbitrary(),
                address => CanonicalUrl.Of(address) is not { } once || CanonicalUrl.Of(once) == once
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
