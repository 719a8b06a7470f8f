using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ocop.Tests.Fetching;

/// <summary>A news site on loopback that answers as each test tells it to.</summary>
internal sealed class StubSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, RequestDelegate> pages = new();
    private readonly WebApplication app;

    private StubSite(WebApplication app) => this.app = app;

    /// <summary>Path and query of every request but those for robots.txt, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public Uri Root { get; private set; } = null!;

    public static async Task<StubSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(o => o.Limits.MinResponseDataRate = null);
        builder.Logging.ClearProviders();
        var site = new StubSite(builder.Build());
        site.app.Run(site.AnswerAsync);
        await site.app.StartAsync();
        site.Root = new(site.app.Urls.Single());
        return site;
    }

    public Uri At(string path) => new(Root, path);

    public void On(string path, RequestDelegate answer) => pages[path] = answer;

    public void On(string path, string body, string type = "text/html; charset=utf-8") =>
        On(
            path,
            async context =>
            {
                context.Response.ContentType = type;
                await context.Response.WriteAsync(body);
            }
        );

    public void Redirect(string path, string target) =>
        On(
            path,
            context =>
            {
                context.Response.Redirect(target);
                return Task.CompletedTask;
            }
        );

    public void Status(string path, int status) =>
        On(
            path,
            context =>
            {
                context.Response.StatusCode = status;
                return Task.CompletedTask;
            }
        );

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path != "/robots.txt")
            Requests.Enqueue(context.Request.Path + context.Request.QueryString);
        if (pages.TryGetValue(context.Request.Path, out var answer))
            await answer(context);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
