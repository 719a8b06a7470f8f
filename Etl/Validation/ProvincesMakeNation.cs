using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Validation;

/// <summary>
/// Do the provinces of the list in force exceed the nation, or, when all are known, fall short of it? Compared are values
/// of the half year before the national one; a full set may differ by 2 %, since provinces and ministry count on
/// different days.
/// </summary>
public sealed class ProvincesMakeNation : IFigureRule
{
    public const string Code = "provinces-nation-mismatch";
    private const int WindowDays = 183;
    private const double Slack = 0.02;

    public IEnumerable<ClaimFinding> Check(FigureBook figures, ClaimContext context)
    {
        var stocks = context.Indicators.All.Where(i => i.Nature == IndicatorNature.Stock);
        foreach (var indicator in stocks)
        foreach (var nation in figures.Series(UnitId.National, indicator.Code))
        {
            var day = nation.Day!.Value;
            var list = context.Units.ListOn(day);
            var units = context.Units.InList(list.Id).ToList();
            var known = units
                .Select(u => figures.Latest(u.Id, indicator.Code, day))
                .OfType<Figure>()
                .Where(f => day.DayNumber - f.Day!.Value.DayNumber <= WindowDays)
                .ToList();
            var sum = known.Sum(f => f.Value);
            var stated = StatedInterval.Of(nation.Comparator, nation.Value, nation.ValueMax, isCount: true);
            var tooMuch = sum > stated.High * (1 + Slack);
            var tooLittle = known.Count == units.Count && sum < stated.Low * (1 - Slack);
            if (known.Count == 0 || (!tooMuch && !tooLittle))
                continue;
            yield return new(
                context.Finding(
                    Severity.Warning,
                    Code,
                    UnitId.National,
                    indicator.Code,
                    w =>
                        w.T(
                            $"Cả nước, {w.Date(nation.AsOf)}: {known.Count}/{units.Count} tỉnh, thành phố trong sáu tháng trước đó cộng lại "
                                + $"{w.Number(sum)} {indicator.Vi}, số chung của cả nước là {w.Number(nation.Value)}. "
                                + "Có thể có tỉnh báo số lũy kế còn cả nước tính số còn hiệu lực; hãy xem các tỉnh lớn trước.",
                            $"Nation, {w.Date(nation.AsOf)}: {known.Count} of {units.Count} provinces in the six months before add up to "
                                + $"{w.Number(sum)} {w.InSentence(indicator.Code)}, the national figure is {w.Number(nation.Value)}. "
                                + "Some province may report a cumulative count where the nation counts what is still valid; see the largest first."
                        )
                ),
                [nation.FactId],
                known.ConvertAll(f => f.FactId),
                nation.Value,
                sum
            );
        }
    }
}
