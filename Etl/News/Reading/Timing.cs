using Ocop.Etl.Model;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>As-of dates and deadlines (labelling guide, rules 33 and 14).</summary>
internal static class Timing
{
    public static PartialDate? AsOf(Count count, Nature nature, Count? parent, Discourse discourse)
    {
        if (count.OwnDate?.Date is { } own)
            return nature == Nature.Flow ? Period(count.OwnDate.Value, own) : own;
        var setting = count.Setting;
        if (nature == Nature.Flow)
        {
            if (setting.Date?.Date is { } period)
                return Period(setting.Date.Value, period);
            if (setting.EventDay?.Date is { } day)
                return day;
            // "99 sản phẩm được công nhận mới. Diên Khánh góp 22": of that round, whatever year was told before it
            if (
                !setting.Round
                && !count.InRound
                && parent is { ResolvedNature: Nature.Flow }
                && DraftDate(parent) is { } shared
            )
                return shared;
            if (
                (setting.Round || discourse.RoundSentence is not null || FollowsAssessment(discourse))
                && discourse.RoundDate is { } round
            )
                return round;
            return parent is null ? null : DraftDate(parent);
        }
        if (setting.Date?.Date is { } said && setting.Date?.Role != DateRole.Round)
            return said;
        if (setting.Now)
            return null;
        // "Ngày 31/12/2022, tỉnh có 357 sản phẩm": nothing happens on the last day of a quarter but counting
        if (setting.EventDay?.Date is { Day: > 0, Month: 3 or 6 or 9 or 12 } last && IsMonthEnd(last))
            return last;
        if (parent is null && discourse is { InList: true, ListDate: { } over })
            return over;
        return parent is null ? SisterDate(count, discourse) : DraftDate(parent);
    }

    // "Sáu tháng đầu năm 2023", "Năm 2023 khép lại với 66 sản phẩm được công nhận mới": of the year, not of its last day
    private static PartialDate Period(DateMention said, PartialDate date) =>
        said.FirstMonths || said is { Day: false } && date is { Month: 12, Day: 31 } ? new(date.Year) : date;

    private static bool FollowsAssessment(Discourse discourse) =>
        discourse.AssessedIn is { } assessed && discourse.Since(assessed) <= 2;

    // "Danh mục năm 2023 có 2 sản phẩm 5 sao. Số sản phẩm 4 sao là 40": the classes of one list, told sentence by sentence
    private static PartialDate? SisterDate(Count count, Discourse discourse) =>
        count is { Rank.IsSingle: true, Setting: { PlaceNamed: false, Target: false, EventDay: null } }
        && !discourse.OpensParagraph
        && discourse.Products
            is {
                Rank.IsSingle: true,
                Counted: Counted.Product,
                ResolvedNature: Nature.Stock,
                Drafts: [{ Kind: FactKind.Actual } sister, ..],
            } before
        && before.Rank != count.Rank
        && discourse.Sentence - before.SentenceNumber <= 1
            ? sister.AsOf
            : null;

    private static bool IsMonthEnd(PartialDate day) => day.Last == day.First && day.First.AddDays(1).Day == 1;

    public static PartialDate? Deadline(Count count, Discourse discourse) =>
        count.OwnDate?.Date ?? count.Setting.Date?.Date ?? (count.Setting.Now ? null : discourse.Deadline);

    private static PartialDate? DraftDate(Count parent) =>
        parent.Drafts.Count > 0 ? parent.Drafts[0].AsOf : parent.OwnDate?.Date ?? parent.Setting.Date?.Date;

    /// <summary>After the page's own date: what is said of it can only be a forecast.</summary>
    public static bool IsFuture(PartialDate? date, PartialDate? published) =>
        date is { } d && published is { } page && d.First > page.Last.AddDays(31);
}
