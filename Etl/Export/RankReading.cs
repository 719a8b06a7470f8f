using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;

namespace Ocop.Etl.Export;

/// <summary>
/// The star distribution of one unit at the newest moment that has it: counts, or shares of a total stated for the same
/// moment. Ranks of different days are never put into one whole; only a merged unit without figures of its own shows
/// the sums of its predecessors.
/// </summary>
internal static class RankReading
{
    private const string Total = "products.total";

    private static readonly (string Name, string Count, string Share)[] Tiers =
    [
        ("3 sao", "products.star3", "share.products.star3"),
        ("4 sao", "products.star4", "share.products.star4"),
        ("Tiềm năng 5 sao", "products.star5potential", "share.products.star5potential"),
        ("5 sao", "products.star5", "share.products.star5"),
    ];

    public static IReadOnlyList<SummaryRank> Of(
        UnitId unit,
        FigureBook book,
        Restater restater,
        FigureReading reading,
        DateOnly day
    )
    {
        IEnumerable<Figure> Until(string code) => book.Series(unit, code).Where(f => f.Day <= day);
        var moments = Tiers
            .SelectMany(t => Until(t.Count).Concat(Until(t.Share)))
            .Select(f => f.AsOf!.Value)
            .Distinct()
            .OrderDescending();
        foreach (var moment in moments)
        {
            Figure? At(string code) => Until(code).LastOrDefault(f => f.AsOf == moment);
            var total = At(Total);
            var ranks = Tiers.Select(t => Rank(t.Name, At(t.Count), At(t.Share), total, reading)).ToList();
            if (ranks[0] is not null && ranks[1] is not null)
                return [.. ranks.Where(r => r is not null).Select(r => r!)];
        }
        var sums = Tiers.Select(t => (t.Name, Value: restater.At(unit, t.Count, day))).ToList();
        return sums[0].Value.Value is null || sums[1].Value.Value is null
            ? []
            : [.. sums.Where(s => s.Value.Value is not null).Select(s => new SummaryRank(s.Name, reading.Of(s.Value)))];
    }

    private static SummaryRank? Rank(string name, Figure? count, Figure? share, Figure? total, FigureReading reading)
    {
        if (count is not null)
            return new(name, reading.Of(count));
        if (share is null || total is null)
            return null;
        return new(
            name,
            reading.Of(share) with
            {
                Value = Math.Round(total.Value * share.Value / 100),
                Comparator = Comparator.About,
                Derived = true,
            }
        );
    }
}
