using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>Points, centres and shops that show and sell OCOP products.</summary>
internal sealed class PointResolver(Scan scan, Discourse discourse, Resolver shared, bool speaksOfOcop)
{
    public void Resolve(Count count, Count? previous)
    {
        count.SentenceNumber = discourse.Sentence;
        if (shared.IsOutOfNextPoints(count))
        {
            count.Reason = Reasons.Subset;
            return;
        }
        var parent =
            previous is { Counted: Counted.Point } && !shared.IsOutOfNextPoints(previous) ? previous
            : discourse.Points is { } points && discourse.Since(points.SentenceNumber) <= 1 ? points
            : null;
        var carried =
            (parent is { Drafts.Count: > 0 } && IsFurther(count, parent))
            // "kiểm tra 6 điểm bán sản phẩm OCOP. Toàn tỉnh hiện có 26 điểm"
            || (
                count is { Rank: null, Setting: { PlaceNamed: true, Target: false, Strength: 3 } }
                && discourse.PointSentence is { } told
                && discourse.Since(told) == 1
                && parent is null or { Exclusion: not Cue.None }
            )
            // "Hà Nội với hơn 100 điểm, Quảng Ninh với 33 điểm bán hàng OCOP": named with another place of the list
            || count is { Rank: null, Setting: { PlaceNamed: true, Target: false } }
                && discourse.PointSentence is { } list
                && discourse.Since(list) <= 1
                && shared.NamesPointsLater(count)
            // "mở điểm bán sản phẩm OCOP thứ 11. Theo kế hoạch, đến năm 2025 tỉnh có 20 điểm"
            || (
                count is { Setting: { Target: true, PlaceNamed: true }, Rank: null }
                && discourse.PointSentence is { } topic
                && discourse.Since(topic) <= 3
            );
        // "từ 90 điểm trở lên xếp hạng 5 sao", "hội đồng chấm trên 90 điểm cho ba sản phẩm"
        // "Hội nghị quy tụ 60 doanh nghiệp, 45 gian trưng bày": put up for the day
        if (scan.IsWord(count.End, "gian") && (count.Setting.Fair || IsBesideMeeting()))
            count.Reason = Reasons.Excluded(Cue.Fair);
        // "hỗ trợ 40 triệu đồng cho một điểm giới thiệu": for whichever
        else if (
            scan.IsWord(count.First, "một")
            && (scan.IsWord(count.First - 1, "cho") && scan.CueAt(count.First - 2) == Cue.Money || IsOfSomeSize(count))
        )
            count.Reason = Reasons.Norm;
        else if (
            IsGiven(count)
            || count.Rank is not null
            || (!count.Tied && !carried && !(speaksOfOcop && HasPurpose(count)))
        )
            count.Reason = parent is null ? Reasons.Score : Reasons.Subset;
        else if (parent is not null && (IsPart(count, parent) || GoesOnPlaces(count, parent)))
            count.Reason = Reasons.Subset;
        else if (PointsApart.IsScene(scan, count) || PointsApart.IsOutlet(scan, count))
            count.Reason = Reasons.Indefinite;
        else if (!count.Setting.Target && PointsApart.IsWished(scan, count))
            count.Reason = Reasons.Excluded(Cue.Registered);
        else if (count.Exclusion is not (Cue.None or Cue.Shown or Cue.Honoured or Cue.ModernChannel))
            count.Reason = Reasons.Excluded(count.Exclusion);
        else if (count.New || IsOpened(count) || (count.Setting.Nature == Nature.Flow && count.Setting.Round))
            shared.Emit(count, Indicators.NewPoints, Nature.Flow, 3, null);
        else
            shared.Emit(count, Indicators.Points, Nature.Stock, count.Setting.Strength, carried ? parent : null);
        if ((count.Tied || carried) && !IsPartByPlace(count, previous))
            discourse.Points = count;
    }

    // "vì một điểm bán 30 m² ở trung tâm tốn tới 45 triệu đồng": any of that size
    private bool IsOfSomeSize(Count count)
    {
        for (var i = count.End; i < count.End + 8 && scan.Has(i); i++)
            if (scan.IsNumber(i))
                return scan.CueAt(i + 1) == Cue.Measure;
            else if (!scan.Tokens[i].IsWord)
                return false;
        return false;
    }

    // "Toàn tỉnh có 30 điểm, riêng TP Hà Tĩnh 7 điểm": what is said next goes on about the thirty
    private bool IsPartByPlace(Count count, Count? previous) =>
        previous is { Counted: Counted.Point }
        && count.Drafts is [{ Place.Scope: PlaceScope.District }, ..]
        && discourse.Points
            is { Drafts: [{ Place.Scope: PlaceScope.Province }, ..], Number.Value: var all, SentenceNumber: var told }
        && told == count.SentenceNumber
        && count.Number.Value <= all;

