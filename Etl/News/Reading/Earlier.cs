using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>"79 sản phẩm đã được công nhận trước đó", "18 sản phẩm của các đợt trước": what there was before, without its date.</summary>
internal static class Earlier
{
    public static void Mark(Scan scan, List<Count> counts)
    {
        for (var i = 1; i < counts.Count; i++)
            if (IsAsideOf(scan, counts[i - 1], counts[i]))
                counts[i].Exclusion = counts[i - 1].Exclusion;
        foreach (var count in counts)
            if (
                count is { Counted: Counted.Unsaid, IsPercent: false } && LedByBefore(scan, count)
                || count is { Counted: Counted.Product, IsPercent: false }
                    && (
                        SaidBefore(scan, count)
                        || OnceHad(scan, count)
                        || IsAddend(scan, counts, count)
                        || OpensBefore(scan, counts, count)
                        || LedByBefore(scan, count)
                        || StartedWith(scan, counts, count)
                    )
            )
                count.Former = true;
    }

    // "15 sản phẩm dán tem truy xuất (năm 2022 là 8 sản phẩm)": the same thing in another year
    private static bool IsAsideOf(Scan scan, Count before, Count count) =>
        before is { Counted: Counted.Product or Counted.Subject, Exclusion: not (Cue.None or Cue.Participating) }
        && count is { Exclusion: Cue.None, Rank: null, Group: Cue.None, Recognised: false }
        && count.Counted == before.Counted
        && count.Depth == before.Depth + 1
        && before.PhraseEnd + 1 < count.Mention
        && scan.Mentions[before.PhraseEnd].Is('(')
        && scan.Mentions[before.PhraseEnd + 1].Cue == Cue.Date;

    // Within the words of the count: up to the next mark or number.
    private static bool SaidBefore(Scan scan, Count count)
    {
        if (!scan.MayHold("trước") && !scan.MayHold("ban"))
            return false;
        for (var i = count.End; scan.Has(i) && scan.Tokens[i].IsWord; i++)
        {
            // "từ 4 sản phẩm ban đầu, nay đã có 96"
            if (scan.IsWord(i, "ban") && scan.IsWord(i + 1, "đầu"))
                return true;
            if (!scan.IsWord(i, "trước"))
                continue;
            if (scan.IsWord(i + 1, "đó") || scan.IsWord(i + 1, "đấy") || scan.IsWord(i - 1, "từ"))
                return true;
            var time = scan.IsWord(i - 1, "năm") || scan.IsWord(i - 1, "đợt") || scan.IsWord(i - 1, "lần");
            if (time && (scan.IsWord(i - 2, "các") || scan.IsWord(i - 2, "những") || scan.IsWord(i - 2, "mấy")))
                return true;
        }
        return false;
    }

    // "từ chỗ chỉ có 4 sản phẩm, nay đã có 96", "khởi đầu với 4 sản phẩm, đến nay ...", without a date of its own
    private static bool StartedWith(Scan scan, List<Count> counts, Count count)
    {
        if (!scan.Says(Cue.Now) || counts[^1] == count || count is not { IsTotal: true, New: false })
            return false;
        for (var i = count.First - 1; i > count.First - 9 && scan.Has(i + 1) && i >= scan.SentenceStart; i--)
            if (scan.IsNumber(i))
                return false;
            else if (
                scan.IsWord(i, "chỗ") && scan.IsWord(i - 1, "từ")
                || scan.IsWord(i, "phát") && scan.IsWord(i - 1, "xuất")
                || scan.IsWord(i, "đầu")
                    && scan.Letters(i - 1)
                        is "khởi"
                            or "Khởi"
                            or "ban"
                            or "Ban"
                            or "ngày"
                            or "buổi"
                            or "Buổi"
                            or "thuở"
                            or "Thuở"
                            or "lúc"
                            or "Lúc"
            )
                return !DatedBefore(scan, count) && GrowsTo(counts, count);
        return false;
    }

