using Microsoft.EntityFrameworkCore;
using Ocop.Etl;
using Ocop.Etl.Fetching;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Journal;

namespace Ocop.Dashboard.Scheduling;

/// <summary>
/// The schedule's life within the program: clears up after a killed process, fills an empty database before the first page
/// is served, starts the schedule, and takes over changed sources and reference data while running.
/// </summary>
internal sealed class ScheduleService(
    EtlSchedule schedule,
    EtlRunner runner,
    SourceStore sources,
    ReferenceStore reference,
    OcopDatabase database,
    RunJournal journal,
    DocumentArchive archive,
    TimeProvider clock,
    ILogger<ScheduleService> logger
) : IHostedService, IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource stop = new();
    private Task watching = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        journal.CloseInterrupted();
        archive.RemoveLeftovers(TimeSpan.FromHours(1));
        if (!await HoldsAnythingAsync(cancellationToken))
            await FirstRunAsync();
        await schedule.StartAsync(cancellationToken);
        watching = WatchFilesAsync();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stop.CancelAsync();
        await watching;
        await schedule.StopAsync(cancellationToken);
        await runner.DisposeAsync();
    }

    public void Dispose() => stop.Dispose();

    /// <summary>
    /// Asked of the data file, not of the run history: the one may be removed or replaced without the other, and a first
    /// run that was killed has left a history and no figures.
    /// </summary>
    private async Task<bool> HoldsAnythingAsync(CancellationToken cancellation)
    {
        await using var context = database.CreateDbContext();
        return await context.Batches.AnyAsync(cancellation);
    }

    /// <summary>
    /// The shipped sources lie on disk and take seconds; a person who starts the program for the first time sees figures,
    /// not an empty page.
    /// </summary>
    private async Task FirstRunAsync()
    {
        if (sources.Current.Enabled.Any(s => s.IsRemote))
        {
            // Of somebody's own making, and the network may be slow: do not keep the page waiting.
            _ = runner.RunNow(null, Triggers.FirstStart);
            return;
        }
        logger.LogInformation("The database is empty: reading all sources before the first page is served.");
        await runner.RunNow(null, Triggers.FirstStart);
    }

    private async Task WatchFilesAsync()
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                reference.ReloadIfChanged();
                var before = sources.LastProblem;
                if (sources.ReloadIfChanged())
                    await schedule.ApplyAsync(stop.Token);
                else if (sources.LastProblem is { } problem && problem != before)
                    logger.LogWarning("The changed sources are not in force: {Problem}", problem.Message);
            }
        }
        catch (OperationCanceledException) { }
    }
}
