using Ocop.Etl.Model;
using Ocop.Etl.Workbooks.Layout;
using Ocop.Etl.Workbooks.Places;
using Ocop.Tests.Support;

namespace Ocop.Tests.Workbooks;

public class PlaceTests
{
    private static readonly ProvinceNames Provinces = new(TestData.Units);

    private static string Product(
        string title,
        string header,
        string row,
        string file = "tep.xlsx",
        string sheet = "Sheet1"
    )
    {
        var read = Sheets.Read(
            file,
            Sheets.Draw(sheet, $"{title}\nTên sản phẩm|Chủ thể|Số sao|{header}\nBánh|HTX A|#3|{row}")
        );
        var place = read.Products().Single().Place;
        return $"{place.Province?.Value ?? "-"} {place.District ?? "-"} {place.Commune ?? "-"}";
    }

    [Theory]
    [InlineData("TP.HCM", "79")]
    [InlineData("BR-VT", "77")]
    [InlineData("Hoà Bình", "17")]
    [InlineData("Hòa Bình", "17")]
    [InlineData("Đắc Nông", "67")]
    [InlineData("Ben Tre", "83")]
    [InlineData("tỉnh Bến Tre", "83")]
    [InlineData("1", "01")]
    [InlineData("08", "08")]
    [InlineData("Thành phố Hà Nội", "01")]
    [InlineData("TP Đà Nẵng", "48")]
    [InlineData("Thừa Thiên - Huế", "46")]
    [InlineData("BẮC CẠN", "06")]
    public void A_province_is_known_by_any_spelling(string text, string code) =>
        Assert.Equal(code, Provinces.InCell(text)?.Candidates[0].Code);

    [Theory]
    [InlineData(
        "Thôn 2 - xã Hòa An - TP Phan Rang - Tháp Chàm - Ninh Thuận",
        "58",
        "TP Phan Rang - Tháp Chàm",
        "xã Hòa An"
    )]
    [InlineData(
        "phường Đô Vinh, thành phố Phan Rang - Tháp Chàm",
        null,
        "thành phố Phan Rang - Tháp Chàm",
        "phường Đô Vinh"
    )]
    [InlineData("KP 3 - phường Thắng Tam - Tp Vũng Tàu - Bà Rịa - Vũng Tàu", "77", "Tp Vũng Tàu", "phường Thắng Tam")]
    [InlineData("xã A, huyện Đất Đỏ, tỉnh Bà Rịa – Vũng Tàu", "77", "huyện Đất Đỏ", "xã A")]
    [InlineData("xã Vinh Hưng - huyện Phú Lộc - Thừa Thiên - Huế", "46", "huyện Phú Lộc", "xã Vinh Hưng")]
    [InlineData("ấp 3 - xã Tam Ngãi - huyện Cầu Kè - Trà Vinh", "84", "huyện Cầu Kè", "xã Tam Ngãi")]
    public void A_dash_parts_an_address_but_not_a_name(
        string address,
        string? province,
        string district,
        string commune
    )
    {
        var read = new AddressReader(Provinces).Read(address);
        Assert.Equal((province, district, commune), (read.Province?.Candidates[0].Code, read.District, read.Commune));
    }

    [Theory]
    [InlineData("DANH SÁCH SẢN PHẨM OCOP - H. ĐẦM DƠI (CÀ MAU)", "H. ĐẦM DƠI")]
    [InlineData("Sản phẩm OCOP TX. Ngã Năm, tỉnh Sóc Trăng", "TX. Ngã Năm")]
    [InlineData("Phòng NN&PTNT Q. Thốt Nốt, TP. Cần Thơ", "Q. Thốt Nốt")]
    public void A_title_may_shorten_the_kind_of_a_district(string title, string district) =>
        Assert.Equal(district, Product(title, "Ghi chú", "x")[6..^2]);

    [Theory]
    [InlineData("Nam Trà My (Quảng Nam cũ)", "Nam Trà My")]
    [InlineData("Kế Sách (cũ)", "Kế Sách")]
    public void A_mark_of_the_former_unit_leaves_the_name_whole(string text, string name) =>
        Assert.Equal((name, true), (PlaceText.Of(text).Name, PlaceText.Of(text).Old));