    // "Bên lề hội nghị, ...; 40 gian trưng bày"
    private bool IsBesideMeeting() => scan.IsWord(scan.Opening, "bên") && scan.IsWord(scan.Opening + 1, "lề");

    private bool IsGiven(Count count)
    {
        if (HasPurpose(count))
            return false;
        var before = count.First - 1;
        while (scan.CueAt(before) is Cue.More or Cue.About or Cue.AtLeast || scan.IsWord(before, "được"))
            before--;
        return scan.IsWord(before, "chấm")
            || scan.IsWord(before, "giành")
            || scan.IsWord(before, "ghi")
            // "sản phẩm đạt từ 50 đến dưới 70 điểm"
            || (scan.IsWord(before, "đạt") || scan.IsWord(before, "từ") && scan.IsWord(before - 1, "đạt"))
                && scan.IsWord(count.End, "điểm");
    }

    // "Năm 2023, ngành công thương mở 1 phòng trưng bày": opened then
    private bool IsOpened(Count count) =>
        scan.IsWord(count.First - 1, "mở")
        && count.Setting is { Now: false, Target: false, Strength: < 3 }
        && count.Setting.Date is { Until: false };

    /// <summary>"điểm bán hàng OCOP", "điểm giới thiệu và bán sản phẩm OCOP" anywhere in the sentence.</summary>
    public static bool SpeaksOfPoints(Scan scan)
    {
        for (var i = 0; i + 1 < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Cue == Cue.PointHead)
                for (var next = i + 1; next < scan.Mentions.Count && next <= i + 4; next++)
                    if (scan.Mentions[next].Cue == Cue.Ocop)
                        return true;
                    else if (
                        scan.Mentions[next].Cue is not (Cue.PointPurpose or Cue.Product or Cue.And)
                        && !scan.Mentions[next].Is(',')
                    )
                        break;
        return false;
    }

    /// <summary>"Dẫn đầu là Hà Nội với 110 điểm", "nâng số điểm bán lên 15": of another place, or a new state of the same.</summary>
    private bool IsFurther(Count count, Count parent) =>
        shared.RisesTo(count)
        || (count.Setting.Target && (count.NounBefore || !parent.Setting.Target))
        || OfOtherPlace(count, parent);

    private static bool OfOtherPlace(Count count, Count parent) =>
        count.Setting.Each.Count > 0
        || (
            (count.OwnPlace ?? (count.Setting.PlaceNamed ? count.Setting.Place : null)) is { } place
            && !parent.Drafts.Exists(place, static (d, place) => d.Place == place)
        );

    /// <summary>"trong đó 2 điểm đặt tại sân bay", "3 điểm trong số này": some of those just counted.</summary>
    private bool IsPart(Count count, Count parent)
    {
        if (shared.RisesTo(count) || OfOtherPlace(count, parent) || count.Number.Value >= parent.Number.Value)
            return false;
        // "9 điểm, hai trong số đó nằm ở cánh đồng điện gió"
        return ((count.Setting.Within || count.Partitive) && shared.SameSentence(count, parent))
            || (
                count.PhraseEnd < scan.Mentions.Count
                && count.PhraseEnd > count.Mention
                && scan.Mentions[count.PhraseEnd].Cue == Cue.Within
                && scan.IsWord(scan.Mentions[count.PhraseEnd].First, "trong")
            );
    }

    // "5 điểm: hai điểm ở TP Thanh Hóa, một điểm ở TP Sầm Sơn, hai điểm tại trạm dừng nghỉ": the places of the five go on
    private bool GoesOnPlaces(Count count, Count parent) =>
        discourse.Points is { } whole
        && whole != parent
        && IsPartByPlace(parent, parent)
        && parent.SentenceNumber == count.SentenceNumber
        && count is { OwnPlace: null, Setting.Target: false }
        && count.Number.Value < whole.Number.Value
        && !IsPlaceOfOwn(count)
        && !shared.RisesTo(count);

    // A place named since the number before; one carried on from there is not its own.
    private bool IsPlaceOfOwn(Count count)
    {
        for (var i = count.Mention - 1; i >= 0 && scan.Mentions[i].Cue != Cue.Number; i--)
            if (scan.Mentions[i].Is(',') || scan.Mentions[i].Is(';') || scan.Mentions[i].Is(':'))
                return false;
            else if (scan.Mentions[i].Cue == Cue.Place)
                return true;
        return false;
    }

    private bool HasPurpose(Count count)
    {
        for (var i = count.Mention + 1; i < count.PhraseEnd && i < scan.Mentions.Count; i++)
            if (
                scan.Mentions[i].Cue is Cue.PointPurpose
                || (scan.Mentions[i].Cue == Cue.PointHead && scan.Mentions[i].End - scan.Mentions[i].First > 1)
            )
                return true;
        return false;
    }
}
