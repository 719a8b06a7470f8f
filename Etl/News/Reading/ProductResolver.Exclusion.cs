using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Which products are left out: told of for something else than that they are OCOP products.</content>
internal sealed partial class ProductResolver
{
    /// <summary>
    /// Settles which exclusion holds for a number of products: what stands beside it may be overruled by its neighbours, by
    /// what the sentence is about, or by what was said before. The order counts: later checks see what earlier ones settled.
    /// </summary>
    /// <returns>Whether the number is left out; its reason is set then.</returns>
    private bool LeavesOut(Count count, Count? parent)
    {
        // "Châu Đức có 15 sản phẩm mới, Côn Đảo lần đầu góp mặt với 2 sản phẩm": in the list of districts, not at a fair
        if (
            count is { Exclusion: Cue.Shown, IsTotal: true, Setting: { PlaceNamed: true, Fair: false } }
            && (
                Before(count) is { Drafts: [{ Place.Scope: PlaceScope.District }, ..] } && IsFirstTime(count)
                || IsListedInRound(count)
            )
        )
            count.Exclusion = Cue.None;
        // "Gian trưng bày quy tụ đủ 69 sản phẩm OCOP mà tỉnh Thanh Hóa có được": all there are, wherever they are shown
        if (count is { Counted: Counted.Product, Setting.Target: false } && IsAllOfPlace(count))
        {
            count.Exclusion = Cue.None;
            count.Setting = count.Setting with { Fair = false, Nature = Nature.Stock, Strength = 3 };
            count.Tied = true;
            count.OwnDate ??= DateBehind(count);
        }
        // "chọn được 18 sản phẩm đủ điều kiện, UBND tỉnh đã ký quyết định công nhận"
        if (
            count is { Rank: null, Group: Cue.None, Setting.Target: false }
            && (count.Exclusion == Cue.Registered || count.Potential)
            && IsDecidedNext(count)
        )
        {
            (count.Exclusion, count.Potential) = (Cue.None, false);
            count.Certified = count.Recognised = count.InRound = true;
        }
        // "mục tiêu 400 - 500 sản phẩm 5 sao không đạt"
        if (count is { Exclusion: Cue.Expired, Setting.Target: true } && MissesPlan(count))
            count.Exclusion = Cue.None;
        // "Dẫn đầu là Nam Định với 217 sản phẩm, Bắc Kạn 131 sản phẩm được đưa lên sàn": said once, at the end of the list
        if (
            count is { Exclusion: Cue.None, IsTotal: true, Recognised: false }
            && ListEndsWith(count) is var last and not Cue.None
        )
            count.Exclusion = last;
        // "Có 11 sản phẩm được trên 70 điểm; 4 sản phẩm phải làm lại": the rest of those assessed
        if (
            count is { Exclusion: Cue.None, IsTotal: true, Tied: false, New: false, OwnPlace: null }
            && count.Setting is { PlaceNamed: false, Target: false, Now: false, Strength: <= 1 }
            && Before(count) is { Exclusion: Cue.Registered }
        )
            count.Exclusion = Cue.Registered;
        if (JoinsBeforeRating(count))
            count.Exclusion = Cue.Participating;
        // "huyện chấm 14 sản phẩm 3 sao, 12 sản phẩm 4 sao": the verb is said once
        if (
            count is { Exclusion: Cue.None, Rank.IsSingle: true, Recognised: false, Potential: false, Mention: > 0 }
            && scan.Mentions[count.Mention - 1] is { Cue: Cue.Mark or Cue.And } joint
            && (joint.Is(',') || joint.Is(';') || joint.Cue == Cue.And)
            && Before(count) is { Exclusion: Cue.Registered, Rank.IsSingle: true, Potential: false } scored
            && (
                scan.IsWord(scored.First - 1, "chấm") && !joint.Is(';')
                || IsToldByPoints(scored)
                // "trình UBND tỉnh công nhận 12 sản phẩm 4 sao và 20 sản phẩm 3 sao"
                || !joint.Is(';') && Proposed.IsAskedFor(scan, scored)
            )
        )
            count.Exclusion = Cue.Registered;
        if (count is { Exclusion: Cue.None, Rank.IsSingle: true } && SharesNext(count) is var beside and not Cue.None)
            count.Exclusion = beside;
        if (count.Exclusion == Cue.None && PointsAtExcluded(count) is var pointed and not Cue.None)
            count.Exclusion = pointed;
        if (count is { Exclusion: Cue.None, IsTotal: true } && PartOfShown(count) is var shown and not Cue.None)
            count.Exclusion = shown;
        if (ClassOfLeftOut(count) is var whole and not Cue.None)
            count.Exclusion = whole;
        if (GoesOnGoods(count))
            count.Exclusion = Cue.Goods;
        if (CarriedFurther(count) is var carried and not Cue.None)
            count.Exclusion = carried;
        if (OfNamedMaker.IsOfNumberedWard(scan, count))
        {
            count.Reason = Reasons.NoScope;
            return true;
        }
        if (OfNamedMaker.Owns(scan, count))
        {
            count.Reason = Reasons.NamedMaker;
            return true;
        }
        if (IsPartOfItsPlace(count))
        {
            count.Reason = Reasons.Subset;
            return true;
        }
        if (
            count is { Exclusion: Cue.None, IsTotal: true }
            && (DividesSubmitted(count) || !count.Recognised && IsOfListSentIn(count))
        )
            count.Exclusion = Cue.Registered;
        if (count is { Exclusion: Cue.None, IsTotal: true, IsPercent: false } && IsOfKindOfMaker(count))
        {
            count.Reason = Reasons.Subset;
            return true;
        }
        if (count is { Exclusion: Cue.None, IsTotal: true, Recognised: false } && OnlyBrought(count))
            count.Exclusion = Cue.Registered;
        // "Từ 36 sản phẩm các huyện giới thiệu, hội đồng chọn được 24 sản phẩm"
        if (count is { Exclusion: Cue.None, IsTotal: true } && IsChosenFrom(count))
            count.Exclusion = Cue.Registered;
        // "Tổng hợp đăng ký, năm 2024 có 98 sản phẩm tham gia; trong đó 61 sản phẩm mới": those that are new among them
        if (
            count is { Exclusion: Cue.None, New: true, Recognised: false, Setting: { Within: true, Target: false } }
            && parent is { Exclusion: Cue.Participating }
            && shared.SameSentence(count, parent)
            && scan.Says(Cue.Registered)
        )
            count.Exclusion = Cue.Registered;
        // "2 sản phẩm còn lại đang được đề nghị công nhận 5 sao"
        if (
            count is
            { Exclusion: Cue.Registered or Cue.Remaining or Cue.Goods, Potential: true, Rank: { Min: 5, Max: 5 } }
        )
            count.Exclusion = Cue.None;
        // "Hội đồng họp đánh giá. Có 11 sản phẩm của 8 chủ thể tham gia": in the assessment, not in the programme
        if (
            count.Exclusion is Cue.None or Cue.Participating
            && discourse.AssessedIn is { } assessed
            && discourse.Since(assessed) <= 1
            && (
                count.Exclusion == Cue.Participating
                || counts.Exists(
                    (Count: count, this),
                    static (c, of) =>
                        c.Products == of.Count && (c.Exclusion == Cue.Participating || of.Item2.JoinsIn(c))
                )
            )
        )
            count.Exclusion = Cue.Registered;
        // "131 sản phẩm còn lại ở hạng 3 sao": the remainder is stated, with its class
        if (count.Exclusion == Cue.None && Neighbour(count) is { } neighbour)
            count.Exclusion = neighbour.Exclusion;
        if (IsStatedRemainder(count) || IsRisenPart(count, parent))
            count.Exclusion = Cue.None;
        if (count.Exclusion == Cue.None && count.Setting.Goods)
            count.Exclusion = Cue.Goods;
        if (
            count.Exclusion == Cue.None
            && count.Setting is { Fair: true, Strength: <= 1 }
            && count.OwnPlace is null
            && !count.Recognised
            // "sẽ tổ chức 12 phiên chợ và nhắm tới ít nhất 50 sản phẩm OCOP mới"
            && count is not { New: true, Tied: true, Setting.Target: true }
        )
            count.Exclusion = Cue.Fair;
        // "Phiên chợ có 80 gian hàng. Hơn 300 sản phẩm OCOP được giảm giá": at the fair
        if (
            count
                is {
                    Exclusion: Cue.None,
                    New: false,
                    Recognised: false,
                    Rank: null,
                    OwnPlace: null,
                    Setting.Strength: 0
                }
            && count.Setting is { PlaceNamed: false, Target: false }
            && discourse.FairSentence is { } fair
            && discourse.Since(fair) <= 1
            && shared.OpensClause(count)
        )
            count.Exclusion = Cue.Fair;
        if (
            count is
            { Exclusion: Cue.None, New: false, Recognised: false, Rank: null, Setting: { Assessed: true, Strength: 0 } }
        )
            count.Exclusion = Cue.Registered;
        if (count.Exclusion is Cue.Cooperative or Cue.Goods && IsNamedPart(count, parent))
            count.Exclusion = Cue.None;
        if (count.Exclusion == Cue.None && IsOnlyAssessed(count))
            count.Exclusion = Cue.Registered;
        if (count.Exclusion == Cue.None && (IsOfFirstRating(count) || IsDrawnByRound(count)))
        {
            count.Exclusion = Cue.Registered;
            Exclude(count);
            return true;
        }
        if (count.Exclusion == Cue.None)
            return false;
        // "Hết tháng 5/2022, cả nước đánh giá được 7.463 sản phẩm OCOP": told like a stock, whatever word stands beside it
        if (MayBeOutweighed(count.Exclusion) && second.Insists(scan, count))
        {
            count.Exclusion = Cue.None;
            return false;
        }
        Exclude(count);
        return true;
    }

