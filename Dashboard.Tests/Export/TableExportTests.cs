using System.Text;
using Ocop.Etl.Export;
using Ocop.Etl.Model;
using OfficeOpenXml;

namespace Ocop.Tests.Export;

public class TableExportTests
{
    private static readonly ExportTable Table = new(
        "Sản phẩm: tỉnh Đồng Tháp [lọc]",
        ["Phạm vi: Đồng Tháp"],
        [
            new("Tên sản phẩm", Width: 40),
            new("Sao", ExportKind.Count, 8),
            new("Điểm", ExportKind.Number, 8),
            new("Tỷ lệ", ExportKind.Percent, 8),
            new("Ngày", ExportKind.Date, 12),
            new("Ghi lúc", ExportKind.Moment, 18),
        ],
        [
            [
                "Bột sen, \"loại 1\"",
                4,
                78.66,
                67.3,
                new DateOnly(2024, 2, 9),
                new DateTimeOffset(2026, 3, 1, 8, 5, 0, TimeSpan.FromHours(7)),
            ],
            ["=HYPERLINK(\"http://x\")", 3, -0.5, null, new PartialDate(2023, 7), null],
            ["+84 đặc sản", null, null, 0.8, new PartialDate(2022), null],
        ]
    );

    [Fact]
    public void A_csv_begins_with_the_byte_order_mark_and_keeps_invariant_numbers_and_dates()
    {
        var bytes = Csv(Table);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        string[] expected =
        [
            "Tên sản phẩm,Sao,Điểm,Tỷ lệ,Ngày,Ghi lúc",
            "\"Bột sen, \"\"loại 1\"\"\",4,78.66,67.3,2024-02-09,2026-03-01T08:05:00+07:00",
            "\"'=HYPERLINK(\"\"http://x\"\")\",3,-0.5,,2023-07,",
            "'+84 đặc sản,,,0.8,2022,",
        ];
        Assert.Equal(
            expected,
            Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
        );
    }

    [Fact]
    public void An_xlsx_holds_real_numbers_and_dates_under_a_frozen_header_with_a_filter()
    {
        using var package = Open(Xlsx(Table));
        var sheet = package.Workbook.Worksheets[0];
        Assert.Equal("Sản phẩm tỉnh Đồng Tháp lọc", sheet.Name);
        Assert.Equal("A4:F7", sheet.Tables[0].Address.Address);
        Assert.True(sheet.Tables[0].ShowFilter);
        Assert.Equal(78.66, sheet.Cells["C5"].Value);
        Assert.Equal(0.673, sheet.Cells["D5"].GetValue<double>(), 6);
        Assert.Equal(FigureFormat.Percent, sheet.Cells["D5"].Style.Numberformat.Format);
        Assert.Equal(new DateTime(2024, 2, 9), sheet.Cells["E5"].GetValue<DateTime>());
        Assert.Equal(FigureFormat.Day, sheet.Cells["E5"].Style.Numberformat.Format);
        Assert.Equal("07/2023", sheet.Cells["E6"].Text);
        Assert.Equal("2022", sheet.Cells["E7"].Text);
        Assert.Null(sheet.Cells["B7"].Value);
    }

    [Fact]
    public void Text_that_looks_like_a_formula_stays_text_in_an_xlsx()
    {
        using var package = Open(Xlsx(Table));
        var cell = package.Workbook.Worksheets[0].Cells["A6"];
        Assert.Equal("=HYPERLINK(\"http://x\")", cell.Value);
        Assert.Empty(cell.Formula);
        Assert.True(cell.Style.QuotePrefix);
    }

    [Fact]
    public void A_table_without_rows_still_opens()
    {
        using var package = Open(Xlsx(Table with { Rows = [] }));
        Assert.Equal("Tên sản phẩm", package.Workbook.Worksheets[0].Cells["A4"].Text);
    }

    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("+đặc sản", true)]
    [InlineData("-HTX", true)]
    [InlineData("@SUM(A1)", true)]
    [InlineData("  =1+1", true)]
    [InlineData("Gạo = cơm", false)]
    [InlineData("", false)]
    public void What_a_spreadsheet_would_run_is_known(string text, bool expected) =>
        Assert.Equal(expected, CellText.LooksLikeFormula(text));

    [Fact]
    public void Text_loses_only_what_a_cell_cannot_hold()
    {
        Assert.Equal("a\nb\tc 🍯", CellText.Clean("a\nb\tc\u0000\u001B 🍯\uD800"[..^1]));
        Assert.Equal(CellText.MaxLength, CellText.Clean(new string('ă', 40_000)).Length);
    }

    private static byte[] Xlsx(ExportTable table)
    {
        using var stream = new MemoryStream();
        TableExport.WriteXlsx(table, stream);
        return stream.ToArray();
    }

    private static byte[] Csv(ExportTable table)
    {
        using var stream = new MemoryStream();
        TableExport.WriteCsv(table, stream);
        return stream.ToArray();
    }

    private static ExcelPackage Open(byte[] bytes) => new(new MemoryStream(bytes));
}
