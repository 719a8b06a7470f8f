using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>What stands before a number and names what it counts: a class, a group, a kind of maker, "số sản phẩm".</summary>
internal static class LabelBefore
{
    // "hạng 4 sao có 28 sản phẩm", "hợp tác xã chiếm 38,1%", "cấp giấy chứng nhận 4 sao cho 40 sản phẩm"
    public static void Read(Scan scan, Count count)
    {
        if (count.Rank is not null || count.Group != Cue.None || (count.Maker != Cue.None && !count.IsPercent))
            return;
        var plain = 0;
        var edge = count.First;
        var excluded = Cue.None;
        var added = false;
        for (var i = count.Mention - 1; i >= LabelFrom(scan, count); i--)
        {
            var mention = scan.Mentions[i];
            plain += edge - mention.End;
            edge = mention.First;
            if (plain > 6)
                break;
            // "tiềm năng 5 sao (đang lập hồ sơ trình Bộ): 4 sản phẩm"
            if (EndsAside(scan, i) && OpensBehindLabel(scan, count, i) is var bracket and > 0)
            {
                (i, edge) = (bracket, scan.Mentions[bracket].First);
                continue;
            }
            // "số sản phẩm đăng ký tham gia lên tới 569"
            if (mention.Cue is (>= Cue.Registered and <= Cue.Attribute) or Cue.UpRank && i >= count.From)
            {
                excluded = mention.Cue;
                continue;
            }
            if (mention.Cue == Cue.Rank || Label.Fits(count, mention.Cue))
            {
                if (NounPhrase.IsMaker(mention.Cue) && !IsCounted(scan, count, i))
                    break;
                Label.Give(scan, count, mention);
                // "Sản phẩm của hợp tác xã chiếm hơn 60%": of products, by who makes them
                if (count.IsPercent && NounPhrase.IsMaker(mention.Cue) && IsOwnerOf(scan, i))
                    count.Counted = Counted.Product;
                if (mention.Cue == Cue.Rank && count.Exclusion == Cue.None && IsStartOfRise(scan, i))
                    count.Exclusion = Cue.UpRank;
                if (mention.Cue == Cue.Rank)
                {
                    count.ClassBefore = true;
                    count.New |= added;
                    count.Potential |= HasBefore(scan, count, i, Cue.Potential);
                }
                else
                    count.Lumped = LumpBefore(scan, count, i);
                break;
            }
            if (IsOwnerOfProducts(scan, count, i))
            {
                (count.Counted, count.Maker) =
                    mention.Cue == Cue.Subject ? (Counted.Subject, Cue.None) : (Counted.Maker, mention.Cue);
                count.NumberOf = true;
                for (var next = i + 1; next < count.Mention; next++)
                    count.Tied |= scan.Mentions[next].Cue is Cue.Recognise or Cue.Rated or Cue.Ocop or Cue.Rank;
                if (count.Exclusion == Cue.None)
                    count.Exclusion = excluded;
                break;
            }
            if (
                mention.Cue == Cue.Product
                && count is { Counted: Counted.Unsaid, IsPercent: false }
                && PointLabel.IsSoldAt(scan, i)
            )
            {
                (count.Counted, count.NounBefore) = (Counted.Point, true);
                count.Tied |= scan.CueAt(mention.End) == Cue.Ocop;
                break;
            }
            // "Tổng số sản phẩm của các chủ thể này là 316": the products are counted
            if (
                mention.Cue is Cue.Subject or Cue.Product
                && count is { Counted: Counted.Unsaid, IsPercent: false }
                && IsWhoseTheyAre(scan, i)
            )
                continue;
            if (mention.Cue is Cue.Subject or Cue.Product && count.Counted == Counted.Unsaid)
            {
                count.Counted = mention.Cue == Cue.Subject ? Counted.Subject : Counted.Product;
                count.NounBefore = true;
                count.New |= added && count.Counted == Counted.Product;
                if (count.Exclusion == Cue.None)
                    count.Exclusion = excluded;
                // "tỷ trọng hợp tác xã trong các chủ thể đạt 30%"
                if (count.Counted == Counted.Subject && !(count.IsPercent && ShareTopic.IsWhole(scan, mention)))
                    break;
                continue;
            }
            // "số còn hiệu lực là 242, gồm 66 sản phẩm 4 sao"
            if (
                mention.Cue == Cue.ValidMark
                && count is { Counted: Counted.Unsaid or Counted.Product, IsPercent: false }
            )
                count.Valid = true;
            // "số sản phẩm cần có thêm tối thiểu là 120"
            if (mention.Cue == Cue.Add && count is { Counted: Counted.Unsaid, IsPercent: false })
            {
                added = true;
                continue;
            }
            if (mention.Cue is Cue.Ocop or Cue.Rated)
                count.Tied = true;
            if (
                !MayStandBetween(mention)
                && !(mention.Is(')') && i > 0 && scan.Mentions[i - 1].Cue == Cue.Rank)
                && !LabelTopic.Ends(scan, i)
                && !IsDash(scan, i)
                && !(count.IsPercent && mention.Cue == Cue.Plural)
                && !(mention.Cue == Cue.OtherNoun && (IsKind(scan, mention) || IsProgramme(scan, i)))
            )
                break;
        }
        if (count.Counted == Counted.Unsaid && count.Mention > count.From)
            ReadNumberOf(scan, count);
        if (count is { IsPercent: true, Rank: null, Group: Cue.None, Maker: Cue.None })
            ShareTopic.Read(scan, count);
        if (count is { Counted: Counted.Product, IsPercent: false })
            count.NumberOf = IsNumberOf(scan, count);
    }

