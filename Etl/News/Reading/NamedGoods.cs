using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>Products counted by what goods they are.</summary>
internal static class NamedGoods
{
    // Fewer than these are rather named one by one.
    private const int FewestOfKind = 5;

    /// <summary>"3 sản phẩm mắm cá chốt": goods by their names are counted, not the place's OCOP products.</summary>
    public static void Read(Scan scan, Count count)
    {
        if (
            count.Counted != Counted.Product
            || count.PhraseEnd == 0
            || scan.Mentions[count.PhraseEnd - 1] is not { Cue: Cue.Product } noun
        )
            return;
        var next = noun.End;
        // "3 sản phẩm từ bưởi", "2 sản phẩm chế biến từ chuối"; a place's own number may say what its products are made of
        for (var from = next; from < next + 3 && scan.Has(from) && scan.Tokens[from].IsWord; from++)
            if (
                scan.IsWord(from, "từ")
                && (scan.CueAt(from + 1) == Cue.Goods || IsPlantOrPart(scan, from + 1))
                && !FollowsPlace(scan, count)
            )
                count.Exclusion = Cue.Goods;
        if (!scan.Has(next) || !scan.Tokens[next].IsWord)
            return;
        if (
            scan.CueAt(next) == Cue.Goods
            || (scan.Tokens[next].Word == 0 && !scan.Tokens[next].Capital && !NounPhrase.LeadsToRank(scan, next + 1))
        )
            count.Exclusion = Cue.Goods;
    }

    // "từ cây sâm", "từ củ nghệ", "từ lá sen"
    private static bool IsPlantOrPart(Scan scan, int at) =>
        scan.Letters(at) is "cây" or "củ" or "quả" or "trái" or "lá" or "hoa" or "con" && !scan.IsNumber(at + 1);

    /// <summary>"có tới 27 sản phẩm là nước mắm": some of them; "2 sản phẩm là mắm A và gạo B" are all of them by their names.</summary>
    public static void ReadKind(Scan scan, Count count)
    {
        if (
            count is { Counted: Counted.Product, Tied: false, Exclusion: Cue.None, IsTotal: true, IsPercent: false }
            && count.Number.Value >= FewestOfKind
            && scan.CueAt(count.End) == Cue.Product
            && scan.IsWord(scan.Mentions[count.Mention + 1].End, "là")
            && scan.CueAt(scan.Mentions[count.Mention + 1].End + 1) == Cue.Goods
        )
            count.Exclusion = Cue.Goods;
    }

    /// <summary>"xứ dừa có 201 sản phẩm", "đất sen hồng": what a province is called by, no goods that are counted.</summary>
    public static bool IsByname(Scan scan, int goods)
    {
        while (
            goods > 0
            && scan.Mentions[goods - 1] is { Cue: Cue.Goods } before
            && before.End == scan.Mentions[goods].First
        )
            goods--;
        return scan.Letters(scan.Mentions[goods].First - 1)
            is "xứ"
                or "Xứ"
                or "đất"
                or "Đất"
                or "quê"
                or "Quê"
                or "vựa"
                or "Vựa"
                or "phủ"
                or "quốc";
    }

    /// <summary>"riêng nhóm khô, mắm", "các mặt hàng gạo": the goods are a kind of their own, told apart from the rest.</summary>
    public static bool IsKindAlone(Scan scan, int goods)
    {
        var first = scan.Mentions[goods].First;
        for (var i = first - 1; i > first - 7 && scan.Has(i); i--)
            if (scan.IsWord(i, "nhóm") || scan.IsWord(i, "dòng") || scan.IsWord(i, "riêng") || scan.IsWord(i, "hàng"))
                return true;
            else if (scan.IsNumber(i))
                return false;
        return false;
    }

    private static bool FollowsPlace(Scan scan, Count count)
    {
        for (var i = count.Mention - 1; i >= 0 && scan.Mentions[i].Cue is not Cue.Number; i--)
            if (scan.Mentions[i].Cue == Cue.Place)
                return true;
            // "Huyện Hương Sơn, nơi có 35 sản phẩm OCOP từ nhung hươu"
            else if (scan.Mentions[i].Cue == Cue.Mark && !scan.IsWord(scan.Mentions[i].End, "nơi"))
                return false;
        return false;
    }
}