    [Theory]
    [InlineData("99")]
    [InlineData("3")]
    [InlineData("Tỉnh Lạ")]
    [InlineData("Huyện Ba Tri")]
    public void What_is_no_province_is_none(string text) => Assert.Null(Provinces.InCell(text));

    [Theory]
    [InlineData("DANH SÁCH SẢN PHẨM OCOP HUYỆN HÒA BÌNH, TỈNH BẠC LIÊU", "95")]
    [InlineData("ỦY BAN NHÂN DÂN TỈNH BẾN TRE", "83")]
    [InlineData("SỞ NÔNG NGHIỆP KHÁNH HÒA", "56")]
    [InlineData("UBND THÀNH PHỐ HÀ NỘI", "01")]
    [InlineData("OCOP_BenTre_2024", "83")]
    [InlineData("ocop-soc-trang", "94")]
    [InlineData("danh sach TP.HCM 2024", "79")]
    [InlineData("Thành phố Bến Tre, tỉnh Bến Tre", "83")]
    public void A_province_is_found_among_words(string text, string code) =>
        Assert.Equal(code, Provinces.InText(text)?.Candidates[0].Code);

    [Theory]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")]
    [InlineData("Danh sách phường Bến Tre")]
    [InlineData("Hoa huệ tây")]
    [InlineData("Thành phố Bến Tre")]
    public void Words_that_only_sound_like_one_are_not(string text) => Assert.Null(Provinces.InText(text));

    [Theory]
    [InlineData("Tỉnh", "Bến Tre", "63-83 - -")]
    [InlineData("Mã tỉnh", "#1", "63-01 - -")]
    [InlineData("Mã sản phẩm", "82-820-28471-1-2021", "63-82 - -")]
    [InlineData("Địa chỉ", "Ấp 1, xã An Thủy, huyện Ba Tri, tỉnh Bến Tre", "63-83 huyện Ba Tri xã An Thủy")]
    [InlineData("Địa chỉ", "Ấp 1, X. An Thủy, H. Ba Tri, Bến Tre", "63-83 H. Ba Tri X. An Thủy")]
    [InlineData("Địa chỉ", "Ấp 1 xã An Thủy huyện Ba Tri tỉnh Bến Tre", "63-83 huyện Ba Tri xã An Thủy")]
    [InlineData("Địa chỉ", "TT. Cái Rồng, TX. Sơn Tây, TP. Hà Nội", "63-01 TX. Sơn Tây TT. Cái Rồng")]
    [InlineData("Địa chỉ", "Phường 7, TP. Bến Tre, tỉnh Bến Tre", "63-83 TP. Bến Tre Phường 7")]
    [InlineData("Địa chỉ", "P. 7, Q. 3, TP.HCM", "63-79 Q. 3 P. 7")]
    public void The_rows_own_cells_say_where(string header, string value, string expected) =>
        Assert.Equal(expected, Product("DANH SÁCH NĂM 2023", header, value));

    [Theory]
    [InlineData("UBND HUYỆN CẦU KÈ, TỈNH TRÀ VINH NĂM 2022", "tep.xlsx", "Sheet1", "63-84 HUYỆN CẦU KÈ -")]
    [InlineData("Danh sách sản phẩm OCOP huyện Cầu Kè năm 2022", "tra-vinh.xlsx", "Sheet1", "63-84 huyện Cầu Kè -")]
    [InlineData("DANH SÁCH SẢN PHẨM OCOP NĂM 2022", "OCOP_BenTre_2024.xlsx", "Sheet1", "63-83 - -")]
    [InlineData("DANH SÁCH SẢN PHẨM OCOP NĂM 2022", "OCOP_BenTre_2024.xlsx", "Trà Vinh", "63-84 - -")]
    [InlineData("Bến Tre, ngày 7 tháng 6 năm 2023", "tep.xlsx", "Sheet1", "63-83 - -")]
    [InlineData("CHƯƠNG TRÌNH MỖI XÃ MỘT SẢN PHẨM TỈNH BẾN TRE NĂM 2022", "tep.xlsx", "Sheet1", "63-83 - -")]
    [InlineData("UBND XÃ SƠN BÌNH, TỈNH BẾN TRE NĂM 2022", "tep.xlsx", "Sheet1", "63-83 - XÃ SƠN BÌNH")]
    [InlineData("UBND THỊ XÃ CAI LẬY, TỈNH TIỀN GIANG 2022", "tep.xlsx", "Sheet1", "63-82 THỊ XÃ CAI LẬY -")]
    [InlineData("UBND HUYỆN NĂM CĂN, TỈNH CÀ MAU NĂM 2022", "tep.xlsx", "Sheet1", "63-96 HUYỆN NĂM CĂN -")]
    public void Else_what_stands_around_the_table(string title, string file, string sheet, string expected) =>
        Assert.Equal(expected, Product(title, "Ghi chú", "", file, sheet));

