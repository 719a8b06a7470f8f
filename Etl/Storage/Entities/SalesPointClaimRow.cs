using Ocop.Etl.Model;

namespace Ocop.Etl.Storage.Entities;

/// <summary>One row of one list of sales points, as read. Never changed, never deleted.</summary>
public sealed class SalesPointClaimRow
{
    public long Id { get; set; }

    /// <summary>The document's batch, repeated here so that folding needs no look-up.</summary>
    public long BatchId { get; set; }

    public long DocumentId { get; set; }

    public DocumentRow? Document { get; set; }

    /// <inheritdoc cref="ProductClaimRow.Scope"/>
    public UnitId Scope { get; set; }

    public required string Sheet { get; set; }

    public int Row { get; set; }

    public required string Name { get; set; }

    public string? Operator { get; set; }

    public UnitId? Province { get; set; }

    public string? District { get; set; }

    public string? Commune { get; set; }

    public string? Address { get; set; }

    public PartialDate? OpenedOn { get; set; }

    public double? Products { get; set; }
}
