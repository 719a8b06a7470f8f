using OfficeOpenXml;
using OfficeOpenXml.Drawing.Chart;

namespace Ocop.Etl.Export;

/// <summary>"Phân hạng sao": units by their number of products, most first, with their ranks.</summary>
internal static class StarSheet
{
    public const string Name = "Phân hạng sao";

    public const string Total = "products.total";
    public const string Three = "products.star3";
    public const string Four = "products.star4";
    public const string Five = "products.star5";
    private const int ChartHeight = 300;
    private const string Potential = "products.star5potential";

    private static readonly SummaryIndicator[] Columns =
    [
        new(Total, "Tổng số", "sản phẩm"),
        new(Three, "3 sao", "sản phẩm"),
        new(Four, "4 sao", "sản phẩm"),
        new(Five, "5 sao", "sản phẩm"),
        new(Potential, "Tiềm năng 5 sao", "sản phẩm"),
    ];

    public static double[] Widths => FigureTable.Widths(Columns.Length);

    /// <summary>
    /// Units with their ranks known come first, most products first: only they can be charted by rank. Then those of
    /// which only a total, or one rank, is known.
    /// </summary>
    public static IReadOnlyList<SummaryUnit> Rank(IEnumerable<SummaryUnit> units) =>
        [
            .. units
                .Where(u => Columns.Any(c => u.Value(c.Code) is not null))
                .OrderByDescending(HasRanks)
                .ThenByDescending(u => u.Value(Total) ?? (u.Value(Three) ?? 0) + (u.Value(Four) ?? 0)),
        ];

    private static bool HasRanks(SummaryUnit unit) => unit.Value(Three) is not null && unit.Value(Four) is not null;

    public static FigureTable Table(SummarySheet page, IReadOnlyList<SummaryUnit> ranked) => new(page, Columns, ranked);

    public static void Write(SummarySheet page, FigureTable table, SummaryUnit whole, IReadOnlyList<SummaryUnit> ranked)
    {
        table.Write("PhanHangSao", whole);
        var charted = ranked.Count(HasRanks);
        var rows = SummaryCharts.RowsOf(ChartHeight) + 1;
        table.PageSetup(charted > 0 ? 2 * rows + 1 : 0);
        if (charted == 0)
            return;
        SummaryCharts.Bars(
            page.Sheet,
            "HangSaoTheoDonVi",
            eChartType.ColumnStacked,
            "Số sản phẩm theo hạng sao (đơn vị có số liệu từng hạng)",
            "Biểu đồ cột chồng: số sản phẩm 3, 4 và 5 sao của từng đơn vị ở đầu bảng phía trên.",
            table.Names(charted),
            Series(table, charted),
            new(table.LastRow + 2, 1, 1000, ChartHeight)
        );
        SummaryCharts.Bars(
            page.Sheet,
            "TyTrongHangSao",
            eChartType.ColumnStacked100,
            "Tỷ trọng hạng sao",
            "Biểu đồ cột chồng 100%: tỷ trọng 3, 4 và 5 sao của từng đơn vị ở đầu bảng phía trên.",
            table.Names(charted),
            Series(table, charted),
            new(table.LastRow + 2 + rows, 1, 1000, ChartHeight),
            "0%"
        );
    }

    private static ChartSeries[] Series(FigureTable table, int rows) =>
        [
            new(table.HeaderOf(Three), table.Values(Three, rows), SummaryStyle.Star3),
            new(table.HeaderOf(Four), table.Values(Four, rows), SummaryStyle.Star4),
            new(table.HeaderOf(Five), table.Values(Five, rows), SummaryStyle.Star5),
        ];
}
