using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// What the clause around a number of products says of them where nothing beside the number does: that they are sold
/// online, exported, registered, lapsed and so on.
/// </summary>
internal static class ClauseExclusion
{
    /// <summary>Sets the exclusion of a number that has none and stands bare; leaves every other as it is.</summary>
    public static void Mark(Scan scan, Count count)
    {
        if (IsBare(count))
            count.Exclusion = Of(scan, count);
        // "33 sản phẩm OCOP hiện có sẽ được củng cố": what is done with all there are; what rises is never all of them
        if (count is { Existing: true, IsTotal: true, Exclusion: Cue.UpRank } && !RisesIn(scan, count))
            count.Exclusion = Cue.None;
        if (count is not { Counted: Counted.Product, Exclusion: Cue.None })
            return;
        if (IsOfPilot(scan, count))
            count.Exclusion = Cue.Registered;
        else if (OpensOnline(scan))
            count.Exclusion = Cue.Online;
        else if (AsksForMore(scan, count))
            count.Exclusion = Cue.UpRank;
        else if (IsAimedAt(scan, count))
            count.Exclusion = Cue.UpRank;
    }

    /// <summary>
    /// "Phương án thí điểm năm 2018 của tỉnh có 24 chủ thể với 26 sản phẩm": those of the trial before the programme began.
    /// </summary>
    public static bool IsOfPilot(Scan scan, Count count)
    {
        for (var i = count.Mention - 1; i >= 0; i--)
        {
            var mention = scan.Mentions[i];
            if (mention.Cue is Cue.Now or Cue.Cumulative or Cue.Recognise || mention.Is(';') || mention.Is(','))
                return false;
            if (mention.Cue == Cue.Registered)
                return scan.Letters(mention.End - 1) is "điểm" && scan.Letters(mention.End - 2) is "thí"
                    || scan.Letters(mention.End - 1) is "thử";
        }
        return false;
    }

    // "Hai sản phẩm đang có 3 sao là gạo nếp và cam sành xin lên 4 sao nhưng thiếu điểm": a class they have and one they ask for
    private static bool AsksForMore(Scan scan, Count count)
    {
        if (count.Rank is not { IsSingle: true, Min: var has } || !scan.MayHold("lên"))
            return false;
        for (var i = count.Mention + 1; i < scan.Mentions.Count; i++)
        {
            var mention = scan.Mentions[i];
            if (mention.Cue == Cue.Number || mention.Is(';'))
                return false;
            if (mention.Cue == Cue.Rank && scan.Ranks[mention.Index] is { IsSingle: true } next && next.Min > has)
                return scan.IsWord(mention.First - 1, "lên")
                    || scan.IsWord(mention.First - 2, "lên") && scan.IsWord(mention.First - 1, "hạng");
        }
        return false;
    }

    // A number of products of which the text says neither that they were recognised nor of which class they are.
    private static bool IsBare(Count count) =>
        count is { Counted: Counted.Product, Exclusion: Cue.None, Recognised: false, Rank: null };

