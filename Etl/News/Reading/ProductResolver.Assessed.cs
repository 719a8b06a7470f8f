using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Products that are only assessed, chosen or listed for something else than recognition.</content>
internal sealed partial class ProductResolver
{
    /// <summary>
    /// "Hội đồng họp đánh giá 22 sản phẩm. 22 sản phẩm thuộc 15 chủ thể, trong đó 17 sản phẩm đánh giá lần đầu", "dự kiến 8
    /// sản phẩm xếp 4 sao": what is told of products before they are recognised.
    /// </summary>
    private bool IsOnlyAssessed(Count count)
    {
        if (count.Certified && !count.Setting.Target || count.Cumulative || count.Valid || count.Setting.Now)
            return false;
        var before = counts.FindAll(c => c.Mention < count.Mention && c.Counted == Counted.Product);
        if (before.Exists(c => c.Certified && c.Exclusion == Cue.None))
            return false;
        if (discourse.Products is { Exclusion: Cue.Registered } last && discourse.Since(last.SentenceNumber) <= 2)
            before.Add(last);
        var assessed = before.Where(c => c.Exclusion == Cue.Registered).MaxBy(c => c.Number.Value);
        if (assessed is null || assessed.Number.Value < count.Number.Value)
            return false;
        if (count.Setting.Target)
            // "Năm nay, huyện đăng ký 8 sản phẩm, dự kiến công nhận 6" is a plan of the year
            return count.OwnDate is null && !scan.Dates.Exists(d => !d.Day) && IsForecast(count);
        var again =
            count is { New: false, InRound: false, Setting.Strength: <= 1 }
            && count.Number.Value == assessed.Number.Value;
        return count.IsTotal && (again || (count.New && count.Setting.Within && IsFirstAssessed(count)));
    }

    // "17 sản phẩm đánh giá lần đầu"; "công nhận mới 9 sản phẩm" is the outcome
    private bool IsFirstAssessed(Count count)
    {
        for (var i = Math.Max(0, count.Mention - 1); i < count.PhraseEnd && i < scan.Mentions.Count; i++)
            if (
                scan.Mentions[i] is { Cue: Cue.NewMark or Cue.Add } mark
                && (
                    scan.IsWord(mark.First, "đánh")
                    || scan.IsWord(mark.First + 1, "đánh")
                    || scan.IsWord(mark.First + 2, "đánh")
                )
            )
                return true;
        return false;
    }

    private bool IsForecast(Count count)
    {
        for (var i = count.Mention - 1; i >= 0; i--)
            if (scan.Mentions[i].Cue == Cue.Target)
                return scan.IsWord(scan.Mentions[i].First, "dự");
        return false;
    }

    private bool MissesPlan(Count count)
    {
        for (var i = count.Mention + 1; i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Cue == Cue.Expired)
                return scan.IsWord(scan.Mentions[i].End - 1, "đạt");
        return false;
    }

    // "Các sản phẩm dự thi đến từ huyện Quỳnh Phụ (6 sản phẩm), Thái Thụy (5 sản phẩm)": what the list divides was only sent in
    private bool DividesSubmitted(Count count)
    {
        if (count.Setting is not { PlaceNamed: true, Strength: <= 1, Now: false } || count.Recognised || count.New)
            return false;
        for (var i = 0; i + 1 < scan.Mentions.Count && i < 4 && scan.Mentions[i].Cue != Cue.Number; i++)
            if (scan.Mentions[i].Cue == Cue.Product && scan.Mentions[i + 1] is { Cue: Cue.Registered } sent)
                return sent.First - scan.Mentions[i].End <= 1;
        return false;
    }

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

    // "Điểm bán trưng bày hơn 120 mặt hàng, trong đó 70 sản phẩm OCOP"
    private Cue PartOfShown(Count count) =>
        count.Setting is { Within: true, Target: false, Now: false }
        && Before(count)
            is { Exclusion: Cue.Shown or Cue.Fair or Cue.Online or Cue.ModernChannel or Cue.Exported } whole
        && whole.Number.Value >= count.Number.Value
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
                Setting: { Within: true, Target: false }
            }
        && Before(count) is { IsTotal: true, Drafts: [{ Place: { Scope: PlaceScope.District } there }] } whole
        && whole.Number.Value > count.Number.Value
        && PlaceOf(count) == there
        && !scan
            .Mentions.GetRange(whole.Mention, count.Mention - whole.Mention)
            .Exists(m => m.Cue == Cue.Place || m.Is(';') || m.Is('('));

    private Count? Before(Count count) =>
        counts.FindLast(c => c.Mention < count.Mention && c.Counted == Counted.Product && c.Depth == count.Depth);

    // "8 chủ thể tham gia"
    private bool JoinsIn(Count makers) =>
        makers.Mention + 1 < scan.Mentions.Count && scan.IsWord(scan.Mentions[makers.Mention + 1].End - 1, "gia");

    // Bare numbers of places up to the one that says what they count.
    private Cue ListEndsWith(Count count)
    {
        if (count.Setting is not { PlaceNamed: true, Strength: <= 1, Within: false } || count.OwnPlace is not null)
            return Cue.None;
        for (var i = counts.IndexOf(count) + 1; i < counts.Count; i++)
        {
            var next = counts[i];
            if (
                next.Counted is not (Counted.Product or Counted.Unsaid)
                || !next.IsTotal
                || next.Recognised
                || next.Depth != count.Depth
                || next.Setting is not { PlaceNamed: true, Strength: <= 1 }
                || next.Setting.Place == count.Setting.Place
            )
                return Cue.None;
            if (
                next.Exclusion
                is Cue.Online
                    or Cue.Exported
                    or Cue.Registered
                    or Cue.Shown
                    or Cue.Fair
                    or Cue.ModernChannel
                    or Cue.Honoured
                    or Cue.Expired
                    or Cue.Recertified
            )
                return next.Exclusion;
            if (next.Exclusion != Cue.None)
                return Cue.None;
        }
        return Cue.None;
    }

    private bool IsChosenFrom(Count count) =>
        count.First - 1 == scan.SentenceStart
        && scan.IsWord(count.First - 1, "từ")
        // not "Từ 7 sản phẩm năm 2018, đến nay đã có 308 sản phẩm, trong đó 2 sản phẩm 5 sao"
        && counts.Find(c => c.Mention > count.Mention && c.Counted == Counted.Product) is { } chosen
        && chosen.Number.Value < count.Number.Value;
}
