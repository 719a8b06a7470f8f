using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Localization;
using Ocop.Dashboard.Components;
using Ocop.Dashboard.Conflicts;
using Ocop.Dashboard.Export;
using Ocop.Dashboard.Formatting;
using Ocop.Dashboard.Hosting;
using Ocop.Dashboard.Map;
using Ocop.Dashboard.Queries;
using Ocop.Dashboard.Scheduling;
using Ocop.Dashboard.Uploads;
using Ocop.Etl;
using Ocop.Etl.Reference;
using Ocop.Etl.Review;
using Ocop.Etl.Storage.Review;
using Radzen;

namespace Ocop.Dashboard;

/// <summary>How the application is put together. Tests build the same one on a database and a port of their own.</summary>
public static class DashboardApplication
{
    /// <summary>Builds and runs; what is wrong with files or settings is said in one sentence, and the exit code is 1.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = Build(args);
            await app.RunAsync();
            return 0;
        }
        catch (Exception problem)
            when (problem is ReferenceException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"Không khởi động được: {problem.Message}");
            return 1;
        }
    }

    /// <param name="args"><c>--database FILE</c>, <c>--data FOLDER</c>, <c>--urls ADDRESSES</c>, <c>--schedule off</c>.</param>
    /// <param name="configure">What a test replaces or switches off, after everything is registered.</param>
    /// <exception cref="ReferenceException">A reference file is missing or malformed.</exception>
    /// <exception cref="InvalidDataException">The database or the map cannot be read.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ApplicationName = typeof(Program).Assembly.GetName().Name }
        );
        // Also outside Development: a build output has no wwwroot of its own, only the list of where its files lie.
        builder.WebHost.UseStaticWebAssets();
        var paths = OcopPaths.Find(builder.Configuration["database"], builder.Configuration["data"]);
        AddStorage(builder.Services, paths, builder.Configuration);
        AddPages(builder.Services, paths);
        configure?.Invoke(builder);

        var app = builder.Build();
        UsePages(app);
        Announcement.WhenStarted(app);
        return app;
    }

    private static void AddStorage(IServiceCollection services, OcopPaths paths, ConfigurationManager configuration)
    {
        var system = OcopSystem.Open(paths, fetching: SchedulingServices.ReadFetching(configuration));
        // By a factory, so that the container closes it in the end.
        services.AddSingleton(_ => system);
        services.AddSingleton(system.Clock);
        services.AddSingleton(paths);
        services.AddSingleton(system.Reference);
        services.AddSingleton(system.Database);
        services.AddSingleton(system.SourceStore);
        services.AddSingleton(system.Journal);
        services.AddSingleton(system.Archive);
        services.AddSingleton(system.FetchMemory);
        services.AddSingleton(system.Batches);
        services.AddSingleton(system.Uploads);
        services.AddSingleton(system.Imports);
        services.AddSingleton(system.Snapshots);
        services.AddSingleton(system.PastRegisters);
        services.AddSingleton(system.Review);
        services.AddSingleton<DoubtfulFacts>();
        services.AddSingleton<DecisionHistory>();
        services.AddSingleton<KeptArticles>();
        services.AddHostedService<DataWatcher>();
        services.AddSingleton(ProvinceMapShapes.Load(Path.Combine(paths.Data, "map")));
        services.AddScheduling(system, onTime: configuration["schedule"] != "off");
    }

    private static void AddPages(IServiceCollection services, OcopPaths paths)
    {
        services.AddDataProtection().SetApplicationName("Ocop").PersistKeysToFileSystem(new(paths.Keys));
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddRadzenComponents();
        services.AddScoped<KnownDay>();
        services.AddHttpContextAccessor();
        services.AddResponseCompression(options =>
            options.MimeTypes = ["text/html", "application/json", "text/csv", "image/svg+xml"]
        );
        services.AddHealthChecks();
        services.AddRequestLocalization(options =>
        {
            var cultures = new[] { Wording.Vietnamese, Wording.English }
                .Select(name => CultureInfo.GetCultureInfo(name))
                .ToList();
            options.DefaultRequestCulture = new(Wording.Vietnamese);
            options.SupportedCultures = cultures;
            options.SupportedUICultures = cultures;
            // Not the browser's language: an office machine set to English still wants Vietnamese first.
            options.RequestCultureProviders = [new LanguageOfAddress(), new CookieRequestCultureProvider()];
        });
        services.AddQueries();
        services.AddExports();
        services.AddRegisterPages();
    }

    private static void UsePages(WebApplication app)
    {
        app.UseExceptionHandler("/loi", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/khong-co", createScopeForStatusCodePages: true);
        app.UseResponseCompression();
        app.UseMiddleware<SecurityHeaders>();
        app.UseRequestLocalization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapHealthChecks(DashboardUrls.HealthPath);
        app.MapPreferences();
        app.MapExports();
        app.MapRegisterPages();
        app.MapDocuments();
        app.MapDecisions();
        // SecurityHeaders says who may frame a page; two policies in one answer would only hide each other.
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
