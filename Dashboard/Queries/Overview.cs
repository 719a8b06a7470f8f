using Ocop.Dashboard.Components.Controls;
using Ocop.Dashboard.Map;
using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Dashboard.Queries;

/// <summary>What the overview shows for one filter.</summary>
/// <param name="List">The unit list the provinces are shown on.</param>
/// <param name="Indicator">The one on the map and in the table.</param>
/// <param name="Choices">What the map can be switched to.</param>
/// <param name="Provinces">Every unit of the list, those without a figure too, highest first.</param>
/// <param name="Newest">The figures of the newest dates, one per unit.</param>
/// <param name="Silent">Units whose newest figure is missing or a year old and more, worst first.</param>
public sealed record Overview(
    BoundaryView View,
    UnitList List,
    Indicator Indicator,
    IReadOnlyList<Indicator> Choices,
    IReadOnlyList<OverviewTile> Tiles,
    IReadOnlyList<ProvinceLine> Provinces,
    StarBreakdown? Stars,
    ChartSeries Trend,
    IReadOnlyList<ChartTarget> TrendTargets,
    TargetCycle Cycle,
    IReadOnlyList<TargetProgress> Targets,
    IReadOnlyList<NewestFigure> Newest,
    IReadOnlyList<ProvinceLine> Silent,
    DateOnly Today
)
{
    public IReadOnlyDictionary<UnitId, ShownFigure> Known { get; } =
        Provinces.Where(p => p.Figure is not null).ToDictionary(p => p.Unit.Id, p => p.Figure!);

    public ChoroplethScale Scale { get; } =
        ChoroplethScale.For(Provinces.Where(p => p.Figure is not null).Select(p => p.Figure!.Value));

    /// <summary>Nothing at all is known yet: a database before its first run.</summary>
    public bool IsEmpty => Known.Count == 0 && Tiles.All(t => t.Figure is null);
}

public sealed record OverviewTile(Indicator Indicator, ShownFigure? Figure, FigureChange? Change);

/// <param name="Figure">Null: nothing is known.</param>
/// <param name="Missing">Why there is no figure, when predecessors have one that cannot be taken over.</param>
/// <param name="Newest">As-of of the unit's newest figure of any indicator.</param>
public sealed record ProvinceLine(
    AdministrativeUnit Unit,
    ShownFigure? Figure,
    FigureChange? Change,
    PartialDate? Newest,
    Said? Missing = null
);

public sealed record NewestFigure(AdministrativeUnit Unit, Indicator Indicator, ShownFigure Figure);
