using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reference;

namespace Ocop.Tests.Progress;

/// <summary>Series of whole years, as the worked examples give them.</summary>
internal static class Tracks
{
    public static Track Of(double aim, int deadline, params (int Year, double Value)[] values) =>
        new(
            new(Comparator.AtLeast, aim, null, Direction.Up),
            EndOf(values[0].Year),
            EndOf(deadline),
            [.. values.Select(v => TrackPoint.Of(EndOf(v.Year), v.Value))]
        );

    public static DateOnly EndOf(int year) => new(year, 12, 31);
}
