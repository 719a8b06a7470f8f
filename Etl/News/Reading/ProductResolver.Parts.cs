using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Star classes and groups, of a stock or of a round.</content>
internal sealed partial class ProductResolver
{
    // How many sentences ago the total of a class may be; more when the classes add up to it.
    private const int ReachOfAny = 3;
    private const int ReachOfWhole = 6;

    private void Part(Count count, Count? parent)
    {
        var whole = Whole(count);
        parent = whole ?? parent;
        count.SentenceNumber = discourse.Sentence;
        if (count.Potential && count.Rank is not { Min: 5, Max: 5 } && count.Group == Cue.None)
        {
            count.Reason = count.Rank is null ? Reasons.Excluded(Cue.Registered) : Reasons.PotentialFour;
            return;
        }
        if (Indicators.Part(count) is not { } part)
        {
            count.Reason = count.Group == Cue.OtherGroup ? Reasons.OtherGroup : Reasons.LumpedRanks;
            return;
        }
        if (IsNamedOfRound(count))
        {
            count.ResolvedNature = Nature.Flow;
            count.Reason = Reasons.PartOfFlow;
            return;
        }
        if (IsAddedToList(count, parent))
            count.New = false;
        if (IsNamedAtOnce(count))
        {
            count.Reason = Reasons.Excluded(Cue.Goods);
            return;
        }
        var (nature, strength) = NatureOf(count);
        if (strength <= 1 && FollowsClassOfRound(count))
            (nature, strength) = (Nature.Flow, 1);
        if (parent is not null && count.Setting.Target && IsPlanOfItsOwn(count, parent))
            (nature, strength) = (Nature.Stock, 2);
        var stands = StandsOnItsOwn(count);
        var belongs =
            parent is not null
            // "số mang 3 sao lên tới 259": with the others it adds up to all there are, however it is told
            && Belongs(
                count,
                parent,
                whole is null ? strength : Math.Min(strength, 2),
                whole is null ? ReachOfAny : ReachOfWhole
            )
            // "Trong 57 sản phẩm ra trước hội đồng, 40 sản phẩm được công nhận 4 sao đợt này": a round, of all that were sent in
            && !(parent.Exclusion == Cue.Registered && strength == 3 && count is { InRound: true, Certified: true })
            && !(stands && whole is null && parent.ResolvedNature == Nature.Flow)
            && !(nature == Nature.Flow && whole is null && IsOfYearAfterStock(count, parent));
        var divides =
            belongs
            && count.Setting.Within
            && shared.SameSentence(count, parent!)
            && (parent!.New || (parent.ResolvedNature == Nature.Stock && !count.New && !count.InRound));
        // "Về nhóm ngành, 30 sản phẩm là thực phẩm" after a round of 31
        if (!belongs && !stands && strength < 3 && IsOfRound(count))
        {
            count.ResolvedNature = Nature.Flow;
            count.Reason = Reasons.PartOfFlow;
            return;
        }
        // "công nhận thêm 139 sản phẩm, cao nhất trong ba năm triển khai; 17 đạt 4 sao, 122 đạt 3 sao": they add up to the round
        // "vừa công bố: 1.002 sản phẩm, trải ra 799 sản phẩm 3 sao, 199 sản phẩm 4 sao, 4 sản phẩm 5 sao": to the stock
        divides |= belongs && whole is not null;
        if (belongs && (strength < 3 || divides))
            (nature, strength) = (parent!.ResolvedNature, Math.Max(strength, 2));
        // "Ở hạng 3 sao: huyện A 06 sản phẩm, B 03" after a round: each place's part of it
        var divided = !belongs && parent is not null && DividesByPlace(count, parent, nature, strength);
        if (divided)
            nature = Nature.Flow;
        // "chọn ra 53 sản phẩm có thế mạnh, riêng thực phẩm chiếm 41": a group of those, whatever time is said before both
        if (
            belongs
            && parent!.Exclusion is not (Cue.None or Cue.Participating)
            && (
                strength < 3
                || count is { Group: not Cue.None, Recognised: false } && shared.SameSentence(count, parent)
            )
        )
        {
            count.Reason = Reasons.PartOfFlow;
            return;
        }
        var flow = nature == Nature.Flow || count.New;
        if (!flow)
        {
            if (count.Group != Cue.None && !belongs && !count.Tied && !speaksOfOcop)
                count.Reason = Reasons.NotTied;
            else
            {
                count.ResolvedNature = Nature.Stock;
                count.Whole = belongs ? parent : null;
                shared.Emit(count, part, Nature.Stock, strength, count.Whole);
                if (!belongs)
                    Remember(count);
            }
            return;
        }
        count.ResolvedNature = Nature.Flow;
        count.LimitedFlow = true;
        discourse.LimitedRound = count;
        // Districts give three stars only, so a round of three-star products is the whole round.
        // "5 sản phẩm dự thi lần đầu. Cả 5 sản phẩm ấy vượt ngưỡng 3 sao": all of those, not a part
        var all = belongs && parent is { Drafts.Count: 0, IsTotal: true } && parent.Number.Value == count.Number.Value;
        if ((!belongs || all) && !divided && part == "products.star3" && !HasOtherClass(count))
        {
            shared.Emit(count, Indicators.New, Nature.Flow, count.New ? 3 : strength, null);
            discourse.RoundTotal = count;
        }
        else if (Indicators.OfFlow(part) is { } code)
        {
            if (!belongs && !divided && PlaceOf(count) is not { Scope: PlaceScope.District })
                discourse.RoundTotal = count;
            count.Whole = belongs || divided ? parent : null;
            shared.Emit(count, code, Nature.Flow, strength, count.Whole);
        }
        else
            count.Reason = Reasons.PartOfFlow;
        if (!belongs && !divided)
            Remember(count);
    }

