using Ocop.Etl.Text;
using Ocop.Etl.Workbooks;
using Ocop.Etl.Workbooks.Cells;

namespace Ocop.Tests.Workbooks;

public class CellTextTests
{
    [Theory]
    [InlineData("  Bánh\u00A0 pía \n đậu ", "Bánh pía đậu")]
    [InlineData("- Bánh pía", "Bánh pía")]
    [InlineData("• Bánh pía", "Bánh pía")]
    [InlineData("+ Bánh pía", "Bánh pía")]
    [InlineData("Ðắk Nông", "Đắk Nông")]
    [InlineData("ОСОР", "OCOP")]
    [InlineData("Ba\u0301nh", "Bánh")]
    public void Text_is_brought_into_one_form(string raw, string expected) =>
        Assert.Equal(expected, CellText.Clean(raw));

    [Theory]
    [InlineData("-")]
    [InlineData(" – ")]
    [InlineData("…")]
    [InlineData("..")]
    [InlineData("N/A")]
    [InlineData("không có")]
    [InlineData("\u00A0")]
    public void What_means_nothing_is_nothing(string raw) => Assert.Null(CellText.Clean(raw));

    [Theory]
    [InlineData("Thị xã Ninh Hòa (1)", "Thị xã Ninh Hòa")]
    [InlineData("Nha Trang*", "Nha Trang")]
    [InlineData("Bánh pía (*)", "Bánh pía")]
    [InlineData("Bánh pía ¹", "Bánh pía")]
    [InlineData("Gạo ST25", "Gạo ST25")]
    [InlineData("Nước mắm (500 ml)", "Nước mắm (500 ml)")]
    public void Footnote_marks_are_dropped(string raw, string expected) =>
        Assert.Equal(expected, CellText.DropFootnote(raw));

    [Theory]
    [InlineData("1.002", 1002)]
    [InlineData("1,002", 1002)]
    [InlineData("45 sản phẩm", 45)]
    [InlineData("120 SP", 120)]
    [InlineData("31 (1)", 31)]
    [InlineData("1(2)", 1)]
    [InlineData("12*", 12)]
    [InlineData("08", 8)]
    [InlineData("10.322", 10322)]
    public void A_count_is_read(string text, double expected)
    {
        Assert.True(CellNumber.TryCount(GridCell.OfText(1, text), out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("hai mươi")]
    [InlineData("12,5")]
    [InlineData("hơn 40")]
    [InlineData("62/54")]
    public void What_is_no_count_is_refused(string text) =>
        Assert.False(CellNumber.TryCount(GridCell.OfText(1, text), out _));

    [Theory]
    [InlineData("78,66", 78.66)]
    [InlineData("78.66", 78.66)]
    [InlineData("92/100", 92)]
    [InlineData("60.75/100", 60.75)]
    [InlineData("85 điểm", 85)]
    [InlineData("66,33 *", 66.33)]
    public void A_score_is_read(string text, double expected)
    {
        Assert.True(CellNumber.TryScore(GridCell.OfText(1, text), out var value));
        Assert.Equal(expected, value);
    }

    [Fact]
    public void A_percent_format_gives_percent()
    {
        Assert.True(CellNumber.TryPercent(new(1, CellKind.Number, 0.673, null, true), out var value));
        Assert.Equal(67.3, value);
        Assert.True(CellNumber.TryPercent(GridCell.OfText(1, "67,3%"), out value));
        Assert.Equal(67.3, value);
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", true)]
    [InlineData("@SUM(A1)", true)]
    [InlineData("+cmd|x", true)]
    [InlineData("-abc", true)]
    [InlineData("+84 900", false)]
    [InlineData("-5", false)]
    public void Text_that_looks_like_a_formula_is_told(string text, bool expected) =>
        Assert.Equal(expected, CellText.IsFormulaLike(text));

    [Fact]
    public void Names_agree_wherever_the_tone_stands()
    {
        Assert.Equal(CellText.ToneKey("Hòa  Bình"), CellText.ToneKey("HOÀ BÌNH"));
        Assert.Equal(CellText.ToneKey("Tuý quý"), CellText.ToneKey("Túy quý"));
        Assert.NotEqual(CellText.ToneKey("Hoa Bình"), CellText.ToneKey("Hòa Bình"));
    }

    [Theory]
    [InlineData("Tªn s¶n phÈm", ".VnTime", "Tên sản phẩm")]
    [InlineData("B×nh D\u00AD¬ng", ".VnArial", "Bình Dương")]
    [InlineData("danh s¸ch", ".VnTimeH", "DANH SÁCH")]
    [InlineData("Teân saûn phaåm", "VNI-Times", "Tên sản phẩm")]
    [InlineData("Bình Döông", "VNI-Helve", "Bình Dương")]
    [InlineData("Tên sản phẩm", ".VnTime", "Tên sản phẩm")]
    [InlineData("Tªn", "Arial", "Tªn")]
    public void Old_fonts_are_decoded_on_their_own_word(string stored, string font, string expected) =>
        Assert.Equal(expected, LegacyEncodings.Decode(stored, font));
}