    /// <summary>
    /// "Số sản phẩm đã được đưa lên hai sàn là 4.760": what the clause speaks of, though not right beside the number.
    /// </summary>
    private static Cue Of(Scan scan, Count count)
    {
        // not "qua ba cấp chấm có 119 sản phẩm được công nhận mới": new is what was recognised
        for (
            var i = (count.OwnPlace is null || FollowsWith(scan, count)) && !count.New ? count.Mention - 1 : -1;
            i >= 0 && !EndsClause(scan.Mentions[i]);
            i--
        )
            if (Excludes(scan.Mentions[i].Cue))
                return scan.Mentions[i].Cue;
            else if (scan.Mentions[i].Cue is Cue.Now or Cue.Cumulative or Cue.Add or Cue.Recognise)
                break;
        // "Các sản phẩm đã hết hạn chứng nhận (26 sản phẩm)"
        if (
            count is { Depth: > 0, Mention: > 1 }
            && scan.Mentions[count.Mention - 1].Is('(')
            && scan.Mentions[count.Mention - 2] is var named
            && Excludes(named.Cue)
            && scan.Mentions[count.Mention - 1].First - named.End <= 3
        )
            return named.Cue;
        if (IsDossiers(scan, count.PhraseEnd))
            return Cue.Registered;
        if (OpensWithChannel(scan, count) is var channel and not Cue.None)
            return channel;
        if (InLabel(scan, count) is var label and not Cue.None)
            return label;
        if (BehindAside(scan, count) is var behind and not Cue.None)
            return behind;
        var from = count.Mention + 1;
        if (MakersOf(scan, count) is > 0 and var makers)
            from = makers;
        else if (WithMakers(scan, count) is > 0 and var together)
            from = together;
        for (var i = from; i < scan.Mentions.Count && !EndsClause(scan.Mentions[i]); i++)
            if (NounPhrase.IsDoneBefore(scan, scan.Mentions[i].First) || IsOccasion(scan, count, scan.Mentions[i]))
                break;
            else if (Excludes(scan.Mentions[i].Cue) && (count.OwnPlace is null || IsSelling(scan.Mentions[i].Cue)))
                return scan.Mentions[i].Cue;
            else if (scan.Mentions[i].Cue is Cue.WithWord or Cue.Compare or Cue.TargetCompare)
                break;
        return Cue.None;
    }

    /// <summary>
    /// "trao giấy chứng nhận cho 88 sản phẩm trong khuôn khổ Ngày hội khởi nghiệp", "công nhận 88 sản phẩm tại Festival Hoa":
    /// where or when it was done, not what the products were for.
    /// </summary>
    public static bool IsOccasion(Scan scan, Count count, Mention fair)
    {
        if (fair.Cue is not (Cue.Fair or Cue.Shown) || count.Mention == 0)
            return false;
        var verb = count.Mention - 1;
        var edge = count.First;
        while (
            verb > 0
            && scan.Mentions[verb].Cue is Cue.OfMakers or Cue.More or Cue.About or Cue.Have
            && scan.Mentions[verb].End == edge
        )
            edge = scan.Mentions[verb--].First;
        return scan.Mentions[verb] is { Cue: Cue.Recognise } recognise
            && recognise.End == edge
            && scan.Letters(fair.First - 1) is "khổ" or "dịp" or "tại" or "trong" or "ở";
    }

    // "nâng hạng 33 sản phẩm hiện có", "33 sản phẩm hiện có được nâng hạng"
    private static bool RisesIn(Scan scan, Count count)
    {
        foreach (var mention in scan.Mentions)
            if (mention.Cue == Cue.UpRank && !scan.IsWord(mention.First, "củng"))
                return Math.Abs(mention.First - count.First) < 12 && !HasMark(scan, count.First, mention.First);
        return false;
    }

    private static bool HasMark(Scan scan, int one, int other)
    {
        for (var i = Math.Min(one, other); i < Math.Max(one, other); i++)
            if (scan.IsMark(i, ';') || scan.IsMark(i, '.'))
                return true;
        return false;
    }

    // "6 mô hình du lịch được đầu tư để đạt 4 - 5 sao": the class they are to reach
    private static bool IsAimedAt(Scan scan, Count count)
    {
        if (!scan.MayHold("để"))
            return false;
        for (var i = count.End; scan.Has(i) && scan.Tokens[i].IsWord; i++)
            if (scan.IsWord(i, "để"))
                return scan.IsWord(i + 1, "đạt") || scan.IsWord(i + 1, "lên") || scan.IsWord(i + 1, "vươn");
        return false;
    }

    // "32 sản phẩm với 32 bộ hồ sơ", "28 sản phẩm (28 hồ sơ)"
    private static bool IsDossiers(Scan scan, int at) =>
        at + 1 < scan.Mentions.Count
        && (scan.Mentions[at].Cue is Cue.WithWord or Cue.And || scan.Mentions[at].Is('('))
        && scan.Mentions[at + 1] is { Cue: Cue.Number } papers
        && papers.First == scan.Mentions[at].End
        && (scan.IsWord(papers.End, "bộ") ? papers.End + 1 : papers.End) is var noun
        && scan.IsWord(noun, "hồ")
        && scan.IsWord(noun + 1, "sơ");

