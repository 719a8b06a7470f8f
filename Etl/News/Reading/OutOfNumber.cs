using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "22 trong 27 sản phẩm dự chấm đạt từ 3 sao", "12 trong tổng số 15 sản phẩm gửi lên được công nhận": what is said behind
/// the noun is said of the first number, the second is only what it was taken from.
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
                || !(scan.IsWord(part.End, "trong") || scan.IsWord(part.End, "trên"))
                || !LeadsTo(scan, part.End + 1, whole.First)
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
        scan.IsWord(part.End, "trong")
        && LeadsTo(scan, part.End + 1, whole.First)
        && part.Number.Value < whole.Number.Value
        && whole is { OwnPlace: null, Setting: { PlaceNamed: true, Place.Scope: PlaceScope.District } };

    private static bool WasSentIn(Scan scan, Count count)
    {
        for (var i = count.Mention + 1; i < count.PhraseEnd; i++)
            if (scan.Mentions[i].Cue == Cue.Registered)
                return true;
        return false;
    }

    // "trong 27", "trong số 27", "trong tổng số 27"
    private static bool LeadsTo(Scan scan, int from, int number)
    {
        for (; from < number; from++)
            if (!scan.IsWord(from, "tổng") && !scan.IsWord(from, "số"))
                return false;
        return from == number;
    }
}