    [Fact]
    public void Nothing_speaks_then_it_is_said_once()
    {
        var read = Sheets.Read("DANH SÁCH\nTên sản phẩm|Chủ thể|Số sao\nBánh|HTX A|#3\nGạo|HTX A|#3");
        Assert.Equal(["province-not-stated"], read.Said());
        Assert.Null(read.Products()[0].Place.Province);
    }

    [Fact]
    public void A_unit_named_like_a_province_is_what_its_column_says()
    {
        Assert.Equal("63-95 Hòa Bình -", Product("TỈNH BẠC LIÊU 2023", "Huyện", "Hòa Bình"));
        Assert.Equal("34-86 - Phường Bến Tre", Product("TỈNH VĨNH LONG 2026", "Xã, phường", "Phường Bến Tre"));
        Assert.Equal("34-75 - Bình Phước", Product("TỈNH ĐỒNG NAI NĂM 2026", "Phường", "Bình Phước"));
    }

    [Theory]
    [InlineData("TỈNH VĨNH LONG (Tính đến 31/3/2026)", "#3", "34-86")]
    [InlineData("TỈNH VĨNH LONG (Tính đến 30/6/2025)", "#3", "63-86")]
    [InlineData("TỈNH VĨNH LONG NĂM 2024", "#3", "63-86")]
    [InlineData("TỈNH VĨNH LONG NĂM 2026", "#3", "34-86")]
    [InlineData("TỈNH VĨNH LONG NĂM 2025", "@2025-06-30", "63-86")]
    [InlineData("TỈNH VĨNH LONG NĂM 2025", "@2025-07-01", "34-86")]
    [InlineData("TỈNH VĨNH LONG NĂM 2025", "", "34-86")]
    [InlineData("TỈNH VĨNH LONG", "@2024-01-01", "63-86")]
    [InlineData("TỈNH VĨNH LONG", "2024", "63-86")]
    [InlineData("TỈNH VĨNH LONG", "2025", "34-86")]
    [InlineData("TỈNH VĨNH LONG", "tháng 6/2025", "63-86")]
    [InlineData("TỈNH VĨNH LONG (cũ) NĂM 2026", "#3", "63-86")]
    [InlineData("TỈNH VĨNH LONG (trước sáp nhập) NĂM 2026", "", "63-86")]
    public void The_list_of_provinces_follows_mark_and_date(string title, string date, string expected)
    {
        if (date == "#3")
            date = "";
        Assert.Equal(expected, Product(title, "Ngày ký", date).Split(' ')[0]);
    }

