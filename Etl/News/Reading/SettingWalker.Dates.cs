using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Dates and spans of years.</content>
internal sealed partial class SettingWalker
{
    // "công nhận 42 sản phẩm; cộng 25 sản phẩm của năm 2019, tỉnh có 67": the older year is of the 25 alone
    private bool IsPlus(Count count) =>
        scan.IsWord(count.First - 1, "cộng")
        || scan.IsWord(count.First - 2, "cộng")
            && (scan.IsWord(count.First - 1, "với") || scan.IsWord(count.First - 1, "thêm"))
        // "tính cả 13 sản phẩm của năm 2019, toàn tỉnh có 42"
        || scan.IsWord(count.First - 1, "cả")
            && (
                scan.IsWord(count.First - 2, "tính")
                || scan.IsWord(count.First - 2, "kể")
                || scan.IsWord(count.First - 2, "gộp")
            );

    // "Tính cả 25 sản phẩm vừa được công nhận,", "Cùng với 14 sản phẩm của đợt này,"
    private bool IsAddend(Count count)
    {
        if (count is not { Counted: Counted.Product } || !(count.InRound || count.New || count.Certified))
            return false;
        var before = count.First - 1;
        while (scan.CueAt(before) is Cue.More or Cue.About)
            before--;
        if (scan.IsWord(before, "cả"))
            return true;
        return scan.IsWord(before, "với")
            && (
                before == scan.Opening
                || (scan.Has(before - 1) && scan.Tokens[before - 1].Kind == TokenKind.Mark)
                || scan.IsWord(before - 1, "cộng")
                || scan.IsWord(before - 1, "cùng")
            );
    }

    /// <summary>"Sau hơn 5 năm", "6 năm qua", "qua 3 năm triển khai": all of the programme so far.</summary>
    private bool IsSpan(Count count)
    {
        if (count.Counted != Counted.Other || !scan.IsWord(count.End, "năm"))
            return false;
        if (
            scan.IsWord(count.End + 1, "qua")
            || scan.IsWord(count.End + 1, "triển")
            || scan.IsWord(count.End + 1, "thực")
        )
            return true;
        var before = count.First - 1;
        while (scan.CueAt(before) is Cue.More or Cue.About)
            before--;
        return scan.IsWord(before, "sau") || scan.IsWord(before, "qua");
    }

    // "Khi đó", "đến lúc ấy", "Vào mốc đó", "Cũng ở mốc thời gian ấy"
    private bool PointsAtDate()
    {
        var at = scan.Opening;
        if (scan.IsWord(at, "cũng"))
            at++;
        if (
            scan.IsWord(at, "đến")
            || scan.IsWord(at, "tới")
            || scan.IsWord(at, "vào")
            || scan.IsWord(at, "ở")
            || scan.IsWord(at, "tại")
        )
            at++;
        if (scan.IsWord(at, "mốc") && scan.IsWord(at + 1, "thời"))
            at += 2;
        else if (!scan.IsWord(at, "khi") && !scan.IsWord(at, "lúc") && !scan.IsWord(at, "mốc"))
            return false;
        return scan.IsWord(at + 1, "đó") || scan.IsWord(at + 1, "ấy");
    }

    private bool IsArrival(int at) =>
        at + 1 < scan.Mentions.Count
        && scan.Mentions[at + 1].Cue == Cue.WithWord
        && scan.Mentions[at + 1].First == scan.Mentions[at].End
        && (scan.IsWord(scan.Mentions[at].First, "về") || scan.IsWord(scan.Mentions[at].First, "cán"));

    // "Cần Thơ bước vào năm 2026 với 895 sản phẩm": what there was when the year began; not "Bước sang năm 2026, tỉnh phấn đấu"
    private bool IsEntered(Mention year) =>
        scan.IsWord(year.First - 2, "bước")
        && (scan.IsWord(year.First - 1, "vào") || scan.IsWord(year.First - 1, "sang"))
        && (scan.IsWord(year.End, "với") || scan.IsWord(year.End, "bằng") || scan.IsWord(year.End, "là"));

