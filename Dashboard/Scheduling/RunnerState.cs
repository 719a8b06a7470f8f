using Ocop.Etl.Pipeline;
using Ocop.Etl.Storage.Journal;

namespace Ocop.Dashboard.Scheduling;

/// <summary>What is running, what waits for its turn and how the last run of this process ended. Immutable.</summary>
/// <param name="LastProblem">Vietnamese: why the last run broke off; null when it did not.</param>
/// <param name="Ended">How many runs have ended; a run may be over before anybody looked.</param>
public sealed record RunnerState(
    ActiveRun? Active,
    IReadOnlyList<WaitingRun> Waiting,
    RunSummary? Last,
    string? LastProblem,
    int Ended
)
{
    public static readonly RunnerState Idle = new(null, [], null, null, 0);

    /// <summary>Whether the source is running or waits to.</summary>
    public bool Concerns(string sourceId) =>
        Active?.Request.Includes(sourceId) == true || Waiting.Any(w => w.Request.Includes(sourceId));
}

/// <summary>What somebody asked for.</summary>
/// <param name="SourceId">Null: every enabled source.</param>
/// <param name="Trigger">Who asked, as the history shows it: <see cref="Triggers"/>.</param>
public sealed record RunRequest(string? SourceId, string Trigger)
{
    public bool Includes(string sourceId) => SourceId is null || SourceId == sourceId;
}

/// <summary>Why a run was started; stored with the run.</summary>
public static class Triggers
{
    public const string Schedule = "lịch";
    public const string Person = "chạy ngay";
    public const string FirstStart = "lần chạy đầu";
}

/// <param name="Progress">Null until the first source is opened.</param>
/// <param name="IsStopping">Somebody cancelled; the document at hand is being finished or dropped.</param>
/// <param name="WaitsForOtherProcess">The command line runs on the same database; its turn comes first.</param>
public sealed record ActiveRun(
    RunRequest Request,
    DateTimeOffset StartedAt,
    RunProgress? Progress = null,
    bool IsStopping = false,
    bool WaitsForOtherProcess = false
);

public sealed record WaitingRun(RunRequest Request);
