using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ocop.Dashboard.Scheduling;
using Ocop.Etl;
using Ocop.Etl.Fetching;
using Quartz;
using TestData = Ocop.Tests.Support.TestData;

namespace Ocop.Tests.Scheduling;

public class EtlScheduleTests : SchedulingTest
{
    private const string EverySecond = "* * * * * ?";
    private const string Nightly = "0 0 5 * * ?";

    [Fact]
    public async Task A_source_runs_when_its_cron_says_so()
    {
        var pipeline = new HeldPipeline();
        pipeline.LetGo(1000);
        await using var program = await StartAsync(Sources(("a", EverySecond), ("b", Nightly)), pipeline);
        await UntilAsync(() => pipeline.Runs.Count >= 2);
        Assert.All(pipeline.Runs, run => Assert.Equal("lịch: a", run));
    }

    [Fact]
    public async Task Sources_due_at_the_same_moment_run_one_after_the_other()
    {
        var pipeline = new HeldPipeline();
        pipeline.LetGo(1000);
        var sources = Sources(("a", EverySecond), ("b", EverySecond), ("c", EverySecond));
        await using var program = await StartAsync(sources, pipeline);
        await UntilAsync(() => pipeline.Runs.Distinct().Count() == 3);
        Assert.Equal(1, pipeline.MostAtOnce);
    }

    [Fact]
    public async Task A_changed_cron_is_applied_and_a_removed_source_no_longer_runs()
    {
        var pipeline = new HeldPipeline();
        pipeline.LetGo(1000);
        var sources = Sources(("a", EverySecond), ("b", Nightly));
        await using var program = await StartAsync(sources, pipeline);
        await UntilAsync(() => !pipeline.Runs.IsEmpty);

        WriteSources(("b", EverySecond));
        Assert.True(sources.ReloadIfChanged());
        await program.Schedule.ApplyAsync(Token);

        await UntilAsync(() => pipeline.Runs.Contains("lịch: b"));
        var before = pipeline.Runs.Count(r => r == "lịch: a");
        await Task.Delay(1500, Token);
        Assert.InRange(pipeline.Runs.Count(r => r == "lịch: a"), before, before + 1);
    }

    [Fact]
    public async Task Runs_missed_while_the_program_was_off_are_caught_up_once()
    {
        var sources = Sources(("a", Nightly));
        await using (await StartAsync(sources, new HeldPipeline())) { }
        MoveIntoThePast(TimeSpan.FromDays(3));

        var pipeline = new HeldPipeline();
        pipeline.LetGo(1000);
        await using var again = await StartAsync(sources, pipeline);
        await UntilAsync(() => !pipeline.Runs.IsEmpty);
        await Task.Delay(500, Token);
        Assert.Equal(["lịch: a"], pipeline.Runs);
    }

    [Fact]
    public async Task Nothing_is_caught_up_when_nothing_was_missed()
    {
        var sources = Sources(("a", Nightly));
        await using (await StartAsync(sources, new HeldPipeline())) { }
        var pipeline = new HeldPipeline();
        await using var again = await StartAsync(sources, pipeline);
        await Task.Delay(700, Token);
        Assert.Empty(pipeline.Runs);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_run_that_the_end_of_the_program_broke_off_is_taken_up_again(bool killed)
    {
        var sources = Sources(("a", Nightly));
        await using (await StartAsync(sources, new HeldPipeline())) { }
        MoveIntoThePast(TimeSpan.FromDays(1));

        var broken = new HeldPipeline();
        var program = await StartAsync(sources, broken);
        await UntilAsync(() => broken.Runs.Count == 1);
        if (killed)
            // What a killed process leaves: the store as it is at this moment.
            File.Copy(SchedulerFile, SchedulerFile + ".killed");
        await program.DisposeAsync();
        if (killed)
            File.Move(SchedulerFile + ".killed", SchedulerFile, overwrite: true);

        var pipeline = new HeldPipeline();
        pipeline.LetGo(1000);
        await using var again = await StartAsync(sources, pipeline);
        await UntilAsync(() => !pipeline.Runs.IsEmpty);
        await Task.Delay(500, Token);
        Assert.Equal(["lịch: a"], pipeline.Runs);
    }

    [Fact]
    public async Task A_spoiled_scheduler_file_is_named()
    {
        await File.WriteAllTextAsync(SchedulerFile, new string('x', 5000), Token);
        var wrong = await Assert.ThrowsAsync<InvalidDataException>(() =>
            StartAsync(Sources(("a", Nightly)), new HeldPipeline())
        );
        Assert.Contains(SchedulerFile, wrong.Message);
    }

    [Fact]
    public void Our_reading_of_cron_agrees_with_the_schedulers()
    {
        var small = Gen.Elements("0", "5", "59", "10-20", "*/7", "5/20", "1,2,50", "50-10");
        var hours = Gen.Elements("*", "0", "23", "6/6", "22-3", "1,13");
        var months = Gen.Elements("*", "2", "JAN-MAR", "11-2", "6,DEC");
        var days = Gen.Elements(
            "* # ?",
            "1 # ?",
            "31 # ?",
            "L # ?",
            "L-3 # ?",
            "LW # ?",
            "15W # ?",
            "1W # ?",
            "1/9 # ?",
            "? # MON",
            "? # 2-6",
            "? # FRI-MON",
            "? # 6#3",
            "? # SUNL",
            "? # 7L"
        );
        var crons =
            from second in Gen.Elements("0", "30", "*/15")
            from minute in small
            from hour in hours
            from day in days
            from month in months
            let parts = day.Split(" # ")
            select $"{second} {minute} {hour} {parts[0]} {month} {parts[1]}";
        var times = Gen.Choose(0, 200_000_000)
            .Select(s => new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(s));
        Prop.ForAll(
                crons.ToArbitrary(),
                times.ToArbitrary(),
                (cron, time) =>
                {
                    var theirs = new CronExpression(cron, CronSchedule.Zone).GetNextValidTimeAfter(time);
                    var ours = CronSchedule.Parse(cron).Next(time);
                    Assert.True(theirs == ours, $"{cron} after {time:O}: {theirs:O}, ours {ours:O}");
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private string SchedulerFile => Path.Combine(Folder.Path, "ocop.scheduler.db");

    private async Task<StartedProgram> StartAsync(SourceStore sources, HeldPipeline pipeline)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var paths = OcopPaths.Find(Path.Combine(Folder.Path, "ocop.db"), Path.Combine(TestData.Repository, "data"));
        services.AddSingleton(paths);
        services.AddSingleton(sources);
        services.AddSingleton(Runner(pipeline.RunAsync, sources));
        EtlSchedule.AddTo(services, paths);
        var provider = services.BuildServiceProvider();
        var schedule = provider.GetRequiredService<EtlSchedule>();
        await schedule.StartAsync(Token);
        return new(provider, schedule);
    }

    /// <summary>As if the program had been off for so long: every time the store holds is that much older.</summary>
    private void MoveIntoThePast(TimeSpan time)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={SchedulerFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"update QRTZ_TRIGGERS set NEXT_FIRE_TIME = NEXT_FIRE_TIME - {time.Ticks}, START_TIME = START_TIME - {time.Ticks}";
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private sealed record StartedProgram(ServiceProvider Services, EtlSchedule Schedule) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Schedule.StopAsync(CancellationToken.None);
            await Services.GetRequiredService<EtlRunner>().DisposeAsync();
            await Services.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }
    }
}