    /// <summary>"Kế hoạch năm 2025: công nhận mới 50 sản phẩm, hết tháng 8 đạt 31": a month that is over, after the plan's number.</summary>
    private bool IsOverSincePlan(DateMention date) =>
        now.Target
        && counted
        && date is { Role: DateRole.Point, Date: { Month: > 0 } month }
        && scan.Published is { } page
        && month.Last < page.First
        && counts[next - 1].Setting.Date?.Date is { Month: 0 } plan
        && plan.Year == month.Year;

    // At the head of its clause, with the verb before the next number: "riêng quý III, tỉnh công nhận 12 sản phẩm".
    private bool LeadsToRecognised(int at)
    {
        var before = scan.Mentions[at].First - 1;
        if (scan.IsWord(before, "trong"))
            before--;
        if (!scan.IsWord(before, "riêng") && scan.Tokens[before].Kind != TokenKind.Mark)
            return false;
        for (var i = at + 1; i < scan.Mentions.Count && scan.Mentions[i].Cue != Cue.Number; i++)
            if (scan.Mentions[i].Cue == Cue.Recognise)
                return true;
            else if (scan.Mentions[i].Cue is not (Cue.Place or Cue.Done or Cue.Office) && !scan.Mentions[i].Is(','))
                return false;
        return false;
    }

    private void Date(int at)
    {
        var date = scan.Dates[scan.Mentions[at].Index];
        // "... năm 2020. Trong năm này có thêm 60 sản phẩm": the year before; without one, it is not known
        if (DateScanner.PointsBack(scan, scan.Mentions[at].First))
        {
            if ((date.Day ? discourse.Day : discourse.Year) is not { } spoken)
                return;
            // "cuối năm đó"
            date = date with
            {
                Date = date is { Day: false, Date: { Month: 12, Day: 31 } } ? new(spoken.Year, 12, 31) : spoken,
            };
        }
        if (IsEndOfYearTold(scan.Mentions[at], date) && discourse.Year is { } told)
            date = date with { Date = new(told.Year, 12, 31) };
        // "Riêng 2021 có hai đợt. ... Cả năm được 54 sản phẩm"
        if (IsYearOfPlan(scan.Mentions[at], date))
            date = date with { Date = new(scan.Published!.Value.Year) };
        if (IsYearTold(scan.Mentions[at], date) && discourse.Year is { } year0)
            date = date with { Date = new(year0.Year) };
        if (date is { Day: true, Date: { } today } && !now.Compared)
            discourse.Day = today;
        // "tăng 126 sản phẩm so với giai đoạn 2019-2021, trong đó ...": the old figure's date, not that of what follows
        if (now.Compared && !(next > 0 && InPhraseOfCount(at)))
        {
            comparedDate = date;
            return;
        }
        if (
            at > 0
            && scan.Mentions[at - 1] is { Cue: Cue.Document } document
            && scan.Mentions[at].First - document.End <= 1
        )
            return;
        if (date.Day && IsOfNumberedPaper(scan.Mentions[at].First))
            return;
        if (IsEntered(scan.Mentions[at]))
            return;
        // "tỉnh có 180 sản phẩm; riêng 8 tháng đầu năm công nhận 48 sản phẩm": what those months brought
        if (
            counted
            && date is { Role: DateRole.Point, Until: false, Day: false, Date.Month: > 0 }
            && now is { Nature: Nature.Stock, Strength: 3, Target: false }
            && LeadsToRecognised(at)
        )
            now = now with { Nature = Nature.Flow, Strength = 3, Round = true, Now = false };
        if (Differences.MeasuresAgainst(scan, scan.Mentions[at]))
            return;
        if (
            date is { Role: DateRole.Point, Day: false, Date: { Month: 0 } year }
            && !(scan.Published?.Year < year.Year)
        )
            discourse.Year = year;
        if (IsBracketOfCount(at) && date is { Role: DateRole.Point, Date: not null } && (!date.Day || date.Until))
        {
            counts[next - 1].OwnDate ??= date;
            return;
        }
        if (next > 0 && InPhraseOfCount(at) && date.Role != DateRole.Since && !OpensAnswer(at))
        {
            counts[next - 1].OwnDate ??= date;
            // "17 sản phẩm của 12 chủ thể được công nhận trong đợt 1 năm 2023"
            if (counts[next - 1].Products is { } products)
                products.OwnDate ??= date;
            // "So với con số 35 của năm 2020, tỉnh đã có 301": the older figure's alone
            if (
                !now.Compared
                && counts[next - 1] is { Former: false, Setting.Compared: false }
                && !IsPlus(counts[next - 1])
            )
                now = date.Day && !date.Until ? now with { EventDay = date } : now with { Date = date };
            return;
        }
        if (IsLate(at) && date.Role is DateRole.Point or DateRole.Period && !date.Day)
        {
            // "vượt mục tiêu 80 sản phẩm đề ra đến năm 2025"
            counts[next - 1].OwnDate ??= date;
            return;
        }
        if (date.Date is not null && next > 0 && DateBehind(at, date))
            return;
        if (IsOverSincePlan(date))
            now = now with { Target = false, Nature = Nature.Unsaid, Strength = 0 };
        if (date.Role == DateRole.Since)
        {
            if (now.Nature != Nature.Flow)
                now = now with
                {
                    Nature = Nature.Stock,
                    Strength = 3,
                    Date = IsLatelyBegun(date) ? date with { Role = DateRole.Point } : now.Date,
                };
            return;
        }
        if (date.Role == DateRole.Round)
        {
            if (date.Date is not null)
                discourse.RoundDate = date.Date;
            var said = date.Date is null && now.Date is { Date: not null } period ? period : date;
            now = now with { Round = true, Nature = Nature.Flow, Strength = 3, Date = said };
            return;
        }
        // "Kỳ tháng 5 có 39 sản phẩm, kỳ tháng 11 có 49": the date tells the rounds apart
        var round = date is { Role: DateRole.Point, Day: false } ? RoundBefore(scan.Mentions[at].First) : -1;
        if (IsAwaited(round))
            return;
        if (IsRound(round) && date.Date is { } point)
        {
            // "Kỳ xét cuối năm 2023 khép lại với 41 sản phẩm": the year's, though the words sound like its end
            var of = scan.IsWord(scan.Mentions[at].First, "năm") ? new PartialDate(point.Year) : point;
            discourse.RoundDate = of;
            now = now with { Round = true, Nature = Nature.Flow, Strength = 3, Date = date with { Date = of } };
            return;
        }
        // A period from the programme's first years on is everything there is (rule 14).
        if (date is { Role: DateRole.Period, Start: <= ProgrammeStart })
            now = now with { Nature = Nature.Stock, Strength = 3, Round = false };
        var settled =
            date.Until
            || LooksBack()
            // "Con số của Bộ tại ngày 31/5/2022"
            || scan.IsWord(scan.Mentions[at].First - 1, "tại")
            || (at > 0 && scan.Mentions[at - 1].Cue is Cue.Cumulative or Cue.EndOf or Cue.Now)
            || DatesRecords(scan.Mentions[at].First);
        if (date.Day && !settled)
            now = now with { EventDay = date };
        else
        {
            now = now with { Date = date };
            freshDate = true;
        }
    }

