using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Numbers without a noun of their own, in lists (labelling guide, rule 4).</content>
internal sealed partial class Resolver
{
    // "lần 1 có 22 sản phẩm, lần 2 có 53": which one, not how many
    private bool TellsWhich(Count count) =>
        scan.IsWord(count.First - 1, "lần")
        || scan.IsWord(count.First - 1, "đợt")
        || scan.IsWord(count.First - 1, "kỳ");

    /// <summary>
    /// "Sóc Trăng có 5 sản phẩm 5 sao; Cà Mau có bốn": the class goes on with the noun, from one place to the next; not in
    /// "Sóc Trăng có 263 sản phẩm, trong đó 5 sản phẩm 5 sao; Cà Mau có 181".
    /// </summary>
    private bool IsOfSameClass(Count count, Count previous) =>
        count is { Rank: null, Group: Cue.None, Setting: { PlaceNamed: true, Within: false }, Depth: 0 }
        && previous
            is {
                Counted: Counted.Product,
                Rank.IsSingle: true,
                Group: Cue.None,
                Whole: null,
                Depth: 0,
                Setting: { PlaceNamed: true, Within: false }
            }
        && previous.Setting.Place != count.Setting.Place
        && previous.Setting.Place?.Scope == count.Setting.Place?.Scope
        && !RisesTo(count)
        && !counts.Exists(c => c.Mention < previous.Mention && c is { Counted: Counted.Product, Rank: null });

