using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Reconciliation;

/// <summary>
/// What counts as the same moment, so that 47 at the turn of the year and 103 in December are a series and 174 and 175
/// at the end of one year are a contradiction. A fact without as-of takes its document's publication date as estimate.
/// <para><b>Flows</b>: the same period (a flow "as of 31 December" is the flow of that year).
/// <b>Targets</b>: the same last day of the deadline.</para>
/// <para><b>Stocks and shares</b>:
/// <list type="number">
/// <item>the same day;</item>
/// <item>a month and a day in it: the last such day, or the last one whose figure agrees with the month's;</item>
/// <item>a year, published after it ended: its last day;</item>
/// <item>a year, published during it: the publication date, as estimate;</item>
/// <item>a year whose publication is no more exactly known says only "some day of that year". It joins the figure of the
/// year it agrees with; else it is placed, as estimate, where it fits the growth: before a year's first figure when it
/// is nearer to that one, after the last when nearer to the last, or between the two figures it lies between.</item>
/// </list></para>
/// The grouping looks at contents only: the order of arrival cannot change it.
/// </summary>
internal static class Moments
{
    public static List<Moment> Of(IReadOnlyList<PlacedFact> facts, FactKind kind, IndicatorNature nature)
    {
        var moments = new SortedMoments();
        if (kind == FactKind.Target)
            Group(facts, f => f.AsOf is { } deadline ? new PartialDate(deadline.Last) : null, moments);
        else if (nature == IndicatorNature.Flow)
            Group(facts, FlowPeriod, moments);
        else
            PlaceStocks(facts, nature == IndicatorNature.Stock, moments);
        return moments.InOrder();
    }

    private static PartialDate? FlowPeriod(PlacedFact fact) =>
        fact.AsOf is { Month: 12, Day: 31 } day ? new PartialDate(day.Year) : fact.AsOf;

    private static void Group(
        IReadOnlyList<PlacedFact> facts,
        Func<PlacedFact, PartialDate?> momentOf,
        SortedMoments moments
    )
    {
        foreach (var fact in facts)
            moments.At(momentOf(fact)).Add(fact);
    }

    private static void PlaceStocks(IReadOnlyList<PlacedFact> facts, bool isCount, SortedMoments moments)
    {
        List<PlacedFact>? months = null,
            yearEnds = null,
            someDays = null;
        foreach (var fact in facts)
        {
            var placed = Sharpen(fact);
            switch (placed.AsOf?.Precision)
            {
                case DatePrecision.Month:
                    (months ??= []).Add(placed);
                    break;
                case DatePrecision.Year:
                    if (PublishedAfter(placed))
                        (yearEnds ??= []).Add(placed);
                    else
                        (someDays ??= []).Add(placed);
                    break;
                default:
                    moments.At(placed.AsOf).Add(placed);
                    break;
            }
        }
        if (months is not null)
            AttachMonths(months, isCount, moments);
        if (yearEnds is not null)
        {
            var targets = yearEnds.Select(f => moments.EndingOn(f.AsOf!.Value.Last)?.AsOf ?? f.AsOf).ToList();
            for (var i = 0; i < yearEnds.Count; i++)
                moments.At(targets[i]).Add(yearEnds[i]);
        }
        if (someDays is not null)
            SomeDayOfYear.Place(someDays, isCount, moments);
    }

    /// <summary>A figure "of 2023" that was published in May 2023 was true by May.</summary>
    private static PlacedFact Sharpen(PlacedFact fact)
    {
        if (
            fact.AsOf is { Precision: DatePrecision.Year } year
            && fact.Fact.Published is { } published
            && published.Precision != DatePrecision.Year
            && published.Year == year.Year
        )
            return fact with { AsOf = published, Estimated = true };
        return fact;
    }

    private static bool PublishedAfter(PlacedFact fact) =>
        fact.Fact.Published is { } published && published.Year > fact.AsOf!.Value.Year;

    private static void AttachMonths(List<PlacedFact> months, bool isCount, SortedMoments moments)
    {
        // Days are looked up before any month is added: one month's fact must not attract another's.
        var targets = new List<PartialDate?>(months.Count);
        foreach (var fact in months)
        {
            var month = fact.AsOf!.Value;
            Moment? last = null,
                agreeing = null;
            foreach (var day in moments.Between(month.First, month.Last))
            {
                last = day;
                if (day.AnyAgrees(fact, isCount))
                    agreeing = day;
            }
            targets.Add((agreeing ?? last)?.AsOf ?? month);
        }
        for (var i = 0; i < months.Count; i++)
            moments.At(targets[i]).Add(months[i]);
    }
}
