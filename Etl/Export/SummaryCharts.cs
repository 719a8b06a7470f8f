using System.Drawing;
using OfficeOpenXml;
using OfficeOpenXml.Drawing.Chart;
using OfficeOpenXml.Style;

namespace Ocop.Etl.Export;

/// <summary>One series: its header cell names it, so that a renamed header renames the legend.</summary>
internal sealed record ChartSeries(ExcelRange Header, ExcelRange Values, Color Color);

/// <summary>Where a chart stands: its upper left cell (1-based) and its size in pixels.</summary>
internal sealed record ChartPlace(int Row, int Column, int Width, int Height);

/// <summary>Native Excel charts over ranges of the file itself, so that they follow a correction made by hand.</summary>
internal static class SummaryCharts
{
    /// <summary>Rows of the sheets' standard height that a chart covers.</summary>
    public static int RowsOf(int pixels) => pixels / 22 + 1;

    public static void Bars(
        ExcelWorksheet sheet,
        string name,
        eChartType type,
        string title,
        string description,
        ExcelRange categories,
        IReadOnlyList<ChartSeries> series,
        ChartPlace place,
        string format = FigureFormat.Count
    )
    {
        var chart = (ExcelBarChart)sheet.Drawings.AddChart(name, type);
        Place(chart, place, title);
        foreach (var one in series)
        {
            var added = chart.Series.Add(one.Values, categories);
            added.HeaderAddress = one.Header;
            added.Fill.Color = one.Color;
        }
        chart.GapWidth = 60;
        chart.YAxis.Format = format;
        chart.YAxis.SourceLinked = false;
        chart.YAxis.MinValue = 0;
        chart.YAxis.MajorGridlines.Fill.Color = Color.FromArgb(0xE3, 0xE8, 0xE5);
        chart.YAxis.Border.LineStyle = OfficeOpenXml.Drawing.eLineStyle.Solid;
        chart.YAxis.Border.Fill.Style = eFillStyle.NoFill;
        chart.Legend.Position = eLegendPosition.Bottom;
        if (series.Count == 1)
            chart.Legend.Remove();
        // Horizontal bars grow upwards from the axis; a list is read downwards.
        if (chart.Direction == eDirection.Bar)
            chart.XAxis.Orientation = eAxisOrientation.MaxMin;
        ChartMarkup.Finish(chart, description);
    }

    public static void Doughnut(
        ExcelWorksheet sheet,
        string name,
        string title,
        string description,
        ExcelRange categories,
        ExcelRange header,
        ExcelRange values,
        IReadOnlyList<Color> colors,
        ChartPlace place
    )
    {
        var chart = (ExcelDoughnutChart)sheet.Drawings.AddChart(name, eChartType.Doughnut);
        Place(chart, place, title);
        chart.Series.Add(values, categories).HeaderAddress = header;
        chart.DataLabel.ShowPercent = true;
        chart.DataLabel.ShowLeaderLines = false;
        chart.Legend.Position = eLegendPosition.Right;
        ChartMarkup.ColorPoints(chart, colors);
        ChartMarkup.Finish(chart, description);
    }

    private static void Place(ExcelChart chart, ChartPlace place, string title)
    {
        chart.SetPosition(place.Row - 1, 0, place.Column - 1, 8);
        chart.SetSize(place.Width, place.Height);
        chart.Title.Text = title;
        chart.Title.Font.Size = 12;
        chart.Title.Font.Bold = true;
        chart.Title.Font.Color = SummaryStyle.Brand;
        chart.RoundedCorners = false;
        chart.DisplayBlanksAs = eDisplayBlanksAs.Gap;
        chart.Border.Fill.Color = SummaryStyle.Line;
    }
}
