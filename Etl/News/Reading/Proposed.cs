using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>"thống nhất trình UBND tỉnh xem xét công nhận 40 sản phẩm": recognition that is asked for, not given.</summary>
internal static class Proposed
{
    private const int Reach = 4;

    // No place has more products that wait for their fifth star at a time.
    private const int MostWaiting = 12;

    public static void Read(Scan scan, Count count)
    {
        if (
            count is { Counted: Counted.Product, Exclusion: Cue.None }
            && Rank(count)
            && (
                IsAskedFor(scan, count)
                || IsPassedOn(scan, count)
                || (count is { Rank: null, Recognised: false } && (IsTakenIn(scan, count) || IsSentIn(scan, count)))
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
            && scan.CueAt(at - 1) == Cue.None
            && scan.Mentions.Exists(m => m.Cue is Cue.Office or Cue.Place or Cue.Neutral && m.First < at)
            && !scan.Says(Cue.Recognise, Cue.Target);
    }

    // "23 sản phẩm do 9 huyện giới thiệu", "từ các huyện gửi lên"
    private static bool IsSentIn(Scan scan, Count count)
    {
        var by = false;
        for (var at = count.End; at < count.End + 14 && scan.Has(at); at++)
        {
            by |= scan.IsWord(at, "do") || (scan.IsWord(at, "từ") && scan.CueAt(at + 1) == Cue.Plural);
            if ((!by && scan.IsMark(at, ',')) || scan.IsMark(at, ';') || scan.IsMark(at, ':') || scan.IsMark(at, '('))
                return false;
            if (
                by
                && (
                    (scan.IsWord(at, "giới") && scan.IsWord(at + 1, "thiệu"))
                    || (scan.IsWord(at, "đề") && scan.IsWord(at + 1, "cử"))
                    || (scan.IsWord(at, "tiến") && scan.IsWord(at + 1, "cử"))
                    || (scan.IsWord(at, "gửi") && (scan.IsWord(at + 1, "lên") || scan.IsWord(at + 1, "về")))
                    || (scan.IsWord(at, "đưa") && scan.IsWord(at + 1, "lên") && !scan.IsWord(at + 2, "sàn"))
                )
            )
                return true;
        }
        return false;
    }

    /// <summary>
    /// "2 sản phẩm đang chờ Trung ương chấm, tiềm năng 5 sao", "2 sản phẩm được tỉnh chấm 91,1 và 92,4 điểm, hiện trong danh
    /// sách chờ Trung ương công nhận 5 sao", "hai sản phẩm, nho sấy và mật nho, ở diện tiềm năng 5 sao".
    /// </summary>
    public static void ReadWaiting(Scan scan, Count count)
    {
        if (
            count
                is not {
                    Counted: Counted.Product,
                    IsPercent: false,
                    Group: Cue.None,
                    Exclusion: Cue.None or Cue.Registered or Cue.Remaining or Cue.Goods,
                    Number.Value: <= MostWaiting
                }
            || scan.CueAt(count.End) != Cue.Product
            || count.Rank is not null && !IsFromClass(scan, count)
        )
            return;
        var waits = false;
        var comma = -1;
        for (var i = count.Mention + 1; i < scan.Mentions.Count; i++)
        {
            var mention = scan.Mentions[i];
            if (mention.Is(','))
            {
                comma = i;
                continue;
            }
            switch (mention.Cue)
            {
                case Cue.Number when IsScore(scan, i):
                case Cue.PointHead or Cue.And or Cue.Goods or Cue.Neutral or Cue.Now or Cue.Done or Cue.Registered:
                case Cue.Ocop or Cue.Place or Cue.ProvinceWord or Cue.ClassWord or Cue.OfMakers or Cue.More:
                case Cue.Measure or Cue.OtherNoun or Cue.Product or Cue.Aside or Cue.Have or Cue.Recognise:
                    break;
                case Cue.Potential:
                    waits = true;
                    break;
                case Cue.Rank when !waits && i < count.PhraseEnd:
                    break;
                case Cue.Rank:
                    if (
                        waits
                        && comma > 0
                        && scan.Ranks[mention.Index] is { Min: 5, Max: 5 } five
                        && (Waits(scan, comma) || count.Exclusion != Cue.Registered && Predicates(scan, comma))
                        && (!scan.Has(mention.End) || scan.Tokens[mention.End].Kind == TokenKind.Mark)
                    )
                        (count.Rank, count.Potential, count.Tied, count.Exclusion, count.Others) = (
                            five,
                            true,
                            true,
                            Cue.None,
                            false
                        );
                    return;
                default:
                    return;
            }
        }
    }

    // "Hai sản phẩm trong hạng 4 sao, nho sấy và mật nho, ..."
    private static bool IsFromClass(Scan scan, Count count)
    {
        for (var i = count.Mention + 1; i < count.PhraseEnd && i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Cue == Cue.Rank)
                return scan.IsWord(scan.Mentions[i].First - 1, "trong")
                    || scan.IsWord(scan.Mentions[i].First - 2, "trong");
        return false;
    }

    // "91,11 và 92,44 điểm"
    private static bool IsScore(Scan scan, int at)
    {
        var end = scan.Mentions[at].End;
        return scan.IsWord(end, "điểm")
            || (scan.IsWord(end, "và") || scan.IsMark(end, ','))
                && scan.IsNumber(end + 1)
                && scan.IsWord(end + 2, "điểm")
            || scan.IsMark(end, '/');
    }

    // ", hiện nằm trong danh sách chờ", ", đang chờ": how things stand; "90 điểm, đủ điều kiện trình" is what a meeting found
    private static bool Waits(Scan scan, int comma)
    {
        var at = scan.Mentions[comma].End;
        return scan.IsWord(at, "đang")
            || scan.IsWord(at, "hiện")
            || scan.IsWord(at, "nằm")
            || scan.IsWord(at, "còn")
            || scan.IsWord(at, "chờ")
            || scan.IsWord(at, "tiềm");
    }

    // What is said of the products goes on behind the comma, without a subject of its own.
    private static bool Predicates(Scan scan, int comma)
    {
        var at = scan.Mentions[comma].End;
        return scan.Mentions[comma + 1] is { Cue: Cue.Potential or Cue.Now or Cue.Done } next && next.First == at
            || scan.IsWord(at, "được")
            || scan.IsWord(at, "đã")
            || scan.IsWord(at, "thuộc");
    }

    /// <summary>
    /// "Hai sản phẩm khác là bánh cáy và nước mắm được đánh giá có tiềm năng 5 sao": what is said of them stands behind
    /// their names.
    /// </summary>
    public static void ReadNamed(Scan scan, Count count)
    {
        if (
            count
                is not {
                    Counted: Counted.Product,
                    Rank: null,
                    Group: Cue.None,
                    Exclusion: Cue.None or Cue.Remaining or Cue.Goods
                }
            || count.PhraseEnd + 2 >= scan.Mentions.Count
            || !(
                scan.IsWord(scan.Mentions[count.PhraseEnd].First, "là")
                || count.Exclusion == Cue.Goods
                || (
                    // not "93 sản phẩm, trong đó cá ngừ và muối đang được đề nghị": some of them
                    scan.Mentions[count.PhraseEnd].Is(',')
                    && scan.Mentions[count.PhraseEnd + 1] is { Cue: Cue.Within } those
                    && !scan.IsWord(those.First, "trong")
                )
            )
        )
            return;
        var waits = false;
        for (var i = count.PhraseEnd + 1; i < scan.Mentions.Count; i++)
        {
            var mention = scan.Mentions[i];
            if (mention.Cue is Cue.Number or Cue.Clause || mention.Is(';'))
                return;
            waits |= mention.Cue == Cue.Potential;
            if (!waits || mention.Cue != Cue.Rank || scan.Ranks[mention.Index] is not { Min: 5, Max: 5 } rank)
                continue;
            // "93 sản phẩm, chia ra tiềm năng 5 sao có 3 sản phẩm": the class has a number of its own
            var next = i + 1;
            while (next < scan.Mentions.Count && (scan.Mentions[next].Cue == Cue.Have || scan.Mentions[next].Is(':')))
                next++;
            if (next < scan.Mentions.Count && scan.Mentions[next].Cue == Cue.Number)
                return;
            (count.Rank, count.Potential, count.Tied, count.Exclusion, count.Others) = (
                rank,
                true,
                true,
                Cue.None,
                false
            );
            return;
        }
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

    private static bool IsAskedFor(Scan scan, Count count)
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
