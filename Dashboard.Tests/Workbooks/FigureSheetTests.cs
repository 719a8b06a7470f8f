using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Figures;
using Ocop.Tests.Support;

namespace Ocop.Tests.Workbooks;

public class FigureSheetTests
{
    [Fact]
    public void Levels_are_joined()
    {
        var read = Sheets.Read(
            "a.xlsx",
            Sheets.Draw(
                "TH",
                """
                BIỂU TỔNG HỢP TỈNH KHÁNH HÒA
                (Tính đến 31/12/2023)
                TT|Huyện|Số sản phẩm||||Chủ thể|||Điểm bán|Ghi chú
                ||Tổng số|3 sao|4 sao|5 sao|Tổng số|HTX|Hộ||
                A|B|1=2+3+4|2|3|4|5|6|7|8|9
                #1|Huyện Vạn Ninh|#22|#15|#7|-|#15|#10|#5|#1|
                #2|Thị xã Ninh Hòa (1)|31|24 (2)|#7|#0|#20|#12|#8||chờ bổ sung
                """,
                "A3:A4",
                "B3:B4",
                "C3:F3",
                "G3:I3",
                "J3:J4",
                "K3:K4"
            )
        );
        Assert.Equal(4, read.Sheets[0].HeaderRow);
        Assert.Equal(
            [
                "C6 products.total actual 22 2023-12-31",
                "D6 products.star3 actual 15 2023-12-31",
                "E6 products.star4 actual 7 2023-12-31",
                "G6 subjects.total actual 15 2023-12-31",
                "H6 subjects.cooperative actual 10 2023-12-31",
                "I6 subjects.household actual 5 2023-12-31",
                "J6 salespoints.total actual 1 2023-12-31",
                "C7 products.total actual 31 2023-12-31",
                "D7 products.star3 actual 24 2023-12-31",
                "E7 products.star4 actual 7 2023-12-31",
                "F7 products.star5 actual 0 2023-12-31",
                "G7 subjects.total actual 20 2023-12-31",
                "H7 subjects.cooperative actual 12 2023-12-31",
                "I7 subjects.household actual 8 2023-12-31",
            ],
            read.Figures()
        );
        Assert.Equal("C7 district 63-56 Thị xã Ninh Hòa -", read.FigurePlaces()[7]);
        Assert.Empty(read.Findings);
    }

    [Theory]
    [InlineData("SỐ SẢN PHẨM OCOP LŨY KẾ CÁC HUYỆN TỈNH BẾN TRE", "products.total")]
    [InlineData("SẢN PHẨM ĐẠT 3 SAO TRỞ LÊN TỈNH BẾN TRE", "products.total")]
    [InlineData("SỐ SẢN PHẨM OCOP CÔNG NHẬN MỚI TỈNH BẾN TRE", "products.new")]
    [InlineData("SỐ CHỦ THỂ OCOP TỈNH BẾN TRE", "subjects.total")]
    [InlineData("SỐ ĐIỂM GIỚI THIỆU VÀ BÁN SẢN PHẨM OCOP TỈNH BẾN TRE", "salespoints.total")]
    public void Years_alone_take_the_indicator_of_the_title(string title, string code)
    {
        var read = Sheets.Read($"{title}\nTT|Huyện|#2021|Năm 2022|TH 2023|KH 2024\n#1|Huyện Ba Tri|#5|#7|1.002|#12");
        Assert.Equal(
            [
                $"C3 {code} actual 5 2021",
                $"D3 {code} actual 7 2022",
                $"E3 {code} actual 1002 2023",
                $"F3 {code} target 12 2024",
            ],
            read.Figures()
        );
    }

    [Fact]
    public void Plan_and_result_stand_under_their_year()
    {
        var read = Sheets.Read(
            "a.xlsx",
            Sheets.Draw(
                "KH-TH",
                "SỐ CHỦ THỂ OCOP CỦA CÁC TỈNH\nTỉnh|Năm 2023||Năm 2024||\n|Kế hoạch|Thực hiện|KH|TH 9 tháng|Tỷ lệ TH/KH (%)\nBến Tre|#130|#141|#150|#146|#97\nTrà Vinh||#158|170|62/54|",
                "A2:A3",
                "B2:C2",
                "D2:F2"
            )
        );
        Assert.Equal(
            [
                "B4 subjects.total target 130 2023",
                "C4 subjects.total actual 141 2023",
                "D4 subjects.total target 150 2024",
                "E4 subjects.total actual 146 2024-09-30",
                "C5 subjects.total actual 158 2023",
                "D5 subjects.total target 170 2024",
                "E5 subjects.total actual 62 2024-09-30",
                "E5 subjects.total target 54 2024-09-30",
            ],
            read.Figures()
        );
        Assert.Equal("B4 province 63-83 - -", read.FigurePlaces()[0]);
    }

