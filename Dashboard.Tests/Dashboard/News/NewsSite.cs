using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ocop.Dashboard;
using Ocop.Etl;
using Ocop.Tests.Support;

namespace Ocop.Tests.Dashboard.News;

/// <summary>The whole application over a folder of articles of the test's own.</summary>
internal sealed class NewsSite : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private WebApplication app = null!;

    public OcopSystem System { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public static async Task<NewsSite> StartAsync(
        params (string Name, string Url, string Published, string Text)[] articles
    )
    {
        var site = new NewsSite();
        foreach (var part in new[] { "reference", "map" })
        foreach (var file in Directory.GetFiles(Path.Combine(TestData.Repository, "data", part)))
            site.folder.Write($"data/{part}/{Path.GetFileName(file)}", await File.ReadAllBytesAsync(file));
        site.folder.Write(
            "data/sources.json",
            """
            {"refusedHosts": [], "rows": [
            {"id": "tin", "name": "Tin thử", "kind": "articleFolder", "path": "news", "trust": "newspaper", "cron": "0 0 5 * * ?", "enabled": true}]}
            """
        );
        foreach (var (name, url, published, text) in articles)
            site.Write(name, url, published, text);
        site.app = DashboardApplication.Build(
            [
                "--database",
                site.folder.File("ocop.db"),
                "--data",
                site.folder.File("data"),
                "--schedule",
                "off",
                "--urls",
                "http://127.0.0.1:0",
            ],
            builder => builder.Logging.ClearProviders()
        );
        site.System = site.app.Services.GetRequiredService<OcopSystem>();
        await site.ReadAsync();
        await site.app.StartAsync();
        site.Address = site.app.Urls.Single();
        return site;
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public void Write(string name, string url, string published, string text)
    {
        folder.Write($"data/news/{name}", text);
        folder.Write(
            $"data/news/{Path.GetFileNameWithoutExtension(name)}.meta.json",
            $$"""{"url": "{{url}}", "publishedDate": "{{published}}", "title": "{{text.Split('\n')[0]}}"}"""
        );
    }

    /// <summary>One run over the folder.</summary>
    public Task ReadAsync() =>
        System.Pipeline.RunAsync([.. System.Sources.All], "kiểm thử", null, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }
}
