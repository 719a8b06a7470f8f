using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "Tỉnh có 18 sản phẩm OCOP, tất cả cùng ở mức 3 sao": the number of all there are is the number of one class as well
/// (labelling guide, rule 20).
/// </summary>
internal static class AllOfClass
{
    // "tất cả đều đang được xếp ở hạng"
    private const int Longest = 9;

    public static void Spread(Scan scan, List<Count> counts)
    {
        if (scan.Ranks.Count == 0)
            return;
        foreach (var count in counts)
            if (
                count is { Counted: Counted.Product, IsTotal: true, Drafts.Count: > 0 }
                && RankOfAll(scan, count) is { } rank
            )
                for (var i = count.Drafts.Count - 1; i >= 0; i--)
                    if (count.Drafts[i].Indicator == Indicators.Total)
                        count.Drafts.Add(count.Drafts[i] with { Indicator = Indicators.Star(rank) });
    }

    private static RankMention? RankOfAll(Scan scan, Count count)
    {
        var comma = count.PhraseEnd;
        if (comma >= scan.Mentions.Count || !scan.Mentions[comma].Is(','))
            return null;
        var all = false;
        var from = scan.Mentions[comma].End;
        for (var at = from; at < from + Longest && scan.Has(at); at++)
        {
            if (scan.IsNumber(at) || scan.Lexicon.NumberWord(scan.Tokens[at].Word) > 0)
                return all ? RankAt(scan, comma + 1, at) : null;
            switch (scan.Letters(at))
            {
                case "tất" or "toàn" or "đều" or "cùng":
                    all = true;
                    break;
                case "cả" or "bộ" or "ở" or "mức" or "hạng" or "đạt" or "là" or "được" or "xếp" or "thuộc" or "chuẩn":
                case "gắn" or "mang" or "nhóm" or "loại" or "đang" or "chung" or "mới" or "số" or "này" or "và":
                    break;
                default:
                    return null;
            }
        }
        return null;
    }

    private static RankMention? RankAt(Scan scan, int from, int token)
    {
        for (var i = from; i < scan.Mentions.Count && scan.Mentions[i].First <= token; i++)
            if (scan.Mentions[i] is { Cue: Cue.Rank } rank && rank.First == token)
                return scan.Ranks[rank.Index] is { IsSingle: true, Min: >= 3 } one ? one : null;
        return null;
    }
}
