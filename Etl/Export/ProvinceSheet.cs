using OfficeOpenXml.Drawing.Chart;

namespace Ocop.Etl.Export;

/// <summary>"Theo tỉnh": every unit with every indicator, as-of dates and sources.</summary>
internal static class ProvinceSheet
{
    public const string Name = "Theo tỉnh";

    private const string Products = "products.total";
    private const int ChartHeight = 400;
    private const string Subjects = "subjects.total";

    public static void Write(SummarySheet page, SummaryModel model)
    {
        var table = new FigureTable(page, model.Indicators, model.Units);
        table.Write("TheoTinh", model.Whole);
        var series = new List<ChartSeries>();
        if (table.ColumnOf(Products) > 0)
            series.Add(new(table.HeaderOf(Products), table.Values(Products), SummaryStyle.Star4));
        if (table.ColumnOf(Subjects) > 0)
            series.Add(new(table.HeaderOf(Subjects), table.Values(Subjects), SummaryStyle.Star3));
        var charted = series.Count > 0 && model.Units.Any(u => (u.Value(Products) ?? u.Value(Subjects)) is not null);
        table.PageSetup(charted ? SummaryCharts.RowsOf(ChartHeight) + 2 : 0);
        if (!charted)
            return;
        SummaryCharts.Bars(
            page.Sheet,
            "SanPhamVaChuThe",
            eChartType.ColumnClustered,
            "Sản phẩm và chủ thể OCOP theo đơn vị",
            "Biểu đồ cột ghép: số sản phẩm và số chủ thể của từng đơn vị trong bảng phía trên.",
            table.Names(),
            series,
            new(table.LastRow + 2, 1, 1000, ChartHeight)
        );
    }
}
