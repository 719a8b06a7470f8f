using System.Security.Claims;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Uploads;

/// <summary>Who is written down as having uploaded or undone something.</summary>
public static class Author
{
    public static string Of(ClaimsPrincipal? user) =>
        user?.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name }
            ? name
            : T("người dùng tại máy", "local user");
}
