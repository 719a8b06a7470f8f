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
                new(
                    Severity.Warning,
                    Code,
                    $"{context.Name(share.Unit)}, {ClaimContext.Date(share.AsOf)}: {context.Told(share)} %, nhưng {context.Told(count)} "
                        + $"trên {ClaimContext.Number(total.Value)} là {ClaimContext.Number(computed)} %. Tỷ lệ có thể được tính trên một tổng cũ; hãy xem lại nguồn."
                )
                {
                    Unit = share.Unit,
                    Indicator = share.Indicator,
                },
                [share.FactId],
                [count.FactId, total.FactId],
                share.Value,
                computed
            );
        }
    }
}
