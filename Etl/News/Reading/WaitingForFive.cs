using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>Products that are said to wait for five stars behind a comma, their names or their scores (rule 21).</summary>
internal static class WaitingForFive
{
    // No place has more products that wait for their fifth star at a time.
    private const int MostWaiting = 12;

    /// <summary>
    /// "2 sản phẩm đang chờ Trung ương chấm, tiềm năng 5 sao", "2 sản phẩm được tỉnh chấm 91,1 và 92,4 điểm, hiện trong danh
    /// sách chờ Trung ương công nhận 5 sao", "hai sản phẩm, nho sấy và mật nho, ở diện tiềm năng 5 sao".
    /// </summary>
    public static void Read(Scan scan, Count count)
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
            // "2 sản phẩm (tỏi đen, quế) đang được Bộ thẩm định"
            if (mention.Is('(') || mention.Is(')'))
                continue;
            switch (mention.Cue)
            {
                case Cue.Number when IsScore(scan, i):
                case Cue.PointHead or Cue.And or Cue.Goods or Cue.Neutral or Cue.Now or Cue.Done or Cue.Registered:
                case Cue.Ocop or Cue.Place or Cue.ProvinceWord or Cue.ClassWord or Cue.OfMakers or Cue.More:
                case Cue.Measure or Cue.OtherNoun or Cue.Product or Cue.Aside or Cue.Have or Cue.Recognise:
                case Cue.Remaining or Cue.Rest or Cue.Office or (>= Cue.Food and <= Cue.OtherGroup):
                case >= Cue.Cooperative and <= Cue.OtherMaker:
                case Cue.RiseTo or Cue.Round or Cue.Shown or Cue.DistrictWord:
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

    // "Hai sản phẩm trong hạng 4 sao, nho sấy và mật nho, ...", "1 sản phẩm đang mang 4 sao, có tiềm năng lên 5 sao"
    private static bool IsFromClass(Scan scan, Count count)
    {
        for (var i = count.Mention + 1; i < count.PhraseEnd && i < scan.Mentions.Count; i++)
            if (scan.Mentions[i].Cue == Cue.Rank)
                return scan.IsWord(scan.Mentions[i].First - 1, "trong")
                    || scan.IsWord(scan.Mentions[i].First - 2, "trong")
                    || scan.IsWord(scan.Mentions[i].First - 1, "đang")
                    || scan.IsWord(scan.Mentions[i].First - 2, "đang");
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
            || scan.IsWord(at, "vừa")
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
}
