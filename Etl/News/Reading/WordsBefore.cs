using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>What stands before a number and belongs to it: its label, the class or group, "thêm", "tăng".</summary>
internal static class WordsBefore
{
    // "hạng 4 sao có 28 sản phẩm", "hợp tác xã chiếm 38,1%", "cấp giấy chứng nhận 4 sao cho 40 sản phẩm"
    public static void ReadLabel(Scan scan, Count count)
    {
        if (count.Rank is not null || count.Group != Cue.None || (count.Maker != Cue.None && !count.IsPercent))
            return;
        var plain = 0;
        var edge = count.First;
        for (var i = count.Mention - 1; i >= count.From; i--)
        {
            var mention = scan.Mentions[i];
            plain += edge - mention.End;
            edge = mention.First;
            if (plain > 4)
                break;
            if (mention.Cue == Cue.Rank)
            {
                count.Rank = scan.Ranks[mention.Index];
                count.Tied = true;
                count.Potential |= HasBefore(scan, count, i, Cue.Potential);
                if (count.Counted == Counted.Unsaid)
                    (count.Counted, count.NounBefore) = (Counted.Product, true);
                break;
            }
            if (NounPhrase.IsGroup(mention.Cue) && count.Counted is Counted.Product or Counted.Unsaid)
            {
                count.Group = mention.Cue;
                count.Lumped = LumpBefore(scan, count, i, NounPhrase.IsGroup);
                if (count.Counted == Counted.Unsaid)
                    (count.Counted, count.NounBefore) = (Counted.Product, true);
                break;
            }
            if (NounPhrase.IsMaker(mention.Cue) && count.Counted is Counted.Unsaid or Counted.Subject)
            {
                count.Maker = mention.Cue;
                count.Lumped = LumpBefore(scan, count, i, NounPhrase.IsMaker);
                if (count.Counted == Counted.Unsaid && !count.IsPercent)
                    (count.Counted, count.NounBefore) = (Counted.Maker, true);
                else if (count.Counted == Counted.Unsaid)
                    (count.Counted, count.NounBefore) = (Counted.Subject, true);
                break;
            }
            if (mention.Cue is Cue.Subject or Cue.Product && count.Counted == Counted.Unsaid)
            {
                count.Counted = mention.Cue == Cue.Subject ? Counted.Subject : Counted.Product;
                count.NounBefore = true;
                if (count.Counted == Counted.Subject)
                    break;
                continue;
            }
            if (mention.Cue is Cue.Ocop or Cue.Rated)
                count.Tied = true;
            if (!MayStandBetween(mention))
                break;
        }
    }

    private static bool MayStandBetween(Mention mention) =>
        mention.Cue
            is Cue.Have
                or Cue.RiseTo
                or Cue.ShareWord
                or Cue.Product
                or Cue.Subject
                or Cue.Ocop
                or Cue.More
                or Cue.AtLeast
                or Cue.About
                or Cue.Less
                or Cue.Date
                or Cue.OfMakers
                or Cue.Now
                or Cue.Cumulative
                or Cue.Rated
                or Cue.Onward
                or Cue.Neutral
                or Cue.ClassWord
                or Cue.Done
                or Cue.Nation
                or Cue.Each
                or Cue.Recognise
                or Cue.Place
                or Cue.Within
                or Cue.WithWord
                or Cue.ChangeWord
        || mention.Is(':')
        || mention.Is('(')
        || mention.Is('"');

    private static bool HasBefore(Scan scan, Count count, int at, Cue cue)
    {
        for (var i = at - 1; i >= count.From && i >= at - 2; i--)
            if (scan.Mentions[i].Cue == cue)
                return true;
        return false;
    }

    private static bool LumpBefore(Scan scan, Count count, int at, Func<Cue, bool> same)
    {
        // The cut between two numbers may fall inside "dược liệu, mỹ phẩm 20": look across it, up to a number.
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
        {
            var before = scan.Mentions[i];
            if (before.Cue == Cue.Number || before.Is(')') || before.Is(';') || before.Is(':'))
                return false;
            if (same(before.Cue) && before.Cue != scan.Mentions[at].Cue)
                return !BelongsToNumber(scan, i);
        }
        return false;
    }

    private static bool BelongsToNumber(Scan scan, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
        {
            if (scan.Mentions[i].Cue == Cue.Number)
                return true;
            if (scan.Mentions[i].Cue is not (Cue.Product or Cue.Ocop or Cue.RiseTo))
                return false;
        }
        return false;
    }

    // "thu hồi giấy chứng nhận của 9 sản phẩm", "mở lớp tập huấn cho 80 chủ thể", "lập hồ sơ cho 5 sản phẩm"
    private static Cue Governing(Scan scan, int of)
    {
        for (var i = of - 1; i >= 0 && i >= of - 4; i--)
        {
            var cue = scan.Mentions[i].Cue;
            if (
                cue
                is Cue.Registered
                    or Cue.Recertified
                    or Cue.Expired
                    or Cue.Attribute
                    or Cue.Honoured
                    or Cue.Online
                    or Cue.ModernChannel
                    or Cue.Exported
            )
                return cue;
            if (cue is Cue.Mark or Cue.Number or Cue.Have or Cue.Recognise or Cue.Product or Cue.Within or Cue.Contrast)
                return Cue.None;
        }
        return Cue.None;
    }

    /// <summary>The word right before: "thêm 28", "tăng 288", "trưng bày 300".</summary>
    public static void ReadVerb(Scan scan, Count count)
    {
        var edge = count.First;
        for (var i = count.Mention - 1; i >= 0; i--)
        {
            var mention = scan.Mentions[i];
            if (edge - mention.End > 0)
                break;
            edge = mention.First;
            switch (mention.Cue)
            {
                case Cue.More or Cue.AtLeast or Cue.About or Cue.Less or Cue.Ocop:
                    continue;
                case Cue.OfMakers when count.Exclusion == Cue.None && Governing(scan, i) is not Cue.None and var verb:
                    count.Exclusion = verb;
                    break;
                case Cue.Add:
                    count.New = true;
                    break;
                case Cue.ChangeWord:
                    count.Change = true;
                    break;
                case >= Cue.Registered
                and <= Cue.Remaining
                or Cue.UpRank when count.Exclusion == Cue.None && count.Counted is not Counted.Point && i >= count.From:
                    count.Exclusion = mention.Cue;
                    break;
                // "trưng bày trên 700 sản phẩm", "bán 640 sản phẩm"
                case Cue.PointPurpose when count is { Counted: Counted.Product, Exclusion: Cue.None }:
                    count.Exclusion = Cue.Shown;
                    break;
                case Cue.Potential when count.Rank is { Min: 5 }:
                    count.Potential = true;
                    break;
                default:
                    break;
            }
            break;
        }
    }
}