    [Fact]
    public void Districts_speak_for_the_63()
    {
        Assert.StartsWith("63-86", Product("TỈNH VĨNH LONG", "Huyện", "Huyện Mang Thít"), StringComparison.Ordinal);
        Assert.StartsWith("34-86", Product("TỈNH VĨNH LONG", "Xã", "Xã Cái Nhum"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_province_that_is_no_more_is_named_once_per_cell()
    {
        var read = Sheets.Read(
            "DANH SÁCH (đến ngày 31/3/2026)\nTên sản phẩm|Chủ thể|Số sao|Tỉnh\nBánh|HTX A|#3|Bến Tre\nGạo|HTX A|#3|Trà Vinh (cũ)\nChè|HTX A|#3|Vĩnh Long"
        );
        Assert.Equal(["63-83", "63-84", "34-86"], read.Products().Select(p => p.Place.Province!.Value.Value));
        Assert.Equal(["unit-not-valid-at-date D3"], read.Said());
    }

    [Fact]
    public void One_former_province_settles_a_table_of_provinces()
    {
        var read = Sheets.Read(
            "SỐ SẢN PHẨM OCOP (tính đến 31/12/2025)\nTỉnh|Số sản phẩm OCOP\nVĩnh Long|#5\nBến Tre|#6"
        );
        Assert.Equal(["B3 province 63-86 - -", "B4 province 63-83 - -"], read.FigurePlaces());
        Assert.Equal(["unit-not-valid-at-date A4"], read.Said());
        var marked = Sheets.Read(
            "SỐ SẢN PHẨM OCOP (tính đến 31/12/2025)\nTỉnh|Số sản phẩm OCOP\nVĩnh Long|#5\nBến Tre (cũ)|#6"
        );
        Assert.Equal(["B3 province 34-86 - -", "B4 province 63-83 - -"], marked.FigurePlaces());
    }

    [Theory]
    [InlineData("(Số liệu tính đến ngày 30/6/2024)", "2024-06-30")]
    [InlineData("Cập nhật đến 15/3/2023", "2023-03-15")]
    [InlineData("(Đến hết tháng 9/2023)", "2023-09-30")]
    [InlineData("ĐẾN HẾT QUÝ I/2026", "2026-03-31")]
    [InlineData("Lũy kế đến hết năm 2024", "2024-12-31")]
    [InlineData("Thời điểm 31/12/2023", "2023-12-31")]
    [InlineData("as of 31/12/2023", "2023-12-31")]
    [InlineData("NĂM 2023", "2023")]
    [InlineData("6 THÁNG ĐẦU NĂM 2024", "2024-06-30")]
    [InlineData("QUÝ III NĂM 2024", "2024-09-30")]
    [InlineData("9 tháng năm 2024", "2024-09-30")]
    [InlineData("GIAI ĐOẠN 2021-2025", "2025")]
    [InlineData("ĐỢT 1 NĂM 2023 (Kèm theo Quyết định số 1208/QĐ-UBND ngày 07 tháng 6 năm 2022)", "2023")]
    [InlineData("(Kèm theo Quyết định số 2023/QĐ-UBND ngày 07 tháng 6 năm 2022)", "2022-06-07")]
    [InlineData("(Kèm theo Kế hoạch số 45/KH-UBND ngày 20/02/2024 của UBND tỉnh)", "2024-02-20")]
    [InlineData("Tháng 6 năm 2024", "2024-06")]
    [InlineData("tính đến 31/5, năm 2024", "2024-05-31")]
    public void The_sheets_date_is_found_above_the_header(string line, string expected)
    {
        var grid = Sheets.Draw("Sheet1", $"{line}\nTên sản phẩm|Chủ thể|Số sao");
        Assert.Equal(expected, SheetContext.Read(grid, 2, "tep.xlsx", Provinces).Date?.ToString());
    }

    [Theory]
    [InlineData("OCOP 2026", "tep.xlsx", "2026")]
    [InlineData("31.12.2023", "tep.xlsx", "2023-12-31")]
    [InlineData("Sheet1", "ocop-soc-trang-2023.xlsx", "2023")]
    [InlineData("Sheet1", "OCOP_BenTre_2024.xlsx", "2024")]
    [InlineData("Sheet1", "OCOP_BenTre_20240630.xlsx", "2024-06-30")]
    [InlineData("Sheet1", "bao-cao-30-6-2024.xlsx", "2024-06-30")]
    [InlineData("Sheet1", "tep1.xlsx", null)]
    public void Else_in_the_names_of_sheet_and_file(string sheet, string file, string? expected)
    {
        var grid = Sheets.Draw(sheet, "Danh sách\nTên sản phẩm|Chủ thể|Số sao");
        Assert.Equal(expected, SheetContext.Read(grid, 2, file, Provinces).Date?.ToString());
    }
}
