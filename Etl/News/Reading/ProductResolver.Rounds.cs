using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Rounds told one by one and then together.</content>
internal sealed partial class ProductResolver
{
    /// <summary>
    /// "lần đầu công nhận 18 sản phẩm, lần sau công nhận 29 sản phẩm. Như vậy cả năm có 47": what the last rounds add up to is
    /// what they brought together, in their own period.
    /// </summary>
    private bool AddsUpRounds(Count count)
    {
        if (!count.IsTotal || count.Number.ValueMax is not null)
            return false;
        var sum = 0.0;
        Count? last = null;
        for (var i = discourse.Totals.Count - 1; i >= 0 && sum < count.Number.Value; i--)
        {
            var round = discourse.Totals[i];
            if (
                round
                    is not {
                        ResolvedNature: Nature.Flow,
                        Setting.Target: false,
                        Drafts: [{ Headline: false } draft, ..]
                    }
                || discourse.Since(round.SentenceNumber) > 2
                || (PlaceOf(count) is { } place && place != draft.Place)
            )
                break;
            sum += round.Number.Value;
            last ??= round;
            if (sum == count.Number.Value && round != last)
            {
                if (Year(last, round) is not { } year)
                    return false;
                count.OwnDate ??= new(year, DateRole.Round, null, false, false);
                return true;
            }
        }
        return false;
    }

    // "75 sản phẩm được phân hạng trong hai lần của năm 2020: lần 1 có 22 sản phẩm, lần 2 có 53": each round of those
    private bool IsOneRound(Count count, Count? parent)
    {
        if (
            parent is not { ResolvedNature: Nature.Flow, Setting.Target: false }
            || count is not { New: false, Setting: { Within: true, Target: false } }
            || !shared.SameSentence(count, parent)
            || count.Number.Value >= parent.Number.Value
        )
            return false;
        for (var i = count.First - 2; i > count.First - 6 && scan.Has(i); i--)
            if (
                scan.IsWord(i, "lần")
                || scan.IsWord(i, "đợt")
                || scan.IsWord(i, "kỳ")
                || scan.IsWord(i, "lượt")
                || scan.IsWord(i, "chặng")
            )
                return scan.IsNumber(i + 1)
                    || scan.IsWord(i + 1, "đầu")
                    || scan.IsWord(i + 1, "sau")
                    || scan.IsWord(i + 1, "cuối")
                    || scan.IsWord(i + 1, "thứ")
                    || scan.IsWord(i + 1, "i")
                    || scan.IsWord(i + 1, "ii")
                    || scan.IsWord(i + 1, "một")
                    || scan.IsWord(i + 1, "hai");
            else if (!(scan.Tokens[i].IsWord || scan.IsNumber(i)))
                return false;
        return false;
    }

    // "tỉnh có 180 sản phẩm, trong đó có 48 sản phẩm được công nhận trong năm 2023": what that year or round brought
    private bool IsOfPeriod(Count count, Count? parent) =>
        parent is { IsTotal: true, ResolvedNature: Nature.Stock, Drafts: [{ Kind: Model.FactKind.Actual }, ..] }
        && count is { Certified: true, Rank: not { IsSingle: true }, Setting: { Within: true, Target: false } }
        && shared.SameSentence(count, parent)
        && count.Number.Value < parent.Number.Value
        && (
            count.OwnDate
                is {
                    Role: DateRole.Point or DateRole.Round,
                    Until: false,
                    Day: false,
                    Date: { Month: 0, Year: var year }
                }
                && year > ProgrammeStart
            || count is { InRound: true, OwnDate: null }
        );

    // The first products were rated in 2019: what that year brought is all there was.
    private const int ProgrammeStart = 2019;

    // "41 sản phẩm tham gia đánh giá; kết quả có 38 sản phẩm đạt, trong đó 8 sản phẩm 4 sao, 30 sản phẩm 3 sao": they got their stars
    private bool PassedAndDivided(Count count) =>
        scan.IsWord(count.End + 2, "đạt")
        && scan.Has(count.End + 3)
        && scan.Tokens[count.End + 3].Kind == TokenKind.Mark
        && counts.Exists(count, static (c, count) => c.Mention > count.Mention && c is { Rank.IsSingle: true });

    private bool IsOfRoundsOfYear(Count count) =>
        count is { IsTotal: true, Cumulative: false }
        && (count.OwnDate ?? count.Setting.Date)
            is { Role: DateRole.Point, Until: false, Day: false, Date: { Month: 0 } }
        && counts.Before(count) is { Number.Value: < 8 } rounds
        && scan.Letters(rounds.End) is "kỳ" or "đợt" or "lượt" or "lần" or "chặng"
        && !scan.IsMark(count.First - 1, ',');

