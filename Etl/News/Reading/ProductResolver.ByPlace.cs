using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Numbers of districts, which divide a number said before of all of them.</content>
internal sealed partial class ProductResolver
{
    // Without a verb of its own a district's number is its share of the number before; so is one of "đợt này".
    private bool IsShareOf(Count parent, Count count, Nature nature, int strength, bool same)
    {
        if (
            count.Setting.Round
            && count.OwnDate is null
            && discourse.RoundTotal is { } round
            && round.Number.Value > count.Number.Value
            && discourse.Since(round.SentenceNumber) <= 5
        )
            return true;
        if (strength <= 2 && count is { OwnDate: null, Setting: { Now: false, Target: false } } && AddUpToRound())
            return true;
        // "vừa được tỉnh công nhận OCOP 4 sao. Phân theo nơi sản xuất: Sa Đéc 9, Lai Vung 8": of that class of the round
        if (
            strength <= 2
            && parent is { LimitedFlow: true, Setting.Target: false }
            && count is { OwnDate: null, Setting: { Now: false, Target: false } }
            && (
                discourse.Since(parent.SentenceNumber) == 1 && DividesByPlace(parent)
                // the paragraphs between tell of no other total
                || discourse.Since(parent.SentenceNumber) <= 6
                    && discourse.Products == parent
                    && PlaceOf(count) is { Scope: PlaceScope.District }
                    && (DividesByPlace(parent) || Contributes(count) || SaysMost(count))
            )
        )
            return true;
        if (strength > 1 || count.Number.Value > parent.Number.Value)
            return false;
        if (
            parent is { ResolvedNature: Nature.Flow, Setting.Target: false }
            && !counts.Contains(parent)
            && OutgrowsByPlace(parent)
        )
            return false;
        // "chấm điểm 44 sản phẩm. Kim Bôi có 7": most likely of those brought, so nothing to count on
        // not "Thành phố Vinh có 3 sản phẩm được gắn sao" in a paragraph of its own
        if (
            parent.Exclusion == Cue.Registered
            && !count.Setting.Now
            && discourse.Since(parent.SentenceNumber) <= 1
            && !(count.Recognised && discourse.OpensParagraph)
        )
            return true;
        // "công nhận 18 sản phẩm. Huyện Cam Lâm có 5 sản phẩm, Ninh Hòa 4": where only a round was told, its shares
        if (
            parent.ResolvedNature == Nature.Flow
            && count is { Tied: false, OwnDate: null, Setting: { Now: false, Target: false } }
            && PlaceOf(count) is { Scope: PlaceScope.District } or { Scope: PlaceScope.Province, Old: true }
            && (
                discourse.Since(parent.SentenceNumber) <= 2 && DividesByPlace(parent)
                || discourse.Since(parent.SentenceNumber) <= 4 && shared.OpensWithThem()
                || discourse.Since(parent.SentenceNumber) <= 6 && Contributes(count)
            )
        )
            return true;
        return same
            || (
                discourse.Since(parent.SentenceNumber) <= 1
                && (nature == Nature.Unsaid || scan.Mentions[0].Cue == Cue.Within)
            );
    }

    // "Nhiều nhất là Thuận Thành, 9 sản phẩm"
    private bool SaysMost(Count count)
    {
        for (var i = count.First - 1; i > scan.SentenceStart && !scan.IsNumber(i); i--)
            if (scan.IsWord(i, "nhất") && scan.IsWord(i - 1, "nhiều"))
                return true;
        return false;
    }

    // "Đại Từ đóng góp nhiều nhất với 13 sản phẩm": to what was told before, however far
    private bool Contributes(Count count)
    {
        if (!scan.MayHold("góp") && !scan.MayHold("mang") && !scan.MayHold("mặt"))
            return false;
        for (var i = count.First - 1; i >= scan.SentenceStart && !scan.IsNumber(i); i--)
            if (
                scan.IsWord(i, "góp")
                || scan.IsWord(i, "về") && scan.IsWord(i - 1, "mang")
                || scan.IsWord(i, "mặt") && scan.IsWord(i - 1, "có")
            )
                return true;
        return false;
    }

