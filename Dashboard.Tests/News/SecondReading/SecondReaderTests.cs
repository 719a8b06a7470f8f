using Ocop.Etl.Model;
using Ocop.Etl.News;
using Ocop.Etl.News.Reading;
using Ocop.Etl.News.SecondReading;
using Ocop.Etl.Review;
using Ocop.Tests.Support;

namespace Ocop.Tests.News.SecondReading;

/// <summary>The second reading through the whole reader, with weights made by hand.</summary>
public class SecondReaderTests
{
    private const string Stock = "Đến nay, tỉnh Tiền Giang có 47 sản phẩm OCOP.";
    private const string CarriedPlan =
        "Mục tiêu đến năm 2025, tỉnh Tiền Giang có 400 sản phẩm OCOP. Khoảng 80 sản phẩm đạt 4 sao.";

    [Fact]
    public void A_figure_that_its_wording_contradicts_is_left_out_and_says_why()
    {
        var reading = With("AfterPair1\tsản phẩm\tNothing=20", Stock);
        Assert.Empty(reading.Facts);
        var left = Assert.Single(reading.Numbers, n => n.Span.In(reading.Text) == "47");
        Assert.Equal(Reasons.ToldOtherwise, left.Reason);
        Assert.Empty(left.Indicators);
    }

