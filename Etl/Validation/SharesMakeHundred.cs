using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Validation;

/// <summary>
/// Do the shares of a statement make 100 %, within their rounding? A part that is stated only as a count is taken as the
/// share it makes of the stated total: 67.3 + 31.2 + 0.8 and 42 of 10,322 make 99.7.
/// </summary>
public sealed class SharesMakeHundred : IStatementRule
{
    public const string Code = "shares-not-100";

    public IEnumerable<ClaimFinding> Check(Statement statement, ClaimContext context)
    {
        foreach (var identity in context.Indicators.Identities)
            if (identity.Whole is null && Check(identity, statement, context) is { } finding)
                yield return finding;
    }

    private static ClaimFinding? Check(Identity identity, Statement statement, ClaimContext context)
    {
        if (identity.Required.Any(r => statement[r] is null))
            return null;
        var terms = identity.Parts.Select(p => Term.Of(p, statement, context)).ToList();
        var optional = identity.Optional.Select(p => Term.Of(p, statement, context)).OfType<Term>().ToList();
        var known = terms.OfType<Term>().ToList();
        if (Fits(known) || Fits([.. known, .. optional]))
            return null;
        List<Term> all = [.. known, .. optional];
        var sum = all.Sum(t => t.Percent);
        // A part that nobody states explains a sum below 100.
        if (terms.Contains(null) && sum < 100)
            return null;
        List<Term> shares = all.FindAll(t => t.Counts.Count == 0);
        List<Term> computed = all.FindAll(t => t.Counts.Count > 0);
        return new(
            context.Finding(
                Severity.Warning,
                Code,
                statement.Unit,
                identity.Parts[0],
                w => Message(w, statement, shares, computed, sum)
            ),
            shares.ConvertAll(t => t.Share!.FactId),
            [.. computed.SelectMany(t => t.Counts).Select(f => f.FactId).Distinct()],
            100,
            sum
        );
    }

    private static string Message(ClaimWords w, Statement statement, List<Term> shares, List<Term> computed, double sum)
    {
        var counts = string.Join(", ", computed.Select(t => w.Told(t.Counts[0])));
        var how =
            computed.Count == 0
                ? ""
                : $" {w.T("cùng", "with")} {counts} {w.T("trên", "of")} {w.Number(computed[0].Counts[1].Value)}";
        var told = $"{w.Name(statement.Unit)}, {w.Date(statement.AsOf)}: {w.Told(shares.Select(t => t.Share!))}{how}";
        var made = w.Number(Math.Round(sum, 1));
        return w.T(
            $"{told} cộng được {made} %, không phải 100 %. Tỷ lệ có thể đã làm tròn hoặc thiếu một phần; hãy xem lại nguồn trước khi tính số tuyệt đối.",
            $"{told} make {made}%, not 100%. The shares may be rounded or one is missing; see the source before computing counts."
        );
    }

    private static bool Fits(List<Term> terms) =>
        Math.Abs(terms.Sum(t => t.Percent) - 100) <= terms.Sum(t => t.Slack) + 1e-9;

    /// <summary>A share as stated, or as the count behind it gives it.</summary>
    private sealed record Term(double Percent, double Slack, FactView? Share, IReadOnlyList<FactView> Counts)
    {
        public static Term? Of(string indicator, Statement statement, ClaimContext context)
        {
            if (statement[indicator] is { } share)
                return new(share.Value, StatedInterval.HalfPrintedUnit(share.Value), share, []);
            if (
                context.Indicators.Find(indicator) is { PartOf: { } part, ShareOf: { } whole }
                && statement[part] is { Comparator: Comparator.Equal } count
                && statement[whole] is { Comparator: Comparator.Equal, Value: > 0 } total
            )
                return new(100 * count.Value / total.Value, 0, null, [count, total]);
            return null;
        }
    }
}
