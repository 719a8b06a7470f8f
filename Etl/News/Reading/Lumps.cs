using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>One number for several kinds of makers, several groups, or five stars together with potential ones.</summary>
internal static class Lumps
{
    public static void Read(Scan scan, Count count)
    {
        count.Lumped |= IsLumpedWithPotential(scan, count);
        ReadKinds(scan, count);
    }

    /// <summary>
    /// "6 sản phẩm 5 sao và tiềm năng 5 sao", "6 sản phẩm đã đạt hoặc có tiềm năng đạt 5 sao": how many are which is not
    /// said. A number after the join ("và 2 sản phẩm tiềm năng 5 sao") says it.
    /// </summary>
    private static bool IsLumpedWithPotential(Scan scan, Count count)
    {
        for (var i = count.Mention + 2; i < scan.Mentions.Count && i <= count.PhraseEnd + 1; i++)
        {
            var mention = scan.Mentions[i];
            if (mention.Cue == Cue.Number)
                return false;
            if (mention.Cue != Cue.Potential)
                continue;
            var join = i - 1;
            var said = scan.IsWord(mention.First - 1, "hoặc") || scan.IsWord(mention.First - 1, "hay");
            if (!said)
            {
                if (
                    mention.First - scan.Mentions[join].End > 1
                    || !(
                        scan.Mentions[join].Cue == Cue.And || scan.Mentions[join].Is(',') || scan.Mentions[join].Is('/')
                    )
                )
                    return false;
                join--;
            }
            return scan.Mentions[join] switch
            {
                { Cue: Cue.Rank, Index: var rank } => scan.Ranks[rank] is { Min: 5 } && EndsInRank(scan, i),
                { Cue: Cue.Have or Cue.Rated or Cue.Recognise or Cue.Done } => true,
                _ => false,
            };
        }
        return false;
    }

    private static bool EndsInRank(Scan scan, int potential)
    {
        for (var i = potential + 1; i < scan.Mentions.Count && i <= potential + 4; i++)
        {
            if (scan.Mentions[i].Cue == Cue.Number)
                return false;
            if (scan.Mentions[i].Cue == Cue.Rank)
                return i + 1 >= scan.Mentions.Count || scan.Mentions[i + 1].Cue is Cue.Mark or Cue.And;
        }
        return true;
    }

    // "30 doanh nghiệp, hợp tác xã, hộ kinh doanh"; "20 sản phẩm thực phẩm và đồ uống"
    private static void ReadKinds(Scan scan, Count count)
    {
        var kinds = 0;
        for (var i = count.Mention + 1; i < scan.Mentions.Count && i < count.To + 6; i++)
        {
            var mention = scan.Mentions[i];
            if (mention.Cue == Cue.Number)
                return;
            // "35% là doanh nghiệp, HTX chiếm 25%": the next part has a number of its own
            if (HasNumber(scan, i) && !(HasShareInBrackets(scan, i) && !count.IsPercent))
                return;
            // "32 doanh nghiệp, còn cơ sở, hộ kinh doanh chiếm 52,9%": another part of the sentence
            if (scan.IsWord(mention.First - 1, "còn"))
                return;
            if (
                NounPhrase.IsMaker(mention.Cue)
                && count.Maker != Cue.None
                && mention.Cue != count.Maker
                && Joined(scan, i)
            )
            {
                count.Lumped = true;
                kinds++;
            }
            // "74 chủ thể là doanh nghiệp, hợp tác xã, hộ sản xuất": said of all of them
            if (kinds > 1 && count is { Counted: Counted.Subject, IsPercent: false })
                (count.Maker, count.Lumped) = (Cue.None, false);
            if (
                NounPhrase.IsGroup(mention.Cue)
                && count.Group != Cue.None
                && mention.Cue != count.Group
                && Joined(scan, i)
            )
                count.Lumped = true;
            // "30% chủ thể OCOP của tỉnh là hợp tác xã, tổ hợp tác"
            if (count.IsPercent && mention.Cue is Cue.Place or Cue.WholeLocal or Cue.OfMakers)
                continue;
            if (
                !NounPhrase.IsMaker(mention.Cue)
                && !NounPhrase.IsGroup(mention.Cue)
                && mention.Cue is not (Cue.And or Cue.Product or Cue.Subject or Cue.Ocop or Cue.RiseTo)
                && !mention.Is(',')
                && !mention.Is('/')
                && !mention.Is('-')
            )
            {
                // "35 chủ thể là doanh nghiệp, HTX, hộ kinh doanh dự thi"
                if (
                    NounPhrase.IsMaker(scan.Mentions[i - 1].Cue)
                    && scan.Mentions[i - 1].End == mention.First
                    && mention.Cue is Cue.Potential or Cue.Registered
                )
                    count.Exclusion = Cue.Registered;
                return;
            }
        }
    }

    // "157 tổ hợp tác, hộ kinh doanh (chiếm 34,1%)": the share is of both kinds together, as the number is
    private static bool HasShareInBrackets(Scan scan, int at)
    {
        if (at + 2 >= scan.Mentions.Count || !scan.Mentions[at + 1].Is('('))
            return false;
        var number = scan.Mentions[at + 2].Cue == Cue.ShareWord ? at + 3 : at + 2;
        return number < scan.Mentions.Count
            && scan.Mentions[number].Cue == Cue.Number
            && scan.Numbers[scan.Mentions[number].Index].Form == NumberForm.Percent;
    }

    // "HTX chiếm 25%", "đồ uống là 9", "hộ kinh doanh (12)"; a bare number after a comma is looked at before
    private static bool HasNumber(Scan scan, int at)
    {
        if (!(NounPhrase.IsMaker(scan.Mentions[at].Cue) || NounPhrase.IsGroup(scan.Mentions[at].Cue)))
            return false;
        var led = false;
        for (var i = at + 1; i < scan.Mentions.Count && i <= at + 4; i++)
        {
            var mention = scan.Mentions[i];
            if (mention.Cue == Cue.Number)
                return led && scan.Mentions[at - 1].Is(',');
            led |= mention.Cue is Cue.ShareWord or Cue.Have or Cue.RiseTo || mention.Is(':') || mention.Is('(');
            if (
                mention.Cue
                    is not (
                        Cue.ShareWord
                        or Cue.Have
                        or Cue.RiseTo
                        or Cue.More
                        or Cue.About
                        or Cue.Now
                        or Cue.Product
                        or Cue.Subject
                    )
                && !mention.Is(':')
                && !mention.Is('(')
            )
                return false;
        }
        return false;
    }

    private static bool Joined(Scan scan, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
        {
            var before = scan.Mentions[i];
            if (before.Cue == Cue.And || before.Is(',') || before.Is('/') || before.Is('-'))
                return true;
            if (before.Cue is not (Cue.Product or Cue.OtherGroup))
                return false;
        }
        return false;
    }
}
