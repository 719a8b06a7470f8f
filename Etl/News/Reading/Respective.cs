using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "Hạng 3 sao và 4 sao lần lượt có 40 và 12 sản phẩm": the numbers after "lần lượt" take, in order, the labels before
/// it, and the noun that is said once. Places in turn are given by <see cref="SettingWalker"/>.
/// </summary>
internal static class Respective
{
    public static void Mark(Scan scan, Discourse discourse, List<Count> counts)
    {
        for (var i = 0; i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Cue == Cue.Respective)
            {
                var row = Row(scan, counts, i);
                if (!PointsAtFigures(scan, scan.Mentions[i].First) || !GoesOn(discourse, row))
                    Give(scan, i, row);
            }
        if (counts.Count >= 2 && scan.Says(Cue.Rank))
            Compared(scan, counts);
    }

    // "hai con số lần lượt là", "hai con số này tương ứng là"
    private static bool PointsAtFigures(Scan scan, int at)
    {
        if (Pointers.IsAt(scan, at - 1))
            at--;
        return scan.IsWord(at - 1, "số") && scan.IsWord(at - 2, "con") && scan.IsWord(at - 3, "hai");
    }

    // "có 4.451 sản phẩm do 2.429 chủ thể làm ra. Cuối năm 2023, hai con số lần lượt là 11.056 và 6.114": of the same two
    private static bool GoesOn(Discourse discourse, List<Count> row)
    {
        var told = discourse.LastCounts.FindAll(static c => c.Drafts.Count > 0);
        if (
            told.Count != row.Count
            || !told.TrueForAll(static c => c is { IsPercent: false, Maker: Cue.None })
            || !row.TrueForAll(static c => c.Counted == Counted.Unsaid)
        )
            return false;
        for (var i = 0; i < row.Count; i++)
        {
            (row[i].Counted, row[i].Rank, row[i].Group) = (told[i].Counted, told[i].Rank, told[i].Group);
            row[i].Tied = row[i].NounBefore = row[i].NumberOf = true;
        }
        return true;
    }

    // "Sản phẩm 3 sao và 4 sao gần như ngang nhau: 37 và 36", "Số đạt 4 sao nhiều hơn số đạt 3 sao: 95 so với 79 sản phẩm"
    private static void Compared(Scan scan, List<Count> counts)
    {
        var (one, other) = (counts[0], counts[1]);
        if (
            one is not { Mention: > 1, IsPercent: false }
            || other.IsPercent
            || !scan.Mentions[one.Mention - 1].Is(':')
            || other.Mention - one.Mention > 3
        )
            return;
        var joint = scan.Mentions.FindIndex(
            one.Mention + 1,
            other.Mention - one.Mention - 1,
            static m => m.Cue is Cue.And or Cue.Compare
        );
        if (joint < 0 || scan.Mentions[joint].End != other.First)
            return;
        var labels = new List<Mention>();
        for (var i = 0; i < scan.Mentions.Count && i <= other.PhraseEnd; i++)
            if (i == one.Mention - 1)
                continue;
            else if (i > one.Mention && scan.Mentions[i].Cue == Cue.Rank)
                return;
            else if (scan.Mentions[i].Cue == Cue.Rank)
                labels.Add(scan.Mentions[i]);
            else if (
                i < one.Mention
                && scan.Mentions[i].Cue is Cue.Date or Cue.Target or Cue.UpRank or Cue.Recognise or Cue.Mark
            )
                return;
        if (labels is [var span])
            Ranks(scan, span, [one, other]);
        else if (labels is [var left, var right])
        {
            (one.Rank, other.Rank) = (scan.Ranks[left.Index], scan.Ranks[right.Index]);
            (one.Counted, other.Counted) = (Counted.Product, Counted.Product);
            one.Tied = other.Tied = true;
        }
        else
            return;
        scan.Mentions[joint] = scan.Mentions[joint] with { Cue = Cue.And };
        // "ngang nhau" is said of the classes, not of places
        for (var i = 0; i < one.Mention; i++)
            if (scan.Mentions[i].Cue == Cue.Each)
                scan.Mentions[i] = scan.Mentions[i] with { Cue = Cue.Neutral };
        one.Change = other.Change = one.Former = other.Former = false;
        scan.NoteCues();
    }

