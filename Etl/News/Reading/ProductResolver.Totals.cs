using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Totals: how many products a place has, or a round added.</content>
internal sealed partial class ProductResolver
{
    private void Total(Count count, Count? parent)
    {
        // "công nhận 36 sản phẩm 4 sao. Trong 36 sản phẩm có 29 sản phẩm thực phẩm": that round again
        if (RepeatsLimitedRound(count))
        {
            (count.ResolvedNature, count.LimitedFlow, count.SentenceNumber) = (Nature.Flow, true, discourse.Sentence);
            count.Reason = Reasons.PartOfFlow;
            Remember(count);
            return;
        }
        if (DividesMixed(count))
        {
            count.Reason = Reasons.Mixed;
            return;
        }
        count.New |=
            // "quyết tâm có 03 sản phẩm nữa"
            count.Setting.Target && scan.IsWord(count.End + 2, "nữa")
            || IsOneRound(count, parent)
            || IsOfPeriod(count, parent)
            || IsAmongNew(count)
            || GoesOnListOfNew(count)
            || GoesOnListOfClass(count)
            || IsOfMostNew(count)
            || AddsToNamed(count);
        var (nature, strength) = NatureOf(count);
        // "Một sản phẩm chỉ được thưởng một lần": any product
        if (
            nature != Nature.Flow
            && count is { Number.Value: 1 }
            && count.First == scan.Opening
            && scan.IsWord(count.First, "một")
        )
        {
            count.Reason = Reasons.Indefinite;
            return;
        }
        // "Trung ương công nhận 47 sản phẩm, đưa số sản phẩm 5 sao toàn quốc lên 126": the nation's, not the article's province's
        if (nature == Nature.Flow && PlaceOf(count) is null && IsGivenByNation(count))
            count.OwnPlace = new(PlaceScope.National, null, null);
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
                            // "hai huyện Tri Tôn và Tịnh Biên có tổng cộng 31 sản phẩm, trong đó Tri Tôn 14"
                            || (parent.Reason == Reasons.Several && place.Scope == PlaceScope.District)
                            || (parent.LimitedFlow && place.Scope == PlaceScope.District)
                            || (
                                parent.Exclusion is Cue.Registered or Cue.Participating
                                && place.Scope == PlaceScope.District
                                && (PlaceOf(parent) ?? parent.Setting.Place) != place
                            )
                )
            );
        // "Cái Bè và Chợ Gạo mỗi nơi có 25; Gò Công 20": the items of one list are of one kind
        var listed = elsewhere && strength <= 1 && !count.New ? ListedBefore(count) : null;
        count.GoesOnList = listed is not null;
        if (listed is not null)
            (nature, strength) = (
                listed.ResolvedNature,
                Math.Max(strength, listed.ResolvedNature == Nature.Flow ? 2 : 1)
            );
        // "công nhận 29 sản phẩm: 4 sản phẩm 4 sao; 25 sản phẩm 3 sao, trong đó huyện Núi Thành 4": of that class of the round
        if (
            elsewhere
            && count is { New: false, Setting: { Within: true, Target: false } }
            && Before(count) is { ResolvedNature: Nature.Flow, LimitedFlow: true } ofClass
            && ofClass.Number.Value >= count.Number.Value
        )
        {
            count.Reason = Reasons.PartOfFlow;
            return;
        }
        // "Phần lớn là hạt điều, với 44 sản phẩm": of one kind of goods
        if (
            (
                nature == Nature.Unsaid
                || (nature == Nature.Flow && !count.Recognised && !count.New)
                || OpensWithGoods(count)
            )
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
            && !IsRoundApart(count)
            && IsInside(count, parent)
        )
        {
            // "90 sản phẩm tham gia chương trình, trong đó 60 đạt 3-5 sao" (rule 19)
            if (parent.Exclusion == Cue.Participating && (count.Recognised || count.Rank is not null))
                (nature, strength) = (Nature.Stock, 2);
            // "101 sản phẩm tham gia đánh giá, kết quả có 89 sản phẩm được công nhận"
            else if (
                parent.Exclusion == Cue.Registered
                && (count.Recognised || count.Rank is { Min: 3, IsSingle: false } || PassedAndDivided(count))
            )
                (nature, strength) = IsSoFar(count) ? (Nature.Stock, 3) : (Nature.Flow, 2);
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
            nature = RoundOf(count, parent).ResolvedNature;
            strength = 2;
        }
        if (
            strength <= 2
            // the first of a list has settled it for all
            && listed is null
            && !discourse.InList
            && !discourse.Bulleted
            && count is { New: false, Setting.Target: false }
            && second.Nature(scan, count, nature) is { } told
        )
            (nature, strength) = (told, 2);
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
                same && !IsBeside(count, parent)
                || nature == Nature.Flow
                || discourse.InList
                || shared.Continues()
                || ListsNext(count, parent)
                || (PlaceOf(count) is { Old: true } && !scan.IsWord(scan.Opening, "trước"))
            )
                ? parent
                : count.SumsUp ?? Restated(count) ?? OfSubjectsTold(count),
            elsewhere
        );
        if (!elsewhere || (parent is not null && (!same && IsWider(count, parent) || IsNewTopic(count, parent, same))))
            Remember(count);
    }

    // "Trà Vinh có 393 sản phẩm, tính tới giữa tháng 1; còn Bến Tre 316": no part of it, so the date closing it is not its own
    private static bool IsBeside(Count count, Count? parent) =>
        parent is { OwnDate: not null, Drafts: [{ Place: { Scope: PlaceScope.Province, Province: var one } }, ..] }
        && PlaceOf(count) is { Scope: PlaceScope.Province, Province: var other }
        && one != other;

    // "Đến hết năm 2023, tỉnh có 220 sản phẩm. Huyện Văn Yên có 30 sản phẩm, ...": the list right after a dated total of the
    // province divides it, unless it says "hiện", "đang dẫn đầu", "tính chung hai năm đã có" or a date of its own.
    private bool ListsNext(Count count, Count? parent) =>
        parent is { ResolvedNature: Nature.Stock, Drafts: [{ Place.Scope: PlaceScope.Province, AsOf: not null }, ..] }
        && discourse.Sentence - parent.SentenceNumber is var far
        && (far == 1 || far <= 4 && scan.Mentions[0].Cue == Cue.Within)
        && count.Number.Value <= parent.Number.Value
        && count.Setting.Strength < 3
        // a new paragraph stands on its own unless it says that it divides
        && (!discourse.OpensParagraph || scan.Mentions[0].Cue is Cue.Within or Cue.Clause || SaysDivided())
        && !scan.Mentions.Exists(m => m.Cue == Cue.Lead && scan.IsWord(m.First - 1, "đang"))
        && (count.Setting.Each.Count > 0 || PlaceOf(count) is { Scope: PlaceScope.District });

    // "Sản phẩm đạt sao phân bố không đều: thành phố Cao Bằng 33 sản phẩm"
    private bool SaysDivided()
    {
        for (var i = 1; i < scan.Mentions.Count && scan.Mentions[i].Cue != Cue.Number; i++)
            if (scan.Mentions[i].Cue == Cue.Within && scan.IsWord(scan.Mentions[i].First, "phân"))
                return true;
        return false;
    }

    private bool IsGivenByNation(Count count) =>
        count.Mention > 0
        && scan.Mentions[count.Mention - 1] is { Cue: Cue.Recognise or Cue.Add } verb
        && verb.End == count.First
        && (
            scan.IsWord(verb.First - 1, "ương") && scan.IsWord(verb.First - 2, "trung")
            || scan.IsWord(verb.First - 1, "bộ") && scan.Tokens[verb.First - 1].Capital
        )
        && counts.Exists(static c =>
            (c.OwnPlace ?? (c.Setting.PlaceNamed ? c.Setting.Place : null)) is { Scope: PlaceScope.National }
        );

    // "Tới tháng 2/2022, tỉnh có 41 sản phẩm tham gia đánh giá, trong đó 39 đạt chuẩn": all there are by then
    private static bool IsSoFar(Count count) =>
        count.Setting
            is { Nature: Nature.Stock, Strength: 3 }
                or { Nature: Nature.Stock, Date: { Until: true, Date: not null } };

    // "Trong 73 sản phẩm ấy, 36 sản phẩm hạng 4 sao": the total of before, with its date
    private Count? Restated(Count count) =>
        count is { OwnDate: null, Setting.Date: null } && shared.Divides()
            ? discourse.Totals.FindLast(
                (Count: count, discourse),
                static (t, of) =>
                    t.Number.Value == of.Count.Number.Value && of.discourse.Since(t.SentenceNumber) is > 0 and <= 4
            )
        // "Đến 31/12 có 287 sản phẩm được cấp giấy. Số còn thời hạn là 242": of the same day
        : count is { OwnDate: null, Setting: { Date: null, Now: false, Target: false } }
        && IsSaidValid(count)
        && discourse.Products is { Valid: false, ResolvedNature: Nature.Stock, Drafts.Count: > 0 } all
        && all.Number.Value > count.Number.Value
        && discourse.Since(all.SentenceNumber) == 1
            ? all
        : null;

    // "Số còn thời hạn là 242 sản phẩm", "242 sản phẩm còn thời hạn"
    private bool IsSaidValid(Count count) =>
        count.Valid
        || count.Mention > 1
            && scan.Mentions[count.Mention - 2].Cue == Cue.ValidMark
            && scan.Mentions[count.Mention - 1] is { Cue: Cue.RiseTo or Cue.Have } verb
            && verb.End == count.First;

    // "Cà phê bột chiếm phần lớn, có tới 70 sản phẩm"
    private bool OpensWithGoods(Count count) =>
        count.Setting.Strength <= 1 && scan.Mentions[0] is { Cue: Cue.Goods } goods && goods.First == scan.Opening;

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

    /// <summary>
    /// "Đồng Tháp dẫn đầu với 265 sản phẩm, Bến Tre có 131. 131 sản phẩm của Bến Tre gồm ..." in an article about Bến Tre:
    /// what follows divides its number. So does the first plan of a place after the figures of others.
    /// </summary>
    private bool IsNewTopic(Count count, Count parent, bool same) =>
        count.Drafts is [{ Place: { Scope: PlaceScope.Province, Province: var province } }]
        && parent.Drafts is [{ Place: { Scope: PlaceScope.Province, Province: var other } }, ..]
        && province != other
        && (
            (count.Setting.Target && discourse.PlannedProducts is null)
            || (discourse.Subject is { Scope: PlaceScope.Province } subject && subject.Province == province)
            || (!same && count.OwnPlace is not null)
        );

    // In an article that has told a number of OCOP products, later numbers of products are of them too.
    private static bool SpeaksOfPlace(Count count, int strength) =>
        count.New || count.Setting.Target || (PlaceOf(count) is not null && (strength > 0 || count.Setting.Leads));

    // "357 sản phẩm, trong đó 275 sản phẩm 3 sao; riêng năm 2022 công nhận được 172 sản phẩm": told apart from what is divided
    private bool IsRoundApart(Count count)
    {
        if (count.Setting is not { Round: true, Nature: Nature.Flow, Strength: 3 })
            return false;
        for (var i = count.Mention - 1; i > 0; i--)
            if (scan.Mentions[i].Cue == Cue.Round)
                return scan.Mentions[i - 1].Is(';')
                    && (scan.IsWord(scan.Mentions[i].First, "riêng") || scan.IsWord(scan.Mentions[i].First, "trong"));
            else if (scan.Mentions[i].Cue is Cue.Number or Cue.Mark)
                return false;
        return false;
    }

    private static bool IsInside(Count count, Count parent) => count.Number.Value <= parent.Number.Value;

    private static bool IsExactly(Count count, Count parent) =>
        parent.Comparator is Comparator.About or Comparator.More
        && count.Comparator == Comparator.Equal
        && count.Rank is null
        && count.Number.Value >= parent.Number.Value * 0.9;

    // What the places divide: "đợt này" names the round, and the new ones of a round of both kinds are not what they divide.
    private Count RoundOf(Count count, Count parent) =>
        count.Setting.Round
        || AddUpToRound()
        || (parent.New && discourse.RoundTotal is { Mixed: true } both && both.SentenceNumber == parent.SentenceNumber)
            ? discourse.RoundTotal ?? parent
            : parent;

    private bool Distributes(Count parent, Count count)
    {
        var round = RoundOf(count, parent);
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
}
