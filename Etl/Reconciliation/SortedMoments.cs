using Ocop.Etl.Model;

namespace Ocop.Etl.Reconciliation;

/// <summary>Moments of one key, found by their date.</summary>
internal sealed class SortedMoments
{
    private readonly SortedList<PartialDate, Moment> dated = [];
    private Moment? undated;

    /// <summary>The moment of that date, made when there is none yet.</summary>
    public Moment At(PartialDate? asOf)
    {
        if (asOf is not { } date)
            return undated ??= new(null, true);
        if (!dated.TryGetValue(date, out var moment))
            dated.Add(date, moment = new(date, true));
        return moment;
    }

    /// <summary>Oldest first.</summary>
    public IEnumerable<Moment> Between(DateOnly first, DateOnly last)
    {
        for (var i = FirstFrom(first); i < dated.Count && dated.GetKeyAtIndex(i).Last <= last; i++)
            yield return dated.GetValueAtIndex(i);
    }

    public Moment? EndingOn(DateOnly day)
    {
        var i = FirstFrom(day);
        return i < dated.Count && dated.GetKeyAtIndex(i).Last == day ? dated.GetValueAtIndex(i) : null;
    }

    private int FirstFrom(DateOnly day)
    {
        var (low, high) = (0, dated.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (dated.GetKeyAtIndex(middle).Last < day)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>Those without a date first, then oldest first.</summary>
    public List<Moment> InOrder()
    {
        var all = new List<Moment>(dated.Count + 1);
        if (undated is not null)
            all.Add(undated);
        all.AddRange(dated.Values);
        return all;
    }
}
