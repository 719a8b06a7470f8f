using Ocop.Etl.Workbooks;
using Ocop.Etl.Workbooks.Cells;

namespace Ocop.Tests.Workbooks;

public class CellDateTests
{
    [Theory]
    [InlineData("20/7/2021", "2021-07-20")]
    [InlineData("14-2-2020", "2020-02-14")]
    [InlineData("05.12.2023", "2023-12-05")]
    [InlineData("5/9/23", "2023-09-05")]
    [InlineData("2024-03-07", "2024-03-07")]
    [InlineData("2024/03/07", "2024-03-07")]
    [InlineData("2024-03-07T00:00:00", "2024-03-07")]
    [InlineData("2024-03-07 00:00:00", "2024-03-07")]
    [InlineData("ngày 08 tháng 4 năm 2021", "2021-04-08")]
    [InlineData("Ngày 8 tháng 04 năm 2021", "2021-04-08")]
    [InlineData("08:18 15/03/2023", "2023-03-15")]
    [InlineData("15/03/2023 08:18", "2023-03-15")]
    [InlineData("15/03/2023 8:18:20 SA", "2023-03-15")]
    [InlineData("tháng 7/2023", "2023-07")]
    [InlineData("tháng 7 năm 2023", "2023-07")]
    [InlineData("07/2023", "2023-07")]
    [InlineData("2023", "2023")]
    [InlineData("năm 2023", "2023")]
    [InlineData("45291", "2023-12-31")]
    [InlineData("20 / 7 / 2021", "2021-07-20")]
    [InlineData("03/25/2024", "2024-03-25")]
    public void A_date_is_read_with_its_precision(string text, string expected) =>
        Assert.Equal(expected, CellDate.Read(text).Value?.ToString());

    [Theory]
    [InlineData("22/05/202")]
    [InlineData("31/02/2024")]
    [InlineData("đang chờ ký")]
    [InlineData("20224")]
    [InlineData("13/13/2023")]
    [InlineData("tháng 13/2023")]
    [InlineData("12/10/20244")]
    public void What_is_no_date_gives_none(string text) => Assert.Null(CellDate.Read(text).Value);

    [Fact]
    public void A_bare_number_in_a_date_column_is_a_serial_or_a_year()
    {
        Assert.Equal("2023-06-07", CellDate.Read(new GridCell(1, CellKind.Number, 45084), false)?.Value?.ToString());
        Assert.Equal("2024-02-29", CellDate.Read(new GridCell(1, CellKind.Number, 43889), true)?.Value?.ToString());
        Assert.Equal("2023", CellDate.Read(new GridCell(1, CellKind.Number, 2023), false)?.Value?.ToString());
        Assert.Null(CellDate.Read(new GridCell(1, CellKind.Number, 12), false)?.Value);
    }

    [Theory]
    [InlineData("QĐ số 2008/QĐ-UBND ngày 07/04/2023", "2008/QĐ-UBND", "2023-04-07")]
    [InlineData("Quyết định số 1930/QĐ-UBND, ngày 22/11/2021", "1930/QĐ-UBND", "2021-11-22")]
    [InlineData("07/04/2023, 2008/QĐ-UBND", "2008/QĐ-UBND", "2023-04-07")]
    [InlineData("QĐ 377/QĐ-BNN-VPĐP ngày 17 tháng 01 năm 2023", "377/QĐ-BNN-VPĐP", "2023-01-17")]
    [InlineData("Số 45 / QĐ - UBND", "45/QĐ-UBND", null)]
    [InlineData("1208", "1208", null)]
    [InlineData("QĐ số 1208 ngày 7/6/2023", "1208", "2023-06-07")]
    [InlineData("512/QĐ-UBND năm 2022", "512/QĐ-UBND", "2022")]
    [InlineData("2008/QĐ/UBND", "2008/QĐ/UBND", null)]
    [InlineData("114/QĐ-UBND (15/1/2020)", "114/QĐ-UBND", "2020-01-15")]
    [InlineData("07/04/2023", null, "2023-04-07")]
    public void A_decision_cell_gives_number_and_date(string text, string? number, string? date)
    {
        var read = DecisionText.Read(text);
        Assert.Equal(number, read.Number);
        Assert.Equal(date, read.Date?.Value?.ToString());
    }
}
