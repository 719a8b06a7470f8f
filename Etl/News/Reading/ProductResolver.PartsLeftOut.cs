using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Parts of what is left out, and parts of what counts that have no figure of their own.</content>
internal sealed partial class ProductResolver
{
    // "Điểm bán trưng bày hơn 120 mặt hàng, trong đó 70 sản phẩm OCOP"
    private Cue PartOfShown(Count count) =>
        count.Setting is { Within: true, Target: false, Now: false }
        && Before(count)
            is {
                Exclusion: Cue.Shown
                    or Cue.Fair
                    or Cue.Online
                    or Cue.ModernChannel
                    or Cue.Exported
                    or Cue.Expired
                    or Cue.Recertified
                    or Cue.Inspected
                    or Cue.Honoured
            } whole
        && whole.Number.Value >= count.Number.Value
        && !(whole.Exclusion is Cue.Expired or Cue.Recertified && (count.Recognised || count.New))
            ? whole.Exclusion
            : Cue.None;

    // "TP. Sa Đéc có 67 sản phẩm, trong đó 21 sản phẩm từ hoa kiểng": a part of what that place has
    private bool IsPartOfItsPlace(Count count) =>
        count
            is {
                Exclusion: Cue.None,
                IsTotal: true,
                New: false,
                Valid: false,
                Recognised: false,
                OwnPlace: null,
                Setting.Target: false
            }
        && (count.Setting.Within || IsMadeOf(count))
        && Before(count) is { IsTotal: true, Drafts: [{ Place: { Scope: PlaceScope.District } there }] } whole
        && whole.Number.Value > count.Number.Value
        && PlaceOf(count) == there
        && !scan
            .Mentions.GetRange(whole.Mention, count.Mention - whole.Mention)
            .Exists(m => m.Cue == Cue.Place || m.Is(';') || m.Is('('));

    // "46 sản phẩm, 27 sản phẩm làm từ cây sen"
    private bool IsMadeOf(Count count)
    {
        var at = count.End + 2;
        return scan.CueAt(count.End) == Cue.Product
            && (scan.IsWord(at, "làm") || scan.IsWord(at, "chế") || scan.IsWord(at, "từ"))
            && (scan.IsWord(at, "từ") || scan.IsWord(at + 1, "từ") || scan.IsWord(at + 2, "từ"));
    }

    private bool IsChosenFrom(Count count) =>
        count.First - 1 == scan.Opening
        && scan.IsWord(count.First - 1, "từ")
        // not "Từ 7 sản phẩm năm 2018, đến nay đã có 308 sản phẩm, trong đó 2 sản phẩm 5 sao"
        && counts.Find(count, static (c, count) => c.Mention > count.Mention && c.Counted == Counted.Product)
            is { } chosen
        && chosen.Number.Value < count.Number.Value;

    // "Trong 6 sản phẩm có 4 sản phẩm của hợp tác xã": products by kind of maker have no indicator (rule 25)
    private bool IsOfKindOfMaker(Count count)
    {
        for (var i = count.Mention + 1; i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Cue == Cue.OfMakers)
                return i + 1 < scan.Mentions.Count
                    && scan.Mentions[i + 1].First == scan.Mentions[i].End
                    && NounPhrase.IsMaker(scan.Mentions[i + 1].Cue);
            else if (scan.Mentions[i].Cue is not (Cue.Product or Cue.Ocop))
                return false;
        return false;
    }

    // "219 tổ chức kinh tế tham gia OCOP với 569 sản phẩm, trong đó 336 sản phẩm đã đạt 3 - 5 sao" (rule 19)
    private bool JoinsBeforeRating(Count count)
    {
        if (
            count is not { Exclusion: Cue.None, IsTotal: true, Rank: null, Recognised: false, New: false }
            || count.Setting is not { Target: false, Within: false }
        )
            return false;
        var next = counts.IndexOf(count) + 1;
        if (
            next >= counts.Count
            || counts[next] is not { Counted: Counted.Product or Counted.Unsaid } rated
            || !(rated.Setting.Within || rated.Partitive)
            || !(rated.Rank is { IsEveryProduct: true } || rated is { Rank: null, Group: Cue.None, Recognised: true })
            || rated.Number.Value >= count.Number.Value
        )
            return false;
        for (var i = count.Mention - 1; i >= 0 && !scan.Mentions[i].Is(';'); i--)
            if (scan.Mentions[i].Cue == Cue.Participating)
                return true;
        return false;
    }

    // "8 chủ thể tham gia"
    private bool JoinsIn(Count makers) =>
        makers.Mention + 1 < scan.Mentions.Count && scan.IsWord(scan.Mentions[makers.Mention + 1].End - 1, "gia");

    // "5 sản phẩm còn lại thuộc nhóm thủ công mỹ nghệ", "131 sản phẩm còn lại ở hạng 3 sao"
    private bool IsStatedRemainder(Count count) =>
        count is { Exclusion: Cue.Remaining, Rank.IsSingle: true }
        || count is { Exclusion: Cue.Remaining, Group: >= Cue.Food and <= Cue.Tourism } && IsOfOneGroup(count);

    // not "28 sản phẩm còn lại thuộc nhóm đồ uống và dược liệu"
    private bool IsOfOneGroup(Count count)
    {
        var groups = 0;
        for (var i = count.Mention + 1; i < scan.Mentions.Count && i < count.PhraseEnd + 2; i++)
            if (scan.Mentions[i].Cue is (>= Cue.Food and <= Cue.OtherGroup))
                groups++;
            else if (scan.Mentions[i].Cue == Cue.Number)
                break;
        return groups == 1;
    }
}
