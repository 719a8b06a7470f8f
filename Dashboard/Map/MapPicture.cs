using System.Globalization;
using System.Xml.Linq;
using Ocop.Dashboard.Formatting;
using Ocop.Etl.Model;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Map;

/// <summary>
/// The map as a picture file (SVG) that stands alone: colours, legend, date and attribution in it, and both archipelagos
/// named as on the page. Always on white, for paper and slides.
/// </summary>
public static class MapPicture
{
    private const string Sea = "#e6eef2";
    private const string Ink = "#17232a";
    private const string Unknown = "#f1eee6";
    private const double Margin = 24;
    private const double Line = 26;

    private static readonly string[] Steps = ["#d7ead9", "#a6cfb4", "#66ab8d", "#2c8068", "#0a4f44"];
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <param name="note">Under the map: what day the figures are of.</param>
    /// <param name="name">What a unit is called in the language of the picture.</param>
    public static XDocument Draw(
        MapShapes shapes,
        IReadOnlyDictionary<UnitId, MapFigure> values,
        ChoroplethScale scale,
        string title,
        string note,
        Func<UnitId, string> name
    )
    {
        var top = Margin + 2 * Line;
        var classes = Classes(scale, values).ToList();
        var height = top + shapes.Height + (classes.Count + 4) * Line + Margin;
        var width = shapes.Width + 2 * Margin;
        var picture = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", Join(0, 0, width, height)),
            new XAttribute("font-family", "sans-serif"),
            new XElement(Svg + "title", title),
            Box(0, 0, width, height, "#ffffff"),
            Text(Margin, Margin + Line, title, 24, "font-weight", "bold"),
            Box(Margin, top, shapes.Width, shapes.Height, Sea),
            new XElement(
                Svg + "g",
                new XAttribute("transform", $"translate({Number(Margin)} {Number(top)})"),
                shapes.Units.Select(u => Shape(u, values, scale, name)),
                Caption(655, 575, T("Biển Đông", "East Sea"), 24),
                Caption(583, 348, T("Quần đảo Hoàng Sa", "Hoang Sa Archipelago"), 15),
                Caption(583, 366, T("(TP. Đà Nẵng)", "(Da Nang City)"), 15),
                Caption(700, 688, T("Quần đảo Trường Sa", "Truong Sa Archipelago"), 15),
                Caption(700, 706, T("(Khánh Hòa)", "(Khanh Hoa)"), 15)
            )
        );
        var y = top + shapes.Height + Line;
        foreach (var (fill, words) in classes)
        {
            picture.Add(Box(Margin, y - 15, 30, 18, fill, Ink), Text(Margin + 42, y, words, 16));
            y += Line;
        }
        picture.Add(
            Text(Margin, y + 6, note, 14),
            Text(
                Margin,
                y + 6 + Line,
                T(
                    "Bản đồ: © OpenStreetMap contributors (ODbL). Chỉ để minh họa, không thể hiện ranh giới pháp lý.",
                    "Map: © OpenStreetMap contributors (ODbL). For illustration only; not a statement of legal boundaries."
                ),
                14
            )
        );
        return new(picture);
    }

    private static IEnumerable<(string Fill, string Words)> Classes(
        ChoroplethScale scale,
        IReadOnlyDictionary<UnitId, MapFigure> values
    )
    {
        string N(double v) => VietnameseFormat.Number(v);
        if (values.Count > 0 && scale.Classes == 1)
            yield return (Steps[scale.StepOf(0)], T("có số liệu", "has a figure"));
        else if (values.Count > 0)
            for (var k = scale.Classes - 1; k >= 0; k--)
                yield return k == 0
                    ? (Steps[0], T($"dưới {N(scale.Breaks[0])}", $"under {N(scale.Breaks[0])}"))
                    : (
                        Steps[scale.StepOf(scale.Breaks[k - 1])],
                        k == scale.Breaks.Count
                            ? T($"từ {N(scale.Breaks[^1])} trở lên", $"{N(scale.Breaks[^1])} and more")
                            : T(
                                $"{N(scale.Breaks[k - 1])} đến dưới {N(scale.Breaks[k])}",
                                $"{N(scale.Breaks[k - 1])} to under {N(scale.Breaks[k])}"
                            )
                    );
        yield return (Unknown, T("chưa có số liệu", "no figure yet"));
    }

    private static XElement Shape(
        UnitShape unit,
        IReadOnlyDictionary<UnitId, MapFigure> values,
        ChoroplethScale scale,
        Func<UnitId, string> name
    )
    {
        var known = values.GetValueOrDefault(unit.Unit);
        return new(
            Svg + "path",
            new XAttribute("d", unit.Path),
            new XAttribute("fill", known is null ? Unknown : Steps[scale.StepOf(known.Value)]),
            new XAttribute("stroke", "#4d5c5e"),
            new XAttribute("stroke-width", "0.8"),
            new XElement(Svg + "title", $"{name(unit.Unit)}: {known?.Text ?? T("chưa có số liệu", "no figure yet")}")
        );
    }

    private static XElement Box(double x, double y, double width, double height, string fill, string? stroke = null) =>
        new(
            Svg + "rect",
            new XAttribute("x", Number(x)),
            new XAttribute("y", Number(y)),
            new XAttribute("width", Number(width)),
            new XAttribute("height", Number(height)),
            new XAttribute("fill", fill),
            stroke is null ? null : new XAttribute("stroke", stroke)
        );

    private static XElement Text(
        double x,
        double y,
        string words,
        int size,
        string? also = null,
        string? value = null
    ) =>
        new(
            Svg + "text",
            new XAttribute("x", Number(x)),
            new XAttribute("y", Number(y)),
            new XAttribute("font-size", size),
            new XAttribute("fill", Ink),
            also is null ? null : new XAttribute(also, value!),
            words
        );

    private static XElement Caption(double x, double y, string words, int size)
    {
        var text = Text(x, y, words, size, "font-style", "italic");
        text.SetAttributeValue("text-anchor", "middle");
        text.SetAttributeValue("fill", "#24476b");
        return text;
    }

    private static string Join(params double[] numbers) => string.Join(' ', numbers.Select(Number));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <param name="Text">As shown: "hơn 10.300".</param>
public sealed record MapFigure(double Value, string Text);
