using Ocop.Etl.Model;

namespace Ocop.Etl.Storage.Entities;

/// <summary>A list that names all products, or all sales points, of a unit: only then is a count of them exact.</summary>
public sealed class WholeListRow
{
    public long Id { get; set; }

    public long BatchId { get; set; }

    public BatchRow? Batch { get; set; }

    public long DocumentId { get; set; }

    public DocumentRow? Document { get; set; }

    public UnitId Scope { get; set; }

    public UnitId Unit { get; set; }

    /// <summary>False: of products.</summary>
    public bool OfSalesPoints { get; set; }
}
