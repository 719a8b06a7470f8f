using System.Globalization;

namespace Ocop.Etl.Fetching;

/// <summary>A site's robots.txt as RFC 9309 reads it: the longest matching rule wins, on a tie "allow".</summary>
public sealed class RobotsRules
{
    public static readonly RobotsRules AllowAll = new([], null);

    private readonly IReadOnlyList<(bool Allow, string Pattern)> rules;

    private RobotsRules(IReadOnlyList<(bool, string)> rules, TimeSpan? crawlDelay)
    {
        this.rules = rules;
        CrawlDelay = crawlDelay;
    }

    /// <summary>Not in the RFC, but what Vietnamese sites do write.</summary>
    public TimeSpan? CrawlDelay { get; }

    public bool Allows(Uri address)
    {
        var path = address.PathAndQuery;
        var best = (Length: -1, Allow: true);
        foreach (var (allow, pattern) in rules)
        {
            if (
                pattern.Length < best.Length
                || (pattern.Length == best.Length && best.Allow)
                || !Matches(pattern, path)
            )
                continue;
            best = (pattern.Length, allow);
        }
        return best.Allow;
    }

    /// <param name="product">Our product token, compared without case; groups for "*" apply when none names it.</param>
    public static RobotsRules Parse(string text, string product)
    {
        var ours = new Group();
        var everyone = new Group();
        var addressed = new HashSet<Group>();
        var inRules = false;
        foreach (var line in text.Split('\n'))
        {
            var hash = line.IndexOf('#', StringComparison.Ordinal);
            var (key, value) = Pair(hash < 0 ? line : line[..hash]);
            if (key == "user-agent")
            {
                if (inRules)
                    addressed.Clear();
                inRules = false;
                if (value == "*")
                    addressed.Add(everyone);
                else if (value.Equals(product, StringComparison.OrdinalIgnoreCase))
                    addressed.Add(ours);
                continue;
            }
            if (key is not ("allow" or "disallow" or "crawl-delay"))
                continue;
            inRules = true;
            foreach (var group in addressed)
                group.Add(key, value);
        }
        var used = ours.IsNamed ? ours : everyone;
        return new(used.Rules, used.CrawlDelay);
    }

    private static (string Key, string Value) Pair(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", "") : (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
    }

    /// <summary>A pattern matches from the start; "*" is any run, "$" at the end closes it.</summary>
    private static bool Matches(string pattern, string path)
    {
        var closed = pattern.EndsWith('$');
        var pieces = (closed ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
            return false;
        var at = pieces[0].Length;
        foreach (var piece in pieces.Skip(1))
        {
            var found = path.IndexOf(piece, at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + piece.Length;
        }
        // The first places found may end too early; the last piece then also stands at the very end.
        return !closed
            || at == path.Length
            || (pieces.Length > 1 && path.EndsWith(pieces[^1], StringComparison.Ordinal));
    }

    private sealed class Group
    {
        public List<(bool Allow, string Pattern)> Rules { get; } = [];

        public TimeSpan? CrawlDelay { get; private set; }

        public bool IsNamed { get; private set; }

        public void Add(string key, string value)
        {
            IsNamed = true;
            if (key == "crawl-delay")
            {
                if (
                    double.TryParse(
                        value,
                        NumberStyles.AllowDecimalPoint,
                        CultureInfo.InvariantCulture,
                        out var seconds
                    )
                    && seconds < 1e6
                )
                    CrawlDelay = TimeSpan.FromSeconds(seconds);
            }
            // An empty disallow forbids nothing.
            else if (value.Length > 0)
                Rules.Add((key == "allow", value));
        }
    }
}
