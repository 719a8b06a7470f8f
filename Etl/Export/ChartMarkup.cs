using System.Drawing;
using System.Globalization;
using System.Xml;
using OfficeOpenXml;
using OfficeOpenXml.Drawing.Chart;

namespace Ocop.Etl.Export;

/// <summary>
/// What the library has no property for, written into the chart's XML (ECMA-376 part 1, 21.2): colours of single
/// points, a description for screen readers, text size, and the cached values that previews without a calculation
/// engine draw from.
/// </summary>
internal static class ChartMarkup
{
    private const string C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    public static void ColorPoints(ExcelChart chart, IReadOnlyList<Color> colors)
    {
        var series = Select(chart.ChartXml, "//c:ser").OfType<XmlElement>().First();
        // The schema wants the points before labels, categories and values.
        var before = series
            .ChildNodes.OfType<XmlElement>()
            .FirstOrDefault(e => e.LocalName is "dLbls" or "cat" or "val" or "extLst");
        for (var i = 0; i < colors.Count; i++)
        {
            var point = Element(chart.ChartXml, C, "c:dPt");
            Child(point, C, "c:idx").SetAttribute("val", i.ToString(CultureInfo.InvariantCulture));
            Child(point, C, "c:bubble3D").SetAttribute("val", "0");
            var fill = Child(Child(point, C, "c:spPr"), A, "a:solidFill");
            Child(fill, A, "a:srgbClr").SetAttribute("val", $"{colors[i].R:X2}{colors[i].G:X2}{colors[i].B:X2}");
            series.InsertBefore(point, before);
        }
        foreach (var hole in Select(chart.ChartXml, "//c:holeSize").OfType<XmlElement>())
            hole.SetAttribute("val", "55");
    }

    public static void Finish(ExcelChart chart, string description)
    {
        foreach (var reference in Select(chart.ChartXml, "//c:numRef|//c:strRef").OfType<XmlElement>().ToList())
            Cache(chart.WorkSheet.Workbook, reference);
        TextSize(chart.ChartXml);
        Arrange(chart.ChartXml);
        var named = chart.WorkSheet.Drawings.DrawingXml.SelectNodes(
            $"//*[local-name()='cNvPr' and @name='{chart.Name}']"
        );
        foreach (var element in named!.OfType<XmlElement>())
            element.SetAttribute("descr", description);
    }

    private static void Cache(ExcelWorkbook workbook, XmlElement reference)
    {
        var values = Range(workbook, reference["f", C]!.InnerText);
        reference["f", C]!.InnerText =
            $"'{values.Worksheet.Name}'!{ExcelCellBase.GetAddress(values.Start.Row, values.Start.Column, values.End.Row, values.End.Column, true)}";
        var numeric = reference.LocalName == "numRef" && !IsText(values);
        if (!numeric && reference.LocalName == "numRef")
            reference = Rename(reference, "c:strRef");
        foreach (var old in reference.ChildNodes.OfType<XmlElement>().Where(e => e.LocalName != "f").ToList())
            reference.RemoveChild(old);
        var cache = Child(reference, C, numeric ? "c:numCache" : "c:strCache");
        if (numeric)
            Child(cache, C, "c:formatCode").InnerText = "General";
        var count = values.Rows * values.Columns;
        Child(cache, C, "c:ptCount").SetAttribute("val", count.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < count; i++)
        {
            var value = values.Worksheet.Cells[values.Start.Row + i, values.Start.Column].Value;
            if (value is null)
                continue;
            var point = Child(cache, C, "c:pt");
            point.SetAttribute("idx", i.ToString(CultureInfo.InvariantCulture));
            Child(point, C, "c:v").InnerText = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        }
    }

    // 'Phân hạng sao'!C7:C16
    private static ExcelRange Range(ExcelWorkbook workbook, string formula)
    {
        var mark = formula.LastIndexOf('!');
        var sheet = formula[..mark].Trim('\'').Replace("''", "'", StringComparison.Ordinal);
        return workbook.Worksheets[sheet].Cells[formula[(mark + 1)..]];
    }

    private static bool IsText(ExcelRange cells) => cells.Any(cell => cell.Value is string);

    private static XmlElement Rename(XmlElement element, string name)
    {
        var renamed = Element(element.OwnerDocument, C, name);
        while (element.FirstChild is { } child)
            renamed.AppendChild(child);
        element.ParentNode!.ReplaceChild(renamed, element);
        return renamed;
    }

    /// <summary>
    /// The library appends what is set late; the schema, and Excel with it, wants a fixed order: rounded corners before
    /// the chart, the looks of a series right behind its name.
    /// </summary>
    private static void Arrange(XmlDocument chart)
    {
        var space = chart.DocumentElement!;
        if (space["roundedCorners", C] is { } corners)
            space.InsertBefore(corners, space.FirstChild);
        foreach (var series in Select(chart, "//c:ser").OfType<XmlElement>())
            if (series["spPr", C] is { } looks)
                series.InsertAfter(looks, series["tx", C] ?? series["order", C]);
    }

    private static void TextSize(XmlDocument chart)
    {
        var space = chart.DocumentElement!;
        var text = Element(chart, C, "c:txPr");
        Child(text, A, "a:bodyPr");
        Child(text, A, "a:lstStyle");
        var paragraph = Child(text, A, "a:p");
        var run = Child(Child(paragraph, A, "a:pPr"), A, "a:defRPr");
        run.SetAttribute("sz", "900");
        Child(run, A, "a:latin").SetAttribute("typeface", SummaryStyle.Font);
        Child(paragraph, A, "a:endParaRPr").SetAttribute("lang", "vi-VN");
        space.InsertBefore(text, space["printSettings", C]);
    }

    private static XmlNodeList Select(XmlDocument document, string path)
    {
        var names = new XmlNamespaceManager(document.NameTable);
        names.AddNamespace("c", C);
        return document.SelectNodes(path, names)!;
    }

    private static XmlElement Element(XmlDocument document, string space, string name) =>
        document.CreateElement(name, space);

    private static XmlElement Child(XmlElement parent, string space, string name) =>
        (XmlElement)parent.AppendChild(parent.OwnerDocument.CreateElement(name, space))!;
}
