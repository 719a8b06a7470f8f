using Ocop.Tests.Browser.Support;

[assembly: AssemblyFixture(typeof(FilledDashboard))]

namespace Ocop.Tests.Browser.Support;

/// <summary>
/// One dashboard with the published figures for all tests that only look, and one Chromium. Tests that write start a
/// <see cref="RunningDashboard"/> of their own.
/// </summary>
public sealed class FilledDashboard : IAsyncLifetime
{
    // Started when the first test asks: a run of other tests alone needs neither.
    private readonly Lazy<Task<RunningDashboard>> dashboard = new(StartAsync);
    private readonly Lazy<Task<Chromium>> chromium = new(() => Support.Chromium.LaunchAsync());

    public Task<RunningDashboard> Dashboard => dashboard.Value;

    public Task<Chromium> Chromium => chromium.Value;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (chromium.IsValueCreated)
            await (await chromium.Value).DisposeAsync();
        if (dashboard.IsValueCreated)
            await (await dashboard.Value).DisposeAsync();
    }

    private static async Task<RunningDashboard> StartAsync()
    {
        var started = await RunningDashboard.StartAsync();
        await started.IngestAsync("so-lieu-cong-bo");
        return started;
    }
}
