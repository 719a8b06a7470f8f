using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Ocop.Etl.Model;
using Ocop.Tests.Support;
using static Ocop.Tests.Workbooks.XlsxParts;

namespace Ocop.Tests.Workbooks;

public class OpeningTests
{
    private static WorkbookReading Read(XlsxParts parts, string file = "a.xlsx") =>
        Sheets.ReadBytes(parts.Bytes(), file);

    [Fact]
    public void An_xlsx_is_read_whatever_it_is_called()
    {
        var read = Read(new XlsxParts().Sheet("DS", List), "a.xls");
        Assert.Equal("Bánh pía", read.Products().Single().Name);
        Assert.Contains("extension-mismatch", read.Said());
        Assert.DoesNotContain("extension-mismatch", Read(new XlsxParts().Sheet("DS", List), "A.XLSX").Said());
    }

    public static TheoryData<string, byte[]> NoWorkbooks =>
        new()
        {
            { "a.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n%âãÏÓ") },
            { "a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] },
            {
                "a.xlsx",
                Encoding.UTF8.GetBytes("Kính gửi: Sở Nông nghiệp, Ủy ban nhân dân tỉnh.\nTôi xin báo cáo, như sau.")
            },
            { "a.xlsx", [] },
            { "a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1, 2, 3] },
            { "a.csv", Encoding.UTF8.GetBytes("Trạm,Tháng 1,Tháng 2\nLáng,12,20\n") },
            { "a.html", Encoding.UTF8.GetBytes("<html><body><p>Không có bảng</p></body></html>") },
            {
                "a.xml",
                Encoding.UTF8.GetBytes(
                    "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
                )
            },
            { "a.zip", Zip(("readme.txt", "x")) },
            { "a.docx", Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<d/>")) },
            {
                "a.ods",
                Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<office/>"))
            },
            { "a.xlsb", Zip(("xl/workbook.bin", "x")) },
            { "a.xlsx", new XlsxParts().Sheet("DS", List).Bytes()[..^40] },
            { "a.xlsx", new XlsxParts().RawSheet("DS", "<worksheet><sheetData><row r=\"1\"><c r=\"A1\">").Bytes() },
            {
                "a.xlsx",
                new XlsxParts()
                    .RawSheet(
                        "DS",
                        "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData/></worksheet>"
                    )
                    .Bytes()
            },
            {
                "a.xlsx",
                new XlsxParts()
                    .Sheet("DS", List)
                    .Part("xl/theme/theme1.xml", "<?xml version=\"1.0\"?><!DOCTYPE a><a/>"u8.ToArray())
                    .Bytes()
            },
            {
                "a.xlsx",
                new XlsxParts()
                    .Sheet("DS", List)
                    .Part(
                        "docProps/core.xml",
                        Encoding
                            .Unicode.GetPreamble()
                            .Concat(Encoding.Unicode.GetBytes("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"))
                            .ToArray()
                    )
                    .Bytes()
            },
        };

    [Theory]
    [MemberData(nameof(NoWorkbooks))]
    public void What_is_no_workbook_is_refused_with_a_reason(string file, byte[] bytes)
    {
        var read = Sheets.ReadBytes(bytes, file);
        Assert.Equal(WorkbookKind.Unreadable, read.Kind);
        Assert.Equal(["not-a-workbook"], read.Said());
        Assert.Contains(file, read.Findings[0].Message, StringComparison.Ordinal);
        Assert.Empty(read.Sheets);
    }

    [Fact]
    public void A_sheet_with_a_doctype_is_refused_as_such_and_not_as_cut_off()
    {
        var sheet =
            "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData/></worksheet>";
        var read = Sheets.ReadBytes(new XlsxParts().RawSheet("DS", sheet).Bytes(), "a.xlsx");
        Assert.Contains("DOCTYPE", Assert.Single(read.Findings).Message);
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        return stream.ToArray();
    }

    [Fact]
    public void The_message_for_ods_asks_for_xlsx() =>
        Assert.Contains(
            ".xlsx",
            Sheets.ReadBytes(Zip(("mimetype", "x"), ("content.xml", "<o/>")), "a.ods").Findings[0].Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/media/image1.png")]
    public void A_part_that_inflates_past_the_limit_is_refused_quickly(string name)
    {
        var parts = new XlsxParts();
        if (name.Contains("sheet", StringComparison.Ordinal))
            parts.RawSheet(
                "DS",
                "<worksheet><sheetData><row>" + new string(' ', 101_000_000) + "</row></sheetData></worksheet>"
            );
        else
            parts.Sheet("DS", List).Part(name, new byte[101_000_000]);
        var bytes = parts.Bytes();
        var clock = Stopwatch.StartNew();
        Assert.Equal(["too-large"], Sheets.ReadBytes(bytes, "a.xlsx").Said());
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), clock.Elapsed.ToString());
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_is_refused_too()
    {
        var bytes = new XlsxParts()
            .RawSheet("DS", "<worksheet><sheetData>" + new string(' ', 101_000_000) + "</sheetData></worksheet>")
            .Bytes();
        Lie(bytes, "xl/worksheets/sheet1.xml", 1000);
        Assert.Equal(["too-large"], Sheets.ReadBytes(bytes, "a.xlsx").Said());
    }

    // Writes another inflated size into the central directory.
    private static void Lie(byte[] bytes, string name, uint size)
    {
        var needle = Encoding.ASCII.GetBytes(name);
        var at = bytes.AsSpan().LastIndexOf(needle) - 46;
        Assert.Equal(0x02014b50u, BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 24), size);
    }

    [Fact]
    public void A_file_over_50_MB_is_refused_unread()
    {
        using var endless = new EndlessStream();
        var read = new Etl.Workbooks.WorkbookReader(Support.TestData.Units).Read(
            endless,
            "a.xlsx",
            new() { Today = Sheets.Today }
        );
        Assert.Equal(["too-large"], read.Said());
        Assert.True(endless.Given < 51_000_000);
    }

    [Fact]
    public void A_stray_cell_and_styled_emptiness_are_nothing()
    {
        var empty = string.Concat(
            Enumerable
                .Range(3, 5000)
                .Select(r => $"<row r=\"{r}\"><c r=\"A{r}\" s=\"0\"/><c r=\"B{r}\" s=\"0\"/></row>")
        );
        var clock = Stopwatch.StartNew();
        var read = Read(
            new XlsxParts().Sheet("DS", List + empty + "<row r=\"1048576\">" + Cell("XFD1048576", " ") + "</row>")
        );
        Assert.Single(read.Records);
        Assert.DoesNotContain(read.Findings, f => f.Severity == Severity.Error);
        var typed = Read(
            new XlsxParts().Sheet("DS", List + "<row r=\"1048576\">" + Cell("XFD1048576", "x") + "</row>")
        );
        Assert.Single(typed.Records);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(3), clock.Elapsed.ToString());
    }

