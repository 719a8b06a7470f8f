using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

/// <summary>What a product is on a given day.</summary>
public enum ProductState
{
    /// <summary>Listed, but without an award: a proposal, or a list without stars.</summary>
    Unranked = 0,

    /// <summary>còn hiệu lực</summary>
    Valid = 1,

    /// <summary>sắp hết hạn: valid, with at most <see cref="Validity.NoticeMonths"/> months left.</summary>
    Expiring = 2,

    /// <summary>hết hạn: still part of the cumulative total.</summary>
    Expired = 3,

    /// <summary>Awarded, but no list says when or until when.</summary>
    Undated = 4,
}

/// <summary>
/// The 36 months of Quyết định 148/QĐ-TTg. A date known only by month or year is read in the product's favour: a
/// certificate holds from the first day it can mean to the last.
/// </summary>
public static class Validity
{
    public const int Months = 36;

    /// <summary>
    /// A product is <see cref="ProductState.Expiring"/> this many months before the end. Rounds of assessment are held
    /// once or twice a year, so half a year before the end is the last round that can renew without a gap.
    /// </summary>
    public const int NoticeMonths = 6;

    /// <summary>Date + 36 months in the same precision: 2024-02-29 gives 2027-02-28, 2023 gives 2026.</summary>
    public static PartialDate Until(PartialDate issued)
    {
        if (issued.Precision == DatePrecision.Day)
            return new(issued.First.AddMonths(Months));
        var year = issued.Year + Months / 12;
        return new(year, issued.Month);
    }

    public static ProductState State(Certificate? current, DateOnly day)
    {
        if (current is not { IsAward: true })
            return ProductState.Unranked;
        if (current.ValidUntil is not { } until)
            return ProductState.Undated;
        if (until.Last < day)
            return ProductState.Expired;
        return until.Last < day.AddMonths(NoticeMonths) ? ProductState.Expiring : ProductState.Valid;
    }
}
