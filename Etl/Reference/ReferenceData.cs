namespace Ocop.Etl.Reference;

/// <summary>Everything of <c>data/reference</c>, read and checked together. Immutable; see <see cref="ReferenceStore"/>.</summary>
public sealed record ReferenceData(UnitCatalog Units, IndicatorCatalog Indicators)
{
    /// <param name="folder"><c>data/reference</c>.</param>
    /// <exception cref="ReferenceException">Names file, line and key of what is wrong.</exception>
    public static ReferenceData Load(string folder) => new(UnitCatalog.Load(folder), IndicatorCatalog.Load(folder));
}
