using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>What a number counts, and what its own words say about it.</summary>
internal static partial class NounPhrase
{
    public static void Read(Scan scan, Count count)
    {
        if (count.ShareOf is { } whole)
        {
            count.PhraseEnd = whole.PhraseEnd;
            return;
        }
        NounHead.Read(scan, count);
        if (count.Counted == Counted.Other && !IsUnitOfMakers(scan, count))
            return;
        // "16 trong số 72 sản phẩm"
        count.Partitive = count.Number.Outof is not null && scan.IsWord(count.First + 1, "trong");
        ReadRight(scan, count);
        PointsBefore.Read(scan, count);
        LabelBefore.Read(scan, count);
        LabelAcrossComma.Read(scan, count);
        VerbBefore.Read(scan, count);
        Differences.Mark(scan, count);
        // "chấm 64 sản phẩm, loại 6 sản phẩm"
        if (
            count.Exclusion == Cue.None
            && scan.IsWord(count.First - 1, "loại")
            && (
                !scan.IsNumber(count.First - 2) || count.Mention > 0 && scan.Mentions[count.Mention - 1].Cue == Cue.Date
            )
            && !scan.IsWord(count.First - 2, "phân")
            && scan.CueAt(count.First - 2) != Cue.Each
        )
            count.Exclusion = Cue.Expired;
        OutOfNumber.ReadGranted(scan, count);
        // "Không sản phẩm nào trong 8 sản phẩm mới bị loại"
        if (
            count.Exclusion == Cue.Expired
            && scan.IsWord(count.First - 1, "trong")
            && scan.IsWord(count.First - 2, "nào")
            && scan.IsWord(scan.Opening, "không")
        )
            (count.Exclusion, count.Recognised, count.InRound) = (Cue.None, true, true);
        Restating.Read(scan, count);
        NumberTopic.Read(scan, count);
        Proposed.Read(scan, count);
        WaitingForFive.ReadNamed(scan, count);
        WaitingForFive.Read(scan, count);
        Proposed.ReadGranted(scan, count);
        if (count is { Counted: Counted.Product, IsTotal: true, IsPercent: false, Change: false })
            ReadFurther(scan, count);
        if (
            count is { Counted: Counted.Product, Exclusion: Cue.None, IsPercent: false }
            && scan.Says(Cue.Expired)
            && IsTakenBack(scan, count)
        )
            count.Exclusion = Cue.Expired;
        // "57 sản phẩm khác" are what is left; "34 sản phẩm khác đạt 4 sao" are all of that class
        if (
            count is { Others: true, New: false, Exclusion: Cue.None, IsTotal: true }
            && !(count.Certified && IsOfRound(scan, count))
        )
            count.Exclusion = Cue.Remaining;
    }

    // "Ở đợt 1, 9 sản phẩm khác đã nhận giấy chứng nhận": others than those of the last round, all that one brought
    private static bool IsOfRound(Scan scan, Count count)
    {
        for (var i = count.Mention - 1; i >= 0; i--)
            if (scan.Mentions[i] is { Cue: Cue.Date } date && scan.Dates[date.Index].Role == DateRole.Round)
                return true;
        return false;
    }

    // "Hợp tác xã có 40 đơn vị": the unit stands for the makers named before.
    private static bool IsUnitOfMakers(Scan scan, Count count)
    {
        if (!IsUnit(scan, count.End))
            return false;
        count.Counted = Counted.Unsaid;
        LabelBefore.Read(scan, count);
        if (count.Counted == Counted.Unsaid)
            LabelAcrossComma.Read(scan, count);
        if (count.Counted is Counted.Maker or Counted.Subject)
            return true;
        (count.Counted, count.Rank, count.Group, count.NounBefore) = (Counted.Other, null, Cue.None, false);
        return false;
    }

    public static bool IsUnit(Scan scan, int at) => scan.IsWord(at, "đơn") && scan.IsWord(at + 1, "vị");

