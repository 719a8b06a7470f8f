using Ocop.Etl.Model;

namespace Ocop.Tests.Workbooks;

public class ProductRowTests
{
    private const string Header = "STT|Tên sản phẩm|Chủ thể|Điểm|Số sao|Số QĐ|Ngày ký\n";

    [Fact]
    public void Group_rows_carry_place_stars_group_and_decision()
    {
        var read = Sheets.Read(
            """
            DANH SÁCH SẢN PHẨM OCOP TỈNH SÓC TRĂNG
            STT|Tên sản phẩm|Chủ thể|Địa chỉ
            A|SẢN PHẨM ĐẠT 4 SAO (Quyết định số 2211/QĐ-UBND ngày 20/12/2023)||
            I|NHÓM THỰC PHẨM||
            1|Huyện Mỹ Xuyên (02 sản phẩm)||
            #1|Bánh pía|HTX A|
            #2|Gạo|HTX B|
            2|Thị xã Vĩnh Châu (01 sản phẩm)||
            #3|Hành tím|HTX C|
            B|SẢN PHẨM ĐẠT 3 SAO||
            II|Đồ uống||
            #4|Trà sen|HTX D|
            """
        );
        Assert.Equal(
            [
                "Bánh pía/4/Food/Huyện Mỹ Xuyên/2211/QĐ-UBND",
                "Gạo/4/Food/Huyện Mỹ Xuyên/2211/QĐ-UBND",
                "Hành tím/4/Food/Thị xã Vĩnh Châu/2211/QĐ-UBND",
                "Trà sen/3/Drink/Thị xã Vĩnh Châu/2211/QĐ-UBND",
            ],
            read.Products().Select(p => $"{p.Name}/{p.Stars}/{p.Group}/{p.Place.District}/{p.Decision}")
        );
        Assert.DoesNotContain("total-mismatch", read.Findings.Select(f => f.Code));
    }

    [Fact]
    public void A_wrong_count_in_a_group_row_is_named_there()
    {
        var read = Sheets.Read(
            "STT|Tên sản phẩm|Chủ thể|Số sao\nI|Huyện A (03 sản phẩm)\n#1|Bánh|HTX A|#3\n#2|Gạo|HTX B|#9\nII|Huyện B: 01 sản phẩm\n#3|Chè|HTX C|#3\n|Tổng cộng|04 sản phẩm"
        );
        Assert.Contains("total-mismatch B2", read.Said());
        Assert.DoesNotContain("total-mismatch B5", read.Said());
        Assert.Contains("total-mismatch C7", read.Said());
    }

    [Fact]
    public void Refused_rows_count_in_totals()
    {
        var read = Sheets.Read(
            "STT|Tên sản phẩm|Chủ thể|Số sao\n#1|Bánh|HTX A|#3\n#2|Gạo|HTX B|#9\n#3||HTX B|#3\n|Tổng cộng|3 sản phẩm"
        );
        Assert.DoesNotContain("total-mismatch", read.Findings.Select(f => f.Code));
        Assert.Single(read.Records);
    }

    [Theory]
    [InlineData("|Tổng số: 3 sản phẩm||")]
    [InlineData("Cộng|#3||")]
    [InlineData("Danh sách này có 3 sản phẩm|||")]
    [InlineData("|Tổng cộng|3 sản phẩm|")]
    [InlineData("|TỔNG|3 SP|")]
    [InlineData("|Tổng cộng (I+II)|3 sản phẩm|")]
    public void A_totals_row_is_no_record_and_is_checked(string row)
    {
        var table = "STT|Tên sản phẩm|Chủ thể|Số sao\n#1|Bánh|HTX A|#3\n#2|Gạo|HTX B|#4\n#3|Chè|HTX B|#3\n";
        var right = Sheets.Read(table + row);
        Assert.Equal(3, right.Records.Count);
        Assert.DoesNotContain("total-mismatch", right.Findings.Select(f => f.Code));
        var wrong = Sheets.Read(table + row.Replace('3', '4'));
        Assert.Contains("total-mismatch", wrong.Findings.Select(f => f.Code));
    }