    // "Trên Postmart và Voso, hàng Hòa Bình đã có 102 sản phẩm"
    private static Cue OpensWithChannel(Scan scan, Count count)
    {
        if (scan.Letters(scan.Opening) is not ("Trên" or "Tại" or "Ở" or "Trong" or "trên" or "tại" or "ở" or "trong"))
            return Cue.None;
        var channel = Cue.None;
        for (var i = 0; i < count.Mention; i++)
        {
            var mention = scan.Mentions[i];
            // "Tại hội nghị ở siêu thị, Sở cho biết tỉnh có 96 sản phẩm": only where it was said
            if (mention.Is(','))
                return channel != Cue.None && SpeaksBetween(scan, i, count.Mention) ? Cue.None : channel;
            if (mention.Cue is Cue.Online or Cue.ModernChannel && mention.First - scan.Opening <= 4)
                channel = mention.Cue;
            else if (mention.Cue is Cue.Number or Cue.Recognise || mention.Is(';') || mention.Is(':'))
                return Cue.None;
        }
        // "Trên kệ siêu thị hiện có 45 sản phẩm OCOP của tỉnh"
        return count.Mention > 0 && scan.Mentions[count.Mention - 1].Cue is Cue.Have or Cue.Now or Cue.Cumulative
            ? channel
            : Cue.None;
    }

    private static bool SpeaksBetween(Scan scan, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (scan.Mentions[i].Cue == Cue.Speech)
                return true;
        return false;
    }

    // "Khoảng 1.200 sản phẩm, trong đó gần 900 sản phẩm OCOP, được giới thiệu tới người tiêu dùng"
    private static Cue BehindAside(Scan scan, Count count)
    {
        var open = count.PhraseEnd;
        if (
            open + 1 >= scan.Mentions.Count
            || !scan.Mentions[open].Is(',')
            || scan.Mentions[open + 1] is not { Cue: Cue.Within } within
            || within.First != scan.Mentions[open].End
        )
            return Cue.None;
        for (var i = open + 2; i + 1 < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Is(','))
            {
                var verb = scan.Mentions[i + 1].Cue == Cue.Done && i + 2 < scan.Mentions.Count ? i + 2 : i + 1;
                return
                    scan.Mentions[verb].First == scan.Mentions[verb - 1].End
                    && Excludes(scan.Mentions[verb].Cue)
                    // '"..., gồm 33 sản phẩm 4 sao", đại diện Sở thông tin'
                    && !scan.Mentions[verb - 1].Is('"')
                    && !scan.IsWord(scan.Mentions[verb].First, "đại")
                    && !HasNumberOfItsOwn(scan, verb)
                    ? scan.Mentions[verb].Cue
                    : Cue.None;
            }
            else if (scan.Mentions[i].Is(';') || scan.Mentions[i].Is(':'))
                return Cue.None;
        return Cue.None;
    }

    // "có 300 sản phẩm, trong đó có 5 sản phẩm 5 sao, nâng hạng cho khoảng 30 sản phẩm": said of the 30, not of the 300
    private static bool HasNumberOfItsOwn(Scan scan, int verb)
    {
        var at = verb + 1;
        while (
            at < scan.Mentions.Count
            && scan.Mentions[at].Cue is Cue.OfMakers or Cue.More or Cue.About or Cue.AtLeast or Cue.Less or Cue.Have
        )
            at++;
        return at < scan.Mentions.Count
            && scan.Mentions[at].Cue == Cue.Number
            && scan.Mentions[at].First - scan.Mentions[verb].End <= 4;
    }

    // "Riêng trên TikTok Shop, 63 sản phẩm 3 sao và 17 sản phẩm 4 sao đã có gian hàng"
    private static bool OpensOnline(Scan scan)
    {
        var on =
            scan.IsWord(scan.Opening, "riêng") || scan.IsWord(scan.Opening, "còn") ? scan.Opening + 1 : scan.Opening;
        if (!scan.IsWord(on, "trên"))
            return false;
        var shop = false;
        foreach (var mention in scan.Mentions)
            if (mention.Cue == Cue.Online)
                shop = true;
            else if (mention.Is(','))
                return shop;
            else if (mention.Cue is Cue.Number or Cue.Have)
                return false;
        return false;
    }

