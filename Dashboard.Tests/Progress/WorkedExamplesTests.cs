using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Etl.Reference;

namespace Ocop.Tests.Progress;

/// <summary>The worked examples of the methods, with their figures.</summary>
public class WorkedExamplesTests
{
    // Five-star products 20 (2020) -> 42 (2023), target 400 (2025).
    private static readonly Track FiveStar = Tracks.Of(400, 2025, (2020, 20), (2023, 42));

    [Fact]
    public void Five_star_products_after_Open_SDG()
    {
        Assert.Equal(0.2806, OpenSdg.Growth(20, 42, 3), 0.00005);
        Assert.Equal(0.8206, OpenSdg.Growth(20, 400, 5), 0.00005);
        var ratio = OpenSdg.Ratio(20, 42, 400, 3, 5, 1);
        Assert.Equal(0.342, ratio, 0.0005);
        Assert.Equal(-1.08, OpenSdg.Score(ratio), 0.005);
        Assert.Equal(ProgressBand.Limited, OpenSdg.Of(FiveStar).Band);
        // The same over decimal years, where leap days move the last digit.
        Assert.Equal(0.342, OpenSdg.Of(FiveStar).Ratio, 0.001);
    }

    [Fact]
    public void Five_star_products_after_the_United_Nations()
    {
        var result = Un2023.Project(20, 42, 400, 3, 2);
        Assert.Equal(68.9, result.Projected, 0.05);
        Assert.Equal(0.129, result.Share, 0.0005);
        Assert.Equal(ProgressBand.Accelerate, result.Band);
        Assert.Equal(ProgressBand.Accelerate, Un2023.Of(FiveStar, null).Band);
    }

    [Fact]
    public void Five_star_products_after_the_weather_symbols()
    {
        Assert.Null(WeatherSymbols.Of(FiveStar));
        var forced = WeatherSymbols.Force(FiveStar);
        Assert.Equal(7.33, forced.MeanChange, 0.01);
        Assert.Equal(56.7, forced.Projected, 0.05);
        Assert.Equal(0.96, forced.Gap, 0.005);
        Assert.Equal(343.3, 400 - forced.Projected, 0.05);
        Assert.Equal(Weather.Cloud, forced.Symbol);
    }

    [Fact]
    public void A_total_beyond_its_target_is_achieved_whatever_the_ratio()
    {
        var track = Tracks.Of(10_000, 2025, (2021, 5401), (2023, 10_322));
        Assert.Equal(2.30, OpenSdg.Ratio(5401, 10_322, 10_000, 2, 4, 1), 0.005);
        Assert.Equal(ProgressBand.Achieved, OpenSdg.Of(track).Band);
        Assert.Equal(5, OpenSdg.Of(track).Score);
        Assert.Equal(ProgressBand.Achieved, Un2023.Of(track, null).Band);
        Assert.Equal(ProgressBand.Achieved, LinearProgress.Of(track).Band);
    }

    // 0 -> 30 products in 3 of 5 years with target 50: exactly on the line.
    [Fact]
    public void From_a_base_of_zero_compound_growth_says_anything_and_the_line_says_one()
    {
        Assert.Equal(3.90, OpenSdg.Ratio(0.001, 30, 50, 3, 5, 1), 0.005);
        Assert.Equal(1.78, OpenSdg.Ratio(1, 30, 50, 3, 5, 1), 0.005);
        var line = LinearProgress.Of(Tracks.Of(50, 2025, (2020, 0), (2023, 30)));
        Assert.Equal(1.00, line.Ratio!.Value, 0.005);
        Assert.Equal(ProgressBand.OnTrack, line.Band);
    }

    [Theory]
    [InlineData(0.95, ProgressBand.OnTrack)]
    [InlineData(0.9499, ProgressBand.Accelerate)]
    [InlineData(0.60, ProgressBand.Accelerate)]
    [InlineData(0.5999, ProgressBand.Limited)]
    [InlineData(0, ProgressBand.Limited)]
    [InlineData(-0.0001, ProgressBand.GoingBack)]
    public void A_band_begins_at_its_edge(double ratio, ProgressBand band)
    {
        Assert.Equal(band, ProgressWords.BandOf(ratio));
    }

