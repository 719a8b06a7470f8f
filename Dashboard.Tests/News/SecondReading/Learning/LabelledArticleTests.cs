using System.Text;
using Ocop.Etl.Model;
using Ocop.Etl.News.SecondReading;
using Ocop.Etl.News.SecondReading.Learning;
using Ocop.Etl.Review;
using Ocop.Etl.Storage.Entities;
using Ocop.Tests.Support;

namespace Ocop.Tests.News.SecondReading.Learning;

public sealed class LabelledArticleTests : IDisposable
{
    private const string Fact =
        """{"scope": "province", "province": "82", "indicator": "products.total", "kind": "actual", "value": 47, "sentence": "Tỉnh có\n 47  sản phẩm."}""";

    private static readonly string Article =
        """{"id": "x-1", "meta": {"publishedDate": "2023-05", "sourceProvince": "82"}, "text": "Tỉnh có 47 sản phẩm.", "facts": ["""
        + Fact
        + "]}";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_line_of_an_ndjson_file_is_an_article()
    {
        var articles = Load("a.ndjson", $"{Article}\n\n{Article.Replace("x-1", "x-2", StringComparison.Ordinal)}\n");
        Assert.Equal(["x-1", "x-2"], articles.Select(a => a.Id));
        var article = articles[0];
        Assert.Equal("Tỉnh có 47 sản phẩm.", article.Text);
        Assert.Equal(PartialDate.Parse("2023-05"), article.Meta.PublishedOn);
        Assert.Equal(UnitId.Of("63", "82"), article.Meta.HomeProvince);
        Assert.Empty(article.Optional);
        var figure = Assert.Single(article.Facts);
        Assert.Equal((NumberMeaning.Stock, 47.0, null), (figure.Meaning, figure.Value, figure.ValueMax));
        Assert.Equal(["Tỉnh có 47 sản phẩm."], figure.Sentences);
    }

    [Fact]
    public void A_json_file_is_one_article_over_many_lines() =>
        Assert.Equal("x-1", Assert.Single(Load("a.json", Article.Replace(", ", ",\n  ", StringComparison.Ordinal))).Id);

    [Fact]
    public void An_article_without_a_name_is_called_by_its_place() =>
        Assert.Equal(
            "a.ndjson:2",
            Assert
                .Single(Load("a.ndjson", "\n" + Article.Replace("\"id\": \"x-1\", ", "", StringComparison.Ordinal)))
                .Id
        );

    [Fact]
    public void The_files_of_a_folder_come_in_the_order_of_their_names_and_others_are_left()
    {
        folder.Write("b.ndjson", Article.Replace("x-1", "second", StringComparison.Ordinal));
        folder.Write("a.json", Article.Replace("x-1", "first", StringComparison.Ordinal));
        folder.Write("README.md", "không phải bài");
        Assert.Equal(["first", "second"], LabelledArticle.Load(folder.Path).Select(a => a.Id));
    }

    [Fact]
    public void A_repeated_figure_is_found_in_all_its_sentences()
    {
        var twice = Article.Replace(
            "\"value\": 47",
            "\"value\": 47, \"alsoIn\": [\"47 sản phẩm  ấy\"]",
            StringComparison.Ordinal
        );
        Assert.Equal(["Tỉnh có 47 sản phẩm.", "47 sản phẩm ấy"], Load("a.ndjson", twice)[0].Facts[0].Sentences);
    }

    [Fact]
    public void Figures_that_may_be_read_or_not_are_kept_apart()
    {
        var article = Load("a.ndjson", Article[..^1] + ", \"optional\": [" + Fact + "]}")[0];
        Assert.Single(article.Facts);
        Assert.Single(article.Optional);
    }

