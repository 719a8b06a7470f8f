using Ocop.Etl.Model;
using Ocop.Etl.News.SecondReading;
using Ocop.Etl.News.SecondReading.Learning;
using Ocop.Tests.Support;

namespace Ocop.Tests.News.SecondReading.Learning;

public sealed class CaseFileFormatTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_case_has_its_page_its_paragraphs_and_its_figures()
    {
        var only = Assert.Single(
            Read(
                """
                # một cách nói
                title: Tin tỉnh
                published: 2023-05
                home: 82
                Tỉnh có 47 sản phẩm.
                Trong đó 5 sản phẩm 4 sao.
                = 82 products.total = 47
                = 82 products.star4 = 5
                """
            )
        );
        Assert.Equal("thu-1", only.Id);
        Assert.Equal("Tin tỉnh\n\nTỉnh có 47 sản phẩm.\n\nTrong đó 5 sản phẩm 4 sao.", only.Text);
        Assert.Equal(PartialDate.Parse("2023-05"), only.Meta.PublishedOn);
        Assert.Equal(UnitId.Of("63", "82"), only.Meta.HomeProvince);
        Assert.Equal(["82 products.total = 47", "82 products.star4 = 5"], only.Figures);
    }

    [Fact]
    public void Cases_end_at_a_line_of_dashes_and_one_without_figures_says_so()
    {
        var cases = Read("Chưa có sản phẩm.\n=\n---\nTỉnh Tiền Giang có 47 sản phẩm.\n= 82 products.total = 47\n");
        Assert.Equal([0, 1], cases.Select(c => c.Figures.Count));
        Assert.All(cases, c => Assert.Null(c.Meta.HomeProvince));
        Assert.All(cases, c => Assert.NotNull(c.Meta.PublishedOn));
    }

    [Theory]
    [InlineData("82 products.total = 47 @2023-05-01", "Stock", 47, null)]
    [InlineData("82/huyện Cái Bè products.new target >= 5 by 2025", "NewTarget", 5, null)]
    [InlineData("VN share.products.star3 = 65.4", "Share", 65.4, null)]
    [InlineData("82 products.total target 20..30 by 2025", "StockTarget", 20.0, 30.0)]
    [InlineData("82 products.valid = 12", null, 12, null)]
    public void A_figure_is_learned_as_what_its_line_says(string line, string? meaning, double value, double? max)
    {
        var figure = Assert.Single(Assert.Single(Articles($"Một câu.\n= {line}\n")).Facts);
        Assert.Equal((meaning, value, max), (figure.Meaning?.ToString(), figure.Value, figure.ValueMax));
        Assert.Equal(["Tin về chương trình OCOP Một câu."], figure.Sentences);
    }

    [Theory]
    [InlineData("Một câu.\n= 82 sản phẩm 47\n", "82 sản phẩm 47")]
    [InlineData("published: hôm qua\nMột câu.\n=\n", "hôm qua")]
    [InlineData("home: X\nMột câu.\n=\n", "X")]
    public void What_is_not_understood_is_told_with_file_and_case(string text, string what)
    {
        var wrong = Assert.Throws<InvalidDataException>(() => Articles(text).ToList());
        Assert.Contains("thu.txt: thu-1", wrong.Message);
        Assert.Contains(what, wrong.Message);
    }

    [Fact]
    public void Cases_lie_beside_whole_articles_and_are_loaded_with_them()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "cases"));
        folder.Write(Path.Combine("cases", "a.txt"), "Tỉnh có 47 sản phẩm.\n= 82 products.total = 47\n");
        folder.Write("b.ndjson", """{"id": "b-1", "meta": {}, "text": "Chưa có.", "facts": []}""");
        Assert.Equal(["b-1", "a-1"], LabelledArticle.Load(folder.Path).Select(a => a.Id));
    }

    private IReadOnlyList<Case> Read(string text) => CaseFile.Read(Write(text));

    private IEnumerable<LabelledArticle> Articles(string text) => CaseFile.Articles(Write(text));

    private string Write(string text)
    {
        folder.Write("thu.txt", text);
        return Path.Combine(folder.Path, "thu.txt");
    }
}
