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
            count
            is not {
                Exclusion: Cue.None,
                IsTotal: false,
                New: false,
                Potential: false,
                Cumulative: false,
                Setting.Target: false
            }
        )
            return Cue.None;
        if (SharesVerb(count) is var shares and not Cue.None)
            return shares;
        if (IsTakenOut(count))
            return Cue.Expired;
        if (WholeBefore(count) is { } whole)
            return TellsNoStock(whole.Exclusion) && whole.Number.Value >= count.Number.Value && Opens(whole, count)
                ? whole.Exclusion
                : Cue.None;
        if (count.Setting.Now)
            return Cue.None;
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

    // "Trong số bị thu hồi có 3 sản phẩm 4 sao", "Số sản phẩm chờ đánh giá lại gồm ...": before any number of its own
    private Cue OpensAmong()
    {
        if (
            !scan.IsWord(scan.Opening, "trong")
            && !(
                (
                    scan.IsWord(scan.Opening, "số")
                    || scan.IsWord(scan.Opening, "các")
                    || scan.IsWord(scan.Opening, "những")
                ) && scan.IsWord(scan.Opening + 1, "sản")
            )
        )
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

    // "Hỗ trợ bao bì cho 15 sản phẩm 4 sao và 20 sản phẩm 3 sao": the verb before the first class is said of both
    private Cue SharesVerb(Count count)
    {
        if (
            count is not { Certified: false, Mention: > 1, Rank.IsSingle: true }
            || scan.Mentions[count.Mention - 1] is not { Cue: Cue.Mark or Cue.And } joint
            || !(joint.Is(',') || joint.Cue == Cue.And)
            || joint.End != count.First
            || Before(count) is not { Rank.IsSingle: true, Exclusion: not Cue.None, Potential: false } first
        )
            return Cue.None;
        if (!(TellsNoStock(first.Exclusion) && !count.Recognised) && first.Exclusion != Cue.Registered)
            return Cue.None;
        // "3 sản phẩm 5 sao đã xuất khẩu và 40 sản phẩm 4 sao": said of the first alone
        for (var i = first.Mention + 1; i < count.Mention; i++)
            if (scan.Mentions[i].Cue == first.Exclusion)
                return Cue.None;
        return first.Exclusion;
    }

    // "đưa ra khỏi danh sách OCOP 7 sản phẩm 4 sao"
    private bool IsTakenOut(Count count)
    {
        if (count.Recognised)
            return false;
        for (var i = count.Mention - 1; i >= 0; i--)
            if (scan.Mentions[i].Cue == Cue.Expired)
                return !NounPhrase.IsDoneBefore(scan, scan.Mentions[i].First);
            else if (
                scan.Mentions[i].Cue
                is not (
                    Cue.Ocop
                    or Cue.Programme
                    or Cue.Neutral
                    or Cue.OtherNoun
                    or Cue.OfMakers
                    or Cue.More
                    or Cue.About
                    or Cue.Document
                    or Cue.DocumentWord
                )
            )
                return false;
        return false;
    }

    /// <summary>"Danh sách chờ xét đợt sau gồm 30 sản phẩm": the list is of what was sent in.</summary>
    private bool IsOfListSentIn(Count count)
    {
        if (!OpensWithList())
            return false;
        for (var i = 0; i < count.Mention; i++)
            if (scan.Mentions[i].Cue is Cue.Number or Cue.Recognise or Cue.Have || scan.Mentions[i].Is(','))
                return false;
            else if (scan.Mentions[i].Cue is Cue.Registered or Cue.Potential)
                return true;
        return false;
    }

    // "Nhiều nhất là sản phẩm từ gạo với 60 sản phẩm, kế đến là thủy sản với 80 sản phẩm": the next kind of goods
    private bool GoesOnGoods(Count count) =>
        count
            is {
                Exclusion: Cue.None,
                IsTotal: true,
                Tied: false,
                New: false,
                Recognised: false,
                NumberOf: false,
                OwnPlace: null,
                Mention: > 0,
                Setting: { PlaceNamed: false, Target: false, Now: false }
            }
        && scan.Mentions[count.Mention - 1].Cue == Cue.WithWord
        && Before(count) is { Exclusion: Cue.Goods };

    private static bool TellsNoStock(Cue cue) =>
        OtherThanStock(cue) || cue is Cue.Inspected or Cue.Attribute or Cue.UpRank or Cue.Honoured or Cue.Goods;

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
                || Receiving.IsAt(scan, at - 1)
                // "Postmart ghi nhận thêm 8 sản phẩm"; not "đợt 1 năm 2023, tỉnh ghi nhận thêm 38 sản phẩm"
                || scan.IsWord(at - 1, "nhận") && scan.IsWord(at - 2, "ghi") && !count.Setting.Round
                || scan.IsWord(at - 1, "nhập")
                || scan.IsWord(at - 1, "bán")
                || scan.IsWord(at - 1, "bày")
                || scan.IsWord(at - 1, "lấy")
            );
    }
}