    [Fact]
    public void Only_styles_make_an_empty_workbook()
    {
        Assert.Equal(
            ["empty-workbook"],
            Read(new XlsxParts().Sheet("DS", "<row r=\"1\"><c r=\"A1\" s=\"0\"/></row>")).Said()
        );
        var hidden = Read(new XlsxParts().Sheet("DS", "").Sheet("Ẩn", List, state: "veryHidden"));
        Assert.Equal(["hidden-sheet", "empty-workbook"], hidden.Said());
        Assert.Equal(WorkbookKind.Unknown, hidden.Kind);
    }

    [Fact]
    public void Macros_are_named_and_left_alone()
    {
        var read = Read(new XlsxParts().Sheet("DS", List).Part("xl/vbaProject.bin", [1, 2, 3]), "a.xlsm");
        Assert.Contains("macros-ignored", read.Said());
        Assert.Single(read.Records);
    }

    [Fact]
    public void Cells_of_every_type_are_read()
    {
        var styles =
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"0.0%\"/></numFmts>"
            + "<fonts><font><name val=\"Arial\"/></font><font><name val=\".VnTime\"/></font></fonts>"
            + "<cellXfs><xf fontId=\"0\" numFmtId=\"0\"/><xf fontId=\"0\" numFmtId=\"164\"/><xf fontId=\"0\" numFmtId=\"165\"/><xf fontId=\"1\" numFmtId=\"0\"/></cellXfs>";
        var row = Rows(
            Row(1, "Tên sản phẩm", "Chủ thể", "Điểm", "Số sao", "Ngày ký", "Nhóm"),
            "<row r=\"2\">"
                + Cell("A2", "B¸nh pÝa", 3)
                + "<c r=\"B2\" t=\"str\"><f>\"HTX\"&amp;\" A\"</f><v>HTX A</v></c>"
                + "<c r=\"C2\" s=\"2\"><v>0.785</v></c><c r=\"D2\"><f>1+3</f><v>4</v></c><c r=\"E2\" s=\"1\"><v>45351</v></c>"
                + "<c r=\"F2\" t=\"inlineStr\"><is><r><t>Thực</t></r><r><rPr><b/></rPr><t> phẩm</t></r><rPh><t>bỏ</t></rPh></is></c></row>"
        );
        var product = Read(new XlsxParts { Styles = styles }.Sheet("DS", row)).Products().Single();
        Assert.Equal(
            ("Bánh pía", "HTX A", 78.5, 4, ProductGroup.Food),
            (product.Name, product.Subject, product.Score, product.Stars, product.Group)
        );
        Assert.Equal("2024-02-29", product.DecisionDate.ToString());
    }

