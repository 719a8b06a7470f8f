using Ocop.Etl.Model;

namespace Ocop.Etl.Storage.Entities;

/// <summary>A person's answer to "are these two one subject?". Undone with its batch.</summary>
public sealed class SubjectVerdictRow
{
    public long Id { get; set; }

    public long BatchId { get; set; }

    public BatchRow? Batch { get; set; }

    public UnitId Scope { get; set; }

    public bool IsSample { get; set; }

    /// <summary>Key of the subject that keeps its name.</summary>
    public required string Subject { get; set; }

    /// <summary>Key of the subject that joins it, or does not.</summary>
    public required string Other { get; set; }

    public bool Same { get; set; }
}
