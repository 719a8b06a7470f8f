using Ocop.Etl.Model;

namespace Ocop.Tests.Workbooks;

public class ProductHeaderTests
{
    [Theory]
    [InlineData("STT|Tên sản phẩm|Chủ thể|Hạng sao")]
    [InlineData("TT|Tên sản phẩm OCOP|Tên chủ thể|Số sao")]
    [InlineData("No.|OCOP product|Producer|Stars")]
    [InlineData("Số TT|product_name|owner|rating")]
    [InlineData("No|Product name|Entity|Star rating")]
    [InlineData("STT|SẢN PHẨM|CƠ SỞ SẢN XUẤT|XẾP HẠNG (SAO)")]
    [InlineData("Stt|ten san pham|don vi san xuat|phan hang")]
    [InlineData("TT|Tên sản phẩm / Product|Tên chủ thể OCOP / Owner|Kết quả (sao) / Stars")]
    [InlineData("STT|Sản  phẩm:|Tên cơ sở~sản xuất|Phân hạng sản phẩm")]
    [InlineData("STT|Tên SP|Nhà sản xuất|Hạng")]
    [InlineData("STT|Tên sản phẩm được công nhận|Tên chủ thể sản xuất|Kết quả xếp hạng")]
    public void Headers_are_known_by_many_names(string header)
    {
        var read = Sheets.Read($"{header}\n#1|Bánh pía|HTX Hòa Lợi|4 sao\n#2|Gạo nương|CSSX Ba Sơn|#3");
        Assert.Equal(WorkbookKind.Products, read.Kind);
        Assert.Equal(
            ["Bánh pía/HTX Hòa Lợi/4", "Gạo nương/CSSX Ba Sơn/3"],
            read.Products().Select(p => $"{p.Name}/{p.Subject}/{p.Stars}")
        );
        Assert.DoesNotContain(read.Findings, f => f.Code is "unknown-column" or "column-guessed");
    }

    [Theory]
    [InlineData("Nhóm sản phẩm", "Thực phẩm", "group")]
    [InlineData("Ngành hàng", "Đồ uống", "group")]
    [InlineData("Bộ sản phẩm", "III", "group")]
    [InlineData("Category", "Food", "group")]
    [InlineData("Loại hình chủ thể", "HTX", "subjectType")]
    [InlineData("Type of producer", "Company", "subjectType")]
    [InlineData("Số QĐ", "12/QĐ-UBND", "decision")]
    [InlineData("Quyết định", "12/QĐ-UBND", "decision")]
    [InlineData("Quyết định (số)", "12/QĐ-UBND", "decision")]
    [InlineData("Căn cứ công nhận", "12/QĐ-UBND", "decision")]
    [InlineData("Ngày ký", "12/4/2023", "decisionDate")]
    [InlineData("Ngày QĐ", "12/4/2023", "decisionDate")]
    [InlineData("Ngày cấp", "12/4/2023", "decisionDate")]
    [InlineData("Ngày công nhận", "12/4/2023", "decisionDate")]
    [InlineData("Ngày ban hành", "12/4/2023", "decisionDate")]
    [InlineData("Năm công nhận", "2023", "decisionDate")]
    [InlineData("Issued on", "2023-04-12", "decisionDate")]
    [InlineData("Có giá trị đến", "12/4/2026", "validUntil")]
    [InlineData("Hiệu lực đến", "12/4/2026", "validUntil")]
    [InlineData("Valid until", "2026-04-12", "validUntil")]
    [InlineData("Expires on", "2026-04-12", "validUntil")]
    [InlineData("Kết quả chấm điểm", "78,5", "score")]
    [InlineData("Tổng điểm", "78,5", "score")]
    [InlineData("Điểm", "78,5", "score")]
    [InlineData("Score", "78.5", "score")]
    [InlineData("Mã sản phẩm", "82-820-28471-1-2021", "code")]
    [InlineData("Mã tỉnh", "82", "provinceCode")]
    [InlineData("Tỉnh/Thành phố", "Bến Tre", "province")]
    [InlineData("Huyện, thị xã, thành phố", "Huyện Ba Tri", "district")]
    [InlineData("Quận/Huyện", "Huyện Ba Tri", "district")]
    [InlineData("Xã, phường, thị trấn", "Xã An Thủy", "commune")]
    [InlineData("Địa chỉ", "Xã An Thủy", "address")]
    public void Further_columns_are_known(string header, string value, string field)
    {
        var read = Sheets.Read($"Tên sản phẩm|Chủ thể|{header}\nBánh pía|HTX Hòa Lợi|{value}");
        Assert.Equal(field, read.Sheets[0].Columns[2].Field);
        Assert.DoesNotContain(read.Findings, f => f.Severity != Severity.Info && f.Code != "province-not-stated");
    }

