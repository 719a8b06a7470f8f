using System.Globalization;
using System.Text;

namespace Ocop.Etl.Fetching;

/// <summary>
/// One spelling for every address that leads to the same article: https, host in lower case without <c>www.</c>, no
/// fragment, no tracking parameters, parameters in order, path in composed Unicode, no trailing slash, no <c>/amp</c>.
/// Only for comparing: the address to fetch and to show stays the one that was found.
/// </summary>
public static class CanonicalUrl
{
    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid",
        "gclid",
        "dclid",
        "msclkid",
        "igshid",
        "mc_cid",
        "mc_eid",
        "_ga",
        "_gl",
        "zarsrc",
        "gidzl",
        "zalo_src",
        "amp",
    };

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly string[] IndexPages =
    [
        "index.html",
        "index.htm",
        "index.php",
        "index.aspx",
        "default.aspx",
    ];

    /// <summary>Null when the text is no absolute http or https address.</summary>
    public static string? Of(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && IsHttp(uri) ? Of(uri) : null;

    /// <param name="uri">Absolute, http or https.</param>
    public static string Of(Uri uri)
    {
        // Unescaping may bring forth what the next reading takes for a dot segment: go on until nothing changes.
        var text = Once(uri);
        for (var i = 0; i < 10 && Once(new(text)) is var again && again != text; i++)
            text = again;
        return text;
    }

    private static string Once(Uri uri)
    {
        var host = HostOf(uri);
        if (host.StartsWith("www.", StringComparison.Ordinal) && host.IndexOf('.', 4) > 0)
            host = host[4..];
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        return $"https://{host}{port}{Path(uri)}{Query(uri)}";
    }

    public static bool IsHttp(Uri uri) =>
        uri.IsAbsoluteUri
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0;

    /// <summary>Lower case, in ASCII form, without the dot that may end it; an IPv6 address in its brackets.</summary>
    public static string HostOf(Uri uri) =>
        uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost.TrimEnd('.').ToLowerInvariant();

    private static string Path(Uri uri)
    {
        var path = Recode(uri.AbsolutePath, "/");
        while (true)
        {
            var shorter = path.TrimEnd('/');
            if (shorter.EndsWith("/amp", StringComparison.OrdinalIgnoreCase))
                shorter = shorter[..^4];
            var last = shorter[(shorter.LastIndexOf('/') + 1)..];
            if (IndexPages.Contains(last, StringComparer.OrdinalIgnoreCase))
                shorter = shorter[..^last.Length];
            if (shorter == path)
                return path;
            path = shorter;
        }
    }

    private static string Query(Uri uri)
    {
        var kept = uri
            .Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => Recode(pair, "="))
            .Where(pair => !IsTracking(pair))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        return kept.Count == 0 ? "" : "?" + string.Join('&', kept);
    }

    private static bool IsTracking(string pair)
    {
        var name = pair.Split('=')[0];
        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name);
    }

    /// <summary>
    /// Percent-encoding written one way, with decomposed Vietnamese composed ("ke%CC%82%CC%81t" as "k%E1%BA%BFt"). An
    /// encoded separator stays encoded, because it does not separate.
    /// </summary>
    private static string Recode(string text, string separators)
    {
        var result = new StringBuilder(text.Length);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !separators.Contains(text[i], StringComparison.Ordinal))
                continue;
            result.Append(RecodePart(text[start..i]));
            if (i < text.Length)
                result.Append(text[i]);
            start = i + 1;
        }
        return result.ToString();
    }

    private static string RecodePart(string part)
    {
        var bytes = new List<byte>(part.Length);
        for (var i = 0; i < part.Length; i++)
        {
            if (
                part[i] == '%'
                && i + 2 < part.Length
                && byte.TryParse(part.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, null, out var escaped)
            )
            {
                bytes.Add(escaped);
                i += 2;
            }
            else
                bytes.AddRange(Encoding.UTF8.GetBytes([part[i]]));
        }
        try
        {
            return Uri.EscapeDataString(Strict.GetString([.. bytes]).Normalize(NormalizationForm.FormC));
        }
        catch (ArgumentException)
        {
            // windows-1258 and the like: the bytes as they are.
            return string.Concat(bytes.Select(b => b < 128 ? Uri.EscapeDataString(((char)b).ToString()) : $"%{b:X2}"));
        }
    }
}
