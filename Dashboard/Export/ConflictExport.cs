using Ocop.Dashboard.Conflicts;
using Ocop.Dashboard.Queries;
using Ocop.Etl.Export;
using Ocop.Etl.Reconciliation;

namespace Ocop.Dashboard.Export;

/// <summary>Contradictions as the filter shows them, one row a statement, all pages.</summary>
public sealed class ConflictExport(ConflictsQuery query) : IExportedTable
{
    public const string TableName = "mau-thuan";

    private static readonly ExportColumn[] Columns =
    [
        new("Mâu thuẫn", Width: 24),
        new("Loại", Width: 28),
        new("Đơn vị", Width: 22),
        new("Chỉ tiêu", Width: 34),
        new("Vai trò", Width: 16),
        new("Giá trị", ExportKind.Number, 12),
        new("Số liệu tính đến", ExportKind.Date, 14),
        new("Nguồn", Width: 36),
        new("Trích nguyên văn", Width: 60),
        new("Địa chỉ", Width: 50),
        new("Ghi chú", Width: 70),
    ];

    public string Name => TableName;

    public async Task<ExportTable> ReadAsync(DashboardFilter filter, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyList<object?>>();
        await foreach (var found in query.AllAsync(filter, cancellation))
            rows.AddRange(Rows(found));
        return new("Mâu thuẫn", [], Columns, rows);
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(ConflictCase found) =>
        found.Statements.Select(side =>
        {
            var source = side.Figure.Citations is [var first, ..] ? first : null;
            return (IReadOnlyList<object?>)
                [
                    found.Id,
                    ConflictWords.Kind(found.Kind),
                    side.UnitName,
                    side.Indicator?.Vi,
                    ConflictWords.Role(side.Role),
                    side.Figure.Value,
                    side.Figure.AsOf,
                    source?.Title,
                    source?.Quote,
                    source?.Url,
                    found.Message?.Vi ?? found.Rule?.Vi(),
                ];
        });
}
