using Ocop.Etl.Model;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>Every number of the text with what became of it.</summary>
internal static class NumberLedger
{
    public static List<ReadNumber> Write(ArticlePage page, List<Count> counts, List<Draft> kept)
    {
        foreach (var draft in kept)
            draft.Count.Kept = With(draft.Count.Kept, draft.Indicator);
        var numbers = new List<ReadNumber>(counts.Count);
        foreach (var count in counts)
        {
            var indicators = count.Kept;
            if (indicators.Length == 0 && count.Reason is null)
                // said again elsewhere: the other statement was kept
                foreach (var draft in count.Drafts)
                    indicators = With(indicators, draft.Indicator);
            numbers.Add(
                new(count.Number.Span, indicators, indicators.Length > 0 ? null : count.Reason ?? Reasons.NoPlace)
            );
        }
        foreach (var block in page.Blocks)
            if (block.Kind == BlockKind.Furniture)
                Furniture(page.Text, block.Span, numbers);
        numbers.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return numbers;
    }

    private static string[] With(string[] codes, string code) => codes.Contains(code) ? codes : [.. codes, code];

    private static void Furniture(string text, TextSpan span, List<ReadNumber> numbers)
    {
        for (var i = span.Start; i < span.End; )
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            while (
                i < span.End
                && (
                    char.IsAsciiDigit(text[i])
                    || (text[i] is '.' or ',' && i + 1 < span.End && char.IsAsciiDigit(text[i + 1]))
                )
            )
                i++;
            numbers.Add(new(TextSpan.FromBounds(start, i), [], Reasons.OtherPage));
        }
    }
}
