using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// What follows from "22 trong 27 sản phẩm dự chấm đạt từ 3 sao" (<see cref="OutOf"/>): what is said behind the noun is said of
/// the first number.
/// </summary>
internal static class OutOfNumber
{
    public static void Mark(Scan scan, List<Count> counts)
    {
        for (var i = 0; i + 1 < counts.Count; i++)
        {
            var (part, whole) = (counts[i], counts[i + 1]);
            if (
                whole is not { Counted: Counted.Product, IsPercent: false }
                || !WasSentIn(scan, whole)
                || part.IsPercent
                || part.Number.Value > whole.Number.Value
                || !OutOf.Joins(scan, part.End, whole.First)
                || whole.Rank is null && !whole.Recognised && !IsRecognisedThen(scan, whole)
            )
                continue;
            part.Counted = Counted.Product;
            Date(scan, part, whole);
            (part.Rank, part.Recognised, part.Certified, part.Tied) = (whole.Rank, true, whole.Certified, true);
            (part.Group, part.PhraseEnd) = (whole.Group, Math.Max(part.PhraseEnd, part.Mention + 1));
            (whole.Rank, whole.Recognised, whole.Certified, whole.Group) = (null, false, false, Cue.None);
            whole.Exclusion = Cue.Registered;
        }
    }

    /// <summary>"Sa Pa đóng góp 3 trong số 5 sản phẩm du lịch": what the district's number is taken from.</summary>
    public static bool IsWholeOfDistrict(Scan scan, Count part, Count whole) =>
        OutOf.Joins(scan, part.End, whole.First)
        && part.Number.Value < whole.Number.Value
        && whole is { OwnPlace: null, Setting: { PlaceNamed: true, Place.Scope: PlaceScope.District } };

    // "38 trên 44 sản phẩm dự thi đủ điểm, được tỉnh công nhận đợt 2 năm 2022"
    private static bool IsRecognisedThen(Scan scan, Count whole)
    {
        var comma = whole.PhraseEnd;
        if (
            comma + 1 >= scan.Mentions.Count
            || !scan.Mentions[comma].Is(',')
            || scan.Mentions[comma + 1].Cue != Cue.Recognise
            || scan.Mentions[comma + 1].First - scan.Mentions[comma].End > 1
        )
            return false;
        whole.Certified = true;
        return true;
    }

    // "22 trong 27 sản phẩm dự chấm được công nhận OCOP đợt 2 năm 2022": the date is of those recognised
    private static void Date(Scan scan, Count part, Count whole)
    {
        for (var i = whole.Mention + 1; i < scan.Mentions.Count && scan.Mentions[i].Cue != Cue.Number; i++)
            if (scan.Mentions[i].Cue == Cue.Date)
            {
                var date = scan.Dates[scan.Mentions[i].Index];
                (part.OwnDate, part.InRound) = (date, date.Role == DateRole.Round);
                part.Granted |= whole.Granted || whole.Certified;
                return;
            }
            else if (scan.Mentions[i].Is(';') || scan.Mentions[i].Is(',') && i > whole.PhraseEnd)
                return;
    }

    private static bool WasSentIn(Scan scan, Count count)
    {
        for (var i = count.Mention + 1; i < count.PhraseEnd; i++)
            if (scan.Mentions[i].Cue == Cue.Registered)
                return true;
        return false;
    }
}
