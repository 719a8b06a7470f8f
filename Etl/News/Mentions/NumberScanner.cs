using Ocop.Etl.Model;
using Ocop.Etl.News.Language;

namespace Ocop.Etl.News.Mentions;

/// <summary>Numbers in digits and words, with their range, fraction or percent sign.</summary>
internal static class NumberScanner
{
    /// <returns>Index after the last token, or 0 when no number starts at <paramref name="at"/>.</returns>
    public static int TryScan(Scan scan, int at, out NumberMention? number)
    {
        number = null;
        var end = scan.IsNumber(at) ? at + 1 : Words(scan, at, out _);
        if (end == 0)
            return 0;
        var form = FormOf(scan, at, end);
        if (ValueOf(scan, at, end, scan.IsMark(end, '%')) is not { } value)
        {
            number = new(0, null, null, form == NumberForm.Count ? NumberForm.Phone : form, SpanOf(scan, at, end));
            return end;
        }
        double? max = null,
            outOf = null;
        if (form == NumberForm.Count)
        {
            end = Multiply(scan, end, ref value);
            (end, max) = Range(scan, end, value);
            (end, outOf) = max is null ? OutOf.Slashed(scan, end) : (end, null);
        }
        var span = SpanOf(scan, at, end);
        if (form == NumberForm.Count && max is null && outOf is null)
            (end, outOf) = OutOf.Among(scan, end, value);
        if (scan.IsMark(end, '%') || (scan.IsWord(end, "phần") && scan.IsWord(end + 1, "trăm")))
        {
            end += scan.IsMark(end, '%') ? 1 : 2;
            if (form == NumberForm.Count)
                form = NumberForm.Percent;
            if (
                max is null
                && form == NumberForm.Percent
                && Range(scan, end, value) is { Max: not null } after
                && scan.IsMark(after.End, '%')
            )
            {
                (end, max) = (after.End + 1, after.Max);
                span = SpanOf(scan, at, end - 1);
            }
        }
        number = new(value, max, outOf, form, span);
        return end;
    }

    private static double? ValueOf(Scan scan, int at, int end, bool percent)
    {
        if (!scan.IsNumber(at))
        {
            Words(scan, at, out var words);
            return words;
        }
        return NumberForms.TryParse(scan.Letters(at), percent, out var value) ? value : null;
    }

    private static NumberForm FormOf(Scan scan, int at, int end)
    {
        // "14:37", "12:24"
        if (
            Glued(scan, at - 1, ':') && !scan.Tokens[at].Spaced && scan.IsNumber(at - 2)
            || Glued(scan, end, ':') && scan.IsNumber(end + 1) && !scan.Tokens[end + 1].Spaced
        )
            return NumberForm.Time;
        // "86/QĐ-UBND", "919/QĐ-TTg", "493/2023/KH-UBND"
        if (
            Glued(scan, end, '/')
            && scan.Has(end + 1)
            && scan.Tokens[end + 1].IsWord
            && !scan.Tokens[end + 1].Spaced
            && scan.Tokens[end + 1].Capital
        )
            return NumberForm.Document;
        // "7A", "18°C", "COVID-19", "A354"
        if (scan.Has(end) && scan.Tokens[end].IsWord && !scan.Tokens[end].Spaced)
            return NumberForm.Name;
        if (scan.IsMark(end, '°') || scan.IsMark(end, 'º'))
            return NumberForm.Name;
        if (
            scan.IsMark(at - 1, '-')
            && !scan.Tokens[at - 1].Spaced
            && !scan.Tokens[at].Spaced
            && scan.Has(at - 2)
            && scan.Tokens[at - 2].IsWord
        )
            return NumberForm.Name;
        return NumberForm.Count;
    }

    private static bool Glued(Scan scan, int at, char mark) => scan.IsMark(at, mark) && !scan.Tokens[at].Spaced;

    // "10 nghìn sản phẩm", "1,2 vạn sản phẩm"; before money and measures the word belongs to them.
    private static int Multiply(Scan scan, int end, ref double value)
    {
        if (!scan.Has(end) || !scan.Tokens[end].IsWord)
            return end;
        var factor = scan.Lexicon.NumberWord(scan.Tokens[end].Word);
        if (
            factor < 1000
            || scan.CueAt(end + 1) is not (Cue.Product or Cue.Subject or Cue.PointHead or Cue.Cooperative)
        )
            return end;
        value *= factor;
        return end + 1;
    }