    // "Vân Hồ góp 4 sản phẩm vào con số 13 này": to the round of that number, whatever was told since
    private bool AddsToNamed(Count count)
    {
        if (discourse.RoundTotal is null && discourse.Totals.Count == 0 || !Contributes(count))
            return false;
        for (var i = count.End; i < count.End + 10 && scan.Has(i) && scan.Tokens[i].Kind != TokenKind.Mark; i++)
            if (scan.IsNumber(i) && Pointers.IsAt(scan, i + 1))
            {
                var named = scan.Integer(i);
                var round = discourse.Totals.FindLast(
                    named,
                    static (t, named) => t.Number.Value == named && t.ResolvedNature == Nature.Flow && !t.Setting.Target
                );
                if (round is { Drafts: [{ AsOf: { } period }, ..] })
                    count.OwnDate ??= new(period, DateRole.Round, null, false, false);
                return round is not null;
            }
        return false;
    }

    // "Vị Xuyên có mặt nhiều nhất với 8 sản phẩm" after "công nhận 30 sản phẩm": in the list of the round, not at a fair
    private bool IsListedInRound(Count count) =>
        PlaceOf(count) is { Scope: PlaceScope.District }
        && discourse.RoundTotal is { } round
        && discourse.Since(round.SentenceNumber) <= 6
        && round.Number.Value > count.Number.Value
        && Contributes(count);

    // "công nhận 17 sản phẩm. 10 sản phẩm mới, 7 sản phẩm chấm lại. Cao Phong 7, Kim Bôi 6, Tân Lạc 4": shares of both kinds
    private bool DividesMixed(Count count) =>
        discourse.RoundTotal is { Mixed: true }
        && count.Setting is { Target: false, Now: false, Strength: <= 2 }
        && (count.Setting.Each.Count > 0 || PlaceOf(count) is { Scope: PlaceScope.District })
        && AddUpToRound();

    // "công nhận 38 sản phẩm, gồm 24 sản phẩm mới và 14 sản phẩm đánh giá lại. Huyện A góp 20, B 10, C 8"
    private bool AddUpToRound() =>
        discourse.RoundTotal is { } round
        && discourse.Since(round.SentenceNumber) <= 5
        && PartsByPlace() is { Count: > 1 } parts
        && SumOf(parts) == round.Number.Value;

    // Several districts whose numbers together are not more than the round's.
    private bool DividesByPlace(Count round)
    {
        var parts = PartsByPlace();
        return parts.Exists(c => PlaceOf(c) != PlaceOf(parts[0]) || c.Setting.Each.Count > 1)
            && SumOf(parts) <= round.Number.Value;
    }

    private bool DividesByPlace(Count count, Count parent, Nature nature, int strength) =>
        parent is { ResolvedNature: Nature.Flow, Drafts: [{ Kind: Model.FactKind.Actual } whole, ..] }
        && !count.Setting.Target
        && nature != Nature.Flow
        && PlaceOf(count) is { } place
        && place != whole.Place
        && IsShareOf(parent, count, nature, strength, shared.SameSentence(count, parent));

    // "có thêm 155 sản phẩm. Trong đó, Phú Giáo 61, Bắc Tân Uyên 48, Tân Uyên 40, Thuận An 33": too many for the round
    private bool OutgrowsByPlace(Count round) => SumOf(PartsByPlace()) > round.Number.Value;

    private List<Count> PartsByPlace() =>
        counts.FindAll(c =>
            c.Counted is Counted.Product or Counted.Unsaid
            && c.IsTotal
            && c.Exclusion == Cue.None
            // "Khu vực Hòa Bình cũ góp 21 sản phẩm, khu vực Vĩnh Phúc cũ 18" of the round of Phú Thọ
            && (
                c.Setting.Each.Count > 0
                || PlaceOf(c) is { Scope: PlaceScope.District } or { Scope: PlaceScope.Province, Old: true }
            )
        );

    private static double SumOf(List<Count> parts) =>
        parts.Sum(c => c.Number.Value * Math.Max(1, c.Setting.Each.Count));

    private bool RepeatsLimitedRound(Count count) =>
        count is { New: false, Rank: null, Cumulative: false, Valid: false, OwnPlace: null }
        && count.Setting is { Strength: <= 1, Target: false, Now: false, PlaceNamed: false }
        && discourse.LimitedRound is { } round
        && round.Number.Value == count.Number.Value
        && discourse.Since(round.SentenceNumber) <= 4;

