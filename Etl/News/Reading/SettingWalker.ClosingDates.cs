using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Dates told behind the numbers that they are of.</content>
internal sealed partial class SettingWalker
{
    // "sản phẩm OCOP từ 3 sao, đó là"
    private const int MostWordsToVerb = 9;

    /// <returns>Whether the date is of what was told alone: what follows has its own.</returns>
    private bool DateBehind(int at, DateMention date)
    {
        var reaches = date.Until || at > 0 && scan.Mentions[at - 1].Cue is Cue.Cumulative or Cue.EndOf;
        if (ClosesBehindComma(at, date))
        {
            // of what is told in its own clause: "A có 393 sản phẩm, tính tới giữa tháng 1; còn B 316"
            var clause = scan.Mentions.FindLastIndex(at, static m => m.Is(';'));
            DateAll(date, clause);
            return clause >= 0 || scan.IsMark(scan.Mentions[at].End, ';');
        }
        if (reaches && (ClosesInBrackets(at) || ClosesSentence(at)))
            DateAll(date, 0);
        // "9.852 sản phẩm là kết quả của cả nước tính đến tháng 7/2023": dated at the end of its own clause
        else if (date.Until && EndsClauseOfCount(at) || (reaches || IsYearEnd(date)) && EndsSayingOfCount(at, date))
            counts[next - 1].OwnDate = date;
        return false;
    }

    // "... trong tổng số 8.565 sản phẩm OCOP của cả nước (số liệu đến hết tháng 10/2022)."
    private bool ClosesInBrackets(int at)
    {
        var end = scan.Mentions[at].End;
        if (!scan.IsMark(end, ')') || scan.Has(end + 1) && !scan.IsMark(end + 1, '.') && !scan.IsMark(end + 1, ';'))
            return false;
        for (var i = at - 1; i >= counts[next - 1].Mention; i--)
            if (scan.Mentions[i].Is('('))
                return i >= counts[next - 1].PhraseEnd && scan.Mentions[at].First - scan.Mentions[i].End <= 6;
        return false;
    }

    // "tăng từ 66 sản phẩm (năm 2019) lên 273 sản phẩm (năm 2023)": each date is of the number right before its bracket
    private bool IsBracketOfCount(int at) =>
        next > 0
        && opened == next
        && counts[next - 1] is { Counted: not Counted.Other, IsPercent: false } told
        && told.PhraseEnd is var open
        && (open == at - 1 || open == at - 2 && scan.Mentions[at - 1].Cue is Cue.Cumulative or Cue.EndOf or Cue.Now)
        && scan.Mentions[open].Is('(')
        && scan.Mentions[open].First == scan.Mentions[open - 1].End
        && scan.Mentions[at].First - scan.Mentions[open].End <= 4
        && scan.IsMark(scan.Mentions[at].End, ')');

    // "Ba năm, 251 sản phẩm OCOP, tính đến ngày 31/12/2021."
    private bool ClosesBehindComma(int at, DateMention date)
    {
        var comma = at - 1;
        while (comma > 0 && scan.Mentions[comma].Cue is Cue.Cumulative or Cue.EndOf or Cue.MiddleOf)
            comma--;
        return comma > 0
            && (comma < at - 1 || date.Until)
            && scan.Mentions[comma].Is(',')
            && scan.Mentions[at].First - scan.Mentions[comma].End <= 4
            && (
                scan.Mentions[at].End >= scan.SentenceEnd
                || scan.IsMark(scan.Mentions[at].End, ';')
                || scan.IsMark(scan.Mentions[at].End, '.')
            );
    }

    private void DateAll(DateMention date, int from)
    {
        for (var i = next - 1; i >= 0 && counts[i].Mention >= from; i--)
            if (
                counts[i] is
                {
                    OwnDate: null,
                    Former: false,
                    Change: false,
                    New: false,
                    Setting: { Target: false, Date: null, Compared: false, Round: false }
                } told
            )
                told.OwnDate = date;
    }

    // "Toàn tỉnh có 212 sản phẩm OCOP, gồm 30 sản phẩm 4 sao, tính đến hết tháng 9/2024."
    private bool ClosesSentence(int at)
    {
        if (now.Target || next < counts.Count || !EndsSentence(scan.Mentions[at].End))
            return false;
        var i = at - 1;
        while (i >= counts[next - 1].PhraseEnd && scan.Mentions[i].Cue != Cue.Mark)
            i--;
        return i >= counts[next - 1].PhraseEnd && TellsWhenCounted(scan.Mentions[i].End);
    }

    private bool TellsWhenCounted(int at) =>
        scan.IsWord(at, "tính") && (scan.IsWord(at + 1, "đến") || scan.IsWord(at + 1, "tới"))
        || scan.IsWord(at, "số") && scan.IsWord(at + 1, "liệu")
        || scan.IsWord(at, "thống") && scan.IsWord(at + 1, "kê")
        || scan.IsWord(at, "cập") && scan.IsWord(at + 1, "nhật")
        || scan.IsWord(at, "chốt")
        || scan.IsWord(at, "theo") && TellsWhenCounted(at + 1);

    private bool EndsSentence(int at) => !scan.Has(at) || scan.IsMark(at, '.') || scan.IsMark(at, ';');

    /// <summary>"212 sản phẩm, đó là những gì Phú Yên có được khi năm 2024 khép lại": the number is what the sentence speaks of.</summary>
    private bool EndsSayingOfCount(int at, DateMention date)
    {
        var last = counts[next - 1];
        if (
            last
                is not {
                    Counted: Counted.Product or Counted.Subject,
                    OwnDate: null,
                    Former: false,
                    Change: false,
                    New: false
                }
            || last.Setting is not { Target: false, Date: null, Now: false }
            || next < counts.Count
            || scan.Published is { } page && date.Date!.Value.First > page.Last
        )
            return false;
        var verb = last.End;
        while (!scan.IsWord(verb, "là"))
            if (++verb > last.End + MostWordsToVerb || scan.IsMark(verb, ';') || scan.IsMark(verb, '('))
                return false;
        for (var i = last.PhraseEnd; i < at; i++)
            if (
                scan.Mentions[i].First > verb
                && !scan.Mentions[i].Is('"')
                && scan.Mentions[i].Cue
                    is Cue.Mark
                        or Cue.Clause
                        or Cue.Target
                        or Cue.TargetCompare
                        or Cue.Compare
                        or Cue.Potential
            )
                return false;
        return true;
    }

    private static bool IsYearEnd(DateMention date) => date is { Day: false, Date: { Month: 12, Day: 31 } };

    private bool EndsClauseOfCount(int at)
    {
        if (
            next == 0
            || counts[next - 1]
                is not {
                    Counted: Counted.Product or Counted.Subject,
                    OwnDate: null,
                    Former: false,
                    Change: false,
                    Setting: { Target: false, Date: null, Now: false },
                } last
        )
            return false;
        for (var i = last.Mention + 1; i < at; i++)
            if (
                scan.Mentions[i].Cue
                is Cue.Mark
                    or Cue.Clause
                    or Cue.And
                    or Cue.Target
                    or Cue.TargetCompare
                    or Cue.Compare
                    or Cue.Have
                    or Cue.Add
                    or Cue.ChangeWord
                    or Cue.Number
                    or Cue.Potential
            )
                return false;
        return true;
    }
}