    /// <summary>"Yên Thế 12 sản phẩm, Lục Nam 9": a later number in a list keeps the noun of the first (rule 4).</summary>
    private bool Carry(Count count, Count? previous)
    {
        if (TellsWhich(count))
            return false;
        // "Móng Cái 31, Vân Đồn 38, Ba Chẽ 27 là những địa phương có nhiều sản phẩm OCOP nhất"
        if (speaksOfOcop && FollowsPlace(count) && counts.Count(FollowsPlace) > 1 && NounComesLater())
        {
            count.Counted = Counted.Product;
            count.New |= previous is { New: true } && previous.Setting.Target == count.Setting.Target;
            return true;
        }
        // "Danh sách vừa tròn 180 cái tên. 131 trong số ấy mang 3 sao", "105 sản phẩm đã có sao, 11 mang 4 sao"
        if (
            count.Rank is { IsSingle: true }
            // "161 sản phẩm do 112 chủ thể làm ra, 42 được 4 sao": makers have no stars
            && (
                previous is null or { Counted: Counted.Product }
                || previous is { Counted: Counted.Subject or Counted.Maker } && !scan.IsWord(count.End, "có")
            )
            && discourse.Products is { Drafts.Count: > 0, Rank: not { IsSingle: true } } whole
            && discourse.Since(whole.SentenceNumber) <= 1
            && count.Number.Value <= whole.Number.Value
        )
        {
            count.Counted = Counted.Product;
            return true;
        }
        if (
            previous is { Counted: Counted.Product or Counted.Subject or Counted.Point or Counted.Maker }
            && (previous.Reason is null or Reasons.OldUndated || previous.Others)
        )
        {
            var told = IsOutcome(count, previous) || RevisesPlan(count, previous);
            var listed =
                count.Setting.PlaceNamed
                || count.Setting.Each.Count > 0
                || count.Setting.Within
                || count.Setting.Compared
                || RisesTo(count)
                || told
                || count.Partitive
                // "53 sản phẩm, tách thành hai đợt, đợt đầu 21 và đợt sau 32"
                || (scan.Mentions[count.Mention - 1] is { Cue: Cue.Round } round && round.End == count.First)
                // "1 trong số này được gắn 5 sao, 44 được gắn 4 sao"
                || (count.Rank is { IsSingle: true } && previous.Counted == Counted.Product);
            if (Unlisted(count, previous) is { } district)
                count.OwnPlace = district;
            else if (!listed || (IsNameOrKind(count) && !told))
                return false;
            count.Counted = previous.Counted == Counted.Maker ? Counted.Subject : previous.Counted;
            count.Tied |= previous.Tied;
            // "hạng 4 sao, tỉnh cần có 25 sản phẩm; hiện con số này mới là 17"
            if (count is { Rank: null, Group: Cue.None } && PointsAtFigure(count, previous))
                if (ClosesClasses(previous))
                    (count.Partitive, count.Setting) = (false, count.Setting with { Within = false });
                else
                    (count.Rank, count.Group, count.Potential) = (previous.Rank, previous.Group, previous.Potential);
            else if (IsOfSameClass(count, previous))
                (count.Rank, count.Group) = (previous.Rank, previous.Group);
            // "tới 20/9 đã xong 31, riêng Hàm Yên xong 7"
            count.New |= previous.ResolvedNature == Nature.Flow && scan.IsWord(count.First - 1, "xong");
            count.New |=
                previous.New
                // "với 7 sản phẩm mới, tổng số được đẩy lên 33"
                && !RisesTo(count)
                && (
                    RevisesPlan(count, previous)
                    // "phấn đấu 5 sản phẩm mới, mới được 1"
                    || (told && previous.Setting.Target)
                    || (count.Setting.Target == previous.Setting.Target && count.Setting.PlaceNamed)
                );
            if (count.New && previous is { New: true, OwnDate.Role: DateRole.Round })
                count.OwnDate ??= previous.OwnDate;
            return true;
        }
        // "Huyện có 26 HTX nông nghiệp, 14 trong số đó là chủ thể OCOP"
        if (previous is { Counted: Counted.Maker } && count.Partitive && count.Tied)
        {
            (count.Counted, count.Maker) = (Counted.Maker, previous.Maker);
            return true;
        }
        if (previous is null && AnswersPlan(count))
        {
            count.Counted = Counted.Product;
            return true;
        }
        // "Ít nhất là Vũ Quang, mới có 14": the noun is the sentence's before
        if (
            previous is null
            && count.Setting.PlaceNamed
            && discourse.Listed is { } listing
            && discourse.Sentence - listing.Sentence == 1
            && count.Mention > 0
            && scan.Mentions[count.Mention - 1] is var led
            // "Yên Lập được 7"
            && (led.End == count.First || led.Cue is Cue.Place or Cue.Each && IsGot(count, led))
            // "Kế đó là Nam Sách (9), Gia Lộc (8)"
            && (
                led.Cue
                    is Cue.Have
                        or Cue.WithWord
                        or Cue.RiseTo
                        or Cue.Place
                        or Cue.Each
                        or Cue.Target
                        or Cue.ShareWord
                || InBracketsOfPlace(count)
                // "Thường Xuân: 7", "Nam Đàn cũng không kém: 51."
                || led.Is(':')
                    && count.Setting.Place is { Scope: PlaceScope.District }
                    && !(scan.Has(count.End) && scan.Tokens[count.End].IsWord)
            )
            && !scan.IsWord(count.End, "là")
        )
        {
            count.Counted = listing.Noun;
            count.New |= listing.New && !RisesTo(count);
            count.Tied = true;
            return true;
        }
        // "Huyện Thanh Sơn công nhận mới 8 sản phẩm. Huyện Tân Sơn công nhận mới 6, Yên Lập 5"
        if (
            count is { New: true, Setting.PlaceNamed: true }
            && previous is null
            && discourse.FigureSentence is { } newest
            && discourse.Since(newest) == 1
            && !(scan.Has(count.End) && scan.Tokens[count.End].IsWord)
        )
        {
            count.Counted = Counted.Product;
            return true;
        }
        // "73 lượt sản phẩm được chấm; 58 được công nhận mới"
        if (
            (count.Certified || count.New)
            && previous is not null
            && (speaksOfOcop || previous.Exclusion is Cue.Registered or Cue.Recertified)
        )
        {
            count.Counted = Counted.Product;
            return true;
        }
        // "hội đồng chấm mới 26 sản phẩm, công nhận được 24"
        if (
            previous is { Counted: Counted.Product, Exclusion: Cue.Registered }
            && count.Mention > 0
            && scan.Mentions[count.Mention - 1] is { Cue: Cue.Recognise } given
            && given.End == count.First
            && count.Number.Value <= previous.Number.Value
        )
        {
            count.Counted = Counted.Product;
            count.Recognised = count.Certified = count.InRound = true;
            return true;
        }
        // "Đà Lạt là địa phương có nhiều sản phẩm nhất, 41."
        if (speaksOfOcop && count.Setting.PlaceNamed && EndsSuperlative(count))
        {
            count.Counted = Counted.Product;
            return true;
        }
        // "Tỉnh có 29 điểm bán hàng OCOP, thị xã Quảng Yên 3 điểm. Sở phấn đấu nâng con số này lên 35"
        if (
            previous is null or { Counted: Counted.Other }
            && RisesTo(count)
            && discourse.LastCounts is [{ Counted: Counted.Point, Drafts: [{ Place: var theirs }, ..] }, ..]
            && scan.Mentions.Exists(
                (Count: count, scan),
                static (m, of) => m.Cue == Cue.Cumulative && of.scan.IsWord(m.First, "con") && m.End < of.Count.First
            )
        )
        {
            (count.Counted, count.Tied) = (Counted.Point, true);
            if (!count.Setting.PlaceNamed)
                count.OwnPlace = theirs;
            return true;
        }
        // "Năm 2019 có 11 chủ thể. Đến nay đếm được 174, hơn nửa là hộ kinh doanh (98)"
        if (
            previous is null
            && discourse.LastCounts is [.., { Counted: Counted.Subject, Drafts.Count: > 0 }]
            && RisesTo(count)
            && counts.Exists(c => c.Counted == Counted.Maker)
        )
        {
            (count.Counted, count.NounBefore, count.Tied) = (Counted.Subject, true, true);
            return true;
        }
        // not "80 sản phẩm tiêu biểu cấp tỉnh, riêng cấp quốc gia là 3"
        if (
            count.Setting.Compared
            || (RisesTo(count) && !(previous is { Exclusion: not Cue.None } && scan.IsWord(count.First - 1, "là")))
        )
        {
            count.Counted = Counted.Product;
            return speaksOfOcop;
        }
        // "Cả ba huyện có 41 sản phẩm. Riêng Cù Lao Dung có 12."; not "Sông Lô gửi 7 hồ sơ, TP Vĩnh Yên chỉ có 1"
        if (
            previous is null
            && count.Setting.PlaceNamed
            && discourse.OcopSentence is { } spoken
            && discourse.Since(spoken) == 1
            && count.Mention > 0
            && (
                FollowsPlace(count) && count.Setting.Leads
                || scan.Mentions[count.Mention - 1] is { Cue: Cue.Have } have && have.End == count.First
            )
            && !(scan.Has(count.End) && scan.Tokens[count.End].IsWord)
        )
        {
            count.Counted = Counted.Product;
            return true;
        }
        // "Huyện Kế Sách: 27" in a list under a number of products
        if (
            discourse is { InList: true, Products.Drafts.Count: > 0 }
            && count.Setting.PlaceNamed
            && LabelledByPlace(count)
        )
        {
            count.Counted = Counted.Product;
            return true;
        }
        return false;
    }

