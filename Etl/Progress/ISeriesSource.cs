using Ocop.Etl.Model;

namespace Ocop.Etl.Progress;

/// <summary>Where the values of an assessment come from: as reported, or restated to a list of units.</summary>
public interface ISeriesSource
{
    /// <summary>Values of a stock or a share, oldest first, one a day.</summary>
    /// <param name="knownBy">Only what was published by that day; null: everything known.</param>
    SeriesReading Levels(UnitId unit, string indicator, DateOnly? knownBy);

    /// <summary>Values of a flow with their periods, oldest first.</summary>
    /// <param name="knownBy">Only what was published by that day; null: everything known.</param>
    IReadOnlyList<FlowPoint> Flows(UnitId unit, string indicator, DateOnly? knownBy);
}

/// <param name="Missing">Why there are no values; null when there are, or when simply none is known.</param>
public sealed record SeriesReading(IReadOnlyList<TrackPoint> Points, Said? Missing = null);

/// <summary>What came in during a period: a year, a month, or the round of one day.</summary>
public sealed record FlowPoint(PartialDate Period, TrackPoint Point);
