using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;

namespace Ocop.Etl.Export;

/// <summary>
/// The star distribution of one unit at the newest moment that has it: counts, or shares of a total stated for the same
/// moment. Ranks of different days are never put into one whole; only a merged unit without figures of its own shows
/// the sums of its predecessors.
/// </summary>
internal sealed class RankReading(FigureBook book, SameArea areas, Restater restater, FigureReading reading)
{
    private const string Total = "products.total";
    private const string Potential = "Tiềm năng 5 sao";

    private static readonly (string Name, string Count, string Share)[] Tiers =
    [
        ("3 sao", "products.star3", "share.products.star3"),
        ("4 sao", "products.star4", "share.products.star4"),
        ("5 sao", "products.star5", "share.products.star5"),
        (Potential, "products.star5potential", "share.products.star5potential"),
    ];

    public IReadOnlyList<SummaryRank> Of(UnitId unit, DateOnly day)
    {
        IEnumerable<Figure> Until(string code) =>
            areas.Of(unit).SelectMany(same => book.Series(same, code)).Where(f => f.Day <= day);
        var moments = Tiers
            .SelectMany(t => Until(t.Count).Concat(Until(t.Share)))
            .Select(f => f.AsOf!.Value)
            .Distinct()
            .OrderDescending();
        foreach (var moment in moments)
        {
            Figure? At(string code) => Until(code).LastOrDefault(f => f.AsOf == moment);
            var total = At(Total);
            var found = Tiers
                .Select(t => (t.Name, Figure: At(t.Count) ?? (total is null ? null : At(t.Share))))
                .ToList();
            if (found[0].Figure is not null && found[1].Figure is not null)
                return Weigh(
                    [.. found.Where(f => f.Figure is not null).Select(f => (f.Name, Count(f.Figure!, total)))],
                    total?.Value
                );
        }
        var sums = Tiers.Select(t => (t.Name, Value: restater.At(unit, t.Count, day))).ToList();
        return sums[0].Value.Value is null || sums[1].Value.Value is null
            ? []
            : Weigh([.. sums.Where(s => s.Value.Value is not null).Select(s => (s.Name, reading.Of(s.Value)))], null);
    }

    private SummaryFigure Count(Figure figure, Figure? total)
    {
        var shown = reading.Of(figure);
        return figure.Indicator.StartsWith("share.", StringComparison.Ordinal)
            ? shown with
            {
                Value = Math.Round(total!.Value * figure.Value / 100),
                Comparator = Comparator.About,
                Derived = true,
            }
            : shown;
    }

    /// <summary>
    /// Shares of the stated total, or of the sum where none can carry the parts. Where only the potential five-star
    /// products are too many, they were listed beside the total.
    /// </summary>
    private static List<SummaryRank> Weigh(List<(string Name, SummaryFigure Figure)> parts, double? stated)
    {
        var all = parts.Sum(p => p.Figure.Value!.Value);
        var potential = parts.Where(p => p.Name == Potential).Sum(p => p.Figure.Value!.Value);
        // Counts made from shares are rounded, each by half a product at most.
        var isBeside = potential > 0 && stated < all - 2 && stated >= all - potential - 2;
        var sum = isBeside ? all - potential : all;
        var whole = stated >= sum - 2 ? stated.Value : sum;
        return
        [
            .. parts.Select(p => new SummaryRank(
                p.Name,
                p.Figure,
                whole > 0 ? p.Figure.Value!.Value / whole : 0,
                isBeside && p.Name == Potential
            )),
        ];
    }
}