    public bool NamesPointsLater(Count count)
    {
        foreach (var later in counts)
            if (later is { Counted: Counted.Point, Tied: true, Setting.PlaceNamed: true } && later.First > count.First)
                return true;
        return false;
    }

    // "Thanh Sơn 8; ba huyện Yên Lập, Hạ Hòa, Thanh Ba mỗi nơi 5", "567, tức 4,7% cả nước; 43 mang 4 sao": the list goes on
    private bool IsAside(Count count) =>
        count.Counted == Counted.Other
        && (
            count.IsPercent
            // "góp 4 sản phẩm vào con số 13 này, Mường La góp 3"
            || Pointers.IsAt(scan, count.End)
            || scan.CueAt(count.End) is Cue.DistrictWord or Cue.TownWord or Cue.CityWord or Cue.QuarterWord
        );

    private bool IsGot(Count count, Mention place) => place.End == count.First - 1 && scan.IsWord(place.End, "được");

    private bool InBracketsOfPlace(Count count) =>
        count.Mention > 1
        && scan.Mentions[count.Mention - 1] is { Cue: Cue.Mark } bracket
        && bracket.Is('(')
        && scan.Mentions[count.Mention - 2] is { Cue: Cue.Place } place
        && place.End == bracket.First
        && scan.IsMark(count.End, ')');