    // Numbers with nothing but commas, "và" and one noun between them.
    private static List<Count> Row(Scan scan, List<Count> counts, int at)
    {
        var row = new List<Count>();
        foreach (var count in counts)
        {
            if (count.Mention < at)
                continue;
            if (row.Count > 0 && !Follows(scan, row[^1].Mention, count.Mention))
                break;
            row.Add(count);
        }
        return row;
    }

    private static bool Follows(Scan scan, int left, int right)
    {
        for (var i = left + 1; i < right; i++)
            if (
                !scan.Mentions[i].Is(',')
                && scan.Mentions[i].Cue is not (Cue.And or Cue.Product or Cue.Subject or Cue.Ocop or Cue.PointHead)
            )
                return false;
        return true;
    }

    private static bool NamesProducts(Scan scan, Mention respective)
    {
        for (var i = respective.First; i + 1 < respective.End; i++)
            if (scan.IsWord(i, "sản") && scan.IsWord(i + 1, "phẩm"))
                return true;
        return false;
    }

    private static void Give(Scan scan, int at, List<Count> row)
    {
        if (row.Count < 2)
            return;
        if (row.Find(c => c.Counted is Counted.Product or Counted.Subject or Counted.Point) is { } noun)
            foreach (var count in row.Where(c => c.Counted == Counted.Unsaid || c.NounBefore))
                (count.Counted, count.Tied) = (noun.Counted, count.Tied || noun.Tied);
        // "với số sản phẩm lần lượt là 78 và 65"
        else if (NamesProducts(scan, scan.Mentions[at]))
            foreach (var count in row.Where(c => c.Counted == Counted.Unsaid))
                (count.Counted, count.NounBefore, count.NumberOf) = (Counted.Product, true, true);
        var labels = Labels(scan, at);
        if (labels.Count == 1 && scan.Mentions[labels[0]] is { Cue: Cue.Rank } span)
            Ranks(scan, span, row);
        if (labels.Count != row.Count)
            return;
        for (var i = 0; i < labels.Count; i++)
        {
            var (label, count) = (scan.Mentions[labels[i]], row[i]);
            if (label.Cue == Cue.Rank)
                (count.Rank, count.Tied) = (scan.Ranks[label.Index], true);
            else if (NounPhrase.IsGroup(label.Cue))
                (count.Group, count.Lumped) = (label.Cue, false);
            else
                (count.Maker, count.Lumped, count.Counted) = (label.Cue, false, Counted.Maker);
            if (count.Counted == Counted.Unsaid)
                count.Counted = Counted.Product;
        }
    }

    // "3 sao và 4 sao", "3, 4 và 5 sao" are one mention of several ranks.
    private static void Ranks(Scan scan, Mention span, List<Count> row)
    {
        var rank = scan.Ranks[span.Index];
        if (rank.Upward || rank.Max - rank.Min + 1 != row.Count)
            return;
        var first = rank.Min;
        for (var i = span.First; i < span.End; i++)
            if (scan.Integer(i) is >= 1 and <= 5 and var said)
            {
                first = said;
                break;
            }
        var step = first == rank.Min ? 1 : -1;
        for (var i = 0; i < row.Count; i++)
        {
            row[i].Rank = new(first + i * step, first + i * step, false);
            (row[i].Tied, row[i].Counted) = (true, Counted.Product);
        }
    }

    /// <summary>Indices of the ranks, groups or makers listed right before: all of one kind, or none.</summary>
    private static List<int> Labels(Scan scan, int at)
    {
        var labels = new List<int>();
        for (var i = at - 1; i >= 0; i--)
        {
            var mention = scan.Mentions[i];
            if (mention.Cue == Cue.Rank || NounPhrase.IsGroup(mention.Cue) || NounPhrase.IsMaker(mention.Cue))
            {
                if (labels.Count > 0 && !Alike(mention.Cue, scan.Mentions[labels[^1]].Cue))
                    break;
                labels.Add(i);
            }
            else if (
                !mention.Is(',')
                && mention.Cue
                    is not (
                        Cue.And
                        or Cue.Product
                        or Cue.ClassWord
                        or Cue.Ocop
                        or Cue.Have
                        or Cue.ShareWord
                        or Cue.Rated
                        or Cue.WithWord
                    )
            )
                break;
        }
        labels.Reverse();
        return labels;
    }

    private static bool Alike(Cue a, Cue b) =>
        (a == Cue.Rank && b == Cue.Rank)
        || (NounPhrase.IsGroup(a) && NounPhrase.IsGroup(b))
        || (NounPhrase.IsMaker(a) && NounPhrase.IsMaker(b));
}
