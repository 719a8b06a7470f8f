using Ocop.Etl.Model;

namespace Ocop.Tests.Workbooks;

/// <summary>Whole lists of products and sales points as different offices keep them, each with its own habits and faults.</summary>
public class OfficeListTests
{
    private static string[] Rows(WorkbookReading read) =>
        [
            .. read.Products()
                .Select(p =>
                    $"{p.Row} {p.Name}/{p.Subject}/{p.Stars}/{p.Place.District ?? "-"}/{p.Place.Commune ?? "-"}/{p.Decision ?? "-"}/{p.DecisionDate?.ToString() ?? "-"}"
                ),
        ];

    [Fact]
    public void Parents_with_children_dates_of_all_kinds_and_a_district_in_brackets()
    {
        var read = Sheets.Read(
            """
            DANH SÁCH CHỦ THỂ, SẢN PHẨM OCOP - H. ĐẦM DƠI (CÀ MAU)
            TT|Chủ thể|Loại hình|Địa chỉ|Tên sản phẩm|Sao|Ngày cấp|Hết hạn
            1|HTX Tân Mỹ|HTX|xã Tân Duyệt|Tôm khô|3|12/5/22|12/5/25
            ||||Bánh phồng tôm|4|05/06/2023|
            2|Lê Văn Tám|Hộ cá thể|xã Tân Tiến|Mắm ba khía|3|tháng 8/2021|
            3|Trại giống Minh|Trang trại|TT Đầm Dơi|Cua|3*|2021|
            ||||Sò|***|31/4/2023|
            4|Câu lạc bộ phụ nữ|Khác|Xã Ngọc Chánh|Chiếu|ba sao|20-11-2020|
            """
        );
        Assert.Equal(
            [
                "3 Tôm khô/HTX Tân Mỹ/3/H. ĐẦM DƠI/xã Tân Duyệt/-/2022-05-12",
                "4 Bánh phồng tôm/HTX Tân Mỹ/4/H. ĐẦM DƠI/xã Tân Duyệt/-/2023-06-05",
                "5 Mắm ba khía/Lê Văn Tám/3/H. ĐẦM DƠI/xã Tân Tiến/-/2021-08",
                "6 Cua/Trại giống Minh/3/H. ĐẦM DƠI/TT Đầm Dơi/-/2021",
                "8 Chiếu/Câu lạc bộ phụ nữ/3/H. ĐẦM DƠI/Xã Ngọc Chánh/-/2020-11-20",
            ],
            Rows(read)
        );
        Assert.Equal(["bad-date G7", "merged-cells-filled"], read.Said());
    }

    [Fact]
    public void Marks_below_ranks_groups_by_year_and_decisions_with_their_dates_in_brackets()
    {
        var read = Sheets.Read(
            "a.xlsx",
            Sheets.Draw(
                "DM",
                """
                TỈNH LẠNG SƠN
                DANH MỤC SẢN PHẨM OCOP
                STT|Sản phẩm OCOP|Chủ thể|Hạng sao|||Nhóm|QĐ công nhận
                |||5*|4*|3*||
                A|NĂM 2021
                #1|Hồng vành khuyên|HTX Hoàng Văn Thụ||x||Thực phẩm|QĐ 2111/QĐ-UBND (12/11/2021)
                #2|Cao khô Vạn Linh|Hộ ông Hoàng Văn A|||x|Thực phẩm|2111/QĐ-UBND ngày 12-11-2021
                B|NĂM 2022
                #3|Na Chi Lăng|HTX Chi Lăng|x|||Thực phẩm|Số: 1999/QĐ-UBND; 30/12/2022
                #4|Tinh dầu hồi|THT Văn Quan|||v|Thảo dược|1999/QĐ-UBND, 30/12/2022
                |Tổng cộng: 04 sản phẩm||1|1|3||
                """,
                "A3:A4",
                "B3:B4",
                "C3:C4",
                "D3:F3",
                "G3:G4",
                "H3:H4"
            )
        );
        Assert.Equal(
            [
                "6 Hồng vành khuyên/HTX Hoàng Văn Thụ/4/-/-/2111/QĐ-UBND/2021-11-12",
                "7 Cao khô Vạn Linh/Hộ ông Hoàng Văn A/3/-/-/2111/QĐ-UBND/2021-11-12",
                "9 Na Chi Lăng/HTX Chi Lăng/5/-/-/1999/QĐ-UBND/2022-12-30",
                "10 Tinh dầu hồi/THT Văn Quan/3/-/-/1999/QĐ-UBND/2022-12-30",
            ],
            Rows(read)
        );
        Assert.Equal(["total-mismatch F11"], read.Said());
    }

