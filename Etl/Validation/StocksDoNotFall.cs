using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Validation;

/// <summary>
/// Does a stock fall although no expiry is reported that explains it? Certificates lapse after 36 months, so a fall is
/// possible; a cumulative count can never fall.
/// </summary>
public sealed class StocksDoNotFall : IFigureRule
{
    public const string Code = "stock-falls";
    private const string Expired = "products.expired";

    public IEnumerable<ClaimFinding> Check(FigureBook figures, ClaimContext context)
    {
        foreach (var key in figures.Keys.Order())
        {
            if (
                key.Kind != FactKind.Actual
                || context.Indicators.Find(key.Indicator)
                    is not { Nature: IndicatorNature.Stock, Direction: Direction.Up }
            )
                continue;
            Figure? before = null;
            foreach (var after in figures.Series(key.Unit, key.Indicator))
            {
                if (
                    before is not null
                    && Fall(before, after) is > 0 and var fall
                    && !Explained(figures, before, after, fall)
                )
                    yield return Found(before, after, context);
                before = after;
            }
        }
    }

    private static double Fall(Figure before, Figure after) =>
        Math.Round(
            StatedInterval.Of(before.Comparator, before.Value, before.ValueMax, isCount: true).Low
                - StatedInterval.Of(after.Comparator, after.Value, after.ValueMax, isCount: true).High,
            6
        );

    private static bool Explained(FigureBook figures, Figure before, Figure after, double fall) =>
        !IsCumulative(before.Indicator)
        && figures.Series(before.Unit, Expired).Any(e => e.Day > before.Day && e.Day <= after.Day && e.Value >= fall);

    private static bool IsCumulative(string indicator) =>
        indicator.StartsWith("products.cumulative", StringComparison.Ordinal);

    private static ClaimFinding Found(Figure before, Figure after, ClaimContext context) =>
        new(
            context.Finding(Severity.Warning, Code, after.Unit, after.Indicator, w => Message(w, before, after)),
            [before.FactId],
            [after.FactId],
            before.Value,
            after.Value
        );

    private static string Message(ClaimWords w, Figure before, Figure after)
    {
        var (was, now) = (
            $"{w.Number(before.Value)} ({w.Date(before.AsOf)})",
            $"{w.Number(after.Value)} ({w.Date(after.AsOf)})"
        );
        var fell = w.T(
            $"{w.Name(after.Unit)}: {w.Name(after.Indicator)} giảm từ {was} xuống {now}. ",
            $"{w.Name(after.Unit)}: {w.InSentence(after.Indicator)} fell from {was} to {now}. "
        );
        return fell
            + (
                IsCumulative(after.Indicator)
                    ? w.T(
                        "Số lũy kế không thể giảm; hãy xem một trong hai số.",
                        "A cumulative count cannot fall; look at the two numbers."
                    )
                    : w.T(
                        "Không có số hết hạn nào giải thích; hãy xem nguồn sau có chỉ tính sản phẩm còn hiệu lực không.",
                        "No reported expiry explains it; see whether the later source counts valid products only."
                    )
            );
    }
}
