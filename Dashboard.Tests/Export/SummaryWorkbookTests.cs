using Ocop.Etl.Export;
using Ocop.Etl.Model;
using OfficeOpenXml;
using OfficeOpenXml.Style;

namespace Ocop.Tests.Export;

public sealed class SummaryWorkbookTests : IDisposable
{
    private static readonly SummaryModel Model = SummaryExample.Build();
    private static readonly byte[] Bytes = SummaryWorkbook.Write(Model);

    private readonly ExcelPackage package = new(new MemoryStream(Bytes));

    public void Dispose() => package.Dispose();

    private ExcelWorksheet Sheet(string name) => package.Workbook.Worksheets[name];

    [Fact]
    public void The_five_sheets_stand_in_their_order()
    {
        Assert.Equal(
            ["Tổng quan", "Theo tỉnh", "Phân hạng sao", "Mục tiêu 2025", "Nguồn"],
            package.Workbook.Worksheets.Select(s => s.Name)
        );
    }

    [Fact]
    public void Every_sheet_says_filter_boundary_view_known_day_and_when_it_was_written()
    {
        foreach (var sheet in package.Workbook.Worksheets)
        {
            Assert.Equal(
                "Phạm vi: Cả nước   |   Địa giới: Theo 34 tỉnh, thành phố   |   Tính theo: số liệu biết đến ngày 31/03/2026   |   Chu kỳ: 2021-2025",
                sheet.Cells["A2"].Text
            );
            Assert.StartsWith("Lập lúc 14:05 ngày 31/03/2026", sheet.Cells["A3"].Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_table_has_a_filter_and_a_header_that_stays_in_view()
    {
        foreach (var sheet in package.Workbook.Worksheets)
        {
            Assert.NotEmpty(sheet.Tables);
            Assert.All(sheet.Tables, table => Assert.True(table.ShowFilter));
            Assert.True(Frozen(sheet) >= 6, sheet.Name);
            Assert.Equal(eOrientation.Landscape, sheet.PrinterSettings.Orientation);
            Assert.Equal("6:6", sheet.PrinterSettings.RepeatRows.Address.Replace("$", "").Split('!')[^1]);
            Assert.All(
                Enumerable.Range(1, sheet.Tables[0].Columns.Count),
                column => Assert.InRange(sheet.Column(column).Width, 7, 80)
            );
        }
    }

    [Fact]
    public void Every_figure_of_the_model_stands_in_Theo_tỉnh_with_its_date_and_its_source()
    {
        var sheet = Sheet("Theo tỉnh");
        var header = Enumerable.Range(1, sheet.Dimension.End.Column).ToDictionary(c => sheet.Cells[6, c].Text, c => c);
        for (var i = 0; i < Model.Units.Count; i++)
        {
            var row = 7 + i;
            Assert.Equal(Model.Units[i].Name, sheet.Cells[row, 1].Text);
            foreach (var indicator in Model.Indicators)
            {
                var figure = Model.Units[i].Figures.GetValueOrDefault(indicator.Code);
                var cell = sheet.Cells[row, header[indicator.IsShare ? indicator.Name + " (%)" : indicator.Name]];
                Assert.Equal(indicator.IsShare ? figure?.Value / 100 : figure?.Value, cell.Value);
                if (figure is null)
                {
                    Assert.Equal(ExcelFillStyle.LightUp, cell.Style.Fill.PatternType);
                    continue;
                }
                var date = sheet.Cells[row, header["Tính đến: " + indicator.Name]];
                Assert.Equal(figure.AsOf!.Value.Last, DateOnly.FromDateTime(date.GetValue<DateTime>()));
                Assert.Equal(figure.SourceId, sheet.Cells[row, header["Nguồn: " + indicator.Name]].Text);
            }
        }
    }

    // A bound, a rough figure and a derived one are real numbers that show what they are.
    [Theory]
    [InlineData("Hải Phòng", 900, "hơn ")]
    [InlineData("Vĩnh Long", 1140, "khoảng ")]
    [InlineData("Tuyên Quang", 397, "*")]
    [InlineData("Gia Lai", 1018, "[$-42A]#,##0")]
    public void A_figure_keeps_its_number_and_shows_how_it_is_stated(string unit, double value, string format)
    {
        var sheet = Sheet("Theo tỉnh");
        var row = Enumerable.Range(7, Model.Units.Count).Single(r => sheet.Cells[r, 1].Text == unit);
        Assert.Equal(value, sheet.Cells[row, 3].Value);
        Assert.Contains(format, sheet.Cells[row, 3].Style.Numberformat.Format, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023", "yyyy", 2023, 12, 31)]
    [InlineData("2023-06", "mm/yyyy", 2023, 6, 30)]
    [InlineData("2023-06-05", "dd/mm/yyyy", 2023, 6, 5)]
    public void A_date_is_a_real_one_shown_as_exactly_as_it_is_known(
        string text,
        string format,
        int year,
        int month,
        int day
    )
    {
        var (value, shown) = FigureFormat.Date(PartialDate.Parse(text));
        Assert.Equal(new(year, month, day), value);
        Assert.Equal("[$-42A]" + format, shown);
    }

    [Fact]
    public void A_range_shows_both_ends()
    {
        var figure = new SummaryFigure
        {
            Value = 400,
            ValueMax = 1500,
            Comparator = Comparator.Range,
        };
        Assert.Equal("[$-42A]#,##0\" - 1.500\"", FigureFormat.Of(figure, isShare: false));
        Assert.Equal(
            "[$-42A]\"ít nhất \"0.0%",
            FigureFormat.Of(new() { Value = 40, Comparator = Comparator.AtLeast }, true)
        );
    }

    [Fact]
    public void Every_source_mark_jumps_to_its_row_in_Nguồn_and_that_row_links_to_its_page()
    {
        var sources = Sheet("Nguồn");
        var links = package
            .Workbook.Worksheets.SelectMany(s =>
                s.Cells.Where(c => c.Hyperlink is ExcelHyperLink { ReferenceAddress: not null })
            )
            .ToList();
        Assert.InRange(links.Count, 100, 10_000);
        foreach (var cell in links)
        {
            var reference = ((ExcelHyperLink)cell.Hyperlink).ReferenceAddress;
            Assert.StartsWith("'Nguồn'!A", reference, StringComparison.Ordinal);
            Assert.Equal(cell.Text, sources.Cells[reference["'Nguồn'!".Length..]].Text);
        }
        foreach (var (source, i) in Model.Sources.Select((s, i) => (s, i)))
        {
            Assert.Equal(source.Id, sources.Cells[7 + i, 1].Text);
            if (source.Url?.StartsWith("http", StringComparison.Ordinal) == true)
                Assert.Equal(new Uri(source.Url).AbsoluteUri, sources.Cells[7 + i, 9].Hyperlink.AbsoluteUri);
        }
    }

    [Fact]
    public void Sums_follow_the_filter_and_are_kept_for_programs_that_do_not_compute()
    {
        var sheet = Sheet("Theo tỉnh");
        Assert.Contains("SUBTOTAL(109,C7:C40)", sheet.Cells["C5"].Formula, StringComparison.Ordinal);
        Assert.Equal(Model.Units.Sum(u => u.Value("products.total") ?? 0), sheet.Cells["C5"].Value);
    }

    [Fact]
    public void Targets_stand_with_margin_share_reached_and_verdict()
    {
        var sheet = Sheet("Mục tiêu 2025");
        Assert.Equal("Sản phẩm OCOP từ 3 sao", sheet.Cells["B7"].Text);
        Assert.Equal(10_000d, sheet.Cells["C7"].Value);
        Assert.Equal(18_243d, sheet.Cells["E7"].Value);
        Assert.Equal(8_243d, sheet.Cells["G7"].Value);
        Assert.Equal(1.8243, sheet.Cells["H7"].GetValue<double>(), 9);
        Assert.Equal("Vượt mục tiêu", sheet.Cells["I7"].Text);
        // Percent targets: 32 % against 40 %.
        Assert.Equal(0.32, sheet.Cells["E9"].GetValue<double>(), 9);
        Assert.Equal(-0.08, sheet.Cells["G9"].GetValue<double>(), 9);
    }

    [Fact]
    public void A_text_that_looks_like_a_formula_is_never_one()
    {
        var evil = Model with
        {
            Sources =
            [
                new()
                {
                    Id = "N1",
                    Title = "=cmd|' /C calc'!A0",
                    Url = "javascript:alert(1)",
                },
            ],
        };
        using var written = new ExcelPackage(new MemoryStream(SummaryWorkbook.Write(evil)));
        var sheet = written.Workbook.Worksheets["Nguồn"];
        Assert.Equal("=cmd|' /C calc'!A0", sheet.Cells["B7"].Value);
        Assert.Empty(sheet.Cells["B7"].Formula);
        Assert.True(sheet.Cells["B7"].Style.QuotePrefix);
        Assert.Null(sheet.Cells["I7"].Hyperlink);
    }

    [Fact]
    public void A_model_without_figures_still_gives_a_workbook_that_opens()
    {
        var empty = Model with
        {
            Whole = new("Cả nước", null, new Dictionary<string, SummaryFigure>()),
            Ranks = [],
            Units = [],
            Targets = [],
            Sources = [],
        };
        using var written = new ExcelPackage(new MemoryStream(SummaryWorkbook.Write(empty)));
        Assert.Equal(5, written.Workbook.Worksheets.Count);
        Assert.All(written.Workbook.Worksheets, sheet => Assert.Empty(sheet.Drawings));
    }

    [Fact]
    public void The_document_says_what_it_is()
    {
        var properties = package.Workbook.Properties;
        Assert.Equal("Tổng hợp OCOP - Cả nước", properties.Title);
        Assert.Equal("OCOP Dashboard", properties.Author);
        Assert.Equal(new(2026, 3, 31, 7, 5, 0, DateTimeKind.Utc), properties.Created.ToUniversalTime());
    }

    private static int Frozen(ExcelWorksheet sheet)
    {
        var pane = sheet.WorksheetXml.GetElementsByTagName("pane").OfType<System.Xml.XmlElement>().Single();
        Assert.Equal("frozen", pane.GetAttribute("state"));
        return int.Parse(pane.GetAttribute("ySplit"));
    }
}
