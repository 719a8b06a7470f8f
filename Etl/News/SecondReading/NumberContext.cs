using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;
using Ocop.Etl.News.Reading;

namespace Ocop.Etl.News.SecondReading;

/// <summary>
/// What stands around the numbers of an article, sentence by sentence: the words first of all, and what the rules see in
/// them before they decide. Of their decision about the number itself it knows nothing: a second reading is worth
/// something because it can err differently.
/// </summary>
internal sealed class NumberContext(Vocabulary known, Dictionary<ulong, string>? written = null)
{
    private const int Window = 5;
    private const int ClauseAfter = 8;
    private const int ClauseBefore = 10;
    private const int OpeningWords = 8;

    private static readonly ulong FullStop = WordForm.Id(".");
    private static readonly ulong Semicolon = WordForm.Id(";");

    private readonly ContextWords current = new(known) { Written = written };
    private readonly FigureHistory history = new();
    private int sentence;

    /// <summary>Turns to the sentence that <paramref name="scan"/> stands at.</summary>
    public void Read(Scan scan)
    {
        current.TurnTo(scan.Text, scan.Tokens, scan.SentenceStart, scan.SentenceEnd);
        sentence++;
    }

    /// <inheritdoc cref="FigureHistory.Note"/>
    public void Note(Count count) => history.Note(count, sentence);

    /// <summary>The features that all numbers of the sentence share.</summary>
    public void DescribeSentence(ContextSink sink)
    {
        var words = current.All;
        Pairs(ContextFeature.Opening, words[..Math.Min(words.Length, OpeningWords)], sink);
        Pairs(ContextFeature.Sentence, words, sink);
    }

    /// <summary>The features of one number of the sentence read last.</summary>
    public void Describe(Count count, string text, ContextSink sink)
    {
        var words = current.All;
        var at = current.WordOf(count.First);
        var end = Math.Max(at + 1, current.WordOf(count.End));
        var before = words[..at];
        var after = words[end..];
        Near(after, before, sink);
        Clause(after, before, sink);
        OtherNumbers(words, before, at, end, sink);
        Form(count, text, before, sink);
        ReadingSigns.Of(count, sink);
        history.Describe(count, sentence, sink);
    }

    private static void Near(ReadOnlySpan<ulong> after, ReadOnlySpan<ulong> before, ContextSink sink)
    {
        for (var i = 0; i < Window && i < after.Length; i++)
            sink.Add(At(ContextFeature.After1, i), after.Slice(i, 1));
        for (var i = 0; i < Window && i < before.Length; i++)
            sink.Add(At(ContextFeature.Before1, i), before.Slice(before.Length - 1 - i, 1));
        for (var i = 0; i < Window - 1 && i + 1 < after.Length; i++)
            sink.Add(At(ContextFeature.AfterPair1, Math.Min(i, 2)), after.Slice(i, 2));
        for (var i = 0; i < Window - 1 && i + 1 < before.Length; i++)
            sink.Add(At(ContextFeature.BeforePair1, Math.Min(i, 2)), before.Slice(before.Length - 2 - i, 2));
        for (var i = 0; i < Window - 2 && i + 2 < after.Length; i++)
            sink.Add(ContextFeature.AfterTriple, after.Slice(i, 3));
        for (var i = 0; i < Window - 2 && i + 2 < before.Length; i++)
            sink.Add(ContextFeature.BeforeTriple, before.Slice(before.Length - 3 - i, 3));
    }

    private static void Clause(ReadOnlySpan<ulong> after, ReadOnlySpan<ulong> before, ContextSink sink)
    {
        var to = 0;
        while (to < after.Length && to < ClauseAfter && after[to] != FullStop && after[to] != Semicolon)
            to++;
        var from = before.Length;
        while (
            from > 0
            && before.Length - from < ClauseBefore
            && before[from - 1] != FullStop
            && before[from - 1] != Semicolon
        )
            from--;
        for (var i = 0; i < to; i++)
            sink.Add(ContextFeature.ClauseAfterWord, after.Slice(i, 1));
        for (var i = from; i < before.Length; i++)
            sink.Add(ContextFeature.ClauseBeforeWord, before.Slice(i, 1));
    }

    private static void OtherNumbers(
        ReadOnlySpan<ulong> words,
        ReadOnlySpan<ulong> before,
        int at,
        int end,
        ContextSink sink
    )
    {
        var last = before.LastIndexOf(ContextWords.Number);
        if (last >= 0)
        {
            sink.Add(ContextFeature.BehindPrevious, words.Slice(last + 1, Math.Min(2, words.Length - last - 1)));
            var since = before[(last + 1)..];
            sink.Add(ContextFeature.SincePrevious, since[Math.Max(0, since.Length - 6)..]);
            var first = before.IndexOf(ContextWords.Number);
            sink.Add(ContextFeature.BehindFirst, words.Slice(first + 1, Math.Min(3, words.Length - first - 1)));
        }
        if (at > 0 && end < words.Length)
            sink.Add(ContextFeature.Neighbours, [words[at - 1], words[end]]);
    }

    private void Form(Count count, string text, ReadOnlySpan<ulong> before, ContextSink sink)
    {
        Add(ContextForms.InSentence(sentence));
        Add(ContextForms.Digits(count.Number.Value));
        Add(ContextForms.Rank(before.Count(ContextWords.Number)));
        if (count.IsPercent)
            Add(ContextForms.Percent);
        if (count.Number.ValueMax is not null)
            Add(ContextForms.Range);
        if (text[count.Number.Span.Start] == '0')
            Add(ContextForms.LedByZero);

        void Add(ulong form) => sink.Add(ContextFeature.Form, [form]);
    }

    private static ContextFeature At(ContextFeature first, int distance) => (ContextFeature)((int)first + distance);

    private static void Pairs(ContextFeature feature, ReadOnlySpan<ulong> words, ContextSink sink)
    {
        for (var i = 0; i + 1 < words.Length; i++)
            sink.Add(feature, words.Slice(i, 2));
    }
}