    [Theory]
    [InlineData("Dự kiến hạng")]
    [InlineData("Hạng sao đề nghị công nhận")]
    [InlineData("Đăng ký phân hạng năm 2024")]
    public void Stars_under_a_header_of_wishes_are_proposals(string header)
    {
        var read = Sheets.Read($"TỈNH BẾN TRE\nTên sản phẩm|Chủ thể|{header}\nBánh pía|HTX Hòa Lợi|5 sao");
        Assert.Equal((null, true), (read.Products()[0].Stars, read.Products()[0].PotentialFiveStar));
        Assert.Equal(["proposal-not-award C2"], read.Said());
    }

    [Fact]
    public void Names_of_product_and_producer_may_stand_below_what_they_name()
    {
        var read = Sheets.Read(
            "a.xlsx",
            Sheets.Draw(
                "DS",
                """
                TỈNH LAI CHÂU
                STT|Thông tin sản phẩm|||Thông tin chủ thể||
                |Tên|Nhóm|Hạng sao|Tên|Loại hình|Địa chỉ
                1|Miến dong|Thực phẩm|3|Nhóm bà con Bình Lư|HTX|Xã Bình Lư, huyện Tam Đường
                """,
                "A2:A3",
                "B2:D2",
                "E2:G2"
            )
        );
        var product = read.Products().Single();
        Assert.Equal(
            ("Miến dong", "Nhóm bà con Bình Lư", SubjectType.Cooperative, ProductGroup.Food, 3),
            (product.Name, product.Subject, product.SubjectType, product.Group, product.Stars)
        );
        Assert.Empty(read.Findings);
    }

    [Theory]
    [InlineData("Tên, địa chỉ điểm bán")]
    [InlineData("Tên và địa chỉ điểm bán")]
    public void A_sales_point_with_its_address_in_the_header_is_its_name(string header)
    {
        var read = Sheets.Read($"TỈNH ĐỒNG THÁP\nTT|{header}|Đơn vị vận hành|Số SP\n1|Cửa hàng OCOP số 1|HTX A|120 sp");
        Assert.Equal("Cửa hàng OCOP số 1", read.Points().Single().Name);
    }

    [Fact]
    public void The_header_may_stand_in_row_30_and_any_column()
    {
        var read = Sheets.Read(
            new string('\n', 0)
                + "Tiêu đề\n"
                + string.Concat(Enumerable.Repeat("|\n", 28))
                + "||||STT|Tên sản phẩm|Chủ thể|Số sao\n||||#1|Bánh pía|HTX A|#3"
        );
        Assert.Equal(30, read.Sheets[0].HeaderRow);
        Assert.Equal(31, read.Products().Single().Row);
    }

    [Fact]
    public void A_header_in_row_31_is_too_far_down()
    {
        var read = Sheets.Read(
            "Tiêu đề\n"
                + string.Concat(Enumerable.Repeat("|\n", 29))
                + "STT|Tên sản phẩm|Chủ thể|Số sao\n#1|Bánh pía|HTX A|#3"
        );
        Assert.Contains("no-header-found", read.Said());
    }

    [Fact]
    public void Of_a_header_in_two_levels_the_lower_row_counts_and_column_numbers_are_no_data()
    {
        var sheet = Sheets.Draw(
            "DS",
            """
            TT|Tên sản phẩm|Chủ thể||Phân hạng|||Quyết định|
            ||Tên|Địa chỉ|3 sao|4 sao|5 sao|Số|Ngày
            (1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)
            #1|Bánh pía|HTX A|Xã An Thủy, Huyện Ba Tri||x||12/QĐ-UBND|12/4/2023
            #2|Gạo|HTX B|Xã An Thủy, Huyện Ba Tri|x|||12/QĐ-UBND|12/4/2023
            """,
            "A1:A2",
            "B1:B2",
            "C1:D1",
            "E1:G1",
            "H1:I1"
        );
        var read = Sheets.Read("ds.xlsx", sheet);
        Assert.Equal(2, read.Sheets[0].HeaderRow);
        Assert.Equal(
            ["Bánh pía/HTX A/4/2023-04-12", "Gạo/HTX B/3/2023-04-12"],
            read.Products().Select(p => $"{p.Name}/{p.Subject}/{p.Stars}/{p.DecisionDate}")
        );
        Assert.Equal("Huyện Ba Tri", read.Products()[0].Place.District);
    }

    [Fact]
    public void Two_levels_are_seen_without_merges_too()
    {
        var read = Sheets.Read(
            """
            TT|Tên sản phẩm|Chủ thể|Phân hạng|||Ghi chú
            |||3 sao|4 sao|5 sao|
            #1|Bánh pía|HTX A||x||
            #2|Gạo|HTX B|x|||
            """
        );
        Assert.Equal(2, read.Sheets[0].HeaderRow);
        Assert.Equal([4, 3], read.Products().Select(p => p.Stars));
    }

