using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Ocop.Etl.Export;
using OfficeOpenXml;

namespace Ocop.Tests.Export;

/// <summary>The file's own XML, as Excel will read it, not as the library that wrote it reads it back.</summary>
public class SummaryChartTests
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly SummaryModel Model = SummaryExample.Build();
    private static readonly byte[] Bytes = SummaryWorkbook.Write(Model);
    private static readonly List<XElement> Charts = ReadCharts();

    [Fact]
    public void There_are_doughnut_clustered_stacked_and_target_bar_charts()
    {
        var kinds = Charts
            .Select(chart =>
                chart.Descendants(C + "doughnutChart").Any()
                    ? "doughnut"
                    : $"{Value(chart, "barDir")} {Value(chart, "grouping")}"
            )
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "bar clustered",
                "bar clustered",
                "bar clustered",
                "col clustered",
                "col percentStacked",
                "col stacked",
                "doughnut",
            ],
            kinds
        );
    }

    [Fact]
    public void Every_series_points_at_cells_that_hold_what_the_chart_keeps()
    {
        using var package = new ExcelPackage(new MemoryStream(Bytes));
        foreach (var reference in Charts.SelectMany(c => c.Descendants().Where(IsReference)))
        {
            var (sheet, address) = Split(reference.Element(C + "f")!.Value);
            var cells = package.Workbook.Worksheets[sheet].Cells[address];
            var points = reference.Descendants(C + "pt").ToDictionary(p => (int)p.Attribute("idx")!, p => p.Value);
            Assert.NotEmpty(points);
            for (var i = 0; i < cells.Rows; i++)
            {
                var value = cells.Worksheet.Cells[cells.Start.Row + i, cells.Start.Column].Value;
                Assert.Equal(
                    value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture),
                    points.GetValueOrDefault(i)
                );
            }
        }
    }

    [Fact]
    public void The_doughnut_holds_the_wholes_ranks_each_in_its_colour()
    {
        var chart = Charts.Single(c => c.Descendants(C + "doughnutChart").Any());
        Assert.Equal(Model.Ranks.Select(r => r.Figure.Value), Numbers(chart.Descendants(C + "val").Single()));
        Assert.Equal(Model.Ranks.Count, chart.Descendants(C + "dPt").Count());
    }

    [Fact]
    public void The_stacked_columns_hold_every_unit_whose_ranks_are_known_most_products_first()
    {
        var chart = Charts.Single(c => Value(c, "grouping") == "stacked");
        var expected = Model
            .Units.Where(u => u.Value("products.star3") is not null && u.Value("products.star4") is not null)
            .OrderByDescending(u => u.Value("products.total"))
            .ToList();
        var series = chart.Descendants(C + "ser").ToList();
        Assert.Equal(
            ["3 sao", "4 sao", "5 sao"],
            series.Select(s => s.Element(C + "tx")!.Descendants(C + "v").Single().Value)
        );
        Assert.Equal(
            expected.Select(u => u.Name),
            series[0].Element(C + "cat")!.Descendants(C + "v").Select(v => v.Value)
        );
        Assert.Equal(expected.Select(u => u.Value("products.star4")), Numbers(series[1].Element(C + "val")!));
    }

    [Fact]
    public void Every_chart_has_a_title_and_words_for_those_who_do_not_see_it()
    {
        Assert.All(Charts, c => Assert.NotEmpty(c.Descendants(C + "title").First().Value));
        using var zip = new ZipArchive(new MemoryStream(Bytes));
        foreach (
            var entry in zip.Entries.Where(e => e.FullName.StartsWith("xl/drawings/drawing", StringComparison.Ordinal))
        )
        {
            using var stream = entry.Open();
            foreach (var name in XDocument.Load(stream).Descendants().Where(e => e.Name.LocalName == "cNvPr"))
                Assert.StartsWith("Biểu đồ", (string?)name.Attribute("descr"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_chart_covers_another_or_a_table()
    {
        using var package = new ExcelPackage(new MemoryStream(Bytes));
        foreach (var sheet in package.Workbook.Worksheets)
        {
            var drawings = sheet.Drawings.ToList();
            for (var i = 0; i < drawings.Count; i++)
            {
                for (var j = i + 1; j < drawings.Count; j++)
                    Assert.False(
                        Overlap(Box(drawings[i]), Box(drawings[j])),
                        $"{drawings[i].Name} và {drawings[j].Name}"
                    );
                foreach (var table in sheet.Tables)
                    Assert.False(
                        Overlap(
                            Box(drawings[i]),
                            (
                                table.Address.Start.Row - 1,
                                table.Address.Start.Column - 1,
                                table.Address.End.Row - 1,
                                table.Address.End.Column - 1
                            )
                        ),
                        $"{drawings[i].Name} và {table.Name}"
                    );
            }
        }
    }

    private static (int Top, int Left, int Bottom, int Right) Box(OfficeOpenXml.Drawing.ExcelDrawing drawing) =>
        (drawing.From.Row, drawing.From.Column, drawing.To.Row, drawing.To.Column);

    private static bool Overlap(
        (int Top, int Left, int Bottom, int Right) a,
        (int Top, int Left, int Bottom, int Right) b
    ) => a.Top <= b.Bottom && b.Top <= a.Bottom && a.Left <= b.Right && b.Left <= a.Right;

    private static bool IsReference(XElement element) => element.Name == C + "numRef" || element.Name == C + "strRef";

    private static (string Sheet, string Address) Split(string formula)
    {
        var mark = formula.LastIndexOf('!');
        return (formula[..mark].Trim('\''), formula[(mark + 1)..].Replace("$", ""));
    }

    private static string? Value(XElement chart, string name) =>
        (string?)chart.Descendants(C + name).FirstOrDefault()?.Attribute("val");

    private static IEnumerable<double?> Numbers(XElement values) =>
        values.Descendants(C + "pt").Select(p => (double?)double.Parse(p.Value, CultureInfo.InvariantCulture));

    private static List<XElement> ReadCharts()
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes));
        return
        [
            .. zip
                .Entries.Where(e => e.FullName.StartsWith("xl/charts/chart", StringComparison.Ordinal))
                .Select(e =>
                {
                    using var stream = e.Open();
                    return XDocument.Load(stream).Root!;
                }),
        ];
    }
}
