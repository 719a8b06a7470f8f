using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Ocop.Dashboard.Formatting;
using Ocop.Etl.Model;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Components.Controls;

public sealed partial class SeriesChart
{
    private ChartScale scale = null!;

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>Points of each series in order of time.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ChartSeries> Series { get; set; }

    [Parameter]
    public IReadOnlyList<ChartTarget> Targets { get; set; } = [];

    [Parameter]
    public IReadOnlyList<ChartEvent> Events { get; set; } = [];

    protected override void OnParametersSet() => scale = ChartScale.For(Series, Targets, Events);

    private string Spoken
    {
        get
        {
            var text = new StringBuilder(Title);
            foreach (var series in Series)
                if (series.Points is [var first, .., var last])
                    text.Append(
                        T(
                            $". {series.Name}: từ {Value(first)} ({VietnameseFormat.Date(first.At)}) đến {Value(last)} ({VietnameseFormat.Date(last.At)})",
                            $". {series.Name}: from {Value(first)} ({VietnameseFormat.Date(first.At)}) to {Value(last)} ({VietnameseFormat.Date(last.At)})"
                        )
                    );
                else if (series.Points is [var only])
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $". {series.Name}: {Value(only)} ({VietnameseFormat.Date(only.At)})"
                    );
            foreach (var target in Targets)
                text.Append(CultureInfo.InvariantCulture, $". {target.Name}");
            return text.ToString();
        }
    }

    private IEnumerable<ChartEvent> Shown(IReadOnlyList<ChartEvent> events) =>
        events.Where(e => e.At >= scale.From && e.At <= scale.Until);

    private string Path(ChartSeries series)
    {
        var path = new StringBuilder();
        for (var k = 0; k < series.Points.Count; k++)
        {
            var point = series.Points[k];
            path.Append(k == 0 || point.BreakBefore ? 'M' : 'L')
                .Append(Inv(scale.X(point.At.Last)))
                .Append(' ')
                .Append(Inv(scale.Y(point.Figure.Value)));
        }
        return path.ToString();
    }

    /// <summary>Stated as a bound or roughly: drawn hollow.</summary>
    private static bool IsBound(ChartPoint point) =>
        point.Figure.Comparator != Comparator.Equal || point.Figure.IsDerived;

    private static string Value(ChartPoint point) =>
        VietnameseFormat.Stated(point.Figure.Value, point.Figure.ValueMax, point.Figure.Comparator, point.Figure.Unit);

    private static string Tooltip(ChartSeries series, ChartPoint point) =>
        $"{series.Name}, {VietnameseFormat.Date(point.At)}: {Value(point)}";

    private static string Inv(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