    [Fact]
    public void Subtotals_sum_their_part_and_are_not_added_twice()
    {
        var read = Sheets.Read(
            "STT|Tên sản phẩm|Chủ thể|Số sao\nI|Huyện A\n#1|Bánh|HTX A|#3\n#2|Gạo|HTX B|#4\n|Cộng|2 sản phẩm\nII|Huyện B\n#3|Chè|HTX C|#4\n|Cộng|2 sản phẩm\n|Tổng cộng|3 sản phẩm"
        );
        Assert.Equal(["total-mismatch C8"], read.Said().Where(s => s.StartsWith("total", StringComparison.Ordinal)));
    }

    [Fact]
    public void Totals_below_marks_count_the_marks()
    {
        var read = Sheets.Read(
            "STT|Tên sản phẩm|Chủ thể|3 sao|4 sao|5 sao\n#1|Bánh|HTX A|x||\n#2|Gạo|HTX B||X|\n#3|Chè|HTX C|✓||\n|Tổng cộng||#2|#2|#0"
        );
        Assert.Equal([3, 4, 3], read.Products().Select(p => p.Stars));
        Assert.Equal(["total-mismatch E5"], read.Said().Where(s => s.StartsWith("total", StringComparison.Ordinal)));
    }

    [Fact]
    public void Notes_and_signatures_are_no_records()
    {
        var read = Sheets.Read(
            Header
                + """
                #1|Bánh|HTX A|#75|#4|12/QĐ-UBND|12/4/2023
                (*) Sản phẩm được công nhận lại
                Ghi chú: danh sách gồm cả sản phẩm hết hạn
                |||Bến Tre, ngày 7 tháng 6 năm 2023
                |Nơi nhận:|TM. ỦY BAN NHÂN DÂN
                |- Như trên;|KT. CHỦ TỊCH
                |- Lưu: VT.|PHÓ CHỦ TỊCH
                |Người lập biểu|(Đã ký)
                |Nguyễn Văn Thử|Trần Văn Ví
                """
        );
        Assert.Single(read.Records);
        Assert.DoesNotContain(read.Findings, f => f.Severity == Severity.Error);
        Assert.Equal("83", read.Products()[0].Place.Province?.Code);
    }

    [Fact]
    public void Merged_producers_fill_the_rows_below()
    {
        var sheet = Sheets.Draw(
            "DS",
            "STT|Chủ thể|Địa chỉ|Tên sản phẩm|Số sao\n#1|HTX A|Xã X, Huyện Y|Bánh|#3\n|||Gạo|#4\n#2|HTX B|Xã Z, Huyện Y|Chè|#3",
            "A2:A3",
            "B2:B3",
            "C2:C3"
        );
        var read = Sheets.Read("a.xlsx", sheet);
        Assert.Equal(
            ["Bánh/HTX A/Xã X", "Gạo/HTX A/Xã X", "Chè/HTX B/Xã Z"],
            read.Products().Select(p => $"{p.Name}/{p.Subject}/{p.Place.Commune}")
        );
        Assert.Contains("merged-cells-filled", read.Said());
    }

    [Fact]
    public void Merged_stars_are_not_filled()
    {
        var sheet = Sheets.Draw("DS", "STT|Chủ thể|Tên sản phẩm|Số sao\n#1|HTX A|Bánh|#3\n|HTX A|Gạo|", "D2:D3");
        var read = Sheets.Read("a.xlsx", sheet);
        Assert.Equal([3, null], read.Products().Select(p => p.Stars));
        Assert.Contains("missing-stars D3", read.Said());
    }

    [Fact]
    public void A_row_without_number_and_producer_belongs_to_the_one_above()
    {
        var read = Sheets.Read(
            "STT|Chủ thể|Địa chỉ|Tên sản phẩm|Số sao\n#1|HTX A|Xã X, Huyện Y|Bánh|#3\n|||Gạo|#4\n#2||Xã Z|Chè|#3"
        );
        Assert.Equal(
            ["Bánh/HTX A/Xã X", "Gạo/HTX A/Xã X"],
            read.Products().Select(p => $"{p.Name}/{p.Subject}/{p.Place.Commune}")
        );
        Assert.Equal(1, read.Said().Count(s => s == "merged-cells-filled"));
        Assert.Contains("missing-subject B4", read.Said());
    }

