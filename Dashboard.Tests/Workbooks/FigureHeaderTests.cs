namespace Ocop.Tests.Workbooks;

/// <summary>What the headers of tables of figures count, in the words of many offices.</summary>
public class FigureHeaderTests
{
    private static string? CodeOf(string header) =>
        Sheets
            .Read($"SỐ LIỆU OCOP TỈNH BẾN TRE\nTT|Huyện|{header}|3 sao\n#1|Ba Tri|#5|#4")
            .Figures()
            .FirstOrDefault(f => f.StartsWith("C3 ", StringComparison.Ordinal))
            ?.Split(' ')[1];

    [Theory]
    [InlineData("Số Cty", "subjects.enterprise")]
    [InlineData("CT TNHH, CP", "subjects.enterprise")]
    [InlineData("Nhóm TCMN", "products.group.craft")]
    [InlineData("SP SVC", "products.group.ornamental")]
    [InlineData("SP công nhận năm 2024", "products.new")]
    [InlineData("Được công nhận trong năm 2024", "products.new")]
    [InlineData("SP công nhận đến năm 2024", "products.total")]
    [InlineData("Từ 4 sao trở lên", null)]
    [InlineData("4 và 5 sao", null)]
    [InlineData("SP 4-5 sao", null)]
    [InlineData("Số tỉnh có sản phẩm", null)]
    [InlineData("Số địa phương có sản phẩm", null)]
    public void Abbreviations_periods_and_ranges_are_understood(string header, string? code) =>
        Assert.Equal(code, CodeOf(header));

    [Theory]
    [InlineData("3|4|5")]
    [InlineData("03|04|05")]
    [InlineData("#3|#4|#5")]
    public void Ranks_may_stand_as_numbers_below_their_common_header(string ranks)
    {
        var read = Sheets.Read(
            "a.xlsx",
            Sheets.Draw(
                "TH",
                $"SẢN PHẨM OCOP HUYỆN THANH BA, TỈNH PHÚ THỌ ĐẾN 31/5/2024\nTT|Xã|Số SP|Hạng sao||\n|||{ranks}\n1|Xã Chí Tiên|#6|#3|#2|#1",
                "A2:A3",
                "B2:B3",
                "C2:C3",
                "D2:F2"
            )
        );
        Assert.Equal(3, read.Sheets[0].HeaderRow);
        Assert.Equal(
            [
                "C4 products.total actual 6 2024-05-31",
                "D4 products.star3 actual 3 2024-05-31",
                "E4 products.star4 actual 2 2024-05-31",
                "F4 products.star5 actual 1 2024-05-31",
            ],
            read.Figures()
        );
    }

    [Fact]
    public void Days_may_head_the_columns_of_a_long_table()
    {
        var read = Sheets.Read(
            "KẾT QUẢ OCOP CẢ NƯỚC\nChỉ tiêu|Đơn vị|31/12/2022|31/12/2023\nTổng số sản phẩm từ 3 sao trở lên|sản phẩm|8.689|11.056\n- Hợp tác xã|chủ thể|x|#5\nSố tỉnh có sản phẩm|tỉnh|63|63"
        );
        Assert.Equal(
            [
                "C3 products.total actual 8689 2022-12-31",
                "D3 products.total actual 11056 2023-12-31",
                "D4 subjects.cooperative actual 5 2023-12-31",
            ],
            read.Figures()
        );
        Assert.Equal(["not-a-number C4", "unknown-indicator A5"], read.Said());
    }

    [Fact]
    public void A_numbered_row_of_a_list_is_no_header_of_figures()
    {
        var read = Sheets.Read(
            "TỈNH ĐỒNG THÁP\nMục A|Mục B|Mục C|Mục D\n1|Cửa hàng OCOP Đồng Tháp|Phường 1|120 sp\n2|Siêu thị|Phường 2|45 sp\n3|Gian hàng|Phường 3|10 sp"
        );
        Assert.Empty(read.Records);
        Assert.Equal(["no-header-found"], read.Said());
    }
}
