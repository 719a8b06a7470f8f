using System.Collections.Concurrent;
using Ocop.Dashboard.Scheduling;
using Ocop.Etl.Fetching;
using Ocop.Etl.Storage.Journal;

namespace Ocop.Tests.Scheduling;

public class EtlRunnerTests : SchedulingTest
{
    [Fact]
    public async Task Run_now_runs_every_enabled_source_and_tells_how_far_it_is()
    {
        var pipeline = new HeldPipeline();
        await using var runner = Runner(pipeline.RunAsync);
        var states = new ConcurrentQueue<RunnerState>();
        using (runner.Subscribe(states.Enqueue))
        {
            var done = runner.RunNow();
            await UntilAsync(() => runner.State.Active?.Progress is not null);
            var progress = runner.State.Active!.Progress!;
            Assert.Equal(
                ("a", 1, 7, 3),
                (progress.SourceId, progress.DocumentsDone, progress.DocumentsTotal, progress.Facts)
            );
            Assert.True(runner.State.Concerns("b"));
            pipeline.LetGo();
            Assert.Equal(6, (await done)!.Facts);
        }
        Assert.Equal(["chạy ngay: a b"], pipeline.Runs);
        await UntilAsync(() => runner.State.Active is null);
        Assert.Equal(RunOutcome.Completed, runner.State.Last!.Outcome);
        Assert.Contains(states, s => s.Active?.Progress is not null);
    }

    [Fact]
    public async Task Only_one_run_is_under_way_whoever_asks()
    {
        var pipeline = new HeldPipeline();
        await using var runner = Runner(pipeline.RunAsync);
        var asked = new[] { runner.RunNow("a"), runner.RunNow("b"), runner.RunOnSchedule("a"), runner.RunNow() };
        pipeline.LetGo(asked.Length);
        await Task.WhenAll(asked);
        Assert.Equal(1, pipeline.MostAtOnce);
    }

    [Fact]
    public async Task What_waits_already_is_not_queued_twice()
    {
        var pipeline = new HeldPipeline();
        await using var runner = Runner(pipeline.RunAsync);
        var first = runner.RunNow("a");
        await UntilAsync(() => pipeline.Runs.Count == 1);
        var again = runner.RunNow("a");
        Assert.Same(again, runner.RunNow("a"));
        Assert.Equal(new RunRequest("a", Triggers.Person), Assert.Single(runner.State.Waiting).Request);
        pipeline.LetGo(2);
        await Task.WhenAll(first, again);
        Assert.Equal(2, pipeline.Runs.Count);
    }

    [Fact]
    public async Task Many_threads_that_ask_at_once_all_get_their_run()
    {
        var runs = 0;
        await using var runner = Runner(
            (sources, trigger, _, _) =>
            {
                Interlocked.Increment(ref runs);
                return Task.FromResult(Summary(sources, trigger));
            }
        );
        for (var round = 0; round < 50; round++)
            await Task.WhenAll(
                Enumerable.Range(0, 8).Select(i => Task.Run(() => runner.RunNow(i % 2 == 0 ? "a" : "b"), Token))
            );
        Assert.True(runs >= 100, $"{runs} runs");
        await UntilAsync(() => runner.State is { Active: null, Waiting: [] });
    }

    [Fact]
    public async Task Cancelling_ends_the_run_under_way_and_what_waits_goes_on()
    {
        var pipeline = new HeldPipeline();
        await using var runner = Runner(pipeline.RunAsync);
        var cancelled = runner.RunNow("a");
        var next = runner.RunNow("b");
        await UntilAsync(() => pipeline.Runs.Count == 1);
        runner.Cancel();
        Assert.Null(await cancelled);
        pipeline.LetGo();
        Assert.NotNull(await next);
        Assert.Null(runner.State.LastProblem);
    }

    [Fact]
    public async Task A_run_that_breaks_off_is_told_and_the_next_one_runs()
    {
        var broken = true;
        await using var runner = Runner(
            (sources, trigger, _, _) =>
                broken
                    ? Task.FromException<RunSummary>(new IOException("đĩa đầy"))
                    : Task.FromResult(Summary(sources, trigger))
        );
        Assert.Null(await runner.RunNow());
        Assert.Contains("đĩa đầy", runner.State.LastProblem);
        broken = false;
        Assert.NotNull(await runner.RunNow());
        await UntilAsync(() => runner.State.LastProblem is null);
    }

    [Fact]
    public async Task A_watcher_that_fails_disturbs_nobody_and_one_that_left_hears_nothing()
    {
        await using var runner = Runner((sources, trigger, _, _) => Task.FromResult(Summary(sources, trigger)));
        var heard = 0;
        using var failing = runner.Subscribe(_ => throw new ObjectDisposedException("page"));
        var leaving = runner.Subscribe(_ => Interlocked.Increment(ref heard));
        leaving.Dispose();
        Assert.NotNull(await runner.RunNow());
        Assert.Equal(0, heard);
    }

    [Fact]
    public async Task A_source_at_rest_is_skipped_by_the_schedule_but_not_by_a_person()
    {
        var pipeline = new HeldPipeline();
        await using var runner = Runner(pipeline.RunAsync);
        var now = DateTimeOffset.UtcNow;
        Memory.RememberSource("a", new SourceHealth().Failed(now, "Hỏng").Failed(now, "Hỏng"));
        Assert.Null(await runner.RunOnSchedule("a"));
        Assert.Empty(pipeline.Runs);
        pipeline.LetGo();
        Assert.NotNull(await runner.RunNow("a"));
    }

    [Fact]
    public async Task The_sources_in_force_when_its_turn_comes_are_run()
    {
        var pipeline = new HeldPipeline();
        var sources = Sources(("a", "0 0 5 * * ?"));
        await using var runner = Runner(pipeline.RunAsync, sources);
        var first = runner.RunNow("a");
        await UntilAsync(() => pipeline.Runs.Count == 1);
        var second = runner.RunNow();
        WriteSources(("c", "0 0 5 * * ?"));
        Assert.True(sources.ReloadIfChanged());
        pipeline.LetGo(2);
        await Task.WhenAll(first, second);
        Assert.Equal(["chạy ngay: a", "chạy ngay: c"], pipeline.Runs);
    }

    [Fact]
    public async Task Disposing_stops_the_run_and_forgets_what_waits()
    {
        var pipeline = new HeldPipeline();
        var runner = Runner(pipeline.RunAsync);
        var asked = new[] { runner.RunNow("a"), runner.RunNow("b") };
        await UntilAsync(() => pipeline.Runs.Count == 1);
        await runner.DisposeAsync();
        Assert.All(await Task.WhenAll(asked), Assert.Null);
        Assert.Null(await runner.RunNow("a"));
        Assert.Single(pipeline.Runs);
    }
}