    // ", Mù Căng Trại 6" in a list of districts: a name that the list of districts does not have, or spells otherwise
    private Place? Unlisted(Count count, Count previous)
    {
        if (previous.Drafts is not [{ Place: { Scope: PlaceScope.District } neighbour }, ..])
            return null;
        var first = count.First;
        while (scan.Has(first - 1) && scan.Tokens[first - 1] is { IsWord: true, Capital: true })
            first--;
        return
            first < count.First
            && count.First - first <= 4
            && (count.Mention == 0 || scan.Mentions[count.Mention - 1].End <= first)
            && (scan.IsMark(first - 1, ',') || scan.IsMark(first - 1, ';') || scan.IsWord(first - 1, "và"))
            ? new(
                PlaceScope.District,
                neighbour.Province,
                scan.Text[scan.Tokens[first].Start..scan.Tokens[count.First - 1].End]
            )
            : null;
    }

    // "gạo nàng hoa 9": part of a name; "thì 6 là miến": what some of them are
    private bool IsNameOrKind(Count count)
    {
        var before = count.First - 1;
        var named =
            scan.Has(before)
            && scan.Tokens[before] is { IsWord: true }
            && !scan.IsWord(before, "được")
            && !scan.IsWord(before, "xong")
            && (count.Mention == 0 || scan.Mentions[count.Mention - 1].End <= before);
        return named || (count is { Rank: null, Group: Cue.None } && scan.IsWord(count.End, "là"));
    }

    private bool EndsSuperlative(Count count)
    {
        if (
            count.Mention == 0
            || !(scan.Mentions[count.Mention - 1].Is(',') || scan.Mentions[count.Mention - 1].Is(':'))
            || (scan.Has(count.End) && scan.Tokens[count.End].Kind != TokenKind.Mark)
        )
            return false;
        // "Hoài Nhơn là thị xã có nhiều nhất: 17"
        var end = scan.Mentions[count.Mention - 1].First;
        if (scan.IsWord(end - 1, "nhất") && scan.IsWord(end - 2, "nhiều") && scan.IsWord(end - 3, "có"))
            return discourse.FigureSentence is { } figure && discourse.Since(figure) <= 1;
        for (var i = count.Mention - 2; i >= 0; i--)
        {
            if (scan.Mentions[i].Cue == Cue.Number)
                return false;
            if (scan.Mentions[i].Cue != Cue.Product)
                continue;
            for (var at = scan.Mentions[i].End; at < count.First; at++)
                if (scan.IsWord(at, "nhất"))
                    return scan.IsWord(scan.Mentions[i].First - 1, "nhiều")
                        || scan.IsWord(scan.Mentions[i].First - 1, "số");
            return false;
        }
        return false;
    }

    private bool FollowsPlace(Count count) =>
        // "Bến Tre có 197, Long An có 142 sản phẩm", "Sa Đéc góp 9, Cao Lãnh góp 7 sản phẩm"
        count is { Counted: Counted.Unsaid or Counted.Product, IsPercent: false }
        && Headings.PlaceBefore(scan, count) is { } place
        && !(scan.Mentions[count.Mention - 1].Is('(') && scan.PlaceList[scan.Mentions[place].Index].Old);

    private bool NounComesLater()
    {
        for (var i = counts[^1].Mention + 1; i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Cue == Cue.Product)
                return true;
        return false;
    }

    private bool LabelledByPlace(Count count)
    {
        for (var i = 0; i < count.Mention; i++)
            if (scan.Mentions[i].Cue != Cue.Place && !scan.Mentions[i].Is(':') && !scan.Mentions[i].Is('-'))
                return false;
        return scan.CueAt(count.End) == Cue.None && !scan.Has(count.End);
    }

    /// <summary>Nothing of its clause stands before the number: "Ảnh hưởng dịch, 26 chủ thể giảm doanh thu".</summary>
    public bool OpensClause(Count count)
    {
        var (at, edge) = (count.Mention - 1, count.First);
        while (at >= 0 && scan.Mentions[at] is { Cue: Cue.More or Cue.About } bound && bound.End == edge)
            (at, edge) = (at - 1, bound.First);
        return at < 0 || (scan.Mentions[at] is { Cue: Cue.Mark or Cue.Within } before && before.End == edge);
    }
}
