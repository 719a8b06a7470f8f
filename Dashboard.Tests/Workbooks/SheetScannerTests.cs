using System.Globalization;
using System.Text;
using Ocop.Etl.Workbooks;
using Ocop.Etl.Workbooks.Opening;

namespace Ocop.Tests.Workbooks;

public class SheetScannerTests
{
    private const string Head = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

    private const string Strings =
        "<sst><si><t>Bánh pía</t></si><si><t>HTX A</t></si><si><r><rPr><rFont val=\".VnTime\"/></rPr><t>B¸nh</t></r></si></sst>";

    public static TheoryData<string> Plain =>
        new(
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\"><v>12.5</v></c></row>",
            "<row r='2' ht=\"0\"><c r='B2' s='1'><v>45351</v></c></row><row hidden=\"1\"><c><v>1E3</v></c><c/><c><v>-2</v></c></row>",
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>Gạo  nếp\r\nmới</v></c><c r=\"B1\"><f>1+1</f></c><c r=\"C1\"><f/><v/></c></row>",
            "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"e\"><v>#REF!</v></c><c r=\"C1\" t=\"d\"><v>2024-05-01</v></c></row>",
            "<row r=\"1\"><c r=\"B1\"><v>2</v></c><c r=\"A1\"><v>1</v></c><c r=\"XFE1\"><v>9</v></c><c r=\"C1\" t=\"s\"><v>99</v></c></row>",
            "<x:row xmlns:x=\"y\" r=\"5\" x:spans=\"1:2\">\n  <x:c r=\"A5\"><x:v>7</x:v><x:extLst><x:ext><x:v>8</x:v></x:ext></x:extLst></x:c>\n</x:row>",
            "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v> 1 </v></c><c r=\"B1\"><v>không phải số</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>",
            "<row r=\"3\"/><row><c t=\"n\"><v>007</v></c><c t=\"str\"><v></v></c><c t=\"unheard of\"><v>1</v></c></row>",
            ""
        );

    [Theory]
    [MemberData(nameof(Plain))]
    public void What_is_written_plainly_is_read_as_a_full_reader_reads_it(string rows)
    {
        var xml =
            $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{Head}<sheetFormatPr zeroHeight=\"0\"/><cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"9\" max=\"9\" width=\"0\"/><col min=\"5\" max=\"6\"/></cols><sheetData>{rows}</sheetData><mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"?\"/></mergeCells><hyperlinks><hyperlink display=\"a &amp; b > c\"/></hyperlinks></worksheet>\n";
        var bytes = Encoding.UTF8.GetBytes(xml);
        Assert.Equal(Fully(bytes), Scanned(bytes));
        Assert.Equal(Fully(bytes), Scanned([.. Encoding.UTF8.Preamble, .. bytes]));
    }

