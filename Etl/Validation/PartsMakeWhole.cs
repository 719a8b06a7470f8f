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
                $"{Where(statement, context)}: {context.Told(parts)} = {ClaimContext.Number(sum)}, đúng bằng tổng; "
                    + $"{context.Told(optional)} đã nằm trong các hạng đó. Khi cộng các hạng đừng cộng thêm phần này.",
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
        var hint = (gap > 0, unstated.Count) switch
        {
            (true, > 0) =>
                $"Phần chênh có thể là {string.Join(", ", unstated.Select(context.InSentence))} chưa được nêu.",
            (true, _) when optional.Count == 0 && identity.Optional.Count > 0 =>
                $"Phần chênh có thể là {string.Join(", ", identity.Optional.Select(context.InSentence))} chưa được nêu.",
            _ => "Hãy mở hai chỗ trích dẫn, xem số nào đọc hoặc in sai.",
        };
        return Found(
            gap > 0 && unstated.Count > 0 ? Severity.Info : Severity.Warning,
            Mismatch,
            $"{Where(statement, context)}: {context.Told(all)} = {ClaimContext.Number(total)}, nhưng {context.Told(whole)} "
                + $"(chênh {ClaimContext.Number(Math.Abs(gap))}). {hint}",
            whole,
            all,
            total
        );
    }

    private static string Where(Statement statement, ClaimContext context) =>
        $"{context.Name(statement.Unit)}, {ClaimContext.Date(statement.AsOf)}";

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
        string message,
        FactView whole,
        List<FactView> parts,
        double computed
    ) =>
        new(
            new(severity, code, message) { Unit = whole.Unit, Indicator = whole.Indicator },
            [whole.FactId],
            parts.ConvertAll(p => p.FactId),
            whole.Value,
            computed
        );
}