    [Fact]
    public void The_1904_date_system_is_followed()
    {
        var styles = "<fonts><font/></fonts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>";
        var rows = Rows(
            Row(1, "Tên sản phẩm", "Chủ thể", "Số sao", "Ngày ký"),
            Row(2, "A", "HTX A", "3", "<c r=\"D2\" s=\"1\"><v>43889</v></c>"),
            Row(3, "B", "HTX A", "3", "<c r=\"D3\"><v>43970</v></c>")
        );
        var read = Read(
            new XlsxParts { Styles = styles }
                .WorkbookProperties("<workbookPr date1904=\"1\"/>")
                .Sheet("DS", rows)
        );
        Assert.Equal(["2024-02-29", "2024-05-20"], read.Products().Select(p => p.DecisionDate.ToString()));
    }

    [Fact]
    public void Formulas_without_value_and_hidden_rows_and_columns_are_seen()
    {
        var rows = Rows(
            Row(1, "STT", "Tên sản phẩm", "Chủ thể", "Số sao"),
            Row(
                2,
                "<c r=\"A2\" t=\"e\"><f>#REF!</f><v>#REF!</v></c>",
                "Bánh",
                "HTX A",
                "<c r=\"D2\"><f>IF(1,3,4)</f></c>"
            ),
            "<row r=\"3\" hidden=\"1\">" + Cell("B3", "Gạo") + Cell("C3", "HTX B") + "<c r=\"D3\"><v>4</v></c></row>"
        );
        var read = Read(new XlsxParts().Sheet("DS", rows));
        Assert.Equal(["formula-without-value D2", "hidden-rows"], read.Said().Where(s => s != "province-not-stated"));
        var column = Read(
            new XlsxParts().Sheet("DS", List, before: "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>")
        );
        Assert.Contains("hidden-rows", column.Said());
    }

    [Fact]
    public void A_sheet_without_addresses_counts_its_cells()
    {
        var rows =
            "<row>"
            + string.Concat(
                new[] { "STT", "Tên sản phẩm", "Chủ thể", "Số sao" }.Select(t =>
                    $"<c t=\"inlineStr\"><is><t>{t}</t></is></c>"
                )
            )
            + "</row>"
            + "<row><c><v>1</v></c><c t=\"inlineStr\"><is><t>Bánh</t></is></c><c t=\"inlineStr\"><is><t>HTX A</t></is></c><c><v>5</v></c></row>";
        Assert.Equal(5, Read(new XlsxParts().Sheet("DS", rows)).Products().Single().Stars);
    }

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    public void Delimited_text_is_read_by_its_delimiter(string d)
    {
        var text =
            $"STT{d}Tên sản phẩm{d}Chủ thể{d}Điểm{d}Số sao\r\n1{d}\"Bánh\r\npía\"{d}HTX A{d}\"59,75\"{d}3\r\n\r\n2{d}\"Gạo \"\"ngon\"\"\"{d}HTX B{d}87{d}4\r\n";
        foreach (
            var encoding in new Encoding[]
            {
                new UTF8Encoding(false),
                new UTF8Encoding(true),
                new UnicodeEncoding(false, true),
                new UnicodeEncoding(true, true),
            }
        )
        {
            var read = Sheets.ReadBytes([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], "a.csv");
            Assert.Equal(
                ["2 Bánh pía 59.75", "4 Gạo \"ngon\" 87"],
                read.Products().Select(p => FormattableString.Invariant($"{p.Row} {p.Name} {p.Score}"))
            );
            Assert.Equal(["province-not-stated"], read.Said());
        }
    }

