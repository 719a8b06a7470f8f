using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>The products that the makers are said to stand behind.</content>
internal sealed partial class MakerResolver
{
    // "Tổng số hồ sơ đem ra chấm là 16, của 9 chủ thể"
    private bool IsOfDossiers(Count count)
    {
        if (
            count.Mention == 0
            || scan.Mentions[count.Mention - 1] is not { Cue: Cue.OfMakers } of
            || of.End != count.First
            || counts.Before(count) is not { Drafts.Count: 0 } sent
            || sent.Counted == Counted.Product
            || of.First - sent.End > 4
        )
            return false;
        for (var i = sent.First - 8; i < of.First; i++)
            if (scan.IsWord(i, "hồ") && scan.IsWord(i + 1, "sơ"))
                return true;
        return false;
    }

    // "448 chủ thể đứng tên số sản phẩm này"
    private bool PointsAtProducts(Count count)
    {
        for (var i = count.Mention + 1; i < scan.Mentions.Count && !scan.Mentions[i].Is(','); i++)
            if (scan.Mentions[i].Cue == Cue.Product)
                return shared.PointsBack(scan.Mentions[i].End);
        return false;
    }

    // The date of a total governs its breakdown, not what a later sentence says of its own accord.
    private bool IsDated(Count count, Count? parent) =>
        parent is not null
        && (
            shared.SameSentence(count, parent)
            || shared.Continues()
            // "Số sản phẩm này do 75 chủ thể làm ra", "Người làm ra chúng là 67 chủ thể", "212 chủ thể đứng tên các sản phẩm
            // này": in the paragraph that dates them; a new one stands on its own
            || discourse.IsOfParagraph(parent)
                && (shared.Divides() || shared.OpensWithThem() || PointsAtProducts(count))
        );

    private bool StandBehindRound(Count count) =>
        count.First == scan.Opening
        && discourse.Products is { ResolvedNature: Nature.Flow, Exclusion: Cue.None, IsTotal: true } round
        && discourse.Since(round.SentenceNumber) <= 6
        && counts.After(count) is { Counted: Counted.Product, IsTotal: true } again
        && again.Number.Value == round.Number.Value
        && shared.PointsBack(again.End);

    // "54 chủ thể ở Bến Tre đang sở hữu 131 sản phẩm": all of them, for the products are all there are
    private bool OwnsNext(Count count) =>
        counts.After(count) is { IsTotal: true, Counted: Counted.Product } owned
        && owned.Number.Value >= count.Number.Value
        && EndsInOwning(owned);

    // "sở hữu 131", "nắm giữ hơn 160", "làm ra 160", "đứng tên 47"
    private bool EndsInOwning(Count owned)
    {
        var before = owned.First - 1;
        while (scan.CueAt(before) is Cue.More or Cue.About)
            before--;
        return scan.IsWord(before, "hữu")
            || scan.IsWord(before, "có")
            || scan.IsWord(before, "giữ")
            || scan.IsWord(before, "tên")
            || scan.IsWord(before, "ra");
    }

    // "Đứng sau số sản phẩm ấy có 33 doanh nghiệp", "Làm nên những con số này là 38 hợp tác xã"
    private bool PointsAtProducts()
    {
        for (var at = scan.Opening; at < counts[0].First; at++)
            if (
                (
                    scan.IsWord(at, "phẩm")
                    || scan.IsWord(at, "ocop")
                    || scan.IsWord(at, "số")
                    || scan.IsWord(at, "tên")
                    || scan.IsWord(at, "quả")
                ) && Pointers.IsAt(scan, at + 1)
            )
                return true;
        return false;
    }

    // The classes counted up to this one.
    private List<Count> ListUpTo(Count part) =>
        counts.FindAll(c =>
            c.Counted == Counted.Product && !c.IsTotal && c.Depth == part.Depth && c.Mention <= part.Mention
        );
}
