using System.IO.Compression;
using System.Text;

namespace Ocop.Tests.Workbooks;

/// <summary>An xlsx by hand, part by part: what no library would write can be written too.</summary>
internal sealed class XlsxParts
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<(string Name, string State, string Xml)> sheets = [];
    private readonly Dictionary<string, byte[]> parts = [];
    private string workbook = "";

    public string Styles { get; set; } = "";

    /// <param name="rows">Row elements; "Bánh pía" cells may be written as inline strings with <see cref="Row"/>.</param>
    /// <param name="extra">What follows sheetData.</param>
    /// <param name="before">What stands before sheetData.</param>
    public XlsxParts Sheet(string name, string rows, string extra = "", string before = "", string state = "visible")
    {
        sheets.Add(
            (name, state, $"<worksheet xmlns=\"{Main}\">{before}<sheetData>{rows}</sheetData>{extra}</worksheet>")
        );
        return this;
    }

    public XlsxParts RawSheet(string name, string xml)
    {
        sheets.Add((name, "visible", xml));
        return this;
    }

    public XlsxParts Part(string name, byte[] bytes)
    {
        parts[name] = bytes;
        return this;
    }

    public XlsxParts WorkbookProperties(string xml)
    {
        workbook = xml;
        return this;
    }

    /// <summary>A row of inline strings; a null leaves a gap, text that begins with &lt; is a cell of its own.</summary>
    public static string Row(int number, params string?[] cells)
    {
        var xml = new StringBuilder($"<row r=\"{number}\">");
        for (var i = 0; i < cells.Length; i++)
            if (cells[i] is { } text)
                xml.Append(text.StartsWith('<') ? text : Cell($"{(char)('A' + i)}{number}", text));
        return xml.Append("</row>").ToString();
    }

    public static string Cell(string address, string text, int style = 0) =>
        $"<c r=\"{address}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>";

    public static string Rows(params string[] rows) => string.Concat(rows);

    public static string List =>
        Rows(Row(1, "STT", "Tên sản phẩm", "Chủ thể", "Số sao"), Row(2, "1", "Bánh pía", "HTX A", "3 sao"));

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
            );
            Add(
                zip,
                "_rels/.rels",
                Relations($"<Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/>")
            );
            Add(
                zip,
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\">{workbook}<sheets>"
                    + string.Concat(
                        sheets.Select(
                            (s, i) =>
                                $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"s{i + 1}\"/>"
                        )
                    )
                    + "</sheets></workbook>"
            );
            Add(
                zip,
                "xl/_rels/workbook.xml.rels",
                Relations(
                    string.Concat(
                        sheets.Select(
                            (_, i) =>
                                $"<Relationship Id=\"s{i + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"
                        )
                    ) + $"<Relationship Id=\"st\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>"
                )
            );
            Add(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{Styles}</styleSheet>");
            for (var i = 0; i < sheets.Count; i++)
                Add(zip, $"xl/worksheets/sheet{i + 1}.xml", sheets[i].Xml);
            foreach (var (name, bytes) in parts)
                Add(zip, name, bytes);
        }
        return stream.ToArray();
    }

    private static string Relations(string inner) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>";

    private static void Add(ZipArchive zip, string name, string text) => Add(zip, name, Encoding.UTF8.GetBytes(text));

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(bytes);
    }
}
