namespace Ocop.Etl.News.Language;

/// <summary>Phrases of words, matched longest first at a token.</summary>
internal sealed class PhraseTrie
{
    private readonly Dictionary<long, int> edges = [];
    private readonly List<Entry> ends = [default];

    /// <param name="Payload">For places: index into the gazetteer's list.</param>
    internal readonly record struct Entry(Cue Cue, int Payload);

    public void Add(ReadOnlySpan<Token> phrase, Entry entry)
    {
        var node = 0;
        foreach (var token in phrase)
        {
            var key = Key(node, token.Word);
            if (!edges.TryGetValue(key, out var next))
            {
                next = ends.Count;
                edges.Add(key, next);
                ends.Add(default);
            }
            node = next;
        }
        ends[node] = entry;
    }

    public Entry Find(ReadOnlySpan<Token> phrase)
    {
        var node = 0;
        foreach (var token in phrase)
            if (!edges.TryGetValue(Key(node, token.Word), out node))
                return default;
        return ends[node];
    }

    /// <summary>The longest phrase that starts at <paramref name="at"/>; a length of 0 when none does.</summary>
    /// <remarks>A place counts only when each of its words begins with a capital letter.</remarks>
    public (Entry Entry, int Length) Match(ReadOnlySpan<Token> tokens, int at)
    {
        var node = 0;
        (Entry, int) best = default;
        var capital = true;
        for (var i = at; i < tokens.Length; i++)
        {
            var word = tokens[i].Word;
            if (word == 0 || !edges.TryGetValue(Key(node, word), out node))
                break;
            // "Cư M'gar": after an apostrophe the name goes on in small letters
            capital &=
                tokens[i].Capital || !tokens[i].IsWord || (i > at && tokens[i - 1].Is('\'') && !tokens[i].Spaced);
            var entry = ends[node];
            if (entry.Cue != Cue.None && (entry.Cue != Cue.Place || capital))
                best = (entry, i - at + 1);
        }
        return best;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
