using Ocop.Dashboard.Components;

namespace Ocop.Dashboard.Hosting;

/// <summary>Language and colours: plain links that set a cookie and come back, so that they work without script.</summary>
internal static class PreferenceEndpoints
{
    public static void MapPreferences(this WebApplication app)
    {
        app.MapGet(
            DashboardUrls.SwitchLanguagePath,
            (HttpContext context, string? lang, string? ve) =>
            {
                if (LanguageOfAddress.CultureOf(lang) is { } culture)
                    LanguageOfAddress.Remember(context.Response, culture);
                return Results.LocalRedirect(Local(ve));
            }
        );
        app.MapGet(
            DashboardUrls.SwitchThemePath,
            (HttpContext context, string? theme, string? ve) =>
            {
                ThemeCookie.Write(context.Response, theme);
                return Results.LocalRedirect(Local(ve));
            }
        );
    }

    /// <summary>Where to go back to; anything but a path of this site leads to the overview.</summary>
    internal static string Local(string? address) =>
        address is ['/', ..] && !(address.Length > 1 && address[1] is '/' or '\\') && !address.Any(char.IsControl)
            ? address
            : DashboardUrls.OverviewPath;
}
