using Ocop.Etl.Model;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>Every number of the text with what became of it.</summary>
internal static class NumberLedger
{
    public static List<ReadNumber> Write(ArticlePage page, List<Count> counts, List<Draft> kept)
    {
        var codes = new Dictionary<Count, string[]>(kept.Count);
        foreach (var draft in kept)
            if (!codes.TryGetValue(draft.Count, out var its))
                codes.Add(draft.Count, [draft.Indicator]);
            else if (!its.Contains(draft.Indicator))
                codes[draft.Count] = [.. its, draft.Indicator];
        var numbers = new List<ReadNumber>(counts.Count);
        foreach (var count in counts)
        {
            var indicators = codes.GetValueOrDefault(count) ?? [];
            if (indicators.Length == 0 && count.Drafts.Count > 0 && count.Reason is null)
                // said again elsewhere: the other statement was kept
                indicators = [.. count.Drafts.Select(d => d.Indicator).Distinct(StringComparer.Ordinal)];
            numbers.Add(
                new(count.Number.Span, indicators, indicators.Length > 0 ? null : count.Reason ?? Reasons.NoPlace)
            );
        }
        foreach (var block in page.Blocks)
            if (block.Kind == BlockKind.Furniture)
                Furniture(page.Text, block.Span, numbers);
        numbers.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return numbers;
    }

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