    [Fact]
    public void A_long_sheet_is_read_the_same_wherever_its_tags_fall()
    {
        var random = new Random(7);
        var xml = new StringBuilder(Head).Append("<sheetData>");
        for (var row = 1; row <= 4_000; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\" spans=\"1:12\">");
            for (var column = 0; column < 12; column++)
                xml.Append(
                    random.Next(5) switch
                    {
                        0 => $"<c r=\"{(char)('A' + column)}{row}\" t=\"s\"><v>{random.Next(3)}</v></c>",
                        1 => string.Create(
                            CultureInfo.InvariantCulture,
                            $"<c r=\"{(char)('A' + column)}{row}\" s=\"1\"><v>{random.NextDouble() * 90_000}</v></c>"
                        ),
                        2 => $"<c t=\"str\"><f>A{row}</f><v>{new string('ư', random.Next(60))}</v></c>",
                        3 => $"<c r=\"{(char)('A' + column)}{row}\"/>",
                        _ => $"<c r=\"{(char)('A' + column)}{row}\"><v>{random.Next()}</v></c>",
                    }
                );
            xml.Append("</row>");
        }
        var bytes = Encoding.UTF8.GetBytes(xml.Append("</sheetData></worksheet>").ToString());
        Assert.Equal(Fully(bytes), Scanned(bytes));
    }

    [Theory]
    [InlineData("<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>")]
    [InlineData("<row><c><v>1<!-- một --></v></c></row>")]
    [InlineData("<row><c t=\"str\"><v><![CDATA[a]]></v></c></row>")]
    [InlineData("<row><c t=\"str\"><v>a &lt; b</v></c></row>")]
    [InlineData("<row r=\"&#49;\"><c><v>1</v></c></row>")]
    [InlineData("<row><c> <v>1</v></c></row>")]
    [InlineData("<row><c><v>1</c></v></row>")]
    [InlineData("<row><c><v>1</v></c>")]
    [InlineData("<row><c r=\"A1><v>1</v></c></row>")]
    [InlineData("<row><c r=A1><v>1</v></c></row>")]
    [InlineData("<?php ?><row/>")]
    public void What_only_a_full_reader_can_judge_is_left_to_it(string rows) =>
        Assert.False(TryScan(Encoding.UTF8.GetBytes($"{Head}<sheetData>{rows}</sheetData></worksheet>"), out _));

    [Fact]
    public void Other_encodings_and_document_types_are_left_too()
    {
        var xml = $"{Head}<sheetData><row><c t=\"str\"><v>Gạo</v></c></row></sheetData></worksheet>";
        Assert.True(TryScan(Encoding.UTF8.GetBytes(xml), out _));
        Assert.False(TryScan([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(xml)], out _));
        Assert.False(TryScan(Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + xml), out _));
        Assert.False(TryScan(Encoding.Latin1.GetBytes(xml.Replace("Gạo", "Gáo", StringComparison.Ordinal)), out _));
        Assert.False(TryScan(Encoding.UTF8.GetBytes("<!DOCTYPE worksheet>" + xml), out _));
        Assert.False(TryScan(Encoding.UTF8.GetBytes(xml + "<worksheet/>"), out _));
        Assert.False(TryScan([], out _));
    }

    [Fact]
    public void Where_the_scanner_gives_up_the_sheet_begins_anew()
    {
        var bytes = Encoding.UTF8.GetBytes(
            $"{Head}<sheetData><row><c><v>1</v></c></row><row><c t=\"inlineStr\"><is><t>a &amp; b</t></is></c></row></sheetData></worksheet>"
        );
        var grid = XlsxSheet.Read("DS", () => new MemoryStream(bytes), Begin);
        Assert.Equal(["1:1", "2:a & b"], grid.Rows.Select(r => $"{r.Number}:{r.Cells.Single().Display}"));
    }

    private static string Scanned(byte[] bytes)
    {
        Assert.True(TryScan(bytes, out var grid), "not read by the scanner");
        return grid;
    }

    private static bool TryScan(byte[] bytes, out string grid)
    {
        var cells = Begin();
        var read = new SheetScanner(new MemoryStream(bytes), cells).TryRead();
        grid = Shown(cells.ToGrid("DS"));
        return read;
    }

    private static string Fully(byte[] bytes)
    {
        var cells = Begin();
        new XlsxSheet(cells).Read(new MemoryStream(bytes));
        return Shown(cells.ToGrid("DS"));
    }

    private static GridBuilder Begin() =>
        new(
            SharedStrings.Read(new MemoryStream(Encoding.UTF8.GetBytes(Strings))),
            [default, new CellStyle(true, false, null)],
            date1904: false
        );

    private static string Shown(SheetGrid grid) =>
        string.Join('\n', grid.Rows.Select(r => $"{r.Number} {r.Hidden} {string.Join(' ', r.Cells)}"))
        + $"\n{string.Join(' ', grid.Merges)}\n{string.Join(' ', grid.HiddenColumns.Order())}\n{grid.LegacyConverted}";
}
