using Ocop.Etl.News;
using Ocop.Etl.News.Mentions;
using Ocop.Etl.News.Reading;
using Ocop.Etl.News.SecondReading;
using Ocop.Etl.News.SecondReading.Learning;
using Ocop.Tests.Support;

namespace Ocop.Tests.News.SecondReading.Learning;

public class MeaningLearnerTests
{
    private static readonly ArticleReader Reader = new(TestData.Units, TestData.Indicators, MeaningWeights.None);

    [Fact]
    public void From_a_handful_of_articles_it_learns_to_tell_products_from_money()
    {
        var weights = Learn([.. Enumerable.Range(20, 12).Select(n => ProductsAndMoney(n, n + 300))]);
        var (right, all) = MeaningCheck.Of(weights, Reader, [ProductsAndMoney(75, 512), ProductsAndMoney(411, 38)]);
        Assert.Equal(4, all);
        Assert.Equal(4, right);
    }

    [Fact]
    public void Nothing_learned_is_nothing_understood_but_the_first_meaning() =>
        Assert.Equal((1, 2), MeaningCheck.Of(MeaningWeights.None, Reader, [ProductsAndMoney(75, 512)]));

    [Fact]
    public void The_same_articles_in_the_same_order_give_the_same_weights()
    {
        LabelledArticle[] articles = [.. Enumerable.Range(20, 8).Select(n => ProductsAndMoney(n, n + 300))];
        var first = Lines(articles);
        Assert.NotEmpty(first);
        Assert.Equal(first, Lines(articles));
    }

    [Fact]
    public void Numbers_that_may_be_read_or_not_are_no_examples()
    {
        var article = ProductsAndMoney(47, 300);
        Assert.Equal(2, Examples(article));
        Assert.Equal(1, Examples(article with { Facts = [], Optional = article.Facts }));
    }

    [Fact]
    public void Figures_that_the_guide_does_not_know_are_no_examples()
    {
        var article = ProductsAndMoney(47, 300);
        Assert.Equal(1, Examples(article with { Facts = [article.Facts[0] with { Meaning = null }] }));
    }

    [Fact]
    public void A_number_without_a_label_is_an_example_of_nothing()
    {
        var weights = Learn([
            .. Enumerable.Range(20, 12).Select(n => ProductsAndMoney(n, n + 300) with { Facts = [] }),
        ]);
        Assert.Equal((2, 2), MeaningCheck.Of(weights, Reader, [ProductsAndMoney(75, 512) with { Facts = [] }]));
    }

    [Fact]
    public void What_stands_in_one_article_only_is_not_learned() => Assert.Empty(Lines([ProductsAndMoney(47, 300)]));

    [Fact]
    public void A_sentence_of_a_million_characters_is_no_lesson() =>
        Assert.Equal(0, Examples(Long("12 sản phẩm, ", 1_000_000)));

    [Fact]
    public void A_paragraph_of_nothing_but_numbers_is_learned_from() =>
        Assert.Equal(500, Examples(Long("12, ", 500 * 4)));

    /// <summary>What is the number's own is bounded; what its sentence says is weighed once for all its numbers.</summary>
    [Theory]
    [InlineData(1_000)]
    [InlineData(8_000)]
    public void A_number_has_few_features_of_its_own_however_long_its_sentence(int length)
    {
        var counted = new Counted();
        var article = Long("có 12 sản phẩm, ", length);
        Reader.Read(ArticlePage.Open(article.Text, "bai.txt", article.Meta), counted);
        Assert.InRange(counted.Most, 40, 100);
    }

    private static LabelledArticle Long(string piece, int length) =>
        new(
            "dài",
            "Tin về OCOP\n\nToàn tỉnh có " + string.Concat(Enumerable.Repeat(piece, length / piece.Length)),
            new(),
            [],
            []
        );

    private static LabelledArticle ProductsAndMoney(int products, int money)
    {
        var sentence = $"Đến nay toàn tỉnh có {products} sản phẩm OCOP, doanh thu {money} triệu đồng.";
        return new(
            $"bài {products}",
            "Tin về chương trình OCOP\n\n" + sentence,
            new(),
            [new(NumberMeaning.Stock, products, null, [sentence])],
            []
        );
    }

    private static int Examples(LabelledArticle article)
    {
        var learner = new MeaningLearner(Reader);
        learner.Take(article);
        return learner.Examples;
    }

    private static MeaningWeights Learn(LabelledArticle[] articles) =>
        MeaningWeights.Parse("thu.tsv", new StringReader(string.Join('\n', Lines(articles))));

    private static List<string> Lines(LabelledArticle[] articles)
    {
        var learner = new MeaningLearner(Reader);
        foreach (var article in articles)
            learner.Take(article);
        return [.. learner.Learn().Select(f => MeaningWeights.Line(f.Feature, f.Words, f.Weights))];
    }

    private sealed class Counted : ContextSink, INumberListener
    {
        private int features;

        public int Most { get; private set; }

        public Dictionary<ulong, string> Words { get; } = [];

        public void Hear(NumberContext context, Count count, Scan scan)
        {
            features = 0;
            context.Describe(count, scan.Text, this);
            Most = Math.Max(Most, features);
        }

        public override void Add(ContextFeature feature, ReadOnlySpan<ulong> words) => features++;
    }
}
