namespace Ocop.Etl.News.Language;

/// <summary>Where sentences end: at a full stop followed by white space and a new beginning, not after "TP." or "TS.".</summary>
internal static class Sentences
{
    private static readonly string[] Abbreviations =
    [
        "tp",
        "tx",
        "tt",
        "q",
        "h",
        "p",
        "ts",
        "ths",
        "pgs",
        "gs",
        "ks",
        "bs",
        "cn",
        "th",
        "mr",
        "ms",
        "dr",
        "st",
        "t",
        "tr",
        "vs",
        "ubnd",
    ];

    /// <summary>Half-open token runs, in order, covering every token.</summary>
    public static IEnumerable<(int Start, int End)> Split(string text, Token[] tokens)
    {
        var start = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!Ends(text, tokens, i))
                continue;
            var end = i + 1;
            // closing quotes and brackets belong to the sentence they close
            while (end < tokens.Length && !tokens[end].Spaced && tokens[end].Mark is '"' or '\'' or ')' or '.')
                end++;
            yield return (start, end);
            start = end;
            i = end - 1;
        }
        if (start < tokens.Length)
            yield return (start, tokens.Length);
    }

    private static bool Ends(string text, Token[] tokens, int i)
    {
        if (tokens[i].Mark is not ('.' or '!' or '?'))
            return false;
        var next = i + 1;
        while (next < tokens.Length && !tokens[next].Spaced && tokens[next].Mark is '"' or '\'' or ')' or '.')
            next++;
        if (next >= tokens.Length)
            return true;
        if (!tokens[next].Spaced)
            // "…Tây Ninh.Đến nay": a forgotten blank before a capital, unless within an abbreviation ("Th.S", "T.Ư").
            return tokens[i].Is('.')
                && i > 0
                && tokens[i - 1] is { IsWord: true, Length: > 2, Spaced: true }
                && tokens[next] is { IsWord: true, Capital: true }
                && char.IsLower(text[tokens[i - 1].End - 1]);
        if (tokens[next] is { IsWord: true, Capital: false })
            return false;
        // "10 sản phẩm (chè, mật ong, gạo...) 4 sao"
        if (
            tokens[next].IsNumber
            && tokens[next - 1].Is(')')
            && (tokens[i + 1].Is('.') || i > 0 && tokens[i - 1].Is('.'))
        )
            return false;
        if (i > 1 && Enumerates(text, tokens, i - 1))
            return false;
        return !(
            tokens[i].Is('.')
            && i > 0
            && IsAbbreviation(text, tokens[i - 1])
            && !tokens[i].Spaced
            && !EndsDocument(tokens, i - 1)
        );
    }

    // "dẫn đầu: 1. Nam Đàn (60); 2. Quỳnh Lưu (58)"; not "hạng 5 sao: 1. Hạng 4 sao: 20.", nor items that are whole sentences
    private static bool Enumerates(string text, Token[] tokens, int number)
    {
        if (!IsItem(text, tokens, number) || !(tokens[number - 1].Is(';') || tokens[number - 1].Is(':')))
            return false;
        var next = number + 2;
        while (next < tokens.Length && !tokens[next].Is(';') && !tokens[next].Is('.'))
            if (++next > number + LongestItem)
                return false;
        return tokens[number - 1].Is(';')
            || text[tokens[number].Start] == '1'
                && next + 1 < tokens.Length
                && IsItem(text, tokens, next + 1)
                && text[tokens[next + 1].Start] == '2';
    }

    private const int LongestItem = 10;

    private static bool IsItem(string text, Token[] tokens, int at) =>
        at + 1 < tokens.Length
        && tokens[at] is { IsNumber: true, Length: <= 2 }
        && tokens[at + 1].Is('.')
        && !tokens[at + 1].Spaced
        && char.IsAsciiDigit(text[tokens[at].Start]);

    // "Quyết định số 3187/QĐ-UBND. Theo đó, ..."
    private static bool EndsDocument(Token[] tokens, int last) =>
        last > 1 && !tokens[last].Spaced && tokens[last - 1].Is('-') && !tokens[last - 1].Spaced;

    private static bool IsAbbreviation(string text, Token word)
    {
        if (!word.IsWord)
            return false;
        var letters = text.AsSpan(word.Start, word.Length);
        if (letters.Length == 1 && word.Capital)
            return true;
        foreach (var known in Abbreviations)
            if (letters.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
