using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Dashboard.Queries;

/// <summary>How well the figures are known.</summary>
/// <param name="Units">Every unit of the list, the longest silent first.</param>
/// <param name="Coverage">Indicators with at least one figure, those known for most units first.</param>
public sealed record Quality(
    Knowledge Knowledge,
    IReadOnlyList<UnitSilence> Units,
    IReadOnlyList<IndicatorCoverage> Coverage,
    int Documents
);

/// <param name="Newest">The newest figure of any indicator, of the unit or of those it was made of; null: silent.</param>
/// <param name="MonthsOld">Of <paramref name="Newest"/>, to the day of the filter.</param>
/// <param name="Sources">Independent documents that speak of it.</param>
/// <param name="LastPublished">The newest of these documents.</param>
/// <param name="Indicators">Indicators with a value.</param>
public sealed record UnitSilence(
    AdministrativeUnit Unit,
    Indicator? Indicator,
    ShownFigure? Newest,
    int? MonthsOld,
    int Sources,
    PartialDate? LastPublished,
    int Indicators
);

/// <param name="Known">Units with a value, their own or a sum of former units.</param>
/// <param name="Units">Units of the list.</param>
/// <param name="Newest">The newest value of any unit.</param>
public sealed record IndicatorCoverage(Indicator Indicator, int Known, int Units, DateOnly? Newest, bool HasNation);
