using System.Collections.Concurrent;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Reconciliation;

/// <summary>
/// The figures of every key, reconciled when first asked for. Immutable from outside and safe to share between threads.
/// </summary>
public sealed class FigureBook
{
    private readonly Func<FigureKey, IReadOnlyList<Figure>> read;
    private readonly ConcurrentDictionary<FigureKey, IReadOnlyList<Figure>> known = new();

    private FigureBook(IReadOnlyCollection<FigureKey> keys, Func<FigureKey, IReadOnlyList<Figure>> read)
    {
        Keys = keys;
        this.read = read;
    }

    /// <summary>Every key that has figures or facts.</summary>
    public IReadOnlyCollection<FigureKey> Keys { get; }

    /// <summary>Of one key, oldest first, those without a date before all.</summary>
    public IReadOnlyList<Figure> this[FigureKey key] => known.GetOrAdd(key, read);

    /// <summary>What was counted, dated only, oldest first.</summary>
    public IEnumerable<Figure> Series(UnitId unit, string indicator) =>
        this[new(unit, indicator, FactKind.Actual)].Where(f => f.AsOf is not null);

    /// <summary>The latest figure on or before a day; null when there is none.</summary>
    public Figure? Latest(UnitId unit, string indicator, DateOnly onOrBefore) =>
        Series(unit, indicator).LastOrDefault(f => f.Day <= onOrBefore);

    /// <summary>A book of figures that were reconciled before, in any order.</summary>
    public static FigureBook FromFigures(IEnumerable<Figure> figures)
    {
        var byKey = figures
            .GroupBy(f => f.Key)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<Figure>)[.. g.OrderBy(f => f.AsOf)]);
        return new(byKey.Keys, key => byKey.GetValueOrDefault(key, []));
    }

    /// <summary>A book of facts, reconciled key by key on demand. Facts that were undone must be left out before.</summary>
    public static FigureBook FromFacts(IEnumerable<FactView> facts, IndicatorCatalog indicators)
    {
        var byKey = new Dictionary<FigureKey, List<FactView>>();
        foreach (var fact in facts)
        {
            if (!byKey.TryGetValue(fact.Key, out var list))
                byKey[fact.Key] = list = [];
            list.Add(fact);
        }
        return new(
            byKey.Keys,
            key =>
                byKey.TryGetValue(key, out var list)
                    ? Reconciler.Reconcile(list, Reconciler.NatureOf(key.Indicator, indicators))
                    : []
        );
    }
}
