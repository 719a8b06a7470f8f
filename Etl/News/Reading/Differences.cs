using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "278 sản phẩm, nhiều hơn năm 2020 tới 190 sản phẩm", "đã thêm 190 sản phẩm so với hồi năm 2020": by how much there are
/// more than there were, and the date of what there were.
/// </summary>
internal static class Differences
{
    // Words that may stand between "hơn" and the date it measures against: "cao hơn hẳn giai đoạn 2019-2020".
    private const int MostWordsBetween = 4;

    // Of a time told in words between "hơn" and the number: "hơn hồi mới bắt tay vào làm 30 sản phẩm".
    private const int MostWordsOfThen = 9;

    public static void Mark(Scan scan, Count count)
    {
        if (count.Change)
            return;
        if (FollowsOlder(scan, count) || IsStillMissing(scan, count))
            (count.Change, count.New) = (true, false);
        else if (count.New && IsAddedSince(scan, count))
            (count.New, count.Change) = (false, true);
    }

    /// <summary>The date at <paramref name="date"/> is only what "hơn" measures against.</summary>
    public static bool MeasuresAgainst(Scan scan, Mention date)
    {
        for (var i = date.First - 1; i >= date.First - MostWordsBetween && scan.Has(i); i--)
        {
            if (scan.IsWord(i, "hơn") || scan.IsWord(i, "vượt") || scan.IsWord(i, "hụt"))
                return true;
            // "hơn 3 lần cuối năm 2021", "gấp đôi cùng kỳ năm 2022"
            if (
                scan.IsWord(i, "lần")
                    && scan.Has(i - 1)
                    && (scan.IsNumber(i - 1) || scan.Lexicon.NumberWord(scan.Tokens[i - 1].Word) > 1)
                || scan.IsWord(i, "đôi") && scan.IsWord(i - 1, "gấp")
            )
                return true;
            if (!IsOfTime(scan, i))
                return false;
        }
        return false;
    }

    private static bool IsOfTime(Scan scan, int at) =>
        scan.IsWord(at, "giai")
        || scan.IsWord(at, "đoạn")
        || scan.IsWord(at, "hồi")
        || scan.IsWord(at, "cuối")
        || scan.IsWord(at, "đầu")
        || scan.IsWord(at, "hết")
        || scan.IsWord(at, "hẳn")
        || scan.IsWord(at, "cả")
        || scan.IsWord(at, "cùng")
        || scan.IsWord(at, "kỳ")
        || scan.IsWord(at, "thời")
        || scan.IsWord(at, "điểm");

    // "hơn năm 2020 tới 190 sản phẩm", "cao hơn giai đoạn 2019-2020 là 147 sản phẩm"
    private static bool FollowsOlder(Scan scan, Count count)
    {
        var (at, edge) = (count.Mention - 1, count.First);
        while (
            at > 0
            && scan.Mentions[at]
                is { Cue: Cue.To or Cue.More or Cue.About or Cue.RiseTo or Cue.Add or Cue.Plural } before
            && before.End == edge
        )
            (at, edge) = (at - 1, before.First);
        return at >= 0
                && scan.Mentions[at] is { Cue: Cue.Date } date
                && edge - date.End <= 1
                && MeasuresAgainst(scan, date)
            || FollowsOlderTime(scan, count.First);
    }

    // "nhiều hơn lúc xuất phát 48 sản phẩm", "hơn hồi mới triển khai 30 sản phẩm"
    private static bool FollowsOlderTime(Scan scan, int first)
    {
        if (!scan.MayHold("hơn"))
            return false;
        for (var i = first - 1; i > first - MostWordsOfThen && scan.Has(i) && scan.Tokens[i].IsWord; i--)
            if (scan.IsWord(i, "hơn"))
                return IsTimeInWords(scan, i + 1);
        return false;
    }

    private static bool IsTimeInWords(Scan scan, int at)
    {
        if (scan.IsWord(at, "hẳn"))
            at++;
        return scan.IsWord(at, "lúc")
            || scan.IsWord(at, "hồi")
            || scan.IsWord(at, "khi")
            || scan.IsWord(at, "thuở")
            || scan.IsWord(at, "ngày")
            || scan.IsWord(at, "buổi")
            || scan.IsWord(at, "thời");
    }

    // "phải có 170 sản phẩm, tức là còn 12 sản phẩm nữa"; not "còn 2 sản phẩm nữa đạt 4 sao"
    private static bool IsStillMissing(Scan scan, Count count)
    {
        if (
            !scan.IsWord(count.First - 1, "còn")
            || !scan.Mentions.Exists(count, static (m, count) => m.Cue == Cue.Target && m.End < count.First)
        )
            return false;
        for (var at = count.End; at < count.End + 5 && scan.Has(at) && scan.Tokens[at].IsWord; at++)
            if (scan.IsWord(at, "nữa"))
                return !(scan.Has(at + 1) && scan.Tokens[at + 1].IsWord);
        return false;
    }

    // "thêm 190 sản phẩm so với năm 2020"; not "công nhận thêm 73 sản phẩm so với kế hoạch 60"
    private static bool IsAddedSince(Scan scan, Count count)
    {
        var add = scan.Mentions[Math.Max(count.Mention - 1, 0)];
        if (add.Cue != Cue.Add || add.End != count.First || count.Granted || count.Recognised || count.InRound)
            return false;
        var compare = count.PhraseEnd;
        if (compare >= scan.Mentions.Count || scan.Mentions[compare] is not { Cue: Cue.Compare } than)
            return false;
        return scan.IsWord(than.End - 1, "kỳ")
            || (
                compare + 1 < scan.Mentions.Count
                && scan.Mentions[compare + 1] is { Cue: Cue.Date or Cue.LastYear or Cue.Period or Cue.EndOf } then
                && then.First - than.End <= 1
            );
    }
}
