using Ocop.Etl.Model;

namespace Ocop.Dashboard.Queries;

/// <summary>A number to be marked in a text.</summary>
/// <param name="Facts">Figures read from it; empty for a number that was left.</param>
/// <param name="Reason">Why it was left; null for a number that gave a figure.</param>
public sealed record TextMark(TextSpan Span, IReadOnlyList<long> Facts, string? Reason = null);

/// <summary>A run of text, marked or not.</summary>
public sealed record TextSegment(string Text, TextMark? Mark = null);

/// <summary>Cuts a text into lines of segments. Pure; whatever the spans are, the segments together are the text.</summary>
public static class ArticleSegments
{
    /// <param name="marks">In any order. Those outside the text are left out; of overlapping ones the first begins.</param>
    public static IReadOnlyList<IReadOnlyList<TextSegment>> Cut(string text, IEnumerable<TextMark> marks)
    {
        var ordered = Joined(marks.Where(m => m.Span.Start >= 0 && m.Span.Length > 0 && m.Span.End <= text.Length));
        var lines = new List<IReadOnlyList<TextSegment>>();
        var next = 0;
        for (var start = 0; start <= text.Length; )
        {
            var end = text.IndexOf('\n', start) is var at and >= 0 ? at : text.Length;
            var line = new List<TextSegment>();
            var done = start;
            while (next < ordered.Count && ordered[next].Span.Start < end)
            {
                var mark = ordered[next++];
                // A mark over a line break is cut where the line ends.
                var until = Math.Min(mark.Span.End, end);
                if (mark.Span.Start < done || until <= mark.Span.Start)
                    continue;
                if (mark.Span.Start > done)
                    line.Add(new(text[done..mark.Span.Start]));
                line.Add(new(text[mark.Span.Start..until], mark));
                done = until;
            }
            if (end > done)
                line.Add(new(text[done..end]));
            if (line.Count > 0)
                lines.Add(line);
            start = end + 1;
        }
        return lines;
    }

    /// <summary>Marks of one place as one: a number may give several figures.</summary>
    private static List<TextMark> Joined(IEnumerable<TextMark> marks)
    {
        var joined = new List<TextMark>();
        foreach (var mark in marks.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.Length))
            if (joined is [.., var last] && mark.Span.Start < last.Span.End)
                joined[^1] = last with
                {
                    Facts = [.. last.Facts.Union(mark.Facts)],
                    Reason = last.Facts.Count + mark.Facts.Count > 0 ? null : last.Reason ?? mark.Reason,
                };
            else
                joined.Add(mark);
        return joined;
    }
}
