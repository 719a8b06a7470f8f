using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Classes of products that are themselves left out: taken back, lapsed, carried by a shop or a post office.</content>
internal sealed partial class ProductResolver
{
    /// <summary>The exclusion that a class of products shares with the whole it divides; none where it divides no such whole.</summary>
    private Cue ClassOfLeftOut(Count count)
    {
        if (
            count is not { Exclusion: Cue.None, IsTotal: false, New: false, Potential: false, Cumulative: false }
            || count.Setting is { Target: true } or { Now: true }
        )
            return Cue.None;
        if (WholeBefore(count) is { } whole)
            return OtherThanStock(whole.Exclusion) && whole.Number.Value >= count.Number.Value && Opens(whole, count)
                ? whole.Exclusion
                : Cue.None;
        if (OpensAmong() is var among and not Cue.None)
            return among;
        // "thu hồi giấy chứng nhận của 18 sản phẩm. Số này gồm 3 sản phẩm 4 sao, 15 sản phẩm 3 sao"
        return
            LastWhole() is { } last
            && OtherThanStock(last.Exclusion)
            && last.Number.Value >= count.Number.Value
            && (shared.Divides() || PointsAtNumber() || ClassesAddUpTo(last))
            ? last.Exclusion
            : Cue.None;
    }

    private Count? WholeBefore(Count count)
    {
        for (var i = counts.IndexOf(count) - 1; i >= 0; i--)
            if (counts[i] is { Counted: Counted.Product, IsTotal: true, IsPercent: false } whole)
                return whole.Depth <= count.Depth ? whole : null;
        return null;
    }

    private Count? LastWhole()
    {
        for (var i = discourse.LastCounts.Count - 1; i >= 0; i--)
            if (discourse.LastCounts[i] is { Counted: Counted.Product, IsTotal: true, IsPercent: false } whole)
                return whole;
        return null;
    }

    // "18 sản phẩm, gồm 3 sản phẩm 4 sao", "18 sản phẩm (3 sản phẩm 4 sao", "2 sản phẩm trong số đó đạt 4 sao"
    private bool Opens(Count whole, Count count)
    {
        if (count.Partitive)
            return true;
        for (var i = whole.Mention + 1; i < count.Mention; i++)
            if (scan.Mentions[i].Cue == Cue.Within || scan.Mentions[i].Is('(') || scan.Mentions[i].Is(':'))
                return true;
        return false;
    }

    // "Số này gồm", "Số ấy có"
    private bool PointsAtNumber() => scan.IsWord(scan.Opening, "số") && Pointers.IsAt(scan, scan.Opening + 1);

    // "Trong số bị thu hồi có 3 sản phẩm 4 sao", "Trong các sản phẩm hết hạn có ...": before any number of its own
    private Cue OpensAmong()
    {
        if (!scan.IsWord(scan.Opening, "trong"))
            return Cue.None;
        foreach (var mention in scan.Mentions)
            if (OtherThanStock(mention.Cue))
                return mention.Cue;
            else if (
                mention.Cue is Cue.Number or Cue.Have or Cue.Now or Cue.Cumulative or Cue.Place or Cue.Date
                || mention.Is(',')
            )
                return Cue.None;
        return Cue.None;
    }

    private static bool OtherThanStock(Cue cue) =>
        cue
            is Cue.Expired
                or Cue.Recertified
                or Cue.Exported
                or Cue.Online
                or Cue.ModernChannel
                or Cue.Shown
                or Cue.Fair;

    /// <summary>
    /// "Bưu điện đã đưa 148 sản phẩm lên sàn, phấn đấu quý IV đưa thêm 40 sản phẩm nữa": carried further, not recognised.
    /// </summary>
    private Cue CarriedFurther(Count count)
    {
        if (count is not { New: true, IsTotal: true, Recognised: false, Exclusion: Cue.None } || NamesProgramme(count))
            return Cue.None;
        if (discourse.Carried is not { } carried || discourse.Since(carried.SentenceNumber) > Further)
            return Cue.None;
        return
            shared.SameSentence(count, carried) && count is { OwnPlace: null, Setting.Each.Count: 0 }
            || IsCarryingVerb(count)
            ? carried.Exclusion
            : Cue.None;
    }

    private const int Further = 3;

    // "40 sản phẩm OCOP"
    private bool NamesProgramme(Count count)
    {
        for (var i = count.Mention + 1; i < count.PhraseEnd && i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Cue is Cue.Ocop or Cue.Rank)
                return true;
        return false;
    }

    // "đưa thêm", "nhận thêm", "nhập thêm"
    private bool IsCarryingVerb(Count count)
    {
        var at = count.First - 1;
        while (scan.CueAt(at) is Cue.More or Cue.About or Cue.AtLeast)
            at--;
        return scan.IsWord(at, "thêm")
            && (
                scan.IsWord(at - 1, "đưa")
                || scan.IsWord(at - 1, "nhận")
                || scan.IsWord(at - 1, "nhập")
                || scan.IsWord(at - 1, "bán")
                || scan.IsWord(at - 1, "bày")
                || scan.IsWord(at - 1, "lấy")
            );
    }
}
