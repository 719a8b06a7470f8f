using Ocop.Etl.Model;

namespace Ocop.Etl.Reconciliation;

/// <summary>Which of the statements of one moment is shown, and what the others are to it.</summary>
internal static class Choice
{
    public static Figure Of(FigureKey key, Moment moment, bool isCount)
    {
        var members = moment.Members;
        if (members.Count == 1)
            return Shown(key, moment, members[0], ChoiceRule.Only, [], [], []);
        members.Sort(FactOrder.Instance);
        var (statements, copies) = WithoutCopies(members);
        var best = statements[0];
        var chosen = ExactOf(best, statements, isCount);
        var interval = StatedInterval.Of(chosen.Fact, isCount);
        List<long>? supporters = null,
            rivals = null;
        PlacedFact? rival = null;
        foreach (var other in statements)
        {
            if (other.Fact.FactId == chosen.Fact.FactId)
                continue;
            if (StatedInterval.Of(other.Fact, isCount).Meets(interval))
            {
                (supporters ??= []).Add(other.Fact.FactId);
                continue;
            }
            rival ??= other;
            (rivals ??= []).Add(other.Fact.FactId);
        }
        return Shown(
            key,
            moment,
            chosen,
            Rule(best, chosen, rival, supporters is not null),
            supporters ?? (IReadOnlyList<long>)[],
            rivals ?? (IReadOnlyList<long>)[],
            copies ?? (IReadOnlyList<long>)[]
        );
    }

    private static Figure Shown(
        FigureKey key,
        Moment moment,
        PlacedFact chosen,
        ChoiceRule rule,
        IReadOnlyList<long> supporters,
        IReadOnlyList<long> rivals,
        IReadOnlyList<long> copies
    )
    {
        var fact = chosen.Fact;
        return new(
            key.Unit,
            key.Indicator,
            key.Kind,
            moment.AsOf,
            moment.Estimated && key.Kind == FactKind.Actual,
            fact.Comparator,
            fact.Value,
            fact.ValueMax,
            fact.FactId,
            fact.Rank,
            fact.Rank == Trust.Reviewed ? ChoiceRule.Reviewed : rule,
            supporters,
            rivals,
            copies,
            moment.Members.Exists(m => m.Fact.Decision?.Kind == DecisionKind.Dismiss)
        );
    }

    /// <summary>"hơn 10.300" by the ministry and 10.322 by a newspaper: the newspaper's number is shown.</summary>
    private static PlacedFact ExactOf(PlacedFact best, List<PlacedFact> statements, bool isCount)
    {
        if (best.Fact.Comparator == Comparator.Equal || best.Fact.Rank == Trust.Reviewed)
            return best;
        var rough = StatedInterval.Of(best.Fact, isCount);
        foreach (var other in statements)
            if (other.Fact.Comparator == Comparator.Equal && StatedInterval.Of(other.Fact, isCount).Meets(rough))
                return other;
        return best;
    }

    private static ChoiceRule Rule(PlacedFact best, PlacedFact chosen, PlacedFact? rival, bool supported)
    {
        if (rival is not { } other)
            return chosen.Fact.FactId != best.Fact.FactId ? ChoiceRule.Exact
                : supported ? ChoiceRule.Agreed
                : ChoiceRule.Only;
        FactOrder.CompareByRule(best, other, out var rule);
        return rule == ChoiceRule.Undecided && chosen.Fact.Comparator != other.Fact.Comparator
            ? ChoiceRule.Exact
            : rule;
    }

    /// <summary>
    /// One statement per document, and per agency text however many sites carry it, as long as they print the same number.
    /// </summary>
    private static (List<PlacedFact> Statements, List<long>? Copies) WithoutCopies(List<PlacedFact> sorted)
    {
        var statements = new List<PlacedFact>(sorted.Count);
        var seen = new HashSet<(string, double, double?, Comparator)>();
        List<long>? copies = null;
        long? previous = null;
        foreach (var member in sorted)
        {
            var fact = member.Fact;
            if (fact.FactId == previous)
                continue;
            previous = fact.FactId;
            if (seen.Add((fact.Syndication ?? fact.Document, fact.Value, fact.ValueMax, fact.Comparator)))
                statements.Add(member);
            else
                (copies ??= []).Add(fact.FactId);
        }
        return (statements, copies);
    }
}