    // "Năm 2023, tỉnh công nhận 68 sản phẩm. Lũy kế đến hết năm, tỉnh có 144": the end of the year spoken of, not of the page's
    private bool IsEndOfYearTold(Mention mention, DateMention date)
    {
        if (
            now.Target
            || date.Date is not { Month: 12 } end
            || scan.Published is not { } page
            || end.Last <= page.Last
            || !(discourse.Year?.Year < page.Year)
        )
            return false;
        for (var i = mention.First; i < mention.End; i++)
            if (scan.IsNumber(i))
                return false;
        return true;
    }

    // "phấn đấu trong năm công nhận mới 30 sản phẩm" in January: the year that begins, not the one just over
    private bool IsYearOfPlan(Mention mention, DateMention date) =>
        now.Target
        && mention.End - mention.First == 1
        && scan.IsWord(mention.First, "năm")
        && date.Date is { Month: 0 } year
        && scan.Published is { } page
        && year.Year == page.Year - 1;

    private bool IsYearTold(Mention mention, DateMention date) =>
        !now.Target
        && mention.End - mention.First == 1
        && scan.IsWord(mention.First, "năm")
        && scan.IsWord(mention.First - 1, "cả")
        && date.Date is { Month: 0 } year
        && discourse.Year?.Year < year.Year;

