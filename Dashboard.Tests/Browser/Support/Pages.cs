using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Ocop.Tests.Browser.Support;

/// <summary>What the browser tests ask of a page.</summary>
internal static class Pages
{
    /// <summary>Waits until the circuit is up: from then on events are handled and changes arrive.</summary>
    public static Task LiveAsync(this IPage page) =>
        page.Locator(".live").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>Messages and failed requests that a person would find in the browser's console; filled while the page lives.</summary>
    public static List<string> Complaints(this IPage page)
    {
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"exception: {error}");
        return complaints;
    }

    /// <summary>How far the page is wider than its window, in CSS pixels.</summary>
    public static Task<int> OverflowAsync(this IPage page) =>
        page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>
    /// Waits until nothing is loading or moving: after a click the address changes before the page does, and what is
    /// half replaced is judged neither as it was nor as it will be.
    /// </summary>
    public static async Task SettledAsync(this IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.WaitForFunctionAsync(
            """
            () => document.readyState === "complete" && document.fonts.status === "loaded"
                && !document.querySelector("main [aria-busy=true], main .skeleton")
                && document.getAnimations().every(a => a.playState !== "running")
            """
        );
        // Two frames: what the last change set off is drawn.
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /// <summary>One line per violation of the settled page, with the rule and the first element.</summary>
    public static async Task<IReadOnlyList<string>> AccessibilityAsync(this IPage page)
    {
        await page.SettledAsync();
        var result = await page.RunAxe();
        return
        [
            .. result.Violations.Select(v =>
                $"{v.Id} ({v.Impact}): {v.Help}; {v.Nodes.Length}x, e.g. {JsonSerializer.Serialize(v.Nodes[0].Html)}"
            ),
        ];
    }

    /// <summary>
    /// Writes a picture of the whole page into <c>artifacts/screens</c> when the environment variable
    /// <c>OCOP_SCREENS</c> is set: <c>OCOP_SCREENS=1 dotnet test --project Dashboard.Tests --filter-class "*PagesTests"</c>.
    /// </summary>
    public static async Task PictureAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("OCOP_SCREENS") is null or "")
            return;
        var folder = Path.Combine(Tests.Support.TestData.Repository, "artifacts", "screens");
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
