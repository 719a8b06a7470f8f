using Ocop.Etl.Model;
using Ocop.Etl.Register;

namespace Ocop.Etl.Storage.Entities;

/// <summary>
/// A product as the claims that count describe it, laid out for searching and sorting in SQL. Derived: it can be made
/// anew from the claims at any time. Its history of awards is folded from its claims when it is looked at.
/// </summary>
public sealed class ProductRow
{
    /// <summary>Fingerprint of the product's key; see <see cref="ProductId"/>.</summary>
    public long Id { get; set; }

    /// <inheritdoc cref="ProductClaimRow.Scope"/>
    public UnitId Scope { get; set; }

    public bool IsSample { get; set; }

    public required string Name { get; set; }

    /// <summary>Sorts as Vietnamese is sorted, by plain comparison.</summary>
    public required string SortKey { get; set; }

    /// <summary>Name, subject and place without case and accents, for LIKE.</summary>
    public required string Search { get; set; }

    /// <summary>Fingerprint of the subject's key; null when no list names a subject.</summary>
    public long? SubjectId { get; set; }

    public string? Subject { get; set; }

    public SubjectType? SubjectType { get; set; }

    /// <summary>The province-level unit the newest list states.</summary>
    public UnitId? Unit { get; set; }

    /// <summary>Its unit in the oldest unit list, where it is known.</summary>
    public UnitId? FormerUnit { get; set; }

    public string? District { get; set; }

    public string? Commune { get; set; }

    public string? Address { get; set; }

    public ProductGroup? Group { get; set; }

    /// <summary>Of the award that stands last.</summary>
    public int? Stars { get; set; }

    public bool PotentialFiveStar { get; set; }

    public double? Score { get; set; }

    public string? Decision { get; set; }

    public PartialDate? DecisionDate { get; set; }

    public PartialDate? ValidUntil { get; set; }

    /// <summary>Last day <see cref="ValidUntil"/> can mean; null for an award without dates.</summary>
    public DateOnly? ValidTo { get; set; }

    public CertificateChange? Change { get; set; }

    /// <summary>How many awards its history holds.</summary>
    public int Awards { get; set; }

    /// <summary>Batch, document, sheet and row that spoke of it last.</summary>
    public long BatchId { get; set; }

    public long DocumentId { get; set; }

    public required string Sheet { get; set; }

    public int Row { get; set; }
}
