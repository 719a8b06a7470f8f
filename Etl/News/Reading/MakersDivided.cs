using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "238 sản phẩm của 172 cơ sở (65 HTX, 37 doanh nghiệp, 70 hộ kinh doanh)", "172 đơn vị, gồm ...": a number of workshops or
/// units that is divided by kinds of maker counts all the subjects (chủ thể), not one kind of them.
/// </summary>
internal static class MakersDivided
{
    public static void Mark(Scan scan, List<Count> counts)
    {
        for (var i = 0; i + 2 < counts.Count; i++)
            if (IsUnits(scan, counts[i]) && IsDivided(scan, counts, i))
            {
                var all = counts[i];
                (all.Counted, all.Maker, all.Tied) = (Counted.Subject, Cue.None, true);
            }
    }

    private static bool IsUnits(Scan scan, Count count) =>
        !count.IsPercent
        && (
            count is { Counted: Counted.Maker, Maker: Cue.Household } && scan.IsWord(count.End, "cơ")
            || count.Counted == Counted.Other
                && (
                    scan.IsWord(count.End, "đơn") && scan.IsWord(count.End + 1, "vị")
                    || scan.IsWord(count.End, "nhà") && scan.IsWord(count.End + 1, "sản")
                )
        );

    // Two kinds at least, right behind it in brackets or after "gồm", "trong đó", and not more than all together.
    private static bool IsDivided(Scan scan, List<Count> counts, int at)
    {
        var all = counts[at];
        var first = counts[at + 1];
        var opens = first.Mention - 1;
        if (
            opens <= all.Mention
            || !(scan.Mentions[opens].Is('(') || scan.Mentions[opens].Cue == Cue.Within || scan.Mentions[opens].Is(':'))
        )
            return false;
        var sum = 0.0;
        var kinds = 0;
        for (var i = at + 1; i < counts.Count && counts[i] is { Counted: Counted.Maker, IsPercent: false } part; i++)
        {
            sum += part.Number.Value;
            kinds++;
        }
        return kinds > 1 && sum <= all.Number.Value && sum >= all.Number.Value / 2;
    }
}
