using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>What is done with the things counted, said right before the number: "thêm", "tăng", "trưng bày", "thu hồi ... của".</summary>
internal static class VerbBefore
{
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
            if (cue is Cue.Mark or Cue.Number or Cue.Have or Cue.Recognise or Cue.Product or Cue.Within or Cue.Clause)
                return Cue.None;
        }
        return Cue.None;
    }

    // "nhiều hơn năm 2022 là 05 sản phẩm", "cao hơn cùng kỳ 12", "tăng so với năm 2021 là 30"
    private static bool IsDifference(Scan scan, Count count)
    {
        var (at, edge) = (count.Mention - 1, count.First);
        var apart = false;
        for (; at >= 0 && edge - scan.Mentions[at].End <= 2; (at, edge) = (at - 1, scan.Mentions[at].First))
            switch (scan.Mentions[at].Cue)
            {
                case Cue.ChangeWord:
                    return apart && !scan.IsWord(scan.Mentions[at].First, "bằng");
                case Cue.Date:
                    apart = true;
                    break;
                case Cue.More or Cue.About or Cue.Compare:
                case Cue.RiseTo when scan.IsWord(scan.Mentions[at].First, "là"):
                // "nhiều hơn mốc 2019 chừng 283 sản phẩm"
                case Cue.Target when scan.IsWord(scan.Mentions[at].First, "mốc"):
                    break;
                default:
                    return false;
            }
        return false;
    }

    // "nghĩa là thêm khoảng 1.000 sản phẩm so với năm trước": measured by another year, it is the difference of two stocks
    private static bool IsMeasuredByYear(Scan scan, Count count, Mention add)
    {
        if (count.Rank is not null || add.End - add.First > 1 && !scan.IsWord(add.First, "tăng"))
            return false;
        for (var i = count.Mention + 1; i < scan.Mentions.Count && i <= count.Mention + 4; i++)
            if (scan.Mentions[i].Cue == Cue.Compare)
                return scan.IsWord(scan.Mentions[i].First, "so")
                    && i + 1 < scan.Mentions.Count
                    && scan.Mentions[i + 1] is { Cue: Cue.Date } year
                    && year.First - scan.Mentions[i].End <= 2;
            else if (scan.Mentions[i].Cue is not (Cue.Product or Cue.Ocop or Cue.Subject))
                return false;
        return false;
    }

    /// <summary>The word right before: "thêm 28", "tăng 288", "trưng bày 300".</summary>
    public static void Read(Scan scan, Count count)
    {
        if (IsGivenTo(scan, count))
            count.Exclusion = Cue.Attribute;
        // "Tham gia đánh giá năm 2020 của thành phố có 34 sản phẩm"
        if (
            count is { Counted: Counted.Product, Exclusion: Cue.None, Recognised: false, From: 0 }
            && scan.Mentions[0] is { Cue: Cue.Registered or Cue.Participating, First: var head }
            && head == scan.Opening
        )
            count.Exclusion = Cue.Registered;
        count.Change |= IsDifference(scan, count);
        var edge = count.First;
        var through = false;
        var given = false;
        var bracketed = false;
        for (var i = count.Mention - 1; i >= 0; i--)
        {
            var mention = scan.Mentions[i];
            // "đưa lên sàn được 702 sản phẩm"
            if (edge - mention.End > (bracketed || scan.IsWord(edge - 1, "được") ? 1 : 0))
                break;
            edge = mention.First;
            // "ngừng sản xuất (71 sản phẩm)", "nhiều sản phẩm hết hạn nhất (14 sản phẩm)"
            if (mention.Is('(') && i == count.Mention - 1)
            {
                bracketed = true;
                continue;
            }
            if (bracketed && mention.Cue == Cue.Neutral)
                continue;
            if (bracketed)
            {
                if (mention.Cue is Cue.Expired or Cue.Recertified or Cue.Exported or Cue.Online or Cue.Registered)
                    count.Exclusion = mention.Cue;
                break;
            }
            switch (mention.Cue)
            {
                // "đăng ký tới 20 sản phẩm"
                case Cue.More or Cue.AtLeast or Cue.About or Cue.Less or Cue.Ocop or Cue.To:
                    continue;
                // "thu hồi chứng nhận của 23 sản phẩm"
                case Cue.OfMakers
                    when count.Exclusion == Cue.None
                        // "hoàn thiện hồ sơ cho 5 sản phẩm tiềm năng 5 sao"
                        && !(count.Potential && count.Rank is { Min: 5 })
                        && !OpensWithRound(scan)
                        && Governing(scan, i) is not Cue.None and var verb:
                    count.Exclusion = verb;
                    break;
                case Cue.OfMakers:
                // "số từng đăng ký tham gia là 869"
                case Cue.RiseTo when scan.IsWord(mention.First, "là"):
                    through = true;
                    given |= mention.Cue == Cue.OfMakers;
                    continue;
                // "đang bán trên 900 mặt hàng": a shop's, not the place's
                case Cue.PointPurpose
                or Cue.Shown when count.Counted == Counted.Product && count.Exclusion == Cue.None:
                    count.Exclusion = Cue.Shown;
                    break;
                // "riêng chè có 31 sản phẩm": of one kind of goods
                case Cue.Have
                    when count.Counted == Counted.Product
                        && i > 0
                        && scan.Mentions[i - 1] is { Cue: Cue.Goods } goods
                        && goods.End == mention.First
                        // "hạng cao có 49 sản phẩm 4 sao"
                        && !scan.IsWord(goods.First - 1, "hạng")
                        && !NamedGoods.IsByname(scan, i - 1)
                        && count.Exclusion == Cue.None:
                    count.Exclusion = Cue.Goods;
                    break;
                // "Nhiều nhất là sản phẩm từ gạo với 60 sản phẩm"
                case Cue.WithWord
                    when count is { Counted: Counted.Product, Exclusion: Cue.None }
                        && i > 0
                        && scan.Mentions[i - 1] is { Cue: Cue.Goods } made
                        && made.End == mention.First
                        && scan.IsWord(made.First - 1, "từ"):
                    count.Exclusion = Cue.Goods;
                    break;
                // "nhóm khô, mắm có 40 sản phẩm; dòng mật ong 9 sản phẩm"
                case Cue.Goods
                    when count is { Counted: Counted.Product, Exclusion: Cue.None }
                        && mention.End == count.First
                        && NamedGoods.IsKindAlone(scan, i):
                    count.Exclusion = Cue.Goods;
                    break;
                // "riêng nhóm khô, mắm đã có trên 40 sản phẩm"
                case Cue.Cumulative
                    when count is { Counted: Counted.Product, Exclusion: Cue.None }
                        && i > 0
                        && scan.Mentions[i - 1] is { Cue: Cue.Goods } kind
                        && kind.End == mention.First
                        && NamedGoods.IsKindAlone(scan, i - 1):
                    count.Exclusion = Cue.Goods;
                    break;
                // "kém Cao Phong 3 sản phẩm", "nhiều hơn huyện Lạc Thủy 5"
                case Cue.Place
                    when i > 0
                        && scan.Mentions[i - 1] is { Cue: Cue.ChangeWord or Cue.More } than
                        && than.End == mention.First
                        && !scan.IsWord(than.First, "trên"):
                    count.Change = true;
                    break;
                // "mới thực hiện ở 5/13 sản phẩm"
                case Cue.PlaceOfEvent
                    when count is { Counted: Counted.Product, Exclusion: Cue.None, Number.Outof: not null }:
                    count.Exclusion = Cue.Attribute;
                    break;
                // "đợt chấm điểm 31 sản phẩm"
                case Cue.Neutral
                    when count.Exclusion == Cue.None
                        && (scan.IsWord(mention.End - 1, "chấm") || scan.IsWord(mention.End - 2, "chấm")):
                    count.Exclusion = Cue.Registered;
                    break;
                // "74 chủ thể làm chủ 154 sản phẩm"
                case Cue.Attribute
                    when count.Counted == Counted.Product
                        && mention.End - mention.First == 2
                        && scan.IsWord(mention.First, "làm")
                        && scan.IsWord(mention.First + 1, "chủ"):
                    break;
                // "chọn từ 620 sản phẩm của toàn tỉnh": what was chosen from
                case Cue.Registered
                    when scan.IsWord(mention.First, "chọn")
                        && scan.IsWord(mention.End, "từ")
                        && HasWholePlace(scan, count):
                    break;
                case Cue.Add when !through && IsMeasuredByYear(scan, count, mention):
                    count.Change = true;
                    break;
                case Cue.Add when !given:
                    count.New = true;
                    count.Granted |=
                        scan.IsWord(mention.First, "công")
                        || scan.IsWord(mention.First, "cấp")
                        || scan.IsWord(mention.First, "trao");
                    break;
                // "riêng chỉ tiêu công nhận mới là 35 sản phẩm", "số sản phẩm công nhận mới là 35"
                // "số đánh giá lần đầu là 17"
                case Cue.Add when IsLabelOfNew(scan, i):
                case Cue.NewMark when through && scan.IsWord(mention.First - 1, "số"):
                    count.New = true;
                    break;
                // "cấp mới cho 46 sản phẩm", "công nhận thêm cho 5 sản phẩm"; not "hỗ trợ thêm cho 20 sản phẩm"
                case Cue.Add
                    when scan.IsWord(mention.End, "cho")
                        && (
                            scan.IsWord(mention.First, "cấp")
                            || scan.IsWord(mention.First, "công")
                            || scan.IsWord(mention.First, "phân")
                            || scan.IsWord(mention.First, "trao")
                            || scan.IsWord(mention.First, "gắn")
                        ):
                    count.New = count.Granted = true;
                    break;
                // "440 sản phẩm OCOP, gắn với gần 150 chủ thể": whose they are
                case Cue.Attribute
                    when count.Counted is Counted.Subject or Counted.Maker
                        && scan.IsWord(mention.First, "gắn")
                        && scan.IsWord(mention.End - 1, "với"):
                    break;
                // "hỗ trợ tiêu thụ bằng 9 điểm giới thiệu và bán sản phẩm OCOP"
                case Cue.ChangeWord when count.Counted == Counted.Point && scan.IsWord(mention.First, "bằng"):
                    break;
                case Cue.ChangeWord when !through:
                    // "tăng từ 108 vào cuối năm 2020 lên 291": what there was
                    if (scan.IsWord(mention.End, "từ"))
                        count.Former = true;
                    else if (!IsSameAsShare(scan, mention, count))
                        count.Change = true;
                    break;
                case >= Cue.Registered
                and <= Cue.Remaining
                or Cue.UpRank
                    when count.Exclusion is Cue.None or Cue.Participating
                        && (count.Counted is not Counted.Point || mention.Cue == Cue.Inspected)
                        && (i >= count.From || through || mention.Cue == Cue.Inspected):
                    count.Exclusion = mention.Cue;
                    break;
                case Cue.PointPurpose when count.Exclusion == Cue.None && count.Counted == Counted.Product && !through:
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

    /// <summary>"118 sản phẩm, bằng 72,4%;" says the number again as a share; "bằng 190% kế hoạch" compares.</summary>
    public static bool IsSameAsShare(Scan scan, Mention change, Count count) =>
        count.IsPercent
        && scan.IsWord(change.First, "bằng")
        && (!scan.Has(count.End) || scan.Tokens[count.End].Kind == TokenKind.Mark);

    private static bool IsLabelOfNew(Scan scan, int add) =>
        add > 0
        && scan.IsWord(scan.Mentions[add].End - 1, "mới")
        && (
            scan.IsWord(scan.Mentions[add].First - 1, "số")
            || scan.Mentions[add - 1] is { Cue: Cue.Target or Cue.Product or Cue.Ocop } noun
                && noun.End >= scan.Mentions[add].First - 1
        );

    private static bool HasWholePlace(Scan scan, Count count)
    {
        for (var i = count.Mention + 1; i < count.PhraseEnd && i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Cue == Cue.Place && scan.PlaceList[scan.Mentions[i].Index].Whole)
                return true;
        return false;
    }

    /// <summary>"hỗ trợ máy móc cho 92 chủ thể", "gắn mã QR cho 35 sản phẩm": given to some of them, unless it is recognition that is given.</summary>
    private static bool IsGivenTo(Scan scan, Count count)
    {
        if (count.Counted is not (Counted.Product or Counted.Subject or Counted.Maker) || count.Exclusion != Cue.None)
            return false;
        var at = count.Mention - 1;
        while (at > 0 && scan.Mentions[at].Cue is Cue.More or Cue.About or Cue.AtLeast)
            at--;
        if (
            at < 0
            || scan.Mentions[at] is not { Cue: Cue.OfMakers } given
            || !scan.IsWord(given.First, "cho")
            || scan.Mentions[at + 1].First != given.End
        )
            return false;
        for (var i = at - 1; i >= 0; i--)
            if (scan.Mentions[i].Cue is Cue.Recognise or Cue.Rated or Cue.Rank or Cue.Add or Cue.Product or Cue.Have)
                return false;
        return !OpensWithRound(scan) && !IsRewardOfRound(scan, count, given);
    }

    // "Lượt chấm tháng 4 cho 12 sản phẩm": what it brought
    private static bool OpensWithRound(Scan scan) =>
        scan.Letters(scan.Opening) is "Lượt" or "lượt" or "Đợt" or "đợt" or "Kỳ" or "kỳ";

    // "thưởng cho 131 sản phẩm được công nhận năm 2024": all that the year brought
    private static bool IsRewardOfRound(Scan scan, Count count, Mention given)
    {
        if (!count.Certified || !scan.IsWord(given.First - 1, "thưởng"))
            return false;
        for (var i = count.Mention + 1; i < scan.Mentions.Count && i <= count.PhraseEnd; i++)
            if (scan.Mentions[i].Cue is Cue.Date or Cue.Round)
                return true;
        return false;
    }
}
