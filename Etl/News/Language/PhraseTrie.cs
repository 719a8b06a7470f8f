using System.Numerics;

namespace Ocop.Etl.News.Language;

/// <summary>
/// Phrases of words, matched longest first at a token. Asked at every token of every article: first words are found by
/// their number in an array, later ones in a flat hash table, and where no phrase goes on nothing is looked up. What is
/// asked most stands closest together, to stay in the processor's cache.
/// </summary>
internal sealed class PhraseTrie
{
    private const int Root = 0;
    private int nodeCount = 1;

    // Of each node: what its phrase means, and a bit for the words that go on from it, by their last six bits.
    private Cue[] cues = new Cue[1024];
    private ulong[] goesOn = new ulong[1024];
    private int[] payloads = new int[1024];
    private int[] firsts = new int[1024];
    private bool[] placeFirsts = new bool[1024];
    private Edge[] edges = new Edge[1024];
    private int edgeCount;

    /// <param name="Payload">For places: index into the gazetteer's list.</param>
    internal readonly record struct Entry(Cue Cue, int Payload);

    /// <param name="Key">Of the node it leaves and its word.</param>
    /// <param name="Node">The node it leads to; <see cref="Root"/>, to which none leads, in an empty place.</param>
    private readonly record struct Edge(uint Key, int Node);

    public void Add(ReadOnlySpan<Token> phrase, Entry entry)
    {
        var node = Root;
        foreach (var token in phrase)
        {
            var next = Next(node, token.Word);
            if (next == Root)
            {
                next = nodeCount++;
                if (next == cues.Length)
                    Grow(next * 2);
                goesOn[node] |= 1UL << token.Word;
                Link(node, token.Word, next);
            }
            node = next;
        }
        (cues[node], payloads[node]) = (entry.Cue, entry.Payload);
        if (entry.Cue == Cue.Place && phrase.Length > 0)
        {
            if (placeFirsts.Length < firsts.Length)
                Array.Resize(ref placeFirsts, firsts.Length);
            placeFirsts[phrase[0].Word] = true;
        }
    }

    /// <summary>Whether the name of a place may begin with this word.</summary>
    public bool MayBeginPlace(int word) => (uint)word < (uint)placeFirsts.Length && placeFirsts[word];

    public Entry Find(ReadOnlySpan<Token> phrase)
    {
        var node = Root;
        foreach (var token in phrase)
            if ((node = Next(node, token.Word)) == Root)
                return default;
        return new(cues[node], payloads[node]);
    }

    /// <summary>The longest phrase that starts at <paramref name="at"/>; a length of 0 when none does.</summary>
    /// <remarks>A place counts only when each of its words begins with a capital letter.</remarks>
    public (Entry Entry, int Length) Match(ReadOnlySpan<Token> tokens, int at)
    {
        var (best, length) = (Root, 0);
        var node = Root;
        var capital = true;
        for (var i = at; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Word == 0 || (node = Next(node, token.Word)) == Root)
                break;
            // "Cư M'gar": after an apostrophe the name goes on in small letters
            capital &= token.Capital || !token.IsWord || (i > at && tokens[i - 1].Is('\'') && !token.Spaced);
            if (cues[node] is not Cue.None and var cue && (cue != Cue.Place || capital))
                (best, length) = (node, i - at + 1);
            if (i + 1 == tokens.Length || ((goesOn[node] >> tokens[i + 1].Word) & 1) == 0)
                break;
        }
        return length == 0 ? default : (new(cues[best], payloads[best]), length);
    }

    private int Next(int node, int word)
    {
        if (node == Root)
            return (uint)word < (uint)firsts.Length ? firsts[word] : Root;
        var key = Key(node, word);
        for (var i = Home(key); ; i = (i + 1) & (edges.Length - 1))
        {
            ref readonly var edge = ref edges[i];
            if (edge.Node == Root || edge.Key == key)
                return edge.Node;
        }
    }

    private void Grow(int size)
    {
        // the two share a key of 32 bits
        if (size > ushort.MaxValue + 1)
            throw new InvalidOperationException("the lexicon has too many phrases");
        Array.Resize(ref cues, size);
        Array.Resize(ref goesOn, size);
        Array.Resize(ref payloads, size);
    }

    private void Link(int node, int word, int next)
    {
        if (node == Root)
        {
            if (word >= firsts.Length)
                Array.Resize(ref firsts, (int)BitOperations.RoundUpToPowerOf2((uint)word + 1));
            firsts[word] = next;
            return;
        }
        if (++edgeCount * 2 > edges.Length)
            GrowEdges();
        Put(new(Key(node, word), next));
    }

    private void GrowEdges()
    {
        var before = edges;
        edges = new Edge[before.Length * 2];
        foreach (var edge in before)
            if (edge.Node != Root)
                Put(edge);
    }

    private void Put(Edge edge)
    {
        var i = Home(edge.Key);
        while (edges[i].Node != Root)
            i = (i + 1) & (edges.Length - 1);
        edges[i] = edge;
    }

    // Of words there are no more than 65,535 either.
    private static uint Key(int node, int word) => ((uint)node << 16) | (uint)word;

    private int Home(uint key) => (int)(key * 0x9E3779B97F4A7C15UL >> 40) & (edges.Length - 1);
}
