using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>What is told of a neighbouring number of products, or of those of the sentence before, holds for this one too.</content>
internal sealed partial class ProductResolver
{
    // "63 sản phẩm 3 sao và 17 sản phẩm 4 sao của tỉnh đã có gian hàng": said once, behind the second
    private Cue SharesNext(Count count)
    {
        var at = counts.IndexOf(count) + 1;
        if (
            at >= counts.Count
            || counts[at] is not { Counted: Counted.Product, Rank.IsSingle: true } next
            || !(IsSoldOrLapsed(next.Exclusion) || next.Exclusion is Cue.Registered or Cue.Honoured && !next.Recognised)
            || next.Depth != count.Depth
            || next.Mention == 0
            || scan.Mentions[next.Mention - 1] is not { Cue: Cue.And } and
            || and.End != next.First
        )
            return Cue.None;
        for (var i = count.Mention + 1; i < next.Mention - 1; i++)
            if (scan.Mentions[i].Cue is not (Cue.Product or Cue.Ocop or Cue.Rank or Cue.ClassWord))
                return Cue.None;
        return next.Exclusion;
    }

    // "tái đánh giá 24 sản phẩm hết hạn. Nha Trang có 9 sản phẩm trong diện này": of those
    private Cue PointsAtExcluded(Count count)
    {
        if (!(scan.MayHold("diện") || scan.MayHold("loại") || scan.MayHold("nhóm") || scan.MayHold("danh")))
            return Cue.None;
        for (var i = count.End; i < count.End + 6 && scan.Has(i) && scan.Tokens[i].IsWord; i++)
            if (
                (scan.IsWord(i, "diện") || scan.IsWord(i, "loại") || scan.IsWord(i, "nhóm"))
                    && Pointers.IsAt(scan, i + 1)
                // "thu hồi giấy chứng nhận của 16 sản phẩm. Huyện Châu Thành có 5 sản phẩm trong danh sách"
                || scan.IsWord(i, "danh")
                    && scan.IsWord(i + 1, "sách")
                    && (scan.IsWord(i - 1, "trong") || Pointers.IsAt(scan, i + 2))
            )
                // of those just counted where there are some: "228 sản phẩm 3 sao; 2 sản phẩm trong nhóm này có tiềm năng 5 sao"
                return counts[0] == count || counts[0].Counted != Counted.Product
                    ? discourse
                        .LastCounts.Find(c => c.Counted == Counted.Product && IsSoldOrLapsed(c.Exclusion))
                        ?.Exclusion
                        ?? Cue.None
                    : Cue.None;
        return Cue.None;
    }

    private static bool IsSoldOrLapsed(Cue cue) =>
        cue
            is Cue.Online
                or Cue.Exported
                or Cue.ModernChannel
                or Cue.Fair
                or Cue.Shown
                or Cue.Expired
                or Cue.Recertified
                or Cue.UpRank
                or Cue.Attribute
                or Cue.Inspected;
}