    /// <summary>"Nho Quan có thêm 6 sản phẩm, Yên Mô 5 sản phẩm": what the first place adds is said of the next ones too.</summary>
    private bool GoesOnListOfNew(Count count)
    {
        if (
            count
                is not {
                    New: false,
                    Cumulative: false,
                    Recognised: false,
                    Exclusion: Cue.None,
                    Setting: { PlaceNamed: true, Now: false, Within: false, Strength: 0 }
                }
            || Before(count)
                is not { New: true, IsTotal: true, Drafts: [.., { Place: { Scope: PlaceScope.District } there }] } first
            || first.Setting.Target != count.Setting.Target
            || count.Setting.Place is not { Scope: PlaceScope.District } place
            || place == there
        )
            return false;
        if (first.OwnDate is { Role: DateRole.Round })
            count.OwnDate ??= first.OwnDate;
        return true;
    }

    // "công nhận sản phẩm 3 sao: Bình Sơn 9 sản phẩm, Sơn Tịnh 7 sản phẩm": each district's round, of the class it can give
    private bool GoesOnListOfClass(Count count) =>
        count is { New: false, Rank: null, Cumulative: false, Exclusion: Cue.None }
        && count.Setting is { PlaceNamed: true, Now: false, Target: false }
        && Before(count)
            is {
                LimitedFlow: true,
                Drafts: [{ Indicator: Indicators.New, Place: { Scope: PlaceScope.District } there }]
            }
        && count.Setting.Place is { Scope: PlaceScope.District } place
        && place != there;

    /// <summary>
    /// "Thanh Sơn là huyện có số sản phẩm mới nhiều nhất, 14 sản phẩm", "A, B có số sản phẩm công nhận mới cao, lần lượt 9 và 8":
    /// what the places are first in is said of their numbers.
    /// </summary>
    private bool IsOfMostNew(Count count)
    {
        if (count.New || count is not { IsTotal: true, Cumulative: false, Setting: { Target: false, Now: false } })
            return false;
        // "Năm 2024 là năm tỉnh có thêm nhiều sản phẩm nhất: 58 sản phẩm"
        if (PlaceOf(count) is not { Scope: PlaceScope.District })
            return count.Mention > 0
                && scan.Mentions[count.Mention - 1] is { Cue: Cue.Mark or Cue.WithWord }
                && scan.Mentions.Exists(
                    (Count: count, Before: counts.Before(count), scan),
                    static (m, of) =>
                        m.Cue == Cue.Add
                        && m.End < of.Count.First
                        && of.scan.IsWord(m.End, "nhiều")
                        && !(of.Before?.First > m.First)
                );
        var inTurn = false;
        for (var i = count.Mention - 1; i > 0; i--)
        {
            var mention = scan.Mentions[i];
            inTurn |= mention.Cue == Cue.Respective;
            var fresh =
                mention.Cue == Cue.NewMark
                || mention.Cue == Cue.Add && scan.Mentions[i - 1].Cue is Cue.Product or Cue.Ocop;
            if (fresh && (IsMeasured(mention.End) || IsMeasured(scan.Mentions[i - 1].First - 3)))
                return inTurn || counts.Before(count) is not { } before || before.Mention <= i;
            if (fresh || mention.Is(';'))
                return false;
        }
        return false;
    }

    // "Trong số sản phẩm mới năm nay, khu vực Hòa Bình có 22 sản phẩm, khu vực Vĩnh Phúc có 15"
    private bool IsAmongNew(Count count)
    {
        if (
            !scan.IsWord(scan.Opening, "trong")
            || PlaceOf(count) is not ({ Scope: PlaceScope.District } or { Scope: PlaceScope.Province, Old: true })
            || count is not { IsTotal: true, Cumulative: false, Setting: { Target: false, Now: false } }
        )
            return false;
        foreach (var mention in scan.Mentions)
            if (mention.Cue == Cue.NewMark)
                return true;
            else if (mention.Is(',') || mention.Cue is Cue.Number or Cue.Place)
                return false;
        return false;
    }

    // "nhiều nhất", "được công nhận cao nhất", "lớn"
    private bool IsMeasured(int from)
    {
        for (var i = from; i < from + 4 && scan.Has(i) && scan.Tokens[i].IsWord; i++)
            if (scan.IsWord(i, "nhiều") || scan.IsWord(i, "cao") || scan.IsWord(i, "lớn") || scan.IsWord(i, "đông"))
                return true;
        return false;
    }

    private Count? ListedBefore(Count count) =>
        counts.FindLast(
            (Count: count, discourse),
            static (c, of) =>
                c.Mention < of.Count.Mention
                && c
                    is {
                        Counted: Counted.Product,
                        IsTotal: true,
                        New: false,
                        Drafts: [{ Place.Scope: PlaceScope.District }, ..]
                    }
                && c.Setting.Target == of.Count.Setting.Target
                && c.SentenceNumber == of.discourse.Sentence
        );
}
