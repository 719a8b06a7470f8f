using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Validation;

/// <summary>
/// Is the first figure of a merged unit far from the sum of its predecessors, or does a unit that was merged away go on
/// reporting with the size of the greater one (the same code or name taken for the other)?
/// </summary>
public sealed class NoJumpAtMerger : IFigureRule
{
    public const string Jump = "merger-jump";
    public const string WrongUnit = "merger-wrong-unit";

    /// <summary>Growth between the last figures before and the first after that is still taken for growth, per year.</summary>
    private const double GrowthPerYear = 0.35;

    public IEnumerable<ClaimFinding> Check(FigureBook figures, ClaimContext context)
    {
        var reported = new ReportedSeries(context.Indicators, _ => figures);
        var restater = new Restater(context.Units, context.Indicators, reported);
        var stocks = figures
            .Keys.Where(k =>
                k.Kind == FactKind.Actual
                && k.Unit.IsProvince
                && context.Indicators.Find(k.Indicator)?.Nature == IndicatorNature.Stock
            )
            .Order();
        foreach (var key in stocks)
        {
            if (AtMerger(key, figures, restater, context) is { } jump)
                yield return jump;
            foreach (var stray in AfterMerger(key, figures, restater, context))
                yield return stray;
        }
    }

    private static ClaimFinding? AtMerger(FigureKey key, FigureBook figures, Restater restater, ClaimContext context)
    {
        if (restater.Breaks(key.Unit).FirstOrDefault(c => c.To == key.Unit) is not { } merger)
            return null;
        var first = figures.Series(key.Unit, key.Indicator).FirstOrDefault(f => f.Day >= merger.Effective);
        if (first is null)
            return null;
        var before = merger.From.Select(f => figures.Latest(f, key.Indicator, first.Day!.Value)).ToList();
        if (before.Exists(f => f is null))
            return null;
        var sum = before.Sum(f => f!.Value);
        var years = (first.Day!.Value.DayNumber - before.Min(f => f!.Day!.Value.DayNumber)) / 365.25;
        if (sum == 0 || (first.Value >= sum * 0.9 && first.Value <= sum * (1.1 + GrowthPerYear * years)))
            return null;
        return new(
            new(
                Severity.Warning,
                Jump,
                $"{context.Name(key.Unit)} (sau sáp nhập), {ClaimContext.Date(first.AsOf)}: {context.Name(key.Indicator)} {ClaimContext.Number(first.Value)}, "
                    + $"trong khi các tỉnh cũ cộng lại {ClaimContext.Number(sum)} ({string.Join(", ", before.Select(f => $"{context.Name(f!.Unit)} {ClaimContext.Number(f.Value)} ngày {ClaimContext.Date(f.AsOf)}"))}). "
                    + "Hãy xem có tỉnh nào báo số lũy kế, hoặc số mới chỉ là của một tỉnh cũ."
            )
            {
                Unit = key.Unit,
                Indicator = key.Indicator,
            },
            [first.FactId],
            before.ConvertAll(f => f!.FactId),
            first.Value,
            sum
        );
    }

    /// <summary>A figure that a vanished unit reports after its end, greater than its last own one by half or more.</summary>
    private static IEnumerable<ClaimFinding> AfterMerger(
        FigureKey key,
        FigureBook figures,
        Restater restater,
        ClaimContext context
    )
    {
        if (restater.Breaks(key.Unit).FirstOrDefault(c => c.From.Contains(key.Unit)) is not { } merger)
            yield break;
        var last = figures.Latest(key.Unit, key.Indicator, merger.Effective.AddDays(-1));
        foreach (var after in figures.Series(key.Unit, key.Indicator))
            if (after.Day > merger.Effective.AddDays(31) && last is not null && after.Value >= 1.5 * last.Value)
                yield return new(
                    new(
                        Severity.Warning,
                        WrongUnit,
                        $"{context.Name(key.Unit)} (tỉnh cũ), {ClaimContext.Date(after.AsOf)}: {context.Name(key.Indicator)} {ClaimContext.Number(after.Value)} "
                            + $"so với {ClaimContext.Number(last.Value)} ({ClaimContext.Date(last.AsOf)}), sau khi đã nhập vào {context.Name(merger.To)} ngày {ClaimContext.Date(new(merger.Effective))}. "
                            + "Có thể đây là số của đơn vị mới; hãy xem nguồn."
                    )
                    {
                        Unit = key.Unit,
                        Indicator = key.Indicator,
                    },
                    [after.FactId],
                    [last.FactId],
                    after.Value,
                    last.Value
                );
    }
}
