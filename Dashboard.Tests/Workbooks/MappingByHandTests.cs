using Ocop.Etl.Model;
using Ocop.Etl.Workbooks;

namespace Ocop.Tests.Workbooks;

public sealed class MappingByHandTests
{
    private const string List = """
        DANH SÁCH SẢN PHẨM OCOP TỈNH BẾN TRE
        STT | Tên sản phẩm | Chủ thể | Số sao
        #1 | Kẹo dừa | HTX Tân Mỹ | #4
        #2 | Mật ong | Cơ sở Hai Lúa | #3
        """;

    [Fact]
    public void A_list_whose_name_column_was_taken_away_keeps_its_header_and_its_other_columns()
    {
        var reading = Read(List, new(Columns: new Dictionary<int, string> { [2] = "" }));
        var sheet = Assert.Single(reading.Sheets);
        Assert.Equal((WorkbookKind.Products, 2, 0), (sheet.Kind, sheet.HeaderRow, sheet.Records));
        Assert.Equal([Fields.Serial, null, Fields.Subject, Fields.Stars], sheet.Columns.Select(c => c.Field));
        Assert.Empty(reading.Records);
        var finding = Assert.Single(reading.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(("no-header-found", "Sheet1", null), (finding.Code, finding.Sheet, finding.Cell));
        Assert.Contains("tên sản phẩm", finding.Message);
    }

    [Fact]
    public void Naming_the_column_again_reads_the_list_as_before()
    {
        var before = Read(List, null);
        var again = Read(List, new(Columns: new Dictionary<int, string> { [2] = Fields.Name }));
        Assert.Equal(2, before.Records.Count);
        Assert.Equal(before.Records, again.Records);
    }

    [Fact]
    public void A_sheet_that_nothing_was_recognised_in_is_mapped_column_by_column()
    {
        const string odd = """
            Bảng kê tháng 6 tỉnh Bến Tre
            Thứ | Cái gì | Ai làm | Mấy
            a | Kẹo dừa | HTX Tân Mỹ | #4
            b | Mật ong | Cơ sở Hai Lúa | #3
            """;
        Assert.Null(Assert.Single(Read(odd, null).Sheets).HeaderRow);

        var chosen = new SheetMapping(WorkbookKind.Products, 2);
        var waiting = Assert.Single(Read(odd, chosen).Sheets);
        Assert.Equal((2, 4), (waiting.HeaderRow, waiting.Columns.Count));

        var mapped = chosen with
        {
            Columns = new Dictionary<int, string>
            {
                [2] = Fields.Name,
                [3] = Fields.Subject,
                [4] = Fields.Stars,
            },
        };
        Assert.Equal(
            [("Kẹo dừa", "HTX Tân Mỹ", 4), ("Mật ong", "Cơ sở Hai Lúa", 3)],
            Read(odd, mapped).Records.OfType<ProductRecord>().Select(r => (r.Name, r.Subject!, r.Stars!.Value))
        );
    }

    [Fact]
    public void A_table_of_figures_without_its_places_says_which_column_it_lacks()
    {
        const string figures = """
            SỐ LIỆU OCOP TỈNH BẾN TRE ĐẾN 31/12/2023
            Huyện | Sản phẩm 3 sao | Sản phẩm 4 sao
            Huyện Ba Tri | #12 | #3
            Huyện Mỏ Cày | #9 | #5
            """;
        Assert.Equal(4, Read(figures, null).Records.Count);
        var reading = Read(figures, new(Columns: new Dictionary<int, string> { [1] = "" }));
        Assert.Contains("đơn vị", Assert.Single(reading.Findings, f => f.Code == "no-header-found").Message);
    }

    private static WorkbookReading Read(string drawing, SheetMapping? mapping) =>
        Sheets.Read(
            drawing,
            new WorkbookOptions
            {
                Today = Sheets.Today,
                Sheets = mapping is null
                    ? new Dictionary<string, SheetMapping>()
                    : new Dictionary<string, SheetMapping> { ["Sheet1"] = mapping },
            }
        );
}
