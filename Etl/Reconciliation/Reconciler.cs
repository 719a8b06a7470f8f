using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Reconciliation;

/// <summary>
/// Facts to figures. Pure: the same set of facts gives the same figures whatever order they come in and however often
/// one of them is given. Facts that were undone must be left out before (<see cref="AsKnown"/>). Sample data,
/// excluded and rejected facts never enter a figure.
/// </summary>
public static class Reconciler
{
    /// <summary>All figures of one key, oldest first.</summary>
    /// <param name="facts">Facts of one <see cref="FigureKey"/>, in any order.</param>
    /// <param name="nature">Nature of the indicator: a stock never meets a flow, since they are different indicators.</param>
    /// <exception cref="ArgumentException">The facts belong to different keys.</exception>
    public static IReadOnlyList<Figure> Reconcile(IReadOnlyList<FactView> facts, IndicatorNature nature)
    {
        if (facts.Count == 0)
            return [];
        var key = facts[0].Key;
        var placed = new List<PlacedFact>(facts.Count);
        foreach (var fact in facts)
        {
            if (fact.Indicator != key.Indicator || fact.Unit != key.Unit || fact.Kind != key.Kind)
                throw new ArgumentException($"facts of {key} and of {fact.Key} are reconciled apart", nameof(facts));
            if (fact.Counts)
                placed.Add(PlacedFact.Of(fact));
        }
        var moments = Moments.Of(placed, key.Kind, nature);
        var figures = new List<Figure>(moments.Count);
        foreach (var moment in moments)
            figures.Add(Choice.Of(key, moment, isCount: nature != IndicatorNature.Ratio));
        return figures;
    }

    /// <summary>
    /// Figures of a whole store, streamed: holds one key's facts at a time. Indicators that the catalogue does not know
    /// are taken for stocks.
    /// </summary>
    /// <param name="ordered">Facts with those of one key together (ordered by unit, indicator, kind in any collation).</param>
    public static IEnumerable<Figure> ReconcileAll(IEnumerable<FactView> ordered, IndicatorCatalog indicators)
    {
        var group = new List<FactView>();
        foreach (var fact in ordered)
        {
            if (group.Count > 0 && !SameKey(group[0], fact))
            {
                foreach (var figure in Reconcile(group, NatureOf(group[0].Indicator, indicators)))
                    yield return figure;
                group.Clear();
            }
            group.Add(fact);
        }
        if (group.Count > 0)
            foreach (var figure in Reconcile(group, NatureOf(group[0].Indicator, indicators)))
                yield return figure;
    }

    /// <summary>The nature of an indicator, a stock when it is not in the catalogue.</summary>
    public static IndicatorNature NatureOf(string indicator, IndicatorCatalog indicators) =>
        indicators.Find(indicator)?.Nature ?? IndicatorNature.Stock;

    private static bool SameKey(FactView a, FactView b) =>
        a.Indicator == b.Indicator && a.Kind == b.Kind && a.Unit == b.Unit;
}
