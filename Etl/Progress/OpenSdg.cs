namespace Ocop.Etl.Progress;

/// <param name="Ratio">Observed over required compound growth, R.</param>
/// <param name="Score">-5 to 5.</param>
public sealed record OpenSdgResult(double Ratio, double Score, ProgressBand Band);

/// <summary>
/// Open SDG's progress measure (open-sdg/sdg-build, ProgressMeasure.py): observed against required compound annual
/// growth. Time is decimal years where Open SDG takes whole ones. For comparison only: R compares rates, and no rate can
/// be computed from a base of 0.
/// </summary>
public static class OpenSdg
{
    /// <summary>(to / from)^(1 / years) - 1.</summary>
    public static double Growth(double from, double to, double years) => Math.Pow(to / from, 1 / years) - 1;

    /// <summary>R for an aim: s d CAGR(observed) / |CAGR(required)|.</summary>
    /// <param name="first">Base; not 0. Open SDG itself puts 0.001 for 0, which makes R meaningless.</param>
    /// <param name="direction">+1 when an increase is wanted, else -1.</param>
    public static double Ratio(
        double first,
        double latest,
        double aim,
        double yearsSoFar,
        double yearsInAll,
        int direction
    )
    {
        var sign = first < 0 ? -1 : 1;
        return sign * direction * Growth(first, latest, yearsSoFar) / Math.Abs(Growth(first, aim, yearsInAll));
    }

    /// <summary>Score for an aim, continuous at R = 0.60 (0) and 0.95 (2.5).</summary>
    public static double Score(double ratio) =>
        ratio >= 0.6 ? Math.Min(7.1429 * ratio - 4.2857, 5) : Math.Max(4.1667 * ratio - 2.5, -5);

    public static ProgressBand BandOfScore(double score) =>
        score >= 2.5 ? ProgressBand.OnTrack
        : score >= 0 ? ProgressBand.Accelerate
        : score >= -2.5 ? ProgressBand.Limited
        : ProgressBand.GoingBack;

    /// <summary>
    /// How much growth can still be asked for near a natural limit, without an aim: 1 far from it, toward 0 at it.
    /// </summary>
    /// <param name="limit">Null: no natural limit.</param>
    public static double RoomLeft(double first, double? limit)
    {
        if (limit is not { } end || end == 0)
            return 1;
        if (Math.Abs(first) <= Math.Abs(end))
            return 1 - Math.Pow(first / end, 4.44);
        return first < 2 * end ? 1 - Math.Pow((2 * end - first) / end, 4.44) : 1;
    }

    /// <summary>Growth against 1.5 % and 0.5 % of the room left, for an indicator without an aim.</summary>
    public static OpenSdgResult WithoutAim(
        double first,
        double latest,
        double years,
        int direction,
        double? limit = null
    )
    {
        var sign = first < 0 ? -1 : 1;
        var growth = sign * direction * Growth(first, latest, years);
        var room = RoomLeft(first, limit);
        var score =
            growth < 0 ? Math.Max(125 * growth - 2.5, -5)
            : room == 0 ? 5
            : growth >= 0.015 * room ? Math.Min(500 * growth / room - 5, 5)
            : growth >= 0.005 * room ? 250 * growth / room - 1.25
            : 500 * growth / room - 2.5;
        var band =
            growth < 0 ? ProgressBand.GoingBack
            : growth >= 0.015 * room ? ProgressBand.OnTrack
            : growth >= 0.005 * room ? ProgressBand.Accelerate
            : ProgressBand.Limited;
        return new(growth, score, band);
    }

    /// <summary>Score 5 when the aim is met. Several series: see <see cref="Together"/>.</summary>
    /// <param name="track">Two values at least, on different days, none at or below 0, base and aim different.</param>
    public static OpenSdgResult Of(Track track)
    {
        var direction = track.Goal.Direction == Reference.Direction.Up ? 1 : -1;
        var ratio = Ratio(
            track.Base!.Value,
            track.Latest!.Value,
            track.Goal.Aim,
            track.YearsSoFar,
            track.YearsInAll,
            direction
        );
        return track.Goal.IsMetBy(track.Latest.Value)
            ? new(ratio, 5, ProgressBand.Achieved)
            : new(ratio, Score(ratio), ProgressWords.BandOf(ratio));
    }

    /// <summary>Mean of the scores; achieved only when all are.</summary>
    public static OpenSdgResult Together(IReadOnlyList<OpenSdgResult> series)
    {
        var score = series.Average(s => s.Score);
        return new(
            series.Average(s => s.Ratio),
            score,
            series.All(s => s.Band == ProgressBand.Achieved) ? ProgressBand.Achieved : BandOfScore(score)
        );
    }
}
