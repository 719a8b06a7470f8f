using Ocop.Etl.Fetching;
using Ocop.Etl.Pipeline;
using Ocop.Etl.Storage.Journal;

namespace Ocop.Dashboard.Scheduling;

/// <summary>Runs sources through the pipeline; the signature of <see cref="Etl.EtlPipeline.RunAsync"/>.</summary>
public delegate Task<RunSummary> RunSources(
    IReadOnlyList<Source> sources,
    string trigger,
    IProgress<RunProgress>? progress,
    CancellationToken cancellation
);

/// <summary>
/// One run at a time, whoever asks: the schedule, a person, the first start. What is asked for while a run is under way
/// waits its turn; what waits already is not queued twice. Thread-safe; anybody may watch.
/// </summary>
public sealed class EtlRunner(
    RunSources run,
    SourceStore sources,
    FetchMemory memory,
    TimeProvider clock,
    ILogger<EtlRunner> logger
) : IAsyncDisposable
{
    /// <summary>Between two looks whether another process has finished.</summary>
    private static readonly TimeSpan BusyDelay = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly List<Turn> queue = [];
    private readonly List<Action<RunnerState>> watchers = [];
    private RunnerState state = RunnerState.Idle;
    private CancellationTokenSource? current;
    private Task worker = Task.CompletedTask;
    private bool closed;

    private sealed record Turn(RunRequest Request, TaskCompletionSource<RunSummary?> Done);

    public RunnerState State
    {
        get
        {
            lock (gate)
                return state;
        }
    }

    /// <summary>Calls back after every change, on the thread that made it, until disposed.</summary>
    public IDisposable Subscribe(Action<RunnerState> watcher)
    {
        lock (gate)
            watchers.Add(watcher);
        return new Subscription(this, watcher);
    }

    /// <param name="sourceId">Null: every enabled source.</param>
    /// <returns>Ends with the run: its summary, or null when it was cancelled or broke off.</returns>
    public Task<RunSummary?> RunNow(string? sourceId = null, string trigger = Triggers.Person)
    {
        Task<RunSummary?> done;
        lock (gate)
        {
            if (closed)
                return Task.FromResult<RunSummary?>(null);
            if (queue.Find(t => t.Request.SourceId == sourceId) is { } waiting)
                return waiting.Done.Task;
            var turn = new Turn(new(sourceId, trigger), new(TaskCreationOptions.RunContinuationsAsynchronously));
            done = turn.Done.Task;
            queue.Add(turn);
            if (worker.IsCompleted)
                worker = Task.Run(WorkAsync);
            state = state with { Waiting = Waiting() };
        }
        Notify();
        return done;
    }

    /// <summary>As <see cref="RunNow"/>, but leaves a source alone while it rests after repeated failures.</summary>
    public Task<RunSummary?> RunOnSchedule(string sourceId)
    {
        if (!memory.HealthOf(sourceId).IsResting(clock.GetUtcNow()))
            return RunNow(sourceId, Triggers.Schedule);
        logger.LogInformation("Source {Source} rests after failures; this scheduled run is skipped.", sourceId);
        return Task.FromResult<RunSummary?>(null);
    }

    /// <summary>Stops the run under way. Sources it has committed stay; what waits goes on.</summary>
    public void Cancel()
    {
        lock (gate)
        {
            if (state.Active is null)
                return;
            state = state with { Active = state.Active with { IsStopping = true } };
            current?.Cancel();
        }
        Notify();
    }

    /// <summary>Stops the run under way and forgets what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        Task last;
        lock (gate)
        {
            closed = true;
            foreach (var turn in queue)
                turn.Done.TrySetResult(null);
            queue.Clear();
            current?.Cancel();
            last = worker;
        }
        await last;
    }

    private async Task WorkAsync()
    {
        while (true)
        {
            Turn turn;
            using var cancel = new CancellationTokenSource();
            lock (gate)
            {
                // Under the lock, so that whoever queues next sees either a worker at work or none.
                if (queue.Count == 0)
                {
                    worker = Task.CompletedTask;
                    return;
                }
                turn = queue[0];
                queue.RemoveAt(0);
                current = cancel;
                state = state with { Active = new(turn.Request, clock.GetUtcNow()), Waiting = Waiting() };
            }
            Notify();
            var (summary, problem) = await RunAsync(turn.Request, cancel.Token);
            lock (gate)
            {
                current = null;
                state = state with
                {
                    Active = null,
                    Last = summary ?? state.Last,
                    LastProblem = problem,
                    Ended = state.Ended + 1,
                };
            }
            turn.Done.TrySetResult(summary);
            Notify();
        }
    }

    private async Task<(RunSummary? Summary, string? Problem)> RunAsync(RunRequest request, CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                // Looked up when its turn comes: the file may have changed while it waited.
                var chosen = sources
                    .Current.All.Where(s => request.SourceId is null ? s.Enabled : s.Id == request.SourceId)
                    .ToList();
                var summary = await run(chosen, request.Trigger, new Watch(this), cancel);
                // A run without a number never began: another process is at it.
                if (summary is not { Id: 0, Outcome: RunOutcome.Failed })
                    return (summary, summary.Message);
                Change(active => active with { WaitsForOtherProcess = true });
                await Task.Delay(BusyDelay, clock, cancel);
                Change(active => active with { WaitsForOtherProcess = false });
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return (null, null);
        }
        catch (Exception broken)
        {
            // The worker must outlive a broken run: the schedule goes on tomorrow.
            logger.LogError(broken, "A run started by {Trigger} broke off.", request.Trigger);
            return (null, $"Lần chạy bị hỏng: {broken.Message}");
        }
    }

    private void Change(Func<ActiveRun, ActiveRun> change)
    {
        lock (gate)
        {
            if (state.Active is null)
                return;
            state = state with { Active = change(state.Active) };
        }
        Notify();
    }

    private void Notify()
    {
        Action<RunnerState>[] all;
        RunnerState now;
        lock (gate)
            (all, now) = ([.. watchers], state);
        foreach (var watcher in all)
        {
            try
            {
                watcher(now);
            }
            catch (Exception broken)
            {
                // A page that is going away must not break the run.
                logger.LogDebug(broken, "A watcher of the runs failed.");
            }
        }
    }

    private IReadOnlyList<WaitingRun> Waiting() => [.. queue.Select(t => new WaitingRun(t.Request))];

    private sealed class Watch(EtlRunner runner) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => runner.Change(active => active with { Progress = value });
    }

    private sealed class Subscription(EtlRunner runner, Action<RunnerState> watcher) : IDisposable
    {
        public void Dispose()
        {
            lock (runner.gate)
                runner.watchers.Remove(watcher);
        }
    }
}
