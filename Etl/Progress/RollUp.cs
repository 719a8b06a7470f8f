using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Progress;

/// <param name="Track">Sum of goals and sum of values, over the units that have both.</param>
/// <param name="Units">Units in the sum.</param>
/// <param name="LeftOut">Units with a target but without values.</param>
/// <param name="Band">Of the sum.</param>
/// <param name="Line">Null when the period is over or the sum has one value only.</param>
public sealed record RolledUp(Track Track, int Units, int LeftOut, ProgressBand Band, LinearResult? Line);

/// <summary>
/// From units to the whole: counts are summed and then assessed, statuses are never averaged. Beside it stands how the
/// units spread over the bands, and the worst sub-target.
/// </summary>
public static class RollUp
{
    // Worst first; unknown is no verdict and comes after all that are.
    private static readonly ProgressBand[] WorstFirst =
    [
        ProgressBand.GoingBack,
        ProgressBand.Missed,
        ProgressBand.Limited,
        ProgressBand.Accelerate,
        ProgressBand.OnTrack,
        ProgressBand.Achieved,
        ProgressBand.LevelOnly,
        ProgressBand.NotAssessable,
    ];

    /// <summary>How many in each band, every band named.</summary>
    public static IReadOnlyDictionary<ProgressBand, int> Distribution(IEnumerable<Assessment> assessments)
    {
        var counts = Enum.GetValues<ProgressBand>().ToDictionary(b => b, _ => 0);
        foreach (var assessment in assessments)
            counts[assessment.Band]++;
        return counts;
    }

    /// <summary>The sub-target in the worst band, the one farthest from its aim first; null when there is none.</summary>
    public static Assessment? Worst(IEnumerable<Assessment> subTargets) =>
        subTargets
            .OrderBy(a => Array.IndexOf(WorstFirst, a.Band))
            .ThenBy(a => a.Margin ?? double.MaxValue)
            .ThenBy(a => a.Target.Id, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>Null when no unit has values. Shares cannot be summed and are refused.</summary>
    /// <param name="assessments">Of one indicator and deadline, one a unit.</param>
    /// <exception cref="ArgumentException">Different indicators or deadlines, or a share.</exception>
    public static RolledUp? Sum(IReadOnlyList<Assessment> assessments, IndicatorCatalog indicators)
    {
        if (assessments.Count == 0)
            return null;
        var first = assessments[0];
        if (assessments.Any(a => a.Target.Indicator != first.Target.Indicator || a.Deadline != first.Deadline))
            throw new ArgumentException(
                "only targets of one indicator and deadline can be summed",
                nameof(assessments)
            );
        if (indicators[first.Target.Indicator].Nature == IndicatorNature.Ratio)
            throw new ArgumentException("shares are never summed over units", nameof(assessments));
        var known = assessments.Where(a => a.Latest is not null).ToList();
        if (known.Count == 0)
            return null;
        var goal = new Goal(Comparator.AtLeast, known.Sum(a => a.Goal.Aim), null, first.Goal.Direction);
        var from = known.Max(a => a.Base!.Day);
        var days = known.SelectMany(a => a.Points).Select(p => p.Day).Where(d => d >= from).Distinct().Order();
        var points = days.Select(day => SumOn(known, day)).ToList();
        var track = new Track(goal, first.Start, first.Deadline, points);
        var isMet = goal.IsMetBy(track.Latest!.Value);
        var line = first.IsFinal || points.Count < 2 ? null : LinearProgress.Of(track);
        var band =
            isMet ? ProgressBand.Achieved
            : first.IsFinal ? ProgressBand.Missed
            : line?.Band ?? ProgressBand.LevelOnly;
        return new(track, known.Count, assessments.Count - known.Count, band, line);
    }

    private static TrackPoint SumOn(List<Assessment> known, DateOnly day)
    {
        var latest = known.ConvertAll(a => a.Points.Last(p => p.Day <= day));
        return new(
            day,
            latest.Sum(p => p.Value),
            null,
            latest.Exists(p => p.IsEstimated),
            true,
            latest.Min(p => p.Oldest)
        );
    }
}