    // "437 sản phẩm, gồm ... Năm ngoái, tỉnh có 15 sản phẩm được công nhận 4 sao": what one year gave, no class of all (rule 12)
    private bool IsOfYearAfterStock(Count count, Count all) =>
        count is { Granted: true, Setting: { Within: false, Target: false } }
        && all.ResolvedNature == Nature.Stock
        && (count.OwnDate ?? count.Setting.Date)
            is { Role: DateRole.Point, Until: false, Day: false, Date: { Month: 0 } }
        && !shared.SameSentence(count, all);

    // "gồm 98 sản phẩm, 54 sản phẩm 3 sao, 43 sản phẩm 4 sao, thêm 1 sản phẩm tiềm năng 5 sao": the list goes on, nothing is new
    private bool IsAddedToList(Count count, Count? parent) =>
        count is { New: true, Potential: true, Certified: false, Setting.Target: false }
        && parent is { ResolvedNature: Nature.Stock, Drafts.Count: > 0 }
        && (shared.SameSentence(count, parent) || Before(count) is { ResolvedNature: Nature.Stock, Drafts.Count: > 0 })
        && scan.IsWord(count.First - 1, "thêm")
        && scan.Tokens[count.First - 2].Kind == TokenKind.Mark;

    /// <summary>"120 sản phẩm cấp tỉnh và 1 sản phẩm cấp quốc gia", "công nhận 22 sản phẩm OCOP cấp quốc gia": five stars are given by the nation (rule 21).</summary>
    private bool IsNationalClass(Count count)
    {
        if (!count.IsTotal || count.New || count.Setting.Target)
            return false;
        var at = count.End + 2;
        if (scan.CueAt(at) == Cue.Ocop)
            at++;
        return scan.IsWord(at, "cấp")
            && (scan.IsWord(at + 1, "quốc") || scan.IsWord(at + 1, "trung"))
            && (
                count.Setting is { Nature: Nature.Flow, Strength: >= 2 }
                || counts.Exists(
                    count,
                    static (c, count) =>
                        c != count && c.Counted == Counted.Product && c.Number.Value > count.Number.Value
                )
            );
    }

    // A new paragraph that says what the whole place has: "Về du lịch, tỉnh có 4 điểm du lịch cộng đồng được công nhận"
    private bool StandsOnItsOwn(Count count)
    {
        if (
            !discourse.OpensParagraph
            || count.InRound
            || count.Setting is not { Strength: 1, Target: false, Within: false }
        )
            return false;
        var (at, edge) = (count.Mention - 1, count.First);
        while (at > 0 && scan.Mentions[at] is { Cue: Cue.More or Cue.About } bound && bound.End == edge)
            (at, edge) = (at - 1, bound.First);
        return at > 0
            && scan.Mentions[at] is { Cue: Cue.Have } have
            && have.End == edge
            && scan.Mentions[at - 1] is { Cue: Cue.Place } place
            && place.End == have.First
            && scan.PlaceList[place.Index].Scope != PlaceScope.District;
    }