    // "gộp lại là 29", "cộng cả hai đợt", "tổng cộng 47"
    private bool SaysSum(Count count)
    {
        for (var i = count.Mention - 1; i >= 0 && scan.Mentions[i].Cue != Cue.Number; i--)
            if (scan.Mentions[i] is { Cue: Cue.Cumulative } sum)
                return scan.IsWord(sum.First, "gộp")
                    || scan.IsWord(sum.First, "tổng")
                    || scan.IsWord(sum.First, "cộng")
                    || scan.IsWord(sum.End - 1, "cộng")
                    || scan.IsWord(sum.First, "cả");
        return false;
    }

    // "công nhận 17 sản phẩm. Lần đầu được công nhận là 10 sản phẩm, 7 sản phẩm kia đã hết hạn nay chấm lại": rated again
    private bool CompletesNew(Count lapsed, Count round)
    {
        foreach (var part in counts)
            if (
                part is { New: true, IsTotal: true, Counted: Counted.Product, Setting.Target: false }
                && part.Number.Value + lapsed.Number.Value == round.Number.Value
            )
                return discourse.Since(round.SentenceNumber) <= 3;
        return false;
    }

    // "Lễ trao giấy chứng nhận đợt 1 diễn ra tối 10/12. Có 98 sản phẩm được xướng tên": those of the day
    private bool IsCalledOut(Count count) =>
        count is { Certified: true, IsTotal: true, Done: false, Cumulative: false, Mention: <= 2, Setting.Now: false }
        && discourse.RoundSentence is { } round
        && discourse.Since(round) == 1
        && !discourse.OpensParagraph
        && scan.IsWord(scan.Opening, "có")
        && scan.Mentions[0].First == scan.Opening;

    // The year that both rounds fell in; the rounds of several years make up what there is.
    private static PartialDate? Year(Count last, Count first) =>
        last.Drafts[0].AsOf is { } one && first.Drafts[0].AsOf is { } other && one.Year == other.Year
            ? new(one.Year)
            : null;

    // "155 sản phẩm được công nhận OCOP chỉ trong 12 tháng", "Chỉ trong 9 tháng, tỉnh có 40 sản phẩm được công nhận"
    private bool IsOfMonths(Count count)
    {
        if (
            count is not { IsTotal: true, Cumulative: false }
            || !scan.Says(Cue.MonthWord, Cue.TimeUnit)
            || !(count.Certified || scan.Says(Cue.Recognise))
        )
            return false;
        for (var i = count.End; i < count.End + 16 && scan.Has(i) && scan.Tokens[i].Kind != TokenKind.Mark; i++)
            if (IsSpanOfMonths(i))
                return true;
        // "số được công nhận riêng trong tám tháng qua là 48"
        for (var i = count.First - 1; i > scan.Opening && scan.Tokens[i].Kind != TokenKind.Mark; i--)
            if (scan.IsWord(i, "riêng") && IsSpanOfMonths(i + 1))
                return true;
        return IsSpanOfMonths(scan.Opening);
    }

    private bool IsSpanOfMonths(int at)
    {
        if (scan.IsWord(at, "chỉ"))
            at++;
        if (!scan.IsWord(at, "trong"))
            return false;
        at += scan.IsWord(at + 1, "vòng") ? 2 : 1;
        return scan.Integer(at) is > 0 and <= 12 && scan.IsWord(at + 1, "tháng");
    }

    // "phê duyệt kết quả phân hạng đợt 1 năm 2020. Theo đó:" and under it "- 25 sản phẩm đạt hạng 3 sao;": classes of the round
    private bool ListsOutcome(Count count)
    {
        if (
            discourse is not { Bulleted: true, RoundSentence: { } round }
            || discourse.Since(round) > 4
            || count
                is not {
                    Rank.IsSingle: true,
                    Recognised: true,
                    ClassBefore: false,
                    Potential: false,
                    Setting: { Now: false, PlaceNamed: false }
                }
            || scan.Says(Cue.Cumulative)
            || discourse.Products is { IsTotal: true, ResolvedNature: Nature.Stock } told
                && told.SentenceNumber >= round
        )
            return false;
        if (discourse.RoundDate is { } period)
            count.OwnDate ??= new(period, DateRole.Round, null, false, false);
        return true;
    }
}
