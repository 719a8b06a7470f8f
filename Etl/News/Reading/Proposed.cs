using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>"thống nhất trình UBND tỉnh xem xét công nhận 40 sản phẩm": recognition that is asked for, not given.</summary>
internal static class Proposed
{
    private const int Reach = 4;

    public static void Read(Scan scan, Count count)
    {
        // "trình Trung ương xem xét công nhận 3 sản phẩm đạt 5 sao", "đang trình Bộ công nhận 5 sao cho 7 sản phẩm" (rule 21)
        if (
            count is { Counted: Counted.Product, Exclusion: Cue.None, IsPercent: false, Setting.Target: false }
            && (count.Rank ?? RankAskedFor(scan, count)) is { Min: 5, Max: 5 } five
            && IsAskedFor(scan, count)
        )
            (count.Rank, count.Potential, count.Tied) = (five, true, true);
        if (
            count is { Counted: Counted.Product, Exclusion: Cue.None }
            && Rank(count)
            && (
                IsAskedFor(scan, count)
                || IsPassedOn(scan, count)
                || (
                    count is { Rank: null, Recognised: false }
                    && (
                        IsTakenIn(scan, count)
                        || IsSentIn(scan, count)
                        || !count.New && (IsBeforeCouncil(scan, count) || IsScored(scan, count))
                    )
                )
            )
        )
            count.Exclusion = Cue.Registered;
    }

    /// <summary>"ký quyết định công nhận, xếp hạng cho 18 sản phẩm dự đánh giá năm 2020": what was sent in and is recognised now.</summary>
    public static void ReadGranted(Scan scan, Count count)
    {
        if (
            count is not { Counted: Counted.Product, Exclusion: Cue.Registered, IsPercent: false }
            || !IsGranted(scan, count)
        )
            return;
        count.Exclusion = Cue.None;
        count.Recognised = count.Certified = count.Granted = count.InRound = count.Tied = true;
    }

    private static bool IsGranted(Scan scan, Count count)
    {
        var (at, edge) = (count.Mention - 1, count.First);
        while (at > 0 && scan.Mentions[at] is { Cue: Cue.More or Cue.About } bound && bound.End == edge)
            (at, edge) = (at - 1, bound.First);
        if (
            at < 1
            || scan.Mentions[at] is not { Cue: Cue.OfMakers } to
            || to.End != edge
            || !(scan.IsWord(to.First, "cho") || scan.IsWord(to.First, "đối"))
        )
            return false;
        for (at--; at >= 0; at--)
        {
            var verb = scan.Mentions[at];
            if (verb.Cue == Cue.Recognise)
            {
                for (var i = verb.First; i < verb.End; i++)
                    if (
                        scan.IsWord(i, "quyết")
                        || scan.IsWord(i, "cấp")
                        || scan.IsWord(i, "trao")
                        || scan.IsWord(i, "ký")
                    )
                        return at == 0
                            || scan.Mentions[at - 1].Cue is not (Cue.Potential or Cue.Registered or Cue.Target);
            }
            else if (!verb.Is(',') && verb.Cue is not (Cue.And or Cue.Ocop or Cue.Rated or Cue.ClassWord or Cue.Rank))
                return false;
        }
        return false;
    }

    // "Hội đồng nhận 19 sản phẩm"; not "công nhận", "ghi nhận", "đón nhận giấy chứng nhận"
    private static bool IsTakenIn(Scan scan, Count count)
    {
        var at = count.First - 1;
        if (scan.IsWord(at, "được") || scan.IsWord(at, "về"))
            at--;
        return scan.IsWord(at, "nhận")
            && !scan.IsWord(at - 1, "ghi")
            && scan.CueAt(at - 1) is Cue.None
            // "hai thành phố mỗi nơi nhận 3 sản phẩm"
            && count.Setting.Each.Count == 0
            && !(scan.IsWord(at - 1, "nơi") && scan.IsWord(at - 2, "mỗi"))
            && scan.Mentions.Exists(
                at,
                static (m, at) => m.Cue is Cue.Office or Cue.Place or Cue.Neutral && m.First < at
            )
            && !scan.Says(Cue.Recognise, Cue.Target);
    }

    // "Hội đồng OCOP tỉnh ngồi lại với 18 sản phẩm": what comes before the council, unless it is said to be recognised
    private static bool IsBeforeCouncil(Scan scan, Count count)
    {
        for (var i = count.First - 2; i > count.First - 14 && scan.Has(i) && scan.Tokens[i].IsWord; i--)
            if (IsCouncil(scan, i))
                return !TellsOutcome(scan, i, count);
        return false;
    }

    private static bool TellsOutcome(Scan scan, int from, Count count)
    {
        for (var i = count.Mention - 1; i >= 0 && scan.Mentions[i].First > from; i--)
            if (
                scan.Mentions[i].Cue
                is not (
                    Cue.WithWord
                    or Cue.Place
                    or Cue.Ocop
                    or Cue.Date
                    or Cue.About
                    or Cue.More
                    or Cue.Office
                    or Cue.OtherNoun
                    or Cue.Now
                    or Cue.Done
                )
            )
                return true;
        return false;
    }

    // "Mức điểm 71,2 - 88,4 thuộc về 20 sản phẩm"
    private static bool IsScored(Scan scan, Count count)
    {
        for (
            var i = count.First - 2;
            i > count.First - 9 && scan.Has(i) && !scan.IsMark(i, ',') && !scan.IsMark(i, ';');
            i--
        )
            if (scan.IsNumber(i))
                return scan.IsWord(i - 1, "điểm")
                    || scan.IsMark(i - 1, '-') && scan.IsNumber(i - 2) && scan.IsWord(i - 3, "điểm");
        return false;
    }

