namespace Ocop.Tests.Workbooks;

/// <summary>Which unit a row of figures is about, in the many ways offices name it or none.</summary>
public class FigurePlaceTests
{
    [Theory]
    [InlineData("Toàn tỉnh")]
    [InlineData("TOÀN TỈNH:")]
    [InlineData("Toàn tỉnh Bến Tre")]
    [InlineData("Cả tỉnh (9 huyện, thành phố)")]
    [InlineData("Chung toàn tỉnh")]
    [InlineData("Tỉnh Bến Tre")]
    public void The_whole_province_is_a_record_of_its_own(string label)
    {
        var read = Sheets.Read(
            $"SẢN PHẨM OCOP TỈNH BẾN TRE ĐẾN HẾT NĂM 2023\nTT|Huyện|Tổng số|3 sao|4 sao\n#1|Ba Tri|#5|#4|#1\n|{label}|#9|#7|#2"
        );
        Assert.Equal("C4 province 63-83 - -", read.FigurePlaces()[3]);
        Assert.DoesNotContain("total-mismatch C4", read.Said());
    }

    [Theory]
    [InlineData("Cộng khu vực đồng bằng, ven biển")]
    [InlineData("CỘNG KHU VỰC MIỀN NÚI")]
    [InlineData("Cộng các xã miền núi")]
    [InlineData("Cộng cụm 1")]
    [InlineData("Tổng số phía Bắc")]
    [InlineData("Tổng cộng vùng I")]
    [InlineData("Cộng theo vùng")]
    public void A_subtotal_by_whatever_stretch_of_land_is_checked_and_no_record(string label)
    {
        var read = Sheets.Read(
            $"""
            SẢN PHẨM OCOP TỈNH THANH HÓA, QUÝ III/2023
            TT|Huyện|Tổng số|Số HTX
            A|Khu vực thứ nhất||
            #1|Hoằng Hóa|#31|#5
            #2|Nga Sơn|#19|#3
            |{label}|#50|#8
            B|Khu vực thứ hai||
            #3|Bá Thước|#12|#4
            |{label}|#13|#4
            |TỔNG CỘNG|#62|#12
            """
        );
        Assert.Equal(6, read.Figures().Count);
        Assert.Equal(["total-mismatch C9"], read.Said());
    }

    [Theory]
    [InlineData("Cộng Hòa")]
    [InlineData("Cộng Lạc")]
    public void A_commune_that_begins_like_a_total_is_a_commune(string name)
    {
        var read = Sheets.Read(
            $"SẢN PHẨM OCOP CÁC XÃ, HUYỆN A, TỈNH HẢI DƯƠNG NĂM 2023\nTT|Xã|Tổng số|3 sao\n#1|{name}|#5|#5"
        );
        Assert.Equal($"C3 commune 63-30 HUYỆN A {name}", read.FigurePlaces()[0]);
    }

    [Theory]
    [InlineData("Bình Trị Thiên")]
    [InlineData("Đảo Ngọc")]
    [InlineData("Hà Sơn Bình")]
    public void Among_provinces_a_name_that_is_none_is_a_fault(string name)
    {
        var read = Sheets.Read(
            $"SỐ CHỦ THỂ OCOP TÍNH ĐẾN 31/12/2023\nSTT|Địa phương|Tổng số|HTX\n#1|{name}|#20|#10\n#2|Hải Dương|#180|#61\n#3|Bà Rịa-Vũng Tàu|#70|#21\n#4|Đăk Nông|#62|#24"
        );
        Assert.Equal(["unknown-province B3"], read.Said());
        Assert.Equal(6, read.Figures().Count);
    }

    [Fact]
    public void Among_the_districts_of_one_province_a_plain_name_stays_a_district()
    {
        var read = Sheets.Read(
            "SẢN PHẨM OCOP TỈNH HÒA BÌNH NĂM 2022\nSTT|Địa phương|Tổng số|3 sao\n#1|Hòa Bình|#20|#20\n#2|Kim Bôi|#8|#8\n#3|Lạc Thủy|#7|#7"
        );
        Assert.Equal("C4 district 63-17 Kim Bôi -", read.FigurePlaces()[2]);
        Assert.Empty(read.Findings);
    }

    [Theory]
    [InlineData("I|TDMNPB")]
    [InlineData("I|Trung du, miền núi Bắc Bộ")]
    [InlineData("A|Các tỉnh phía Bắc")]
    [InlineData("|Cụm thi đua số 1")]
    public void A_region_by_any_name_is_a_group_row(string start)
    {
        var read = Sheets.Read(
            $"SẢN PHẨM OCOP CÁC TỈNH ĐẾN 30/6/2023\nTT|Tỉnh|Tổng số|5 sao\n{start}|#540|#10\n1|Hà Giang|#300|#5\n2|Tuyên Quang|#240|#5"
        );
        Assert.Equal(4, read.Figures().Count);
        Assert.Empty(read.Findings);
    }

    [Theory]
    [InlineData("Cả nước (63 tỉnh, thành phố)", "national - - -")]
    [InlineData("Toàn quốc", "national - - -")]
    [InlineData("Thành phố Hà Nội", "province 63-01 - -")]
    public void A_unit_merged_over_the_serial_number_is_read_there(string label, string place)
    {
        var read = Sheets.Read(
            $"ĐIỂM BÁN SẢN PHẨM OCOP CÁC TỈNH (31/12/2022)\nSTT|Tỉnh/Thành|Số điểm bán\n01|Cao Bằng|4\n02|Bắc Kạn|5\n{label}||#590"
        );
        Assert.Equal($"C5 {place}", read.FigurePlaces()[2]);
    }

    [Fact]
    public void A_column_of_former_provinces_needs_no_mark_in_its_cells()
    {
        var read = Sheets.Read(
            "SẢN PHẨM OCOP TỈNH CÀ MAU ĐẾN 30/9/2025\nSTT|Xã, phường|Tỉnh (trước sáp nhập)|Tổng SP|3 sao\n1|Phường An Xuyên|Cà Mau|5|5\n2|Xã Hồng Dân|Bạc Liêu|4|4"
        );
        Assert.Equal(
            ["D3 commune 63-96 - Phường An Xuyên", "D4 commune 63-95 - Xã Hồng Dân"],
            read.FigurePlaces().Where(p => p.StartsWith('D'))
        );
        Assert.Empty(read.Findings);
    }
}
