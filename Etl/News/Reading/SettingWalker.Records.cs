using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Days at which records stand, and years said after the number they reach back from.</content>
internal sealed partial class SettingWalker
{
    // "Chốt số liệu ngày 30/6/2024", "cập nhật ngày 20/12/2025", "tính tới hôm nay 26/6/2025": the day the records stand at
    private bool DatesRecords(int day)
    {
        for (var i = day - 1; i >= day - 5 && scan.Has(i) && scan.Tokens[i].IsWord; i--)
            if (scan.IsWord(i, "chốt") || scan.IsWord(i, "cập") || scan.IsWord(i, "tính") || scan.IsWord(i, "thống"))
                return true;
            else if (!RecordWords.Any(word => scan.IsWord(i, word)))
                return false;
        return false;
    }

    private static readonly string[] RecordWords =
    [
        "số",
        "liệu",
        "sổ",
        "nhật",
        "kê",
        "ngày",
        "hôm",
        "nay",
        "tới",
        "đến",
        "vào",
        "lúc",
        "được",
        "mới",
        "nhất",
    ];

    /// <summary>"Ngày 6/11, Sở cho biết tính đến ngày này có 26 sản phẩm": the day named before.</summary>
    private DateMention? DayPointedAt(Mention upTo) =>
        scan.IsWord(upTo.End, "ngày") && Pointers.IsAt(scan, upTo.End + 1) ? now.EventDay : null;

    /// <summary>"Kể từ ngày 26/6/2025, tỉnh có tổng cộng 8 sản phẩm", written within weeks of it: the state that day began.</summary>
    private bool IsLatelyBegun(DateMention since) =>
        since is { Day: true, Date: { Day: > 0 } day }
        && scan.Published is { } page
        && day.First.AddDays(LatelyDays) >= page.First
        && day.First <= page.Last;

    private const int LatelyDays = 45;

    // "công nhận 129 sản phẩm chỉ sau hơn ba năm": all of them so far
    private void SpansBack(Count years, Count count)
    {
        if (count is not { Counted: Counted.Product, IsTotal: true, New: false, InRound: false, Setting.Target: false })
            return;
        for (var i = count.Mention + 1; i < years.Mention; i++)
            if (scan.Mentions[i].Cue is Cue.Mark or Cue.Clause)
                return;
        for (var i = years.First - 1; i >= years.First - 3; i--)
            if (scan.IsWord(i, "sau") || scan.IsWord(i, "qua") || scan.IsWord(i, "trong"))
                count.Cumulative = true;
    }

    // "Kế hoạch số 3622/KH-UBND ngày 19/7/2023"
    private bool IsOfNumberedPaper(int date)
    {
        for (var i = date - 1; i > date - 7 && scan.Has(i); i--)
            if (scan.IsMark(i, '/'))
                return scan.IsNumber(i - 1);
            else if (!scan.IsMark(i, '-') && !(scan.Tokens[i].IsWord && scan.Tokens[i].Capital))
                return false;
        return false;
    }
}