    /// <summary>The closing bracket at <paramref name="at"/> leads on to a number: "tiềm năng 5 sao (đang lập hồ sơ): 4".</summary>
    public static bool EndsAside(Scan scan, int at) =>
        scan.Mentions[at].Is(')')
        && (scan.IsMark(scan.Mentions[at].End, ':') || scan.CueAt(scan.Mentions[at].End) is Cue.Have or Cue.RiseTo);

    // Of an aside without numbers that stands right behind a label, where it opens; 0 of any other.
    private static int OpensBehindLabel(Scan scan, Count count, int close)
    {
        for (var i = close - 1; i > LabelFrom(scan, count); i--)
            if (scan.Mentions[i].Is('('))
                return
                    scan.Mentions[i - 1] is var label
                    && label.End == scan.Mentions[i].First
                    && (label.Cue == Cue.Rank || Label.Fits(count, label.Cue))
                    ? i
                    : 0;
            else if (scan.Mentions[i].Cue is Cue.Number or Cue.Rank)
                return 0;
        return 0;
    }

    private static bool IsOwnerOf(Scan scan, int maker) =>
        maker > 1
        && scan.Mentions[maker - 1] is { Cue: Cue.OfMakers } of
        && of.End == scan.Mentions[maker].First
        && scan.Mentions[maker - 2] is { Cue: Cue.Product or Cue.Ocop } products
        && products.End == of.First;

    // "số sản phẩm của các chủ thể này", "số chủ thể của những sản phẩm ấy"
    private static bool IsWhoseTheyAre(Scan scan, int owner)
    {
        var of = owner - 1;
        if (of > 0 && scan.Mentions[of] is { Cue: Cue.Plural } all && all.End == scan.Mentions[owner].First)
            of--;
        return of > 0
            && scan.Mentions[of] is { Cue: Cue.OfMakers } whose
            && whose.End == scan.Mentions[of + 1].First
            && scan.Mentions[of - 1] is { Cue: Cue.Product or Cue.Subject or Cue.Ocop } owned
            && owned.End == whose.First
            && owned.Cue != scan.Mentions[owner].Cue;
    }

    // "nâng hạng từ 3 sao có 11 sản phẩm", "từ 3 sao nâng hạng lên 4 sao: 11 sản phẩm"
    private static bool IsStartOfRise(Scan scan, int rank)
    {
        var at = rank > 1 && scan.Mentions[rank - 1].Cue == Cue.AtLeast ? rank - 2 : rank - 1;
        return at >= 0 && scan.Mentions[at] is { Cue: Cue.UpRank } rise && scan.Mentions[at + 1].First - rise.End <= 1;
    }