    [Fact]
    public void A_first_line_that_names_the_separator_is_not_counted()
    {
        var read = Sheets.ReadBytes(
            Encoding.UTF8.GetBytes("sep=;\r\nTên sản phẩm;Chủ thể;Số sao\r\nBánh, gạo;HTX A;3\r\n"),
            "a.csv"
        );
        Assert.Equal((1, 2), (read.Sheets[0].HeaderRow!.Value, read.Products().Single().Row));
    }

    [Fact]
    public void Text_that_is_no_UTF8_is_Windows_1258()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding
            .GetEncoding(1258)
            .GetBytes("Tên saÒn phâÒm,ChuÒ thêÒ,Sô\u0301 sao\r\nBa\u0301nh,HTX A,3\r\n".Replace('Ò', '\u0309'));
        var read = Sheets.ReadBytes(bytes, "a.csv");
        Assert.Equal("Bánh", read.Products().Single().Name);
        Assert.Contains("legacy-encoding-converted", read.Said());
    }

    [Fact]
    public void Every_table_of_a_page_is_a_sheet()
    {
        var html =
            "<html><body><table><tr><td>Khung<table><tr><td>Lạ</td></tr></table></td></tr></table>"
            + "<table><tr><td colspan=\"4\"><b>DANH SÁCH SẢN PHẨM OCOP TỈNH HÀ NAM NĂM 2023</b></td></tr>"
            + "<tr><th>STT</th><th>Tên<br>sản phẩm</th><th>Chủ thể</th><th>Số sao</th></tr>"
            + "<tr><td>1</td><td>Bánh&nbsp;tráng</td><td rowspan=\"2\">HTX A</td><td>3 sao</td></tr>"
            + "<tr><td>2</td><td>Gạo</td><td>4 sao</td></tr></table></body></html>";
        var read = Sheets.ReadBytes(Encoding.UTF8.GetBytes(html), "a.xls");
        Assert.Equal(["table1 ", "table2 ", "table3 2"], read.Sheets.Select(s => $"{s.Name} {s.HeaderRow}"));
        Assert.Equal(
            ["3 Bánh tráng HTX A 3", "4 Gạo HTX A 4"],
            read.Products().Select(p => $"{p.Row} {p.Name} {p.Subject} {p.Stars}")
        );
        Assert.Contains("extension-mismatch", read.Said());
        Assert.Contains("merged-cells-filled", read.Said());
        Assert.DoesNotContain("extension-mismatch", Sheets.ReadBytes(Encoding.UTF8.GetBytes(html), "a.html").Said());
    }

    [Fact]
    public void A_long_list_is_read_in_seconds()
    {
        var csv = new StringBuilder("STT,Tên sản phẩm,Chủ thể,Tỉnh,Số sao,Số QĐ,Ngày ký\n");
        for (var i = 0; i < 20_000; i++)
            csv.Append(i)
                .Append(",Sản phẩm ")
                .Append(i % 19_000)
                .Append(",HTX Tân Mỹ,Bến Tre,4,")
                .Append(i % 19_000)
                .Append("/QĐ-UBND,12/04/2023\n");
        var clock = Stopwatch.StartNew();
        var read = Sheets.ReadBytes(Encoding.UTF8.GetBytes(csv.ToString()), "a.csv");
        Assert.Equal(19_000, read.Records.Count);
        Assert.Equal(1000, read.Findings.Count(f => f.Code == "duplicate-row"));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), clock.Elapsed.ToString());
    }
}
