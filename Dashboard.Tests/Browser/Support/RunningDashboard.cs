using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Dashboard;
using Ocop.Etl;
using Ocop.Tests.Support;

namespace Ocop.Tests.Browser.Support;

/// <summary>
/// The real application on Kestrel, on a free port, with a database of its own and the schedule off. Starts empty;
/// <see cref="IngestAsync"/> fills it from the shipped sources.
/// </summary>
public sealed class RunningDashboard : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly WebApplication app;

    private RunningDashboard()
    {
        app = DashboardApplication.Build([
            "--contentRoot",
            Path.Combine(TestData.Repository, "Dashboard"),
            "--urls",
            "http://127.0.0.1:0",
            "--schedule",
            "off",
            "--database",
            folder.File("ocop.db"),
        ]);
    }

    /// <summary>"http://127.0.0.1:41234", without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public IServiceProvider Services => app.Services;

    public OcopSystem System => app.Services.GetRequiredService<OcopSystem>();

    /// <summary>A query or another part of the application, as its pages get it.</summary>
    public T Ask<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public static async Task<RunningDashboard> StartAsync()
    {
        var dashboard = new RunningDashboard();
        await dashboard.app.StartAsync();
        var server = dashboard.app.Services.GetRequiredService<IServer>();
        dashboard.Address = server.Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return dashboard;
    }

    /// <summary>Runs the named sources of <c>data/sources.json</c> once.</summary>
    public async Task IngestAsync(params string[] sources) =>
        await System.Pipeline.RunAsync([.. sources.Select(id => System.Sources.Find(id)!)], "kiểm thử", null, default);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Dispose();
    }
}