    private static bool DatedBefore(Scan scan, Count count)
    {
        for (var i = count.Mention - 1; i >= 0; i--)
            if (scan.Mentions[i].Cue == Cue.Date)
                return true;
        return false;
    }

    private static bool GrowsTo(List<Count> counts, Count count)
    {
        foreach (var later in counts)
            if (
                later.Mention > count.Mention
                && later is { Counted: Counted.Product or Counted.Unsaid, IsPercent: false }
                && later.Number.Value > count.Number.Value
            )
                return true;
        return false;
    }

    // "Lâm Đồng từng có 286 sản phẩm, nay còn 263"
    private static bool OnceHad(Scan scan, Count count)
    {
        var at = count.Mention - 1;
        while (at > 0 && scan.Mentions[at].Cue is Cue.More or Cue.About)
            at--;
        return at >= 0
            && scan.Mentions[at] is { Cue: Cue.Have } have
            && scan.IsWord(have.First - 1, "từng")
            && count is { Rank: null, Setting.Target: false };
    }

    // "nối dài thêm 38 cái tên; trước đó danh mục có 67": the clause opens with "trước đó", and no date
    private static bool LedByBefore(Scan scan, Count count)
    {
        if (
            !scan.MayHold("trước")
            || count is not { IsTotal: true, New: false, Setting.Target: false }
            || !scan.Has(count.First - 1)
        )
            return false;
        for (var i = count.First - 1; i > count.First - 9 && scan.Has(i) && scan.Tokens[i].IsWord; i--)
            if (scan.IsWord(i, "trước") && (scan.IsWord(i + 1, "đó") || scan.IsWord(i + 1, "đấy")))
                return scan.IsMark(i - 1, ';') || scan.IsMark(i - 1, ',');
            else if (scan.IsNumber(i))
                return false;
        return false;
    }

    // "Trước đó, tỉnh đã công nhận 180 sản phẩm." without any date
    private static bool OpensBefore(Scan scan, List<Count> counts, Count count) =>
        (
            scan.IsWord(scan.Opening, "trước")
                && (scan.IsWord(scan.Opening + 1, "đó") || scan.IsWord(scan.Opening + 1, "đây"))
            || OpensAtStart(scan)
        )
        && scan.Dates.Count == 0
        && count is { IsTotal: true, New: false, Setting.Target: false }
        && counts.Find(c => c.Counted == Counted.Product) == count;

    // "Ban đầu tỉnh mới có 25 sản phẩm", "Đầu nhiệm kỳ", "Những ngày đầu"
    private static bool OpensAtStart(Scan scan)
    {
        var at = scan.Opening;
        if (scan.IsWord(at, "đầu"))
            return scan.IsWord(at + 1, "nhiệm");
        if (scan.IsWord(at, "những") || scan.IsWord(at, "thời") || scan.IsWord(at, "giai"))
            at++;
        return scan.IsWord(at + 1, "đầu")
            && scan.Letters(at) is "Ban" or "Lúc" or "Buổi" or "Thuở" or "Khởi" or "ngày" or "gian" or "đoạn" or "buổi";
    }

    // "Cộng với 79 sản phẩm đã có, cả nước có 126 sản phẩm": one part of the sum that follows
    private static bool IsAddend(Scan scan, List<Count> counts, Count count)
    {
        if (!count.IsTotal || count.New || count.InRound || !count.Done && !count.Existing)
            return false;
        var before = count.First - 1;
        while (scan.CueAt(before) is Cue.More or Cue.About)
            before--;
        return (scan.IsWord(before, "với") || scan.IsWord(before, "cả") || scan.IsWord(before, "thêm"))
            && scan.IsWord(before - 1, "cộng")
            && counts.Exists(
                count,
                static (c, count) =>
                    c.Mention > count.Mention && c.Counted == Counted.Product && c.Number.Value > count.Number.Value
            );
    }
}
