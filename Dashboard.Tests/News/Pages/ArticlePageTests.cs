using System.Text;
using Ocop.Etl.Model;
using Ocop.Etl.News;

namespace Ocop.Tests.News.Pages;

public class ArticlePageTests
{
    private const string Body = """
        <p>Đến nay, tỉnh Bắc Kạn có 150 sản phẩm OCOP, trong đó 20 sản phẩm 4 sao và 130 sản phẩm 3 sao. Nhiều chủ thể đã mở rộng nhà xưởng và vùng nguyên liệu để bán hàng quanh năm.</p>
        <p>Các địa phương tiếp tục hướng dẫn người dân hoàn thiện hồ sơ, bao bì và tìm đầu ra ổn định cho sản phẩm.</p>
        """;

    private static ArticlePage Html(string html) => ArticlePage.Open(Encoding.UTF8.GetBytes(html), "bai.html");

    private static IEnumerable<string> Facts(ArticlePage page) =>
        Read.Reader.Read(page).Facts.Select(Read.Line).Order(StringComparer.Ordinal);

    [Fact]
    public void Menus_other_headlines_and_comments_are_not_the_article()
    {
        var page = Html(
            $"""
            <html><head><title>Bắc Kạn phát triển OCOP - Báo mẫu</title></head><body>
            <nav><a href="/">Trang chủ</a> <a href="/k">Cà Mau có 900 sản phẩm OCOP</a></nav>
            <h1>Bắc Kạn phát triển sản phẩm OCOP</h1>
            <div class="article-content">{Body}
              <p><a href="/x">Hà Giang công nhận thêm 32 sản phẩm OCOP</a></p>
              <div class="tin-lien-quan"><p>Lai Châu có 70 sản phẩm OCOP được công nhận trong năm nay.</p></div>
            </div>
            <div class="comment"><p>Tỉnh tôi có 500 sản phẩm OCOP, nhiều hơn hẳn tỉnh này đấy các bạn ạ.</p></div>
            </body></html>
            """
        );
        Assert.Equal("Bắc Kạn phát triển sản phẩm OCOP", page.Title);
        Assert.Equal(["06 products.star3 = 130", "06 products.star4 = 20", "06 products.total = 150"], Facts(page));
    }

    [Fact]
    public void The_page_says_when_who_and_where_it_is()
    {
        var page = Html(
            $$"""
            <html><head><link rel="canonical" href="https://bao.vn/a.html">
            <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2023-07-21T08:00:00+07:00","author":{"name":"Lan Anh"} }</script>
            </head><body><h1>Bắc Kạn phát triển sản phẩm OCOP</h1><div itemprop="articleBody">{{Body}}</div></body></html>
            """
        );
        Assert.Equal(new PartialDate(2023, 7, 21), page.PublishedOn);
        Assert.Equal("Lan Anh", page.Author);
        Assert.Equal("https://bao.vn/a.html", page.CanonicalUrl);
    }

    [Theory]
    [InlineData("""<meta property="article:published_time" content="2022-03-04T10:00:00+07:00">""", "")]
    [InlineData("", """<time datetime="2022-03-04">hôm qua</time>""")]
    [InlineData("", """<span class="post-date">Thứ Sáu, 04/03/2022, 10:00 (GMT+7)</span>""")]
    public void A_date_is_found_where_pages_put_it(string head, string body)
    {
        var page = Html(
            $"<html><head>{head}</head><body><h1>Bắc Kạn phát triển OCOP</h1>{body}<div class='entry-content'>{Body}</div></body></html>"
        );
        Assert.Equal(new PartialDate(2022, 3, 4), page.PublishedOn);
    }

