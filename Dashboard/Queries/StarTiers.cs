using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;

namespace Ocop.Dashboard.Queries;

/// <summary>
/// Finds the newest moment at which a unit's tiers are known well enough to draw. Tiers of different moments are never
/// mixed into one bar.
/// </summary>
public static class StarTiers
{
    public const string Total = "products.total";

    public static IReadOnlyList<(StarTier Tier, string Count, string Share)> All { get; } =
    [
        (StarTier.Three, "products.star3", "share.products.star3"),
        (StarTier.Four, "products.star4", "share.products.star4"),
        (StarTier.PotentialFive, "products.star5potential", "share.products.star5potential"),
        (StarTier.Five, "products.star5", "share.products.star5"),
    ];

    /// <summary>The figures of the newest moment that has 3 and 4 stars, as counts or as shares of a total of that moment.</summary>
    /// <returns>Null when no moment has them.</returns>
    public static StarMoment? Newest(Knowledge knowledge, UnitId unit)
    {
        var series = knowledge
            .Areas.Of(unit)
            .SelectMany(knowledge.Snapshot.Of)
            .Where(f => f.Kind == FactKind.Actual && f.AsOf is not null && f.Day <= knowledge.AsOf)
            .ToLookup(f => f.Indicator);
        var moments = All.SelectMany(t => series[t.Count].Concat(series[t.Share]))
            .Select(f => f.AsOf!.Value)
            .Distinct()
            .OrderDescending();
        foreach (var moment in moments)
        {
            Figure? At(string code) => series[code].LastOrDefault(f => f.AsOf == moment);
            var total = At(Total);
            var parts = All.Select(t => (t.Tier, Figure: At(t.Count) ?? (total is null ? null : At(t.Share))))
                .Where(p => p.Figure is not null)
                .ToDictionary(p => p.Tier, p => p.Figure!);
            if (parts.ContainsKey(StarTier.Three) && parts.ContainsKey(StarTier.Four))
                return new(moment, total, parts);
        }
        return null;
    }

    /// <summary>What predecessors add up to, for a merged unit of which no source tells the tiers itself.</summary>
    /// <returns>Null unless both 3 and 4 stars can be summed.</returns>
    public static IReadOnlyDictionary<StarTier, Restated>? Summed(Knowledge knowledge, UnitId unit)
    {
        var parts = All.Select(t => (t.Tier, Value: knowledge.Latest(unit, t.Count)))
            .Where(p => p.Value is { Kind: RestatementKind.Sum, Value: not null })
            .ToDictionary(p => p.Tier, p => p.Value);
        return parts.ContainsKey(StarTier.Three) && parts.ContainsKey(StarTier.Four) ? parts : null;
    }

    public static StarBreakdown Show(StarMoment moment, FigureWording wording)
    {
        var parts = moment
            .Parts.OrderBy(p => p.Key)
            .Select(p =>
            {
                var isShare = p.Value.Indicator.StartsWith("share.", StringComparison.Ordinal);
                var count = isShare ? moment.Total!.Value * p.Value.Value / 100 : p.Value.Value;
                return new StarPart(p.Key, count, 0, isShare, wording.Show(p.Value));
            })
            .ToList();
        return Weigh(parts, moment.Total?.Value, moment.At);
    }

    public static StarBreakdown Show(IReadOnlyDictionary<StarTier, Restated> sums, FigureWording wording)
    {
        var parts = sums.OrderBy(s => s.Key)
            .Select(s => new StarPart(s.Key, s.Value.Value!.Value, 0, false, wording.Show(s.Value)!))
            .ToList();
        return Weigh(parts, null, parts.Min(p => p.Figure.AsOf));
    }

    private static StarBreakdown Weigh(List<StarPart> parts, double? stated, PartialDate? at)
    {
        var potential = parts.Find(p => p.Tier == StarTier.PotentialFive)?.Count ?? 0;
        var all = parts.Sum(p => p.Count);
        var isBeside = potential > 0 && stated < all - 0.5 && stated >= all - potential - 0.5;
        var sum = isBeside ? all - potential : all;
        // A stated total below the sum of its own parts cannot carry the bar; the contradiction is a finding elsewhere.
        var isStated = stated >= sum - 0.5;
        var whole = isStated ? stated!.Value : sum;
        return new(
            [
                .. parts.Select(p =>
                    p with
                    {
                        Percent = whole > 0 ? 100 * p.Count / whole : 0,
                        IsBeside = isBeside && p.Tier == StarTier.PotentialFive,
                    }
                ),
            ],
            whole,
            at,
            isStated
        );
    }
}

/// <param name="Total">Null when the moment states none; then every part is a count.</param>
/// <param name="Parts">Counts, or shares of <paramref name="Total"/>.</param>
public sealed record StarMoment(PartialDate At, Figure? Total, IReadOnlyDictionary<StarTier, Figure> Parts)
{
    public IEnumerable<long> Facts => Parts.Values.Select(f => f.FactId);
}
