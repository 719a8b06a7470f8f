using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>The noun right after a number: what it counts.</summary>
internal static class NounHead
{
    public static void Read(Scan scan, Count count)
    {
        var at = count.End;
        if (count.Aside is { } aside && scan.Mentions[aside.From].First == at)
            at = scan.Mentions[aside.To - 1].End;
        for (; IsFiller(scan, at); at++)
            // "60 lượt sản phẩm được đưa ra chấm": how often products were brought, not how many there are
            if (scan.IsWord(at, "lượt"))
                count.Exclusion = Cue.Registered;
        var next = count.Mention + 1;
        while (next < scan.Mentions.Count && scan.Mentions[next].First < at)
            next++;
        count.PhraseEnd = next;
        if (!scan.Has(at))
            return;
        var head = next < scan.Mentions.Count && scan.Mentions[next].First == at ? scan.Mentions[next] : default;
        switch (head.Cue)
        {
            case Cue.Product:
            // "10 OCOP 4 sao"
            case Cue.Ocop:
                count.Counted = Counted.Product;
                count.PhraseEnd = next + 1;
                break;
            case Cue.Subject:
                count.Counted = Counted.Subject;
                count.PhraseEnd = next + 1;
                break;
            case >= Cue.Cooperative and <= Cue.Farm:
                count.Counted = Counted.Maker;
                count.Maker = head.Cue;
                count.PhraseEnd = next + 1;
                break;
            case Cue.PointHead:
                ReadPoint(scan, count, next);
                break;
            case >= Cue.Food and <= Cue.OtherGroup:
                count.Counted = Counted.Product;
                break;
            // "Hạng 3 sao giữ 67,3% số này"
            case Cue.None when count.IsPercent && Pointers.IsAt(scan, at):
                count.Counted = Counted.Unsaid;
                break;
            // "nâng tổng số lên 73 sau hai năm", "đạt 45 nhờ ..."
            case Cue.None when StandsAlone(scan, at):
                count.Counted = Counted.Unsaid;
                break;
            // "40 mang 4 sao", "chừng 10% hạng 4 sao"
            case Cue.None or Cue.ClassWord or Cue.OtherNoun or Cue.Have or Cue.Neutral when LeadsToRank(scan, at):
                count.Counted = Counted.Unsaid;
                break;
            // "423 là tổng số sản phẩm OCOP của tỉnh"
            // "10.000: số sản phẩm OCOP đạt 3 sao trở lên"
            case Cue.RiseTo
            or Cue.Mark
                when (scan.IsWord(at, "là") || head.Is(':') && OpensLine(scan, count))
                    && NumberOf(scan, next) is > 0 and var noun:
                count.Counted = scan.Mentions[noun].Cue switch
                {
                    Cue.Product => Counted.Product,
                    Cue.Subject => Counted.Subject,
                    _ => Counted.Point,
                };
                count.NumberOf = count.Tied = true;
                count.PhraseEnd = noun + 1;
                break;
            // "104 chủ thể, xét loại hình thì 68 là hợp tác xã"
            case Cue.RiseTo when scan.IsWord(at, "là") && MakerAt(scan, next, at + 1) is not Cue.None and var maker:
                (count.Counted, count.Maker) = (Counted.Maker, maker);
                count.PhraseEnd = next + 2;
                break;
            case Cue.None:
                count.Counted = scan.Tokens[at].IsWord || scan.Tokens[at].IsNumber ? Counted.Other : Counted.Unsaid;
                break;
            // "hơn 4 năm qua", "ba năm qua"
            case Cue.Round when scan.IsWord(head.First, "năm"):
            // "so với 5 năm trước"
            case Cue.LastYear or Cue.NextYear or Cue.ThisYear when scan.IsWord(head.First, "năm"):
            case >= Cue.Registered and <= Cue.Goods:
            // "cộng dồn 3 năm 2019 - 2021"
            case Cue.Date when scan.IsWord(head.First, "năm") && scan.Dates[head.Index].Role == DateRole.Period:
                count.Counted = Counted.Other;
                break;
            case Cue.Money
            or Cue.Measure
            or Cue.TimeUnit
            or Cue.OtherNoun
            or Cue.OtherMaker
            or Cue.YearWord
            or Cue.MonthWord
            or Cue.DayWord
            or Cue.Place
            or Cue.CommuneWord
            or Cue.DistrictWord
            or Cue.ProvinceWord
            or Cue.CityWord
            or Cue.TownWord
            or Cue.QuarterWord
            or Cue.ClassWord
            or Cue.Region
            or Cue.Office:
                // a place after a bare number begins the next item: "Yên Thế 12, Lục Nam 9"
                count.Counted = head.Cue == Cue.Place && !IsKindWord(scan, at) ? Counted.Unsaid : Counted.Other;
                break;
            default:
                count.Counted = Counted.Unsaid;
                break;
        }
    }

    private static Cue MakerAt(Scan scan, int verb, int at) =>
        verb + 1 < scan.Mentions.Count
        && scan.Mentions[verb + 1] is var maker
        && maker.First == at
        && NounPhrase.IsMaker(maker.Cue)
            ? maker.Cue
            : Cue.None;

