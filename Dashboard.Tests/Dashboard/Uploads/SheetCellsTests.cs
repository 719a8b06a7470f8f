using Ocop.Dashboard.Uploads;
using Ocop.Etl.Model;
using Ocop.Etl.Workbooks;
using Ocop.Tests.Workbooks;

namespace Ocop.Tests.Dashboard.Uploads;

public sealed class SheetCellsTests
{
    private static readonly SheetGrid List = Sheets.Draw(
        "DS",
        """
        DANH SÁCH SẢN PHẨM OCOP HUYỆN MỎ CÀY NĂM 2023
        STT | Chủ thể | Tên sản phẩm | Điểm
        #1 | HTX Tân Mỹ | Kẹo dừa | #78.5
        | | Kẹo chuối | #81
        """,
        "A3:A4",
        "B3:B4"
    );

    [Fact]
    public void A_title_runs_over_the_empty_cells_behind_it()
    {
        var title = Assert.Single(Of(1, runsOver: true));
        Assert.Equal(4, title.Span);
        Assert.Equal(4, Of(1, runsOver: false).Count);
    }

    [Fact]
    public void A_finding_behind_a_title_keeps_a_cell_of_its_own()
    {
        var finding = new Finding(Severity.Warning, "total-mismatch", "tổng không khớp") { Sheet = "DS", Cell = "C1" };
        var cells = new SheetCells(List, 4).Of(List.Rows[0], true, c => c == 3 ? [finding] : [], _ => null);
        Assert.Equal([(1, 2, 0), (3, 1, 1), (4, 1, 0)], cells.Select(c => (c.Column, c.Span, c.Findings.Count)));
    }

    [Fact]
    public void A_subject_merged_down_stands_once_and_the_cell_below_continues_it()
    {
        Assert.Equal([false, false, false, false], Of(3, false).Select(c => c.Continues));
        Assert.Equal([true, true, false, false], Of(4, false).Select(c => c.Continues));
        Assert.Null(Of(4, false)[1].Text);
    }

    [Fact]
    public void A_block_merged_across_covers_its_columns()
    {
        var grid = Sheets.Draw("DS", "Chủ thể | Số sản phẩm OCOP | | \n | Tổng số | 3 sao | 4 sao", "A1:A2", "B1:D1");
        var cells = new SheetCells(grid, 4).Of(grid.Rows[0], false, _ => [], _ => null);
        Assert.Equal([(1, 1), (2, 3)], cells.Select(c => (c.Column, c.Span)));
    }

    [Fact]
    public void Numbers_stand_as_a_Vietnamese_sheet_shows_them()
    {
        var cells = Of(3, false);
        Assert.Equal(("78,5", true), (cells[3].Text, cells[3].IsNumber));
        Assert.Equal(("HTX Tân Mỹ", false), (cells[1].Text, cells[1].IsNumber));
    }

    [Fact]
    public void A_share_is_not_told_to_its_tenth_digit()
    {
        var grid = Sheets.Draw("DS", "Tỷ lệ TH/KH | %0.842307692308");
        Assert.Equal("84,23%", new SheetCells(grid, 2).Of(grid.Rows[0], false, _ => [], _ => null)[1].Text);
    }

    private static IReadOnlyList<SheetCell> Of(int row, bool runsOver) =>
        new SheetCells(List, 4).Of(List.Rows.Single(r => r.Number == row), runsOver, _ => [], _ => null);
}
