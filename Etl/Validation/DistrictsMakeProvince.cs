using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;

namespace Ocop.Etl.Validation;

/// <summary>
/// Do the districts or communes of a province exceed it, or nearly but not quite make it up, at the same date? Less than
/// 95 % is taken for a list that names only some of them.
/// </summary>
public sealed class DistrictsMakeProvince : IFigureRule
{
    public const string Code = "districts-province-mismatch";
    private const double NearlyAll = 0.95;

    public IEnumerable<ClaimFinding> Check(FigureBook figures, ClaimContext context)
    {
        var groups = figures
            .Keys.Where(k => k.Unit.IsLocal && k.Kind == FactKind.Actual && context.IsCount(k.Indicator))
            .GroupBy(k => (k.Unit.Province, k.Indicator))
            .OrderBy(g => g.Key.Province)
            .ThenBy(g => g.Key.Indicator, StringComparer.Ordinal);
        foreach (var group in groups)
        foreach (var date in group.SelectMany(k => figures[k]).GroupBy(f => f.AsOf).OrderBy(g => g.Key))
        {
            var whole = figures.Series(group.Key.Province, group.Key.Indicator).FirstOrDefault(f => f.AsOf == date.Key);
            var parts = date.OrderBy(f => f.Unit).ToList();
            if (whole is null || date.Key is null || parts.Count < 2)
                continue;
            var stated = StatedInterval.Of(whole.Comparator, whole.Value, whole.ValueMax, isCount: true);
            var sum = parts.Sum(f => f.Value);
            if (stated.Contains(sum) || sum < stated.Low * NearlyAll)
                continue;
            yield return new(
                context.Finding(
                    sum > whole.Value ? Severity.Warning : Severity.Info,
                    Code,
                    whole.Unit,
                    whole.Indicator,
                    w => Message(w, whole, parts.Count, sum)
                ),
                [whole.FactId],
                parts.ConvertAll(f => f.FactId),
                whole.Value,
                sum
            );
        }
    }

    private static string Message(ClaimWords w, Figure whole, int parts, double sum) =>
        w.T(
            $"{w.Name(whole.Unit)}, {w.Date(whole.AsOf)}: {parts} huyện, xã cộng lại {w.Number(sum)} {w.Name(whole.Indicator)}, "
                + $"tỉnh ghi {w.Number(whole.Value)}. Hãy so danh sách huyện, xã với số của tỉnh.",
            $"{w.Name(whole.Unit)}, {w.Date(whole.AsOf)}: {parts} districts and communes add up to {w.Number(sum)} {w.InSentence(whole.Indicator)}, "
                + $"the province states {w.Number(whole.Value)}. Compare the list of districts with the province's figure."
        );
}
