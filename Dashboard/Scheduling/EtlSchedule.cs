using Microsoft.Data.Sqlite;
using Ocop.Etl;
using Ocop.Etl.Fetching;
using Quartz;

namespace Ocop.Dashboard.Scheduling;

/// <summary>
/// When sources run. The only file that names the scheduler, so that another one can take its place. Keeps its jobs in
/// SQLite beside the database: a run that was missed while the program was off, or broken off with it, is caught up once
/// at the next start.
/// </summary>
public sealed class EtlSchedule(
    ISchedulerFactory factory,
    SourceStore sources,
    OcopPaths paths,
    ILogger<EtlSchedule> logger
)
{
    private const string Group = "sources";

    private IScheduler? scheduler;

    /// <exception cref="InvalidDataException">The scheduler's file cannot be used.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        try
        {
            scheduler = await factory.GetScheduler(cancellation);
            await ApplyAsync(cancellation);
            await scheduler.Start(cancellation);
        }
        catch (Exception wrong) when (wrong is SchedulerException or SqliteException)
        {
            throw new InvalidDataException(
                $"Không mở được lịch chạy {paths.Scheduler}: {wrong.Message}. Nếu tệp hỏng, xóa tệp này rồi chạy lại; số liệu không bị ảnh hưởng.",
                wrong
            );
        }
    }

    /// <summary>Brings the jobs in line with the sources in force. A source whose cron is unchanged keeps what it missed.</summary>
    public async Task ApplyAsync(CancellationToken cancellation)
    {
        if (scheduler is null)
            return;
        var enabled = sources.Current.Enabled.ToDictionary(s => s.Id);
        foreach (var key in await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Group), cancellation))
            if (!enabled.ContainsKey(key.Name))
                await scheduler.DeleteJob(key, cancellation);
        foreach (var source in enabled.Values)
            await ApplyAsync(scheduler, source, cancellation);
        logger.LogInformation("{Count} sources are scheduled.", enabled.Count);
    }

    /// <summary>
    /// Ends the schedule without waiting: a run under way stays marked as unfinished, which is what makes the next start
    /// take it up again.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        if (scheduler is not null)
            await scheduler.Shutdown(waitForJobsToComplete: false, cancellation);
    }

    private static async Task ApplyAsync(IScheduler scheduler, Source source, CancellationToken cancellation)
    {
        var key = new TriggerKey(source.Id, Group);
        if (
            await scheduler.GetTrigger(key, cancellation) is ICronTrigger kept
            && kept.CronExpressionString == source.Cron.Text
        )
            return;
        var job = JobBuilder
            .Create<SourceJob>()
            .WithIdentity(source.Id, Group)
            // Killed while it ran: run again at the next start.
            .RequestRecovery()
            .DisallowConcurrentExecution(true)
            .Build();
        var trigger = TriggerBuilder
            .Create()
            .WithIdentity(key)
            .WithSchedule(
                CronScheduleBuilder
                    .Create(source.Cron.Text)
                    .InTimeZone(CronSchedule.Zone)
                    .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
            )
            .Build();
        await scheduler.DeleteJob(job.Key, cancellation);
        await scheduler.ScheduleJob(job, trigger, cancellationToken: cancellation);
    }

    internal static void AddTo(IServiceCollection services, OcopPaths paths)
    {
        services.AddQuartz(quartz =>
        {
            // Jobs only wait for their turn with the runner, so there may be as many as there are sources.
            quartz.UseDefaultThreadPool(64);
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlite(
                    SqliteFactory.Instance,
                    new SqliteConnectionStringBuilder { DataSource = paths.Scheduler, DefaultTimeout = 60 }.ToString()
                );
                store.ProvisionSchema();
            });
        });
        services.AddSingleton<EtlSchedule>();
    }

    private sealed class SourceJob(EtlRunner runner) : IJob
    {
        // Waits for the run's end: until then the store counts the job as under way.
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await runner.RunOnSchedule(context.JobDetail.Key.Name);
    }
}