    private static (int End, double? Max) Range(Scan scan, int end, double value)
    {
        if (!scan.IsMark(end, '-') && !scan.IsWord(end, "đến") && !scan.IsWord(end, "tới"))
            return (end, null);
        // "từ 50 đến dưới 70 điểm"
        var second = scan.IsWord(end + 1, "dưới") || scan.IsWord(end + 1, "gần") ? end + 2 : end + 1;
        var after = scan.IsNumber(second) ? second + 1 : Words(scan, second, out _);
        if (after == 0)
            return (end, null);
        var percent = scan.IsMark(after, '%');
        if (
            ValueOf(scan, second, after, percent) is not { } max
            || max <= value
            || FormOf(scan, second, after) != NumberForm.Count
        )
            return (end, null);
        return scan.IsWord(after, "sao") ? (end, null) : (after, max);
    }

    private static TextSpan SpanOf(Scan scan, int at, int end) =>
        TextSpan.FromBounds(scan.Tokens[at].Start, scan.Tokens[end - 1].End);

    /// <summary>
    /// "bốn", "mười hai", "hai mươi lăm", "một trăm linh năm". A number word counts only before a noun that can be
    /// counted here: "ba" is also a name, "năm" is also a year.
    /// </summary>
    private static int Words(Scan scan, int at, out double value)
    {
        value = 0;
        // "hai trăm sáu mươi lăm nghìn": the last digit, what it is added to, the thousands
        double digit = 0,
            part = 0,
            total = 0;
        var end = at;
        while (scan.Has(end) && scan.Tokens[end].IsWord)
        {
            var word = scan.Lexicon.NumberWord(scan.Tokens[end].Word);
            // "bốn năm" is four years; five after another digit is "lăm", or "linh năm"
            // but "một trăm năm mươi ba" goes on
            if (
                end > at
                && scan.Tokens[end].Word == scan.Lexicon.Year
                && !IsLinked(scan, end)
                && !(part + total > 0 && digit == 0 && scan.IsWord(end + 1, "mươi"))
            )
                break;
            if (word == 0)
            {
                if (end == at || !(scan.IsWord(end, "linh") || scan.IsWord(end, "lẻ")))
                    break;
                end++;
                continue;
            }
            if (word >= 1000)
            {
                total += Math.Max(part + digit, 1) * word;
                (part, digit) = (0, 0);
            }
            else if (word >= 10)
            {
                part += Math.Max(digit, 1) * word;
                digit = 0;
            }
            else
                digit += word;
            end++;
        }
        if (end == at || IsVague(scan, at))
            return 0;
        value = total + part + digit;
        if (at == end - 1 && scan.Tokens[at].Word == scan.Lexicon.Year && !YearMeansFive(scan, at))
            return 0;
        return CanBeCounted(scan, end) || IsReached(scan, at, end) || WearsStars(scan, at, end) ? end : 0;
    }

    // "vài chục sản phẩm", "hàng trăm sản phẩm"
    private static bool IsVague(Scan scan, int at) =>
        scan.IsWord(at - 1, "vài")
        || scan.IsWord(at - 1, "mấy")
        || scan.IsWord(at - 1, "hàng")
        || (
            scan.IsWord(at, "chục")
            && (scan.IsWord(at - 1, "hơn") || scan.IsWord(at - 1, "gần") || scan.IsWord(at - 1, "trên"))
        )
        || scan.IsWord(at - 1, "cả") && scan.Lexicon.NumberWord(scan.Tokens[at].Word) >= 10;

    private static bool IsLinked(Scan scan, int at) => scan.IsWord(at - 1, "linh") || scan.IsWord(at - 1, "lẻ");

    private static bool CanBeCounted(Scan scan, int at)
    {
        var cue = scan.CueAt(at);
        return cue is Cue.Product or Cue.Subject or Cue.PointHead or (>= Cue.Cooperative and <= Cue.Farm) or Cue.Star
            || IsUnitWord(scan, at, cue)
            || scan.IsWord(at, "loại")
            || scan.IsWord(at, "dòng")
            || scan.IsWord(at, "năm")
            || scan.IsWord(at, "đơn") && scan.IsWord(at + 1, "vị")
            // "hai trong số đó"
            || (scan.IsWord(at, "trong") && scan.IsWord(at + 1, "số"));
    }

