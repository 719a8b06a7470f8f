using Ocop.Etl.Reconciliation;

namespace Ocop.Etl.Storage.Entities;

/// <summary>
/// A person's decision on one fact. Data like any other: it belongs to a batch, can be undone, and carries a guard: what
/// it found the fact to say, so that a changed source raises a finding instead of being silently overruled. A correction
/// brings the right figure as a fact of the same batch.
/// </summary>
public sealed class ReviewRow
{
    public long Id { get; set; }

    public long BatchId { get; set; }

    public BatchRow? Batch { get; set; }

    public long FactId { get; set; }

    public FactRow? Fact { get; set; }

    public DecisionKind Kind { get; set; }

    /// <summary>The fact's value when the person decided.</summary>
    public double Expected { get; set; }

    /// <summary>In the person's own words.</summary>
    public required string Reason { get; set; }

    /// <summary>
    /// What the decision lets stand when it is about a claim that does not add up, and not about the fact itself: the
    /// claim's key. Null for decisions about the fact.
    /// </summary>
    public string? Claim { get; set; }
}
