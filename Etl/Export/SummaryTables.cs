using Ocop.Etl.Model;

namespace Ocop.Etl.Export;

/// <summary>
/// The summary's figures as plain tables, one row a figure or target, for those who go on working with them. The same
/// model as the workbook's, so both say the same.
/// </summary>
public static class SummaryTables
{
    private static readonly ExportColumn[] FigureColumns =
    [
        new("Đơn vị", Width: 26),
        new("Vùng", Width: 28),
        new("Mã chỉ tiêu", Width: 24),
        new("Chỉ tiêu", Width: 34),
        new("Cách nêu", Width: 9),
        new("Giá trị", ExportKind.Number, 12),
        new("Giá trị đến", ExportKind.Number, 12),
        new("Đơn vị tính", Width: 11),
        new("Số liệu tính đến", ExportKind.Date, 14),
        new("Suy ra", Width: 8),
        new("Vì sao thiếu", Width: 40),
        new("Nguồn", Width: 36),
        new("Trích nguyên văn", Width: 60),
        new("Địa chỉ", Width: 50),
    ];

    private static readonly ExportColumn[] TargetColumns =
    [
        new("Đơn vị", Width: 26),
        new("Mã chỉ tiêu", Width: 24),
        new("Chỉ tiêu", Width: 34),
        new("Cách nêu", Width: 9),
        new("Mục tiêu", ExportKind.Number, 12),
        new("Mục tiêu đến", ExportKind.Number, 12),
        new("Đơn vị tính", Width: 11),
        new("Hạn", ExportKind.Date, 12),
        new("Thực hiện", ExportKind.Number, 12),
        new("Số liệu tính đến", ExportKind.Date, 14),
        new("Chênh lệch", ExportKind.Number, 12),
        new("% đạt", ExportKind.Number, 9),
        new("Đánh giá", Width: 22),
        new("Nhịp mỗi năm", ExportKind.Number, 12),
        new("Nhịp cần mỗi năm", ExportKind.Number, 12),
        new("Đạt (dự kiến) vào", ExportKind.Date, 14),
        new("Cách tính", Width: 22),
        new("Ghi chú", Width: 60),
        new("Nguồn mục tiêu", Width: 40),
        new("Nguồn thực hiện", Width: 40),
    ];

    /// <param name="indicator">Only this indicator; null: all of the summary.</param>
    public static ExportTable Figures(SummaryModel model, string? indicator = null)
    {
        var sources = model.Sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var rows =
            from unit in model.Units.Prepend(model.Whole)
            from column in model.Indicators
            where indicator is null || column.Code == indicator
            let figure = unit.Figures.GetValueOrDefault(column.Code)
            where figure is not null
            let source = figure.SourceId is { } id ? sources.GetValueOrDefault(id) : null
            select (IReadOnlyList<object?>)
                [
                    unit.Name,
                    unit.Region,
                    column.Code,
                    column.Name,
                    figure.Value is null ? null : Sign(figure),
                    figure.Value,
                    figure.ValueMax,
                    column.Measure,
                    figure.AsOf,
                    figure.Derived ? "x" : null,
                    figure.Missing,
                    source?.Title,
                    source?.Quote,
                    source?.Url,
                ];
        return new("Số liệu theo đơn vị", Remarks(model), FigureColumns, rows);
    }

    public static ExportTable Targets(SummaryModel model)
    {
        var titles = model.Sources.ToDictionary(s => s.Id, s => s.Title, StringComparer.Ordinal);
        string? Title(SummaryFigure? figure) => figure?.SourceId is { } id ? titles.GetValueOrDefault(id) : null;
        var rows = model.Targets.Select(t =>
            (IReadOnlyList<object?>)
                [
                    t.Unit,
                    t.Indicator.Code,
                    t.Indicator.Name,
                    t.Target.Value is null ? null : Sign(t.Target),
                    t.Target.Value,
                    t.Target.ValueMax,
                    t.Indicator.Measure,
                    t.Target.AsOf,
                    t.Actual?.Value,
                    t.Actual?.AsOf,
                    t.Margin,
                    TargetSheet.Reached(t) * 100,
                    t.Status,
                    t.Pace,
                    t.RequiredPace,
                    t.Arrival,
                    t.Method,
                    t.Note,
                    Title(t.Target),
                    Title(t.Actual),
                ]
        );
        return new($"Mục tiêu {model.Heading.Cycle}", Remarks(model), TargetColumns, rows);
    }

    private static string Sign(SummaryFigure figure) => figure.Comparator.Sign();

    private static string[] Remarks(SummaryModel model) =>
        [SummarySheet.FilterLine(model.Heading), SummarySheet.WrittenLine(model.Heading)];
}
