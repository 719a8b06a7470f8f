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
            context.Finding(
                Severity.Warning,
                Jump,
                key.Unit,
                key.Indicator,
                w => JumpMessage(w, first, sum, before.ConvertAll(f => f!))
            ),
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
                    context.Finding(
                        Severity.Warning,
                        WrongUnit,
                        key.Unit,
                        key.Indicator,
                        w => StrayMessage(w, after, last, merger)
                    ),
                    [after.FactId],
                    [last.FactId],
                    after.Value,
                    last.Value
                );
    }

    private static string JumpMessage(ClaimWords w, Figure first, double sum, List<Figure> before)
    {
        var former = string.Join(
            ", ",
            before.Select(f => $"{w.Name(f.Unit)} {w.Number(f.Value)} {w.T("ngày", "on")} {w.Date(f.AsOf)}")
        );
        return w.T(
            $"{w.Name(first.Unit)} (sau sáp nhập), {w.Date(first.AsOf)}: {w.Name(first.Indicator)} {w.Number(first.Value)}, "
                + $"trong khi các tỉnh cũ cộng lại {w.Number(sum)} ({former}). "
                + "Hãy xem có tỉnh nào báo số lũy kế, hoặc số mới chỉ là của một tỉnh cũ.",
            $"{w.Name(first.Unit)} (after the merger), {w.Date(first.AsOf)}: {w.InSentence(first.Indicator)} {w.Number(first.Value)}, "
                + $"while the former provinces add up to {w.Number(sum)} ({former}). "
                + "See whether one of them reports a cumulative count, or the new figure is that of one former province only."
        );
    }

    private static string StrayMessage(ClaimWords w, Figure after, Figure last, BoundaryChange merger) =>
        w.T(
            $"{w.Name(after.Unit)} (tỉnh cũ), {w.Date(after.AsOf)}: {w.Name(after.Indicator)} {w.Number(after.Value)} "
                + $"so với {w.Number(last.Value)} ({w.Date(last.AsOf)}), sau khi đã nhập vào {w.Name(merger.To)} ngày {w.Date(new(merger.Effective))}. "
                + "Có thể đây là số của đơn vị mới; hãy xem nguồn.",
            $"{w.Name(after.Unit)} (former province), {w.Date(after.AsOf)}: {w.InSentence(after.Indicator)} {w.Number(after.Value)} "
                + $"against {w.Number(last.Value)} ({w.Date(last.AsOf)}), after it went into {w.Name(merger.To)} on {w.Date(new(merger.Effective))}. "
                + "This may be the new unit's figure; see the source."
        );
}
