using System.Text;
using System.Xml;
using Ocop.Etl.Text;

namespace Ocop.Etl.Workbooks.Opening;

/// <summary>A run of a string that names its own font; null font: the cell's.</summary>
internal readonly record struct TextRun(string Text, string? Font);

/// <summary>The strings of a workbook; those with runs in pre-Unicode fonts keep their runs.</summary>
internal sealed class SharedStrings
{
    private readonly List<string> texts = [];
    private readonly Dictionary<int, TextRun[]> runs = [];

    public int Count => texts.Count;

    public string Text(int index) => texts[index];

    public TextRun[]? Runs(int index) => runs.Count == 0 ? null : runs.GetValueOrDefault(index);

    public static SharedStrings Read(Stream part)
    {
        var strings = new SharedStrings();
        using var reader = XlsxXml.Open(part);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "si")
                continue;
            var (text, found) = ReadItem(reader);
            if (found is not null)
                strings.runs[strings.texts.Count] = found;
            strings.texts.Add(text);
        }
        return strings;
    }

    /// <summary>Reads an si or is element; on return the reader stands on its end.</summary>
    public static (string Text, TextRun[]? Runs) ReadItem(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return ("", null);
        var depth = reader.Depth;
        string? single = null;
        StringBuilder? several = null;
        List<TextRun>? runs = null;
        string? font = null;
        var phonetic = false;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                switch (reader.LocalName)
                {
                    case "r":
                        font = null;
                        runs ??= [];
                        break;
                    case "rFont":
                        font = reader.GetAttribute("val");
                        break;
                    case "rPh":
                        phonetic = !reader.IsEmptyElement;
                        break;
                    case "t" when !phonetic && !reader.IsEmptyElement:
                        var text = ReadText(reader);
                        runs?.Add(new(text, font));
                        if (single is null)
                            single = text;
                        else
                            (several ??= new(single)).Append(text);
                        break;
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "rPh")
            {
                phonetic = false;
            }
        }
        var legacy = runs is not null && runs.Exists(r => LegacyEncodings.IsLegacyFont(r.Font));
        var mixed = runs is not null && runs.Exists(r => r.Font is not null);
        return (several?.ToString() ?? single ?? "", legacy || mixed ? [.. runs!] : null);
    }

    private static string ReadText(XmlReader reader)
    {
        string? text = null;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
            if (
                reader.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace
            )
                text = text is null ? reader.Value : text + reader.Value;
        return Unescape(text ?? "");
    }

    /// <summary>_x000D_ and its like are characters that XML cannot hold (ECMA-376, ST_Xstring).</summary>
    public static string Unescape(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] == '_'
                && i + 6 < text.Length
                && text[i + 1] == 'x'
                && text[i + 6] == '_'
                && ushort.TryParse(
                    text.AsSpan(i + 2, 4),
                    System.Globalization.NumberStyles.AllowHexSpecifier,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var code
                )
            )
            {
                result.Append((char)code);
                i += 6;
            }
            else
            {
                result.Append(text[i]);
            }
        }
        return result.ToString();
    }
}