    [Fact]
    public void Districts_with_counts_in_their_heads_scores_and_totals()
    {
        var read = Sheets.Read(
            """
            TỔNG HỢP SẢN PHẨM OCOP ĐÃ CÔNG NHẬN TỈNH THÁI BÌNH
            STT|Tên sản phẩm|Bộ sản phẩm|Tên CSSX|Điểm|Xếp loại|QĐ công nhận
            I|HUYỆN KIẾN XƯƠNG (03 SẢN PHẨM)
            1|Bánh cáy|Thực phẩm chế biến|Cơ sở Bà Hợi|55,5|3 sao|3000/QĐ-UBND ngày 30/12/2020
            2|Lụa Nam Cao|Thủ công mỹ nghệ, trang trí|HTX Dệt đũi|91/100|5 sao|1000/QĐ-BNN-VPĐP, 01/04/2022
            3|Gạo BC15|Ngũ cốc|HTX Vũ Thắng|72 điểm|4 sao|3000/QĐ-UBND ngày 30/12/2020
            II|HUYỆN TIỀN HẢI (02 SP)
            1|Ngao khô|Thực phẩm|Công ty Biển|105|3 sao|3000/QĐ-UBND ngày 30/12/2020
            2|Cá khô|Thực phẩm|HTX Biển|80|5 sao|3000/QĐ-UBND ngày 30/12/2020
            3|Nước mắm|Thực phẩm||68|3 sao|3000/QĐ-UBND ngày 30/12/2020
            |TỔNG CỘNG TOÀN TỈNH: 06 SẢN PHẨM
            """
        );
        Assert.Equal(
            [
                "4 Bánh cáy/Cơ sở Bà Hợi/3/HUYỆN KIẾN XƯƠNG/-/3000/QĐ-UBND/2020-12-30",
                "5 Lụa Nam Cao/HTX Dệt đũi/5/HUYỆN KIẾN XƯƠNG/-/1000/QĐ-BNN-VPĐP/2022-04-01",
                "6 Gạo BC15/HTX Vũ Thắng/4/HUYỆN KIẾN XƯƠNG/-/3000/QĐ-UBND/2020-12-30",
            ],
            Rows(read)
        );
        Assert.Equal(
            [
                "missing-subject D10",
                "score-out-of-range E8",
                "stars-above-score F9",
                "total-mismatch B7",
                "unknown-group C6",
            ],
            read.Said().Order()
        );
    }

    [Fact]
    public void Provinces_of_both_lists_in_one_list_of_the_ministry()
    {
        var read = Sheets.Read(
            """
            STT|Tỉnh|Tên sản phẩm|Chủ thể|Số sao|Ngày công nhận
            1|Hà Nam|Trống Đọi Tam|HTX Trống|4|15/3/2021
            2|Ninh Bình|Cơm cháy|DN Đại Long|5|20/9/2025
            3|Hoà Bình|Cam|HTX Cam|4|2/2/2026
            4|TT-Huế|Tôm chua|Cơ sở Tấn Lộc|4|1/1/2022
            5|T.T Huế|Mè xửng|CSSX Thiên Hương|4|1/1/2022
            6|Bình Trị Thiên|Ném|HTX|3|1/1/2023
            7|Đắc Lắc|Cà phê|HTX|3|1/1/2023
            """
        );
        Assert.Equal(
            ["63-35", "34-37", "63-17", "63-46", "63-46", "63-66"],
            read.Products().Select(p => p.Place.Province?.Value)
        );
        Assert.Equal(["unknown-province B7", "unit-not-valid-at-date B4"], read.Said());
    }

    [Fact]
    public void Ranks_come_from_group_rows_and_hopes_are_none()
    {
        var read = Sheets.Read(
            """
            DANH SÁCH SẢN PHẨM OCOP ĐÃ CÔNG NHẬN TỈNH YÊN BÁI
            STT|Tên sản phẩm|Phân loại|Chủ thể|Xã, phường|Huyện|Điểm TB|Sao
            I. SẢN PHẨM HẠNG 4 SAO
            1|Chè Shan tuyết|Đồ uống|HTX Suối Giàng|Suối Giàng|Văn Chấn|82,3|
            II. SẢN PHẨM HẠNG 3 SAO
            2|Gạo nếp Tú Lệ|Thực phẩm|HTX Tú Lệ|Tú Lệ|Văn Chấn|66|
            3|Quế|Thảo dược|HTX Quế hồi|Đào Thịnh|Trấn Yên|48|
            III. TIỀM NĂNG 5 SAO
            4|Trà Bạch|Đồ uống|HTX Shan|Phình Hồ|Trạm Tấu|91|
            Tổng số: 4 sản phẩm
            """
        );
        Assert.Equal(
            [
                "4 Chè Shan tuyết/HTX Suối Giàng/4/Văn Chấn/Suối Giàng/-/-",
                "6 Gạo nếp Tú Lệ/HTX Tú Lệ/3/Văn Chấn/Tú Lệ/-/-",
                "9 Trà Bạch/HTX Shan//Trạm Tấu/Phình Hồ/-/-",
            ],
            Rows(read)
        );
        Assert.True(read.Products()[^1].PotentialFiveStar);
        Assert.Contains("stars-above-score G7", read.Said());
        Assert.DoesNotContain(read.Findings, f => f.Code is "total-mismatch" or "missing-stars");
    }

