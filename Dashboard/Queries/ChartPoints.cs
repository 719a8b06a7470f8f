using Ocop.Dashboard.Components.Controls;
using Ocop.Dashboard.Formatting;
using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using static Ocop.Dashboard.Formatting.Wording;

namespace Ocop.Dashboard.Queries;

/// <summary>Series and targets as a chart draws them.</summary>
public static class ChartPoints
{
    /// <summary>A merger between two points breaks the line: it is no growth.</summary>
    public static IReadOnlyList<ChartPoint> Of(RestatedLine line, FigureWording wording)
    {
        var points = new List<ChartPoint>();
        Restated? before = null;
        foreach (var value in line.Points)
        {
            if (wording.Show(value) is not { } figure)
                continue;
            var merger = before is null
                ? null
                : line.Breaks.FirstOrDefault(b => b.Effective > before.Newest && b.Effective <= value.Newest);
            var isBreak = merger is not null || (before is not null && IsSum(before) != IsSum(value));
            points.Add(
                new(
                    value.Kind == RestatementKind.Own && figure.AsOf is { } at
                        ? at
                        : new PartialDate(value.Newest!.Value),
                    figure,
                    isBreak,
                    isBreak
                        ? T(
                            "không nối: địa giới hoặc cách tính đã đổi",
                            "not joined: boundaries or way of counting changed"
                        )
                        : null
                )
            );
            before = value;
        }
        return points;
    }

    public static IReadOnlyList<ChartTarget> Targets(IEnumerable<Assessment> assessments) =>
        [
            .. assessments.Select(a => new ChartTarget(
                T("Mục tiêu ", "Target ")
                    + VietnameseFormat.Stated(a.Target.Value, a.Target.ValueMax, a.Target.Comparator, "")
                    + T(", hạn ", ", by ")
                    + VietnameseFormat.Date(a.Deadline),
                a.Target.Value,
                a.Target.ValueMax,
                a.Start,
                a.Deadline
            )),
        ];

    private static bool IsSum(Restated value) => value.Kind != RestatementKind.Own;
}
