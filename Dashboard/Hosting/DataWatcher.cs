using Ocop.Etl.Snapshots;

namespace Ocop.Dashboard.Hosting;

/// <summary>
/// Lets open pages follow what other processes write: an <c>ingest</c> or <c>undo</c> on the command line. What this
/// process writes is known at once.
/// </summary>
internal sealed class DataWatcher(SnapshotProvider snapshots, TimeProvider clock, ILogger<DataWatcher> logger)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                snapshots.LookForChanges();
            }
            catch (Microsoft.Data.Sqlite.SqliteException busy)
            {
                // A restore may hold the file for a moment; the next look will tell.
                logger.LogWarning(busy, "Could not look for changes of the data.");
            }
        }
    }
}
