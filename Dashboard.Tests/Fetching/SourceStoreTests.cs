using Ocop.Etl.Fetching;
using Ocop.Etl.Reference;
using Ocop.Tests.Support;

namespace Ocop.Tests.Fetching;

public sealed class SourceStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private DateTime time = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_changed_file_comes_into_force_and_a_faulty_one_does_not()
    {
        var path = Write("0 0 5 * * ?");
        var store = new SourceStore(path, () => TestData.Units);
        Assert.False(store.ReloadIfChanged());

        Write("0 0 6 * * ?");
        Assert.True(store.ReloadIfChanged());
        Assert.Equal("0 0 6 * * ?", store.Current.All[0].Cron.Text);

        Write("mỗi sáng");
        Assert.False(store.ReloadIfChanged());
        Assert.Equal("0 0 6 * * ?", store.Current.All[0].Cron.Text);
        Assert.Equal(("sources.json", "cron"), (store.LastProblem!.File, store.LastProblem.Key));

        Write("0 0 7 * * ?");
        Assert.True(store.ReloadIfChanged());
        Assert.Null(store.LastProblem);
    }

    [Fact]
    public void A_file_that_vanishes_is_a_problem_and_the_last_sources_stay()
    {
        var store = new SourceStore(Write("0 0 5 * * ?"), () => TestData.Units);
        File.Delete(Path.Combine(folder.Path, "sources.json"));
        Assert.False(store.ReloadIfChanged());
        Assert.NotNull(store.LastProblem);
        Assert.Single(store.Current.All);
    }

    [Fact]
    public void A_faulty_file_at_start_is_refused() =>
        Assert.Throws<ReferenceException>(() => new SourceStore(Write("mỗi sáng"), () => TestData.Units));

    private string Write(string cron)
    {
        var path = folder.Write(
            "sources.json",
            $$"""
            {"refusedHosts": [], "rows": [
            {"id": "a", "name": "A", "kind": "articleFolder", "path": "x", "trust": "newspaper", "cron": "{{cron}}", "enabled": true}]}
            """
        );
        File.SetLastWriteTimeUtc(path, time = time.AddSeconds(1));
        return path;
    }
}