    // "Cách đây một năm, vào ngày 30/6/2023, con số này mới là 66": the day of the figure, not of an event
    private bool LooksBack() =>
        scan.IsWord(scan.Opening, "cách") && scan.IsWord(scan.Opening + 1, "đây")
        || scan.IsWord(scan.Opening, "thời") && scan.IsWord(scan.Opening + 1, "điểm")
        || scan.IsWord(scan.Opening + 2, "trước") && scan.IsWord(scan.Opening + 1, "năm");

    /// <summary>"Sau hai đợt đánh giá, tỉnh có ...": what there is after the rounds, not what one of them brought.</summary>
    private bool IsBehind(Mention round) =>
        scan.IsWord(round.First - 1, "sau")
        || scan.IsWord(round.First - 1, "trước")
        || scan.IsWord(round.First - 1, "chờ")
        // "khi vừa qua năm đầu tiên xếp hạng OCOP, tỉnh mới có 13 sản phẩm"
        || scan.IsWord(round.First - 1, "khi")
        || scan.IsWord(round.First - 1, "lúc")
        || scan.IsWord(round.First - 1, "nhờ")
        || (scan.IsWord(round.First - 2, "sau") || scan.IsWord(round.First - 2, "qua"))
            && !scan.Tokens[round.First - 1].Capital;

    private bool IsCountedIn(int comma)
    {
        var first = scan.Opening;
        if (
            !scan.IsWord(first, "với")
            && !(scan.IsWord(first, "cùng") && scan.IsWord(first + 1, "với"))
            && !Adds(first)
        )
            return false;
        return comma + 1 < scan.Mentions.Count
            && scan.Mentions[comma + 1].Cue == Cue.Place
            && counts is [{ Certified: false }, ..];
    }

    // "Tính luôn các sản phẩm vừa được trao chứng nhận, tỉnh có 66", "kể cả", "cộng thêm"
    private bool Adds(int at) =>
        (scan.IsWord(at, "tính") || scan.IsWord(at, "kể") || scan.IsWord(at, "cộng") || scan.IsWord(at, "gộp"))
        && (
            scan.IsWord(at + 1, "luôn")
            || scan.IsWord(at + 1, "cả")
            || scan.IsWord(at + 1, "thêm")
            || scan.IsWord(at + 1, "gộp")
        );

    // "Trong năm, tỉnh công nhận ...": the year spoken of
    private bool IsThisYear(Mention round) =>
        (round.End - round.First == 2 && scan.IsWord(round.First, "trong") && scan.IsWord(round.First + 1, "năm"))
        || FromItsStart(round);

    // "Từ đầu năm đến nay, tỉnh công nhận ...": what the year brought, not all there is
    private bool FromItsStart(Mention round) =>
        !scan.IsWord(round.First, "đợt")
        && !scan.IsWord(round.First + 1, "đợt")
        // "kể từ kỳ đầu tiên, tỉnh đã có 50": of the programme, not of the year
        && !scan.IsWord(round.First, "kỳ")
        && !scan.IsWord(round.First, "lần")
        && (scan.IsWord(round.First + 1, "đầu") || scan.IsWord(round.First + 2, "đầu"));

    private PartialDate? YearInFocus() =>
        // "Đến hết tháng 11/2024, tỉnh có 191 sản phẩm, riêng trong năm công nhận mới 53"
        counted
        && now is { Target: false, Date: { Role: DateRole.Point, Date: { } said } }
        && DateScanner.TellsYear(said)
            ? new(said.Year)
        : discourse.Year is { } year ? new(year.Year)
        : scan.Published is { } page ? new(page.Year)
        : null;

    // "là 20 sản phẩm thì tới giữa tháng 8 đã công nhận được 24"
    private bool OpensAnswer(int at)
    {
        for (var i = counts[next - 1].End; i < scan.Mentions[at].First; i++)
            if (scan.IsWord(i, "thì"))
                return true;
        return false;
    }

    /// <summary>Right after the words of a target, before any comma: the date is its deadline.</summary>
    private bool IsLate(int at)
    {
        if (next == 0 || !counts[next - 1].Setting.Target)
            return false;
        for (var i = counts[next - 1].PhraseEnd; i < at; i++)
            if (scan.Mentions[i].Cue is Cue.Mark or Cue.And or Cue.Have or Cue.Clause)
                return false;
        return !OpensAnswer(at);
    }
}
