using Ocop.Etl.Model;

namespace Ocop.Etl.News;

public enum ArticleScope
{
    National,
    Province,
    District,
}

/// <summary>A fact as the article states it.</summary>
/// <param name="Province63">
/// Code of the province named, in the list of 63, whatever list <see cref="Model.Fact.Unit"/> is of; null for the nation.
/// </param>
/// <param name="District">As written, with its kind word where that is written; null above districts.</param>
public sealed record ReadFact(Fact Fact, ArticleScope Scope, string? Province63, string? District)
{
    /// <summary>Verbatim: the citation's sentence.</summary>
    public string Sentence => Fact.Citation.Quote;
}

/// <summary>A number of the text and what came of it.</summary>
/// <param name="Span">The number in the stored text.</param>
/// <param name="Indicators">Codes of the facts it gave; empty when it gave none.</param>
/// <param name="Reason">Vietnamese: why it was left; null when it gave a fact.</param>
public sealed record ReadNumber(TextSpan Span, IReadOnlyList<string> Indicators, string? Reason);

/// <summary>What was read in one article.</summary>
public sealed record ArticleReading(
    string? Title,
    PartialDate? PublishedOn,
    string Text,
    IReadOnlyList<ReadFact> Facts,
    IReadOnlyList<ReadNumber> Numbers,
    IReadOnlyList<Finding> Findings
);
