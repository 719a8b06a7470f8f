using Ocop.Etl.News.Mentions;
using Ocop.Etl.News.Reading;

namespace Ocop.Etl.News.SecondReading.Learning;

/// <summary>Hands over each number of a labelled article with what its labels say it means.</summary>
/// <param name="words">Filled with the words as written, by the id that features carry.</param>
/// <param name="known">
/// Called for every number but those that may be read or not and those of figures that the guide does not know.
/// </param>
internal sealed class LabelledNumbers(
    LabelledArticle article,
    Dictionary<ulong, string> words,
    Action<NumberContext, Count, string, NumberMeaning> known
) : INumberListener
{
    public Dictionary<ulong, string> Words => words;

    /// <param name="reader">Finds the numbers; best one without weights of its own, for its speed.</param>
    public static void Read(
        ArticleReader reader,
        LabelledArticle article,
        Dictionary<ulong, string> words,
        Action<NumberContext, Count, string, NumberMeaning> known
    ) =>
        reader.Read(
            ArticlePage.Open(article.Text, article.Id + ".txt", article.Meta),
            new LabelledNumbers(article, words, known)
        );

    public void Hear(NumberContext context, Count count, Scan scan)
    {
        var (first, last) = (scan.Tokens[scan.SentenceStart], scan.Tokens[scan.SentenceEnd - 1]);
        var sentence = LabelledArticle.Collapse(scan.Text[first.Start..last.End]);
        if (Meaning(sentence, count.Number) is { } meaning)
            known(context, count, scan.Text, meaning);
    }

    private NumberMeaning? Meaning(string sentence, NumberMention number)
    {
        if (article.Facts.FirstOrDefault(f => Says(f, sentence, number)) is { } fact)
            return fact.Meaning;
        return article.Optional.Any(f => Says(f, sentence, number)) ? null : NumberMeaning.Nothing;
    }

    private static bool Says(LabelledFigure figure, string sentence, NumberMention number) =>
        figure.Value == number.Value
        && figure.Sentences.Any(s =>
            s.Contains(sentence, StringComparison.Ordinal) || sentence.Contains(s, StringComparison.Ordinal)
        );
}
