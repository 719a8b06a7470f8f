using Ocop.Etl.Workbooks;
using Ocop.Etl.Workbooks.Cells;

namespace Ocop.Tests.Workbooks;

public class StarCellTests
{
    [Theory]
    [InlineData("3", 3)]
    [InlineData("03", 3)]
    [InlineData("4 sao", 4)]
    [InlineData("03 sao", 3)]
    [InlineData("Hạng 05 sao", 5)]
    [InlineData("hạng 4", 4)]
    [InlineData("Hạng bốn", 4)]
    [InlineData("bốn (04) sao", 4)]
    [InlineData("Ba sao", 3)]
    [InlineData("năm sao", 5)]
    [InlineData("4*", 4)]
    [InlineData("4 stars", 4)]
    [InlineData("4-star", 4)]
    [InlineData("★★★★", 4)]
    [InlineData("đạt 5 sao", 5)]
    [InlineData("OCOP 4 sao (QĐ 114/QĐ-UBND, 15/1/2020)", 4)]
    [InlineData("1000/QĐ-UBND ngày 05/07/2023 công nhận 3 sao", 3)]
    [InlineData("5 sao cấp quốc gia", 5)]
    [InlineData("4 sao (02 năm)", 4)]
    public void A_rank_is_read(string text, int stars)
    {
        var read = StarCell.Read(text);
        Assert.Equal((stars, false, false, false), (read.Stars, read.Potential, read.Proposal, read.Unreadable));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    [InlineData("45")]
    [InlineData("3,5")]
    [InlineData("3.5 sao")]
    [InlineData("3-4 sao")]
    [InlineData("3 - 4 sao")]
    [InlineData("3 hoặc 4 sao")]
    [InlineData("đạt")]
    [InlineData("2 sao")]
    [InlineData("4 SP OCOP 5 sao + 7 SP OCOP 4 sao")]
    [InlineData("4/5 sao")]
    [InlineData("1000/QĐ-UBND")]
    [InlineData("sáu sao")]
    public void What_gives_no_single_rank_is_unreadable(string text) => Assert.True(StarCell.Read(text).Unreadable);

    [Theory]
    [InlineData("tiềm năng 5 sao", true)]
    [InlineData("đề nghị 5 sao", true)]
    [InlineData("Đề xuất 4 sao", false)]
    [InlineData("chờ phân hạng 5 sao", true)]
    [InlineData("dự kiến 3 sao", false)]
    [InlineData("5 sao (tiềm năng)", true)]
    [InlineData("đủ điều kiện 5 sao", true)]
    [InlineData("đủ điểm 5 sao", true)]
    [InlineData("đăng ký 4 sao", false)]
    public void A_proposal_is_no_award(string text, bool potential)
    {
        var read = StarCell.Read(text);
        Assert.Equal((null, potential, true, false), (read.Stars, read.Potential, read.Proposal, read.Unreadable));
    }

    [Theory]
    [InlineData("3 (ba)", 3)]
    [InlineData("Bốn (04)", 4)]
    [InlineData("05 (năm)", 5)]
    [InlineData("3 (bốn)", null)]
    public void A_rank_said_twice_counts_when_both_agree(string text, int? stars)
    {
        var read = StarCell.Read(text);
        Assert.Equal((stars, stars is null), (read.Stars, read.Unreadable));
    }

    [Fact]
    public void Four_stars_with_five_in_sight_are_four()
    {
        var read = StarCell.Read("4 sao (tiềm năng 5 sao)");
        Assert.Equal((4, true, false), (read.Stars, read.Potential, read.Proposal));
    }

    [Fact]
    public void A_decision_in_the_star_cell_is_kept_with_its_date()
    {
        var read = StarCell.Read("OCOP 4 sao (QĐ 114/QĐ-UBND, 15/1/2020)");
        Assert.Equal("114/QĐ-UBND", read.Decision?.Number);
        Assert.Equal("2020-01-15", read.Decision?.Date?.Value?.ToString());
    }

    [Fact]
    public void A_number_cell_is_a_rank_only_as_3_4_or_5()
    {
        Assert.Equal(5, StarCell.Read(new GridCell(1, CellKind.Number, 5)).Stars);
        Assert.True(StarCell.Read(new GridCell(1, CellKind.Number, 4.5)).Unreadable);
    }
}
