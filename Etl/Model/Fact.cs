namespace Ocop.Etl.Model;

public enum FactKind
{
    Actual,
    Target,
}

/// <summary>Where a fact comes from, most trusted first (design: order of trust).</summary>
public enum Trust
{
    /// <summary>Reviewed or entered by a person.</summary>
    Reviewed = 0,

    /// <summary>Official register or spreadsheet.</summary>
    Register = 1,

    /// <summary>Government portal, legal document.</summary>
    Government = 2,

    /// <summary>Newspaper and any other site.</summary>
    Newspaper = 3,
}

/// <summary>
/// One figure as one document states it. Immutable: a later reading supersedes it, nothing overwrites it.
/// </summary>
public sealed record Fact
{
    /// <summary>
    /// The administrative unit, as <see cref="UnitId"/>: <c>VN</c>, <c>63-82</c>, <c>34-82</c>, <c>63-82/cai lay</c>.
    /// </summary>
    public required UnitId Unit { get; init; }

    /// <summary>Name as written, for districts and communes ("huyện Cai Lậy"); null for provinces and the nation.</summary>
    public string? LocalName { get; init; }

    /// <summary>Code of the indicator catalogue (<c>data/reference/indicators.json</c>), e.g. <c>products.total</c>.</summary>
    public required string Indicator { get; init; }

    public required FactKind Kind { get; init; }

    public Comparator Comparator { get; init; }

    /// <summary>Count, or percent for shares (67.3 means 67.3 %). Lower end for ranges.</summary>
    public required double Value { get; init; }

    /// <summary>Upper end; set exactly when <see cref="Comparator"/> is <see cref="Comparator.Range"/>.</summary>
    public double? ValueMax { get; init; }

    /// <summary>When an actual figure was true; for a flow its period. Null: the document does not say.</summary>
    public PartialDate? AsOf { get; init; }

    /// <summary>By when a target is to be reached; null for actual figures.</summary>
    public PartialDate? Deadline { get; init; }

    public required Citation Citation { get; init; }

    /// <summary>0..1 from the evidence in the text; 1 for cells and reference rows.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>What the reader noted beside the figure (flags of a reference row, for instance); null when nothing.</summary>
    public string? Note { get; init; }
}
