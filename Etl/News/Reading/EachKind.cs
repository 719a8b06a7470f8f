using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "Thủ công mỹ nghệ và du lịch mỗi nhóm 2 sản phẩm", "hạng 4 sao và 5 sao mỗi hạng có 3": one number of each of the
/// labels before it. The number is read with the last one; what it says is then said of the others too.
/// </summary>
internal static class EachKind
{
    private const string Share = "share.";

    public static void Mark(Scan scan, List<Count> counts)
    {
        if (!scan.Says(Cue.Each))
            return;
        foreach (var count in counts)
            if (count.IsPercent || count.Counted != Counted.Other)
                Mark(scan, count);
    }

    private static void Mark(Scan scan, Count count)
    {
        var each = EachBefore(scan, count);
        if (each < 2)
            return;
        var last = scan.Mentions[each - 1].Is(',') ? each - 2 : each - 1;
        if (!IsLabel(scan, last) || scan.Mentions[each].First - scan.Mentions[each - 1].End > 0)
            return;
        var first = last;
        while (Previous(scan, first) is var before && before >= 0)
            first = before;
        if (first == last && !IsSpan(scan, scan.Mentions[last]))
            return;
        (count.Rank, count.Group) = (null, Cue.None);
        Label.Give(scan, count, scan.Mentions[last]);
        if (count.Maker != Cue.None && !count.IsPercent)
            count.Counted = Counted.Maker;
        if (count.Rank is { Max: var top })
            count.Rank = new(top, top, false);
        (count.Lumped, count.Alike) = (false, (first, last));
    }

    /// <summary>The facts of the last label, for each of the others.</summary>
    public static void Spread(Scan scan, List<Count> counts)
    {
        foreach (var count in counts)
            if (count is { Alike: var (first, last), Drafts.Count: > 0 })
                Spread(scan, count, first, last);
    }

    private static void Spread(Scan scan, Count count, int first, int last)
    {
        if (Code(scan, scan.Mentions[last]) is not { } own)
            return;
        if (IsSpan(scan, scan.Mentions[last]))
        {
            var ranks = scan.Ranks[scan.Mentions[last].Index];
            for (var rank = ranks.Min; rank < ranks.Max; rank++)
                Say(count, own, Indicators.Star(new(rank, rank, false)));
            return;
        }
        for (var i = first; i < last; i++)
            if (IsLabel(scan, i) && Code(scan, scan.Mentions[i]) is { } code && code != own)
                Say(count, own, code);
    }

    // What is said under one code, under another; a share of the one is a share of the other.
    private static void Say(Count count, string own, string other)
    {
        for (var i = count.Drafts.Count - 1; i >= 0; i--)
        {
            var said = count.Drafts[i].Indicator;
            if (said == own)
                count.Drafts.Add(count.Drafts[i] with { Indicator = other });
            else if (
                count.IsPercent
                && said.StartsWith(Share, StringComparison.Ordinal)
                && said.AsSpan(Share.Length).SequenceEqual(own)
            )
                count.Drafts.Add(count.Drafts[i] with { Indicator = Share + other });
        }
    }

    // "hạng 4 sao và 5 sao" is one mention
    private static bool IsSpan(Scan scan, Mention label) =>
        label.Cue == Cue.Rank
        && scan.Ranks[label.Index] is { Upward: false } ranks
        && ranks.Min >= 3
        && ranks.Max > ranks.Min;

    // "mỗi nhóm 2", "mỗi loại có ít nhất 3", "đều có 5": only such words between "mỗi" and its number
    private static int EachBefore(Scan scan, Count count)
    {
        for (var i = count.Mention - 1; i > 0 && i >= count.Mention - 5; i--)
            if (scan.Mentions[i] is { Cue: Cue.Each } each)
                return
                    scan.IsWord(each.First, "mỗi") || scan.IsWord(each.First, "đều") || scan.IsWord(each.First, "cùng")
                    ? i
                    : -1;
            else if (
                scan.Mentions[i].Cue
                is not (
                    Cue.Have
                    or Cue.OtherNoun
                    or Cue.ClassWord
                    or Cue.More
                    or Cue.AtLeast
                    or Cue.About
                    or Cue.RiseTo
                    or Cue.ShareWord
                    or Cue.WithWord
                    or Cue.Neutral
                )
            )
                return -1;
        return -1;
    }

    // The label listed right before another: "A và B", "A, B"; the words for the class stand between.
    private static int Previous(Scan scan, int at)
    {
        var i = at - 1;
        var joined = false;
        while (i >= 0 && i >= at - 4)
        {
            var mention = scan.Mentions[i];
            if (mention.Cue == Cue.And || mention.Is(','))
                joined = true;
            // "40 hộ kinh doanh, doanh nghiệp và hợp tác xã mỗi loại 5": the first has a number of its own
            else if (joined && IsLabel(scan, i) && IsOfKind(scan, i, at))
                return i > 0 && scan.Mentions[i - 1] is { Cue: Cue.Number } own && own.End == mention.First ? -1 : i;
            else if (mention.Cue is not (Cue.ClassWord or Cue.Product or Cue.OtherNoun))
                return -1;
            i--;
        }
        return -1;
    }

    private static bool IsLabel(Scan scan, int at) =>
        scan.Mentions[at] is var label
        && (
            label.Cue == Cue.Rank && scan.Ranks[label.Index] is { Upward: false, Min: >= 3 }
            || NounPhrase.IsGroup(label.Cue)
            || NounPhrase.IsMaker(label.Cue)
        );

    private static bool IsOfKind(Scan scan, int one, int other) =>
        (scan.Mentions[one].Cue == Cue.Rank) == (scan.Mentions[other].Cue == Cue.Rank)
        && NounPhrase.IsGroup(scan.Mentions[one].Cue) == NounPhrase.IsGroup(scan.Mentions[other].Cue);

    private static string? Code(Scan scan, Mention label) =>
        label.Cue == Cue.Rank ? Indicators.Star(new(scan.Ranks[label.Index].Max, scan.Ranks[label.Index].Max, false))
        : NounPhrase.IsGroup(label.Cue) ? Indicators.Group(label.Cue)
        : Indicators.Maker(label.Cue);
}
