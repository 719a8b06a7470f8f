using Microsoft.AspNetCore.Localization;
using Ocop.Dashboard.Formatting;

namespace Ocop.Dashboard.Hosting;

/// <summary>
/// <c>?lang=en</c> in a shared address. The choice is also written to the cookie: the circuit that makes the page live is
/// another request, which does not carry the page's query.
/// </summary>
internal sealed class LanguageOfAddress : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var culture = CultureOf(httpContext.Request.Query[DashboardUrls.LanguageKey]);
        if (culture is null)
            return NullProviderCultureResult;
        Remember(httpContext.Response, culture);
        return Task.FromResult<ProviderCultureResult?>(new(culture));
    }

    /// <summary>Null for anything but vi and en.</summary>
    public static string? CultureOf(string? code) =>
        code switch
        {
            "vi" => Wording.Vietnamese,
            "en" => Wording.English,
            _ => null,
        };

    public static void Remember(HttpResponse response, string culture) =>
        response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new(culture)),
            Components.ThemeCookie.Lasting()
        );
}
