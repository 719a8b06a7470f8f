using Ocop.Etl.Model;

namespace Ocop.Etl.Reconciliation;

/// <summary>
/// A stored fact as reconciliation sees it: what it states and how far to trust it, without the words it was read in
/// (those are found again by <see cref="FactId"/>). Small on purpose: a rebuild walks a million of them.
/// </summary>
public sealed record FactView
{
    public required long FactId { get; init; }

    public required UnitId Unit { get; init; }

    public required string Indicator { get; init; }

    public required FactKind Kind { get; init; }

    public Comparator Comparator { get; init; }

    public required double Value { get; init; }

    /// <summary>Upper end of a range.</summary>
    public double? ValueMax { get; init; }

    public PartialDate? AsOf { get; init; }

    /// <summary>The reader inferred <see cref="AsOf"/>; the document does not state it.</summary>
    public bool AsOfEstimated { get; init; }

    public PartialDate? Deadline { get; init; }

    public required Trust Trust { get; init; }

    /// <summary>
    /// What makes two facts statements of one and the same document: its address or content hash, or the article behind
    /// a published-figures row. Must not depend on the order in which documents arrived.
    /// </summary>
    public required string Document { get; init; }

    /// <summary>When the document was published, as exactly as known.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>When this program learned the fact (UTC).</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>When the batch of the fact was undone (UTC); null while it stands.</summary>
    public DateTime? UndoneAt { get; init; }

    public long Batch { get; init; }

    /// <summary>Invented data for showing the product; never enters a figure.</summary>
    public bool IsSample { get; init; }

    /// <summary>Same for all copies of one agency text; null when the document is no known copy.</summary>
    public string? Syndication { get; init; }

    /// <summary>A person's decisions about it, in any order; those undone are left out by <see cref="AsKnown"/>.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>
    /// Kept and cited in findings, but known to be no statement of what is counted (a misprint named so in the
    /// reference file): never chosen, never a rival.
    /// </summary>
    public bool Excluded { get; init; }

    public FigureKey Key => new(Unit, Indicator, Kind);

    /// <summary>The decision that counts: the latest.</summary>
    public Decision? Decision
    {
        get
        {
            if (Decisions.Count == 0)
                return null;
            var latest = Decisions[0];
            foreach (var decision in Decisions)
                if (decision.At > latest.At || (decision.At == latest.At && decision.Kind > latest.Kind))
                    latest = decision;
            return latest;
        }
    }

    /// <summary>Trust, raised to <see cref="Trust.Reviewed"/> when a person chose the fact.</summary>
    public Trust Rank => Decisions.Count > 0 && Decision!.Kind == DecisionKind.Choose ? Trust.Reviewed : Trust;

    /// <summary>When a person spoke for the fact (UTC): entered it, or chose it.</summary>
    public DateTime SpokenForAt => Decision is { Kind: DecisionKind.Choose, At: var at } ? at : RecordedAt;

    /// <summary>Whether it may enter a figure.</summary>
    public bool Counts =>
        !IsSample
        && !Excluded
        && (Decisions.Count == 0 || Decision!.Kind is not (DecisionKind.Reject or DecisionKind.Correct));

    /// <summary>As the fact states it, with the provenance that only the storage knows.</summary>
    public static FactView Of(
        Fact fact,
        long factId,
        Trust trust,
        string document,
        PartialDate? published,
        DateTime recordedAt
    ) =>
        new()
        {
            FactId = factId,
            Unit = fact.Unit,
            Indicator = fact.Indicator,
            Kind = fact.Kind,
            Comparator = fact.Comparator,
            Value = fact.Value,
            ValueMax = fact.ValueMax,
            AsOf = fact.AsOf,
            Deadline = fact.Deadline,
            Trust = trust,
            Document = document,
            Published = published,
            RecordedAt = recordedAt,
            AsOfEstimated = FactFlags.Has(fact.Note, FactFlags.Estimated),
            Excluded = FactFlags.Has(fact.Note, FactFlags.Misprint),
        };
}
