using Ocop.Etl.Model;

namespace Ocop.Etl.Storage.Entities;

/// <summary>One row of one product list, as read. Never changed, never deleted; written by prepared statements.</summary>
public sealed class ProductClaimRow
{
    public long Id { get; set; }

    /// <summary>The document's batch, repeated here so that folding needs no look-up.</summary>
    public long BatchId { get; set; }

    public long DocumentId { get; set; }

    public DocumentRow? Document { get; set; }

    /// <summary>Unit of the newest list that the stated province has become; VN when none is stated.</summary>
    public UnitId Scope { get; set; }

    public required string Sheet { get; set; }

    public int Row { get; set; }

    public required string Name { get; set; }

    public string? Subject { get; set; }

    public SubjectType? SubjectType { get; set; }

    public UnitId? Province { get; set; }

    public string? District { get; set; }

    public string? Commune { get; set; }

    public string? Address { get; set; }

    public ProductGroup? Group { get; set; }

    public double? Score { get; set; }

    public int? Stars { get; set; }

    public bool PotentialFiveStar { get; set; }

    public string? Decision { get; set; }

    public PartialDate? DecisionDate { get; set; }

    public PartialDate? ValidUntil { get; set; }
}
