using System.Buffers;
using Ocop.Etl.News.Language;
using Ocop.Etl.Text;

namespace Ocop.Etl.News.Pages;

/// <summary>The phrases of <c>page-furniture.txt</c>: what announces other articles, and lines that belong to the page.</summary>
internal static class FurnitureLexicon
{
    // Of " cùng thẻ", " cùng chuyên mục".
    private const int LongestShared = 22;
    private const int LongestMarker = 60;
    private const char Ascii = (char)0x80;

    private static readonly ILookup<Cue, string> Phrases = Load();
    private static readonly HashSet<string> Tail = Phrases[Cue.Tail].ToHashSet(StringComparer.Ordinal);
    private static readonly HashSet<string> Inside = Phrases[Cue.Inside].ToHashSet(StringComparer.Ordinal);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TailSpans = Tail.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> InsideSpans = Inside.GetAlternateLookup<
        ReadOnlySpan<char>
    >();
    private static readonly Dictionary<char, string[]> MarkersByLetter = Inside
        .Union(Tail, StringComparer.Ordinal)
        .GroupBy(phrase => phrase[0])
        .ToDictionary(g => g.Key, g => g.ToArray());
    private static readonly bool[] Openings = FirstTwo(Inside.Union(Tail));
    private static readonly string[] LineWords = [.. Phrases[Cue.Line]];
    private static readonly SearchValues<string> AnyLineWord = SearchValues.Create(LineWords, StringComparison.Ordinal);

    /// <summary>False where the first two characters of a line say already that it opens with no marker: of nearly all.</summary>
    public static bool MayOpenInside(string line) =>
        line.Length > 1
        && (VietnameseText.Fold(line[0]), VietnameseText.Fold(line[1])) is var (first, second)
        && (first is '\0' or >= Ascii || second is '\0' or >= Ascii || Openings[first * Ascii + second]);

    /// <summary>
    /// <see cref="Cue.Tail"/> for "Tin mới hơn": everything after it belongs to other articles; <see cref="Cue.Inside"/> for
    /// "Tin liên quan": the next lines are headlines of other articles; <see cref="Cue.None"/> for a line of neither kind.
    /// </summary>
    public static Cue Marker(string folded)
    {
        var bare = folded.AsSpan().Trim(" :-.»>|*()[]▪•+/");
        // "OCOP Việt Nam | Bài viết liên quan": behind the site's or the section's name
        if (bare.LastIndexOf('|') is > 0 and < LongestMarker and var bar)
            bare = bare[(bar + 1)..].TrimStart();
        if (bare.Length is 0 or >= LongestMarker)
            return Cue.None;
        return TailSpans.Contains(bare) ? Cue.Tail
            : InsideSpans.Contains(bare) ? Cue.Inside
            : NamesShared(bare) ? Cue.Tail
            : Cue.None;
    }

    /// <summary>"Xem thêm: Cà Mau công nhận thêm 32 sản phẩm": a headline on the marker's own line.</summary>
    public static bool IsInsideLine(string folded)
    {
        if (folded.Length == 0 || !MarkersByLetter.TryGetValue(folded[0], out var markers))
            return false;
        foreach (var phrase in markers)
            if (folded.StartsWith(phrase, StringComparison.Ordinal) && folded.Length > phrase.Length)
            {
                var rest = folded.AsSpan(phrase.Length).TrimStart();
                if (rest is [':' or '-' or '>' or '|', ..] || phrase[0] == '>')
                    return true;
            }
        return false;
    }

    /// <summary>"1.039 lượt xem", "Hotline: ...": the page's own counters and addresses.</summary>
    public static bool HasLineWord(string folded)
    {
        if (!folded.AsSpan().ContainsAny(AnyLineWord))
            return false;
        foreach (var phrase in LineWords)
        {
            var at = folded.IndexOf(phrase, StringComparison.Ordinal);
            if (at >= 0 && IsEdge(folded, at - 1) && IsEdge(folded, at + phrase.Length))
                return true;
        }
        return false;
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);

    // "Bài viết cùng thẻ", "Các tin bài cùng sự kiện": whatever it is that the other articles share
    private static bool NamesShared(ReadOnlySpan<char> bare)
    {
        const string Same = " cung ";
        var same = bare.IndexOf(Same, StringComparison.Ordinal);
        if (same is < 0 or > 20 || bare.Length - same > LongestShared)
            return false;
        var head = bare[..same];
        foreach (var word in (ReadOnlySpan<string>)["cac ", "nhung ", "mot so "])
            if (head.StartsWith(word, StringComparison.Ordinal))
                head = head[word.Length..];
        return head
            is "tin"
                or "bai"
                or "bai viet"
                or "tin bai"
                or "ban tin"
                or "tin tuc"
                or "video"
                or "anh"
                or "bai bao";
    }

    // By their first two characters; those beyond ASCII are few and always looked at.
    private static bool[] FirstTwo(IEnumerable<string> phrases)
    {
        var table = new bool[Ascii * Ascii];
        foreach (var phrase in phrases)
            if (phrase[0] < Ascii && phrase[1] < Ascii)
                table[phrase[0] * Ascii + phrase[1]] = true;
        return table;
    }

    private static ILookup<Cue, string> Load()
    {
        using var reader = Lexicon.Open("page-furniture.txt");
        return LexiconFile
            .Parse("page-furniture.txt", reader)
            .SelectMany(s => s.Phrases.Select(p => (s.Cue, Phrase: VietnameseText.Fold(p))))
            .ToLookup(p => p.Cue, p => p.Phrase);
    }
}
