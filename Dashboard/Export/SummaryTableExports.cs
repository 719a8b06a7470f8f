using Ocop.Etl.Export;
using Ocop.Etl.Reference;

namespace Ocop.Dashboard.Export;

/// <summary>Figures by unit; only those of the page's indicator when the address names one.</summary>
public sealed class FigureExport(SummaryQuery query, ReferenceStore reference) : IExportedTable
{
    public string Name => "theo-tinh";

    public async Task<ExportTable> ReadAsync(DashboardFilter filter, CancellationToken cancellation)
    {
        var asked = SummaryFilters.Of(filter, reference.Current) ?? new();
        return SummaryTables.Figures(await query.RunAsync(asked, cancellation), asked.Indicator);
    }
}

/// <summary>Targets of the cycle with their assessments.</summary>
public sealed class TargetExport(SummaryQuery query, ReferenceStore reference) : IExportedTable
{
    public string Name => "muc-tieu";

    public async Task<ExportTable> ReadAsync(DashboardFilter filter, CancellationToken cancellation) =>
        SummaryTables.Targets(
            await query.RunAsync(SummaryFilters.Of(filter, reference.Current) ?? new(), cancellation)
        );
}