    // "cán bộ HTX có bằng đại học chỉ đạt 27%" is no share of the cooperatives
    private static bool IsCounted(Scan scan, Count count, int maker) =>
        !(
            maker > 0
            && scan.Mentions[maker - 1] is { Cue: Cue.OtherNoun } of
            && of.End == scan.Mentions[maker].First
            && !IsKind(scan, of)
        )
        && !(count is { Counted: Counted.Subject, IsPercent: false } && IsOneOfThem(scan, count, maker))
        && !IsPartOfName(scan, count);

    // "Số chủ thể có sản phẩm được chứng nhận là 75", "lượng hợp tác xã sở hữu sản phẩm gắn sao là 20"
    private static bool IsOwnerOfProducts(Scan scan, Count count, int at) =>
        count is { Counted: Counted.Product, NounBefore: true, IsPercent: false }
        && scan.Mentions[at] is var owner
        && (owner.Cue == Cue.Subject || NounPhrase.IsMaker(owner.Cue))
        && (scan.IsWord(owner.First - 1, "số") || scan.IsWord(owner.First - 1, "lượng"))
        && scan.Mentions[at + 1] is { Cue: Cue.Have or Cue.Now or Cue.OfMakers } has
        && has.First == owner.End;

    // "Công ty TNHH XNK 2-9", "Hợp tác xã Dịch vụ Tân Tiến 19/5"; and "cơ sở phải chịu chiết khấu 25%" is no share of them
    private static bool IsPartOfName(Scan scan, Count count) =>
        scan.Mentions[count.Mention - 1].End < count.First
        && scan.Tokens[count.First - 1] is { IsWord: true } word
        && (word.Capital || count.IsPercent && !scan.IsWord(count.First - 1, "giữ"));

    // "Cơ sở này nằm trong số 69 chủ thể OCOP", "hợp tác xã là một trong 69 chủ thể"
    private static bool IsOneOfThem(Scan scan, Count count, int maker)
    {
        for (var i = scan.Mentions[maker].End; i < count.First; i++)
            if (
                scan.IsWord(i, "này")
                || scan.IsWord(i, "ấy")
                || scan.IsWord(i, "trong")
                || scan.IsWord(i, "thuộc")
                || scan.IsWord(i, "cùng")
            )
                return true;
        return false;
    }

    // "nhóm hợp tác xã chiếm 33,1%", "loại hình doanh nghiệp"
    private static bool IsKind(Scan scan, Mention noun) =>
        scan.IsWord(noun.First, "nhóm") || scan.IsWord(noun.First, "loại");

    // "Chủ thể của chương trình lên tới 9.900": whose they are, not what is counted
    private static bool IsProgramme(Scan scan, int at) =>
        at > 0
        && scan.IsWord(scan.Mentions[at].First, "chương")
        && scan.Mentions[at - 1].Cue is Cue.OfMakers or Cue.Participating or Cue.Subject
        && scan.Mentions[at - 1].End == scan.Mentions[at].First;

    // "Số sản phẩm của Hà Nam vẫn là 59", not "số sản phẩm được công nhận mới trong năm là 22"
    private static bool IsNumberOf(Scan scan, Count count)
    {
        if (count.Mention == 0 || !scan.IsWord(count.First - 1, "là") && !scan.IsWord(count.First - 1, "đạt"))
            return false;
        for (var i = count.Mention - 1; i >= count.From; i--)
        {
            var mention = scan.Mentions[i];
            if (
                mention.Cue is Cue.Number or Cue.Mark or Cue.Clause or Cue.Round or Cue.Add or Cue.NewMark or Cue.Target
            )
                return false;
            if (mention.Cue == Cue.Product && scan.IsWord(mention.First - 1, "số"))
                return true;
        }
        return false;
    }