    private bool IsOfRound(Count count) =>
        count.Group != Cue.None
        && PlaceOf(count) is null
        && discourse.RoundTotal is { } round
        && round.Number.Value >= count.Number.Value
        && discourse.Since(round.SentenceNumber) <= 4
        && discourse.Products is not { ResolvedNature: Nature.Stock, Drafts.Count: > 0 };

    /// <summary>"công nhận thêm 10 sản phẩm, nâng tổng số lên 64. Hai sản phẩm 4 sao là nước mắm và chả bò": news is told by name.</summary>
    private bool IsNamedOfRound(Count count) =>
        count is { Rank.IsSingle: true, Cumulative: false, Setting: { Target: false, Now: false } }
        && PlaceOf(count) is null
        && (count.First == scan.Opening && IsToldByNames(count) || OpensWithList())
        && discourse.Totals.Exists(
            (count, discourse),
            static (t, of) =>
                t is { ResolvedNature: Nature.Flow, Setting.Target: false }
                && t.Number.Value > of.count.Number.Value
                && of.discourse.Since(t.SentenceNumber) == 1
        );

    // "5 sản phẩm xếp hạng 4 sao, 19 sản phẩm xếp hạng 3 sao": what the first class is, the next is
    private bool FollowsClassOfRound(Count count) =>
        count
            is { Cumulative: false, Valid: false, OwnPlace: null, Setting: { Target: false, Now: false }, Mention: > 1 }
        && scan.Mentions[count.Mention - 1] is var joint
        && (joint.Is(',') || joint.Is(';') || joint.Cue == Cue.And)
        && joint.End == count.First
        && Before(count) is { LimitedFlow: true, ResolvedNature: Nature.Flow, Whole: null };

    // "Hai sản phẩm 5 sao bánh tráng và mật ong được trao giấy": told by their names
    private bool IsNamedAtOnce(Count count)
    {
        if (count is not { Rank.IsSingle: true, Setting.Now: false, Number.Value: < 10 } || count.First != scan.Opening)
            return false;
        for (var i = count.Mention + 1; i + 1 < scan.Mentions.Count && i < count.Mention + 5; i++)
            if (scan.Mentions[i].Cue == Cue.Rank)
                return scan.Mentions[i + 1] is { Cue: Cue.Goods } goods && goods.First == scan.Mentions[i].End;
        return false;
    }

    private bool IsToldByNames(Count count) =>
        count.PhraseEnd < scan.Mentions.Count
        && scan.Mentions[count.PhraseEnd] is { Cue: Cue.RiseTo or Cue.Within } verb
        && (scan.IsWord(verb.First, "là") || scan.IsWord(verb.First, "gồm"));

    // "Trong danh sách có 2 sản phẩm 4 sao", "Danh sách này gồm ...": of those just recognised
    private bool OpensWithList() =>
        (scan.IsWord(scan.Opening, "trong") ? scan.Opening + 1 : scan.Opening) is var list
        && scan.IsWord(list, "danh")
        && (scan.IsWord(list + 1, "sách") || scan.IsWord(list + 1, "mục"));

    private bool HasOtherClass(Count count) =>
        counts.Exists(
            count,
            static (c, count) =>
                c != count && c is { Counted: Counted.Product, Rank.IsSingle: true } && c.Rank != count.Rank
        );

    // "phấn đấu có thêm 80 sản phẩm, đến năm 2030 có tối thiểu 3 sản phẩm 5 sao", "thêm 40 sản phẩm; có 2 sản phẩm 5 sao",
    // "thêm 40 sản phẩm, đưa tổng số sản phẩm 5 sao lên 3": a second plan, of all there will be (rule 32)
    private bool IsPlanOfItsOwn(Count count, Count parent)
    {
        if (!count.Setting.Target || parent.ResolvedNature != Nature.Flow || count.New)
            return false;
        if (shared.RisesTo(count) && RaisesAll(count))
            return true;
        if (count.Setting.Within || ClassesAddUpTo(parent))
            return false;
        if (!shared.SameSentence(count, parent))
            return SaysHave(count)
                && scan.Mentions.Exists(count, static (m, count) => m.Cue == Cue.Date && m.First < count.First);
        var own = false;
        for (var i = parent.Mention + 1; i < count.Mention; i++)
            if (scan.Mentions[i].Cue is Cue.Date or Cue.Target || scan.Mentions[i].Is(';'))
                own = true;
            else if (own && scan.Mentions[i].Cue == Cue.Have)
                return true;
        return own && SaysHave(count);
    }

