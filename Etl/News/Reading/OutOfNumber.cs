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
                || whole.Rank is null && !whole.Recognised
                || !OutOf.Joins(scan, part.End, whole.First)
            )
                continue;
            part.Counted = Counted.Product;
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

    private static bool WasSentIn(Scan scan, Count count)
    {
        for (var i = count.Mention + 1; i < count.PhraseEnd; i++)
            if (scan.Mentions[i].Cue == Cue.Registered)
                return true;
        return false;
    }
}