    // "Số hợp tác xã tham gia chương trình ở tỉnh Tây Ninh là 21", "nâng số điểm bán lên 15"
    private static void ReadNumberOf(Scan scan, Count count)
    {
        var verb = scan.Mentions[count.Mention - 1];
        // "nâng số cửa hàng OCOP từ 18 lên 25"
        var from = verb.Cue == Cue.AtLeast && scan.IsWord(verb.First, "từ");
        if (!from && verb.Cue is not (Cue.RiseTo or Cue.Have) || verb.End != count.First)
            return;
        for (var i = count.Mention - 2; i >= count.From; i--)
        {
            var mention = scan.Mentions[i];
            if (mention.Cue is Cue.Number or Cue.Mark or Cue.Clause)
                return;
            if (!scan.IsWord(mention.First - 1, "số") && !scan.IsWord(mention.First - 1, "lượng"))
                continue;
            count.NounBefore = true;
            if (NounPhrase.IsMaker(mention.Cue))
                (count.Counted, count.Maker) = (Counted.Maker, mention.Cue);
            else if (mention.Cue == Cue.Subject)
                count.Counted = Counted.Subject;
            else if (mention.Cue == Cue.PointHead)
                (count.Counted, count.Tied) = (Counted.Point, count.Tied || PointLabel.IsOfOcop(scan, i));
            else
                count.NounBefore = false;
            if (count.NounBefore)
                return;
        }
    }

    // "nhóm thực phẩm áp đảo với 40 sản phẩm": the label stands before "với", in the same part of the sentence.
    private static int LabelFrom(Scan scan, Count count)
    {
        var from = count.From;
        if (from >= scan.Mentions.Count || scan.Mentions[from].Cue != Cue.WithWord || count.Counted != Counted.Product)
            return from;
        while (from > 0 && scan.Mentions[from - 1].Cue is not (Cue.Mark or Cue.Number))
            from--;
        return from > 0 && scan.Mentions[from - 1].Cue == Cue.Number ? count.From : from;
    }

    // "5 sao - 4 sản phẩm", "thực phẩm - 92"
    private static bool IsDash(Scan scan, int at) =>
        at > 0
        && scan.Mentions[at].Is('-')
        && scan.Mentions[at - 1] is { Cue: Cue.Rank or (>= Cue.Food and <= Cue.OtherGroup) } label
        && label.End == scan.Mentions[at].First;

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
                or Cue.Round
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
                or Cue.Lead
                or Cue.ChangeWord
                or Cue.NewMark
                or Cue.Target
                or Cue.TargetCompare
                or Cue.To
                or Cue.WithWord
                or Cue.Aside
                or Cue.Honoured
                or Cue.Shown
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

    private static bool LumpBefore(Scan scan, Count count, int at)
    {
        var label = scan.Mentions[at].Cue;
        // The cut between two numbers may fall inside "dược liệu, mỹ phẩm 20": look across it, up to a number.
        for (var i = at - 1; i >= 0 && i >= at - 3; i--)
        {
            var before = scan.Mentions[i];
            if (before.Cue == Cue.Number || before.Is(')') || before.Is(';') || before.Is(':'))
                return false;
            if (
                before.Cue != label
                && (NounPhrase.IsMaker(label) ? NounPhrase.IsMaker(before.Cue) : NounPhrase.IsGroup(before.Cue))
            )
                // "175 là tổ hợp tác và hộ kinh doanh (44%)"
                return scan.Mentions[i + 1].Cue == Cue.And && scan.Mentions[count.Mention - 1].Is('(')
                    || !BelongsToNumber(scan, i);
        }
        return false;
    }

    private static bool BelongsToNumber(Scan scan, int at)
    {
        // "64,3% chủ thể OCOP của tỉnh là hợp tác xã, doanh nghiệp chiếm 11,2%"
        for (var i = at - 1; i >= 0 && i >= at - 6; i--)
        {
            if (scan.Mentions[i].Cue == Cue.Number)
                return true;
            // "46,5% số chủ thể OCOP là hợp tác xã", "46,5% tổng số chủ thể"
            if (scan.Letters(scan.Mentions[i].End - 1) is "số")
                continue;
            if (
                scan.Mentions[i].Cue
                is not (Cue.Product or Cue.Ocop or Cue.RiseTo or Cue.Subject or Cue.OfMakers or Cue.Place)
            )
                return false;
        }
        return false;
    }
}
