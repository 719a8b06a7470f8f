using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using static Ocop.Tests.Reconciliation.Stated;

namespace Ocop.Tests.Reconciliation;

public class ReconcilerTests
{
    private static IReadOnlyList<Figure> Stock(params FactView[] facts) =>
        Reconciler.Reconcile(facts, IndicatorNature.Stock);

    [Fact]
    public void Different_days_are_a_series_and_no_conflict()
    {
        var figures = Stock(Fact(1, 103, "2023-12-19"), Fact(2, 47, "2022-12-28"));
        Assert.Equal([47, 103], figures.Select(f => f.Value));
        Assert.All(figures, f => Assert.Empty(f.Rivals));
    }

    [Fact]
    public void A_figure_of_some_day_of_the_year_goes_before_the_greater_one_of_december()
    {
        var figures = Stock(Fact(1, 47, "2023", "2023"), Fact(2, 103, "2023-12-19"));
        Assert.Equal([47, 103], figures.Select(f => f.Value));
        Assert.Equal("2023-01-01", figures[0].AsOf.ToString());
        Assert.True(figures[0].AsOfEstimated);
        Assert.All(figures, f => Assert.Empty(f.Rivals));
    }

    [Fact]
    public void A_figure_of_some_day_of_the_year_joins_the_day_it_agrees_with()
    {
        var figures = Stock(Fact(1, 90, "2023-03-01"), Fact(2, 100, "2023-09-30"), Fact(3, 90, "2023"));
        Assert.Equal(2, figures.Count);
        Assert.Equal([3], figures[0].Supporters);
    }

    [Fact]
    public void A_figure_between_two_of_its_year_is_placed_between_them()
    {
        var figures = Stock(Fact(1, 90, "2023-03-01"), Fact(2, 110, "2023-09-27"), Fact(3, 100, "2023"));
        Assert.Equal([90, 100, 110], figures.Select(f => f.Value));
        Assert.Equal("2023-06-14", figures[1].AsOf.ToString());
    }

    [Fact]
    public void A_figure_of_a_year_published_in_that_year_holds_on_the_day_of_publication()
    {
        var figure = Assert.Single(Stock(Fact(1, 47, "2023", "2023-05-02")));
        Assert.Equal("2023-05-02", figure.AsOf.ToString());
        Assert.True(figure.AsOfEstimated);
    }

    [Fact]
    public void A_figure_of_a_year_published_later_contradicts_another_of_its_last_day()
    {
        var figure = Assert.Single(Stock(Fact(1, 174, "2022-12-31"), Fact(2, 181, "2022", "2023-03")));
        Assert.Equal(1, figure.FactId);
        Assert.Equal([2], figure.Rivals);
        Assert.Equal(ChoiceRule.MoreExactDate, figure.Rule);
    }

    [Fact]
    public void A_month_and_a_day_in_it_are_the_same_moment()
    {
        var figure = Assert.Single(Stock(Fact(1, 175, "2022-12", "2022-12"), Fact(2, 174, "2022-12-31", "2023-03-07")));
        Assert.Equal([1], figure.Rivals);
        Assert.True(figure.IsOpenConflict);
        Assert.Equal("2022-12-31", figure.AsOf.ToString());
    }

    [Fact]
    public void A_month_joins_the_day_it_agrees_with_rather_than_a_later_one()
    {
        var figures = Stock(Fact(1, 100, "2022-12-05"), Fact(2, 120, "2022-12-31"), Fact(3, 100, "2022-12"));
        Assert.Equal([3], figures[0].Supporters);
        Assert.Empty(figures[1].Rivals);
    }

    [Fact]
    public void Without_as_of_the_publication_date_is_taken_as_estimate()
    {
        var figure = Assert.Single(Stock(Fact(1, 12, null, "2024-05-06")));
        Assert.Equal("2024-05-06", figure.AsOf.ToString());
        Assert.True(figure.AsOfEstimated);
    }

    [Theory]
    [InlineData(Trust.Reviewed, Trust.Register, ChoiceRule.Reviewed)]
    [InlineData(Trust.Register, Trust.Government, ChoiceRule.MoreTrusted)]
    [InlineData(Trust.Government, Trust.Newspaper, ChoiceRule.MoreTrusted)]
    public void The_more_trusted_source_is_shown_and_the_other_stays_visible(Trust more, Trust less, ChoiceRule rule)
    {
        var figure = Assert.Single(
            Stock(Fact(1, 10, "2024-05-06", "2024-06", less), Fact(2, 11, "2024-05-06", "2024-05", more))
        );
        Assert.Equal(2, figure.FactId);
        Assert.Equal([1], figure.Rivals);
        Assert.Equal(rule, figure.Rule);
    }