    // "lên 73 sau hai năm"; not "1 trong 4 điểm bán"
    private static bool StandsAlone(Scan scan, int at) =>
        scan.Tokens[at] is { IsWord: true, Capital: false }
        && scan.Lexicon.MayFollowNumber(scan.Tokens[at].Word)
        && !(scan.IsWord(at, "trong") && (scan.IsNumber(at + 1) || scan.CueAt(at + 1) is Cue.Plural));

    private static readonly string[] Wearing =
    [
        "mang",
        "đeo",
        "giữ",
        "ở",
        "thuộc",
        "nằm",
        "đứng",
        "gắn",
        "hạng",
        "mức",
        "bậc",
        "được",
        "đạt",
        "nhận",
        "giành",
        "xếp",
        "chấm",
        "lọt",
        "vào",
        "dừng",
    ];

    // Only words that say the class between the number and the rank itself.
    private static bool LeadsToRank(Scan scan, int at)
    {
        var end = at;
        while (Wears(scan, end) || scan.IsWord(end, "nhãn"))
            end++;
        return end > at && scan.Mentions.Exists(end, static (m, end) => m.Cue == Cue.Rank && m.First == end);
    }

    private static bool Wears(Scan scan, int at)
    {
        foreach (var word in Wearing)
            if (scan.IsWord(at, word))
                return true;
        return false;
    }

    private static bool OpensLine(Scan scan, Count count) =>
        count.First == scan.SentenceStart
        || (
            scan.Tokens[count.First - 1] is { Kind: TokenKind.Mark }
            && (count.First == scan.SentenceStart + 1 || scan.IsMark(count.First - 2, ';'))
        );

    // "là tổng số sản phẩm", "là số lượng chủ thể"; 0 without
    private static int NumberOf(Scan scan, int verb)
    {
        for (var i = verb + 1; i < scan.Mentions.Count && i <= verb + 3; i++)
        {
            var mention = scan.Mentions[i];
            if (mention.First - scan.Mentions[i - 1].End > 2)
                return 0;
            if (mention.Cue is Cue.Product or Cue.Subject)
                return scan.IsWord(mention.First - 1, "số") || scan.IsWord(mention.First - 1, "lượng") ? i : 0;
            if (mention.Cue is not (Cue.Cumulative or Cue.DocumentWord or Cue.Neutral))
                return 0;
        }
        return 0;
    }

    // "63/63 tỉnh", "30 quận, huyện": a kind word counts units; a name does not.
    private static bool IsKindWord(Scan scan, int at) => scan.Tokens[at] is { IsWord: true, Capital: false };

    private static bool IsFiller(Scan scan, int at) =>
        scan.IsWord(at, "loại")
        || scan.IsWord(at, "dòng")
        || scan.IsWord(at, "mã")
        || (scan.IsWord(at, "lượt") && scan.CueAt(at + 1) == Cue.Product)
        || scan.IsWord(at, "số") && !scan.IsWord(at + 1, "lượng");

    // "25 điểm giới thiệu và bán sản phẩm OCOP", "10 điểm" after it; "95,6 điểm" is a score.
    private static void ReadPoint(Scan scan, Count count, int at)
    {
        // "5 chuỗi cửa hàng tiện lợi"
        if (scan.IsWord(count.End, "chuỗi"))
        {
            count.Counted = Counted.Other;
            return;
        }
        var purpose = scan.IsWord(scan.Mentions[at].First, "showroom") || HasPurpose(scan, scan.Mentions[at]);
        var ocop = false;
        var end = at + 1;
        for (; end < scan.Mentions.Count; end++)
        {
            var mention = scan.Mentions[end];
            if (mention.First - scan.Mentions[end - 1].End > 2)
                break;
            if (mention.Cue == Cue.PointPurpose)
                purpose = true;
            else if (mention.Cue == Cue.Ocop)
                ocop = true;
            else if (
                mention.Cue is not (Cue.And or Cue.PointHead or Cue.Product or Cue.Cooperative)
                // "16 điểm bán sản phẩm OCOP, tập trung ở Phan Rang": the noun is over
                && !(mention.Is(',') && !(ocop && scan.CueAt(mention.End) is not (Cue.Product or Cue.PointPurpose)))
                && !mention.Is('/')
                && !mention.Is('-')
            )
                break;
        }
        var whole = count.Number.Value == Math.Floor(count.Number.Value);
        count.Counted =
            whole && (purpose || ocop || scan.IsWord(scan.Mentions[at].First, "điểm")) ? Counted.Point : Counted.Other;
        count.Tied = (purpose && ocop) || (ocop && !scan.IsWord(scan.Mentions[at].First, "trung"));
        count.PhraseEnd = purpose || ocop ? end : at + 1;
    }

    private static bool HasPurpose(Scan scan, Mention head)
    {
        for (var i = head.First; i < head.End; i++)
            if (scan.IsWord(i, "bán") || scan.IsWord(i, "trưng") || scan.IsWord(i, "giới"))
                return true;
        return false;
    }
}
