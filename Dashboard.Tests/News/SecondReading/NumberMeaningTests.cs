using Ocop.Etl.Model;
using Ocop.Etl.News.SecondReading;
using Ocop.Tests.Support;

namespace Ocop.Tests.News.SecondReading;

public class NumberMeaningTests
{
    private static readonly Dictionary<NumberMeaning, string[]> Guided = new()
    {
        [NumberMeaning.Stock] = ["products.total"],
        [NumberMeaning.Class] =
        [
            "products.star3",
            "products.star4",
            "products.star5",
            "products.star5potential",
            "products.group.food",
            "products.group.drink",
            "products.group.herbal",
            "products.group.craft",
            "products.group.ornamental",
            "products.group.tourism",
        ],
        [NumberMeaning.New] = ["products.new"],
        [NumberMeaning.Subjects] =
        [
            "subjects.total",
            "subjects.cooperative",
            "subjects.enterprise",
            "subjects.cooperativeGroup",
            "subjects.household",
            "subjects.farm",
        ],
        [NumberMeaning.Points] = ["salespoints.total"],
        [NumberMeaning.Share] =
        [
            "share.products.star3",
            "share.products.star4",
            "share.products.star5",
            "share.products.star5potential",
            "share.products.group.food",
            "share.products.group.drink",
            "share.products.group.herbal",
            "share.products.group.craft",
            "share.products.group.ornamental",
            "share.products.group.tourism",
            "share.subjects.cooperative",
            "share.subjects.enterprise",
            "share.subjects.cooperativeGroup",
            "share.subjects.household",
            "share.subjects.farm",
        ],
    };

    public static TheoryData<string> Codes() => [.. TestData.Indicators.All.Select(i => i.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_indicator_of_the_guide_has_its_meaning_and_no_other_has_one(string code)
    {
        NumberMeaning? expected = null;
        foreach (var (meaning, codes) in Guided)
            if (codes.Contains(code))
                expected = meaning;
        Assert.Equal(expected, NumberMeanings.Of(code, FactKind.Actual));
        Assert.Equal(
            expected is { } actual ? NumberMeanings.Planned(actual) : null,
            NumberMeanings.Of(code, FactKind.Target)
        );
    }

    [Fact]
    public void Every_indicator_of_the_guide_is_in_the_catalogue() =>
        Assert.All(Guided.Values.SelectMany(c => c), code => Assert.NotNull(TestData.Indicators.Find(code)));

    [Fact]
    public void What_is_planned_and_then_done_is_what_it_was()
    {
        // planned classes are heard too seldom to be told from the plan they are of
        foreach (
            var meaning in Enum.GetValues<NumberMeaning>()
                .Where(m => !NumberMeanings.IsTarget(m) && m != NumberMeaning.Class)
        )
            Assert.Equal(meaning, NumberMeanings.Done(NumberMeanings.Planned(meaning)));
        foreach (var meaning in Enum.GetValues<NumberMeaning>().Where(NumberMeanings.IsTarget))
            Assert.Equal(meaning, NumberMeanings.Planned(NumberMeanings.Done(meaning)));
    }

    [Fact]
    public void What_there_is_is_likely_with_its_classes_together_though_none_of_them_alone_is()
    {
        var shares = new double[NumberMeanings.Count];
        (shares[(int)NumberMeaning.Nothing], shares[(int)NumberMeaning.Stock], shares[(int)NumberMeaning.Class]) = (
            0.4,
            0.35,
            0.25
        );
        Assert.Equal(NumberMeaning.Nothing, NumberMeanings.Likeliest(shares));
        Assert.Equal(NumberMeaning.Stock, NumberMeanings.LikeliestOfAll(shares));
        Assert.Equal(0.6, NumberMeanings.Of(shares, NumberMeaning.Stock), 9);
        Assert.Equal(0.4, NumberMeanings.Of(shares, NumberMeaning.Nothing), 9);
    }

    [Fact]
    public void Each_figure_has_a_plan_and_nothing_has_none()
    {
        Assert.Equal(5, Enum.GetValues<NumberMeaning>().Count(NumberMeanings.IsTarget));
        Assert.False(NumberMeanings.IsTarget(NumberMeanings.Planned(NumberMeaning.Nothing)));
        Assert.Equal(NumberMeanings.Count, Enum.GetValues<NumberMeaning>().Length);
    }
}
