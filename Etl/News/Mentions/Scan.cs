using System.Runtime.CompilerServices;
using Ocop.Etl.Model;
using Ocop.Etl.News.Language;

namespace Ocop.Etl.News.Mentions;

/// <summary>What the scanners share while they read one article, and the mentions of the current sentence.</summary>
internal sealed class Scan(string text, Lexicon lexicon, Gazetteer places, PartialDate? published)
{
    public string Text { get; } = text;

    public Lexicon Lexicon { get; } = lexicon;

    public Gazetteer Places { get; } = places;

    /// <summary>Resolves "năm nay", "tháng 6", "ngày 16/1".</summary>
    public PartialDate? Published { get; } = published;

    /// <summary>Codes of the 63 to choose by when a district's name occurs in several provinces, best first.</summary>
    public List<string> LikelyProvinces { get; } = [];

    public Token[] Tokens { get; set; } = [];

    /// <summary>End of the current sentence in <see cref="Tokens"/>.</summary>
    public int SentenceEnd { get; private set; }

    public int SentenceStart { get; private set; }

    /// <summary>Where the sentence itself begins, behind "Hà Nội (TTXVN) - " or "(PLVN) - ".</summary>
    public int Opening { get; set; }

    public List<Mention> Mentions { get; } = [];

    // A bit for each cue of the sentence.
    private readonly ulong[] said = new ulong[(byte.MaxValue + 1) / 64];

    public List<NumberMention> Numbers { get; } = [];

    public List<RankMention> Ranks { get; } = [];

    public List<DateMention> Dates { get; } = [];

    public List<PlaceMention> PlaceList { get; } = [];

    // A bit for each first and last letter and length that a word of the sentence has.
    private readonly ulong[] words = new ulong[256 / 64];
    private bool isIndexed;

    /// <summary>Turns to a sentence of the block; its mentions are still those of the last.</summary>
    public void TurnTo(int start, int end) => (SentenceStart, SentenceEnd, isIndexed) = (start, end, false);

    /// <summary>
    /// False where the sentence surely has no such word: asked before its words are looked through one by one.
    /// </summary>
    /// <param name="word">In small letters.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHold(string word)
    {
        if (!isIndexed)
            Index();
        var bit = Bit(word[0], word[^1], word.Length);
        return ((words[bit >> 6] >> (bit & 63)) & 1) != 0;
    }

    private void Index()
    {
        isIndexed = true;
        Array.Clear(words);
        for (var i = SentenceStart; i < SentenceEnd; i++)
        {
            ref readonly var token = ref Tokens[i];
            if (!token.IsWord)
                continue;
            var bit = Bit(token.Head, Language.Letters.Lower(Text[token.End - 1]), token.Length);
            words[bit >> 6] |= 1UL << (bit & 63);
        }
    }

    private static int Bit(char first, char last, int length) => (first * 5 + last * 11 + length * 37) & 255;

    /// <summary>Whether the sentence has a mention of this cue.</summary>
    public bool Says(Cue cue) => ((said[(int)cue >> 6] >> (int)cue) & 1) != 0;

    /// <inheritdoc cref="Says(Cue)"/>
    public bool Says(params ReadOnlySpan<Cue> any)
    {
        foreach (var cue in any)
            if (Says(cue))
                return true;
        return false;
    }

    /// <summary>Notes what the sentence says; whoever changes <see cref="Mentions"/> calls it when done.</summary>
    public void NoteCues()
    {
        Array.Clear(said);
        foreach (var mention in Mentions)
            NoteCue(mention.Cue);
    }

    /// <summary>Notes that a mention of this cue was added.</summary>
    public void NoteCue(Cue cue) => said[(int)cue >> 6] |= 1UL << (int)cue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int token) => token >= SentenceStart && token < SentenceEnd;

    public bool IsMark(int token, char mark) => Has(token) && Tokens[token].Is(mark);

    public bool IsNumber(int token) => Has(token) && Tokens[token].IsNumber;

    public ReadOnlySpan<char> Letters(int token) =>
        Has(token) ? Text.AsSpan(Tokens[token].Start, Tokens[token].Length) : default;

    // The rules ask this a thousand times an article, and nearly always the answer is no: length and first letter say so.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsWord(int token, string word)
    {
        if (!Has(token))
            return false;
        ref readonly var said = ref Tokens[token];
        return said.Length == word.Length && said.Head == HeadOf(word) && IsSameWord(said.Start, word);
    }

    // Of a word of the rules, in small letters but for "OCOP": known when the rules are compiled.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char HeadOf(string word) => word[0] is >= 'A' and <= 'Z' ? (char)(word[0] | 0x20) : word[0];

    private bool IsSameWord(int start, string word)
    {
        for (var i = 1; i < word.Length; i++)
            if (Text[start + i] is var c && c != word[i] && !Language.Letters.AreSame(c, word[i]))
                return false;
        return true;
    }

    /// <summary>"TTXVN", "VOV": three capital letters or more.</summary>
    public bool IsAgency(int token) => IsAgency(Letters(token));

    public static bool IsAgency(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
            if (!char.IsUpper(letter))
                return false;
        return word.Length > 2;
    }

    /// <summary>Digits without separators as a number; -1 otherwise.</summary>
    public int Integer(int token)
    {
        if (!IsNumber(token) || Tokens[token].Length > 4)
            return -1;
        var value = 0;
        foreach (var c in Letters(token))
        {
            if (!char.IsAsciiDigit(c))
                return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /// <summary>A four-digit year that articles about the programme (begun in 2013) can speak of; 0 otherwise.</summary>
    public int Year(int token) =>
        Tokens.Length > token
        && Has(token)
        && Tokens[token].Length == 4
        && Integer(token) is >= 1990 and <= 2060 and var year
            ? year
            : 0;

    public Cue CueAt(int token) =>
        Has(token) ? Lexicon.Phrases.Match(Tokens.AsSpan(0, SentenceEnd), token).Entry.Cue : Cue.None;
}
