using System.Numerics;
using Ocop.Etl.Text;

namespace Ocop.Etl.News.Syndication;

/// <summary>
/// What is left of an article when it is copied: the set of its word triples, hashed, for measuring how much of one is
/// in the other, and a 64-bit digest for finding candidates without comparing every pair.
/// </summary>
/// <param name="Digest">SimHash of the words; copies differ in few bits.</param>
/// <param name="Triples">Sorted, without repeats.</param>
/// <param name="Words">Number of words that went in.</param>
public sealed record Fingerprint(ulong Digest, IReadOnlyList<uint> Triples, int Words)
{
    /// <summary>
    /// Of an article's own text (headline and body, no furniture). Accents, case and numbers do not count: mirrors lose
    /// digits and accents, and a corrected figure does not make another story.
    /// </summary>
    public static Fingerprint Of(ArticlePage page)
    {
        var words = new List<uint>();
        foreach (var block in page.Blocks)
            if (block.Kind != BlockKind.Furniture)
                Cut(page.Text, block.Span.Start, block.Span.End, words);
        return Of(words);
    }

    /// <summary>Of plain text, all of it.</summary>
    public static Fingerprint Of(string text)
    {
        var words = new List<uint>();
        Cut(text, 0, text.Length, words);
        return Of(words);
    }

    /// <summary>Bits in which two digests differ, 0..64.</summary>
    public static int Distance(ulong one, ulong other) => BitOperations.PopCount(one ^ other);

    private static Fingerprint Of(List<uint> words)
    {
        var triples = new List<uint>(words.Count);
        Span<int> votes = stackalloc int[64];
        for (var i = 0; i + 2 < words.Count; i++)
            triples.Add(Mix(Mix(words[i], words[i + 1]), words[i + 2]));
        foreach (var word in words)
        {
            var hash = Spread(word);
            for (var bit = 0; bit < 64; bit++)
                votes[bit] += (hash >> bit & 1) == 1 ? 1 : -1;
        }
        var digest = 0UL;
        for (var bit = 0; bit < 64; bit++)
            if (votes[bit] > 0)
                digest |= 1UL << bit;
        triples.Sort();
        var distinct = new List<uint>(triples.Count);
        foreach (var triple in triples)
            if (distinct.Count == 0 || distinct[^1] != triple)
                distinct.Add(triple);
        return new(digest, distinct, words.Count);
    }

    private static void Cut(string text, int start, int end, List<uint> words)
    {
        var folded = VietnameseText.Fold(text[start..end]);
        for (var at = 0; at < folded.Length; )
        {
            var from = at;
            var number = false;
            while (at < folded.Length && char.IsLetterOrDigit(folded[at]))
                number |= char.IsDigit(folded[at++]);
            if (at == from)
                at++;
            else if (!number)
                words.Add(Hash(folded.AsSpan(from, at - from)));
        }
    }

    // FNV-1a: stable over processes and versions, unlike string.GetHashCode.
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ c) * 16777619u;
        return hash;
    }

    private static uint Mix(uint one, uint other) => (uint)(Spread(one * 31UL + other) >> 16);

    // SplitMix64's finaliser
    private static ulong Spread(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
