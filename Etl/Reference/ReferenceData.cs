namespace Ocop.Etl.Reference;

/// <summary>Everything of <c>data/reference</c>, read and checked together. Immutable; see <see cref="ReferenceStore"/>.</summary>
/// <param name="Published">The articles of <c>published-figures.json</c>.</param>
public sealed record ReferenceData(
    UnitCatalog Units,
    IndicatorCatalog Indicators,
    TargetCatalog Targets,
    IReadOnlyList<PublishedArticle> Published
)
{
    public const string PublishedFile = "published-figures.json";

    /// <param name="folder"><c>data/reference</c>.</param>
    /// <exception cref="ReferenceException">Names file, line and key of what is wrong.</exception>
    public static ReferenceData Load(string folder)
    {
        var units = UnitCatalog.Load(folder);
        var indicators = IndicatorCatalog.Load(folder);
        return new(
            units,
            indicators,
            TargetCatalog.Load(folder, units, indicators),
            PublishedFigures.Load(Path.Combine(folder, PublishedFile), units, indicators)
        );
    }
}
