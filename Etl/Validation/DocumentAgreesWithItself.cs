using Ocop.Etl.Model;

namespace Ocop.Etl.Validation;

/// <summary>Does a document give two numbers for one and the same thing (title 49, first paragraph 47)?</summary>
public sealed class DocumentAgreesWithItself : IStatementRule
{
    public const string Code = "document-contradicts-itself";

    public IEnumerable<ClaimFinding> Check(Statement statement, ClaimContext context)
    {
        foreach (var facts in statement.Facts.GroupBy(f => f.Indicator, StringComparer.Ordinal))
        {
            var first = statement[facts.Key]!;
            var other = facts.FirstOrDefault(f => !context.Interval(f).Meets(context.Interval(first)));
            if (other is null)
                continue;
            yield return new(
                context.Finding(
                    Severity.Warning,
                    Code,
                    statement.Unit,
                    facts.Key,
                    w =>
                        w.T(
                            $"{w.Name(statement.Unit)}, {w.Date(statement.AsOf)}: cùng một tài liệu ghi {w.Told(first)} và {w.Told(other)}. "
                                + "Hãy mở hai chỗ trích dẫn để chọn số đúng.",
                            $"{w.Name(statement.Unit)}, {w.Date(statement.AsOf)}: one document states both {w.Told(first)} and {w.Told(other)}. "
                                + "Open the two citations and choose the right one."
                        )
                ),
                [first.FactId],
                [other.FactId],
                first.Value,
                other.Value
            );
        }
    }
}
