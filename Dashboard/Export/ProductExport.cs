using Ocop.Dashboard.Formatting;
using Ocop.Dashboard.Products;
using Ocop.Etl.Export;
using Ocop.Etl.Reference;

namespace Ocop.Dashboard.Export;

/// <summary>All products that fit the page's filter, in the page's order, invented ones marked in a column of their own.</summary>
public sealed class ProductExport(ProductsQuery query, ReferenceStore reference, TimeProvider clock) : IExportedTable
{
    private static readonly ExportColumn[] Columns =
    [
        new("Sản phẩm", Width: 40),
        new("Chủ thể", Width: 36),
        new("Loại hình", Width: 16),
        new("Tỉnh, thành phố", Width: 20),
        new("Huyện", Width: 20),
        new("Xã", Width: 20),
        new("Nhóm", Width: 18),
        new("Hạng sao", ExportKind.Count, 9),
        new("Tiềm năng 5 sao", Width: 10),
        new("Tình trạng", Width: 16),
        new("Số quyết định", Width: 18),
        new("Ngày quyết định", ExportKind.Date, 14),
        new("Hiệu lực đến", ExportKind.Date, 14),
        new("Dữ liệu mẫu", Width: 11),
    ];

    public string Name => "san-pham";

    public Task<ExportTable> ReadAsync(DashboardFilter filter, CancellationToken cancellation)
    {
        var units = reference.Current.Units;
        var rows = query
            .All(filter)
            .Select(p =>
                (IReadOnlyList<object?>)
                    [
                        p.Name,
                        p.Subject,
                        p.Type is { } type ? ProductWords.Of(type) : null,
                        p.Unit is { } unit ? units.Find(unit)?.Name ?? unit.Value : null,
                        p.District,
                        p.Commune,
                        p.Group is { } group ? ProductWords.Of(group) : null,
                        p.Stars,
                        p.Potential ? "x" : null,
                        ProductWords.Of(p.State),
                        p.Decision,
                        p.DecisionDate,
                        p.ValidUntil,
                        p.IsSample ? "dữ liệu mẫu" : null,
                    ]
            );
        var written = VietnameseFormat.Instant(clock.GetUtcNow().UtcDateTime);
        return Task.FromResult(
            new ExportTable("Sản phẩm OCOP", [$"Lập lúc {written} bằng OCOP Dashboard."], Columns, rows)
        );
    }
}
