using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>Numbers of products: totals, what a round added, and the parts of either.</summary>
internal sealed partial class ProductResolver(
    Scan scan,
    Discourse discourse,
    Resolver shared,
    List<Count> counts,
    bool speaksOfOcop
)
{
    public void Resolve(Count count)
    {
        var parent = count.Setting.Target ? discourse.PlannedProducts ?? discourse.Products : discourse.Products;
        // "mục tiêu 400 - 500 sản phẩm 5 sao không đạt"
        if (count is { Exclusion: Cue.Expired, Setting.Target: true } && MissesPlan(count))
            count.Exclusion = Cue.None;
        // "Từ 36 sản phẩm các huyện giới thiệu, hội đồng chọn được 24 sản phẩm"
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
            && counts.FindLast(c => c.Mention < count.Mention && c.Counted == Counted.Product && c.Depth == count.Depth)
                is { Exclusion: Cue.Registered }
        )
            count.Exclusion = Cue.Registered;
        if (count is { Exclusion: Cue.None, IsTotal: true } && PartOfShown(count) is var shown and not Cue.None)
            count.Exclusion = shown;
        if (IsPartOfItsPlace(count))
        {
            count.Reason = Reasons.Subset;
            return;
        }
        if (count is { Exclusion: Cue.None, IsTotal: true } && DividesSubmitted(count))
            count.Exclusion = Cue.Registered;
        if (count is { Exclusion: Cue.None, IsTotal: true, IsPercent: false } && IsOfKindOfMaker(count))
        {
            count.Reason = Reasons.Subset;
            return;
        }
        if (count is { Exclusion: Cue.None, IsTotal: true } && IsChosenFrom(count))
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
                || counts.Exists(c => c.Products == count && (c.Exclusion == Cue.Participating || JoinsIn(c)))
            )
        )
            count.Exclusion = Cue.Registered;
        // "131 sản phẩm còn lại ở hạng 3 sao": the remainder is stated, with its class
        if (count.Exclusion == Cue.None && Neighbour(count) is { } neighbour)
            count.Exclusion = neighbour.Exclusion;
        if (count is { Exclusion: Cue.Remaining, Rank.IsSingle: true })
            count.Exclusion = Cue.None;
        if (count.Exclusion == Cue.None && count.Setting.Goods)
            count.Exclusion = Cue.Goods;
        if (
            count.Exclusion == Cue.None
            && count.Setting is { Fair: true, Strength: <= 1 }
            && count.OwnPlace is null
            && !count.Recognised
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
        if (count.Exclusion != Cue.None)
        {
            Exclude(count);
            return;
        }
        if (IsNationalClass(count))
            count.Rank = new(5, 5, false);
        // "Một sản phẩm chỉ được thưởng một lần": any product; "Ba sản phẩm dẫn đầu gồm ...": some, told one by one
        if (
            (count is { IsTotal: true, Number.Value: 1 } && !scan.IsNumber(count.First))
            || (IsToldOneByOne(count) && !discourse.Totals.Exists(t => t.Number.Value == count.Number.Value))
        )
        {
            count.Reason = Reasons.Subset;
            return;
        }
        if (count is { IsTotal: true, Recognised: false } && IsOfThose(count))
        {
            count.Reason = Reasons.Subset;
            return;
        }
        if (count.Rank is { Min: < 3 })
        {
            count.Reason = Reasons.BelowThree;
            return;
        }
        if (
            count.Setting.Against
            && count.Rank is null
            && count.Group == Cue.None
            && ClassCompared(count) is { } compared
        )
            (count.Rank, count.Group, count.Potential) = (compared.Rank, compared.Group, compared.Potential);
        if ((count.Setting.Compared || count.Former) && !count.Setting.Target)
        {
            Old(count);
            return;
        }
        if (count is { Partitive: true, IsTotal: true } && parent is not null && !count.Recognised)
            count.Reason = Reasons.Subset;
        else if (count.IsTotal)
            Total(count, parent);
        else
            Part(count, parent);
    }

    /// <summary>"Xét theo hạng, 4 sản phẩm của Công ty X đạt 5 sao": a class of the place's stock, though one maker has them all.</summary>
    private bool IsNamedPart(Count count, Count? parent) =>
        parent is { ResolvedNature: Nature.Stock, Drafts.Count: > 0 }
        && !count.IsTotal
        && count.Setting.Within
        && discourse.Since(parent.SentenceNumber) <= 3;

    private void Total(Count count, Count? parent)
    {
        var (nature, strength) = NatureOf(count);
        // "Một sản phẩm chỉ được thưởng một lần": any product
        if (nature != Nature.Flow && count.First == scan.SentenceStart && scan.IsWord(count.First, "một"))
        {
            count.Reason = Reasons.Indefinite;
            return;
        }
        var same = parent is not null && shared.SameSentence(count, parent);
        // "882 sản phẩm, trong đó 871 sản phẩm 3 - 4 sao" (rule 17)
        if (
            count.Rank is { Min: 3, Max: 4, Upward: false }
            && parent is { IsTotal: true, Exclusion: Cue.None, Rank: not { Max: 4 } }
            && count.Number.Value < parent.Number.Value
            && count.Number.Value > parent.Number.Value / 2
            && discourse.Sentence - parent.SentenceNumber <= 2
            && !count.Setting.Target
            && nature != Nature.Flow
            && (PlaceOf(count) is not { } own || parent.Drafts.Count == 0 || own == parent.Drafts[0].Place)
        )
        {
            count.Reason = Reasons.LumpedRanks;
            return;
        }
        var elsewhere =
            count.Setting.Each.Count > 0
            || (
                parent is not null
                && PlaceOf(count) is { } place
                && (
                    parent.Drafts.Count > 0
                        ? place != parent.Drafts[0].Place
                        : parent.Reason == Reasons.NoScope
                            || (
                                parent.Exclusion is Cue.Registered or Cue.Participating
                                && place.Scope == PlaceScope.District
                                && (PlaceOf(parent) ?? parent.Setting.Place) != place
                            )
                )
            );
        // "Cái Bè và Chợ Gạo mỗi nơi có 25; Gò Công 20": the items of one list are of one kind
        var listed = elsewhere && strength <= 1 && !count.New ? ListedBefore(count) : null;
        if (listed is not null)
            (nature, strength) = (
                listed.ResolvedNature,
                Math.Max(strength, listed.ResolvedNature == Nature.Flow ? 2 : 1)
            );
        // "Phần lớn là hạt điều, với 44 sản phẩm": of one kind of goods
        if (
            (nature == Nature.Unsaid || (nature == Nature.Flow && !count.Recognised && !count.New))
            && PlaceOf(count) is null
            && !count.Tied
            && FollowsGoods(count)
        )
        {
            count.Reason = Reasons.Excluded(Cue.Goods);
            return;
        }
        // "582 sản phẩm, với 5 sản phẩm 5 sao, 577 sản phẩm 3 - 4 sao" (rule 17)
        if (
            parent is { Drafts.Count: > 0 }
            && same
            && !elsewhere
            && count is { New: false, Rank: { Upward: false, Max: < 5 }, Setting.Target: false }
            && count.Number.Value < parent.Number.Value
            && nature != Nature.Flow
        )
        {
            count.Reason = Reasons.LumpedRanks;
            return;
        }
        if (
            parent is not null
            && count.Setting.Within
            && same
            && !elsewhere
            && !count.New
            && !count.Valid
            && !count.Setting.Target
            && IsInside(count, parent)
        )
        {
            // "90 sản phẩm tham gia chương trình, trong đó 60 đạt 3-5 sao" (rule 19)
            if (parent.Exclusion == Cue.Participating && (count.Recognised || count.Rank is not null))
                (nature, strength) = (Nature.Stock, 2);
            // "101 sản phẩm tham gia đánh giá, kết quả có 89 sản phẩm được công nhận"
            else if (parent.Exclusion == Cue.Registered && count.Recognised)
                (nature, strength) = (Nature.Flow, 2);
            else
            {
                // "gần 900 sản phẩm, cụ thể là 887 sản phẩm": the same, exactly
                if (!IsExactly(count, parent))
                {
                    count.Reason = Reasons.Subset;
                    return;
                }
            }
        }
        else if (
            parent is not null
            && elsewhere
            && listed is not { ResolvedNature: Nature.Stock }
            && !count.New
            && (listed is not null || IsShareOf(parent, count, nature, strength, same))
        )
        {
            // "39 sản phẩm mới, huyện Lạc Sơn nhiều nhất với 6 sản phẩm": the parts by place are of the parent's kind
            if (!Distributes(parent, count))
                return;
            nature = parent.ResolvedNature;
            strength = 2;
        }
        if (
            !count.Tied
            && !speaksOfOcop
            && !(parent is not null && (same || elsewhere))
            && !FollowsTotal()
            && !(discourse.Totals.Count > 0 && SpeaksOfPlace(count, strength))
            && !(discourse.OcopSentence is { } spoken && discourse.Since(spoken) <= 1)
            && nature != Nature.Flow
        )
        {
            count.Reason = Reasons.NotTied;
            return;
        }
        Settle(
            count,
            nature,
            strength,
            count.New || nature == Nature.Flow ? Indicators.New : Indicators.Total,
            // The date of a total governs its breakdown, not what a later sentence says of one place (rule 33).
            elsewhere
            && (
                same
                || nature == Nature.Flow
                || discourse.InList
                || shared.Continues()
                || PlaceOf(count) is { Old: true }
            )
                ? parent
                : null,
            elsewhere
        );
        if (!elsewhere || (!same && parent is not null && IsWider(count, parent)))
            Remember(count);
    }

    // Opens its sentence in words, with nothing that ties it to the programme or to a place.
    private bool IsToldOneByOne(Count count) =>
        count is { IsTotal: true, Tied: false, New: false, Recognised: false, Number.Value: <= 10, OwnPlace: null }
        && count.First == scan.SentenceStart
        && !scan.IsNumber(count.First)
        && count.Setting is { PlaceNamed: false, Target: false };

    private bool FollowsGoods(Count count)
    {
        for (var i = count.Mention - 1; i >= 0; i--)
            if (scan.Mentions[i].Cue == Cue.Goods)
                return true;
            else if (scan.Mentions[i].Cue == Cue.Number)
                return false;
        return false;
    }

    // "TP Vị Thanh có 35 sản phẩm. Toàn tỉnh có 227. Trong số này ..."
    // "Kon Tum cũ có 277 sản phẩm. Đến nay, tỉnh Quảng Ngãi có 532. Đáng chú ý, 3 sản phẩm đã đạt 5 sao."
    private bool IsWider(Count count, Count parent) =>
        // "Hội đồng chấm 20 sản phẩm. Riêng huyện Ninh Phước đến nay đã có 17. Trong đó ..."
        (parent.Exclusion != Cue.None && parent.Drafts.Count == 0)
        || count.Drafts is [{ Place.Scope: not PlaceScope.District }]
            && (
                parent.Drafts is [{ Place.Scope: PlaceScope.District }, ..]
                || (
                    discourse.Subject is { Scope: PlaceScope.Province } subject
                    && count.Drafts[0].Place is { Scope: PlaceScope.Province, Old: false } place
                    && place.Province == subject.Province
                    && count.Number.Value > parent.Number.Value
                )
            );

    // In an article that has told a number of OCOP products, later numbers of products are of them too.
    private static bool SpeaksOfPlace(Count count, int strength) =>
        count.New || count.Setting.Target || (PlaceOf(count) is not null && (strength > 0 || count.Setting.Leads));

    private static Place? PlaceOf(Count count) =>
        count.OwnPlace ?? (count.Setting.PlaceNamed ? count.Setting.Place : null);

    private static bool IsInside(Count count, Count parent) => count.Number.Value <= parent.Number.Value;

    private static bool IsExactly(Count count, Count parent) =>
        parent.Comparator is Comparator.About or Comparator.More
        && count.Comparator == Comparator.Equal
        && count.Rank is null
        && count.Number.Value >= parent.Number.Value * 0.9;

    private bool Distributes(Count parent, Count count)
    {
        var round = count.Setting.Round ? discourse.RoundTotal ?? parent : parent;
        if (round.Exclusion != Cue.None || round.Mixed || round.LimitedFlow)
        {
            count.Reason = round.Mixed ? Reasons.Mixed : Reasons.PartOfFlow;
            return false;
        }
        return true;
    }

    private void Settle(Count count, Nature nature, int strength, string indicator, Count? parent, bool elsewhere)
    {
        count.ResolvedNature = count.New || nature == Nature.Flow ? Nature.Flow : Nature.Stock;
        count.SentenceNumber = discourse.Sentence;
        shared.Emit(count, indicator, count.ResolvedNature, count.New ? 3 : strength, parent);
        if (!elsewhere)
            discourse.Totals.Add(count);
        if (count.ResolvedNature == Nature.Flow && !count.New)
            discourse.RoundTotal = count;
    }

    /// <summary>
    /// "công nhận thêm 58 sản phẩm, đưa tổng số lên 900. Có 26 sản phẩm 4 sao và 32 sản phẩm 3 sao": the classes add up
    /// to 58, so it is those that they divide, though 900 was said last.
    /// </summary>
    private Count? Whole(Count count)
    {
        if (count.Setting.Target || count.Rank is not { IsSingle: true })
            return null;
        var parts = counts
            .Where(c =>
                c.Counted == Counted.Product
                && !c.IsPercent
                && c.Depth == count.Depth
                && c.Rank is { IsSingle: true }
                && c.Exclusion == Cue.None
            )
            .ToList();
        if (parts.Count < 2)
            return null;
        var sum = parts.Sum(c => c.Number.Value);
        return discourse.Totals.LastOrDefault(t =>
            t.Number.Value == sum && t.Setting.Target == count.Setting.Target && discourse.Since(t.SentenceNumber) <= 6
        );
    }

    private void Remember(Count count)
    {
        if (count.Setting.Target)
            discourse.PlannedProducts = count;
        else
            (discourse.Products, discourse.Subjects) = (count, null);
    }

    // "139 sản phẩm, so với 20 hồi cuối năm 2020" (rule 30)
    private void Old(Count count)
    {
        if (count.OwnDate?.Date is null && (count.Former || count.Setting.Date?.Date is null))
            count.Reason = Reasons.OldUndated;
        else if (count.IsTotal)
            shared.Emit(count, Indicators.Total, Nature.Stock, 2, discourse.Products);
        else if (Indicators.Part(count) is { } part)
            shared.Emit(count, part, Nature.Stock, 2, discourse.Products);
        else
            count.Reason = Reasons.LumpedRanks;
    }

    private void Exclude(Count count)
    {
        count.Reason = Reasons.Excluded(count.Exclusion);
        count.SentenceNumber = discourse.Sentence;
        if (count is { Exclusion: Cue.Registered, IsTotal: true })
            (discourse.RoundSentence, discourse.RoundDate) = (
                discourse.Sentence,
                count.OwnDate?.Date ?? count.Setting.Date?.Date ?? discourse.RoundDate
            );
        if (
            count.Exclusion == Cue.Recertified
            && discourse.RoundTotal is { } round
            && round.Number.Value > count.Number.Value
        )
            round.Mixed = true;
        // A total of another kind ("90 sản phẩm tham gia") is what the next parts divide.
        if (count.IsTotal && count.Exclusion is Cue.Participating or Cue.Registered && !count.Setting.Within)
        {
            // "334 sản phẩm đạt 3 - 5 sao, trong khi số đăng ký lên tới 569"
            if (discourse.Products is { Drafts.Count: > 0 } stated && shared.SameSentence(count, stated))
                return;
            count.ResolvedNature = Nature.Flow;
            Remember(count);
        }
    }
}
