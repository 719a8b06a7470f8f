using Ocop.Etl.Model;

namespace Ocop.Etl.Reconciliation;

/// <summary>Rule 5 of <see cref="Moments"/>: where a figure goes that is only known to be of a year.</summary>
internal static class SomeDayOfYear
{
    public static void Place(List<PlacedFact> facts, bool isCount, SortedMoments moments)
    {
        // All places are found before the first fact is added, so that these facts cannot attract each other.
        var places = facts.Select(f => Find(f, isCount, moments)).ToList();
        for (var i = 0; i < facts.Count; i++)
            moments.At(places[i]).Add(facts[i] with { Estimated = facts[i].Estimated || places[i] != facts[i].AsOf });
    }

    private static PartialDate Find(PlacedFact fact, bool isCount, SortedMoments moments)
    {
        var year = fact.AsOf!.Value;
        var known = moments.Between(year.First, year.Last).ToList();
        if (known.Count == 0)
            return year;
        if (known.FindLast(m => m.AnyAgrees(fact, isCount)) is { } agreeing)
            return agreeing.AsOf!.Value;
        var value = fact.Fact.Value;
        var values = known.ConvertAll(m => m.Value());
        var (first, last) = (values[0], values[^1]);
        if (value < Math.Min(first, last) || value > Math.Max(first, last))
        {
            var (toFirst, toLast) = (Math.Abs(value - first), Math.Abs(value - last));
            // With one figure, or the same at both ends: a smaller one was before, a greater one after.
            var before = toFirst == toLast ? value < first : toFirst < toLast;
            var day = before ? year.First : year.Last;
            return moments.EndingOn(day)?.AsOf ?? (before ? new PartialDate(day) : year);
        }
        for (var i = 1; i < known.Count; i++)
            if (value >= Math.Min(values[i - 1], values[i]) && value <= Math.Max(values[i - 1], values[i]))
                return Middle(known[i - 1].AsOf!.Value, known[i].AsOf!.Value, moments);
        return year;
    }

    private static PartialDate Middle(PartialDate from, PartialDate to, SortedMoments moments)
    {
        var day = from.Last.AddDays((to.Last.DayNumber - from.Last.DayNumber) / 2);
        return moments.EndingOn(day)?.AsOf ?? new PartialDate(day);
    }
}
