using Ocop.Etl.Model;

namespace Ocop.Dashboard.Queries;

/// <summary>Finds the newest moment at which a unit's tiers are known well enough to draw.</summary>
public static class StarBreakdowns
{
    public const string Total = "products.total";

    private static readonly (StarTier Tier, string Count, string Share)[] Tiers =
    [
        (StarTier.Three, "products.star3", "share.products.star3"),
        (StarTier.Four, "products.star4", "share.products.star4"),
        (StarTier.PotentialFive, "products.star5potential", "share.products.star5potential"),
        (StarTier.Five, "products.star5", "share.products.star5"),
    ];

    public static IEnumerable<string> Indicators => Tiers.SelectMany(t => new[] { t.Count, t.Share }).Prepend(Total);

    /// <summary>
    /// The newest moment with at least the 3-star and 4-star parts, as counts or as shares of a total stated for the same
    /// moment. Null when no moment has them: tiers of different days are never mixed into one bar.
    /// </summary>
    public static StarBreakdown? Newest(FigureBook book, UnitId unit, DateOnly? asOf)
    {
        var moments = Tiers
            .SelectMany(t => book.Series(unit, t.Count, asOf).Concat(book.Series(unit, t.Share, asOf)))
            .Where(e => e.AsOf is not null)
            .Select(e => e.AsOf!.Value)
            .Distinct()
            .OrderDescending();
        foreach (var moment in moments)
        {
            var total = At(book, unit, Total, moment);
            var parts = Tiers.Select(t => Part(book, unit, t, moment, total)).OfType<StarPart>().ToList();
            if (!parts.Any(p => p.Tier == StarTier.Three) || !parts.Any(p => p.Tier == StarTier.Four))
                continue;
            var sum = parts.Sum(p => p.Count);
            // A stated total below the sum of its own parts cannot carry the bar; the contradiction is a finding elsewhere.
            var whole = total is { } stated && stated.Value >= sum - 0.5 ? stated.Value : sum;
            return new(
                [.. parts.Select(p => p with { Percent = whole > 0 ? 100 * p.Count / whole : 0 })],
                whole,
                moment,
                total is not null && whole == total.Value
            );
        }
        return null;
    }

    private static StarPart? Part(
        FigureBook book,
        UnitId unit,
        (StarTier Tier, string Count, string Share) tier,
        PartialDate moment,
        ShownFigure? total
    )
    {
        if (At(book, unit, tier.Count, moment) is { } count)
            return new(tier.Tier, count.Value, 0, false, count);
        if (total is null || At(book, unit, tier.Share, moment) is not { } share)
            return null;
        return new(tier.Tier, total.Value * share.Value / 100, share.Value, true, share);
    }

    private static ShownFigure? At(FigureBook book, UnitId unit, string indicator, PartialDate moment) =>
        book.Series(unit, indicator).LastOrDefault(e => e.AsOf == moment)?.Figure;
}
