using Ocop.Etl.Fetching;
using Ocop.Etl.Storage.Journal;

namespace Ocop.Dashboard.Queries;

/// <summary>A source with what is known of its runs.</summary>
/// <param name="NextRun">Null: switched off, or never again.</param>
/// <param name="LastRun">The newest run it took part in, among the recent ones.</param>
/// <param name="Last">What that run did with it.</param>
public sealed record SourceLine(
    Source Source,
    DateTimeOffset? NextRun,
    RunSummary? LastRun,
    SourceRun? Last,
    SourceHealth Health
)
{
    public bool IsResting(DateTimeOffset now) => Health.IsResting(now);
}

/// <summary>What the page "Lịch chạy" shows.</summary>
/// <param name="SourcesProblem">Why a changed sources.json is not in force; null while all is well.</param>
public sealed record RunsOverview(
    IReadOnlyList<SourceLine> Sources,
    IReadOnlyList<RunSummary> History,
    int Page,
    bool HasOlder,
    string? SourcesProblem
);

public sealed class RunsQuery(SourceStore sources, RunJournal journal, FetchMemory memory, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <summary>How many runs are looked through for a source's last one.</summary>
    private const int Recent = 60;

    /// <summary>Another object whenever other sources, or a fault in their file, came about.</summary>
    public object SourcesVersion => sources.LastProblem ?? (object)sources.Current;

    /// <param name="page">Of the history, from 1.</param>
    public RunsOverview Run(int page = 1)
    {
        var now = clock.GetUtcNow();
        var recent = journal.History(Recent);
        var history =
            page == 1 ? recent.Take(PageSize + 1).ToList() : [.. journal.History(PageSize + 1, (page - 1) * PageSize)];
        return new(
            [.. sources.Current.All.Select(s => Line(s, recent, now))],
            [.. history.Take(PageSize)],
            page,
            history.Count > PageSize,
            sources.LastProblem?.Message
        );
    }

    private SourceLine Line(Source source, IReadOnlyList<RunSummary> recent, DateTimeOffset now)
    {
        var run = recent.FirstOrDefault(r => r.Sources.Any(s => s.SourceId == source.Id));
        return new(
            source,
            source.Enabled ? source.Cron.Next(now) : null,
            run,
            run?.Sources.First(s => s.SourceId == source.Id),
            memory.HealthOf(source.Id)
        );
    }
}
