using Ocop.Etl.Model;

namespace Ocop.Etl.Reconciliation;

/// <summary>A fact with the moment it is taken to speak of: its own as-of, or its document's publication date.</summary>
internal readonly record struct PlacedFact(FactView Fact, PartialDate? AsOf, bool Estimated)
{
    public static PlacedFact Of(FactView fact)
    {
        if (fact.Kind == FactKind.Target)
            return new(fact, fact.Deadline, false);
        return fact.AsOf is { } asOf
            ? new(fact, asOf, fact.AsOfEstimated)
            : new(fact, fact.Published, fact.Published is not null);
    }
}

/// <summary>
/// Best first: a person's latest decision; order of trust; stated before inferred date; more exact, then later
/// as-of (of one moment; of two moments the later is the newer figure anyway); later publication;
/// exact before rough. What follows only makes the order total, from content and never from arrival.
/// </summary>
internal sealed class FactOrder : IComparer<PlacedFact>
{
    public static readonly FactOrder Instance = new();

    public int Compare(PlacedFact x, PlacedFact y)
    {
        var byRule = CompareByRule(x, y, out _);
        if (byRule != 0)
            return byRule;
        var byExact = (x.Fact.Comparator != Comparator.Equal).CompareTo(y.Fact.Comparator != Comparator.Equal);
        if (byExact != 0)
            return byExact;
        var byDocument = string.CompareOrdinal(x.Fact.Document, y.Fact.Document);
        if (byDocument != 0)
            return byDocument;
        var byValue = y.Fact.Value.CompareTo(x.Fact.Value);
        return byValue != 0 ? byValue : CompareRest(x.Fact, y.Fact);
    }

    /// <summary>The id decides only between facts that nothing else tells apart: then it does not matter.</summary>
    private static int CompareRest(FactView a, FactView b)
    {
        var byComparator = a.Comparator.CompareTo(b.Comparator);
        if (byComparator != 0)
            return byComparator;
        var byEnd = Nullable.Compare(a.ValueMax, b.ValueMax);
        if (byEnd != 0)
            return byEnd;
        var byStory = string.CompareOrdinal(a.Syndication, b.Syndication);
        return byStory != 0 ? byStory : a.FactId.CompareTo(b.FactId);
    }

    /// <summary>Negative when x is better, and by which rule.</summary>
    public static int CompareByRule(PlacedFact x, PlacedFact y, out ChoiceRule rule)
    {
        var (a, b) = (x.Fact, y.Fact);
        rule = ChoiceRule.Reviewed;
        var (rankA, rankB) = (a.Rank, b.Rank);
        if (rankA == Trust.Reviewed && rankB == Trust.Reviewed)
        {
            var byDecision = b.SpokenForAt.CompareTo(a.SpokenForAt);
            if (byDecision != 0)
                return byDecision;
        }
        var byTrust = rankA.CompareTo(rankB);
        if (byTrust != 0)
        {
            rule = rankA == Trust.Reviewed || rankB == Trust.Reviewed ? rule : ChoiceRule.MoreTrusted;
            return byTrust;
        }
        rule = ChoiceRule.StatedDate;
        var byStated = x.Estimated.CompareTo(y.Estimated);
        if (byStated != 0)
            return byStated;
        rule = ChoiceRule.MoreExactDate;
        var byDate = a.Kind == FactKind.Target ? 0 : CompareDates(x.AsOf, y.AsOf);
        if (byDate != 0)
            return byDate;
        rule = ChoiceRule.LaterPublication;
        var byPublished = Nullable.Compare(b.Published, a.Published);
        if (byPublished != 0)
            return byPublished;
        rule = ChoiceRule.Undecided;
        return 0;
    }

    /// <summary>Of one moment the day tells more than the month; of equally exact dates the later is better.</summary>
    private static int CompareDates(PartialDate? x, PartialDate? y)
    {
        if (x is not { } a || y is not { } b)
            return (x is null).CompareTo(y is null);
        var byPrecision = b.Precision.CompareTo(a.Precision);
        return byPrecision != 0 ? byPrecision : b.CompareTo(a);
    }
}
