using OfficeOpenXml.Drawing.Chart;

namespace Ocop.Etl.Export;

/// <summary>"Mục tiêu 2025" (the last year of the cycle): actual against target, with pace and verdict.</summary>
internal static class TargetSheet
{
    private static readonly string[] Headers =
    [
        "Đơn vị",
        "Chỉ tiêu",
        "Mục tiêu",
        "Hạn",
        "Thực hiện",
        "Số liệu tính đến",
        "Chênh lệch",
        "% đạt",
        "Đánh giá",
        "Nhịp hiện tại (mỗi năm)",
        "Nhịp cần có (mỗi năm)",
        "Đạt (dự kiến) vào",
        "Cách tính",
        "Nguồn mục tiêu",
        "Nguồn thực hiện",
        "Ghi chú",
    ];

    public static double[] Widths { get; } = [20, 28, 12, 12, 12, 12, 10.5, 9.5, 17, 10.5, 10.5, 12, 16, 8.5, 8.5, 48];

    private const int TargetColumn = 3;
    private const int ActualColumn = 5;
    private const int ReachedColumn = 8;

    public static string NameFor(string cycle) => "Mục tiêu " + cycle[(cycle.LastIndexOf('-') + 1)..].Trim();

    /// <summary>Actual as a share of the target (of its lower end, for a range); null without both or against 0.</summary>
    public static double? Reached(SummaryTarget target) =>
        target.Actual?.Value is { } actual && target.Target.Value is { } goal && goal != 0 ? actual / goal : null;

    public static void Write(SummarySheet page, SummaryModel model)
    {
        // The whole's own first, then product totals of the units side by side, then the rest, each with a figure before
        // those without: what one chart shows must stand in one block.
        var own = model.Targets.Where(t => t.OfWhole).OrderBy(t => Reached(t) is null).ToList();
        var products = model
            .Targets.Where(t => !t.OfWhole && t.Indicator.Code == StarSheet.Total && Reached(t) is not null)
            .OrderByDescending(Reached)
            .ToList();
        var rest = model.Targets.Except(own).Except(products).OrderBy(t => t.Target.Value is null);
        List<SummaryTarget> rows = [.. own, .. products, .. rest];
        var charted = own.Count(t => Reached(t) is not null);
        page.Table("MucTieu", SummarySheet.HeaderRow, Headers, rows.Count);
        page.Sheet.Row(SummarySheet.HeaderRow).Height = 52;
        for (var i = 0; i < rows.Count; i++)
            Row(page, SummarySheet.HeaderRow + 1 + i, rows[i]);
        page.Freeze(SummarySheet.HeaderRow, 2);
        var last = SummarySheet.HeaderRow + Math.Max(rows.Count, 1);
        Charts(page, SummarySheet.HeaderRow + 1, charted, own.Count, products.Count, last + 2);
        page.Print(
            page.Sheet.Cells[
                1,
                1,
                last + 2 + (charted + products.Count == 0 ? 0 : 25 + 2 * products.Count),
                Headers.Length
            ]
        );
        if (charted + products.Count > 0)
            page.Sheet.Row(last).PageBreak = true;
    }

    private static void Row(SummarySheet page, int row, SummaryTarget target)
    {
        var isShare = target.Indicator.IsShare;
        page.Text(row, 1, target.Unit);
        page.Text(row, 2, target.Indicator.Name, wrap: true);
        page.Figure(row, TargetColumn, target.Target, isShare);
        page.Date(row, 4, target.Target.AsOf);
        page.Figure(row, ActualColumn, target.Actual, isShare);
        page.Date(row, 6, target.Actual?.AsOf);
        page.Number(
            row,
            7,
            isShare ? target.Margin / 100 : target.Margin,
            isShare ? DifferencePercent : FigureFormat.Difference
        );
        page.Number(row, ReachedColumn, Reached(target), FigureFormat.Percent);
        page.Text(row, 9, target.Status, wrap: true);
        SummaryStyle.Tone(page[row, 9], target.Tone);
        page.Number(
            row,
            10,
            isShare ? target.Pace / 100 : target.Pace,
            isShare ? DifferencePercent : FigureFormat.OneDecimal
        );
        page.Number(
            row,
            11,
            isShare ? target.RequiredPace / 100 : target.RequiredPace,
            isShare ? DifferencePercent : FigureFormat.OneDecimal
        );
        page.Date(row, 12, target.Arrival);
        page.Text(row, 13, target.Method, wrap: true);
        page.SourceLink(row, 14, target.Target.SourceId);
        page.SourceLink(row, 15, target.Actual?.SourceId);
        page.Remark(row, 16, target.Note);
    }

    private const string DifferencePercent = "[$-42A]+0.0%;-0.0%;0%";

    private static void Charts(SummarySheet page, int first, int charted, int own, int products, int below)
    {
        var sheet = page.Sheet;
        if (charted > 0)
            SummaryCharts.Bars(
                sheet,
                "DatMucTieu",
                eChartType.BarClustered,
                "Tỷ lệ đạt mục tiêu",
                "Biểu đồ thanh: thực hiện so với mục tiêu, phần trăm, từng chỉ tiêu ở đầu bảng phía trên.",
                sheet.Cells[first, 2, first + charted - 1, 2],
                [
                    new(
                        sheet.Cells[SummarySheet.HeaderRow, ReachedColumn],
                        sheet.Cells[first, ReachedColumn, first + charted - 1, ReachedColumn],
                        SummaryStyle.Star4
                    ),
                ],
                new(below, 1, 640, 120 + 28 * charted),
                "0%"
            );
        if (products == 0)
            return;
        var from = first + own;
        var to = from + products - 1;
        SummaryCharts.Bars(
            sheet,
            "MucTieuTheoDonVi",
            eChartType.BarClustered,
            "Sản phẩm OCOP: thực hiện và mục tiêu của các đơn vị",
            "Biểu đồ thanh ghép: mục tiêu và thực hiện về số sản phẩm của từng đơn vị trong bảng phía trên.",
            sheet.Cells[from, 1, to, 1],
            [
                new(
                    sheet.Cells[SummarySheet.HeaderRow, TargetColumn],
                    sheet.Cells[from, TargetColumn, to, TargetColumn],
                    SummaryStyle.Target
                ),
                new(
                    sheet.Cells[SummarySheet.HeaderRow, ActualColumn],
                    sheet.Cells[from, ActualColumn, to, ActualColumn],
                    SummaryStyle.Star4
                ),
            ],
            new(below, charted > 0 ? 7 : 1, 760, 140 + 26 * products)
        );
    }
}