    private static void ReadRight(Scan scan, Count count)
    {
        var lead = true;
        var i = count.PhraseEnd;
        // "đưa 22 sản phẩm nữa vào diện OCOP"
        if (
            count.Counted == Counted.Product
            && i > 0
            && scan.IsWord(scan.Mentions[i - 1].End, "nữa")
            && scan.IsWord(count.First - 1, "đưa")
        )
            count.New = true;
        else
            NamedGoods.Read(scan, count);
        if (
            i < scan.Mentions.Count
            && scan.Mentions[i] is { Cue: Cue.Rest } rest
            && rest.First - scan.Mentions[i - 1].End <= 0
        )
        {
            count.Exclusion = Cue.Remaining;
            i++;
        }
        for (; i < count.To; i++)
        {
            if (count.Aside is { } aside && i == aside.From)
            {
                i = aside.To - 1;
                continue;
            }
            var mention = scan.Mentions[i];
            if (Stops(scan, mention, count, lead))
            {
                // "112 sản phẩm có mã QR"
                if (
                    mention.Cue == Cue.Have
                    && count is { Counted: Counted.Product, Exclusion: Cue.None, IsPercent: false }
                    && scan.CueAt(mention.End) == Cue.Attribute
                )
                    count.Exclusion = Cue.Attribute;
                break;
            }
            if (mention.Cue == Cue.Within)
                count.Partitive = true;
            Note(scan, count, mention, i);
            if (mention.Cue is not (Cue.RiseTo or Cue.Product or Cue.Ocop or Cue.Within))
                lead = false;
        }
        count.PhraseEnd = Math.Max(count.PhraseEnd, i);
        Lumps.Read(scan, count);
        NamedGoods.ReadKind(scan, count);
    }

