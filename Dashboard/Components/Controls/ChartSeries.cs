using Ocop.Dashboard.Queries;
using Ocop.Etl.Model;

namespace Ocop.Dashboard.Components.Controls;

/// <param name="BreakBefore">
/// The point does not continue the one before it (other boundaries, another way of counting): no line joins them.
/// </param>
/// <param name="Note">Why there is a break, or what else a reader should know.</param>
public sealed record ChartPoint(PartialDate At, ShownFigure Figure, bool BreakBefore = false, string? Note = null);

public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points);

/// <summary>A level to reach, drawn from <paramref name="From"/> to <paramref name="Until"/>.</summary>
/// <param name="ValueMax">Upper end of a range; draws a band.</param>
public sealed record ChartTarget(string Name, double Value, double? ValueMax, DateOnly From, DateOnly Until);

/// <summary>A day on which something changed for the series: a merger, a new way of counting.</summary>
public sealed record ChartEvent(DateOnly At, string Name);
