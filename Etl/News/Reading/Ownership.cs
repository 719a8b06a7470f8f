using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "12 sản phẩm của 03 chủ thể hạng 04 sao": the makers belong to the products before them, and what is said after the
/// makers (class, recognition) is said of the products.
/// </summary>
internal static class Ownership
{
    public static void Mark(Scan scan, List<Count> counts)
    {
        for (var i = 1; i < counts.Count; i++)
        {
            var makers = counts[i];
            var before = i - 1;
            while (before > 0 && counts[before].Depth > makers.Depth)
                before--;
            var products = counts[before];
            // "28 hồ sơ (28 sản phẩm)"
            if (
                (
                    makers.Counted is Counted.Subject or Counted.Maker
                    || (makers.Counted == Counted.Product && makers.Depth > 0)
                )
                && counts[i - 1] is { Counted: Counted.Other } files
                && scan.CueAt(files.End) == Cue.Registered
            )
                makers.Exclusion = Cue.Registered;
            // "tham gia 30 gian hàng với 120 sản phẩm": brought to a fair
            if (
                makers is { Counted: Counted.Product, Exclusion: Cue.None }
                && counts[i - 1].Counted == Counted.Other
                && scan.IsWord(counts[i - 1].End, "gian")
                && scan.Mentions[makers.From].Cue == Cue.WithWord
            )
                makers.Exclusion = Cue.Shown;
            // "hai sản phẩm đạt 91 và 93,4 điểm"
            if (
                products is { Counted: Counted.Unsaid, IsPercent: false }
                && before > 0
                && IsJoined(scan, products, makers)
            )
                products = counts[before - 1];
            // "15 sản phẩm được 78,66 - 83,54 điểm": assessed, not yet recognised
            if (
                products.Counted == Counted.Product
                && makers.Counted is Counted.Other or Counted.Point
                && (!makers.Tied || IsScore(scan, makers))
                && IsBeside(scan, products, makers)
                && scan.IsWord(makers.End, "điểm")
                && scan.CueAt(makers.End + 1) is not (Cue.PointPurpose or Cue.Ocop)
                && products.Exclusion == Cue.None
            )
                products.Exclusion = Cue.Registered;
            // "28 sản phẩm của 14 tỉnh, thành"
            if (
                products.Counted == Counted.Product
                && makers.Counted == Counted.Other
                && scan.CueAt(makers.End) is Cue.ProvinceWord or Cue.CityWord
                // "có 269 sản phẩm, thuộc nhóm 5 tỉnh nhiều nhất": among whom, not whose
                && scan.Letters(makers.First - 1) is not ("nhóm" or "tốp" or "top")
                && Introduced(scan, products, makers)
            )
                products.OwnPlace ??=
                    makers.Number.Value >= 63
                        ? new(PlaceScope.National, null, null)
                        : new(PlaceScope.Region, null, null);
            if (
                products.Counted != Counted.Product
                || makers.Counted is not (Counted.Subject or Counted.Maker)
                || !(products.Depth == makers.Depth ? Introduced(scan, products, makers) : IsBracketed(scan, makers))
            )
                continue;
            makers.Products = products;
            if (products.Rank is null && products.Group == Cue.None && makers.Rank is { } rank)
                products.Rank = rank;
            products.Recognised |= makers.Recognised;
            products.Tied |= makers.Tied;
            products.Potential |= makers.Potential;
            if (products.Exclusion == Cue.None)
                products.Exclusion = makers.Exclusion is Cue.Participating or Cue.Attribute
                    ? Cue.None
                    : makers.Exclusion;
            // "158 sản phẩm của 112 chủ thể từ khi triển khai chương trình"
            products.Cumulative |= makers.Cumulative;
            products.New |= makers.New;
            products.InRound |= makers.InRound;
        }
    }

    // not "công nhận 30 sản phẩm, nâng số điểm bán hàng lên 12 điểm"
    private static bool IsBeside(Scan scan, Count products, Count points)
    {
        for (var i = products.Mention + 1; i < points.Mention; i++)
            if (scan.Mentions[i].Is(',') || scan.Mentions[i].Is(';') || scan.Mentions[i].Is(':'))
                return false;
        return true;
    }

    // "đạt trên 70 điểm được chuyển hồ sơ lên thành phố"
    private static bool IsScore(Scan scan, Count points)
    {
        for (var i = points.Mention - 1; i >= 0 && points.Mention - i <= 3; i--)
            if (scan.IsWord(scan.Mentions[i].End - 1, "đạt"))
                return true;
            else if (scan.Mentions[i].Cue is not (Cue.More or Cue.AtLeast or Cue.About))
                return false;
        return false;
    }

    // "9 sản phẩm (5 chủ thể)": the number stands right before, and nothing else in the brackets
    private static bool IsBracketed(Scan scan, Count makers) =>
        makers is { Counted: Counted.Subject, IsPercent: false, Mention: > 1 }
        && scan.Mentions[makers.Mention - 1].Is('(')
        && scan.Mentions[makers.Mention - 2] is { Cue: Cue.Product or Cue.Ocop or Cue.Rank }
        && makers.PhraseEnd < scan.Mentions.Count
        && scan.Mentions[makers.PhraseEnd].Is(')');

    private static bool IsJoined(Scan scan, Count one, Count other) =>
        scan.IsWord(other.End, "điểm")
        && other.Mention == one.Mention + 2
        && (scan.Mentions[one.Mention + 1].Cue == Cue.And || scan.Mentions[one.Mention + 1].Is(','));

    private static bool Introduced(Scan scan, Count products, Count makers)
    {
        for (var i = makers.Mention - 1; i > products.Mention; i--)
            if (scan.Mentions[i].Cue == Cue.OfMakers || scan.IsWord(scan.Mentions[i].First, "từ"))
                return true;
        return false;
    }
}