    private static void Note(Scan scan, Count count, Mention mention, int at)
    {
        switch (mention.Cue)
        {
            case Cue.Rank:
                var rank = scan.Ranks[mention.Index];
                // "Cả 20 sản phẩm mới dự xét đều đạt từ 3 sao": all of those assessed are what the round brought
                if (count.Exclusion == Cue.Registered && PassedAll(scan, count, at))
                {
                    count.Exclusion = Cue.None;
                    count.InRound = count.Recognised = true;
                }
                // "được đánh giá 4 sao" is a result; "được chấm 4 sao", "đề nghị 4 sao" are not yet
                if (count.Exclusion == Cue.Registered && at > 0 && IsAssessed(scan, at))
                {
                    count.Exclusion = Cue.None;
                    count.Recognised |= scan.IsWord(mention.First - 2, "chấm");
                }
                // "Thái Bình: 6 sản phẩm lên 4 sao"
                if (
                    count is { Rank: null, Exclusion: Cue.None, Counted: Counted.Product }
                    && at > 1
                    && scan.Ranks.Count == 1
                    && scan.IsWord(mention.First - 1, "lên")
                    && scan.Mentions[at - 2] is { Cue: Cue.Product or Cue.Ocop } noun
                    && noun.End == mention.First - 1
                )
                    count.Exclusion = Cue.UpRank;
                // "từ 130 sản phẩm trở lên đạt 3 sao": a bound for all, and three stars are the least there are
                if (rank is { IsSingle: true, Min: 3 } && IsBehindOnward(scan, at))
                    rank = rank with { Upward = true };
                if (count.Rank is null || count.Potential && rank.IsSingle && rank.Min == 5)
                    count.Rank = rank;
                else if (
                    count.Rank is { } first
                    && first.Min == first.Max
                    && rank.IsSingle
                    && scan.IsWord(mention.First - 1, "lên")
                )
                    count.Exclusion = Cue.UpRank;
                else if (count.Rank is { IsSingle: true } one && rank.IsSingle && scan.Mentions[at - 1].Cue == Cue.And)
                    count.Rank = new(Math.Min(one.Min, rank.Min), Math.Max(one.Max, rank.Max), false);
                count.Tied = true;
                break;
            case Cue.Ocop or Cue.Programme:
                count.Tied = true;
                break;
            case Cue.Recognise or Cue.Rated:
                count.Certified |= mention.Cue == Cue.Recognise;
                count.Tied = count.Recognised = true;
                count.Granted |=
                    mention.Cue == Cue.Recognise
                    && (
                        scan.IsWord(mention.End - 1, "nhận")
                        // "được công nhận đạt OCOP", "được công nhận là"
                        || scan.IsWord(mention.End - 2, "nhận")
                        || scan.IsWord(mention.End - 1, "giấy")
                        || scan.IsWord(mention.First, "trao")
                    );
                if (count.Exclusion is Cue.Registered or Cue.Participating && scan.IsWord(mention.First, "được"))
                    count.Exclusion = Cue.None;
                break;
            case Cue.Round:
                count.InRound = true;
                break;
            case Cue.Now:
                count.Cumulative = count.Existing = true;
                break;
            // "270 sản phẩm đã có"
            case Cue.Cumulative when scan.IsWord(mention.First, "đã") && mention.End - mention.First == 2:
                count.Cumulative = true;
                count.Existing |= scan.IsWord(mention.End - 1, "có") && !scan.IsNumber(mention.End);
                break;
            case Cue.Cumulative:
            case Cue.Date when scan.Dates[mention.Index].Role == DateRole.Since:
                count.Cumulative = true;
                break;
            case Cue.Done:
                count.Done = true;
                break;
            // "6 sản phẩm 5 sao và tiềm năng 5 sao"
            case Cue.Potential when count.Rank is not null && at > 0 && scan.Mentions[at - 1].Cue == Cue.And:
                count.Lumped = true;
                break;
            // "95 sản phẩm OCOP của tỉnh đã được giới thiệu"
            case Cue.PointPurpose
                when count is { Counted: Counted.Product, Exclusion: Cue.None }
                    && at > 0
                    && scan.Mentions[at - 1] is { Cue: Cue.Done } done
                    && done.End == mention.First:
                count.Exclusion = Cue.Shown;
                break;
            case Cue.Potential:
                count.Potential = true;
                break;
            // "5 sản phẩm chuẩn hóa thêm": still being made ready
            case Cue.Add when scan.IsWord(mention.First, "chuẩn"):
                count.Exclusion = Cue.Registered;
                break;
            case Cue.NewMark or Cue.Add:
                count.New = true;
                break;
            case Cue.ValidMark:
                count.Valid = count.Tied = true;
                break;
            // "8 - 10 sản phẩm vào tour du lịch", "20 sản phẩm phục vụ khách du lịch": for whom they are sold, not of which group
            case Cue.Tourism when IsForTourists(scan, mention):
                if (count is { Counted: Counted.Product, Exclusion: Cue.None })
                    count.Exclusion = Cue.Shown;
                break;
            case >= Cue.Food and <= Cue.OtherGroup when count.Counted is Counted.Product or Counted.Unsaid:
                if (count.Group == Cue.None && !IsOfMost(scan, mention))
                    count.Group = mention.Cue;
                break;
            case >= Cue.Cooperative and <= Cue.Farm:
                if (
                    count.Counted is Counted.Subject or Counted.Unsaid
                    || (count.IsPercent && count.Counted == Counted.Subject)
                )
                    count.Maker = count.Maker == Cue.None ? mention.Cue : count.Maker;
                else if (count.Counted == Counted.Product && (Named(scan, mention) || IsOfOne(scan, count, at)))
                    count.Exclusion = Cue.Cooperative;
                else if (count.Counted == Counted.Product && count.IsPercent)
                    count.Maker = mention.Cue;
                break;
            case Cue.OtherMaker when count.Counted == Counted.Product && Named(scan, mention):
            case Cue.Person when count.Counted == Counted.Product:
                count.Exclusion = Cue.Cooperative;
                break;
            case Cue.Remaining when scan.IsWord(mention.First, "khác"):
                count.Others = true;
                break;
            // "3 điểm bán sản phẩm OCOP ở phố đi bộ": where it is
            case Cue.Fair when count.Counted == Counted.Point && scan.IsWord(mention.First, "phố"):
                break;
            // "5 điểm bán được hỗ trợ": a point set up with help is one all the same
            case Cue.Attribute when count.Counted == Counted.Point && scan.IsWord(mention.End - 1, "trợ"):
                break;
            // "đã đưa tổng cộng 189 sản phẩm lên hạng": all that have got there, not those that rose
            case Cue.UpRank
                when mention.End - mention.First == 2
                    && scan.IsWord(mention.End - 1, "hạng")
                    && count.Mention > 0
                    && scan.Mentions[count.Mention - 1].Cue == Cue.Cumulative:
                count.Tied = count.Recognised = true;
                break;
            // "172 chủ thể làm chủ số sản phẩm đó": all of them; "40 chủ thể do nữ làm chủ" are some
            case Cue.Attribute
                when count.Counted == Counted.Subject
                    && scan.IsWord(mention.First, "làm")
                    && at + 1 < scan.Mentions.Count
                    && scan.Mentions[at + 1] is { Cue: Cue.Product } theirs
                    && theirs.First - mention.End <= 1
                    && scan.IsWord(mention.End - 1, "chủ"):
                break;
            // "hiện có 10 sản phẩm giữ hạng 5 sao": the class they have; "12 sản phẩm giữ hạng" were assessed again
            case Cue.Recertified when HoldsClass(scan, count, at):
                break;
            // "còn 280 sản phẩm OCOP sau khi thu hồi 19 giấy chứng nhận"
            case Cue.Expired or Cue.Recertified when IsDoneBefore(scan, mention.First):
                break;
            case Cue.Fair or Cue.Shown when ClauseExclusion.IsOccasion(scan, count, mention):
                break;
            case >= Cue.Registered and <= Cue.Remaining or Cue.UpRank:
                if (
                    count.Exclusion is Cue.None or Cue.Remaining
                    || (count.Exclusion == Cue.Participating && mention.Cue != Cue.Participating)
                )
                    count.Exclusion = mention.Cue;
                break;
            case Cue.Rest:
                count.Exclusion = Cue.Remaining;
                break;
            default:
                break;
        }
    }
}