    [Fact]
    public void A_month_first_column_makes_its_other_dates_doubtful()
    {
        var read = Sheets.Read(
            """
            SẢN PHẨM OCOP TỈNH PHÚ YÊN
            STT|Tên SP|Chủ thể|Sao|Ngày công nhận
            1|A|HTX A|3|03/25/2024
            2|B|HTX B|3|04/05/2024
            3|D|HTX D|3|@2024-06-07
            4|E|HTX E|3|05/05/2024
            5|F|HTX F|3|31/06/2024
            6|G|HTX G|3|15/8/2017
            7|K|HTX K|3|08:30 12/12/2023
            8|M|HTX M|3|ngày 29 tháng 02 năm 2024
            """
        );
        Assert.Equal(
            ["2024-03-25", "2024-05-04", "2024-06-07", "2024-05-05", "2023-12-12", "2024-02-29"],
            read.Products().Select(p => p.DecisionDate?.ToString())
        );
        Assert.Equal(["ambiguous-date E4", "ambiguous-date E5", "bad-date E7", "bad-date E8"], read.Said());
    }

    [Fact]
    public void A_producer_may_stand_below_the_word_for_a_unit()
    {
        var read = Sheets.Read(
            """
            TỈNH QUẢNG NAM
            STT|Tên đơn vị|Sản phẩm|Huyện|Hạng sao cũ|Hạng sao mới
            1|HTX Tam Kỳ|Bánh tráng|Phú Ninh|3|4
            2|Công ty TNHH Trà|Trà|Nam Trà My|4|5
            """
        );
        Assert.Equal(
            ["3 Bánh tráng/HTX Tam Kỳ/4/Phú Ninh/-/-/-", "4 Trà/Công ty TNHH Trà/5/Nam Trà My/-/-/-"],
            Rows(read)
        );
        Assert.Equal(["unknown-column E2"], read.Said());
    }

    [Fact]
    public void Sales_points_by_district_with_everything_wrong_once()
    {
        var read = Sheets.Read(
            """
            BÁO CÁO ĐIỂM GIỚI THIỆU, BÁN SẢN PHẨM OCOP TỈNH ĐỒNG THÁP NĂM 2024
            TT|Tên, địa chỉ điểm bán|Địa chỉ|Đơn vị vận hành|Thời điểm hoạt động|Số lượng SP OCOP|Diện tích (m2)
            I|Thành phố Cao Lãnh
            1|Cửa hàng OCOP|Số 12 Nguyễn Huệ, Phường 1|HTX Bình Thành|15/3/2021|120 sp|60
            2|Siêu thị Cao Lãnh|Phường 2|Liên hiệp HTX Thương mại|T10/2020|45|20
            II|Huyện Lấp Vò
            1|Gian hàng OCOP|TT Lấp Vò|Hội LHPN huyện|2022|nhiều|
            2|Gian hàng OCOP|TT Lấp Vò|Hội LHPN huyện|2023|10|
            3||TT Lấp Vò|HTX Lấp Vò|31/2/2022|5|
            |Cộng 4 điểm||||175|
            """
        );
        Assert.Equal(
            [
                "4 Cửa hàng OCOP 2021-03-15 120 Thành phố Cao Lãnh",
                "5 Siêu thị Cao Lãnh 2020-10 45 Thành phố Cao Lãnh",
                "7 Gian hàng OCOP 2022  Huyện Lấp Vò",
            ],
            read.Points().Select(p => $"{p.Row} {p.Name} {p.OpenedOn} {p.Products} {p.Place.District}")
        );
        Assert.Equal(
            ["bad-date E9", "duplicate-row B8", "missing-name B9", "not-a-number F7", "total-mismatch B10"],
            read.Said().Order()
        );
    }
}