    [Fact]
    public void What_the_review_page_exports_is_an_article_as_it_stands()
    {
        const string text = "Đến hết năm 2024, tỉnh Tiền Giang có 38-40 sản phẩm OCOP; huyện Cái Bè có 12 sản phẩm.";
        var row = new DocumentRow
        {
            Address = "bai.html",
            Title = "Tin OCOP",
            Sha256 = new string('0', 64),
            Text = text,
            PublishedOn = PartialDate.Parse("2025-01-05"),
            HomeProvince = UnitId.Of("63", "82"),
        };
        Fact[] facts =
        [
            new()
            {
                Unit = UnitId.Of("63", "82"),
                Indicator = "products.total",
                Kind = FactKind.Target,
                Comparator = Comparator.Range,
                Value = 38,
                ValueMax = 40,
                Citation = new() { Quote = text },
            },
            new()
            {
                Unit = UnitId.Of("63", "82"),
                Indicator = "products.onEcommerce",
                Kind = FactKind.Actual,
                Value = 12,
                Citation = new() { Quote = text },
            },
        ];
        var path = folder.Write("xuat.json", LabelledCase.Write(row, facts, 1, TestData.Units, TestData.Indicators));
        var article = Assert.Single(LabelledArticle.Load(path));
        Assert.Equal(text, article.Text);
        Assert.Equal(row.PublishedOn, article.Meta.PublishedOn);
        Assert.Equal(row.HomeProvince, article.Meta.HomeProvince);
        Assert.Equal([NumberMeaning.StockTarget, null], article.Facts.Select(f => f.Meaning));
        Assert.Equal([(38, 40), (12, null)], article.Facts.Select(f => (f.Value, f.ValueMax)));
        Assert.Equal([text], article.Facts[0].Sentences);
    }

    [Fact]
    public void An_export_of_an_article_without_date_and_home_is_an_article_too()
    {
        var row = new DocumentRow
        {
            Address = "bai.html",
            Title = "Tin",
            Sha256 = new string('0', 64),
            Text = "Không có số liệu.",
        };
        var path = folder.Write("xuat.json", LabelledCase.Write(row, [], 0, TestData.Units, TestData.Indicators));
        var article = Assert.Single(LabelledArticle.Load(path));
        Assert.Null(article.Meta.PublishedOn);
        Assert.Null(article.Meta.HomeProvince);
        Assert.Empty(article.Facts);
    }

    [Theory]
    [InlineData("{\"meta\": {}, \"text\"", "không phải một bài đã gán nhãn")]
    [InlineData("[]", "không phải một bài đã gán nhãn")]
    [InlineData("{\"meta\": {}, \"facts\": []}", "thiếu \"text\"")]
    [InlineData("{\"meta\": {}, \"text\": null, \"facts\": []}", "\"text\" để trống")]
    [InlineData("{\"text\": \"\", \"facts\": []}", "thiếu \"meta\"")]
    [InlineData("{\"meta\": {}, \"text\": \"\"}", "thiếu \"facts\"")]
    [InlineData("{\"meta\": {}, \"text\": \"\", \"facts\": [{}]}", "thiếu \"kind\"")]
    public void A_line_that_is_no_article_is_named_with_its_file(string line, string wrong)
    {
        var path = folder.Write("a.ndjson", $"{Article}\n\n{line}\n");
        var refused = Assert.Throws<InvalidDataException>(() => LabelledArticle.Load(path).ToList());
        Assert.StartsWith($"{path}:3: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(wrong, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind")]
    [InlineData("sentence")]
    [InlineData("indicator")]
    [InlineData("value")]
    public void A_figure_without_one_of_its_fields_is_named(string field)
    {
        var broken = Article.Replace($"\"{field}\"", "\"khác\"", StringComparison.Ordinal);
        var refused = Assert.Throws<InvalidDataException>(() => Load("a.ndjson", broken));
        Assert.Contains($"a.ndjson:1: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"thiếu \"{field}\"", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_no_number_is_named() =>
        Assert.Throws<InvalidDataException>(() =>
            Load("a.ndjson", Article.Replace("\"value\": 47", "\"value\": \"47\"", StringComparison.Ordinal))
        );

    [Fact]
    public void A_path_that_is_not_there_is_named()
    {
        var path = folder.File("không có.ndjson");
        var refused = Assert.Throws<FileNotFoundException>(() => LabelledArticle.Load(path));
        Assert.StartsWith($"{path}: không có tệp hoặc thư mục này", refused.Message, StringComparison.Ordinal);
    }

    private List<LabelledArticle> Load(string name, string text) =>
        [.. LabelledArticle.Load(folder.Write(name, Encoding.UTF8.GetBytes(text)))];
}
