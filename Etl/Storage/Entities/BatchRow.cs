using Ocop.Etl.Model;

namespace Ocop.Etl.Storage.Entities;

public enum BatchKind
{
    /// <summary>One run over one source.</summary>
    Ingest = 0,

    /// <summary>One uploaded workbook.</summary>
    Upload = 1,

    /// <summary>One decision by a person: accept, correct, reject, choose, dismiss.</summary>
    Review = 2,

    /// <summary>The register's figures counted again, because an earlier batch that others were built on was undone.</summary>
    Recount = 3,
}

/// <summary>One run over one source, or one upload, or one decision: commits whole, can be undone at any later time.</summary>
public sealed class BatchRow
{
    public long Id { get; set; }

    public BatchKind Kind { get; set; }

    /// <summary>Id in <c>sources.json</c>; null for uploads and decisions.</summary>
    public string? SourceId { get; set; }

    /// <summary>File name of an upload, name of a source, or what a decision was about.</summary>
    public required string Title { get; set; }

    /// <summary>Who did it; "lịch chạy" for the schedule.</summary>
    public required string Author { get; set; }

    /// <summary>UTC; the recorded clock of everything in the batch.</summary>
    public DateTime CommittedAt { get; set; }

    /// <summary>UTC; null while the batch counts.</summary>
    public DateTime? UndoneAt { get; set; }

    public string? UndoneBy { get; set; }

    /// <summary>Invented data ("dữ liệu mẫu"): shown as such, never counted into a real figure.</summary>
    public bool IsSample { get; set; }

    public int Documents { get; set; }

    public int Facts { get; set; }

    /// <summary>Register rows (products, sales points) the batch brought.</summary>
    public int Records { get; set; }

    public int Findings { get; set; }
}
