using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Etl.Validation;

namespace Ocop.Etl.Review;

/// <summary>
/// Is a stock many times, or a fraction of, what the same unit had within two years? A digit lost or added, a district's
/// count taken for the province's. Small counts are left out: 2 to 7 products in a year is how the programme begins.
/// </summary>
public sealed class SeriesJump : IFigureRule
{
    public const string Code = "series-jump";

    private const double Times = 3;
    private const double Small = 20;
    private const int DaysApart = 731;

    public IEnumerable<ClaimFinding> Check(FigureBook figures, ClaimContext context)
    {
        foreach (var key in figures.Keys.Order())
        {
            if (key.Kind != FactKind.Actual || context.Indicators.Find(key.Indicator)?.Nature != IndicatorNature.Stock)
                continue;
            Figure? before = null;
            foreach (var after in figures.Series(key.Unit, key.Indicator))
            {
                if (before is not null && IsJump(before, after))
                    yield return Found(before, after, context);
                before = after;
            }
        }
    }

    private static bool IsJump(Figure before, Figure after)
    {
        if (after.Day!.Value.DayNumber - before.Day!.Value.DayNumber > DaysApart)
            return false;
        var (low, high) = (Math.Min(before.Value, after.Value), Math.Max(before.Value, after.Value));
        return high >= Small && high >= Times * low;
    }

    private static ClaimFinding Found(Figure before, Figure after, ClaimContext context) =>
        new(
            context.Finding(
                Severity.Warning,
                Code,
                after.Unit,
                after.Indicator,
                w =>
                    w.T(
                        $"{w.Name(after.Unit)}: {w.InSentence(after.Indicator)} từ {w.Number(before.Value)} ({w.Date(before.AsOf)}) "
                            + $"sang {w.Number(after.Value)} ({w.Date(after.AsOf)}), gấp hoặc giảm hơn {w.Number(Times)} lần. "
                            + "Hãy xem một trong hai số có đọc thiếu chữ số hoặc nhầm đơn vị không.",
                        $"{w.Name(after.Unit)}: {w.InSentence(after.Indicator)} from {w.Number(before.Value)} ({w.Date(before.AsOf)}) "
                            + $"to {w.Number(after.Value)} ({w.Date(after.AsOf)}), more than {w.Number(Times)} times as much or as little. "
                            + "See whether a digit was lost or a unit mistaken in one of them."
                    )
            ),
            [before.FactId],
            [after.FactId],
            before.Value,
            after.Value
        );
}