    // "phấn đấu thêm 16 sản phẩm mới; có 2 sản phẩm 4 sao, 14 sản phẩm 3 sao"
    private bool ClassesAddUpTo(Count plan) =>
        counts.Where(c => c.Mention > plan.Mention && c.Rank is { IsSingle: true }).Sum(c => c.Number.Value)
        == plan.Number.Value;

    // "đưa tổng số sản phẩm 5 sao lên 3", "nâng số sản phẩm 5 sao thành 3"
    private bool RaisesAll(Count count)
    {
        for (var i = count.Mention - 1; i >= 0 && scan.Mentions[i].Cue != Cue.Number; i--)
            if (scan.Mentions[i].Cue == Cue.Cumulative)
                return true;
        return false;
    }

    // "có ít nhất 5 sản phẩm", "đạt từ 3 đến 5 sản phẩm"
    private bool SaysHave(Count count)
    {
        var (at, edge) = (count.Mention - 1, count.First);
        while (at >= 0 && scan.Mentions[at] is { Cue: Cue.More or Cue.AtLeast or Cue.About } bound && bound.End == edge)
            (at, edge) = (at - 1, bound.First);
        return scan.IsWord(edge, "có") || scan.IsWord(edge - 1, "có");
    }

    /// <summary>Whether a star class or group divides the total said before it.</summary>
    /// <param name="reach">How many sentences ago the total may be.</param>
    private bool Belongs(Count count, Count parent, int strength, int reach)
    {
        // A number of one class divides nothing further unless the text says so.
        if (!parent.IsTotal && (!count.Setting.Within || parent.Rank == count.Rank))
            return false;
        if (PlaceOf(count) is { } place && parent.Drafts.Count > 0 && place != parent.Drafts[0].Place)
            return false;
        if (count.Number.Value > parent.Number.Value && parent.Number.Value > 0)
            return false;
        if (IsPlanOfItsOwn(count, parent))
            return false;
        if (shared.SameSentence(count, parent))
            return count.Setting.Target == parent.Setting.Target || !count.Setting.Target;
        if (count.Setting.Target)
            return count.Setting.Within || discourse.AfterTarget;
        // "205 sản phẩm, trong đó 5 sản phẩm 5 sao. Tháng 3/2023, Bộ công nhận 2 sản phẩm 5 sao": an event of its own
        if (count.Setting is { Nature: Nature.Flow, Strength: >= 2, Within: false, Date.Date: not null })
            return false;
        // "nhóm 4 sao dừng lại ở con số 39, nhóm 3 sao là 212" of 251: they add up, however it is put
        var risen = shared.RisesTo(count) && reach > ReachOfAny && count.Setting is { Now: false, Date: null };
        return (strength < 3 || risen) && discourse.Since(parent.SentenceNumber) <= reach;
    }

    /// <summary>"5 sản phẩm 5 sao, còn xa mục tiêu 8 sản phẩm": the plan is for the class just counted, where no total was.</summary>
    private Count? ClassCompared(Count count)
    {
        var before = counts.FindAll(c => c.Mention < count.Mention && c.Counted == Counted.Product && !c.IsPercent);
        return before.Count == 0 ? ClassNamed(count)
            : before.TrueForAll(c => !c.IsTotal) ? before[^1]
            : null;
    }

    // "số sản phẩm 4 sao của tỉnh còn cách xa con số 100 sản phẩm mà đề án đặt ra"
    private Count? ClassNamed(Count count)
    {
        for (var i = count.Mention - 1; i >= 0; i--)
            if (scan.Mentions[i].Cue == Cue.Rank)
                return new()
                {
                    Number = count.Number,
                    Mention = i,
                    First = scan.Mentions[i].First,
                    End = scan.Mentions[i].End,
                    Rank = scan.Ranks[scan.Mentions[i].Index],
                };
            // the number of a plan ("Kế hoạch 88/KH-UBND") counts nothing
            else if (scan.Mentions[i].Is(';') || counts.Exists(c => c.Mention == i))
                return null;
        return null;
    }
}
