namespace Ocop.Dashboard.Components;

/// <summary>The colours chosen by hand, "light" or "dark"; without the cookie the system's setting counts.</summary>
internal static class ThemeCookie
{
    public const string Light = "light";
    public const string Dark = "dark";
    private const string Name = "ocop-theme";

    public static string? Read(HttpRequest request) =>
        request.Cookies[Name] is Light or Dark ? request.Cookies[Name] : null;

    /// <param name="theme">Anything but light and dark goes back to the system's setting.</param>
    public static void Write(HttpResponse response, string? theme)
    {
        if (theme is Light or Dark)
            response.Cookies.Append(Name, theme, Lasting());
        else
            response.Cookies.Delete(Name);
    }

    public static CookieOptions Lasting() =>
        new()
        {
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
        };
}
