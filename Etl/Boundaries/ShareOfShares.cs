using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Boundaries;

/// <summary>
/// A share of a merged unit when only the shares and the wholes of its predecessors are known: each share times its whole
/// gives a count with a rounding error, and the counts are put together again.
/// </summary>
internal sealed class ShareOfShares(Restater restater, int windowDays)
{
    /// <summary>Null when a share or a whole is missing, or when they lie too far apart.</summary>
    public Restated? Of(UnitId unit, string indicator, string whole, BoundaryChange merger, DateOnly day)
    {
        double count = 0,
            total = 0,
            error = 0;
        var parts = new List<RestatedPart>();
        foreach (var from in merger.From)
        {
            var share = restater.At(from, indicator, day);
            var of = restater.At(from, whole, day);
            if (share.Value is not { } percent || of.Value is not { } all)
                return null;
            count += percent / 100 * all;
            total += all;
            error += StatedInterval.HalfPrintedUnit(percent) / 100 * all;
            parts.AddRange(share.Parts);
            parts.AddRange(of.Parts);
        }
        if (total <= 0 || parts.Max(p => p.Point.Day).DayNumber - parts.Min(p => p.Point.Oldest).DayNumber > windowDays)
            return null;
        return Restater.Whole(
            unit,
            indicator,
            RestatementKind.FromCounts,
            100 * count / total,
            parts,
            100 * error / total
        );
    }
}