    [Theory]
    [InlineData("Thực hiện đến 30/6/2024", "actual", "2024-06-30")]
    [InlineData("Thực hiện 6 tháng đầu năm 2024", "actual", "2024-06-30")]
    [InlineData("TH quý III/2024", "actual", "2024-09-30")]
    [InlineData("Kết quả hết năm 2022", "actual", "2022-12-31")]
    [InlineData("Kết quả năm 2022", "actual", "2022")]
    [InlineData("Đến 31/5", "actual", "2024-05-31")]
    [InlineData("Lũy kế đến tháng 6/2024", "actual", "2024-06")]
    [InlineData("Chỉ tiêu giao năm 2025", "target", "2025")]
    [InlineData("Mục tiêu đến năm 2025", "target", "2025")]
    [InlineData("Kế hoạch", "target", "2024")]
    [InlineData("9 tháng", "actual", "2024-09-30")]
    public void A_column_says_kind_and_time(string header, string kind, string asOf)
    {
        var read = Sheets.Read(
            $"KẾT QUẢ CHƯƠNG TRÌNH OCOP TỈNH BẾN TRE NĂM 2024\nTT|Chỉ tiêu|ĐVT|{header}\n#1|Tổng số sản phẩm OCOP|Sản phẩm|#20"
        );
        Assert.Equal([$"D3 products.total {kind} 20 {asOf}"], read.Figures());
    }

