using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// A label that a comma parts from the number it names: "đông nhất là nhóm thực phẩm, với 265 sản phẩm", "chiếm đa số là
/// 3 sao, với 65,4%", "hạng 3 sao nhiều nhất, 536 sản phẩm", "phần còn lại, 173 sản phẩm, ở mức 3 sao".
/// </summary>
internal static class LabelAcrossComma
{
    private const int LongestAside = 4;

    // "còn ít ỏi", "chưa nhiều"
    private const int LongestScarce = 3;

    public static void Read(Scan scan, Count count)
    {
        if (count.Rank is not null || count.Group != Cue.None || count.Maker != Cue.None)
            return;
        var (comma, edge) = (count.Mention - 1, count.First);
        while (comma > 1 && LeadsOn(scan.Mentions[comma].Cue) && scan.Mentions[comma].End == edge)
            (comma, edge) = (comma - 1, scan.Mentions[comma].First);
        // "4 sao ít hơn, chỉ 27 sản phẩm", "4 sao chưa nhiều, mới 10 sản phẩm"
        var only = comma > 1 && scan.Mentions[comma].End == edge && IsOnly(scan, comma);
        if (only)
            (comma, edge) = (comma - 1, scan.Mentions[comma].First);
        else if (scan.IsWord(edge - 1, "chỉ"))
            edge--;
        if (comma < 0 || !scan.Mentions[comma].Is(',') || scan.Mentions[comma].End != edge)
        {
            if (
                InOtherWords(scan, count) is { } aside
                && IsAlone(scan, count)
                && OfRest(scan, count, aside) is { } most
            )
            {
                Label.Give(scan, count, most);
                return;
            }
            if ((AimedAt(scan, count) ?? ClassTopic.Of(scan, count)) is { } topic)
                Label.Give(scan, count, topic);
            return;
        }
        var led = comma < count.Mention - 1;
        var label =
            led
            && (SaidToBe(scan, comma) ?? Restated(scan, count, comma) ?? Outstanding(scan, count, comma)) is { } said
                ? said
            : !IsAlone(scan, count) ? null
            : Beside(scan, count, comma) ?? (led ? null : OfRest(scan, count, comma));
        if (label is not { } found || !Label.Fits(count, found.Cue))
            return;
        Label.Give(scan, count, found);
        count.NounBefore = true;
        count.New &= !only;
    }

    private static bool IsOnly(Scan scan, int at) =>
        scan.Mentions[at] is var word
        && scan.IsWord(word.First, "mới")
        && (word.End - word.First == 1 || word.End - word.First == 2 && scan.IsWord(word.First + 1, "chỉ"));

    private static bool LeadsOn(Cue cue) =>
        cue is Cue.WithWord or Cue.To or Cue.More or Cue.About or Cue.AtLeast or Cue.Have or Cue.ShareWord;

    // "là nhóm thực phẩm, với", "thuộc về các sản phẩm hạng 3 sao, với"
    private static Mention? SaidToBe(Scan scan, int comma)
    {
        if (comma < 1 || scan.Mentions[comma - 1] is var label && label.End != scan.Mentions[comma].First)
            return null;
        var at = label.First - 1;
        while (
            scan.CueAt(at) is Cue.Product or Cue.Ocop or Cue.Subject or Cue.Plural or Cue.ClassWord
            || scan.IsWord(at, "phẩm")
            || scan.IsWord(at, "sản")
            || scan.IsWord(at, "thể")
            || scan.IsWord(at, "chủ")
            || scan.IsWord(at, "nhóm")
            || scan.IsWord(at, "khối")
            || scan.IsWord(at, "loại")
            || scan.IsWord(at, "hình")
        )
            at--;
        return scan.IsWord(at, "là") || scan.IsWord(at, "về") || scan.IsWord(at, "thuộc") ? label : null;
    }

    // "5 sao chỉ có gạo ST25, tức 1 sản phẩm": the things by their names, then their number
    private static Mention? Restated(Scan scan, Count count, int comma)
    {
        if (!scan.IsWord(scan.Mentions[comma].End, "tức") || count.Rank is not null)
            return null;
        var named = false;
        for (var i = comma - 1; i >= 0; i--)
        {
            var mention = scan.Mentions[i];
            if (mention.Cue is Cue.Have or Cue.RiseTo)
                named = true;
            else if (Label.Fits(count, mention.Cue))
            {
                // "Sản phẩm 3 sao phần lớn do hợp tác xã làm, tức 110 sản phẩm": only some of them
                count.Partitive |= !named;
                return named ? mention : null;
            }
            else if (
                mention.Cue is Cue.Number or Cue.Clause or Cue.ShareWord
                || mention.Cue == Cue.Mark && !mention.Is(',') && !mention.Is('"')
            )
                return null;
        }
        return null;
    }

    // "Nhóm 3 sao đông nhất, có 495 sản phẩm", "hạng 4 sao ít hơn, với 16": what is so many stands before the comma
    private static Mention? Outstanding(Scan scan, Count count, int comma)
    {
        var end = scan.Mentions[comma].First;
        if (
            count.IsPercent
            || !(
                scan.IsWord(end - 1, "nhất")
                || scan.IsWord(end - 1, "cả")
                || scan.IsWord(end - 1, "hơn")
                || scan.IsWord(end - 1, "hẳn")
                || IsScarce(scan, end)
            )
        )
            return null;
        return Beside(scan, count, comma);
    }

