using Ocop.Etl.Model;

namespace Ocop.Tests.Workbooks;

/// <summary>Whole tables of figures as different offices keep them, each with its own habits and faults.</summary>
public class OfficeFigureTests
{
    private static string[] Of(WorkbookReading read, string cellStart) =>
        [.. read.Figures().Where(f => f.StartsWith(cellStart, StringComparison.Ordinal))];

    [Fact]
    public void Communes_of_a_district_below_a_label_and_its_value_in_cells_of_their_own()
    {
        var read = Sheets.Read(
            """
            Báo cáo OCOP
            Tỉnh:|Điện Biên
            Huyện:|Tuần Giáo
            Thời điểm báo cáo:|@2024-06-15
            STT|Tên xã/thị trấn|Tổng số sản phẩm|3 sao|4 sao|Số chủ thể tham gia
            1|TT Tuần Giáo|3|2|1|3
            2|Quài Nưa|1|1||1
            Cộng||4|3|1|5
            """
        );
        Assert.Equal(7, read.Figures().Count);
        Assert.Equal("C6 commune 63-11 Huyện Tuần Giáo TT Tuần Giáo", read.FigurePlaces()[0]);
        Assert.Equal("C7 products.total actual 1 2024-06-15", Of(read, "C7").Single());
        Assert.Equal(["total-mismatch F8"], read.Said());
    }

    [Fact]
    public void Targets_for_provinces_by_region_with_totals_over_all()
    {
        var read = Sheets.Read(
            """
            Phụ lục II
            CHỈ TIÊU SẢN PHẨM OCOP ĐẾN NĂM 2025 PHÂN BỔ CHO CÁC TỈNH, THÀNH PHỐ
            Stt|Tỉnh, TP|Số sản phẩm đạt 3 sao trở lên đến 2025|Trong đó: Số sản phẩm 5 sao
            I|TDMNPB|540|10
            1|Hà Giang|300|5
            2|T. Tuyên Quang|240|5
            II|ĐBSH|900|
            3|Tp Hải Phòng|400|
            4|Hưng Yên|500|20
            Cộng 4 tỉnh, TP||1.440|33
            """
        );
        Assert.Equal(
            ["63-02", "63-08", "63-31", "63-33"],
            read.FigurePlaces().Where(p => p.StartsWith('C')).Select(p => p.Split(' ')[2])
        );
        Assert.All(read.Figures(), f => Assert.Contains("target", f, StringComparison.Ordinal));
        Assert.Equal(["total-mismatch D10"], read.Said());
    }

    [Fact]
    public void Plans_and_results_of_a_province_with_lines_below_lines()
    {
        var read = Sheets.Read(
            """
            CÁC CHỈ TIÊU CHỦ YẾU CHƯƠNG TRÌNH OCOP TỈNH HÀ TĨNH
            Số TT|Nội dung chỉ tiêu|Đơn vị tính|Kế hoạch năm 2023|Kết quả thực hiện năm 2023|Đạt (%)
            1|Tổng số sản phẩm OCOP được công nhận lũy kế|sản phẩm|300|311|103.7
            |Trong đó:
            -|5 sao|sản phẩm|1|1|
            -|4 sao|sản phẩm|12|14|
            2|Từ 4 sao trở lên|sản phẩm|13|15|
            3|Số sản phẩm công nhận mới trong năm|SP|40|45/40|112
            II|Chủ thể OCOP|chủ thể|200|212|
            2.1|Hợp tác xã|HTX|60|66|
            III|Tỷ lệ sản phẩm 3 sao|%|95|95,2|
            IV|Số huyện có sản phẩm|huyện|13|13|
            V|Kinh phí thực hiện|triệu đồng|5000|5200|
            """
        );
        Assert.Equal(
            [
                "E3 products.total actual 311 2023",
                "E5 products.star5 actual 1 2023",
                "E6 products.star4 actual 14 2023",
                "E8 products.new actual 45 2023",
                "E8 products.new target 40 2023",
                "E9 subjects.total actual 212 2023",
                "E10 subjects.cooperative actual 66 2023",
                "E11 share.products.star3 actual 95.2 2023",
            ],
            Of(read, "E")
        );
        Assert.Equal(["unknown-indicator B7", "unknown-indicator B12", "unknown-indicator B13"], read.Said());
    }

