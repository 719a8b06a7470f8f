using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// Classes told before their verb or their sum: "19 sản phẩm 4 sao và 33 sản phẩm 3 sao vừa được công nhận. Tổng cộng 52 sản
/// phẩm": the verb is said of both, and the sum is of their kind, not all there are.
/// </summary>
internal static class ClassLists
{
    public static void Mark(Scan scan, Discourse discourse, List<Count> counts)
    {
        for (var i = counts.Count - 2; i >= 0; i--)
            if (IsJoined(scan, counts[i], counts[i + 1], i + 2 < counts.Count && counts[i + 1].Shared))
                Share(counts[i], counts[i + 1]);
        foreach (var count in counts)
            SumUp(scan, discourse, counts, count);
    }

    private static bool IsClass(Count count) =>
        count is { Counted: Counted.Product, Rank.IsSingle: true, IsPercent: false };

    // "A và B được công nhận"; the comma of "A, B và C được công nhận" once B shares the verb of C
    private static bool IsJoined(Scan scan, Count left, Count right, bool shared) =>
        IsClass(left)
        && IsClass(right)
        && left.Depth == right.Depth
        && right.Mention == left.PhraseEnd + 1
        && (scan.Mentions[left.PhraseEnd].Cue == Cue.And || (shared && scan.Mentions[left.PhraseEnd].Is(',')));

    private static void Share(Count left, Count right)
    {
        if (left.Recognised || left.Exclusion != Cue.None || !right.Recognised || right.Exclusion != Cue.None)
            return;
        left.Shared = right.Shared = true;
        left.Recognised = left.Tied = true;
        left.Certified = right.Certified;
        left.Granted = right.Granted;
        left.InRound |= right.InRound;
        left.Done |= right.Done;
        left.Cumulative |= right.Cumulative;
    }

    private static void SumUp(Scan scan, Discourse discourse, List<Count> counts, Count count)
    {
        if (
            count is not { Counted: Counted.Product, IsTotal: true, IsPercent: false, Mention: > 0 }
            || scan.Mentions[count.Mention - 1] is not { Cue: Cue.Cumulative } sum
            || count.First - sum.End > 1
            || !IsSum(scan, sum.First)
        )
            return;
        var parts = counts.FindAll(c => c.Mention < count.Mention && IsClass(c));
        if (parts.Count == 0 && sum.First == scan.Opening)
            parts = discourse.LastCounts.FindAll(IsClass);
        if (parts.Count < 2 || parts.Sum(c => c.Number.Value) != count.Number.Value)
            return;
        count.SumsUp = parts[^1];
        scan.Mentions[count.Mention - 1] = sum with { Cue = Cue.Neutral };
        scan.NoteCues();
    }

    private static bool IsSum(Scan scan, int at) =>
        scan.IsWord(at, "tổng") || scan.IsWord(at, "cả") || scan.IsWord(at, "cộng") || scan.IsWord(at, "gộp");
}
