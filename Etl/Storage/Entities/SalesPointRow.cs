using Ocop.Etl.Model;

namespace Ocop.Etl.Storage.Entities;

/// <summary>A point of introduction and sale. Derived from the claims.</summary>
public sealed class SalesPointRow
{
    public long Id { get; set; }

    /// <inheritdoc cref="ProductClaimRow.Scope"/>
    public UnitId Scope { get; set; }

    public bool IsSample { get; set; }

    public required string Name { get; set; }

    /// <summary>Name, operator and place without case and accents, for LIKE.</summary>
    public required string Search { get; set; }

    public string? Operator { get; set; }

    public UnitId? Unit { get; set; }

    public UnitId? FormerUnit { get; set; }

    public string? District { get; set; }

    public string? Commune { get; set; }

    public string? Address { get; set; }

    public PartialDate? OpenedOn { get; set; }

    public double? Products { get; set; }

    public long BatchId { get; set; }

    public long DocumentId { get; set; }

    public required string Sheet { get; set; }

    public int Row { get; set; }
}
