using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "Riêng Lê Gia mang về 5 sản phẩm được gắn sao": whose products these are is a name that is no place's, so a maker's, a
/// brand's or a village's.
/// </summary>
internal static class OfNamedMaker
{
    // One maker has rarely more; a province by a byname of the press mostly has.
    private const int Most = 12;

    public static bool Owns(Scan scan, Count count)
    {
        if (count is not { Counted: Counted.Product, IsPercent: false, Setting.Target: false })
            return false;
        var at = count.First - 1;
        while (scan.CueAt(at) is Cue.More or Cue.About)
            at--;
        if (at == scan.Opening)
            return scan.IsWord(at, "với") && IsSaidOfMaker(scan, count);
        var verbs = at;
        while (scan.Has(at) && scan.Tokens[at].IsWord && !scan.Tokens[at].Capital && IsVerb(scan, at))
            at--;
        if (at == verbs || !scan.Has(at) || !scan.Tokens[at].IsWord || !scan.Tokens[at].Capital)
            return false;
        var end = at + 1;
        while (scan.Has(at) && scan.Tokens[at] is { IsWord: true, Capital: true })
            at--;
        var alone = scan.IsWord(at, "riêng") || scan.IsWord(at + 1, "riêng");
        var first = scan.IsWord(at + 1, "riêng") ? at + 2 : at + 1;
        // "Nước mắm Sa Châu có 4 sản phẩm đạt 4 sao"
        if (at == first - 1 && !alone)
            at = BeforeGoods(scan, count, first);
        if (end - first < 2 || !alone && (count.Number.Value > Most || !OpensClause(scan, at)))
            return false;
        return !IsByname(scan, first) && IsUnknown(scan, count, first, end);
    }

    private static int BeforeGoods(Scan scan, Count count, int name)
    {
        for (var i = count.Mention - 1; i >= 0 && scan.Mentions[i].End >= name; i--)
            if (scan.Mentions[i] is { Cue: Cue.Goods } goods && goods.End == name)
                return goods.First - 1;
        return name - 1;
    }

    // "Với 8 sản phẩm OCOP, Tân Huê Viên là chủ thể có nhiều sản phẩm nhất tỉnh"
    private static bool IsSaidOfMaker(Scan scan, Count count)
    {
        var at = count.Mention + 1;
        while (at < scan.Mentions.Count && !scan.Mentions[at].Is(','))
            if (scan.Mentions[at++].Cue is Cue.Place or Cue.Number)
                return false;
        for (at++; at < scan.Mentions.Count; at++)
            if (scan.Mentions[at].Cue is Cue.Place or Cue.Number or Cue.Mark)
                return false;
            else if (scan.Mentions[at].Cue is Cue.Subject or (>= Cue.Cooperative and <= Cue.OtherMaker))
                return scan.IsWord(scan.Mentions[at].First - 1, "là");
        return false;
    }

    /// <summary>"phường 2 với 6 sản phẩm", "khóm 3 có 2 sản phẩm": a ward or a hamlet called by its number.</summary>
    public static bool IsOfNumberedWard(Scan scan, Count count)
    {
        var at = count.First - 1;
        while (scan.IsWord(at, "với") || scan.IsWord(at, "có") || scan.IsWord(at, "đã") || scan.IsWord(at, "góp"))
            at--;
        return at < count.First - 1 && IsNumberedWard(scan, at - 1)
            || IsNumberedWard(scan, scan.Opening) && IsOfOpening(scan, count);
    }

    private static bool IsOfOpening(Scan scan, Count count)
    {
        for (var i = count.Mention - 1; i >= 0; i--)
            if (scan.Mentions[i].Cue is Cue.Mark or Cue.Clause)
                return false;
        return true;
    }

    private static bool IsNumberedWard(Scan scan, int at) =>
        scan.IsNumber(at + 1) && scan.Letters(at) is "phường" or "Phường" or "khóm" or "Khóm" or "ấp" or "Ấp";

    private static bool OpensClause(Scan scan, int before) =>
        before < scan.SentenceStart || scan.IsMark(before, ',') || scan.IsMark(before, ';') || scan.IsMark(before, ':');

    // Said by no word list and no list of places; initials are an office or a paper.
    private static bool IsUnknown(Scan scan, Count count, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (Scan.IsAgency(scan.Letters(i)) || scan.IsNumber(i))
                return false;
        for (var i = count.Mention - 1; i >= 0 && scan.Mentions[i].End > first; i--)
            if (scan.Mentions[i].First < end && scan.Mentions[i].Cue != Cue.Goods)
                return false;
        return true;
    }

    // "Xứ Thanh", "Đất Mỏ"
    private static bool IsByname(Scan scan, int first) =>
        scan.IsWord(first, "xứ")
        || scan.IsWord(first, "đất")
        || scan.IsWord(first, "quê")
        || scan.IsWord(first, "miền")
        || scan.IsWord(first, "thành")
        || scan.IsWord(first, "cố")
        || scan.IsWord(first, "vùng");

    private static bool IsVerb(Scan scan, int at) =>
        scan.IsWord(at, "có")
        || scan.IsWord(at, "góp")
        || scan.IsWord(at, "về")
        || scan.IsWord(at, "mang")
        || scan.IsWord(at, "đóng")
        || scan.IsWord(at, "hữu")
        || scan.IsWord(at, "sở")
        || scan.IsWord(at, "đã")
        || scan.IsWord(at, "hiện")
        || scan.IsWord(at, "đang")
        || scan.IsWord(at, "nay")
        || scan.IsWord(at, "giữ")
        || scan.IsWord(at, "tới");
}