    // ", mười hai mang ba sao", "và ba mươi mốt đạt 3 sao"; not "năm đạt 3 sao", "chị Ba mang 3 sao"
    private static bool WearsStars(Scan scan, int at, int end)
    {
        if (
            scan.Tokens[at].Capital && scan.Has(at - 1)
            || at == end - 1 && scan.Tokens[at].Word == scan.Lexicon.Year
            || !(scan.Has(at - 1) && scan.Tokens[at - 1].Kind == TokenKind.Mark || scan.IsWord(at - 1, "và"))
            || !(
                scan.IsWord(end, "mang")
                || scan.IsWord(end, "đeo")
                || scan.IsWord(end, "đạt")
                || scan.IsWord(end, "gắn")
            )
        )
            return false;
        var rank = scan.IsWord(end + 1, "hạng") ? end + 2 : end + 1;
        return scan.IsWord(rank + 1, "sao")
            && (scan.IsNumber(rank) || scan.Lexicon.NumberWord(scan.Tokens[rank].Word) is > 2 and < 6);
    }

    // "nâng số sản phẩm 5 sao lên bốn.", "tăng từ hai lên bốn", "lên con số bảy,"
    private static bool IsReached(Scan scan, int at, int end)
    {
        // "trải từ biển lên ngàn"
        if (scan.Lexicon.NumberWord(scan.Tokens[at].Word) > 10)
            return false;
        var reached = scan.IsWord(at - 1, "lên") || (scan.IsWord(at - 1, "số") && scan.IsWord(at - 2, "con"));
        var left = scan.IsWord(at - 1, "từ") && scan.IsWord(end, "lên");
        // "hạng 5 sao thì mới có một,"
        reached |=
            scan.Tokens[at].Word != scan.Lexicon.Year
            && (scan.IsWord(at - 1, "có") || scan.IsWord(at - 1, "chỉ") || scan.IsWord(at - 1, "được"));
        return left || (reached && (!scan.Has(end) || scan.Tokens[end].Kind == TokenKind.Mark));
    }

    // "ba huyện phía bắc", "hai xã"; not the name "Ba Xã"
    private static bool IsUnitWord(Scan scan, int at, Cue cue) =>
        cue
            is Cue.DistrictWord
                or Cue.TownWord
                or Cue.QuarterWord
                or Cue.CommuneWord
                or Cue.ProvinceWord
                or Cue.CityWord
        && scan.Tokens[at] is { IsWord: true, Capital: false }
        && (at - 2 < scan.SentenceStart || !scan.Tokens[at - 1].Capital);

    // "gần năm năm thực hiện", "sau ba năm triển khai"
    private static bool IsSpanOfYears(Scan scan, int at) =>
        scan.IsWord(at, "năm")
        && (
            scan.IsWord(at + 1, "thực")
            || scan.IsWord(at + 1, "triển")
            || scan.IsWord(at + 1, "qua")
            || scan.IsWord(at + 1, "nay")
        );

    // "ít nhất năm sản phẩm", "Năm sản phẩm được công nhận"; not "trong năm sản phẩm ...", "mỗi năm doanh nghiệp ..."
    private static bool YearMeansFive(Scan scan, int at)
    {
        if (!scan.Has(at - 1))
            return true;
        if (scan.Tokens[at - 1].Kind == TokenKind.Mark)
            return !scan.Tokens[at].Capital;
        return scan.CueAt(at - 1)
                is Cue.More
                    or Cue.AtLeast
                    or Cue.About
                    or Cue.Have
                    or Cue.Add
                    or Cue.Recognise
                    or Cue.RiseTo
                    or Cue.WithWord
                    or Cue.Within
            || scan.IsWord(at - 1, "nhất")
            || scan.IsWord(at - 1, "được")
            || scan.IsWord(at - 1, "thiểu")
            || scan.IsWord(at - 1, "và")
            || scan.IsWord(at - 1, "đó")
            || scan.IsWord(at - 1, "với")
            || scan.IsWord(at - 1, "còn")
            || scan.IsWord(at - 1, "là")
            || (scan.IsWord(at - 1, "số") && scan.IsWord(at - 2, "con"))
            || scan.IsWord(at - 1, "có");
    }
}
