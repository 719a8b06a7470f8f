namespace Ocop.Etl.News.Language;

/// <summary>Cuts text into words, numbers and marks in one pass.</summary>
internal static class Tokenizer
{
    /// <param name="add">Whether unknown words are taken into the vocabulary (when the lexicon is built).</param>
    public static void Tokenize(string text, int start, int end, Vocabulary words, List<Token> tokens, bool add = false)
    {
        var spaced = true;
        for (var i = start; i < end; )
        {
            var c = text[i];
            var from = i;
            if (char.IsAsciiDigit(c))
            {
                i = NumberEnd(text, i, end);
                tokens.Add(new(from, i - from, TokenKind.Number, 0, '\0', false, spaced));
            }
            else if (Letters.IsLetter(c))
            {
                var form = WordForm.Read(text.AsSpan(from, end - from), out var length);
                var head = Letters.OfWord(c);
                i += length;
                tokens.Add(
                    new(
                        from,
                        length,
                        TokenKind.Word,
                        add ? words.Add(text.AsSpan(from, length)) : words.Find(form),
                        '\0',
                        head != c,
                        spaced,
                        head
                    )
                );
            }
            else if (IsBlank(c))
            {
                spaced = true;
                i++;
                continue;
            }
            else
            {
                i++;
                var mark = Plain(c);
                var word = add ? words.Add([mark]) : words.Find([mark]);
                tokens.Add(new(from, 1, TokenKind.Mark, word, mark, false, spaced));
            }
            spaced = false;
        }
    }

    private static int NumberEnd(string text, int i, int end)
    {
        while (i < end)
        {
            if (char.IsAsciiDigit(text[i]))
                i++;
            else if (text[i] is '.' or ',' && i + 1 < end && char.IsAsciiDigit(text[i + 1]))
                i += 2;
            else
                break;
        }
        return i;
    }

    private static bool IsBlank(char c) => c == ' ' || char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u00AD';

    // The dashes, quotes and dots that pages use for one another.
    private static char Plain(char c) =>
        c switch
        {
            '–' or '—' or '−' or '‐' or '‑' or '‒' => '-',
            '“' or '”' or '„' or '«' or '»' => '"',
            '‘' or '’' => '\'',
            '…' => '.',
            '；' => ';',
            '，' => ',',
            '•' or '●' or '▪' or '·' => '*',
            _ => c,
        };
}
