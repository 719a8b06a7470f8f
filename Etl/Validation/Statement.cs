using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;

namespace Ocop.Etl.Validation;

/// <summary>
/// What one document says about one unit at one moment: claims that must fit together. Misprints are in it (that is how
/// they are shown to be misprints), sample data and rejected facts are not.
/// </summary>
public sealed class Statement
{
    private readonly ILookup<string, FactView> byIndicator;

    private Statement(string document, UnitId unit, PartialDate? asOf, IEnumerable<FactView> facts)
    {
        Document = document;
        Unit = unit;
        AsOf = asOf;
        Facts = [.. facts.OrderBy(f => f.Indicator, StringComparer.Ordinal).ThenBy(f => f.FactId)];
        byIndicator = Facts.ToLookup(f => f.Indicator, StringComparer.Ordinal);
    }

    public string Document { get; }

    public UnitId Unit { get; }

    public PartialDate? AsOf { get; }

    public IReadOnlyList<FactView> Facts { get; }

    /// <summary>What it says of an indicator, an exact number before a rough one; null when nothing.</summary>
    public FactView? this[string indicator] => byIndicator[indicator].MinBy(f => f.Comparator != Comparator.Equal);

    public IEnumerable<FactView> All(string indicator) => byIndicator[indicator];

    /// <summary>In the order of document, unit and date.</summary>
    public static IEnumerable<Statement> Of(IEnumerable<FactView> facts) =>
        facts
            .Where(f => f.Kind == FactKind.Actual && (f.Counts || (f.Excluded && !f.IsSample)))
            .GroupBy(f => (f.Document, f.Unit, f.AsOf))
            .Select(g => new Statement(g.Key.Document, g.Key.Unit, g.Key.AsOf, g))
            .OrderBy(s => s.Document, StringComparer.Ordinal)
            .ThenBy(s => s.Unit)
            .ThenBy(s => s.AsOf);
}