    [Fact]
    public void A_windows_1258_page_reads_as_a_Unicode_page()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var html =
            $"<html><head><meta charset=\"windows-1258\"></head><body><h1>Bắc Kạn phát triển OCOP</h1><div class='entry-content'>{Body}</div></body></html>";
        var page = ArticlePage.Open(Encoding.GetEncoding(1258).GetBytes(Combining(html)), "bai.html");
        Assert.Contains("06 products.total = 150", Facts(page));
        Assert.Contains(page.Findings, f => f.Code == "legacy-encoding");
    }

    // windows-1258 writes tone marks as characters of their own after the letter.
    private static string Combining(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            var parts = c.ToString().Normalize(NormalizationForm.FormD);
            if (parts.Length == 1)
                result.Append(c);
            else
            {
                var tone = parts[^1] is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323' ? parts[^1] : '\0';
                if (tone == '\0' && parts.Length == 3)
                    tone = parts[1];
                var rest = string.Concat(parts.Where(p => p != tone)).Normalize(NormalizationForm.FormC);
                result.Append(rest);
                if (tone != '\0')
                    result.Append(tone);
            }
        }
        return result.ToString();
    }

    [Fact]
    public void A_text_in_an_old_font_is_turned_into_Unicode()
    {
        // "S¶n phÈm cña tØnh ®­îc c«ng nhËn" is TCVN3 seen as Latin-1.
        var page = ArticlePage.Open(
            "Tin OCOP\n\nS\u00B6n ph\u00C8m cña tØnh ®\u00ADîc c«ng nhËn vµ ®¹t chuÈn.",
            "bai.txt"
        );
        Assert.Contains("Sản phẩm của tỉnh được công nhận và đạt chuẩn.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_broken_inside_a_sentence_are_joined()
    {
        var page = ArticlePage.Open(
            "Tin về chương trình OCOP\n\nĐến nay, trên địa bàn toàn tỉnh\nBắc Kạn có\n150 sản phẩm OCOP được xếp hạng, trong đó\n20 sản phẩm 4 sao.",
            "bai.txt"
        );
        Assert.Equal(["06 products.star4 = 20", "06 products.total = 150"], Facts(page));
    }

    [Fact]
    public void Letters_that_only_look_Vietnamese_and_soft_hyphens_do_not_hide_words()
    {
        var page = ArticlePage.Open("Tin về chương trình OCOP\n\nTỉnh Ðắk Nông có 75 s\u00ADản phẩm ОСОР.", "bai.txt");
        Assert.Equal(["67 products.total = 75"], Facts(page));
    }

    [Fact]
    public void Lists_of_other_articles_in_plain_text_are_cut_off()
    {
        var page = ArticlePage.Open(
            """
            Hà Nội dẫn đầu OCOP | Cà Mau có 146 sản phẩm OCOP | Lào Cai có 200 sản phẩm OCOP
            Tây Ninh phát triển sản phẩm OCOP

            Đến nay, tỉnh Tây Ninh có 68 sản phẩm OCOP.

            Xem thêm: Bình Dương công nhận thêm 20 sản phẩm OCOP

            Các sở, ngành tiếp tục hỗ trợ chủ thể quảng bá hàng hóa của mình.

            Tin liên quan
            Đồng Nai có 119 sản phẩm OCOP
            Long An công nhận 40 sản phẩm OCOP

            Thời gian tới, tỉnh Tây Ninh phấn đấu đến năm 2025 có 100 sản phẩm OCOP đạt từ 3 sao trở lên.

            Tin mới hơn
            Vĩnh Long có 52 sản phẩm OCOP được công nhận.
            """,
            "bai.txt"
        );
        Assert.Equal(["72 products.total = 68", "72 products.total target = 100 by 2025"], Facts(page));
    }

    [Fact]
    public void Headlines_under_the_last_paragraph_need_no_word_that_announces_them()
    {
        var page = ArticlePage.Open(
            """
            Tây Ninh phát triển sản phẩm OCOP

            TIN NÓNG: Bạc Liêu công nhận 9 sản phẩm OCOP

            Đến nay, tỉnh Tây Ninh có 68 sản phẩm OCOP.

            Đường dây 1900.0000 | Xem thêm: Cả nước có 9.852 sản phẩm OCOP

            Các điểm bán mở cửa đến 21 giờ.

            * Long An công nhận 40 sản phẩm OCOP
            * Mưa lớn kéo dài
            """,
            "bai.txt"
        );
        Assert.Equal(["72 products.total = 68"], Facts(page));
    }

    [Fact]
    public void A_list_that_closes_an_article_is_its_own()
    {
        var page = ArticlePage.Open(
            """
            Tây Ninh phát triển sản phẩm OCOP

            Đến nay, tỉnh Tây Ninh có 68 sản phẩm OCOP, phân theo hạng như sau:

            - 12 sản phẩm 4 sao
            - 56 sản phẩm 3 sao
            """,
            "bai.txt"
        );
        Assert.Equal(
            ["72 products.star3 = 56", "72 products.star4 = 12", "72 products.total = 68"],
            Facts(page).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_name_broken_over_two_lines_is_one_name()
    {
        var page = ArticlePage.Open(
            """
            Hà Tĩnh chú trọng chất lượng sản phẩm OCOP

            (Cổng TTĐT tỉnh) - Văn phòng Điều phối nông thôn mới tỉnh cho biết nhiều
            địa phương đã chậm lại để giữ chất lượng, nhất là các huyện có số lượng
            sản phẩm lớn.

            Nhu cầu của thị trường đối với một số mặt hàng OCOP đã bão hòa. Huyện Thạch
            Hà có 45 sản phẩm OCOP, bị trùng lặp nhiều.
            """,
            "bai.txt"
        );
        Assert.Equal(["42/Huyện Thạch Hà products.total = 45"], Facts(page));
    }

    [Fact]
    public void A_headline_is_not_run_into_the_page_line_under_it()
    {
        var page = ArticlePage.Open(
            """
            Trang chủ > Tin tức
            Lai Châu: thêm 41 sản phẩm nhận giấy chứng nhận OCOP trong năm
            Lượt xem: 812

            Năm 2023, tỉnh Lai Châu công nhận mới 41 sản phẩm OCOP; các chủ thể ở 8 huyện, thành phố được trao giấy chứng nhận tại Trung tâm hội nghị của tỉnh.
            """,
            "bai.txt"
        );
        Assert.Equal(["12 products.new = 41 @2023"], Facts(page));
    }
}