    [Fact]
    public void Lines_below_a_line_belong_to_it()
    {
        var read = Sheets.Read(
            """
            KẾT QUẢ THỰC HIỆN CHƯƠNG TRÌNH OCOP TỈNH BẾN TRE
            STT|Chỉ tiêu|Đơn vị tính|Kế hoạch năm 2024|Thực hiện năm 2024|Tỷ lệ (%)|Ghi chú
            I|Sản phẩm OCOP||||
            1|Tổng số sản phẩm OCOP (lũy kế)|Sản phẩm|#100|#90|%0.9|
            |Trong đó: - Sản phẩm 5 sao|Sản phẩm|#1|#1||
            |- Sản phẩm 4 sao|Sản phẩm|#20|#19||
            |- 3 sao|Sản phẩm|#79|#70||
            2|Số sản phẩm được đánh giá lại|Sản phẩm|#20|#18||
            |- 3 sao|Sản phẩm|#10|#9||
            3|Công nhận mới|Sản phẩm|#20|62/54||
            |- 4 sao|Sản phẩm|#2|#2||
            II|Chủ thể||||
            4|Số chủ thể|Chủ thể|#50|#48||
            |- Hợp tác xã|Chủ thể|#30|#29||
            |- Hộ kinh doanh, cơ sở sản xuất|Chủ thể|#20|#19||
            5|Tỷ lệ chủ thể là HTX|%|60|57,4||
            6|Kinh phí thực hiện|Triệu đồng|12.500|7.250,5||
            """
        );
        Assert.Equal(
            [
                "D4 products.total target 100 2024",
                "E4 products.total actual 90 2024",
                "D5 products.star5 target 1 2024",
                "E5 products.star5 actual 1 2024",
                "D6 products.star4 target 20 2024",
                "E6 products.star4 actual 19 2024",
                "D7 products.star3 target 79 2024",
                "E7 products.star3 actual 70 2024",
                "D10 products.new target 20 2024",
                "E10 products.new actual 62 2024",
                "E10 products.new target 54 2024",
                "D13 subjects.total target 50 2024",
                "E13 subjects.total actual 48 2024",
                "D14 subjects.cooperative target 30 2024",
                "E14 subjects.cooperative actual 29 2024",
                "D15 subjects.household target 20 2024",
                "E15 subjects.household actual 19 2024",
                "D16 share.subjects.cooperative target 60 2024",
                "E16 share.subjects.cooperative actual 57.4 2024",
            ],
            read.Figures()
        );
        Assert.Equal(
            ["unknown-indicator B8", "unknown-indicator B9", "unknown-indicator B11", "unknown-indicator B17"],
            read.Said().Where(s => s.StartsWith("unknown-ind", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void One_figure_per_row()
    {
        var read = Sheets.Read(
            """
            Tỉnh|Huyện|Xã|Chỉ tiêu|Loại|Giá trị|Thời điểm
            Bắc Giang|||Tổng số sản phẩm|Thực hiện|#409|31/12/2024
            Bắc Giang|Huyện Lục Ngạn||products.star3|Kế hoạch|#48|2025
            Bắc Giang|Huyện Lục Ngạn|Xã Tân Sơn|Số chủ thể|thực hiện|#8|tháng 6/2024
            Bắc Giang|||Ngân sách|Thực hiện|#1|2024
            Bắc Giang|||Số chủ thể|Thực hiện|nhiều|2024
            Bắc Gian|||Số chủ thể|Thực hiện|#5|2024
            Bắc Giang|||Số chủ thể|Thực hiện|#5|31/02/2024
            """
        );
        Assert.Equal(
            [
                "F2 products.total actual 409 2024-12-31",
                "F3 products.star3 target 48 2025",
                "F4 subjects.total actual 8 2024-06",
            ],
            read.Figures()
        );
        Assert.Equal(
            [
                "F2 province 63-24 - -",
                "F3 district 63-24 Huyện Lục Ngạn -",
                "F4 commune 63-24 Huyện Lục Ngạn Xã Tân Sơn",
            ],
            read.FigurePlaces()
        );
        Assert.Equal(["unknown-indicator D5", "not-a-number F6", "unknown-province A7", "bad-date G8"], read.Said());
    }

    [Fact]
    public void Targets_handed_out_are_targets()
    {
        var read = Sheets.Read(
            "BIỂU GIAO CHỈ TIÊU PHÁT TRIỂN SẢN PHẨM OCOP NĂM 2024\n(Kèm theo Kế hoạch số 45/KH-UBND ngày 20/02/2024 của UBND tỉnh Lào Cai)\nTT|Đơn vị|Công nhận mới|4 sao\n#1|Huyện Bát Xát|#6|#8\n|Cộng|#6|#9"
        );
        Assert.Equal(["C4 products.new target 6 2024", "D4 products.star4 target 8 2024"], read.Figures());
        Assert.Equal(["total-mismatch D5"], read.Said());
        Assert.Equal("C4 district 63-10 Huyện Bát Xát -", read.FigurePlaces()[0]);
    }

    [Fact]
    public void Regions_are_no_units_and_whole_units_are()
    {
        var read = Sheets.Read(
            """
            SỐ SẢN PHẨM OCOP THEO TỈNH NĂM 2023
            Mã|Tỉnh, thành phố|Số sản phẩm OCOP
            |CẢ NƯỚC|#300
            |Đồng bằng sông Hồng|#250
            #1|TP. Hà Nội|#200
            30|Hải Dương|#50
            |Tây Nguyên|#50
            #66|Đắc Lắc|#50
            99|Tỉnh Lạ|#1
            """
        );
        Assert.Equal(
            ["C3 national - - -", "C5 province 63-01 - -", "C6 province 63-30 - -", "C8 province 63-66 - -"],
            read.FigurePlaces()
        );
        Assert.Equal(["unknown-province B9"], read.Said());
    }

    [Fact]
    public void Communes_stand_below_their_district()
    {
        var read = Sheets.Read(
            """
            TỔNG HỢP SẢN PHẨM OCOP TỈNH BẾN TRE NĂM 2023
            TT|Đơn vị|Tổng số sản phẩm|3 sao|4 sao
            I|Huyện Ba Tri|#5|#3|#2
            #1|Xã An Thủy|#3|#2|#1
            #2|Xã Tân Thủy|#2|#1|#1
            II|Huyện Giồng Trôm|||
            #1|Xã Phong Nẫm|#4|#4|#0
            |Toàn tỉnh|#9|#7|#2
            |Tổng cộng|#9|#7|#2
            """
        );
        Assert.Equal(
            [
                "C3 district 63-83 Huyện Ba Tri -",
                "C4 commune 63-83 Huyện Ba Tri Xã An Thủy",
                "C5 commune 63-83 Huyện Ba Tri Xã Tân Thủy",
                "C7 commune 63-83 Huyện Giồng Trôm Xã Phong Nẫm",
                "C8 province 63-83 - -",
            ],
            read.FigurePlaces().Where(p => p[0] == 'C')
        );
        Assert.DoesNotContain(read.Findings, f => f.Code is "total-mismatch" or "stars-do-not-add-up");
    }

    [Fact]
    public void Totals_and_star_sums_are_checked()
    {
        var read = Sheets.Read(
            """
            TỔNG HỢP SẢN PHẨM OCOP TỈNH BẾN TRE NĂM 2023
            TT|Huyện|Tổng số sản phẩm|3 sao|4 sao|5 sao|Tiềm năng 5 sao
            #1|Huyện Ba Tri|#6|#3|#2||#1
            #2|Huyện Giồng Trôm|#5|#3|#2||#1
            #3|Huyện Chợ Lách|#7|#3|#2|#1|
            |Cộng|#18|#9|#7|#1|#2
            """
        );
        Assert.Equal(["stars-do-not-add-up C5", "total-mismatch E6"], read.Said().Order());
    }

    [Fact]
    public void What_cannot_be_read_is_unknown_in_every_sum()
    {
        var read = Sheets.Read(
            "TỔNG HỢP SẢN PHẨM OCOP TỈNH BẾN TRE NĂM 2023\nHuyện|Tổng số sản phẩm|3 sao|4 sao\nHuyện Ba Tri|!?|#3|#2\nHuyện Giồng Trôm|#5|!REF|#2\nHuyện Chợ Lách|#5|#3|khoảng 2\nCộng|#99|#99|#99"
        );
        Assert.Equal(["formula-without-value B3", "formula-error C4", "not-a-number D5"], read.Said());
        Assert.Equal(6, read.Records.Count);
    }

    [Fact]
    public void A_table_about_something_else_is_none_of_ours()
    {
        Assert.Contains(
            "no-header-found",
            Sheets.Read("DIỆN TÍCH LÚA TỈNH BẾN TRE\nHuyện|#2021|#2022\nHuyện Ba Tri|#500|#600").Said()
        );
        Assert.Contains(
            "no-header-found",
            Sheets.Read("THỐNG KÊ HTX TỈNH BẾN TRE\nHuyện|HTX|Trang trại\nHuyện Ba Tri|#5|#6").Said()
        );
    }

    [Fact]
    public void Counts_of_producers_are_read_when_the_title_speaks_of_the_programme()
    {
        var read = Sheets.Read(
            "CHỦ THỂ THAM GIA CHƯƠNG TRÌNH OCOP TỈNH BẾN TRE NĂM 2023\nHuyện|Tổng số|HTX|Doanh nghiệp|THT|Hộ\nHuyện Ba Tri|#8|#5|#1|#1|#1"
        );
        Assert.Equal(
            [
                "subjects.total",
                "subjects.cooperative",
                "subjects.enterprise",
                "subjects.cooperativeGroup",
                "subjects.household",
            ],
            read.Records.OfType<FigureRecord>().Select(f => f.Indicator)
        );
    }

    [Theory]
    [InlineData("SẢN PHẨM VÀ CHỦ THỂ OCOP TỈNH BẾN TRE NĂM 2023")]
    [InlineData("TỔNG HỢP CHỦ THỂ, SẢN PHẨM OCOP TỈNH BẾN TRE NĂM 2023")]
    [InlineData("SỐ LƯỢNG SẢN PHẨM, ĐIỂM BÁN OCOP TỈNH BẾN TRE NĂM 2023")]
    public void Under_a_title_of_several_things_stars_are_those_of_products(string title)
    {
        var read = Sheets.Read(
            $"{title}\nHuyện|Tổng số sản phẩm|Trong đó 4 sao|5 sao|Số chủ thể\nHuyện Ba Tri|#8|#3|#1|#6"
        );
        Assert.Equal(
            ["products.total", "products.star4", "products.star5", "subjects.total"],
            read.Records.OfType<FigureRecord>().Select(f => f.Indicator)
        );
    }

    [Fact]
    public void Shares_are_percent()
    {
        var read = Sheets.Read(
            "CƠ CẤU SẢN PHẨM OCOP TỈNH BẾN TRE NĂM 2023\nHuyện|Tổng số sản phẩm|Tỷ lệ 3 sao (%)|Tỷ lệ 4 sao (%)\nHuyện Ba Tri|#8|%0.673|32,7%\n|||\nTổng cộng|#8|#50|#50"
        );
        Assert.Equal(
            [
                "B3 products.total actual 8 2023",
                "C3 share.products.star3 actual 67.3 2023",
                "D3 share.products.star4 actual 32.7 2023",
            ],
            read.Figures()
        );
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void Communes_with_products_are_no_figure()
    {
        var read = Sheets.Read(
            "KẾT QUẢ OCOP TỈNH BẾN TRE NĂM 2023\nHuyện|Số sản phẩm OCOP|Số xã có sản phẩm\nHuyện Ba Tri|#8|7/12 xã\nHuyện Chợ Lách|92/220 xã|#5"
        );
        Assert.Equal(["B3 products.total actual 8 2023"], read.Figures());
    }
}
