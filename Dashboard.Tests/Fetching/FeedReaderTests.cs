using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ocop.Etl.Fetching;
using Ocop.Etl.Model;

namespace Ocop.Tests.Fetching;

public class FeedReaderTests
{
    private static readonly Uri Address = new("https://bao.vn/rss/kinh-te.rss");

    [Fact]
    public void An_rss_item_gives_link_title_and_the_day_in_Vietnam()
    {
        var (links, findings) = Read(
            """
            <rss version="2.0"><channel><link>https://bao.vn</link><item>
              <title><![CDATA[Tiền Giang: 103 sản phẩm OCOP]]></title>
              <link> /ocop-1.html </link>
              <description>Toàn tỉnh</description>
              <pubDate>Mon, 04 Dec 2023 18:30:00 GMT</pubDate>
            </item></channel></rss>
            """
        );
        Assert.Empty(findings);
        Assert.Equal(
            new FoundLink(
                new("https://bao.vn/ocop-1.html"),
                "Tiền Giang: 103 sản phẩm OCOP",
                PartialDate.Parse("2023-12-05"),
                "Toàn tỉnh"
            ),
            Assert.Single(links)
        );
    }

    [Fact]
    public void An_atom_entry_gives_its_alternate_link()
    {
        var (links, _) = Read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>OCOP</title>
              <link rel="edit" href="https://bao.vn/edit/1"/><link href="https://bao.vn/1"/>
              <updated>2024-02-01T00:00:00Z</updated><published>2024-01-31T23:59:00+07:00</published>
            </entry></feed>
            """
        );
        var link = Assert.Single(links);
        Assert.Equal("https://bao.vn/1", link.Address.AbsoluteUri);
        Assert.Equal("2024-01-31", link.PublishedDate.ToString());
    }

    [Fact]
    public void Rss_1_0_and_items_whose_guid_is_the_link_are_read()
    {
        var (links, _) = Read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <item><title>A</title><guid>https://bao.vn/a</guid><dc:date>2024-05-06</dc:date></item></rdf:RDF>
            """
        );
        Assert.Equal(
            ("https://bao.vn/a", "2024-05-06"),
            (links[0].Address.AbsoluteUri, links[0].PublishedDate.ToString())
        );
    }

    [Theory]
    [InlineData("Tue, 05 Dec 2023 08:15:00 +0700", "2023-12-05")]
    [InlineData("Tue, 05 Dec 2023 23:15:00 GMT+7", "2023-12-05")]
    [InlineData("Tue, 05 Dec 2023 23:15:00 GMT", "2023-12-06")]
    [InlineData("2023-12-05T23:15:00", "2023-12-05")]
    [InlineData("2023-12-05T23:15:00Z", "2023-12-06")]
    [InlineData("05/12/2023 08:15", "2023-12-05")]
    [InlineData("5/12/2023", "2023-12-05")]
    [InlineData("08:15 05/12/2023", "2023-12-05")]
    [InlineData("0001-01-01T00:00:00", null)]
    [InlineData("hôm qua", null)]
    public void Dates_are_read_in_the_forms_that_sites_write(string text, string? day) =>
        Assert.Equal(day, FeedReader.DateOf(text)?.ToString());

    [Theory]
    [InlineData("<pubDate/>", 0)]
    [InlineData("<pubDate> </pubDate>", 0)]
    [InlineData("", 0)]
    [InlineData("<pubDate>hôm qua</pubDate>", 1)]
    public void An_item_without_a_usable_date_is_kept(string date, int findings)
    {
        var (links, found) = Read(
            $"<rss><channel><item><title>A</title><link>https://bao.vn/a</link>{date}</item></channel></rss>"
        );
        Assert.Null(Assert.Single(links).PublishedDate);
        Assert.Equal(findings, found.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<link/>")]
    [InlineData("<link>javascript:alert(1)</link>")]
    [InlineData("<link>http://</link>")]
    [InlineData("<guid isPermaLink='false'>123</guid>")]
    public void An_item_without_a_usable_link_costs_that_item(string link)
    {
        var (links, findings) = Read(
            $"<rss><channel><item><title>Hỏng</title>{link}</item><item><title>B</title><link>https://bao.vn/b</link></item></channel></rss>"
        );
        Assert.Equal("https://bao.vn/b", Assert.Single(links).Address.AbsoluteUri);
        Assert.Contains("\"Hỏng\"", Assert.Single(findings).Message);
    }

    [Fact]
    public void A_feed_in_an_old_code_page_is_read()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var xml =
            "<?xml version=\"1.0\" encoding=\"windows-1258\"?><rss><channel><item><title>Đồng</title><link>https://bao.vn/a</link></item></channel></rss>";
        var bytes = Encoding.GetEncoding(1258).GetBytes(xml.Replace("ồ", "ô\u0300"));
        var (links, _) = FeedReader.Read(bytes, Address);
        Assert.Equal("Đồng", Assert.Single(links).Title);
    }

    [Fact]
    public void A_break_in_the_markup_costs_the_items_behind_it()
    {
        var (links, findings) = Read(
            "<rss><channel><item><link>https://bao.vn/a</link></item>\n<item><title>A&nbsp;B</title><link>https://bao.vn/b</link></item></channel></rss>"
        );
        Assert.Single(links);
        var finding = Assert.Single(findings);
        Assert.Equal(FetchCodes.MalformedFeed, finding.Code);
        Assert.Contains("dòng 2", finding.Message);
    }

    [Fact]
    public void Whatever_comes_is_read_or_refused_and_nothing_else()
    {
        var pieces = Gen.Elements(
            "<rss>",
            "<feed>",
            "<channel>",
            "<item>",
            "</item>",
            "<entry>",
            "</entry>",
            "<link>https://bao.vn/a</link>",
            "<link href='x'/>",
            "<title>A",
            "</title>",
            "<pubDate>",
            "]]>",
            "<![CDATA[",
            "&amp;",
            "&x;",
            "\0",
            "</rss>",
            "</channel>",
            "<!--",
            "<?xml version='1.0'?>"
        );
        Prop.ForAll(
                pieces.ListOf().Select(l => string.Concat(l)).ToArbitrary(),
                text =>
                {
                    try
                    {
                        Read(text);
                    }
                    catch (FetchException) { }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static (IReadOnlyList<FoundLink> Links, IReadOnlyList<Finding> Findings) Read(string xml) =>
        FeedReader.Read(Encoding.UTF8.GetBytes(xml), Address);
}
