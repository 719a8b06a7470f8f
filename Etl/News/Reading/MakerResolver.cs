using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>Numbers of subjects (chủ thể) and of their types.</summary>
internal sealed partial class MakerResolver(
    Scan scan,
    Discourse discourse,
    Resolver shared,
    List<Count> counts,
    bool speaksOfOcop,
    bool speaksOfProgramme
)
{
    public void Resolve(Count count)
    {
        count.SentenceNumber = discourse.Sentence;
        if (count.Setting.Fair && count.Setting.Strength <= 1 && count.Exclusion == Cue.None)
            count.Exclusion = Cue.Fair;
        // "đủ 69 sản phẩm mà tỉnh có được, do 47 chủ thể mang đến": all the makers, for the products are all there are
        if (
            count is
            {
                Exclusion: Cue.Shown or Cue.Fair,
                Products: { ResolvedNature: Nature.Stock, IsTotal: true, Drafts.Count: > 0 }
            }
        )
            count.Exclusion = Cue.None;
        if (count is { Exclusion: Cue.Shown, Setting.Fair: false } && EndsListOfMakers(count))
            count.Exclusion = Cue.None;
        if (count is { Exclusion: Cue.None, IsPercent: false } && IsOfPeople(count))
            count.Exclusion = Cue.Attribute;
        if (count.Exclusion is Cue.None or Cue.Participating && ClauseExclusion.IsOfPilot(scan, count))
            count.Exclusion = Cue.Registered;
        if (count is { Exclusion: Cue.None or Cue.Participating, Products.Exclusion: Cue.Registered })
            count.Exclusion = Cue.Registered;
        if (
            count is { Exclusion: Cue.None or Cue.Participating, Products: null or { Drafts.Count: 0 } }
            && IsOfDossiers(count)
        )
            count.Exclusion = Cue.Registered;
        // "đưa 20 chủ thể đi học tập tại Đồng Tháp", "đưa 12 hợp tác xã đi dự hội chợ"
        if (
            count.Exclusion == Cue.None
            && scan.IsWord(count.First - 1, "đưa")
            && (scan.IsWord(count.End + 2, "đi") || scan.IsWord(count.End + 3, "đi"))
        )
            count.Exclusion = Cue.Attribute;
        if (count.Exclusion is not (Cue.None or Cue.Participating))
        {
            count.Reason = Reasons.Excluded(count.Exclusion);
            return;
        }
        var products =
            discourse.Products is { } p && (shared.SameSentence(count, p) || discourse.Since(p.SentenceNumber) <= 4)
                ? p
                : null;
        var subjects = discourse.Subjects;
        var own =
            count.Setting.Strength == 3
            && count.Setting.Nature == Nature.Stock
            && !(products is not null && shared.SameSentence(count, products));
        if (IsAmongPeople(count))
            count.Reason = Reasons.Subset;
        else if (IsOfPart(count) || OwnsClass(count))
            count.Reason = Reasons.MakersOfPart;
        else if (count.Potential)
            count.Reason = Reasons.Excluded(Cue.Registered);
        else if (count.Products is { Exclusion: not (Cue.None or Cue.Participating) } excluded)
            count.Reason = Reasons.Excluded(excluded.Exclusion);
        else if (count.Counted == Counted.Subject && count.Maker == Cue.None)
            Subjects(count, products, own);
        else
            Types(count, products, subjects);
    }

    // "30 doanh nghiệp, 40 hợp tác xã và 91 hộ góp mặt": in the programme, like those told before them, not at a fair
    private bool EndsListOfMakers(Count count)
    {
        if (
            !counts.Exists(
                count,
                static (c, count) => c.Mention < count.Mention && c is { Counted: Counted.Maker, Drafts.Count: > 0 }
            )
        )
            return false;
        for (var i = count.End; i < count.End + 7 && scan.Has(i) && scan.Tokens[i].IsWord; i++)
            if (scan.IsWord(i, "mặt"))
                return scan.IsWord(i - 1, "góp") && scan.Tokens[i + 1].Kind == TokenKind.Mark;
        return false;
    }

    // "10 sản phẩm 4 sao và 93 sản phẩm 3 sao cho 49 chủ thể" speaks of all 103, "12 sản phẩm 4 sao của 03 chủ thể; 13 ..."
    // does not. A list is whole when it adds up or goes down to 3 stars: the figures of real reports often do not add up.
    private bool IsOfPart(Count count)
    {
        if (count.Products is not { } part || part.IsTotal)
            return false;
        if (
            counts.Exists(
                (count, part),
                static (c, of) => c != of.count && c.Products is { IsTotal: false } other && other != of.part
            )
        )
            return true;
        // "58 sản phẩm 4 sao, còn lại là 3 sao, của 80 chủ thể": the list goes down to the last class without its number
        for (var i = part.Mention + 1; i < count.Mention; i++)
            if (scan.Mentions[i].Cue == Cue.Rest)
                return false;
        var parts = ListUpTo(part);
        if (discourse.Products is { } whole && whole.Number.Value == parts.Sum(c => c.Number.Value))
            return false;
        // "tỉnh có 18 sản phẩm OCOP 3 sao của 14 chủ thể" where nothing else was counted: all there are (rule 20)
        if (
            part
                is {
                    Rank: { Min: 3, Max: 3 },
                    ResolvedNature: Nature.Stock,
                    Drafts: [{ Kind: Model.FactKind.Actual }, ..]
                }
            && parts.Count == 1
            && !discourse.Totals.Exists(t => t.ResolvedNature == Nature.Stock)
        )
            return false;
        return part.Rank is { Min: 3, Max: 3 }
            ? !parts.Exists(c => c.Rank is { Min: > 3 })
            // "104 sản phẩm 3 sao và 54 sản phẩm 4 sao, do 74 chủ thể đứng tên": the comma takes them together
            : !(BehindComma(count) && parts.Exists(c => c.Rank is { Min: 3, Max: 3 }));
    }

    private bool BehindComma(Count count) =>
        count.Mention > 1
        && scan.Mentions[count.Mention - 1] is { Cue: Cue.OfMakers } of
        && of.End == count.First
        && scan.Mentions[count.Mention - 2].Is(',');

    private void Subjects(Count count, Count? products, bool own)
    {
        var ofStock = count.Products is { ResolvedNature: Nature.Stock, IsTotal: true, Drafts.Count: > 0 };
        if (
            count.New
            || (count is { Setting.Nature: Nature.Flow, Cumulative: false, NumberOf: false } && !own && !ofStock)
        )
            count.Reason = Reasons.MakersOfFlow;
        // "Số chủ thể có sản phẩm được công nhận là 75" after a round
        else if (count.NumberOf && !own && products is { ResolvedNature: Nature.Flow, Exclusion: Cue.None })
            count.Reason = Reasons.MakersOfFlow;
        // "88 sản phẩm 3 sao, 16 sản phẩm 4 sao, thuộc 71 chủ thể": the classes were those of a round
        else if (
            !own
            && (
                count.Products is { IsTotal: false, ResolvedNature: Nature.Flow }
                // "công nhận thêm 73 sản phẩm. Đứng tên 73 sản phẩm này là 31 chủ thể"
                || counts.Exists(static c =>
                    c is { ResolvedNature: Nature.Flow, Reason: Reasons.Subset, IsTotal: true }
                )
            )
        )
            count.Reason = Reasons.MakersOfFlow;
        else if (!own && products is { ResolvedNature: Nature.Flow } && shared.SameSentence(count, products))
            count.Reason = Reasons.MakersOfFlow;
        // "Các sản phẩm thuộc 8 chủ thể" after a round
        else if (
            !own
            && products is { ResolvedNature: Nature.Flow, Exclusion: Cue.None }
            && shared.SpeaksOfThose(products)
        )
            count.Reason = Reasons.MakersOfFlow;
        // "Mười chủ thể đứng tên 19 sản phẩm này"
        else if (!own && StandBehindRound(count))
            count.Reason = Reasons.MakersOfFlow;
        // "công nhận thêm 30 sản phẩm. 22 chủ thể làm chủ số sản phẩm đó"
        else if (!own && products is { ResolvedNature: Nature.Flow, Exclusion: Cue.None } && PointsAtProducts(count))
            count.Reason = Reasons.MakersOfFlow;
        // "19 chủ thể được cấp giấy chứng nhận" after a round
        else if (!own && count.Recognised && products is { ResolvedNature: Nature.Flow, Exclusion: Cue.None })
            count.Reason = Reasons.MakersOfFlow;
        else if (!count.Tied && !speaksOfOcop && !(speaksOfProgramme && TakesPart()) && products is null)
            count.Reason = Reasons.NotTied;
        // "26 chủ thể giảm quá nửa doanh thu": told of some of them, not how many there are
        else if (IsAside(count, products))
            count.Reason = Reasons.NotTied;
        else
        {
            count.ResolvedNature = Nature.Stock;
            shared.Emit(
                count,
                Indicators.Subjects,
                Nature.Stock,
                Math.Max(count.Setting.Strength, products is null ? 0 : 2),
                products,
                IsDated(count, products)
            );
        }
        // "cứ mười chủ thể thì có bốn hợp tác xã": no number that others divide
        if (count.Setting.EachUnnamed)
        {
            if (discourse.Subjects is { } told)
                told.SentenceNumber = discourse.Sentence;
            return;
        }
        if (count.Reason is not null)
            count.ResolvedNature = Nature.Flow;
        discourse.Subjects = count;
    }

    // "Phụ nữ đứng tên ở 27 chủ thể", "Thanh niên khởi nghiệp đang điều hành 12 cơ sở": those that are led by some
    private bool IsOfPeople(Count count)
    {
        var at = count.First - 1;
        // "người dân tộc Mường, Thái, Dao đứng tên ở 57 chủ thể"
        while (
            scan.Has(at)
            && at > count.First - 12
            && (
                scan.Tokens[at].Kind != TokenKind.Mark
                || scan.IsMark(at, ',')
                    && scan.Has(at - 1)
                    && scan.Tokens[at - 1].Capital
                    && scan.Tokens[at + 1].Capital
            )
        )
            at--;
        at++;
        if (scan.IsWord(at, "riêng") || scan.IsWord(at, "trong") || scan.IsWord(at, "còn"))
            at++;
        return scan.IsWord(at, "phụ") && scan.IsWord(at + 1, "nữ")
            || scan.IsWord(at, "chị") && scan.IsWord(at + 1, "em")
            || scan.IsWord(at, "nữ") && (scan.IsWord(at + 1, "giới") || scan.IsWord(at + 1, "chủ"))
            || scan.IsWord(at, "thanh") && scan.IsWord(at + 1, "niên")
            || scan.IsWord(at, "đoàn") && scan.IsWord(at + 1, "viên")
            || scan.IsWord(at, "cựu") && scan.IsWord(at + 1, "chiến")
            || scan.IsWord(at, "đồng") && scan.IsWord(at + 1, "bào")
            || scan.IsWord(at, "người") && (scan.IsWord(at + 1, "dân") || scan.IsWord(at + 1, "khmer"));
    }

    // "220 chủ thể cùng góp mặt": in what was just told
    private bool JoinsIn(Count count, Count? products)
    {
        if (
            products is not { ResolvedNature: Nature.Stock, Drafts.Count: > 0 }
            || discourse.Since(products.SentenceNumber) > 3
        )
            return false;
        for (var at = count.End; at < count.End + 6 && scan.Has(at) && scan.Tokens[at].IsWord; at++)
            if (
                scan.IsWord(at, "góp")
                    && (scan.IsWord(at + 1, "mặt") || scan.IsWord(at + 1, "sức") || scan.IsWord(at + 1, "phần"))
                || scan.IsWord(at, "tham") && scan.IsWord(at + 1, "gia")
                || scan.IsWord(at, "làm") && (scan.IsWord(at + 1, "nên") || scan.IsWord(at + 1, "ra"))
                || scan.IsWord(at, "đứng") && (scan.IsWord(at + 1, "tên") || scan.IsWord(at + 1, "sau"))
                || scan.IsWord(at, "chia") && scan.IsWord(at + 1, "nhau")
            )
                return true;
        return false;
    }

    // "Tham gia chương trình có 95 chủ thể" in an article about the programme
    private bool TakesPart() => discourse.Named > 0 && scan.Says(Cue.Participating);

    private bool IsAside(Count count, Count? products) =>
        count
            is { Tied: false, NounBefore: false, Cumulative: false, Setting: { Nature: Nature.Unsaid, Within: false } }
        && shared.OpensClause(count)
        && count.Products is null
        && count.Exclusion == Cue.None
        && !count.Setting.PlaceNamed
        && !(products is not null && shared.SameSentence(count, products))
        && !counts.Exists(c => c.Counted == Counted.Maker || c.IsPercent)
        && !OwnsNext(count)
        && !PointsAtProducts(count)
        && !JoinsIn(count, products);

    private void Types(Count count, Count? products, Count? subjects)
    {
        var near =
            subjects is not null
            && (shared.SameSentence(count, subjects) || discourse.Since(subjects.SentenceNumber) <= 1)
                ? subjects
                : null;
        var parent = near ?? products;
        if (Indicators.Maker(count.Maker) is not { } code)
            count.Reason = Reasons.Lumped;
        else if (
            count.New
            || parent is { ResolvedNature: Nature.Flow }
            || (parent is null && count is { Setting.Nature: Nature.Flow, NumberOf: false })
        )
            count.Reason = Reasons.MakersOfFlow;
        else if (JoinsInOther(count))
            count.Reason = Reasons.NotTied;
        else if (IsWholeOfTied(count))
            count.Reason = Reasons.MakersInGeneral;
        else if (parent is null && !counts.Exists(c => c.Counted == Counted.Maker && c.Tied) && !IsTied(count))
            count.Reason = Reasons.NotTied;
        // "460 HTX nông nghiệp, dư địa cho OCOP còn lớn": makers of anything (rule 23)
        else if (
            near is null
            && !count.Tied
            && !count.Setting.Within
            && count.Exclusion == Cue.None
            && !IsInSubjectList()
            && !(products is not null && shared.SameSentence(count, products))
            && counts.Count(c => c.Counted is Counted.Maker or Counted.Subject) == 1
        )
            count.Reason = Reasons.NotTied;
        else if (
            parent is not null
            && near is null
            && !shared.SameSentence(count, parent)
            && !count.Tied
            && !IsTied(count)
            && !IsInSubjectList()
            && !ListsMakersOf(parent)
        )
            count.Reason = Reasons.NotTied;
        else
        {
            count.ResolvedNature = Nature.Stock;
            shared.Emit(
                count,
                code,
                Nature.Stock,
                Math.Max(count.Setting.Strength, parent is null ? 0 : 2),
                parent,
                near is not null || IsDated(count, parent)
            );
            // "Doanh nghiệp 198, bằng 38,2%. Hợp tác xã 95, bằng 18,3%.": the list goes on from sentence to sentence
            if (near is not null)
                near.SentenceNumber = discourse.Sentence;
        }
    }

    // "Sóc Trăng có 99 sản phẩm OCOP. Đứng ra làm có 17 doanh nghiệp, 11 HTX cùng 24 cơ sở": kinds beside each other, of no
    // other place, right after what they made
    private bool ListsMakersOf(Count products) =>
        products is { ResolvedNature: Nature.Stock, IsTotal: true, Drafts: [{ Kind: Model.FactKind.Actual }, ..] }
        && discourse.Since(products.SentenceNumber) == 1
        && counts.TrueForAll(c => c is { Counted: Counted.Maker, Exclusion: Cue.None, Setting.Target: false })
        && counts.Select(c => c.Maker).Distinct().Count() > 2
        && !scan.Says(Cue.Place, Cue.OtherNoun, Cue.Goods);

    // "Các chủ thể gồm:", and under it "- 60 hợp tác xã", "- 41 doanh nghiệp"
    private bool IsInSubjectList() =>
        discourse is { InList: true, SubjectSentence: { } named } && discourse.Since(named) <= 1;

    /// <summary>
    /// Whether the programme is named before the number, or after it with nothing between but further makers of the
    /// list: "752 HTX với 31.000 thành viên, cứ 8 HTX mới có 1 HTX tham gia OCOP" does not say that the 752 take part.
    /// </summary>
    private bool IsTied(Count count)
    {
        if (PointsAtProducts())
            return true;
        if (!speaksOfProgramme)
            return false;
        for (var i = 0; i < scan.Mentions.Count; i++)
        {
            var cue = scan.Mentions[i].Cue;
            if (cue is Cue.Participating or Cue.Ocop or Cue.Programme or Cue.Subject)
                return true;
            if (
                i > count.Mention
                && (
                    cue is Cue.OtherNoun or Cue.WithWord or Cue.NewMark or Cue.Within or Cue.Each
                    || (
                        cue == Cue.Have
                        && !scan.IsWord(scan.Mentions[i].First, "đạt")
                        && scan.CueAt(scan.Mentions[i].End) != Cue.Product
                    )
                )
            )
                return false;
        }
        return false;
    }
}
