using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using static Ocop.Tests.Reconciliation.Stated;

namespace Ocop.Tests.Reconciliation;

public class DecisionTests
{
    private static readonly DateTime Noon = new(2026, 5, 1, 12, 0, 0, DateTimeKind.Utc);

    private static FactView[] Rivals(DecisionKind? decision = null, DateTime? undoneAt = null) =>
        [
            Fact(1, 10, "2024-05-06", trust: Trust.Register),
            Fact(2, 11, "2024-05-06") with
            {
                Decisions = decision is { } kind ? [new(kind, Noon, undoneAt)] : [],
            },
        ];

    private static Figure Only(IEnumerable<FactView> facts) =>
        Assert.Single(Reconciler.Reconcile([.. AsKnown.Now(facts)], IndicatorNature.Stock));

    [Fact]
    public void The_fact_a_person_chose_is_shown_and_the_conflict_is_closed()
    {
        var figure = Only(Rivals(DecisionKind.Choose));
        Assert.Equal(2, figure.FactId);
        Assert.Equal(ChoiceRule.Reviewed, figure.Rule);
        Assert.Equal([1], figure.Rivals);
        Assert.False(figure.IsOpenConflict);
    }

    [Fact]
    public void The_fact_a_person_rejected_is_no_rival_any_more()
    {
        var figure = Only(Rivals(DecisionKind.Reject));
        Assert.Equal(1, figure.FactId);
        Assert.Empty(figure.Rivals);
    }

    [Fact]
    public void A_correction_takes_the_place_of_the_fact_it_corrects()
    {
        var correction = Fact(3, 12, "2024-05-06", trust: Trust.Reviewed, document: "decision 1");
        var figure = Only([.. Rivals(DecisionKind.Correct), correction]);
        Assert.Equal(12, figure.Value);
        Assert.Equal([1], figure.Rivals);
    }

    [Fact]
    public void A_dismissed_contradiction_stays_visible_but_is_not_open()
    {
        var figure = Only(Rivals(DecisionKind.Dismiss));
        Assert.Equal(1, figure.FactId);
        Assert.Equal([2], figure.Rivals);
        Assert.False(figure.IsOpenConflict);
    }

    [Fact]
    public void To_accept_a_reading_does_not_raise_its_source()
    {
        Assert.Equal(1, Only(Rivals(DecisionKind.Accept)).FactId);
    }

    [Theory]
    [InlineData(DecisionKind.Choose)]
    [InlineData(DecisionKind.Correct)]
    [InlineData(DecisionKind.Reject)]
    [InlineData(DecisionKind.Dismiss)]
    public void An_undone_decision_is_as_if_it_had_never_been_taken(DecisionKind kind)
    {
        Assert.Equal(Text([Only(Rivals())]), Text([Only(Rivals(kind, Noon.AddHours(1)))]));
    }

    [Fact]
    public void The_later_of_two_choices_counts()
    {
        FactView[] facts =
        [
            Fact(1, 10, "2024-05-06") with
            {
                Decisions = [new(DecisionKind.Choose, Noon.AddDays(1))],
            },
            Fact(2, 11, "2024-05-06") with
            {
                Decisions = [new(DecisionKind.Choose, Noon)],
            },
        ];
        Assert.Equal(1, Only(facts).FactId);
    }

    [Fact]
    public void Between_decision_and_undoing_the_decision_was_known()
    {
        var facts = Rivals(DecisionKind.Choose, Noon.AddDays(2));
        var then = Reconciler.Reconcile([.. AsKnown.At(facts, Noon.AddDays(1))], IndicatorNature.Stock);
        Assert.Equal(2, Assert.Single(then).FactId);
    }
}