    private DateMention? DateBehind(Count count)
    {
        for (var i = count.Mention + 1; i < scan.Mentions.Count && !scan.Mentions[i].Is(','); i++)
            if (scan.Mentions[i].Cue == Cue.Date)
                return scan.Dates[scan.Mentions[i].Index];
        return null;
    }

    // "mà tỉnh Thanh Hóa có được", "mà huyện đang có", "mà toàn tỉnh hiện có"
    private bool IsAllOfPlace(Count count)
    {
        var at = count.Mention + 1;
        while (at < scan.Mentions.Count && scan.Mentions[at].Cue is Cue.Product or Cue.Ocop)
            at++;
        // "Toàn bộ 33 sản phẩm OCOP tỉnh đang có"
        var whose =
            scan.IsWord(scan.Mentions[at - 1].End, "mà") ? scan.Mentions[at - 1].End + 1
            : scan.IsWord(count.First - 1, "bộ") && scan.IsWord(count.First - 2, "toàn") ? scan.Mentions[at - 1].End
            : -1;
        return at + 1 < scan.Mentions.Count
            && scan.Mentions[at] is { Cue: Cue.Place } place
            && place.First == whose
            && scan.Mentions[at + 1] is { Cue: Cue.Have or Cue.Now or Cue.Cumulative } have
            && have.First == place.End
            && (
                scan.IsWord(have.End - 1, "có") || scan.IsWord(have.End - 1, "được") || scan.IsWord(have.End - 1, "hữu")
            )
            && !scan.IsNumber(have.End);
    }