    private static bool IsCouncil(Scan scan, int at) =>
        scan.IsWord(at, "hội")
        && scan.IsWord(at + 1, "đồng")
        && !scan.IsWord(at + 2, "nhân")
        && !scan.IsWord(at + 2, "quản")
        && !scan.IsWord(at - 1, "theo");

    // "23 sản phẩm do 9 huyện giới thiệu", "từ các huyện gửi lên"
    private static bool IsSentIn(Scan scan, Count count)
    {
        if (!scan.MayHold("do") && !scan.MayHold("từ"))
            return false;
        var by = false;
        for (var at = count.End; at < count.End + 20 && scan.Has(at); at++)
        {
            by |= scan.IsWord(at, "do") || (scan.IsWord(at, "từ") && scan.CueAt(at + 1) == Cue.Plural);
            // "61 sản phẩm do 38 chủ thể (doanh nghiệp, HTX) gửi lên"
            if (by && scan.IsMark(at, '('))
                while (scan.Has(at) && !scan.IsMark(at, ')'))
                    at++;
            if ((!by && scan.IsMark(at, ',')) || scan.IsMark(at, ';') || scan.IsMark(at, ':') || scan.IsMark(at, '('))
                return false;
            if (
                by
                && (
                    (scan.IsWord(at, "giới") && scan.IsWord(at + 1, "thiệu"))
                    || (scan.IsWord(at, "đề") && scan.IsWord(at + 1, "cử"))
                    || (scan.IsWord(at, "tiến") && scan.IsWord(at + 1, "cử"))
                    || (
                        scan.IsWord(at, "gửi")
                        && (
                            scan.IsWord(at + 1, "lên")
                            || scan.IsWord(at + 1, "về")
                            || scan.IsWord(at + 1, "dự")
                            || scan.IsWord(at + 1, "chấm")
                        )
                    )
                    || (scan.IsWord(at, "đưa") && scan.IsWord(at + 1, "lên") && !scan.IsWord(at + 2, "sàn"))
                )
            )
                return true;
        }
        return false;
    }

    // "đề nghị Trung ương công nhận 3 sản phẩm 5 sao" is the potential of five stars (rule 21)
    private static bool Rank(Count count) => count.Rank is not { Min: 5 };

    // "25 sản phẩm đạt từ 3 sao, được đề nghị UBND tỉnh công nhận"
    private static bool IsPassedOn(Scan scan, Count count)
    {
        var at = count.PhraseEnd;
        if (at + 2 >= scan.Mentions.Count || !scan.Mentions[at].Is(','))
            return false;
        var verb = scan.Mentions[at + 1];
        if (
            verb.First - scan.Mentions[at].End > 1
            || verb.Cue is not (Cue.Potential or Cue.Registered)
            || !(
                scan.IsWord(verb.First, "đề")
                || scan.IsWord(verb.First, "trình")
                || (
                    scan.IsWord(verb.First, "được")
                    && (scan.IsWord(verb.First + 1, "đề") || scan.IsWord(verb.First + 1, "trình"))
                )
            )
        )
            return false;
        for (var i = at + 2; i < scan.Mentions.Count && i < at + 6 && !scan.Mentions[i].Is(','); i++)
            if (scan.Mentions[i].Cue == Cue.Recognise)
                return true;
        return false;
    }

    // "công nhận đạt chuẩn OCOP cấp quốc gia đối với 4 sản phẩm": what is asked for stands between the verb and its number
    private static bool IsOfWhat(Cue cue) =>
        cue
            is Cue.More
                or Cue.About
                or Cue.AtLeast
                or Cue.OfMakers
                or Cue.Ocop
                or Cue.Rated
                or Cue.Rank
                or Cue.ClassWord
                or Cue.Neutral
                or Cue.Product;

    // "công nhận 5 sao cho 7 sản phẩm"
    private static RankMention? RankAskedFor(Scan scan, Count count)
    {
        var at = count.Mention - 1;
        return
            at > 0
            && scan.Mentions[at] is { Cue: Cue.OfMakers } to
            && to.End == count.First
            && scan.IsWord(to.First, "cho")
            && scan.Mentions[at - 1] is { Cue: Cue.Rank } rank
            && rank.End == to.First
            ? scan.Ranks[rank.Index]
            : null;
    }

    public static bool IsAskedFor(Scan scan, Count count)
    {
        var at = count.Mention - 1;
        while (at > 0 && IsOfWhat(scan.Mentions[at].Cue))
            at--;
        if (at < 1 || scan.Mentions[at].Cue != Cue.Recognise)
            return false;
        for (var i = at - 1; i >= 0 && i >= at - Reach; i--)
        {
            var mention = scan.Mentions[i];
            if (
                mention.Cue is Cue.Registered or Cue.Potential
                && (
                    scan.IsWord(mention.First, "trình")
                    || scan.IsWord(mention.First, "xem")
                    || scan.IsWord(mention.First, "đề")
                )
            )
                return true;
            // "trình UBND tỉnh xem xét, công nhận", "đề nghị đánh giá, công nhận"
            if (mention.Is(',') && i > 0 && scan.Mentions[i - 1].Cue is Cue.Registered or Cue.Potential)
                continue;
            if (mention.Cue is not (Cue.Place or Cue.Office or Cue.Neutral or Cue.Registered))
                return false;
        }
        return false;
    }
}
