using System.IO.Enumeration;

namespace Ocop.Etl.Fetching;

/// <summary>
/// Host names with <c>*</c> for any run of characters. A pattern also covers sub-domains: <c>spam*.com</c> matches
/// <c>www.spam24.com</c>.
/// </summary>
public sealed class HostPatterns(IReadOnlyList<string> patterns)
{
    public bool Matches(string host)
    {
        for (var name = host; ; )
        {
            if (patterns.Any(p => FileSystemName.MatchesSimpleExpression(p, name)))
                return true;
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
                return false;
            name = name[(dot + 1)..];
        }
    }
}

/// <summary>Which hosts a source may lead to. Asked anew at every redirect.</summary>
/// <param name="Allowed">Hosts and their sub-domains. Empty, for sources on disk: any that is not refused.</param>
/// <param name="Refused">Known mirrors that change words and lose digits; they win over <paramref name="Allowed"/>.</param>
/// <param name="AllowPrivate">Loopback and private networks too, for a department's own portal.</param>
public sealed record HostPolicy(IReadOnlyList<string> Allowed, HostPatterns Refused, bool AllowPrivate = false)
{
    public static readonly HostPolicy Nowhere = new(["invalid"], new([]));

    /// <param name="address">Absolute; anything but http and https is not allowed, nor are names and passwords in it.</param>
    public bool Allows(Uri address)
    {
        if (!CanonicalUrl.IsHttp(address) || address.UserInfo.Length > 0)
            return false;
        var host = CanonicalUrl.HostOf(address);
        return !Refused.Matches(host)
            && (
                Allowed.Count == 0
                || Allowed.Any(a =>
                    host.Equals(a, StringComparison.OrdinalIgnoreCase)
                    || host.EndsWith("." + a, StringComparison.OrdinalIgnoreCase)
                )
            );
    }
}
