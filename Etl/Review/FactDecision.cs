using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Snapshots;

namespace Ocop.Etl.Review;

/// <summary>What a person decides about one stored fact.</summary>
/// <param name="Expected">The value the person saw: the guard against deciding about something that has changed.</param>
/// <param name="Reason">In the person's own words; may be missing for <see cref="DecisionKind.Accept"/> only.</param>
/// <param name="Claim">
/// With <see cref="DecisionKind.Dismiss"/>: the claim that is let stand, whose stated side cites the fact. Null: what is let
/// stand is the fact beside its rivals.
/// </param>
/// <param name="Correction">The right figure; present exactly for <see cref="DecisionKind.Correct"/>.</param>
public sealed record FactDecision(
    long FactId,
    DecisionKind Kind,
    double Expected,
    string? Reason,
    FactCorrection? Correction = null,
    Claim? Claim = null
);

/// <summary>The figure as it should have been read; in the fields of <see cref="Fact"/>.</summary>
public sealed record FactCorrection
{
    public required UnitId Unit { get; init; }

    public required string Indicator { get; init; }

    public required FactKind Kind { get; init; }

    public Comparator Comparator { get; init; }

    public required double Value { get; init; }

    public double? ValueMax { get; init; }

    public PartialDate? AsOf { get; init; }

    public PartialDate? Deadline { get; init; }

    /// <summary>What a fact states, as the beginning of its correction.</summary>
    public static FactCorrection Of(Fact fact) =>
        new()
        {
            Unit = fact.Unit,
            Indicator = fact.Indicator,
            Kind = fact.Kind,
            Comparator = fact.Comparator,
            Value = fact.Value,
            ValueMax = fact.ValueMax,
            AsOf = fact.AsOf,
            Deadline = fact.Deadline,
        };
}
