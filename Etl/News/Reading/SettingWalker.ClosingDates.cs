using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Dates that close what was told: in brackets or behind a comma at the end.</content>
internal sealed partial class SettingWalker
{
    // "... trong tổng số 8.565 sản phẩm OCOP của cả nước (số liệu đến hết tháng 10/2022)."
    private bool ClosesInBrackets(int at, DateMention date)
    {
        if (!date.Until && scan.Mentions[at - 1].Cue is not (Cue.Cumulative or Cue.EndOf))
            return false;
        var end = scan.Mentions[at].End;
        if (!scan.IsMark(end, ')') || scan.Has(end + 1) && !scan.IsMark(end + 1, '.') && !scan.IsMark(end + 1, ';'))
            return false;
        for (var i = at - 1; i >= counts[next - 1].Mention; i--)
            if (scan.Mentions[i].Is('('))
                return i >= counts[next - 1].PhraseEnd && scan.Mentions[at].First - scan.Mentions[i].End <= 6;
        return false;
    }

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
}
