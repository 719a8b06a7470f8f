using Ocop.Etl.News.Language;

namespace Ocop.Etl.News.SecondReading;

/// <summary>
/// The words of a sentence in the form in which contexts are compared: lower case, one spelling of tone marks, every
/// number one word, every year another, every run of names ("huyện Sơn Động", "HTX Tân Phú" after their first word) a
/// third. So the reading learns how figures are told and not which place or producer has them.
/// </summary>
internal sealed class ContextWords(Vocabulary known)
{
    private ulong[] words = new ulong[64];
    private int[] wordOfToken = new int[64];
    private string text = "";
    private Token[] tokens = [];
    private int start;
    private int end;
    private int count;
    private bool isRead;

    /// <summary>The words as written, for the learner; null while articles are only read.</summary>
    public Dictionary<ulong, string>? Written { get; init; }

    public ReadOnlySpan<ulong> All
    {
        get
        {
            Read();
            return words.AsSpan(0, count);
        }
    }

    public static ulong Number { get; } = WordForm.Id("#");

    public static ulong Year { get; } = WordForm.Id("####");

    public static ulong Name { get; } = WordForm.Id("Tên");

    /// <summary>Index of the word that a token of the sentence became (part of).</summary>
    public int WordOf(int token)
    {
        Read();
        return wordOfToken[token - start];
    }

    /// <summary>Takes another sentence; its words are only made when somebody asks for them.</summary>
    public void TurnTo(string article, Token[] block, int from, int to) =>
        (text, tokens, start, end, isRead) = (article, block, from, to, false);

    private void Read()
    {
        if (isRead)
            return;
        isRead = true;
        count = 0;
        if (wordOfToken.Length < end - start + 1)
        {
            Array.Resize(ref wordOfToken, (end - start) * 2);
            Array.Resize(ref words, (end - start) * 2);
        }
        for (var i = start; i < end; )
        {
            var next = i + 1;
            var word = tokens[i].Kind switch
            {
                TokenKind.Number => IsYear(tokens[i]) ? Year : Number,
                TokenKind.Word when tokens[i].Capital && !IsAllCapitals(tokens[i]) => Named(i, out next),
                TokenKind.Word => Form(tokens[i]),
                _ => Mark(tokens[i].Mark),
            };
            for (; i < next; i++)
                wordOfToken[i - start] = count;
            words[count++] = word;
        }
        wordOfToken[end - start] = count;
    }

    // A lone capital at the beginning is a common word ("Đến nay", "Toàn tỉnh"), a run of them is a name.
    private ulong Named(int i, out int next)
    {
        next = i + 1;
        while (next < end && tokens[next] is { IsWord: true, Capital: true })
            next++;
        var begins = i == start || tokens[i - 1].Mark is '"' or '(';
        return begins && next == i + 1 ? Form(tokens[i]) : Name;
    }

    private bool IsAllCapitals(Token token)
    {
        foreach (var c in text.AsSpan(token.Start, token.Length))
            if (Letters.IsLetter(c) && !Letters.IsUpper(c))
                return false;
        return true;
    }

    private bool IsYear(Token token) =>
        token.Length == 4
        && (text.AsSpan(token.Start, 2) is "19" or "20")
        && char.IsAsciiDigit(text[token.Start + 2])
        && char.IsAsciiDigit(text[token.Start + 3]);

    private ulong Form(Token token)
    {
        var id = token.Word > 0 ? known.FormOf(token.Word) : WordForm.Of(text.AsSpan(token.Start, token.Length));
        Written?.TryAdd(id, WordForm.Text(text.AsSpan(token.Start, token.Length)));
        return id;
    }

    private ulong Mark(char mark)
    {
        var id = WordForm.Id([mark]);
        Written?.TryAdd(id, mark.ToString());
        return id;
    }
}
