using Ocop.Etl.News.Language;

namespace Ocop.Etl.News.Mentions;

/// <summary>One pass over a sentence: every token becomes part of a mention or stays plain.</summary>
internal static class MentionScanner
{
    public static void Run(Scan scan, int start, int end)
    {
        scan.TurnTo(start, end);
        scan.Opening = Opening(scan);
        scan.Mentions.Clear();
        scan.Numbers.Clear();
        scan.Ranks.Clear();
        scan.Dates.Clear();
        scan.PlaceList.Clear();
        scan.NoteCues();
        var tokens = scan.Tokens.AsSpan(0, end);
        for (var i = start; i < end; )
        {
            var match = scan.Lexicon.Phrases.Match(tokens, i);
            if (match is { Entry.Cue: Cue.Target, Length: > 1 } && BeginsName(scan, i + match.Length - 1))
                match = scan.Lexicon.Phrases.Match(tokens[..(i + match.Length - 1)], i);
            var numeric = tokens[i].IsNumber || scan.Lexicon.StartsQuantity(tokens[i].Word);
            if (match.Length == 0 && !numeric)
            {
                if (tokens[i].Kind == TokenKind.Mark)
                    Take(scan, Cue.Mark, i, i + 1, tokens[i].Mark);
                i++;
            }
            else if (match.Entry.Cue == Cue.Programme)
                i = Take(scan, Cue.Programme, i, i + match.Length, 0);
            else if (numeric && DateScanner.TryScan(scan, i, out var date) is > 0 and var afterDate)
                i = Take(scan, Cue.Date, i, afterDate, Keep(scan.Dates, date));
            else if (numeric && RankScanner.TryScan(scan, i, out var rank) is > 0 and var afterRank)
                i = Take(scan, Cue.Rank, i, afterRank, Keep(scan.Ranks, rank));
            else if (
                numeric
                && match.Length < 2
                && NumberScanner.TryScan(scan, i, out var number) is > 0 and var afterNumber
            )
                i = Take(scan, Cue.Number, i, afterNumber, Keep(scan.Numbers, number!));
            else if (PlaceScanner.TryScan(scan, i, match, out var place) is > 0 and var afterPlace)
            {
                if (place is not null)
                    Take(scan, Cue.Place, i, afterPlace, Keep(scan.PlaceList, place));
                i = afterPlace;
            }
            else if (match is { Entry.Cue: Cue.AtLeast, Length: 1 } && scan.IsWord(i, "từ") && scan.Year(i + 1) > 0)
                i = Since(scan, i, i + 1);
            else if (match.Entry.Cue == Cue.Since)
                i = Since(scan, i, i + match.Length);
            else if (
                match.Length > 1
                && DateInside(scan, i, match.Length, out var from, out var inside) is > 0 and var after
            )
            {
                Take(scan, match.Entry.Cue, i, from, 0);
                i = Take(scan, Cue.Date, from, after, Keep(scan.Dates, inside));
            }
            else if (match.Length > 0)
                i = Take(
                    scan,
                    Said(scan, match.Entry.Cue, i + match.Length),
                    i,
                    EndOf(scan, match.Entry.Cue, i + match.Length),
                    0
                );
            else
            {
                if (scan.Tokens[i].Kind == TokenKind.Mark)
                    Take(scan, Cue.Mark, i, i + 1, scan.Tokens[i].Mark);
                i++;
            }
        }
    }

    private const int LongestDateline = 12;

    // "Hà Nội (TTXVN) - Với ...", "Quảng Ninh (TTXVN 25/10) Đến nay ...", "(PLVN) - Tính đến ...", "ĐNO - Từ ..."
    private static int Opening(Scan scan)
    {
        var start = scan.SentenceStart;
        for (var i = start; i < start + LongestDateline && scan.Has(i); i++)
        {
            if (scan.IsMark(i, '-') && i == start + 1 && scan.IsAgency(start))
                return i + 1;
            if (scan.IsMark(i, '('))
            {
                var close = i + 1;
                while (close < i + LongestDateline && scan.Has(close) && !scan.IsMark(close, ')'))
                    close++;
                if (!scan.IsAgency(i + 1) || !scan.IsMark(close, ')'))
                    return start;
                return scan.IsMark(close + 1, '-') ? close + 2 : close + 1;
            }
            if (scan.IsMark(i, ',') && i > start)
                return BehindDay(scan, i + 1) is > 0 and var behind ? behind : start;
            if (!scan.Tokens[i].Capital)
                return start;
        }
        return start;
    }

