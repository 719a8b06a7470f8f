using System.Globalization;
using Ocop.Dashboard.Conflicts;
using Ocop.Dashboard.Queries;
using Ocop.Etl.Export;
using Ocop.Etl.Reference;

namespace Ocop.Dashboard.Export;

/// <summary>Findings as the filter shows them, all pages.</summary>
public sealed class FindingExport(FindingsQuery query, ReferenceStore reference) : IExportedTable
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
        var lines = new List<FindingLine>();
        var pages = 1;
        for (var page = 1; page <= pages; page++)
        {
            var list = await query.RunAsync(
                filter.With(FindingFilter.PageKey, page.ToString(CultureInfo.InvariantCulture)),
                cancellation
            );
            lines.AddRange(list.Lines);
            pages = list.Pages;
        }
        var (units, indicators) = (reference.Current.Units, reference.Current.Indicators);
        return new(
            "Phát hiện",
            [],
            Columns,
            lines.Select(l =>
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
