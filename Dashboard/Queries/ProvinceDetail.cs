using Ocop.Dashboard.Components.Controls;
using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage.Entities;

namespace Ocop.Dashboard.Queries;

/// <summary>Everything about one unit under one filter.</summary>
/// <param name="Unit">Name and kind as on the filter's day.</param>
/// <param name="List">Null for the nation.</param>
/// <param name="MadeOf">The units it was merged from, with the act; null when it is as old as the first list.</param>
/// <param name="PartOf">The merger in which it ended; null while it stands.</param>
/// <param name="Choices">Indicators with at least one value, for the series.</param>
/// <param name="Series">The unit's own line first, then those of the units it was made of.</param>
/// <param name="SubjectTypes">The newest count of each type of subject that is known.</param>
public sealed record ProvinceDetail(
    AdministrativeUnit Unit,
    UnitList? List,
    BoundaryView View,
    UnitMerger? MadeOf,
    UnitMerger? PartOf,
    IReadOnlyList<OverviewTile> Tiles,
    Indicator Indicator,
    IReadOnlyList<Indicator> Choices,
    IReadOnlyList<ChartSeries> Series,
    IReadOnlyList<ChartTarget> SeriesTargets,
    IReadOnlyList<ChartEvent> Events,
    Said? SeriesMissing,
    StarBreakdown? Stars,
    IReadOnlyList<OverviewTile> SubjectTypes,
    TargetCycle Cycle,
    IReadOnlyList<TargetProgress> Targets,
    IReadOnlyList<RefusedTarget> RefusedTargets,
    ProductCounts Products,
    IReadOnlyList<UnitDocument> Documents,
    IReadOnlyList<UnitFigure> Figures,
    DateOnly Today
);

/// <param name="Units">What it was made of, or the one it went into.</param>
public sealed record UnitMerger(BoundaryChange Change, IReadOnlyList<AdministrativeUnit> Units);

/// <summary>A target of predecessors that cannot be taken over, and why.</summary>
public sealed record RefusedTarget(Indicator Indicator, Said Reason, IReadOnlyList<Target> Parts);

/// <summary>The register's products in the unit's area; sample ones counted apart, never among the real.</summary>
public sealed record ProductCounts(int Real, int Sample);

/// <summary>A document that states figures of the unit.</summary>
public sealed record UnitDocument(
    long Id,
    DocumentKind Kind,
    string Title,
    string? Url,
    PartialDate? PublishedOn,
    int Facts,
    bool IsSample
);

/// <summary>One line of the table of all figures.</summary>
public sealed record UnitFigure(AdministrativeUnit Unit, string? LocalName, Indicator Indicator, ShownFigure Figure);
