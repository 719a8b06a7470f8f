using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Validation;

/// <summary>
/// Do the stars, groups or types of a statement make up the total it gives? A total may or may not include the optional
/// parts (tiềm năng 5 sao): when only one reading fits, that is said, not blamed.
/// </summary>
public sealed class PartsMakeWhole : IStatementRule
{
    public const string Mismatch = "sum-mismatch";
    public const string Inside = "potential-inside-parts";

    /// <summary>Some parts unstated and more than this missing: the document names a few parts and claims no sum.</summary>
    private const double NamesAFew = 0.20;

    public IEnumerable<ClaimFinding> Check(Statement statement, ClaimContext context)
    {
        foreach (var identity in context.Indicators.Identities)
            if (identity.Whole is not null && Check(identity, statement, context) is { } finding)
                yield return finding;
    }

    private static ClaimFinding? Check(Identity identity, Statement statement, ClaimContext context)
    {
        if (statement[identity.Whole!] is not { } whole || identity.Required.Any(r => statement[r] is null))
            return null;
        var parts = identity.Parts.Select(p => statement[p]).OfType<FactView>().ToList();
        var optional = identity.Optional.Select(p => statement[p]).OfType<FactView>().ToList();
        var stated = context.Interval(whole);
        var without = Sum(parts, context);
        var with = Sum([.. parts, .. optional], context);
        if (stated.Meets(with))
            return null;
        var sum = parts.Sum(p => p.Value);
        if (stated.Meets(without))
            return Found(
                Severity.Info,
                Inside,
                w =>
                    w.T(
                        $"{Where(statement, w)}: {w.Told(parts)} = {w.Number(sum)}, đúng bằng tổng; "
                            + $"{w.Told(optional)} đã nằm trong các hạng đó. Khi cộng các hạng đừng cộng thêm phần này.",
                        $"{Where(statement, w)}: {w.Told(parts)} = {w.Number(sum)}, just the total; "
                            + $"{w.Told(optional)} are among these tiers already. Do not add them when summing the tiers."
                    ),
                context,
                whole,
                [.. parts, .. optional],
                sum
            );
        List<FactView> all = [.. parts, .. optional];
        var total = sum + optional.Sum(p => p.Value);
        var gap = whole.Value - total;
        var unstated = identity.Parts.Where(p => statement[p] is null).ToList();
        if (unstated.Count > 0 && gap > NamesAFew * whole.Value)
            return null;
        return Found(
            gap > 0 && unstated.Count > 0 ? Severity.Info : Severity.Warning,
            Mismatch,
            w =>
                w.T(
                    $"{Where(statement, w)}: {w.Told(all)} = {w.Number(total)}, nhưng {w.Told(whole)} (chênh {w.Number(Math.Abs(gap))}). ",
                    $"{Where(statement, w)}: {w.Told(all)} = {w.Number(total)}, but {w.Told(whole)} ({w.Number(Math.Abs(gap))} apart). "
                ) + Hint(w, gap, unstated.Count > 0 || optional.Count > 0 ? unstated : identity.Optional),
            context,
            whole,
            all,
            total
        );
    }

    /// <param name="unstated">Parts nobody named, which may be what is missing.</param>
    private static string Hint(ClaimWords w, double gap, IReadOnlyList<string> unstated)
    {
        if (gap <= 0 || unstated.Count == 0)
            return w.T(
                "Hãy mở hai chỗ trích dẫn, xem số nào đọc hoặc in sai.",
                "Open the two citations and see which number was misread or misprinted."
            );
        var names = string.Join(", ", unstated.Select(w.InSentence));
        return w.T(
            $"Phần chênh có thể là {names} chưa được nêu.",
            $"The difference may be {names}, which are not stated."
        );
    }

    private static string Where(Statement statement, ClaimWords w) =>
        $"{w.Name(statement.Unit)}, {w.Date(statement.AsOf)}";

    private static StatedInterval Sum(List<FactView> facts, ClaimContext context)
    {
        var (low, high) = (0.0, 0.0);
        foreach (var fact in facts)
        {
            var interval = context.Interval(fact);
            low += interval.Low;
            high += interval.High;
        }
        return new(low, high);
    }

    private static ClaimFinding Found(
        Severity severity,
        string code,
        Func<ClaimWords, string> message,
        ClaimContext context,
        FactView whole,
        List<FactView> parts,
        double computed
    ) =>
        new(
            context.Finding(severity, code, whole.Unit, whole.Indicator, message),
            [whole.FactId],
            parts.ConvertAll(p => p.FactId),
            whole.Value,
            computed
        );
}
