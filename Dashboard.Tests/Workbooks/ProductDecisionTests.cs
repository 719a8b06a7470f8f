using Ocop.Etl.Model;

namespace Ocop.Tests.Workbooks;

public class ProductDecisionTests
{
    private const string Header = "STT|Tên sản phẩm|Chủ thể|Điểm|Số sao|Số QĐ|Ngày ký\n";

    [Fact]
    public void Decision_and_date_may_stand_in_any_of_their_cells()
    {
        var read = Sheets.Read(
            """
            STT|Tên sản phẩm|Chủ thể|Số sao|Số QĐ|Ngày ký
            #1|A a|HTX A|#3|12/QĐ-UBND ngày 12/4/2023|
            #2|B b|HTX A|#3||13/QĐ-UBND ngày 13/4/2023
            #3|C c|HTX A|3 sao (QĐ 14/QĐ-UBND ngày 14/4/2023)||
            #4|D d|HTX A|#3|15/4/2023, số 15/QĐ-UBND|
            #5|E e|HTX A|#3|16/QĐ-UBND|@2023-04-16
            #6|F f|HTX A|#3||
            """
        );
        Assert.Equal(
            [
                "12/QĐ-UBND 2023-04-12",
                "13/QĐ-UBND 2023-04-13",
                "14/QĐ-UBND 2023-04-14",
                "15/QĐ-UBND 2023-04-15",
                "16/QĐ-UBND 2023-04-16",
                " ",
            ],
            read.Products().Select(p => $"{p.Decision} {p.DecisionDate}")
        );
    }

    [Theory]
    [InlineData("(Kèm theo Quyết định số 88/QĐ-UBND ngày 15 tháng 01 năm 2021)", "88/QĐ-UBND 2021-01-15")]
    [InlineData("(Ban hành kèm theo Quyết định số 88/QĐ-UBND ngày 15/01/2021 của UBND tỉnh)", "88/QĐ-UBND 2021-01-15")]
    [InlineData("(Kèm theo Tờ trình số 88/TTr-UBND ngày 15 tháng 01 năm 2021)", " ")]
    [InlineData("(Kèm theo Kế hoạch số 88/KH-UBND ngày 15/01/2021)", " ")]
    public void The_title_names_the_decision_of_all_rows(string line, string expected)
    {
        var read = Sheets.Read($"DANH SÁCH SẢN PHẨM OCOP\n{line}\nSTT|Tên sản phẩm|Chủ thể|Số sao\n#1|Bánh|HTX A|#3");
        Assert.Equal(expected, $"{read.Products()[0].Decision} {read.Products()[0].DecisionDate}");
    }

    [Theory]
    [InlineData("29/02/2024", "2027-02-28")]
    [InlineData("2023", "2026")]
    [InlineData("07/2023", "2026-07")]
    public void A_certificate_holds_36_months(string date, string until) =>
        Assert.Equal(
            until,
            Sheets.Read(Header + $"#1|Bánh|HTX A|#75|#4|1/QĐ-UBND|{date}").Products()[0].ValidUntil?.ToString()
        );

    [Fact]
    public void A_stated_end_wins()
    {
        var read = Sheets.Read(
            "STT|Tên sản phẩm|Chủ thể|Số sao|Ngày ký|Có giá trị đến\n#1|Bánh|HTX A|#3|12/4/2023|31/12/2024"
        );
        Assert.Equal("2024-12-31", read.Products()[0].ValidUntil?.ToString());
    }

    [Theory]
    [InlineData("22/05/202", "bad-date G2")]
    [InlineData("31/02/2024", "bad-date G2")]
    [InlineData("đang chờ ký", "bad-date G2")]
    [InlineData("15/12/2017", "bad-date G2")]
    [InlineData("12/10/2035", "future-date G2")]
    [InlineData("2027", "future-date G2")]
    public void A_bad_or_future_date_keeps_the_row_out(string date, string finding)
    {
        var read = Sheets.Read(Header + $"#1|Bánh|HTX A|#75|#4|1/QĐ-UBND|{date}");
        Assert.Contains(finding, read.Said());
        Assert.Empty(read.Records);
    }

    [Fact]
    public void Of_a_mixed_column_every_date_that_could_be_swapped_is_named()
    {
        var read = Sheets.Read(
            "STT|Tên sản phẩm|Chủ thể|Số sao|Ngày ký\n#1|A|HTX A|#3|25/03/2024\n#2|B|HTX A|#3|@2023-05-12\n#3|C|HTX A|#3|@2024-04-04\n#4|D|HTX A|#3|18/12/2023"
        );
        Assert.Equal(["ambiguous-date E3"], read.Said().Where(s => s.StartsWith("amb", StringComparison.Ordinal)));
        Assert.Equal("2023-05-12", read.Products()[1].DecisionDate?.ToString());
    }

    [Fact]
    public void One_text_that_works_only_month_first_mixes_its_column()
    {
        var read = Sheets.Read(
            "STT|Tên sản phẩm|Chủ thể|Số sao|Ngày ký\n#1|A|HTX A|#3|03/25/2024\n#2|B|HTX A|#3|03/04/2024\n#3|C|HTX A|#3|@2024-05-06\n#4|D|HTX A|#3|20/05/2024\n#5|E|HTX A|#3|2024-01-02"
        );
        Assert.Equal(
            ["ambiguous-date E3", "ambiguous-date E4"],
            read.Said().Where(s => s.StartsWith("amb", StringComparison.Ordinal))
        );
        Assert.Equal(
            ["2024-03-25", "2024-04-03", "2024-05-06", "2024-05-20", "2024-01-02"],
            read.Products().Select(p => p.DecisionDate.ToString())
        );
    }

    [Fact]
    public void An_ordinary_column_is_not_mixed()
    {
        var read = Sheets.Read(
            "STT|Tên sản phẩm|Chủ thể|Số sao|Ngày ký\n#1|A|HTX A|#3|03/04/2024\n#2|B|HTX A|#3|@2024-05-06\n#3|C|HTX A|#3|25/05/2024"
        );
        Assert.DoesNotContain(read.Findings, f => f.Code == "ambiguous-date");
    }
}
