using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Validation;

/// <summary>
/// Do the stars, groups or types that are shown for one unit and moment make up the total that is shown beside them, also
/// when they were read in different documents? What one document says of itself is <see cref="PartsMakeWhole"/>'s; here
/// only parts that are all known, or that already exceed the total, are held against it: a document that names some parts
/// says nothing about another's total.
/// </summary>
public sealed class FiguresMakeWhole : IFigureRule
{
    public const string Code = "sum-mismatch-across";

    public IEnumerable<ClaimFinding> Check(FigureBook figures, ClaimContext context)
    {
        foreach (var identity in context.Indicators.Identities)
        {
            if (identity.Whole is not { } whole)
                continue;
            var keys = figures.Keys.Where(k => k.Kind == FactKind.Actual && k.Indicator == whole).Order();
            foreach (var total in keys.SelectMany(k => figures.Series(k.Unit, whole)))
                // "năm 2023" is no one moment: two counts of that year need not be of the same day.
                if (
                    total.AsOf is { Precision: not DatePrecision.Year }
                    && Check(identity, total, figures, context) is { } finding
                )
                    yield return finding;
        }
    }

    private static ClaimFinding? Check(Identity identity, Figure whole, FigureBook figures, ClaimContext context)
    {
        Figure? Same(string indicator) =>
            figures.Series(whole.Unit, indicator).FirstOrDefault(f => f.AsOf == whole.AsOf);

        var parts = identity.Parts.Select(Same).OfType<Figure>().ToList();
        var optional = identity.Optional.Select(Same).OfType<Figure>().ToList();
        var stated = Interval(whole);
        if (parts.Count == 0 || stated.Meets(Sum(parts)) || stated.Meets(Sum([.. parts, .. optional])))
            return null;
        var sum = Sum(parts);
        var tooMuch = sum.Low > stated.High;
        if (!tooMuch && parts.Count < identity.Parts.Count)
            return null;
        var value = parts.Sum(p => p.Value);
        return new(
            context.Finding(Severity.Warning, Code, whole.Unit, whole.Indicator, w => Message(w, whole, parts, value)),
            [whole.FactId],
            parts.ConvertAll(p => p.FactId),
            whole.Value,
            value
        );
    }

    private static string Message(ClaimWords w, Figure whole, List<Figure> parts, double sum)
    {
        var told = string.Join(" + ", parts.Select(w.Told));
        var gap = w.Number(Math.Abs(whole.Value - sum));
        return w.T(
            $"{w.Name(whole.Unit)}, {w.Date(whole.AsOf)}: các số đang hiển thị không khớp nhau. {told} = {w.Number(sum)}, "
                + $"nhưng {w.InSentence(whole.Indicator)} là {w.Number(whole.Value)} (chênh {gap}). "
                + "Các số này có thể đến từ những tài liệu khác nhau; hãy mở từng nguồn và chọn một bộ số cùng cách đếm.",
            $"{w.Name(whole.Unit)}, {w.Date(whole.AsOf)}: the figures shown do not fit together. {told} = {w.Number(sum)}, "
                + $"but {w.InSentence(whole.Indicator)} is {w.Number(whole.Value)} ({gap} apart). "
                + "They may come from different documents; open each source and choose one set counted in the same way."
        );
    }

    private static StatedInterval Sum(List<Figure> parts)
    {
        var (low, high) = (0.0, 0.0);
        foreach (var interval in parts.ConvertAll(Interval))
        {
            low += interval.Low;
            high += interval.High;
        }
        return new(low, high);
    }

    private static StatedInterval Interval(Figure figure) =>
        StatedInterval.Of(figure.Comparator, figure.Value, figure.ValueMax, isCount: true);
}