    [Fact]
    public void What_both_readings_say_stands_as_surely_as_before()
    {
        var both = Assert.Single(With("AfterPair1\tsản phẩm\tStock=20", Stock).Facts).Fact;
        var rules = Assert.Single(Rules(Stock).Facts).Fact;
        Assert.Equal("products.total", both.Indicator);
        Assert.Equal(rules.Confidence, both.Confidence);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1.5)]
    public void A_figure_whose_wording_is_doubtful_waits_for_a_person(double nothing)
    {
        var weights = FormattableString.Invariant($"AfterPair1\tsản phẩm\tNothing={nothing}");
        var fact = Assert.Single(With(weights, Stock).Facts).Fact;
        Assert.Equal(47, fact.Value);
        Assert.True(fact.Confidence < Doubt.ConfidenceThreshold, $"{fact.Confidence}");
        Assert.True(Assert.Single(Rules(Stock).Facts).Fact.Confidence >= Doubt.ConfidenceThreshold);
    }

    [Fact]
    public void A_plan_carried_over_from_the_sentence_before_becomes_actual_where_it_is_told_as_done()
    {
        Assert.Equal(FactKind.Target, The(80, Rules(CarriedPlan)).Kind);
        var told = The(80, With("Before1\tkhoảng\tStock=20\nClauseBeforeWord\tmục\tStockTarget=20", CarriedPlan));
        Assert.Equal(FactKind.Actual, told.Kind);
        Assert.Equal("products.star4", told.Indicator);
        Assert.Null(told.Deadline);
    }

    [Fact]
    public void A_plan_that_only_seems_done_stays_a_plan()
    {
        var plan = The(400, With("AfterPair1\tsản phẩm\tStock=2.5", CarriedPlan));
        Assert.Equal(FactKind.Target, plan.Kind);
        Assert.Equal(PartialDate.Parse("2025"), plan.Deadline);
        Assert.True(plan.Confidence < Doubt.ConfidenceThreshold);
    }

    [Fact]
    public void A_round_that_is_worded_as_what_there_is_becomes_what_there_is()
    {
        const string round = "Đợt này, tỉnh Tiền Giang công nhận thêm 47 sản phẩm OCOP.";
        Assert.Equal("products.new", The(47, Rules(round)).Indicator);
        Assert.Equal("products.total", The(47, With("AfterPair1\tsản phẩm\tStock=20", round)).Indicator);
    }

    [Theory]
    [InlineData("New=3", "products.total")]
    [InlineData("New=3 Stock=-4 Class=-4", "products.new")]
    public void What_no_wording_ever_told_so_becomes_the_round_it_likely_is(string weights, string indicator)
    {
        Assert.Equal("products.total", The(47, Rules(Stock)).Indicator);
        Assert.Equal(indicator, The(47, With("AfterPair1\tsản phẩm\t" + weights, Stock)).Indicator);
    }

    [Fact]
    public void Classes_kept_from_the_years_before_are_all_there_are_where_the_wording_is_sure()
    {
        const string kept = "46 sản phẩm của tỉnh Hưng Yên đang giữ hạng 4 sao, 225 sản phẩm duy trì hạng 3 sao.";
        Assert.DoesNotContain(Rules(kept).Facts, f => f.Fact.Value == 225);
        Assert.Equal("products.star3", The(225, With("AfterPair1\tsản phẩm\tStock=20", kept)).Indicator);
    }

    [Fact]
    public void A_stock_that_is_worded_as_a_round_takes_its_classes_along()
    {
        const string text = "Tỉnh Tiền Giang có 47 sản phẩm OCOP, trong đó có 31 sản phẩm 4 sao.";
        Assert.Equal("products.star4", The(31, Rules(text)).Indicator);
        var round = With("AfterPair1\tsản phẩm\tNew=9 Stock=-4 Class=-4", text);
        Assert.Equal("products.new", The(47, round).Indicator);
        Assert.Equal("products.new.star4", The(31, round).Indicator);
    }

    [Fact]
    public void A_round_that_is_worded_as_a_stock_takes_its_classes_and_districts_along()
    {
        const string text =
            "Đợt này, tỉnh Tiền Giang công nhận 47 sản phẩm OCOP, trong đó có 31 sản phẩm 4 sao. Riêng huyện Cái Bè có 12 sản phẩm.";
        var all = With("AfterPair1\tsản phẩm\tStock=20", text);
        Assert.Equal("products.total", The(47, all).Indicator);
        Assert.Equal("products.star4", The(31, all).Indicator);
        Assert.Equal("products.total", The(12, all).Indicator);
    }

    [Fact]
    public void A_plan_of_new_products_that_is_worded_as_one_of_all_takes_its_classes_along()
    {
        const string plan =
            "Trong năm 2024, tỉnh Tiền Giang đặt mục tiêu công nhận 150 sản phẩm OCOP, trong đó có 4 sản phẩm 5 sao.";
        Assert.Equal("products.new", The(150, Rules(plan)).Indicator);
        Assert.Equal("products.new.star5", The(4, Rules(plan)).Indicator);
        var all = With("AfterPair1\tsản phẩm\tStockTarget=20", plan);
        Assert.Equal("products.total", The(150, all).Indicator);
        Assert.Equal(("products.star5", FactKind.Target), (The(4, all).Indicator, The(4, all).Kind));
    }

    [Fact]
    public void A_districts_round_stays_a_round()
    {
        const string round = "Đợt này, huyện Cái Bè, tỉnh Tiền Giang công nhận thêm 47 sản phẩm OCOP.";
        Assert.Equal("products.new", The(47, With("AfterPair1\tsản phẩm\tStock=20", round)).Indicator);
    }

    [Fact]
    public void Indicators_beyond_the_guide_are_never_touched()
    {
        const string text =
            "Mục tiêu đến năm 2025, tỉnh Tiền Giang có 47% chủ thể OCOP tham gia kênh bán hàng hiện đại.";
        var fact = The(47, Rules(text));
        Assert.Null(NumberMeanings.Of(fact.Indicator, fact.Kind));
        Assert.Equal(fact, The(47, With("Before1\tcó\tNothing=20", text)));
    }

    [Theory]
    [InlineData("Tỉnh Tiền Giang có 31 chủ thể OCOP.", "chủ thể", "Nothing=3 Subjects=1")]
    [InlineData("Đợt này, tỉnh Tiền Giang công nhận thêm 31 sản phẩm OCOP.", "sản phẩm", "Nothing=3 New=2")]
    public void What_the_wording_speaks_against_is_doubted_first_and_then_left_out(
        string text,
        string after,
        string doubt
    )
    {
        var doubted = The(31, With($"AfterPair1\t{after}\t{doubt}", text));
        Assert.True(doubted.Confidence < Doubt.ConfidenceThreshold);
        Assert.Equal(The(31, Rules(text)).Indicator, doubted.Indicator);
        Assert.Empty(With($"AfterPair1\t{after}\tNothing=6", text).Facts);
    }

    [Theory]
    [InlineData("Tỉnh Tiền Giang có 31 sản phẩm OCOP.", false)]
    [InlineData("Đến nay, tỉnh Tiền Giang có 31 sản phẩm OCOP.", true)]
    public void What_only_a_verb_calls_a_stock_is_left_out_sooner_than_what_is_said_to_be_one(string text, bool stays)
    {
        var facts = With("AfterPair1\tsản phẩm\tNothing=3", text).Facts;
        Assert.Equal(stays, facts.Any(f => f.Fact.Value == 31));
    }

    [Fact]
    public void A_figure_left_out_says_that_the_wording_spoke_against_it()
    {
        var reading = With("AfterPair1\tsản phẩm\tNothing=6", Stock);
        Assert.Equal(
            Reasons.ToldOtherwise,
            Assert.Single(reading.Numbers, n => n.Span.In(reading.Text) == "47").Reason
        );
    }

    [Fact]
    public void Districts_of_a_list_are_doubted_but_stay()
    {
        const string list = "Huyện Cái Bè, tỉnh Tiền Giang có 31 sản phẩm OCOP.";
        var fact = The(31, With("AfterPair1\tsản phẩm\tNothing=4", list));
        Assert.True(fact.Confidence < Doubt.ConfidenceThreshold);
    }

    [Fact]
    public void A_total_worded_as_one_of_a_class_is_left_out_and_a_class_stays()
    {
        const string text = "Tỉnh Tiền Giang có 47 sản phẩm OCOP, trong đó 31 sản phẩm 4 sao.";
        const string weights = "AfterPair1\tsản phẩm\tClass=20";
        Assert.DoesNotContain(With(weights, text).Facts, f => f.Fact.Value == 47);
        Assert.Equal("products.star4", The(31, With(weights, text)).Indicator);
    }

    [Fact]
    public void Sales_points_are_left_out_where_no_wording_told_so_but_not_in_a_list_of_them()
    {
        const string one = "Tỉnh Tiền Giang có 31 điểm bán sản phẩm OCOP.";
        var doubted = The(31, With("After1\tđiểm\tNothing=6", one));
        Assert.True(doubted.Confidence < Doubt.ConfidenceThreshold);
        Assert.Empty(With("After1\tđiểm\tNothing=20", one).Facts);
        const string list = "Tiền Giang có 31 điểm bán sản phẩm OCOP, Bến Tre có 12 điểm bán sản phẩm OCOP.";
        Assert.Equal("salespoints.total", The(12, With("After1\tđiểm\tNothing=6", list)).Indicator);
    }

    [Fact]
    public void Without_weights_what_the_rules_read_stands()
    {
        var rules = Rules(CarriedPlan + " " + Stock);
        var empty = With("# chưa học gì", CarriedPlan + " " + Stock);
        Assert.Equal(3, rules.Facts.Count);
        Assert.Equal(rules.Facts, empty.Facts);
        Assert.All(rules.Facts, f => Assert.True(f.Fact.Confidence >= Doubt.ConfidenceThreshold));
    }

    private static Fact The(double value, ArticleReading reading) =>
        Assert.Single(reading.Facts, f => f.Fact.Value == value).Fact;

    private static ArticleReading With(string weights, string text) =>
        Reading(MeaningWeights.Parse("thu.tsv", new StringReader(weights)), text);

    private static ArticleReading Rules(string text) => Reading(MeaningWeights.None, text);

    private static ArticleReading Reading(MeaningWeights weights, string text) =>
        new ArticleReader(TestData.Units, TestData.Indicators, weights).Read(
            ArticlePage.Open(
                "Tin về chương trình OCOP\n\n" + text,
                "bai.txt",
                new(PublishedOn: PartialDate.Parse("2023-12-20"))
            )
        );
}
