using Ocop.Etl.News.Language;

namespace Ocop.Etl.News.Reading;

/// <content>A plan or a date that is named behind a colon: "15 sản phẩm 5 sao, 100 sản phẩm 4 sao: con số ấy ghi trong kế hoạch".</content>
internal sealed partial class SettingWalker
{
    private bool IsPlannedBehind(Count count)
    {
        if (IsFigureAimedAt(count))
            return true;
        if (!scan.Says(Cue.Target, Cue.Date) || ColonBehind(count) is not (> 0 and var colon))
            return false;
        var pointed = PointsAtIt(scan.Mentions[colon].End);
        var planned = pointed ? IsPlan(colon + 1) : IsAimedAt(colon + 1);
        if (!planned && (!pointed || now.Date is not null))
            return false;
        for (var i = colon + 1; i < scan.Mentions.Count; i++)
            // "81 sản phẩm, 71 chủ thể: đó là vốn liếng của tỉnh đến năm 2021"
            if (scan.Mentions[i].Cue == Cue.Date && (planned || scan.Dates[scan.Mentions[i].Index].Until))
                count.OwnDate ??= scan.Dates[scan.Mentions[i].Index];
        return planned;
    }

    // "60 sản phẩm mới là con số tỉnh nhắm tới", "300 sản phẩm là mốc huyện đặt ra"; not "là con số tỉnh đang có"
    private bool IsFigureAimedAt(Count count)
    {
        if (!scan.Says(Cue.Target) || count.IsPercent)
            return false;
        var verb = count.End;
        while (verb < count.End + 6 && scan.Has(verb) && scan.Tokens[verb].IsWord && !scan.IsWord(verb, "là"))
            verb++;
        if (
            !scan.IsWord(verb, "là")
            || !(
                scan.IsWord(verb + 1, "con") && scan.IsWord(verb + 2, "số")
                || scan.IsWord(verb + 1, "mốc")
                || scan.IsWord(verb + 1, "mức")
                || scan.IsWord(verb + 1, "điều")
            )
        )
            return false;
        for (var i = count.Mention + 1; i < scan.Mentions.Count && scan.Mentions[i].First <= verb + 8; i++)
            if (scan.Mentions[i].First <= verb + 1)
                continue;
            else if (scan.Mentions[i].Cue == Cue.Target)
                return true;
            else if (scan.Mentions[i].Cue is not (Cue.RiseTo or Cue.Place or Cue.Office or Cue.Document))
                return false;
        return false;
    }

    // 0 where none stands behind the number in its part of the sentence.
    private int ColonBehind(Count count)
    {
        for (var i = count.Mention + 1; i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Is(':'))
                return i;
            else if (scan.Mentions[i].Cue is Cue.Within or Cue.Now or Cue.Cumulative or Cue.Clause)
                return 0;
        return 0;
    }

    // "150 sản phẩm: tỉnh nhắm tới con số ấy"
    private bool IsAimedAt(int from)
    {
        for (var i = from; i < scan.Mentions.Count && i < from + 3; i++)
            if (scan.Mentions[i].Cue == Cue.Target)
                return PointsAtIt(scan.Mentions[i].End);
        return false;
    }

    // What stands first behind the colon says whether it is so or is to be so.
    private bool IsPlan(int from)
    {
        for (var i = from; i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Cue == Cue.Target)
                return true;
            else if (
                scan.Mentions[i].Cue
                is Cue.Have
                    or Cue.Now
                    or Cue.Done
                    or Cue.Recognise
                    or Cue.Number
                    or Cue.TargetCompare
                    or Cue.Compare
                    or Cue.Clause
            )
                return false;
        return false;
    }

    // "con số ấy", "đó là", "mức này"
    private bool PointsAtIt(int at) =>
        scan.IsWord(at, "đó") && scan.IsWord(at + 1, "là")
        || scan.IsWord(at, "con") && scan.IsWord(at + 1, "số") && Pointers.IsAt(scan, at + 2)
        || (scan.IsWord(at, "mức") || scan.IsWord(at, "mốc") || scan.IsWord(at, "số")) && Pointers.IsAt(scan, at + 1);

    /// <summary>"công nhận mới 60 sản phẩm; tám tháng được 45": what was done of the plan so far.</summary>
    private bool EndsPlan(Count count)
    {
        // "được giao 7 sản phẩm, mới xong 4"
        if (scan.IsWord(count.First - 1, "xong"))
            return true;
        // "đã qua mốc 230 sản phẩm của kế hoạch, sau khi công nhận mới 46 sản phẩm"
        if (
            count.Mention > 0
            && scan.Mentions[count.Mention - 1] is { Cue: Cue.Add or Cue.Recognise } done
            && scan.IsWord(done.First - 1, "khi")
            && scan.IsWord(done.First - 2, "sau")
        )
            return true;
        if (!scan.IsWord(count.First - 1, "được") || next < 2)
            return false;
        for (var i = counts[next - 2].End; i < count.First; i++)
            if (scan.IsWord(i, "tháng") || scan.IsWord(i, "quý") || scan.IsWord(i, "nay") || scan.IsWord(i, "giờ"))
                return true;
        return false;
    }
}
