using Ocop.Etl.Model;

namespace Ocop.Dashboard.Queries;

/// <summary>Where a shown figure was read: enough to print the quote and to open the document at it.</summary>
/// <param name="DocumentId">Null when the document is not kept (a reference row, for instance).</param>
/// <param name="Title">Title of the article, file name of the workbook, or the named source of a reference row.</param>
/// <param name="Url">Web address of the original, when there is one.</param>
/// <param name="Place">Sheet and cell of a workbook, row of a reference file; null for articles.</param>
public sealed record ShownCitation(
    string Title,
    string Quote,
    string? Url,
    string? Place,
    Trust Trust,
    PartialDate? PublishedOn,
    long? DocumentId = null,
    long? FactId = null,
    bool IsSample = false
);

/// <summary>One figure as a page shows it: the value with its comparator, its date, and what a reader must know beside it.</summary>
/// <param name="Unit">Unit of the indicator ("product", "percent" ...).</param>
/// <param name="AsOf">Null: no document dates it.</param>
/// <param name="Citations">The chosen one first; several for sums over units.</param>
public sealed record ShownFigure(
    double Value,
    double? ValueMax,
    Comparator Comparator,
    string Unit,
    PartialDate? AsOf,
    IReadOnlyList<ShownCitation> Citations
)
{
    /// <summary>Computed from other figures (a sum over predecessors, a share times a total), not stated by a document.</summary>
    public bool IsDerived { get; init; }

    /// <summary>How it was computed, for <see cref="IsDerived"/>; Vietnamese or English as the page is.</summary>
    public string? Derivation { get; init; }

    /// <summary>The date is that of the publication, or inferred.</summary>
    public bool IsDateEstimated { get; init; }

    /// <summary>Rests on invented data.</summary>
    public bool IsSample { get; init; }

    /// <summary>How many documents state something else for the same moment.</summary>
    public int Rivals { get; init; }
}

/// <summary>What a figure did since an earlier one.</summary>
/// <param name="By">In the indicator's unit; percentage points for shares.</param>
public sealed record FigureChange(double By, PartialDate Since, double From);
