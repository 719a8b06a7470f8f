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
            )
                continue;
            // "công nhận 38 trong 45 sản phẩm dự thi"
            var granted =
                part.Mention > 0
                && scan.Mentions[part.Mention - 1] is { Cue: Cue.Recognise } given
                && given.End == part.First
                && !IsAskedFor(scan, part.Mention - 1);
            if (whole.Rank is null && !whole.Recognised && !granted && !IsRecognisedThen(scan, whole))
                continue;
            part.Counted = Counted.Product;
            Date(scan, part, whole);
            part.InRound |= granted;
            (part.Rank, part.Recognised, part.Certified, part.Tied) = (
                whole.Rank,
                true,
                whole.Certified || granted,
                true
            );
            (part.Group, part.PhraseEnd) = (whole.Group, Math.Max(part.PhraseEnd, part.Mention + 1));
            (whole.Rank, whole.Recognised, whole.Certified, whole.Group) = (null, false, false, Cue.None);
            whole.Exclusion = Cue.Registered;
        }
    }

    /// <summary>"công nhận 38/45 sản phẩm dự thi", "38/45 sản phẩm dự thi được tỉnh công nhận": all took part, 38 were recognised.</summary>
    public static void ReadGranted(Scan scan, Count count)
    {
        if (count is not { Exclusion: Cue.Registered, Number.Outof: not null, Counted: Counted.Product, Mention: > 0 })
            return;
        var verb = count.Mention - 1;
        if (scan.Mentions[verb] is not { Cue: Cue.Recognise } before || before.End != count.First)
        {
            verb = count.Mention + 1;
            while (
                verb < scan.Mentions.Count && scan.Mentions[verb].Cue is not (Cue.Recognise or Cue.Mark or Cue.Number)
            )
                verb++;
            if (verb >= scan.Mentions.Count || scan.Mentions[verb].Cue != Cue.Recognise)
                return;
        }
        if (!IsAskedFor(scan, verb))
            (count.Exclusion, count.Certified, count.Recognised, count.InRound) = (Cue.None, true, true, true);
    }

    // "đề nghị tỉnh công nhận 38/45 sản phẩm", "chưa được công nhận"
    private static bool IsAskedFor(Scan scan, int verb)
    {
        for (var i = scan.Mentions[verb].First - 1; i >= scan.Mentions[verb].First - 6 && scan.Has(i); i--)
            if (
                scan.IsWord(i, "nghị")
                || scan.IsWord(i, "chưa")
                || scan.IsWord(i, "không")
                || scan.IsWord(i, "chờ")
                || scan.IsWord(i, "xuất")
                || scan.IsWord(i, "kiện")
            )
                return true;
            else if (scan.Tokens[i].Kind == TokenKind.Mark)
                return false;
        return false;
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
