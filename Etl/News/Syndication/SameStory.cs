using Ocop.Etl.Fetching;

namespace Ocop.Etl.News.Syndication;

/// <summary>An article as far as finding its copies needs it.</summary>
/// <param name="Url">Any spelling; null for a file without address.</param>
public sealed record StoryCopy(string Key, string? Url, Fingerprint Fingerprint);

/// <summary>Articles that tell one story in the same words: one fact with so many citations, not so many facts.</summary>
public static class SameStory
{
    /// <summary>
    /// Share of the shorter article's triples that the other must hold. A copy with a word in ten swapped keeps about
    /// three quarters of its triples; two articles of one office about different rounds share less than a third.
    /// </summary>
    public const double Threshold = 0.55;

    /// <summary>With fewer words two short notes on like events cannot be told from a copy.</summary>
    public const int FewestWords = 25;

    /// <summary>
    /// Digests further apart are not compared by triples. One word put ten times into an article turns many votes at
    /// once: of the 899 longer articles of data/labelled, each with a word in ten replaced so twenty times, four
    /// copies in a hundred lay more than 22 apart and the farthest 29. Farther out costs only comparisons: of their 358,697 pairs of
    /// like length none, at any distance, shares the triples of a copy.
    /// </summary>
    public const int FarthestDigest = 30;

    public static bool IsSame(StoryCopy one, StoryCopy other)
    {
        if (CanonicalUrl.Of(one.Url) is { } url && url == CanonicalUrl.Of(other.Url))
            return true;
        return IsSame(one.Fingerprint, other.Fingerprint);
    }

    public static bool IsSame(Fingerprint one, Fingerprint other)
    {
        if (one.Words < FewestWords || other.Words < FewestWords)
            return false;
        return MayBeSame(one.Digest, one.Words, other.Digest, other.Words) && Contained(one, other) >= Threshold;
    }

    /// <summary>
    /// A quick look that spares comparing most pairs; true does not mean much, false is final. An excerpt's digest may be
    /// anywhere, so only articles of like length are told apart by it.
    /// </summary>
    /// <param name="length">In words or in characters, the same for both.</param>
    public static bool MayBeSame(ulong digest, int length, ulong otherDigest, int otherLength) =>
        Math.Min(length, otherLength) * 2L <= Math.Max(length, otherLength)
        || Fingerprint.Distance(digest, otherDigest) <= FarthestDigest;

    /// <summary>Share of the shorter article's triples that the longer one has too, 0..1.</summary>
    public static double Contained(Fingerprint one, Fingerprint other)
    {
        var (a, b) = (one.Triples, other.Triples);
        if (a.Count == 0 || b.Count == 0)
            return 0;
        int common = 0,
            i = 0,
            j = 0;
        while (i < a.Count && j < b.Count)
        {
            if (a[i] == b[j])
            {
                common++;
                i++;
                j++;
            }
            else if (a[i] < b[j])
                i++;
            else
                j++;
        }
        return (double)common / Math.Min(a.Count, b.Count);
    }

    /// <summary>
    /// Groups of copies, each in the order given, groups in the order of their first article. Being a copy carries over:
    /// a copy of a copy is in the group.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<StoryCopy>> Groups(IReadOnlyList<StoryCopy> articles)
    {
        var group = Enumerable.Range(0, articles.Count).ToArray();
        for (var i = 0; i < articles.Count; i++)
        for (var j = i + 1; j < articles.Count; j++)
            if (Root(group, i) != Root(group, j) && IsSame(articles[i], articles[j]))
                group[Math.Max(Root(group, i), Root(group, j))] = Math.Min(Root(group, i), Root(group, j));
        return
        [
            .. articles
                .Select((a, i) => (Root: Root(group, i), a))
                .GroupBy(p => p.Root, p => p.a)
                .Select(g => (IReadOnlyList<StoryCopy>)[.. g]),
        ];
    }

    private static int Root(int[] group, int at)
    {
        while (group[at] != at)
            at = group[at];
        return at;
    }
}
