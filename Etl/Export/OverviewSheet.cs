using OfficeOpenXml;
using OfficeOpenXml.Drawing.Chart;

namespace Ocop.Etl.Export;

/// <summary>"Tổng quan": the whole's figures, its stars, its targets, and the two charts to look at first.</summary>
internal static class OverviewSheet
{
    public const string Name = "Tổng quan";

    private const int ChartColumn = 8;
    private const int ChartWidth = 600;
    private const int TopUnits = 10;

    public static void Write(SummarySheet page, SummaryModel model)
    {
        var row = Figures(page, model);
        var rankRows = Ranks(page, model, row + 2);
        if (rankRows is { } first)
        {
            var last = first + model.Ranks.Count - 1;
            // Ranks that are no part of the whole stand last in the table and out of the chart.
            var charted = first + model.Ranks.Count(r => !r.IsBeside) - 1;
            SummaryCharts.Doughnut(
                page.Sheet,
                "CoCauHangSao",
                $"Cơ cấu hạng sao - {model.Heading.Scope}",
                "Biểu đồ vành khuyên: số sản phẩm theo hạng sao, lấy từ bảng Cơ cấu hạng sao của trang này.",
                page.Sheet.Cells[first, 1, charted, 1],
                page.Sheet.Cells[first - 1, 2],
                page.Sheet.Cells[first, 2, charted, 2],
                [.. model.Ranks.Where(r => !r.IsBeside).Select(rank => SummaryStyle.Rank(rank.Name))],
                new(SummarySheet.HeaderRow, ChartColumn, ChartWidth, 270)
            );
            row = last + 1;
        }
        row = Targets(page, model, row + 2);
        Leaders(page, model, row + 2);
        page.Freeze(SummarySheet.HeaderRow, 1);
        // One page, tables and charts together.
        page.Sheet.PrinterSettings.FitToHeight = 1;
    }

    private static int Figures(SummarySheet page, SummaryModel model)
    {
        string[] headers = ["Chỉ tiêu", "Giá trị", "Đơn vị tính", "Số liệu tính đến", "Nguồn", "Trang nguồn"];
        page.Table("TongQuan", SummarySheet.HeaderRow, headers, model.Headline.Count);
        page.Sheet.Row(SummarySheet.HeaderRow).Height = 34;
        var urls = model.Sources.ToLookup(s => s.Id, s => s.Url, StringComparer.Ordinal);
        var row = SummarySheet.HeaderRow;
        foreach (var indicator in model.Headline)
        {
            row++;
            var figure = model.Whole.Figures.GetValueOrDefault(indicator.Code);
            page.Text(row, 1, indicator.Name);
            page.Figure(row, 2, figure, indicator.IsShare);
            page[row, 2].Style.Font.Bold = true;
            page.Text(row, 3, indicator.Measure);
            page.Date(row, 4, figure?.AsOf);
            page.SourceLink(row, 5, figure?.SourceId);
            if (figure?.SourceId is { } id)
                page.WebLink(row, 6, urls[id].FirstOrDefault(), whole: false);
            else
                page.Text(row, 6, "chưa có số liệu");
        }
        return row;
    }

    /// <summary>First row of the ranks; null when there are none to show.</summary>
    private static int? Ranks(SummarySheet page, SummaryModel model, int headerRow)
    {
        if (model.Ranks.Count == 0)
            return null;
        string[] headers = ["Cơ cấu hạng sao", "Số sản phẩm", "Tỷ lệ", "Số liệu tính đến", "Nguồn"];
        page.Table("CoCauSao", headerRow, headers, model.Ranks.Count);
        for (var i = 0; i < model.Ranks.Count; i++)
        {
            var row = headerRow + 1 + i;
            var rank = model.Ranks[i];
            var figure = rank.Figure;
            page.Text(row, 1, rank.IsBeside ? rank.Name + " (ngoài tổng số)" : rank.Name);
            page.Figure(row, 2, figure, isShare: false);
            page.Number(row, 3, rank.Share, FigureFormat.Percent);
            page.Date(row, 4, figure.AsOf);
            page.SourceLink(row, 5, figure.SourceId);
        }
        return headerRow + 1;
    }

    /// <summary>The last row written.</summary>
    private static int Targets(SummarySheet page, SummaryModel model, int headerRow)
    {
        // Those that can be held against a figure; all of them stand on the sheet of targets.
        var own = model.Targets.Where(t => t.OfWhole && t.Actual?.Value is not null).ToList();
        if (own.Count == 0)
            return headerRow - 2;
        string[] headers = [$"Mục tiêu {model.Heading.Cycle}", "Mục tiêu", "Thực hiện", "% đạt", "Nguồn", "Đánh giá"];
        page.Table("MucTieuChinh", headerRow, headers, own.Count);
        for (var i = 0; i < own.Count; i++)
        {
            var row = headerRow + 1 + i;
            var target = own[i];
            page.Text(row, 1, target.Indicator.Name, wrap: true);
            page.Figure(row, 2, target.Target, target.Indicator.IsShare);
            page.Figure(row, 3, target.Actual, target.Indicator.IsShare);
            page.Number(row, 4, TargetSheet.Reached(target), FigureFormat.Percent);
            page.SourceLink(row, 5, target.Actual?.SourceId ?? target.Target.SourceId);
            page.Text(row, 6, target.Status);
            SummaryStyle.Tone(page[row, 6], target.Tone);
        }
        return headerRow + own.Count;
    }

    private static void Leaders(SummarySheet page, SummaryModel model, int headerRow)
    {
        var leaders = model
            .Units.Where(u => u.Value(StarSheet.Total) is not null)
            .OrderByDescending(u => u.Value(StarSheet.Total))
            .Take(TopUnits)
            .ToList();
        if (leaders.Count < 2)
            return;
        string[] headers = [$"{leaders.Count} đơn vị nhiều sản phẩm nhất", "Số sản phẩm", "Tính đến", "Nguồn"];
        page.Table("DanDau", headerRow, headers, leaders.Count);
        for (var i = 0; i < leaders.Count; i++)
        {
            var row = headerRow + 1 + i;
            var figure = leaders[i].Figures[StarSheet.Total];
            page.Text(row, 1, leaders[i].Name);
            page.Figure(row, 2, figure, isShare: false);
            page.Date(row, 3, figure.AsOf);
            page.SourceLink(row, 4, figure.SourceId);
        }
        SummaryCharts.Bars(
            page.Sheet,
            "BieuDoDanDau",
            eChartType.BarClustered,
            $"{leaders.Count} đơn vị có nhiều sản phẩm OCOP nhất",
            "Biểu đồ thanh: số sản phẩm OCOP của các đơn vị trong bảng cùng tên của trang này.",
            page.Sheet.Cells[headerRow + 1, 1, headerRow + leaders.Count, 1],
            [
                new(
                    page.Sheet.Cells[headerRow, 2],
                    page.Sheet.Cells[headerRow + 1, 2, headerRow + leaders.Count, 2],
                    SummaryStyle.Star4
                ),
            ],
            new(SummarySheet.HeaderRow + 13, ChartColumn, ChartWidth, 380)
        );
    }
}
