using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Register;
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

    /// <summary>Decisions by a person; empty for runs and uploads.</summary>
    public IReadOnlyList<ReviewRow> Reviews { get; init; } = [];

    /// <summary>Answers to "are these two one subject?"; their batch number is set by the store.</summary>
    public IReadOnlyList<SubjectVerdict> SubjectVerdicts { get; init; } = [];
}

/// <summary>One document with what was read in it.</summary>
/// <param name="Document">Not yet stored; ids, batch and sample mark are set by the store.</param>
public sealed record DocumentDraft(DocumentRow Document, IReadOnlyList<Fact> Facts, IReadOnlyList<Finding> Findings)
{
    /// <summary>Rows of the register; kept by their own projection.</summary>
    public IReadOnlyList<WorkbookRecord> Records { get; init; } = [];

    /// <summary>Units all of whose products the document names, as a person said; null: guessed from its rows.</summary>
    public IReadOnlyList<UnitId>? WholeFor { get; init; }
}

/// <param name="Keys">The figures the batch may have changed.</param>
public sealed record BatchOutcome(long BatchId, IReadOnlyCollection<FigureKey> Keys);
