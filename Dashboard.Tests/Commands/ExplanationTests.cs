using Ocop.Etl.Commands;
using Ocop.Tests.News;
using Ocop.Tests.Support;

namespace Ocop.Tests.Commands;

public sealed class ExplanationTests
{
    private const string Text =
        "Đến hết năm 2022, tỉnh Tiền Giang có hơn 1.175 sản phẩm OCOP từ 3 sao trở lên. Hội chợ rộng 250 m2.";

    [Fact]
    public void Every_number_says_in_words_what_it_became_or_why_it_was_left()
    {
        var explained = Explain(Text);
        Assert.Contains("hơn [1.175] sản phẩm OCOP", explained);
        Assert.Contains(
            "\n      Sản phẩm OCOP từ 3 sao (products.total): hơn 1.175, Tiền Giang (63-82), thực hiện, 31/12/2022, độ tin 0,",
            explained
        );
        Assert.Matches(@"\[250\] m2\.…\n      bỏ: \S", explained);
    }

    [Fact]
    public void The_nation_and_shares_are_named_too() =>
        Assert.Contains(
            "Tỷ lệ sản phẩm 3 sao (share.products.star3): 67,3, cả nước",
            Explain("Cả nước có 10.322 sản phẩm OCOP đạt 3 sao trở lên, trong đó 67,3% sản phẩm 3 sao.")
        );

    [Fact]
    public void Days_years_and_star_classes_are_told_too()
    {
        var explained = Explain(
            "Đến ngày 30/11/2023, giai đoạn 2021-2025, tỉnh Tiền Giang có 175 sản phẩm OCOP, gồm 13 sản phẩm 4 sao."
        );
        Assert.Matches(@"\[30/11/2023\].*\n      bỏ: ngày", explained);
        Assert.Matches(@"\[2021-2025\].*\n      bỏ: ngày", explained);
        Assert.Matches(@"\[4\] sao.*\n      bỏ: hạng sao", explained);
    }

    [Theory]
    [InlineData(
        "Đợt 2 năm 2022, tỉnh Tiền Giang công nhận 15 sản phẩm (QĐ 919/QĐ-UBND ngày 3/5); quốc lộ 1A, 2.500 m2."
    )]
    [InlineData("Tin OCOP\n\nTiền Giang có 3.317 sản phẩm OCOP.\n\nTin liên quan\n\nCà Mau có 32 sản phẩm OCOP 2021")]
    [InlineData("1, 2,3 4/5-6 7.8.9 10")]
    public void No_digit_is_left_unspoken_for(string text)
    {
        var reading = Read.Article(text);
        var spans = reading.Numbers.Select(n => n.Span).Concat(OtherDigits.Of(reading).Select(o => o.Span)).ToList();
        for (var i = 0; i < reading.Text.Length; i++)
            if (char.IsAsciiDigit(reading.Text[i]))
                Assert.Single(spans, s => s.Start <= i && i < s.End);
    }

    private static string Explain(string text)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Explanation.Write(output, "bai.txt", Read.Article(text), TestData.Units, TestData.Indicators);
        return output.ToString();
    }
}
