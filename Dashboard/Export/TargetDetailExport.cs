using Ocop.Dashboard.Queries;
using Ocop.Etl.Export;

namespace Ocop.Dashboard.Export;

/// <summary>How one target is assessed: every number of the computation, then every value used with its source.</summary>
public sealed class TargetDetailExport(TargetQuery query) : IExportedTable
{
    public const string TableName = "mot-muc-tieu";
    public const string IdKey = "target";

    private static readonly ExportColumn[] Columns =
    [
        new("Phần", Width: 18),
        new("Tên", Width: 36),
        new("Giá trị", ExportKind.Number, 14),
        new("Ngày", ExportKind.Date, 14),
        new("Hiển thị", Width: 26),
        new("Cách tính, vai trò", Width: 50),
        new("Nguồn", Width: 36),
        new("Trích nguyên văn", Width: 60),
        new("Địa chỉ", Width: 50),
    ];

    public string Name => TableName;

    public async Task<ExportTable> ReadAsync(DashboardFilter filter, CancellationToken cancellation)
    {
        var detail = filter[IdKey] is { } id ? await query.RunAsync(id, filter, cancellation) : null;
        if (detail is null)
            return new("Mục tiêu", ["Không có mục tiêu này."], Columns, []);
        return new(
            $"{detail.Indicator.Vi}, {detail.Unit.Name}",
            [
                $"{detail.Indicator.Vi}, {detail.Unit.FullName}, giai đoạn {detail.Cycle.Id}",
                (detail.Assessment?.Reason ?? detail.Restated.Missing)?.Vi ?? "",
            ],
            Columns,
            Rows(detail)
        );
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(TargetDetail detail)
    {
        if (detail is not { Assessment: { } assessment, Shown: { } shown })
            yield break;
        yield return
        [
            "Đánh giá",
            shown.Title,
            null,
            null,
            Etl.Progress.ProgressWords.Vi(assessment.Band),
            assessment.Reason?.Vi,
            assessment.Target.Source,
            assessment.Target.Legal,
            assessment.Target.Url,
        ];
        foreach (var row in TargetInputs.Of(assessment, detail.Indicator.Unit))
            yield return ["Phép tính", row.Name, row.Number, row.Day, row.Text, row.How, null, null, null];
        foreach (var input in detail.Inputs)
        {
            var source = input.Figure.Citations is [var first, ..] ? first : null;
            yield return
            [
                "Số liệu",
                detail.Indicator.Vi,
                input.Point.Value,
                input.Point.Day,
                null,
                input.Figure.Derivation,
                source?.Title,
                source?.Quote,
                source?.Url,
            ];
        }
    }
}
