using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Storage.Entities;

namespace Ocop.Etl.Storage.Batches;

/// <summary>Everything one batch will store, complete before the transaction begins.</summary>
public sealed record BatchDraft
{
    public required BatchKind Kind { get; init; }

    public string? SourceId { get; init; }

    public required string Title { get; init; }

    public required string Author { get; init; }

    public bool IsSample { get; init; }

    public required IReadOnlyList<DocumentDraft> Documents { get; init; }
}

/// <summary>One document with what was read in it.</summary>
/// <param name="Document">Not yet stored; ids, batch and sample mark are set by the store.</param>
public sealed record DocumentDraft(DocumentRow Document, IReadOnlyList<Fact> Facts, IReadOnlyList<Finding> Findings)
{
    /// <summary>Rows of the register; kept by their own projection.</summary>
    public IReadOnlyList<WorkbookRecord> Records { get; init; } = [];

    /// <summary>For a person's decision: what each fact decides, by position in <see cref="Facts"/>.</summary>
    public IReadOnlyList<ReviewDraft> Reviews { get; init; } = [];
}

/// <param name="Expected">The target's value when the person decided.</param>
public sealed record ReviewDraft(ReviewKind Kind, long Target, string Reason, double Expected);

/// <param name="Keys">The figures the batch may have changed.</param>
public sealed record BatchOutcome(long BatchId, IReadOnlyCollection<FigureKey> Keys);
