using System.Buffers;
using Ocop.Etl.News.Language;
using Ocop.Etl.Text;

namespace Ocop.Etl.News.Pages;

/// <summary>The phrases of <c>page-furniture.txt</c>: what announces other articles, and lines that belong to the page.</summary>
internal static class FurnitureLexicon
{
    // Of " cùng thẻ", " cùng chuyên mục".
    private const int LongestShared = 22;

    private static readonly ILookup<Cue, string> Phrases = Load();
    private static readonly HashSet<string> Tail = Phrases[Cue.Tail].ToHashSet(StringComparer.Ordinal);
    private static readonly HashSet<string> Inside = Phrases[Cue.Inside].ToHashSet(StringComparer.Ordinal);
    private static readonly Dictionary<char, string[]> MarkersByLetter = Inside
        .Union(Tail, StringComparer.Ordinal)
        .GroupBy(phrase => phrase[0])
        .ToDictionary(g => g.Key, g => g.ToArray());
    private static readonly HashSet<(char, char)> Openings = [.. Inside.Union(Tail).Select(p => (p[0], p[1]))];
    private static readonly string[] LineWords = [.. Phrases[Cue.Line]];
    private static readonly SearchValues<string> AnyLineWord = SearchValues.Create(LineWords, StringComparison.Ordinal);

    /// <summary>False where the first two characters of a line say already that it opens with no marker: of nearly all.</summary>
    public static bool MayOpenInside(string line) =>
        line.Length > 1
        && (VietnameseText.Fold(line[0]), VietnameseText.Fold(line[1])) is var (first, second)
        && (first == '\0' || second == '\0' || Openings.Contains((first, second)));

    /// <summary>"Tin mới hơn": everything after it belongs to other articles.</summary>
    public static bool IsTail(string folded) => IsOnly(folded, Tail) || NamesShared(Bare(folded));

    /// <summary>"Tin liên quan": the next lines are headlines of other articles.</summary>
    public static bool IsInside(string folded) => IsOnly(folded, Inside);

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

    private static bool IsOnly(string folded, HashSet<string> phrases)
    {
        var bare = Bare(folded);
        return bare.Length is > 0 and < 60 && phrases.Contains(bare);
    }

    private static string Bare(string folded) =>
        folded.Trim(' ', ':', '-', '.', '»', '>', '|', '*', '(', ')', '[', ']', '▪', '•', '+', '/');

    // "Bài viết cùng thẻ", "Các tin bài cùng sự kiện": whatever it is that the other articles share
    private static bool NamesShared(string bare)
    {
        const string Same = " cung ";
        var same = bare.IndexOf(Same, StringComparison.Ordinal);
        if (same is < 0 or > 20 || bare.Length - same > LongestShared || Inside.Contains(bare))
            return false;
        var head = bare.AsSpan(0, same);
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

    private static ILookup<Cue, string> Load()
    {
        using var reader = Lexicon.Open("page-furniture.txt");
        return LexiconFile
            .Parse("page-furniture.txt", reader)
            .SelectMany(s => s.Phrases.Select(p => (s.Cue, Phrase: VietnameseText.Fold(p))))
            .ToLookup(p => p.Cue, p => p.Phrase);
    }
}
