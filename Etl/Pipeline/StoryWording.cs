using System.Numerics;
using Ocop.Etl.Text;

namespace Ocop.Etl.Pipeline;

/// <summary>
/// Whether two articles tell one story in nearly the same words. Looks at pairs of neighbouring words without accents,
/// case and numbers, since a mirror swaps words and loses digits. Pure.
/// </summary>
public static class StoryWording
{
    /// <summary>Bits in which the fingerprints of near copies may differ; unrelated texts differ in about 32 of 64.</summary>
    public const int NearBits = 14;

    /// <summary>Share of word pairs that near copies have in common, of all they have together.</summary>
    public const double Alike = 0.6;

    /// <summary>Below it there is too little wording to tell a copy from two short notes on like events.</summary>
    private const int FewestPairs = 30;

    /// <summary>A 64-bit SimHash of the word pairs; null for a text too short to tell.</summary>
    public static long? Fingerprint(string text)
    {
        var pairs = Pairs(text);
        if (pairs.Count < FewestPairs)
            return null;
        Span<int> weights = stackalloc int[64];
        foreach (var pair in pairs)
            for (var bit = 0; bit < 64; bit++)
                weights[bit] += (pair >> bit & 1) == 0 ? -1 : 1;
        var print = 0UL;
        for (var bit = 0; bit < 64; bit++)
            if (weights[bit] > 0)
                print |= 1UL << bit;
        return unchecked((long)print);
    }

    public static bool MayBeCopies(long one, long other) =>
        BitOperations.PopCount(unchecked((ulong)(one ^ other))) <= NearBits;

    public static bool AreCopies(string one, string other)
    {
        var (a, b) = (Pairs(one), Pairs(other));
        if (a.Count < FewestPairs || b.Count < FewestPairs)
            return false;
        var common = a.Count(b.Contains);
        return common >= Alike * (a.Count + b.Count - common);
    }

    private static HashSet<ulong> Pairs(string text)
    {
        var pairs = new HashSet<ulong>();
        ulong? before = null;
        var folded = VietnameseText.Fold(text);
        for (var start = 0; start < folded.Length; )
        {
            var end = start;
            while (end < folded.Length && char.IsLetter(folded[end]))
                end++;
            if (end == start)
            {
                start++;
                continue;
            }
            var word = Hash(folded.AsSpan(start, end - start));
            if (before is { } first)
                pairs.Add(Mix(first * 31 + word));
            before = word;
            start = end;
        }
        return pairs;
    }

    // FNV-1a: the same on every machine and in every run, which string.GetHashCode is not.
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    /// <summary>Spreads what distinguishes two pairs over all bits (the finalizer of SplitMix64).</summary>
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