    private bool IsFirstTime(Count count)
    {
        for (var i = count.First - 1; i > count.First - 7 && scan.Has(i) && scan.Tokens[i].IsWord; i--)
            if (scan.IsWord(i, "đầu") && scan.IsWord(i - 1, "lần"))
                return true;
        return false;
    }

    // Words that also stand beside numbers of recognised products: "đánh giá", "tham gia", "giới thiệu", "vinh danh".
    private static bool MayBeOutweighed(Cue exclusion) =>
        exclusion is Cue.Registered or Cue.Participating or Cue.Shown or Cue.Fair or Cue.Honoured;

    /// <summary>"Xét theo hạng, 4 sản phẩm của Công ty X đạt 5 sao": a class of the place's stock, though one maker has them all.</summary>
    private bool IsNamedPart(Count count, Count? parent) =>
        parent is { ResolvedNature: Nature.Stock, Drafts.Count: > 0 }
        && !count.IsTotal
        && (count.Setting.Within || count.ClassBefore)
        && discourse.Since(parent.SentenceNumber) <= 3;

    // "Tiền Giang mang tới 22 sản phẩm, Đắk Lắk 18 sản phẩm": the next place without a verb of its own
    private Count? Neighbour(Count count) =>
        count is { IsTotal: true, New: false, Setting: { Target: false, PlaceNamed: true } }
        // "rút giấy của 11 sản phẩm, trong đó Nho Quan 4, Yên Khánh 7"
        && (
            count.Setting.Strength == 0
            || count is { Recognised: false, New: false } && (count.Setting.Within || IsWithoutVerb(count))
        )
        // "Trừ 104 sản phẩm hết hạn, Gia Lai còn 305 sản phẩm": what is left without them
        && !scan.IsWord(count.First - 1, "còn")
        && Before(count)
            is {
                Exclusion: Cue.Registered
                    or Cue.Shown
                    or Cue.Fair
                    or Cue.Online
                    or Cue.Exported
                    or Cue.ModernChannel
                    or Cue.Inspected
                    or Cue.Expired
                    or Cue.Recertified
            } before
        && (
            count.Setting.Strength == 0
            || PlaceOf(count) is { Scope: PlaceScope.District } own && own != PlaceOf(before)
        )
            ? before
            : null;

