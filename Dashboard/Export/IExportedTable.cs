using Ocop.Etl.Export;

namespace Ocop.Dashboard.Export;

/// <summary>
/// A table that can be downloaded as .xlsx and .csv under <c>/xuat/NAME.xlsx</c>: what a page shows, with the page's own
/// filter. Register one more, and its address exists.
/// </summary>
public interface IExportedTable
{
    /// <summary>In the address: "theo-tinh".</summary>
    string Name { get; }

    /// <summary>Rows are read while they are written out.</summary>
    Task<ExportTable> ReadAsync(DashboardFilter filter, CancellationToken cancellation);
}