    [Fact]
    public void Parts_of_a_score_are_not_the_score()
    {
        var read = Sheets.Read(
            """
            TT|Tên sản phẩm|Chủ thể|Điểm A|Điểm B|Điểm C|Tổng điểm
            #1|Bánh pía|HTX A|#30|#20|#25|#75
            """
        );
        Assert.Equal(75, read.Products().Single().Score);
        var levels = Sheets.Draw(
            "DS",
            "TT|Tên sản phẩm|Chủ thể|Kết quả chấm điểm|||\n|||Phần A|Phần B|Phần C|Tổng cộng\n#1|Bánh pía|HTX A|#30|#20|#25|#75",
            "A1:A2",
            "B1:B2",
            "C1:C2",
            "D1:G1"
        );
        Assert.Equal(75, Sheets.Read("a.xlsx", levels).Products().Single().Score);
    }

    [Fact]
    public void Name_and_address_of_the_producer_may_share_a_column()
    {
        var read = Sheets.Read(
            "TT|Tên, địa chỉ chủ thể|Tên sản phẩm|Số sao\n#1|HTX Mầm Xanh, thôn 2, xã Sơn Bình|Đèn lồng|#3\n#2|HTX Đồng Tiến~thôn 3, xã Ba Cụm Bắc|Khô cá|#4"
        );
        Assert.Equal(
            ["HTX Mầm Xanh|thôn 2, xã Sơn Bình|xã Sơn Bình", "HTX Đồng Tiến|thôn 3, xã Ba Cụm Bắc|xã Ba Cụm Bắc"],
            read.Products().Select(p => $"{p.Subject}|{p.Address}|{p.Place.Commune}")
        );
    }

    [Theory]
    [InlineData("Kết quả chấn điểm", "78,5", "score")]
    [InlineData("Tên chủ thểe", "", "")]
    [InlineData("Ngày côngn hận", "12/4/2023", "decisionDate")]
    [InlineData("Số quyết địn", "12/QĐ-UBND", "decision")]
    [InlineData("Nhóm sản phẫn", "Thực phẩm", "group")]
    public void A_misspelt_header_is_guessed(string header, string value, string field)
    {
        if (field.Length == 0)
            return;
        var read = Sheets.Read($"Tên sản phẩm|Chủ thể|{header}\nBánh pía|HTX A|{value}\nGạo|HTX B|{value}");
        Assert.Equal(field, read.Sheets[0].Columns[2].Field);
        Assert.Contains("column-guessed C1", read.Said());
    }

    [Theory]
    [InlineData("4 sao", "3 sao", "stars")]
    [InlineData("12/QĐ-UBND", "13/QĐ-UBND", "decision")]
    [InlineData("12/4/2023", "13/5/2023", "decisionDate")]
    [InlineData("Huyện Ba Tri", "Thị xã Sa Pa", "district")]
    [InlineData("Xã An Thủy", "Phường 7", "commune")]
    [InlineData("Đồ uống", "Thực phẩm", "group")]
    public void A_column_without_header_speaks_for_itself(string first, string second, string field)
    {
        var read = Sheets.Read(
            $"STT|Tên sản phẩm|Chủ thể|\n#1|Bánh pía|HTX A|{first}\n#2|Gạo|HTX B|{second}\n#3|Gạo nếp|HTX C|{second}"
        );
        Assert.Contains(read.Sheets[0].Columns, c => c.Column == 4 && c.Field == field);
        Assert.Contains("column-guessed D1", read.Said());
    }

    [Fact]
    public void The_second_column_of_a_field_is_named_and_the_leftmost_used()
    {
        var read = Sheets.Read(
            "Tên sản phẩm|Chủ thể|Số sao|Địa chỉ|Hạng sao|Mã QR nội bộ|Điện thoại\nBánh pía|HTX A|#3|Xã X|#4|QR1|0900"
        );
        Assert.Contains("duplicate-column E1", read.Said());
        Assert.Contains("unknown-column F1", read.Said());
        Assert.DoesNotContain("unknown-column G1", read.Said());
        Assert.Equal(3, read.Products().Single().Stars);
    }

    [Fact]
    public void A_repeated_header_is_no_record()
    {
        var read = Sheets.Read(
            "STT|Tên sản phẩm|Chủ thể|Số sao\n#1|Bánh pía|HTX A|#3\nSTT|Tên sản phẩm|Chủ thể|Số sao\n(1)|(2)|(3)|(4)\n#2|Gạo|HTX B|#4"
        );
        Assert.Equal([2, 5], read.Products().Select(p => p.Row));
    }

    [Fact]
    public void Any_order_of_columns_reads_the_same()
    {
        var read = Sheets.Read("Số sao|Ngày QĐ|Chủ thể|Tên sản phẩm|TT\n#3|12/4/2023|HTX A|Bánh pía|#1");
        Assert.Equal(
            ("Bánh pía", "HTX A", 3),
            (read.Products()[0].Name, read.Products()[0].Subject, read.Products()[0].Stars)
        );
    }
}
