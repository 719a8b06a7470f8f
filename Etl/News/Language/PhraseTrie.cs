using System.Numerics;

namespace Ocop.Etl.News.Language;

/// <summary>
/// Phrases of words, matched longest first at a token. Asked at every token of every article: first words are found by
/// their number in an array, later ones in a flat hash table, and where no phrase goes on nothing is looked up.
/// </summary>
internal sealed class PhraseTrie
{
    private const int Root = 0;
    private Node[] nodes = new Node[1024];
    private int nodeCount = 1;
    private int[] firsts = new int[1024];
    private bool[] placeFirsts = new bool[1024];
    private Edge[] edges = new Edge[1024];
    private int edgeCount;

    /// <param name="Payload">For places: index into the gazetteer's list.</param>
    internal readonly record struct Entry(Cue Cue, int Payload);

    /// <param name="Next">A bit for the words that go on from here, by their last six bits; zero where no phrase goes on.</param>
    private readonly record struct Node(Entry Entry, ulong Next)
    {
        public bool MayGoOn(int word) => ((Next >> word) & 1) != 0;

        public Node With(int word) => this with { Next = Next | (1UL << word) };
    }

    /// <param name="Node">The node it leads to; <see cref="Root"/>, to which none leads, in an empty place.</param>
    private readonly record struct Edge(int From, int Word, int Node);

    public void Add(ReadOnlySpan<Token> phrase, Entry entry)
    {
        var node = Root;
        foreach (var token in phrase)
        {
            var next = Next(node, token.Word);
            if (next == Root)
            {
                next = nodeCount++;
                if (next == nodes.Length)
                    Array.Resize(ref nodes, next * 2);
                nodes[node] = nodes[node].With(token.Word);
                Link(node, token.Word, next);
            }
            node = next;
        }
        nodes[node] = nodes[node] with { Entry = entry };
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
        return nodes[node].Entry;
    }

    /// <summary>The longest phrase that starts at <paramref name="at"/>; a length of 0 when none does.</summary>
    /// <remarks>A place counts only when each of its words begins with a capital letter.</remarks>
    public (Entry Entry, int Length) Match(ReadOnlySpan<Token> tokens, int at)
    {
        (Entry, int) best = default;
        var node = Root;
        var capital = true;
        for (var i = at; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Word == 0 || (node = Next(node, token.Word)) == Root)
                break;
            // "Cư M'gar": after an apostrophe the name goes on in small letters
            capital &= token.Capital || !token.IsWord || (i > at && tokens[i - 1].Is('\'') && !token.Spaced);
            ref readonly var reached = ref nodes[node];
            if (reached.Entry.Cue != Cue.None && (reached.Entry.Cue != Cue.Place || capital))
                best = (reached.Entry, i - at + 1);
            if (i + 1 == tokens.Length || !reached.MayGoOn(tokens[i + 1].Word))
                break;
        }
        return best;
    }

    private int Next(int node, int word)
    {
        if (node == Root)
            return (uint)word < (uint)firsts.Length ? firsts[word] : Root;
        for (var i = Home(node, word); ; i = (i + 1) & (edges.Length - 1))
        {
            ref readonly var edge = ref edges[i];
            if (edge.Node == Root || (edge.From == node && edge.Word == word))
                return edge.Node;
        }
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
            Grow();
        Put(new(node, word, next));
    }

    private void Grow()
    {
        var before = edges;
        edges = new Edge[before.Length * 2];
        foreach (var edge in before)
            if (edge.Node != Root)
                Put(edge);
    }

    private void Put(Edge edge)
    {
        var i = Home(edge.From, edge.Word);
        while (edges[i].Node != Root)
            i = (i + 1) & (edges.Length - 1);
        edges[i] = edge;
    }

    private int Home(int node, int word) =>
        (int)(((uint)node * 0x9E3779B1u) ^ ((uint)word * 0x85EBCA77u)) >>> 7 & (edges.Length - 1);
}