    [Fact]
    public void A_merged_province_by_commune_under_its_former_provinces()
    {
        var read = Sheets.Read(
            """
            THÀNH PHỐ CẦN THƠ
            BIỂU TỔNG HỢP THEO ĐƠN VỊ HÀNH CHÍNH CẤP XÃ (tháng 10/2025)
            STT|Tên đơn vị|SP 3 sao|SP 4 sao|SP 5 sao|Tổng SP
            I|Khu vực Cần Thơ (trước sắp xếp)
            1|Phường Ninh Kiều|5|2||7
            2|Xã Phong Điền|7|1||9
            II|Khu vực Sóc Trăng cũ
            3|Phường Phú Lợi|4|3|1|8
            |TỔNG CỘNG (I+II)|16|6|1|24
            """
        );
        Assert.Equal("F8 commune 34-92 - Phường Phú Lợi", read.FigurePlaces()[^1]);
        Assert.Equal("F8 products.total actual 8 2025-10", read.Figures()[^1]);
        Assert.Equal(["stars-do-not-add-up F6"], read.Said());
    }

    [Fact]
    public void New_products_by_year_as_planned_and_as_done()
    {
        var read = Sheets.Read(
            """
            THỐNG KÊ SỐ LƯỢNG SẢN PHẨM OCOP MỚI ĐƯỢC CÔNG NHẬN TỈNH TIỀN GIANG
            |Huyện|2022||2023|
            ||KH|TH|KH|TH
            1|Cái Bè|5|6|5|7
            2|Cai Lậy|3/4|2|3|
            |Cộng|8|8|8|7
            """
        );
        Assert.Equal(
            [
                "C4 products.new target 5 2022",
                "D4 products.new actual 6 2022",
                "E4 products.new target 5 2023",
                "F4 products.new actual 7 2023",
                "C5 products.new actual 3 2022",
                "C5 products.new target 4 2022",
                "D5 products.new actual 2 2022",
                "E5 products.new target 3 2023",
            ],
            read.Figures()
        );
    }

    [Fact]
    public void What_is_only_applied_for_is_no_figure()
    {
        var read = Sheets.Read(
            "TỔNG HỢP ĐĂNG KÝ SẢN PHẨM OCOP NĂM 2025 CÁC HUYỆN TỈNH GIA LAI\nTT|Huyện|Đăng ký mới|Đăng ký nâng hạng|Tổng\n1|Chư Sê|5|1|6\n2|Mang Yang|3|0|3"
        );
        Assert.Empty(read.Records);
    }

    [Fact]
    public void Codes_and_names_of_provinces_after_the_reform()
    {
        var read = Sheets.Read(
            """
            TỔNG HỢP SẢN PHẨM OCOP (TÍNH ĐẾN 30/11/2025)
            Mã tỉnh|Tên tỉnh, thành phố|Tổng số sản phẩm OCOP|SP 3 sao|SP 4 sao|SP 5 sao|Số CSSX tham gia
            1|Hà Nội|3.463|#1941|1.500|#22|1.700
            4|Cao Bằng|#150|#130|#20|#0|#100
            99|Đảo Ngọc|#1|#1|#0||
            46|TP Huế|#120|#80|#30||#80
            Cả nước||17.068|||||
            """
        );
        Assert.Equal(
            ["C3 province 34-01 - -", "C4 province 34-04 - -", "C6 province 34-46 - -", "C7 national - - -"],
            read.FigurePlaces().Where(p => p.StartsWith('C'))
        );
        Assert.Equal(["stars-do-not-add-up C6", "unknown-province B5"], read.Said().Order());
    }
}
