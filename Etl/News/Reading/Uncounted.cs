using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// Why a number counts nothing: it is a fraction, a difference, a bound from above, one producer's own, a score, of several
/// provinces together, or one of two that are only named as a choice.
/// </summary>
internal sealed class Uncounted(Scan scan, List<Count> counts)
{
    /// <summary>Why a number with a noun of ours counts nothing all the same; null: it counts. The first reason holds.</summary>
    public string? Of(Count count) =>
        // "2/3 số sản phẩm", "xấp xỉ 1/5 của cả nước"
        count.Number
            is { Outof: <= 10 }
        && (scan.IsWord(count.End, "số") || scan.IsWord(count.End, "của"))
            ? Reasons.Fraction
        // "huyện nào cũng đã có sản phẩm được gắn sao (17/17)": that it is all of them
        : count is { Depth: > 0, NounBefore: true, Number: { Outof: { } all, Value: var value } }
        && all == value
        && scan.IsMark(count.End, ')')
            ? Reasons.Fraction
        : (count.Change && !count.New) || IsMargin(count) ? Reasons.Change
        : count.Comparator == Comparator.Less ? Reasons.Below
        : count.Setting.Producer
        || (count.Exclusion == Cue.Cooperative && (count.IsTotal || !count.Setting.Within && !count.ClassBefore))
            ? Reasons.Producer
        : count.Lumped ? Reasons.Lumped
        : count.NounBefore && SpeaksOfScores() ? Reasons.Score
        : IsOfManyProvinces(count) ? Reasons.Several
        : IsAlternative(count) ? Reasons.Change
        : IsNotOne(count) ? Reasons.Zero
        : null;

    // "Chưa một sản phẩm nào của tỉnh chạm mốc 5 sao"
    private bool IsNotOne(Count count)
    {
        if (count.Number.Value != 1 || !scan.IsWord(count.First, "một"))
            return false;
        for (var i = count.End; i < count.End + 4 && scan.Has(i) && scan.Tokens[i].IsWord; i++)
            if (scan.IsWord(i, "nào"))
                return true;
        return false;
    }

    /// <summary>What a number that counts no product, subject or sales point says instead.</summary>
    public string OtherThing(Count count)
    {
        var at = count.End;
        if (!scan.Has(at))
            return Reasons.NoNoun;
        return scan.CueAt(at) switch
        {
            Cue.Money => "tiền",
            Cue.Measure => "số đo",
            Cue.TimeUnit or Cue.YearWord or Cue.MonthWord or Cue.DayWord => "thời gian",
            Cue.PointHead => Reasons.Score,
            _ => $"đếm thứ khác ({scan.Letters(at)})",
        };
    }

    /// <summary>
    /// "vượt 56 sản phẩm so với mục tiêu", "đã có 19 sản phẩm, vượt 4 sản phẩm": by how much, not how many.
    /// </summary>
    private bool IsMargin(Count count)
    {
        // "vượt kế hoạch thêm 62 sản phẩm", "vượt chỉ tiêu tới 18 sản phẩm"
        if (
            count.Mention > 1
            && scan.Mentions[count.Mention - 2] is { Cue: Cue.TargetCompare } beyond
            && scan.Mentions[count.Mention - 1] is { Cue: Cue.Add or Cue.To } by
            && by.First == beyond.End
            && by.End == count.First
            && scan.IsWord(beyond.First, "vượt")
        )
            return true;
        if (
            count.Mention == 0
            || scan.Mentions[count.Mention - 1] is not { Cue: Cue.More } more
            || !scan.IsWord(more.First, "vượt")
        )
            return false;
        if (
            count.PhraseEnd < scan.Mentions.Count
            && scan.Mentions[count.PhraseEnd].Cue is Cue.Compare or Cue.TargetCompare
        )
            return true;
        // "So với chỉ tiêu ít nhất 230 sản phẩm, tỉnh vượt 33 sản phẩm"
        var behind =
            count.Mention > 1
            && (scan.Mentions[count.Mention - 2].Is(',') || scan.Mentions[count.Mention - 2].Cue == Cue.And);
        return counts.Exists(
            (Count: count, behind),
            static (c, of) =>
                c.Mention < of.Count.Mention
                && (of.behind || c.Setting.Target || c.Setting.Compared)
                && c.Counted is Counted.Product or Counted.Unsaid
                && c.Number.Value > of.Count.Number.Value
        );
    }

    /// <summary>"28 sản phẩm OCOP cấp quốc gia của 14 tỉnh, thành", "40 cửa hàng ở 11 tỉnh": not this place's own.</summary>
    private bool IsOfManyProvinces(Count count)
    {
        var at = counts.IndexOf(count) + 1;
        if (at >= counts.Count || counts[at] is not { Counted: Counted.Other, Number.Value: > 1 } next)
            return false;
        if (!scan.IsWord(next.End, "tỉnh") || next.Depth != count.Depth)
            return false;
        if (count.Setting.Place?.Scope == PlaceScope.National)
            return false;
        for (var i = count.Mention + 1; i < next.Mention; i++)
            if (scan.Mentions[i].Is(';') || scan.Mentions[i].Is(':') || scan.Mentions[i].Is('('))
                return false;
        var before = scan.Mentions[next.Mention - 1];
        return before.End == next.First && before.Cue is Cue.OfMakers or Cue.PlaceOfEvent or Cue.AtLeast;
    }

    // "sản phẩm 3 sao có tổng điểm trung bình từ 50 đến dưới 70; 4 sao từ 70 đến dưới 90"
    private bool SpeaksOfScores()
    {
        if (!scan.MayHold("điểm"))
            return false;
        for (var i = scan.SentenceStart; i < scan.SentenceEnd; i++)
            if (
                scan.IsWord(i, "điểm")
                && (scan.IsWord(i - 1, "tổng") || scan.IsWord(i - 1, "thang") || scan.IsWord(i + 1, "trung"))
            )
                return true;
        return false;
    }

    /// <summary>"không chạy theo con số 150 hay 200 sản phẩm"</summary>
    private bool IsAlternative(Count count) =>
        count.Mention > 0
        && (scan.IsWord(count.First - 1, "hay") || scan.IsWord(count.First - 1, "hoặc"))
        && scan.Mentions[count.Mention - 1] is { Cue: Cue.Number } number
        && number.End == count.First - 1;
}