    // "Số sản phẩm trình hội đồng: 44 sản phẩm", "Sản phẩm hết hạn trong năm: 14"
    private static Cue InLabel(Scan scan, Count count)
    {
        var colon = count.Mention - 1;
        var first = count.First;
        // "Số sản phẩm hết hạn của một vài huyện: Hòa An 27 sản phẩm"
        if (colon > 1 && scan.Mentions[colon] is { Cue: Cue.Place } place && place.End == first)
            (colon, first) = (colon - 1, place.First);
        if (colon < 1 || !scan.Mentions[colon].Is(':') || scan.Mentions[colon].End != first)
            return Cue.None;
        var excluded = Cue.None;
        var products = false;
        for (var i = colon - 1; i >= 0; i--)
            if (
                scan.Mentions[i].Cue is Cue.Number or Cue.Recognise or Cue.Now or Cue.Cumulative
                || EndsClause(scan.Mentions[i])
            )
                break;
            else if (scan.Mentions[i].Cue == Cue.Product)
                products = true;
            else if (Excludes(scan.Mentions[i].Cue))
                excluded = scan.Mentions[i].Cue;
        return products ? excluded : Cue.None;
    }

    // "64 sản phẩm mà 40 doanh nghiệp, hợp tác xã, cơ sở mang đi dự thi": behind those who do it; 0 where nobody is told
    private static int MakersOf(Scan scan, Count count)
    {
        var at = count.Mention + 1;
        while (at < scan.Mentions.Count && scan.Mentions[at].Cue is Cue.Product or Cue.Ocop)
            at++;
        if (count.New || at >= scan.Mentions.Count || !scan.IsWord(scan.Mentions[at - 1].End, "mà"))
            return 0;
        while (
            at < scan.Mentions.Count
            && (
                scan.Mentions[at].Cue
                    is Cue.Number
                        or Cue.Subject
                        or Cue.And
                        or Cue.OfMakers
                        or (>= Cue.Cooperative and <= Cue.OtherMaker)
                || scan.Mentions[at].Is(',')
            )
        )
            at++;
        return at;
    }

    // "30 sản phẩm, 27 chủ thể là quy mô thí điểm": what is said of both
    private static int WithMakers(Scan scan, Count count)
    {
        var at = count.PhraseEnd;
        return
            at + 2 < scan.Mentions.Count
            && (scan.Mentions[at].Is(',') || scan.Mentions[at].Cue == Cue.And)
            && scan.Mentions[at + 1] is { Cue: Cue.Number } number
            && number.First == scan.Mentions[at].End
            && scan.Mentions[at + 2] is { Cue: Cue.Subject or (>= Cue.Cooperative and <= Cue.OtherMaker) } noun
            && noun.First == number.End
            ? at + 3
            : 0;
    }

    // "duy trì sàn điện tử với hơn 300 mặt hàng của tỉnh"
    private static bool FollowsWith(Scan scan, Count count)
    {
        var at = count.Mention - 1;
        while (at > 0 && scan.Mentions[at].Cue is Cue.More or Cue.About)
            at--;
        return at > 0 && scan.Mentions[at].Cue == Cue.WithWord;
    }

    // "72 sản phẩm của tỉnh có gian hàng trên sàn": where they are sold, whosever they are
    private static bool IsSelling(Cue cue) => cue is Cue.Online or Cue.Exported or Cue.ModernChannel or Cue.Fair;

    private static bool EndsClause(Mention mention) =>
        mention.Cue is Cue.Number or Cue.Within or Cue.Clause or Cue.And
        || mention.Is(',')
        || mention.Is(';')
        || mention.Is(':')
        || mention.Is('(')
        || mention.Is(')');

    private static bool Excludes(Cue cue) =>
        cue
            is Cue.Registered
                or Cue.Recertified
                or Cue.Expired
                or Cue.Exported
                or Cue.Online
                or Cue.ModernChannel
                or Cue.Honoured
                or Cue.Shown
                or Cue.Attribute
                or Cue.UpRank
                or Cue.Fair
                or Cue.Inspected;
}
