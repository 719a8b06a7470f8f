using Ocop.Dashboard.Conflicts;
using Ocop.Dashboard.Queries;
using Ocop.Etl.Export;

namespace Ocop.Dashboard.Export;

/// <summary>Findings as the filter shows them, all pages.</summary>
public sealed class FindingExport(FindingsQuery query, KnowledgeReader reader) : IExportedTable
{
    public const string TableName = "chat-luong";

    private static readonly ExportColumn[] Columns =
    [
        new("Mức", Width: 12),
        new("Mã", Width: 24),
        new("Phát hiện", Width: 80),
        new("Đơn vị", Width: 22),
        new("Chỉ tiêu", Width: 34),
        new("Tài liệu", Width: 40),
        new("Nơi", Width: 24),
        new("Địa chỉ", Width: 50),
    ];

    public string Name => TableName;

    public async Task<ExportTable> ReadAsync(DashboardFilter filter, CancellationToken cancellation)
    {
        var knowledge = await reader.ReadAsync(filter, cancellation);
        var (units, indicators) = (knowledge.Reference.Units, knowledge.Reference.Indicators);
        return new(
            "Phát hiện",
            [],
            Columns,
            query
                .All(knowledge, filter)
                .Select(l =>
                    (IReadOnlyList<object?>)
                        [
                            ConflictWords.Level(l.Severity),
                            l.Code,
                            l.Message,
                            l.Unit is { } unit ? units.Find(unit)?.Name ?? unit.Value : null,
                            l.Indicator is { } code ? indicators.Find(code)?.Vi ?? code : null,
                            l.Document,
                            l.Place,
                            l.Original,
                        ]
                )
        );
    }
}
