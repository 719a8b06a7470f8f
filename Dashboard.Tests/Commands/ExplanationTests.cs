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

    private static string Explain(string text)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Explanation.Write(output, "bai.txt", Read.Article(text), TestData.Units, TestData.Indicators);
        return output.ToString();
    }
}
