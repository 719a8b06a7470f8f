using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;

namespace Ocop.Etl.Storage.Entities;

/// <summary>
/// The fact chosen to be shown for (unit, indicator, kind, as-of), as reconciled from the facts that count now. A
/// derived table: it can be rebuilt from the facts at any time and holds nothing of its own.
/// </summary>
public sealed class FigureRow
{
    public long Id { get; set; }

    public UnitId Unit { get; set; }

    public required string Indicator { get; set; }

    public FactKind Kind { get; set; }

    /// <summary>As-of of an actual figure, deadline of a target; null when no document dates it.</summary>
    public PartialDate? AsOf { get; set; }

    /// <summary>The facts give no date; <see cref="AsOf"/> is the publication date.</summary>
    public bool AsOfEstimated { get; set; }

    public Comparator Comparator { get; set; }

    public double Value { get; set; }

    public double? ValueMax { get; set; }

    public long FactId { get; set; }

    public FactRow? Fact { get; set; }

    public Trust Trust { get; set; }

    public ChoiceRule Rule { get; set; }

    /// <summary>Facts that state the same, comma-separated ids.</summary>
    public required string Supporters { get; set; }

    /// <summary>Facts that state something else for the same moment, comma-separated ids.</summary>
    public required string Rivals { get; set; }

    /// <summary>Facts that repeat one of the above (syndicated copies), comma-separated ids.</summary>
    public required string Copies { get; set; }
}