    [Fact]
    public void Of_equally_trusted_sources_the_later_publication_is_shown()
    {
        var figure = Assert.Single(
            Stock(Fact(1, 10, "2024-05-06", "2024-05-07"), Fact(2, 11, "2024-05-06", "2024-05-09"))
        );
        Assert.Equal(2, figure.FactId);
        Assert.Equal(ChoiceRule.LaterPublication, figure.Rule);
    }

    [Fact]
    public void More_than_10300_supports_10322_and_does_not_rival_it()
    {
        var figure = Assert.Single(
            Stock(
                Fact(1, 10300, "2023-12-05", trust: Trust.Government, comparator: Comparator.More),
                Fact(2, 10322, "2023-12-05")
            )
        );
        Assert.Equal(2, figure.FactId);
        Assert.Equal(ChoiceRule.Exact, figure.Rule);
        Assert.Equal([1], figure.Supporters);
        Assert.Empty(figure.Rivals);
    }

    [Fact]
    public void More_than_10300_rivals_12000()
    {
        var figure = Assert.Single(
            Stock(Fact(1, 10300, "2023-12-05", comparator: Comparator.More), Fact(2, 12000, "2023-12-05"))
        );
        Assert.Single(figure.Rivals);
    }

    [Fact]
    public void Copies_of_one_agency_text_count_once()
    {
        var figure = Assert.Single(
            Stock(
                Fact(1, 10, "2024-05-06") with
                {
                    Syndication = "story 7",
                },
                Fact(2, 10, "2024-05-06") with
                {
                    Syndication = "story 7",
                },
                Fact(3, 10, "2024-05-06")
            )
        );
        Assert.Equal(2, figure.Sources);
        Assert.Single(figure.Copies);
    }

    [Fact]
    public void One_document_that_repeats_its_number_counts_once()
    {
        var figure = Assert.Single(
            Stock(Fact(1, 10, "2024-05-06", document: "a"), Fact(2, 10, "2024-05-06", document: "a"))
        );
        Assert.Equal(1, figure.Sources);
        Assert.Equal(ChoiceRule.Only, figure.Rule);
    }

    [Fact]
    public void Sample_and_excluded_facts_never_enter_a_figure()
    {
        Assert.Empty(Stock(Fact(1, 10, "2024") with { IsSample = true }, Fact(2, 2, "2024") with { Excluded = true }));
    }

    [Fact]
    public void Flows_of_two_rounds_of_a_year_do_not_contradict_each_other()
    {
        var figures = Reconciler.Reconcile(
            [
                Fact(1, 32, "2024-05", indicator: "products.new"),
                Fact(2, 40, "2024-11", indicator: "products.new"),
                Fact(3, 70, "2024", indicator: "products.new"),
                Fact(4, 72, "2024-12-31", indicator: "products.new"),
            ],
            IndicatorNature.Flow
        );
        Assert.Equal(["2024-05", "2024-11", "2024"], figures.Select(f => f.AsOf.ToString()));
        Assert.Single(figures[2].Rivals);
    }

    [Fact]
    public void Shares_agree_within_their_printed_digits()
    {
        var figure = Assert.Single(
            Reconciler.Reconcile(
                [Fact(1, 67.3, "2023-12-05"), Fact(2, 67, "2023-12-05"), Fact(3, 67.9, "2023-12-05")],
                IndicatorNature.Ratio
            )
        );
        Assert.Single(figure.Supporters);
        Assert.Single(figure.Rivals);
    }

    [Fact]
    public void Of_two_targets_for_one_deadline_the_later_announced_is_shown()
    {
        var old = Fact(1, 80, null, "2022-12-28") with { Kind = FactKind.Target, Deadline = PartialDate.Parse("2025") };
        var plan = Fact(2, 240, null, "2023-07-30") with
        {
            Kind = FactKind.Target,
            Deadline = PartialDate.Parse("2025-12-31"),
        };
        var figure = Assert.Single(Stock(old, plan));
        Assert.Equal(240, figure.Value);
        Assert.Equal("2025-12-31", figure.AsOf.ToString());
        Assert.Equal(ChoiceRule.LaterPublication, figure.Rule);
    }

    [Fact]
    public void Facts_of_two_indicators_are_refused()
    {
        Assert.Throws<ArgumentException>(() =>
            Stock(Fact(1, 1, "2024"), Fact(2, 1, "2024", indicator: "products.cumulative"))
        );
    }
}
