using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "Ở hạng 3 sao: huyện Hòa Vang 06 sản phẩm, Liên Chiểu 03", "Nhóm đồ uống, Mộc Châu có 12, Thuận Châu 4": a class or
/// group said once, at the head of a clause, holds for each place of the list after it.
/// </summary>
internal static class Headings
{
    private const int LongestGap = 5;

    public static void Mark(Scan scan, List<Count> counts)
    {
        for (var i = 0; i < counts.Count; i++)
            if (PlaceBefore(scan, counts[i]) is { } place && Heading(scan, counts, i, place) is { } heading)
                i = Give(scan, counts, i, scan.Mentions[heading]);
    }

    /// <returns>Index of the last number that took the heading.</returns>
    private static int Give(Scan scan, List<Count> counts, int first, Mention heading)
    {
        var last = first;
        for (var i = first; i < counts.Count; i++)
        {
            var count = counts[i];
            if (count.IsPercent)
                continue;
            if (
                count.Counted is not (Counted.Product or Counted.Unsaid)
                || PlaceBefore(scan, count) is null
                || (i > first && (count.Rank is not null || count.Group != Cue.None))
            )
                break;
            if (heading.Cue is Cue.Add or Cue.NewMark)
                count.New = true;
            else if (heading.Cue == Cue.Rank)
                count.Rank = scan.Ranks[heading.Index];
            else
                count.Group = heading.Cue;
            count.Tied = true;
            if (count.Counted == Counted.Unsaid)
                (count.Counted, count.NounBefore) = (Counted.Product, true);
            last = i;
        }
        return last;
    }

    /// <summary>Index of the named place whose number this is: "huyện A 06", "A: 3", "A (3 sản phẩm)", "A có hơn 3".</summary>
    public static int? PlaceBefore(Scan scan, Count count)
    {
        for (var i = count.Mention - 1; i >= 0; i--)
        {
            var mention = scan.Mentions[i];
            if (scan.Mentions[i + 1].First - mention.End > 1)
                return null;
            if (mention.Cue == Cue.Place)
                return
                    scan.PlaceList[mention.Index] is { Scope: PlaceScope.District or PlaceScope.Province, Whole: false }
                    ? i
                    : null;
            if (
                !mention.Is(':')
                && !mention.Is('(')
                && mention.Cue
                    is not (
                        Cue.Have
                        or Cue.Now
                        or Cue.Done
                        or Cue.Cumulative
                        or Cue.More
                        or Cue.About
                        or Cue.AtLeast
                        or Cue.WithWord
                        or Cue.Lead
                        or Cue.ShareWord
                        or Cue.OldUnit
                    )
            )
                return null;
        }
        return null;
    }

    // Back from the place to the class, over "tập trung ở", "thuộc về các địa phương", a comma or a colon.
    private static int? Heading(Scan scan, List<Count> counts, int at, int place)
    {
        var gap = 0;
        for (var i = place - 1; i >= 0; i--)
        {
            var mention = scan.Mentions[i];
            gap += scan.Mentions[i + 1].First - mention.End;
            if (gap > LongestGap)
                return null;
            // "Các huyện có sản phẩm được công nhận mới gồm Tân Phú 5 sản phẩm, Định Quán 4"
            if (mention.Cue is Cue.Add or Cue.NewMark)
                return
                    at == 0
                    && i > 0
                    && scan.Mentions[i - 1].Cue is Cue.Product or Cue.Ocop
                    && mention.First < scan.Mentions[place].First - 1
                    ? i
                    : null;
            if (mention.Cue == Cue.Rank || NounPhrase.IsGroup(mention.Cue))
                return
                    (mention.Cue != Cue.Rank || scan.Ranks[mention.Index].IsSingle) && OpensClause(scan, counts, at, i)
                    ? i
                    : null;
            if (!MayFollow(mention))
                return null;
        }
        return null;
    }

    private static bool MayFollow(Mention mention) =>
        mention.Is(',')
        || mention.Is(':')
        || mention.Is('(')
        || mention.Cue
            is Cue.Have
                or Cue.PlaceOfEvent
                or Cue.OfMakers
                or Cue.Within
                or Cue.Lead
                or Cue.Plural
                or Cue.OtherNoun
                or Cue.Ocop
                or Cue.Product
                or Cue.Now
                or Cue.Neutral
                or Cue.ClassWord
                or Cue.RiseTo
                or Cue.Date
                or Cue.Target;

    // "Cụ thể ở hạng 3 sao", "Riêng sản phẩm 5 sao", "; hạng 4 sao": nothing that acts or counts before it in its clause
    private static bool OpensClause(Scan scan, List<Count> counts, int at, int heading)
    {
        if (at > 0 && heading < counts[at - 1].PhraseEnd)
            return false;
        var plain = 0;
        for (var i = heading; i > 0; i--)
        {
            var before = scan.Mentions[i - 1];
            plain += scan.Mentions[i].First - before.End;
            if (before.Is(';') || before.Is(':') || before.Is(',') || before.Is('-') || before.Is('*'))
                return plain <= 3;
            if (before.Cue == Cue.Within)
                return plain <= 3;
            if (!MayLead(before.Cue))
                return false;
        }
        return plain + scan.Mentions[0].First - scan.Opening <= 4;
    }

    private static bool MayLead(Cue cue) =>
        cue
            is Cue.Product
                or Cue.Ocop
                or Cue.ClassWord
                or Cue.PlaceOfEvent
                or Cue.WithWord
                or Cue.OfMakers
                or Cue.Plural
                or Cue.And
                or Cue.Rated
                or Cue.DocumentWord;
}
