using Ocop.Etl.Boundaries;
using Ocop.Etl.Progress;
using Ocop.Etl.Reference;

namespace Ocop.Dashboard.Queries;

/// <summary>All targets of one cycle: the nation's, then units against targets.</summary>
/// <param name="National">Whole targets with their sub-targets.</param>
/// <param name="Columns">Indicators that most units have a target for, most first.</param>
/// <param name="Rows">Units that have any target of the cycle and fit the filter, in the order asked for.</param>
/// <param name="Others">Targets of further indicators, yearly plans and forecasts.</param>
/// <param name="Spread">Targets of all units by band, whatever the filter.</param>
public sealed record TargetMatrix(
    Knowledge Knowledge,
    TargetFilter Asked,
    TargetCycle Cycle,
    IReadOnlyList<TargetProgress> National,
    TargetProgress? Worst,
    IReadOnlyList<TargetColumn> Columns,
    IReadOnlyList<TargetLine> Rows,
    IReadOnlyList<TargetCell> Others,
    IReadOnlyDictionary<ProgressBand, int> Spread,
    int Units
);

/// <param name="Total">Sum of goals and values of the units that have both; null for shares and when nothing is known.</param>
/// <param name="Spread">How the units with this target spread over the bands.</param>
public sealed record TargetColumn(
    Indicator Indicator,
    RolledUp? Total,
    IReadOnlyDictionary<ProgressBand, int> Spread,
    int Refused
);

public sealed record TargetLine(
    AdministrativeUnit Unit,
    bool IsFormer,
    IReadOnlyDictionary<string, IReadOnlyList<TargetCell>> Cells
)
{
    public IEnumerable<TargetCell> All => Cells.Values.SelectMany(c => c);
}

/// <param name="Shown">Null when the target cannot be restated; then <see cref="RestatedTarget.Missing"/> says why.</param>
public sealed record TargetCell(
    AdministrativeUnit Unit,
    Indicator Indicator,
    RestatedTarget Restated,
    TargetProgress? Shown
);