    [Theory]
    [InlineData(0.95, ProgressBand.OnTrack)]
    [InlineData(0.9499, ProgressBand.Accelerate)]
    [InlineData(0.10, ProgressBand.Accelerate)]
    [InlineData(0.0999, ProgressBand.Limited)]
    [InlineData(-0.0001, ProgressBand.GoingBack)]
    public void A_band_of_the_United_Nations_begins_at_its_edge(double share, ProgressBand band)
    {
        Assert.Equal(band, Un2023.BandOf(share));
    }

    [Theory]
    [InlineData(0.5, 0.9540)]
    [InlineData(0.9, 0.3736)]
    [InlineData(0.99, 0.0436)]
    public void The_room_left_shrinks_toward_a_natural_limit(double share, double room)
    {
        // 0.9540 is how the method is printed; the formula itself gives 0.95393.
        Assert.Equal(room, OpenSdg.RoomLeft(share * 100, 100), 0.0001);
        Assert.Equal(room, OpenSdg.RoomLeft((2 - share) * 100, 100), 0.0001);
    }

    [Theory]
    [InlineData(0.60, 0)]
    [InlineData(0.95, 2.5)]
    public void The_score_is_continuous_at_its_joints(double ratio, double score)
    {
        Assert.Equal(score, OpenSdg.Score(ratio), 0.0002);
        Assert.Equal(score, OpenSdg.Score(ratio - 1e-9), 0.0002);
    }

    [Theory]
    [InlineData(2.5, ProgressBand.OnTrack)]
    [InlineData(2.4999, ProgressBand.Accelerate)]
    [InlineData(0, ProgressBand.Accelerate)]
    [InlineData(-2.5, ProgressBand.Limited)]
    [InlineData(-2.5001, ProgressBand.GoingBack)]
    public void A_status_of_Open_SDG_begins_at_its_score(double score, ProgressBand band)
    {
        Assert.Equal(band, OpenSdg.BandOfScore(score));
    }

    [Fact]
    public void Without_an_aim_the_growth_is_held_against_the_room_left()
    {
        Assert.Equal(ProgressBand.OnTrack, OpenSdg.WithoutAim(100, 110, 5, 1).Band);
        Assert.Equal(ProgressBand.Accelerate, OpenSdg.WithoutAim(100, 104, 5, 1).Band);
        Assert.Equal(ProgressBand.Limited, OpenSdg.WithoutAim(100, 101, 5, 1).Band);
        Assert.Equal(ProgressBand.GoingBack, OpenSdg.WithoutAim(100, 99, 5, 1).Band);
        // 0.4 % a year is little without a limit and much at 99 of 100.
        Assert.Equal(ProgressBand.OnTrack, OpenSdg.WithoutAim(99, 99.5, 1, 1, 100).Band);
        Assert.Equal(5, OpenSdg.WithoutAim(100, 100, 1, 1, 100).Score);
        Assert.Equal(ProgressBand.OnTrack, Un2023.WithoutAim(100, 110, 4, Direction.Up));
        Assert.Equal(ProgressBand.GoingBack, Un2023.WithoutAim(100, 110, 4, Direction.Down));
    }

    [Fact]
    public void Several_series_are_achieved_only_together()
    {
        OpenSdgResult met = new(1.2, 5, ProgressBand.Achieved);
        OpenSdgResult behind = new(0.3, OpenSdg.Score(0.3), ProgressBand.Limited);
        Assert.Equal(ProgressBand.Achieved, OpenSdg.Together([met, met]).Band);
        var together = OpenSdg.Together([met, behind]);
        Assert.Equal((5 + OpenSdg.Score(0.3)) / 2, together.Score, 9);
        Assert.Equal(ProgressBand.Accelerate, together.Band);
    }

    // A product count that grows must never read as deterioration: the direction is asked for, not assumed.
    [Fact]
    public void The_wanted_direction_decides()
    {
        Assert.True(OpenSdg.Ratio(100, 150, 200, 2, 5, 1) > 0);
        Assert.True(OpenSdg.Ratio(100, 150, 200, 2, 5, -1) < 0);
    }
}
