using Ocop.Etl.Model;

namespace Ocop.Etl.Storage.Journal;

public enum RunOutcome
{
    Running = 0,
    Completed = 1,
    CompletedWithFindings = 2,
    Cancelled = 3,
    Failed = 4,

    /// <summary>The process ended while the run was under way.</summary>
    Interrupted = 5,
}

/// <summary>What one run did with one source.</summary>
/// <param name="DocumentsSeen">Everything the source offered.</param>
/// <param name="DocumentsRead">New or changed ones among them.</param>
/// <param name="BatchId">Null: nothing new, nothing written.</param>
public sealed record SourceRun(
    string SourceId,
    string SourceName,
    int DocumentsSeen,
    int DocumentsRead,
    int Facts,
    int Records,
    long? BatchId,
    IReadOnlyList<Finding> Findings
);

/// <summary>One run: when, why, how it ended and what it did.</summary>
/// <param name="Trigger">lịch, chạy ngay, dòng lệnh ...</param>
/// <param name="Message">Why it failed; null otherwise.</param>
public sealed record RunSummary(
    long Id,
    DateTime StartedAt,
    DateTime? EndedAt,
    string Trigger,
    RunOutcome Outcome,
    string? Message,
    IReadOnlyList<SourceRun> Sources
)
{
    public int DocumentsSeen => Sources.Sum(s => s.DocumentsSeen);

    public int DocumentsRead => Sources.Sum(s => s.DocumentsRead);

    public int Facts => Sources.Sum(s => s.Facts);

    public int Findings => Sources.Sum(s => s.Findings.Count);

    public TimeSpan? Duration => EndedAt - StartedAt;
}
