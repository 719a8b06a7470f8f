using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Ocop.Dashboard.Conflicts;

/// <summary>One sentence from a form post to the page it leads back to; in a cookie, so that no address can forge one.</summary>
public sealed record Notice(string Text, bool Failed)
{
    private const string Cookie = "ocop-thong-bao";

    public static void Leave(HttpContext http, string text, bool failed) =>
        http.Response.Cookies.Append(
            Cookie,
            (failed ? "!" : ".") + WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(text)),
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = http.Request.IsHttps,
                MaxAge = TimeSpan.FromMinutes(1),
                IsEssential = true,
            }
        );

    /// <summary>Takes the notice away; null when there is none, or when it is malformed.</summary>
    public static Notice? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 1 } value)
            return null;
        if (!http.Response.HasStarted)
            http.Response.Cookies.Delete(Cookie);
        try
        {
            return new(Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(value[1..])), value[0] == '!');
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
