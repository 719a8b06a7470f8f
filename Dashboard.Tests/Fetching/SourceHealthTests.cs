using Ocop.Etl.Fetching;
using Ocop.Tests.Support;

namespace Ocop.Tests.Fetching;

public sealed class SourceHealthTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 5, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_first_failure_does_not_make_a_source_rest()
    {
        var health = new SourceHealth().Failed(Now, "Hỏng");
        Assert.Equal((1, "Hỏng", false), (health.Failures, health.LastProblem, health.IsResting(Now)));
    }

    [Fact]
    public void Rests_grow_to_a_day_and_end_with_the_first_success()
    {
        var health = new SourceHealth();
        var last = TimeSpan.Zero;
        for (var i = 0; i < 20; i++)
        {
            health = health.Failed(Now, "Hỏng");
            var rest = (health.RestUntil ?? Now) - Now;
            Assert.True(rest >= last);
            last = rest;
        }
        Assert.Equal(TimeSpan.FromDays(1), last);
        Assert.True(health.IsResting(Now.AddHours(23)));
        Assert.False(health.IsResting(Now.AddHours(24)));

        var well = health.Succeeded(Now);
        Assert.Equal((0, null, null, Now), (well.Failures, well.RestUntil, well.LastProblem, well.LastSuccess));
        Assert.Equal(Now, well.LastFailure);
    }

    [Fact]
    public void Memory_survives_a_restart()
    {
        var path = Path.Combine(folder.Path, "state", "fetch.json");
        var memory = FetchMemory.Open(path);
        memory.RememberSource("bao", new SourceHealth().Failed(Now, "Hỏng").Failed(Now, "Hỏng"));
        memory.RememberDocument("https://bao.vn/a", new("\"v1\"", Now, new('a', 64), Now));
        memory.RememberDocument("https://bao.vn/old", new(null, null, new('b', 64), Now.AddDays(-500)));
        memory.Save(Now);

        var again = FetchMemory.Open(path);
        Assert.Equal(memory.HealthOf("bao"), again.HealthOf("bao"));
        Assert.Equal(memory.VersionOf("https://bao.vn/a"), again.VersionOf("https://bao.vn/a"));
        Assert.Null(again.VersionOf("https://bao.vn/old"));
        Assert.Equal(new SourceHealth(), again.HealthOf("other"));
    }

    [Fact]
    public void What_another_process_remembers_is_taken_over()
    {
        var path = folder.File("fetch.json");
        var dashboard = FetchMemory.Open(path);
        var commandLine = FetchMemory.Open(path);
        commandLine.RememberSource("bao", new SourceHealth().Succeeded(Now));
        commandLine.Save(Now);
        dashboard.TakeOver();
        Assert.Equal(Now, dashboard.HealthOf("bao").LastSuccess);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"Sources\": null}")]
    public void Spoiled_memory_is_forgotten(string text) =>
        Assert.Equal(new SourceHealth(), FetchMemory.Open(folder.Write("fetch.json", text)).HealthOf("bao"));
}
