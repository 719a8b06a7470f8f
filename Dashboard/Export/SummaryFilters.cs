using Ocop.Etl.Boundaries;
using Ocop.Etl.Export;
using Ocop.Etl.Reference;

namespace Ocop.Dashboard.Export;

/// <summary>A page's address as the question the summary answers.</summary>
internal static class SummaryFilters
{
    /// <summary>Null when the address names a unit that no list has.</summary>
    public static SummaryFilter? Of(DashboardFilter filter, ReferenceData reference) =>
        filter.Unit is { IsNational: false } unit && reference.Units.Find(unit) is null
            ? null
            : new(
                filter.Unit,
                filter.View == DashboardFilter.AsReported
                    ? BoundaryView.AsReported
                    : BoundaryView.Parse(filter.View, reference.Units),
                filter.AsOf,
                filter.KnownOn,
                filter.Cycle,
                reference.Indicators.Find(filter.Indicator ?? "")?.Code
            );
}