    // "HÀ NỘI, VIỆT NAM, 26/10/2022 /EINPresswire.com/ -- ", "Hà Nội, ngày 26/10/2022 (TTXVN) - "
    private static int BehindDay(Scan scan, int at)
    {
        if (scan.IsWord(at, "việt") && scan.IsWord(at + 1, "nam") && scan.IsMark(at + 2, ','))
            at += 3;
        if (scan.IsWord(at, "ngày"))
            at++;
        if (!scan.IsNumber(at))
            return 0;
        for (var i = at + 1; i < at + LongestDateline && scan.Has(i); i++)
            if (scan.IsMark(i, '-') && scan.Tokens[i].Spaced)
                return scan.IsMark(i + 1, '-') ? i + 2 : i + 1;
            else if (scan.IsMark(i, ',') || scan.Tokens[i] is { IsWord: true, Capital: false, Spaced: true })
                return 0;
        return 0;
    }

    // "huyện Giao Thủy" is a name, "huyện giao chỉ tiêu" and "HUYỆN GIAO CHỈ TIÊU" are not
    private static bool BeginsName(Scan scan, int last) =>
        scan.Tokens[last].Capital
        && scan.Has(last + 1)
        && scan.Tokens[last + 1] is { IsWord: true, Capital: true }
        && char.IsLower(scan.Letters(last)[^1]);

    // "đã được công nhận lại": the word after the phrase turns it round.
    private static Cue Said(Scan scan, Cue cue, int end) =>
        cue == Cue.Recognise && scan.IsWord(end, "lại") ? Cue.Recertified : cue;

    private static int EndOf(Scan scan, Cue cue, int end) =>
        cue == Cue.Recognise && scan.IsWord(end, "lại") ? end + 1 : end;

    // "từ đầu năm 2025" on a page of 2025: what one year has brought so far, not all there is
    private static bool IsYearSoFar(Scan scan, int at, int end, DateMention date)
    {
        if (date.Date is not { } since || scan.Published is not { } page || page.Year != since.Year)
            return false;
        for (var i = at; i < end; i++)
            if (scan.IsWord(i, "đầu"))
                return true;
        return false;
    }

    // "trong năm nay", "trong đợt 1 năm 2023", "cuối tháng 11": the phrase ends in the first word of a date.
    private static int DateInside(Scan scan, int at, int length, out int from, out DateMention date)
    {
        for (from = at + 1; from < at + length; from++)
            if (
                scan.Lexicon.StartsQuantity(scan.Tokens[from].Word)
                && DateScanner.TryScan(scan, from, out date) is > 0 and var after
                && after >= at + length
            )
                return after;
        date = default;
        return 0;
    }

    // "kể từ năm 2019", "từ tháng 6/2020": the date is when it began.
    private static int Since(Scan scan, int at, int end)
    {
        for (var i = end - 1; i <= end; i++)
            if (DateScanner.TryScan(scan, i, out var date) is > 0 and var after && date.Role == DateRole.Point)
                return Take(
                    scan,
                    Cue.Date,
                    at,
                    after,
                    Keep(
                        scan.Dates,
                        date with
                        {
                            // "ngay từ giữa năm 2024, tỉnh đã có ...": at that time already
                            Role =
                                scan.IsWord(at - 1, "ngay") ? DateRole.Point
                                : IsYearSoFar(scan, at, end, date) ? DateRole.Round
                                : DateRole.Since,
                        }
                    )
                );
        return Take(scan, Cue.Since, at, end, 0);
    }

    private static int Take(Scan scan, Cue cue, int first, int end, int index)
    {
        scan.Mentions.Add(new(cue, first, end, index));
        scan.NoteCue(cue);
        return end;
    }

    private static int Keep<T>(List<T> list, T item)
    {
        list.Add(item);
        return list.Count - 1;
    }
}
