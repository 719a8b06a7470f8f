using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ocop.Etl.Text;

namespace Ocop.Etl.Workbooks.Opening;

/// <summary>Tables of a web page: the n-th table is sheet "table n", nested ones included, in document order.</summary>
internal static partial class HtmlTables
{
    private const int MostSpan = 1000;

    public static bool LooksLikeHtml(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 65536));
        return start.TrimStart().StartsWith("<")
            && (
                start.Contains("<html", StringComparison.OrdinalIgnoreCase)
                || start.Contains("<table", StringComparison.OrdinalIgnoreCase)
            );
    }

    public static OpenedWorkbook Read(byte[] bytes, DecodedText text, string file)
    {
        var parser = new HtmlParser();
        // A page that is no UTF-8 may name its own encoding; Windows-1258 is only our guess.
        using var document =
            text.Legacy && MetaCharset().IsMatch(text.Text)
                ? parser.ParseDocument(new MemoryStream(bytes, writable: false))
                : parser.ParseDocument(text.Text);
        var fonts = new PageFonts(document);
        var tables = document.QuerySelectorAll("table").OfType<IHtmlTableElement>().ToList();
        if (tables.Count == 0)
            return OpenedWorkbook.Refused(
                file,
                "not-a-workbook",
                $"Tệp {file} là trang web nhưng không có bảng nào. Hãy lưu bảng dưới dạng .xlsx rồi tải lên."
            );
        var legacy = text.Legacy && !MetaCharset().IsMatch(text.Text);
        var sheets = tables.Select((table, i) => ReadTable(table, $"table{i + 1}", fonts, legacy)).ToList();
        return new(file, WorkbookFormat.Html, sheets, []);
    }

    [GeneratedRegex(
        """<meta[^>]+charset\s*=""",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: RegexLimit.Milliseconds
    )]
    private static partial Regex MetaCharset();

    private static SheetGrid ReadTable(IHtmlTableElement table, string name, PageFonts fonts, bool legacy)
    {
        var rows = new List<GridRow>();
        var merges = new List<MergedRange>();
        // Column to the last row that a cell above still covers.
        var covered = new Dictionary<int, int>();
        var converted = legacy;
        var number = 0;
        foreach (var row in OwnRows(table))
        {
            number++;
            var cells = new List<GridCell>();
            var column = 1;
            foreach (var cell in row.Children.OfType<IHtmlTableCellElement>())
            {
                while (covered.TryGetValue(column, out var until) && until >= number)
                    column++;
                int wide = Math.Clamp(cell.ColumnSpan, 1, MostSpan),
                    deep = Math.Clamp(Rowspan(cell), 1, 65535);
                var text = fonts.Decode(cell, CellText(cell), ref converted);
                if (!string.IsNullOrWhiteSpace(text))
                    cells.Add(GridCell.OfText(column, text));
                if (deep > 1)
                    for (var c = column; c < column + wide; c++)
                        covered[c] = number + deep - 1;
                if (wide > 1 || deep > 1)
                    merges.Add(new(number, column, number + deep - 1, column + wide - 1));
                column += wide;
            }
            if (cells.Count > 0)
                rows.Add(new(number, IsHidden(row), [.. cells]));
        }
        return new()
        {
            Name = name,
            Rows = rows,
            Merges = merges,
            LegacyConverted = converted,
        };
    }

    private static int Rowspan(IHtmlTableCellElement cell) =>
        int.TryParse(cell.GetAttribute("rowspan"), out var span) ? span : 1;

    private static IEnumerable<IElement> OwnRows(IHtmlTableElement table) =>
        table.QuerySelectorAll("tr").Where(tr => ReferenceEquals(tr.Closest("table"), table));

    private static bool IsHidden(IElement row) =>
        row.GetAttribute("style")
            ?.Replace(" ", "", StringComparison.Ordinal)
            .Contains("display:none", StringComparison.OrdinalIgnoreCase) == true;

    // The cell's own text: line breaks kept, what belongs to a nested table left to that table.
    private static string CellText(IElement cell)
    {
        var text = new System.Text.StringBuilder();
        Append(cell);
        return text.ToString();

        void Append(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                switch (child)
                {
                    case IText words:
                        text.Append(WhiteSpace().Replace(words.Data, " "));
                        break;
                    case IHtmlTableElement or IHtmlScriptElement or IHtmlStyleElement:
                        break;
                    case IHtmlBreakRowElement:
                        text.Append('\n');
                        break;
                    case IElement element:
                        var block = element is IHtmlParagraphElement or IHtmlDivElement or IHtmlListItemElement;
                        if (block && text.Length > 0)
                            text.Append('\n');
                        Append(element);
                        break;
                }
            }
        }
    }

    [GeneratedRegex(@"[ \t\r\n\f]+", RegexOptions.None, matchTimeoutMilliseconds: RegexLimit.Milliseconds)]
    private static partial Regex WhiteSpace();

    /// <summary>The font of a cell from its style, its class in the page's style sheet, or a font element in it.</summary>
    private sealed partial class PageFonts(IDocument document)
    {
        private readonly Dictionary<string, string> byClass = document
            .QuerySelectorAll("style")
            .SelectMany(s => ClassFont().Matches(s.TextContent))
            .GroupBy(m => m.Groups["class"].Value)
            .ToDictionary(g => g.Key, g => g.Last().Groups["font"].Value.Trim(' ', '"', '\''));

        public string Decode(IElement cell, string text, ref bool converted)
        {
            var font = FontOf(cell);
            if (!LegacyEncodings.IsLegacyFont(font))
                return text;
            var decoded = LegacyEncodings.Decode(text, font);
            converted |= !string.Equals(decoded, text, StringComparison.Ordinal);
            return decoded;
        }

        private string? FontOf(IElement cell)
        {
            foreach (var element in cell.QuerySelectorAll("font[face],[style]").Prepend(cell))
            {
                if (element.GetAttribute("face") is { } face)
                    return face.Trim();
                if (StyleFont().Match(element.GetAttribute("style") ?? "") is { Success: true } match)
                    return match.Groups["font"].Value.Trim(' ', '"', '\'');
            }
            return cell.ClassList.Select(c => byClass.GetValueOrDefault(c)).FirstOrDefault(f => f is not null);
        }

        [GeneratedRegex(
            """font-family\s*:\s*(?<font>[^;,]+)""",
            RegexOptions.IgnoreCase,
            matchTimeoutMilliseconds: RegexLimit.Milliseconds
        )]
        private static partial Regex StyleFont();

        [GeneratedRegex(
            """\.(?<class>[\w-]+)\s*\{[^}]*?font-family\s*:\s*(?<font>[^;,}]+)""",
            RegexOptions.IgnoreCase,
            matchTimeoutMilliseconds: RegexLimit.Milliseconds
        )]
        private static partial Regex ClassFont();
    }
}