    [Fact]
    public void Without_serial_numbers_a_row_without_producer_misses_it()
    {
        var read = Sheets.Read("Chủ thể|Tên sản phẩm|Số sao\nHTX A|Bánh|#3\n|Gạo|#4");
        Assert.Contains("missing-subject A3", read.Said());
        Assert.Single(read.Records);
    }

    [Fact]
    public void A_parent_may_stand_in_a_row_of_its_own()
    {
        var read = Sheets.Read(
            "STT|Chủ thể|Địa chỉ|Tên sản phẩm|Số sao\n#1|HTX A|Xã X|\n|||Bánh|#3\n|||Gạo|#4\n#2|HTX B|Xã Y|Chè|#3"
        );
        Assert.Equal(["Bánh/HTX A", "Gạo/HTX A", "Chè/HTX B"], read.Products().Select(p => $"{p.Name}/{p.Subject}"));
        Assert.DoesNotContain(read.Findings, f => f.Code == "missing-name");
    }

    [Fact]
    public void A_row_without_product_is_named_at_the_empty_cell()
    {
        var read = Sheets.Read("STT|Tên sản phẩm|Chủ thể|Số sao\n#1||HTX A|#3\n#2|Gạo|HTX B|#4\n#3\n#4\n");
        Assert.Equal(["missing-name B2"], read.Said().Where(s => s.StartsWith("missing", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("#785", "#3", "score-out-of-range D2", 0)]
    [InlineData("#62", "#4", "stars-above-score E2", 0)]
    [InlineData("chưa có", "#3", "not-a-number D2", 1)]
    [InlineData("#90", "#3", null, 1)]
    [InlineData("#90", "#5", null, 1)]
    [InlineData("89,99", "#5", "stars-above-score E2", 0)]
    [InlineData("49.9", "#3", "stars-above-score E2", 0)]
    [InlineData("%0.85", "#4", null, 1)]
    public void Score_and_stars_must_agree(string score, string stars, string? finding, int records)
    {
        var read = Sheets.Read(Header + $"#1|Bánh|HTX A|{score}|{stars}|1/QĐ-UBND|1/2/2023");
        Assert.Equal(records, read.Records.Count);
        if (finding is null)
            Assert.DoesNotContain(read.Findings, f => f.Severity == Severity.Error);
        else
            Assert.Contains(finding, read.Said());
    }

    [Fact]
    public void A_score_is_told_with_a_decimal_comma()
    {
        var read = Sheets.Read(Header + "#1|Bánh|HTX A|#62.5|#4|1/QĐ-UBND|1/2/2023");
        Assert.Contains("điểm 62,5 chỉ", Assert.Single(read.Findings, f => f.Severity == Severity.Error).Message);
    }

    [Fact]
    public void Stars_of_a_group_stand_against_the_score_too()
    {
        var read = Sheets.Read("STT|Tên sản phẩm|Chủ thể|Điểm\n|Hạng 4 sao\n#1|Bánh|HTX A|#75\n#2|Gạo|HTX A|#65");
        Assert.Single(read.Records);
        Assert.Contains("stars-above-score D4", read.Said());
    }

    [Fact]
    public void A_list_of_proposals_awards_nothing()
    {
        var read = Sheets.Read(
            "DANH SÁCH SẢN PHẨM ĐỀ NGHỊ ĐÁNH GIÁ, PHÂN HẠNG OCOP NĂM 2024\nSTT|Tên sản phẩm|Chủ thể|Số sao\n#1|Bánh|HTX A|#4\n#2|Gạo|HTX A|5 sao"
        );
        Assert.Equal([(null, false), (null, true)], read.Products().Select(p => (p.Stars, p.PotentialFiveStar)));
        Assert.Equal(1, read.Said().Count(s => s.StartsWith("proposal-not-award", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_letterhead_that_mentions_a_proposal_is_no_list_of_proposals()
    {
        var read = Sheets.Read(
            "DANH SÁCH SẢN PHẨM OCOP NĂM 2024\n(Theo đề nghị của Sở Nông nghiệp)\nXét đề nghị của Văn phòng điều phối\nSTT|Tên sản phẩm|Chủ thể|Số sao\n#1|Bánh|HTX A|#4"
        );
        Assert.Equal(4, read.Products()[0].Stars);
    }

    [Fact]
    public void A_repeat_is_refused_a_renewal_is_not()
    {
        var read = Sheets.Read(
            Header
                + """
                #1|Bánh hòa|HTX A|#75|#4|1/QĐ-UBND|1/2/2020
                #2|BÁNH HOÀ |HTX  A|#75|#4|1/QĐ-UBND|1/2/2020
                #3|Bánh hòa|HTX A|#75|#4|9/QĐ-UBND|1/2/2023
                #4|Bánh hòa|HTX B|#75|#4|1/QĐ-UBND|1/2/2020
                #5|Bánh hòa|HTX A|#75|#3|1/QĐ-UBND|1/2/2020
                """
        );
        Assert.Equal([2, 4, 5, 6], read.Products().Select(p => p.Row));
        Assert.Contains("duplicate-row B3", read.Said());
    }

    [Theory]
    [InlineData("Bánh pía; Bánh in", true)]
    [InlineData("- Bánh pía~- Bánh in", true)]
    [InlineData("1. Bánh pía~2. Bánh in", true)]
    [InlineData("Bánh pía~đậu xanh", false)]
    [InlineData("Nhóm sản phẩm (Dao, thìa, dĩa)", false)]
    [InlineData("Bánh pía;", false)]
    public void Several_products_in_a_cell_are_kept_as_one_row(string name, bool several)
    {
        var read = Sheets.Read(Header + $"#1|{name}|HTX A|#75|#4|1/QĐ-UBND|1/2/2020");
        Assert.Single(read.Records);
        Assert.Equal(several, read.Said().Contains("several-products-in-cell B2"));
    }

    [Fact]
    public void Text_like_a_formula_stays_text()
    {
        var read = Sheets.Read(Header + "#1|=HYPERLINK(\"http://x\",\"Mật ong\")|HTX A|#75|#4|1/QĐ-UBND|1/2/2020");
        Assert.Equal("=HYPERLINK(\"http://x\",\"Mật ong\")", read.Products()[0].Name);
        Assert.Contains("formula-like-text B2", read.Said());
    }

    [Fact]
    public void Formulas_count_by_their_saved_value_and_only_in_columns_that_are_read()
    {
        var read = Sheets.Read(
            Header
                + "!REF|Bánh|HTX A|#75|#4||\n#2|Gạo|HTX A|!?|#4||\n#3|Chè|HTX A|#75|!N/A||\n#4|Trà|HTX A|#75|#4||#REF!"
        );
        Assert.Equal([2], read.Products().Select(p => p.Row));
        Assert.Equal(
            ["formula-without-value D3", "formula-error E4", "formula-error G5"],
            read.Said().Where(s => s.StartsWith("formula", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Empty_stars_are_named_when_the_list_has_stars()
    {
        var read = Sheets.Read("STT|Tên sản phẩm|Chủ thể|Số sao\n#1|Bánh|HTX A|\n#2|Gạo|HTX A|#3");
        Assert.Contains("missing-stars D2", read.Said());
        Assert.Equal(2, read.Records.Count);
        var group = Sheets.Read("STT|Tên sản phẩm|Chủ thể|Số sao\n|Sản phẩm 4 sao\n#1|Bánh|HTX A|\n#2|Gạo|HTX A|#3");
        Assert.Equal([4, 3], group.Products().Select(p => p.Stars));
        Assert.DoesNotContain(group.Findings, f => f.Code == "missing-stars");
    }

    [Theory]
    [InlineData("HTX Tân Mỹ", SubjectType.Cooperative)]
    [InlineData("HTXNN Tân Mỹ", SubjectType.Cooperative)]
    [InlineData("Liên hiệp HTX Tân Mỹ", SubjectType.Cooperative)]
    [InlineData("Cty TNHH X", SubjectType.Enterprise)]
    [InlineData("DNTN X", SubjectType.Enterprise)]
    [InlineData("DN X", SubjectType.Enterprise)]
    [InlineData("Tổ hợp tác X", SubjectType.CooperativeGroup)]
    [InlineData("HKD X", SubjectType.Household)]
    [InlineData("Hộ ông Nguyễn Văn A", SubjectType.Household)]
    [InlineData("CSSX X", SubjectType.Household)]
    [InlineData("Cơ sở X", SubjectType.Household)]
    [InlineData("Trang trại X", SubjectType.Farm)]
    [InlineData("Hội quán X", SubjectType.Other)]
    [InlineData("Hội nông dân xã X", SubjectType.Other)]
    [InlineData("Làng nghề X", SubjectType.Other)]
    [InlineData("Ban quản lý X", SubjectType.Other)]
    [InlineData("Hồ Thị Bưởi", null)]
    [InlineData("Nguyễn Văn Thử", null)]
    public void The_kind_of_producer_is_told_by_its_name(string subject, SubjectType? type) =>
        Assert.Equal(type, Sheets.Read(Header + $"#1|Bánh|{subject}|#75|#4||").Products()[0].SubjectType);

    [Fact]
    public void A_type_column_or_marks_win_over_the_name()
    {
        var column = Sheets.Read(
            "STT|Tên sản phẩm|Chủ thể|Loại hình|Số sao\n#1|Bánh|Nguyễn Văn A|Khác|#3\n#2|Gạo|Nguyễn Văn B|Hộ kinh doanh|#3\n#3|Chè|HTX C||#3"
        );
        Assert.Equal(
            [SubjectType.Other, SubjectType.Household, SubjectType.Cooperative],
            column.Products().Select(p => p.SubjectType!.Value)
        );
        var marks = Sheets.Draw(
            "DS",
            "STT|Tên sản phẩm|Chủ thể|Loại hình chủ thể|||Số sao\n|||HTX|DN|Hộ|\n#1|Bánh|An Bình||x||#3\n#2|Gạo|Tân Lộc|||v|#3",
            "A1:A2",
            "B1:B2",
            "C1:C2",
            "D1:F1",
            "G1:G2"
        );
        Assert.Equal(
            [SubjectType.Enterprise, SubjectType.Household],
            Sheets.Read("a.xlsx", marks).Products().Select(p => p.SubjectType!.Value)
        );
    }

    [Theory]
    [InlineData("Thực phẩm", ProductGroup.Food)]
    [InlineData("Đồ uống", ProductGroup.Drink)]
    [InlineData("Thảo dược", ProductGroup.Herbal)]
    [InlineData("Dược liệu và sản phẩm từ dược liệu", ProductGroup.Herbal)]
    [InlineData("Vải và may mặc", ProductGroup.Craft)]
    [InlineData("Lưu niệm - nội thất - trang trí", ProductGroup.Craft)]
    [InlineData("Sinh vật cảnh", ProductGroup.Ornamental)]
    [InlineData("Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch", ProductGroup.Tourism)]
    [InlineData("IV.1", ProductGroup.Craft)]
    [InlineData("III", ProductGroup.Herbal)]
    [InlineData("I.1.a", ProductGroup.Food)]
    [InlineData("Nông sản khác", null)]
    public void Groups_are_known_by_name_and_number(string text, ProductGroup? group)
    {
        var read = Sheets.Read($"STT|Tên sản phẩm|Chủ thể|Nhóm|Số sao\n#1|Bánh|HTX A|{text}|#3");
        Assert.Equal(group, read.Products()[0].Group);
        Assert.Equal(group is null, read.Said().Contains("unknown-group D2"));
    }
}
