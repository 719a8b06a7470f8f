using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reference;

namespace Ocop.Tests.Progress;

public class LinearProgressTests
{
    [Fact]
    public void Pace_required_paces_acceleration_and_arrival_of_two_values()
    {
        // 20 -> 42 in three years, 400 wanted after five.
        var line = LinearProgress.Of(Tracks.Of(400, 2025, (2020, 20), (2023, 42)));
        Assert.Equal(7.33, line.Pace, 0.01);
        Assert.Equal(76.0, line.RequiredFromStart!.Value, 0.1);
        Assert.Equal(179, line.RequiredFromNow!.Value, 0.3);
        Assert.Equal(0.0965, line.Ratio!.Value, 0.0005);
        Assert.Equal(24.4, line.Acceleration!.Value, 0.1);
        Assert.Equal(2072, line.Arrival!.Value.Year);
        Assert.Equal(56.7, line.Projected, 0.05);
        Assert.Equal(0.0965, line.Share!.Value, 0.0005);
        Assert.Equal(ProgressBand.Limited, line.Band);
        Assert.Null(line.PaceLow);
        Assert.Null(line.ProjectedHigh);
    }

    [Fact]
    public void From_four_values_on_one_wrong_value_does_not_move_the_pace_and_there_is_an_interval()
    {
        var line = LinearProgress.Of(
            Tracks.Of(200, 2030, (2020, 100), (2021, 110), (2022, 900), (2023, 130), (2024, 140))
        );
        Assert.Equal(10, line.Pace, 0.1);
        Assert.True(line.PaceLow < 10 && line.PaceHigh > 10);
        Assert.Equal(200, line.Projected, 1);
        Assert.True(line.ProjectedLow < line.Projected && line.Projected < line.ProjectedHigh);
    }

    [Fact]
    public void A_series_that_falls_is_going_back_and_never_arrives()
    {
        var line = LinearProgress.Of(Tracks.Of(200, 2025, (2020, 100), (2023, 90)));
        Assert.Equal(ProgressBand.GoingBack, line.Band);
        Assert.Null(line.Arrival);
        Assert.Null(line.Acceleration);
    }

    [Fact]
    public void A_series_that_was_beyond_the_aim_and_fell_below_it_is_going_back()
    {
        Assert.Equal(ProgressBand.GoingBack, LinearProgress.Of(Tracks.Of(100, 2025, (2020, 120), (2023, 95))).Band);
    }

    [Fact]
    public void A_standing_series_never_arrives()
    {
        var line = LinearProgress.Of(Tracks.Of(200, 2025, (2020, 100), (2023, 100)));
        Assert.Equal(ProgressBand.Limited, line.Band);
        Assert.Null(line.Arrival);
    }

    [Fact]
    public void A_falling_aim_is_approached_downward()
    {
        var goal = new Goal(Comparator.Equal, 10, null, Direction.Down);
        var track = new Track(
            goal,
            Tracks.EndOf(2020),
            Tracks.EndOf(2025),
            [TrackPoint.Of(Tracks.EndOf(2020), 60), TrackPoint.Of(Tracks.EndOf(2023), 30)]
        );
        Assert.Equal(ProgressBand.OnTrack, LinearProgress.Of(track).Band);
        Assert.False(goal.IsMetBy(11));
        Assert.True(goal.IsMetBy(10));
        Assert.Equal(-2, goal.Margin(30));
    }

    [Theory]
    [InlineData(Comparator.Range, 400, true)]
    [InlineData(Comparator.Range, 399, false)]
    [InlineData(Comparator.Range, 900, true)]
    [InlineData(Comparator.More, 400, false)]
    [InlineData(Comparator.More, 401, true)]
    [InlineData(Comparator.About, 400, true)]
    [InlineData(Comparator.Equal, 399.9, false)]
    public void What_meets_a_goal(Comparator comparator, double value, bool met)
    {
        Assert.Equal(met, new Goal(comparator, 400, 500, Direction.Up).IsMetBy(value));
    }

    [Fact]
    public void The_base_is_the_last_value_on_or_before_the_start()
    {
        var goal = new Goal(Comparator.AtLeast, 10, null, Direction.Up);
        TrackPoint[] points =
        [
            TrackPoint.Of(new(2022, 5, 1), 3),
            TrackPoint.Of(new(2019, 1, 1), 1),
            TrackPoint.Of(new(2020, 12, 31), 2),
        ];
        var track = Track.Of(goal, new(2021, 1, 1), new(2025, 12, 31), points, new(2026, 1, 1));
        Assert.Equal(2, track.Base!.Value);
        Assert.Equal(2, track.Points.Count);
        Assert.False(track.BaseIsLate);
        Assert.True(Track.Of(goal, new(2018, 1, 1), new(2025, 12, 31), points, new(2026, 1, 1)).BaseIsLate);
    }
}
