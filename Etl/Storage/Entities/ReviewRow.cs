using Ocop.Etl.Model;

namespace Ocop.Etl.Storage.Entities;

public enum ReviewVerdict
{
    /// <summary>The fact was read right.</summary>
    Accept = 0,

    /// <summary>The fact is replaced by the corrected values of this row.</summary>
    Correct = 1,

    /// <summary>The fact was read wrong or is no figure of the programme; it no longer counts.</summary>
    Reject = 2,

    /// <summary>Among rivals this one is to be shown.</summary>
    Choose = 3,

    /// <summary>The contradiction or finding was looked at and needs nothing.</summary>
    Dismiss = 4,
}

/// <summary>
/// A person's decision on one fact. Data like any other: it belongs to a batch, can be undone, and carries a guard: what
/// it expects the fact to say, so that a changed source raises a finding instead of being silently overruled.
/// </summary>
public sealed class ReviewRow
{
    public long Id { get; set; }

    public long BatchId { get; set; }

    public BatchRow? Batch { get; set; }

    public long FactId { get; set; }

    public FactRow? Fact { get; set; }

    public ReviewVerdict Verdict { get; set; }

    /// <summary>The fact's value when the person decided.</summary>
    public double ExpectedValue { get; set; }

    public double? Value { get; set; }

    public double? ValueMax { get; set; }

    public PartialDate? AsOf { get; set; }

    public required string Reason { get; set; }
}