    // "Trong năm nay, tỉnh có 98 sản phẩm đăng ký tham gia đánh giá; Từ Sơn nhiều nhất với 22 sản phẩm"
    private bool IsWithoutVerb(Count count)
    {
        for (var i = count.Mention - 1; i >= 0 && scan.Mentions[i].Cue != Cue.Number; i--)
            if (scan.Mentions[i].Is(';') || scan.Mentions[i].Is(','))
                return true;
            else if (scan.Mentions[i].Cue is Cue.Have or Cue.Recognise or Cue.Cumulative or Cue.Now or Cue.Add)
                return false;
        return false;
    }

    private Count? Before(Count count) =>
        counts.FindLast(
            count,
            static (c, count) => c.Mention < count.Mention && c.Counted == Counted.Product && c.Depth == count.Depth
        );

    // Bare numbers of places up to the one that says what they count.
    private Cue ListEndsWith(Count count)
    {
        if (count.Setting is not { PlaceNamed: true, Strength: <= 1, Within: false } || count.OwnPlace is not null)
            return Cue.None;
        for (var i = counts.IndexOf(count) + 1; i < counts.Count; i++)
        {
            var next = counts[i];
            if (
                next.Counted is not (Counted.Product or Counted.Unsaid)
                || !next.IsTotal
                || next.Recognised
                || next.Depth != count.Depth
                || next.Setting is not { PlaceNamed: true, Strength: <= 1 }
                || next.Setting.Place == count.Setting.Place
            )
                return Cue.None;
            // "công nhận thêm 40 sản phẩm, riêng xã A đăng ký 2 sản phẩm": the verb before its number is said of that alone
            if (next.Exclusion != Cue.None && scan.Mentions[next.Mention - 1].Cue == next.Exclusion)
                return Cue.None;
            if (
                next.Exclusion
                is Cue.Online
                    or Cue.Exported
                    or Cue.Registered
                    or Cue.Shown
                    or Cue.Fair
                    or Cue.ModernChannel
                    or Cue.Honoured
                    or Cue.Expired
                    or Cue.Recertified
            )
                return next.Exclusion;
            if (next.Exclusion != Cue.None)
                return Cue.None;
        }
        return Cue.None;
    }
}
