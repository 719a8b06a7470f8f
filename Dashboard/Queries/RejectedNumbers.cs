using Ocop.Etl.Model;
using Ocop.Etl.Review;
using Ocop.Etl.Storage.Entities;

namespace Ocop.Dashboard.Queries;

/// <summary>The numbers of an article that gave no figure, each with its reason, from the kept original read again.</summary>
/// <param name="Text">
/// The text the spans lie in: the stored one, or that of the reading when the program reads the page otherwise now.
/// </param>
/// <param name="IsReRead">The text differs from the stored one; stored facts cannot be marked in it.</param>
/// <param name="ReadNow">Spans of the numbers that give a figure in this reading, when <paramref name="IsReRead"/>.</param>
public sealed record RejectedNumbers(
    string Text,
    bool IsReRead,
    IReadOnlyList<TextMark> Left,
    IReadOnlyList<TextMark> ReadNow
)
{
    /// <summary>Null when the original is not kept.</summary>
    public static async Task<RejectedNumbers?> OfAsync(
        KeptArticles articles,
        DocumentRow document,
        CancellationToken cancellation = default
    )
    {
        if (await articles.ReadAgainAsync(document, cancellation) is not { } reading)
            return null;
        var isReRead = reading.Text != document.Text;
        return new(
            reading.Text,
            isReRead,
            [.. reading.Numbers.Where(n => n.Reason is not null).Select(n => new TextMark(n.Span, [], n.Reason))],
            isReRead
                ?
                [
                    .. reading
                        .Facts.Select(f => f.Fact.Citation.Number)
                        .OfType<TextSpan>()
                        .Select(span => new TextMark(span, [])),
                ]
                : []
        );
    }
}
