using System.Xml;
using Ocop.Etl.Text;

namespace Ocop.Etl.Workbooks.Opening;

/// <summary>What a cell style says about the value: shown as date, shown as percent, drawn in a pre-Unicode font.</summary>
internal readonly record struct CellStyle(bool IsDate, bool IsPercent, string? LegacyFont);

internal static class XlsxStyles
{
    public static CellStyle[] Read(Stream part)
    {
        using var reader = XlsxXml.Open(part);
        var formats = new Dictionary<int, string>();
        var fonts = new List<string?>();
        var styles = new List<CellStyle>();
        var section = "";
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "numFmts" or "fonts" or "cellXfs" or "cellStyleXfs" or "dxfs":
                    section = reader.LocalName;
                    break;
                case "numFmt" when section == "numFmts":
                    if (int.TryParse(reader.GetAttribute("numFmtId"), out var id))
                        formats[id] = reader.GetAttribute("formatCode") ?? "";
                    break;
                case "font" when section == "fonts":
                    fonts.Add(null);
                    break;
                case "name" or "rFont" when section == "fonts" && fonts.Count > 0:
                    var name = reader.GetAttribute("val");
                    fonts[^1] = LegacyEncodings.IsLegacyFont(name) ? name : null;
                    break;
                case "xf" when section == "cellXfs":
                    _ = int.TryParse(reader.GetAttribute("numFmtId"), out var format);
                    _ = int.TryParse(reader.GetAttribute("fontId"), out var font);
                    var code = formats.GetValueOrDefault(format);
                    styles.Add(
                        new(
                            NumberFormats.IsDate(format, code),
                            NumberFormats.IsPercent(format, code),
                            font >= 0 && font < fonts.Count ? fonts[font] : null
                        )
                    );
                    break;
            }
        }
        return [.. styles];
    }
}

/// <summary>Number formats of ECMA-376, 18.8.30: the built-in ones by number, the others by their code.</summary>
internal static class NumberFormats
{
    public static bool IsPercent(int id, string? code) =>
        code is null ? id is 9 or 10 : Bare(code).Contains('%', StringComparison.Ordinal);

    public static bool IsDate(int id, string? code)
    {
        if (code is null)
            return id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);
        if (code.Equals("General", StringComparison.OrdinalIgnoreCase))
            return false;
        var bare = Bare(code);
        if (bare.AsSpan().IndexOfAny("yYdD") >= 0)
            return true;
        return bare.AsSpan().IndexOfAny("mM") >= 0 && bare.AsSpan().IndexOfAny("0#?") < 0;
    }

    // Without quoted text, escaped characters and brackets (colours, locales): what is left are the codes themselves.
    private static string Bare(string code)
    {
        var kept = new System.Text.StringBuilder(code.Length);
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '"')
            {
                i = code.IndexOf('"', i + 1);
                if (i < 0)
                    break;
            }
            else if (code[i] == '[')
            {
                i = code.IndexOf(']', i + 1);
                if (i < 0)
                    break;
            }
            else if (code[i] is '\\' or '_' or '*')
            {
                i++;
            }
            else
            {
                kept.Append(code[i]);
            }
        }
        return kept.ToString();
    }
}
