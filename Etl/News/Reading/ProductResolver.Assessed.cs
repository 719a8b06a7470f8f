using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Products that are only assessed, sent in or planned, before any of them is recognised.</content>
internal sealed partial class ProductResolver
{
    /// <summary>
    /// "Hội đồng họp đánh giá 22 sản phẩm. 22 sản phẩm thuộc 15 chủ thể, trong đó 17 sản phẩm đánh giá lần đầu", "dự kiến 8
    /// sản phẩm xếp 4 sao": what is told of products before they are recognised.
    /// </summary>
    private bool IsOnlyAssessed(Count count)
    {
        if (count.Certified && !count.Setting.Target || count.Cumulative || count.Valid || count.Setting.Now)
            return false;
        if (Assessed(count) is not { } assessed || assessed.Number.Value < count.Number.Value)
            return false;
        if (count.Setting.Target)
            // "Năm nay, huyện đăng ký 8 sản phẩm, dự kiến công nhận 6" is a plan of the year
            return count.OwnDate is null && !scan.Dates.Exists(d => !d.Day) && IsForecast(count);
        var again =
            count is { New: false, InRound: false, Setting.Strength: <= 1 }
            && count.Number.Value == assessed.Number.Value;
        return count.IsTotal
            && (again || (count.New && count.Setting.Within && (IsFirstAssessed(count) || IsOfSentIn(count))));
    }

    // The largest number of what was assessed before this one, where nothing was said to be recognised.
    private Count? Assessed(Count count)
    {
        Count? assessed = null;
        foreach (var before in counts)
        {
            if (before.Mention >= count.Mention)
                break;
            if (before.Counted != Counted.Product)
                continue;
            if (before is { Certified: true, Exclusion: Cue.None })
                return null;
            if (before.Exclusion == Cue.Registered && !(assessed?.Number.Value >= before.Number.Value))
                assessed = before;
        }
        return
            discourse.Products is { Exclusion: Cue.Registered } last
            && discourse.Since(last.SentenceNumber) <= 2
            && !(assessed?.Number.Value >= last.Number.Value)
            ? last
            : assessed;
    }

    // "Đợt chấm thứ 3 của năm thu hút 46 sản phẩm do 29 chủ thể gửi tới": what came to it
    private bool IsDrawnByRound(Count count)
    {
        if (count is not { Rank: null, Recognised: false, New: false, Setting: { Target: false, Now: false } })
            return false;
        var at = scan.Opening;
        if (
            !(
                scan.IsWord(at, "đợt")
                || scan.IsWord(at, "kỳ")
                || scan.IsWord(at, "lần")
                || scan.IsWord(at, "vòng")
                || scan.IsWord(at, "cuộc")
            )
            || !(
                scan.IsWord(at + 1, "chấm")
                || scan.IsWord(at + 1, "đánh")
                || scan.IsWord(at + 1, "phân")
                || scan.IsWord(at + 1, "xét")
                || scan.IsWord(at + 1, "thi")
                || scan.IsWord(at + 1, "bình")
            )
        )
            return false;
        var first = count.First;
        while (scan.CueAt(first - 1) is Cue.More or Cue.About)
            first--;
        return scan.IsWord(first - 1, "gồm")
            || scan.IsWord(first - 1, "hút")
            || scan.IsWord(first - 1, "nhận")
            || scan.IsWord(first - 1, "tụ")
            || scan.IsWord(first - 1, "đón");
    }

    // "Kết quả sơ loại ở huyện: 18 sản phẩm 3 sao, 15 sản phẩm 4 sao": before the council that decides
    private bool IsOfFirstRating(Count count)
    {
        if (count.Certified || count.Setting.Now || count.Setting.Target)
            return false;
        for (var i = 0; i < count.Mention; i++)
            if (scan.Mentions[i].Cue is Cue.Recognise or Cue.Cumulative)
                return false;
            else if (
                scan.Mentions[i] is { Cue: Cue.Registered } word
                && (
                    scan.IsWord(word.First, "sơ")
                    || scan.IsWord(word.First, "tự")
                    || scan.IsWord(word.First, "vòng")
                    // "Theo bảng điểm, 8 sản phẩm ...", "Theo kết quả chấm, 8 sản phẩm đủ điểm hạng 4 sao"
                    || scan.IsWord(scan.Opening, "theo")
                        && count.Rank is { IsSingle: true }
                        && (scan.IsWord(word.End - 1, "điểm") || scan.IsWord(word.End - 1, "chấm"))
                )
            )
                return true;
        return false;
    }

    // "Sáu sản phẩm đạt mức điểm của hạng 4 sao", "8 sản phẩm ở khung 70 - 89, tức ngang hạng 4 sao"
    private bool IsToldByPoints(Count scored)
    {
        for (var i = scored.End; i < scored.End + 9 && scan.Has(i) && !scan.IsMark(i, ';'); i++)
            if (scan.IsWord(i, "điểm") || scan.IsWord(i, "khung"))
                return true;
        return false;
    }

    // "17 sản phẩm đánh giá lần đầu"; "công nhận mới 9 sản phẩm" is the outcome
    private bool IsFirstAssessed(Count count)
    {
        for (var i = Math.Max(0, count.Mention - 1); i < count.PhraseEnd && i < scan.Mentions.Count; i++)
            if (
                scan.Mentions[i] is { Cue: Cue.NewMark or Cue.Add } mark
                && (
                    scan.IsWord(mark.First, "đánh")
                    || scan.IsWord(mark.First + 1, "đánh")
                    || scan.IsWord(mark.First + 2, "đánh")
                )
            )
                return true;
        return false;
    }

    // "9 sản phẩm được đưa ra chấm, trong đó 6 sản phẩm mới"; not "đã đánh giá 121 sản phẩm, trong đó 73 sản phẩm mới"
    private bool IsOfSentIn(Count count)
    {
        for (var i = count.Mention - 1; i >= 0; i--)
            if (scan.Mentions[i] is { Cue: Cue.Registered } word)
                return scan.IsWord(word.First, "đưa")
                    || scan.IsWord(word.First, "được")
                    || scan.IsWord(word.First, "đăng")
                    || scan.IsWord(word.First, "dự")
                    || scan.IsWord(word.First, "nộp")
                    || scan.IsWord(word.First, "gửi");
        return false;
    }

    private bool IsForecast(Count count)
    {
        for (var i = count.Mention - 1; i >= 0; i--)
            if (scan.Mentions[i].Cue == Cue.Target)
                return scan.IsWord(scan.Mentions[i].First, "dự");
        return false;
    }

    private bool MissesPlan(Count count)
    {
        for (var i = count.Mention + 1; i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Cue == Cue.Expired)
                return scan.IsWord(scan.Mentions[i].End - 1, "đạt");
        return false;
    }

    // "Các sản phẩm dự thi đến từ huyện Quỳnh Phụ (6 sản phẩm), Thái Thụy (5 sản phẩm)": what the list divides was only sent in
    private bool DividesSubmitted(Count count)
    {
        if (count.Setting is not { PlaceNamed: true, Strength: <= 1, Now: false } || count.Recognised || count.New)
            return false;
        for (var i = 0; i + 1 < scan.Mentions.Count && i < 4 && scan.Mentions[i].Cue != Cue.Number; i++)
            if (scan.Mentions[i].Cue == Cue.Product && scan.Mentions[i + 1] is { Cue: Cue.Registered } sent)
                return sent.First - scan.Mentions[i].End <= 1;
        return false;
    }
}