    // "Sản phẩm dược liệu chưa nhiều, chỉ 6 sản phẩm", "nhóm du lịch còn ít ỏi, mới có 2"
    private static bool IsScarce(Scan scan, int end) =>
        scan.Letters(end - 1) is "ít" or "ỏi" or "hoi" or "tốn" or "mỏng"
        || scan.IsWord(end - 1, "nhiều") && scan.Letters(end - 2) is "chưa" or "không" or "chẳng";

    // "dồn lực cho hạng 5 sao, đích đến là 3 sản phẩm"
    private static Mention? AimedAt(Scan scan, Count count)
    {
        var at = count.Mention - 1;
        while (at > 1 && scan.Mentions[at].Cue is Cue.RiseTo or Cue.AtLeast or Cue.About or Cue.More or Cue.Have)
            at--;
        return
            at > 1
            && count is { Counted: Counted.Product, IsPercent: false }
            && scan.Mentions[at].Cue == Cue.Target
            && (scan.IsWord(scan.Mentions[at].First, "đích") || scan.IsWord(scan.Mentions[at].First + 1, "tiêu"))
            && scan.Mentions[at - 1].Is(',')
            && scan.Mentions[at - 1].End == scan.Mentions[at].First
            && scan.Mentions[at - 2] is var label
            && label.End == scan.Mentions[at - 1].First
            && Label.Fits(count, label.Cue)
            && OpensClause(scan, count, at - 2)
            ? label
            : null;
    }

    // ", 536 sản phẩm.", ", 181 sản phẩm;", ", với 40,2%;": nothing else is said of the number
    private static bool IsAlone(Scan scan, Count count)
    {
        if (count.Change)
            return false;
        var end = count.End;
        // "Hợp tác xã nhiều hơn cả, 83 đơn vị"
        if (NounPhrase.IsUnit(scan, end))
            end += 2;
        else if (!count.IsPercent)
        {
            if (
                count.Counted is not (Counted.Product or Counted.Subject)
                || scan.CueAt(end) is not (Cue.Product or Cue.Subject)
                || count.PhraseEnd <= count.Mention
            )
                return false;
            end = scan.Mentions[count.PhraseEnd - 1].End;
        }
        // "chiếm ưu thế, 40% số chủ thể"
        else if (scan.IsWord(end, "số") && scan.CueAt(end + 1) is Cue.Subject or Cue.Product)
            return true;
        return end >= scan.SentenceEnd || scan.Tokens[end].Kind == TokenKind.Mark;
    }

    // Up to three words may stand between the label and the comma: "ít hơn", "đông nhất", "nhiều hơn cả", "chiếm đa số".
    private static Mention? Beside(Scan scan, Count count, int comma)
    {
        for (var i = comma - 1; i >= 0; i--)
        {
            var mention = scan.Mentions[i];
            if (Label.Fits(count, mention.Cue))
                return scan.Mentions[comma].First - mention.End <= LongestAside && OpensClause(scan, count, i)
                    ? mention
                    : null;
            if (
                mention.Cue is not (Cue.More or Cue.Lead or Cue.ShareWord or Cue.Neutral)
                && !(
                    mention.First >= scan.Mentions[comma].First - LongestScarce
                    && IsScarce(scan, scan.Mentions[comma].First)
                )
                && !scan.IsWord(mention.End - 1, "hơn")
            )
                return null;
        }
        return null;
    }

    // Nothing is counted in the clause before the label: "48 sản phẩm 4 sao, 536 sản phẩm" has its own.
    private static bool OpensClause(Scan scan, Count count, int label)
    {
        for (var i = label - 1; i >= 0; i--)
        {
            var mention = scan.Mentions[i];
            if (mention.Is(';') || mention.Is(':') || mention.Is(','))
                return true;
            // "cơ sở và hộ kinh doanh nhiều hơn cả" are one kind
            if (
                mention.Cue is Cue.Number or Cue.Recognise or Cue.Rated or Cue.Target
                || Label.Fits(count, mention.Cue) && mention.Cue != scan.Mentions[label].Cue
            )
                return false;
        }
        return true;
    }

    // "Phần lớn, cụ thể là 187 sản phẩm, xếp hạng 3 sao": the comma before the words that lead to the number
    private static int? InOtherWords(Scan scan, Count count)
    {
        var at = scan.IsWord(count.First - 1, "là") ? count.First - 2 : count.First - 1;
        if (
            scan.IsWord(at, "thể") && scan.IsWord(at - 1, "cụ")
            || scan.IsWord(at, "xác") && scan.IsWord(at - 1, "chính")
        )
            at -= 2;
        else if (scan.IsWord(at, "tức"))
            at--;
        else
            return null;
        return scan.IsMark(at, ',') && scan.Mentions.FindIndex(m => m.First == at) is >= 0 and var comma ? comma : null;
    }

    // "phần còn lại, 173 sản phẩm, ở mức 3 sao", "phần đông, 96 chủ thể, là hợp tác xã": the number stands between two
    // commas, and its class or kind behind both
    private static Mention? OfRest(Scan scan, Count count, int comma)
    {
        var (first, next) = (scan.Mentions[comma].First, count.PhraseEnd);
        if (next >= scan.Mentions.Count || !scan.Mentions[next].Is(',') || !BracketedPart.IsPart(scan, first - 1))
            return null;
        for (var i = next + 1; i < scan.Mentions.Count; i++)
        {
            var mention = scan.Mentions[i];
            if (Label.Fits(count, mention.Cue))
                return mention.First - scan.Mentions[next].End <= LongestAside ? mention : null;
            if (mention.Cue is Cue.Number or Cue.Mark or Cue.Place)
                return null;
        }
        return null;
    }
}
