using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ocop.Etl.News;

namespace Ocop.Tests.News.Pages;

/// <summary>Bad input gives a finding that says so, in bounded time, and never an exception or a fact.</summary>
public class HostilePageTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    public static TheoryData<string, string> Bad() =>
        new()
        {
            { "empty", "empty-page" },
            { "blank", "empty-page" },
            { "login", "login-wall" },
            { "missing", "not-found-page" },
            { "blocked", "blocked-page" },
            { "pdf", "not-a-page" },
            { "zip", "not-a-page" },
            { "large", "page-too-large" },
            { "deep", "markup-too-deep" },
            { "endless", "endless-paragraph" },
            { "broken", "broken-encoding" },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Bad_input_is_named_and_gives_no_fact(string kind, string code)
    {
        var watch = Stopwatch.StartNew();
        var page = ArticlePage.Open(Make(kind), "bai.html");
        var reading = Read.Reader.Read(page);
        Assert.Contains(reading.Findings, f => f.Code == code && f.Message.Length > 20);
        Assert.Empty(reading.Facts);
        Assert.True(watch.Elapsed < Bound, $"{kind}: {watch.Elapsed}");
    }

    private static byte[] Make(string kind) =>
        kind switch
        {
            "empty" => [],
            "blank" => "  \n\t "u8.ToArray(),
            "login" => Encoding.UTF8.GetBytes(
                "<html><title>Đăng nhập</title><body><h1>Đăng nhập hệ thống</h1><p>Vui lòng đăng nhập để xem nội dung.</p></body></html>"
            ),
            "missing" => Encoding.UTF8.GetBytes(
                "<html><title>404</title><body><h1>Không tìm thấy trang</h1><p>Trang bạn yêu cầu không tồn tại. Có 12 sản phẩm OCOP.</p></body></html>"
            ),
            "blocked" => Encoding.UTF8.GetBytes(
                "<html><body><h1>Just a moment...</h1><p>Checking your browser before accessing.</p></body></html>"
            ),
            "pdf" => Encoding.ASCII.GetBytes("%PDF-1.7 tỉnh có 12 sản phẩm OCOP"),
            "zip" => [0x50, 0x4B, 3, 4, 0, 0],
            "large" => Encoding.UTF8.GetBytes("<p>" + new string('a', 10_000_000) + "</p>"),
            "deep" => Encoding.UTF8.GetBytes(
                string.Concat(Enumerable.Repeat("<div>", 10_000))
                    + "Tỉnh Sơn La có 12 sản phẩm OCOP."
                    + string.Concat(Enumerable.Repeat("</div>", 10_000))
            ),
            "endless" => Encoding.UTF8.GetBytes(
                "<html><body><h1>Tin dài</h1><p>"
                    + string.Concat(Enumerable.Repeat("tỉnh Sơn La có 12 sản phẩm OCOP và ", 30_000))
                    + "</p></body></html>"
            ),
            _ =>
            [
                .. Encoding.UTF8.GetBytes("<html><body><h1>Tin ngắn về OCOP</h1><p>Chương trình "),
                0xC3,
                0x28,
                0xFF,
                0xFE,
                0x80,
                .. Encoding.UTF8.GetBytes(" được triển khai.</p></body></html>"),
            ],
        };

    [Fact]
    public void Whatever_the_text_reading_ends_and_every_span_lies_in_it()
    {
        string[] pieces =
        [
            "tỉnh ",
            "Sơn La ",
            "có ",
            "12",
            "1.234",
            "3-4 sao ",
            "sản phẩm ",
            "OCOP ",
            "(",
            ")",
            ", ",
            "; ",
            ": ",
            ". ",
            "\n",
            "%",
            "/",
            "năm ",
            "2023 ",
            "đợt 2 ",
            "trong đó ",
            "mỗi huyện ",
            "hơn ",
            "từ ",
            "đến ",
            "chủ thể ",
            "HTX ",
            "\u0000",
            "\uD800",
            "\u202E",
            "12/12/2023 ",
            "99999999999999999999",
            "-",
            "…",
            "cùng ",
            "<div>",
            "&#0;",
            "ngày ",
            "tháng 13/2023 ",
            "31/2/2023 ",
            "là ",
            "lên ",
        ];
        var text = Gen.Elements(pieces).ListOf().Select(p => string.Concat(p));
        Prop.ForAll(
                text.ToArbitrary(),
                body =>
                {
                    var reading = Read.Reader.Read(ArticlePage.Open("Tin OCOP Sơn La\n\n" + body, "bai.txt"));
                    return reading.Numbers.All(n => n.Span.Start >= 0 && n.Span.End <= reading.Text.Length)
                        && reading.Facts.All(f =>
                            f.Fact.Citation.Sentence!.Value.Contains(f.Fact.Citation.Number!.Value)
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(120));
    }
}
