using System.Diagnostics;
using Microsoft.Playwright;

namespace Ocop.Tests.Browser.Support;

/// <summary>
/// A Chromium on the path; on a machine without one Debian's package is installed, which needs root.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static async Task<Chromium> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        // As root (in a container) Chromium refuses its own sandbox; the only pages it sees are ours.
        var options = new BrowserTypeLaunchOptions { ExecutablePath = await Executable.Value, Args = ["--no-sandbox"] };
        return new(playwright, await playwright.Chromium.LaunchAsync(options));
    }

    /// <summary>A page in a fresh profile: no cookies, no cache. Disposing the context closes it.</summary>
    /// <param name="script">False: as a browser with JavaScript switched off.</param>
    public async Task<IPage> OpenAsync(
        int width = 1440,
        int height = 900,
        ColorScheme scheme = ColorScheme.Light,
        bool script = true
    )
    {
        var context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = scheme,
                JavaScriptEnabled = script,
                ReducedMotion = ReducedMotion.Reduce,
                Locale = "vi-VN",
                TimezoneId = "Asia/Ho_Chi_Minh",
            }
        );
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private static readonly Lazy<Task<string>> Executable = new(FindOrInstallAsync);

    private static async Task<string> FindOrInstallAsync()
    {
        if (Find() is { } found)
            return found;
        if (Environment.IsPrivilegedProcess && OnPath(["apt-get"]) is { } apt)
        {
            await RunAsync(apt, "update", "-qq");
            await RunAsync(apt, "install", "-y", "-qq", "chromium", "fonts-dejavu-core");
        }
        return Find()
            ?? throw new FileNotFoundException(
                $"The browser tests need Chromium on the PATH ({string.Join(", ", Names)}); Debian: apt-get install chromium."
            );
    }

    private static string? Find() => OnPath(Names);

    private static string? OnPath(IEnumerable<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        // Read to its end, or a full pipe would hold the installer up.
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
    }
}
