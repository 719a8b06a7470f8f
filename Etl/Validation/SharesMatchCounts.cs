using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;

namespace Ocop.Etl.Validation;

/// <summary>Is a stated share, within its rounding, the share that the counts of the same statement make?</summary>
public sealed class SharesMatchCounts : IStatementRule
{
    public const string Code = "share-mismatch";

    public IEnumerable<ClaimFinding> Check(Statement statement, ClaimContext context)
    {
        foreach (var share in statement.Facts)
        {
            if (context.Indicators.Find(share.Indicator) is not { PartOf: { } part, ShareOf: { } whole })
                continue;
            if (
                share.Comparator != Comparator.Equal
                || statement[part] is not { Comparator: Comparator.Equal } count
                || statement[whole] is not { Comparator: Comparator.Equal, Value: > 0 } total
            )
                continue;
            var computed = 100 * count.Value / total.Value;
            if (Math.Abs(computed - share.Value) <= StatedInterval.HalfPrintedUnit(share.Value))
                continue;
            yield return new(
                context.Finding(
                    Severity.Warning,
                    Code,
                    share.Unit,
                    share.Indicator,
                    w =>
                        w.T(
                            $"{w.Name(share.Unit)}, {w.Date(share.AsOf)}: {w.Told(share)} %, nhưng {w.Told(count)} trên {w.Number(total.Value)} "
                                + $"là {w.Number(computed)} %. Tỷ lệ có thể được tính trên một tổng cũ; hãy xem lại nguồn.",
                            $"{w.Name(share.Unit)}, {w.Date(share.AsOf)}: {w.Told(share)}%, but {w.Told(count)} of {w.Number(total.Value)} "
                                + $"is {w.Number(computed)}%. The share may be of an older total; see the source."
                        )
                ),
                [share.FactId],
                [count.FactId, total.FactId],
                share.Value,
                computed
            );
        }
    }
}
