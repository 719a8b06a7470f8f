using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "Riêng hạng 4 sao, tỉnh còn cách xa cái đích 120 sản phẩm", "Về nhóm đồ uống, năm 2025 phải có 20 sản phẩm": the sentence
/// opens with the class or group that its first number of products is of, whatever stands between.
/// </summary>
internal static class ClassTopic
{
    // "với nhóm sản phẩm đạt hạng 5 sao,"
    private const int LongestTopic = 9;

    // "Về du lịch, tỉnh còn trắng; tới năm 2025 phải có tối thiểu 2 sản phẩm": too few to be all that a place plans
    private const int MostBehindSemicolon = 10;

    public static Mention? Of(Scan scan, Count count)
    {
        if (
            count is not { Counted: Counted.Product or Counted.Unsaid, IsPercent: false, NounBefore: false, Depth: 0 }
            || !(count.Counted == Counted.Unsaid ? IsBare(scan, count) : IsPlain(scan, count))
            || !Opens(scan)
        )
            return null;
        Mention? topic = null;
        var named = false;
        for (var i = 0; i < count.Mention; i++)
        {
            var mention = scan.Mentions[i];
            if (mention.Cue is Cue.Number or Cue.Clause or Cue.Compare or Cue.TargetCompare)
                return null;
            if (topic is not null)
            {
                if (
                    mention.Cue == Cue.Rank
                    || mention.Cue == Cue.OfMakers && scan.Mentions[i + 1].Cue != Cue.Place
                    || mention.Is(';') && count.Number.Value > MostBehindSemicolon
                    || mention.Is(':')
                    || NounPhrase.IsGroup(mention.Cue)
                )
                    return null;
            }
            else if (Label.Fits(count, mention.Cue) && !NounPhrase.IsMaker(mention.Cue))
            {
                if (
                    mention.End - scan.Opening > LongestTopic
                    || !scan.IsMark(EndOfLevel(scan, i), ',')
                    || mention.Cue == Cue.Rank && !scan.Ranks[mention.Index].IsSingle
                )
                    return null;
                topic = mention;
            }
            // "Ở hạng cao nhất, tức 5 sao, ..."
            else if (
                i > 0
                && named
                && (mention.Is(',') || mention.Cue == Cue.ShareWord && scan.IsWord(mention.First, "tức"))
            )
                continue;
            else if (
                mention.Cue
                is not (
                    Cue.ClassWord
                    or Cue.Product
                    or Cue.Ocop
                    or Cue.Neutral
                    or Cue.OtherNoun
                    or Cue.Rated
                    or Cue.WithWord
                    or Cue.And
                    or Cue.OfMakers
                    or Cue.Within
                    or Cue.PlaceOfEvent
                    or Cue.Plural
                )
            )
                return null;
            else
                named |= mention.Cue == Cue.ClassWord;
        }
        return topic;
    }

    // "5 sao cấp quốc gia,"
    private static int EndOfLevel(Scan scan, int at) =>
        scan.Mentions[at + 1] is { Cue: Cue.Neutral } level
        && level.First == scan.Mentions[at].End
        && scan.IsWord(level.First, "cấp")
            ? level.End
            : scan.Mentions[at].End;

    private static bool Opens(Scan scan)
    {
        var at = scan.Opening;
        if (scan.IsWord(at, "còn") || scan.IsWord(at, "riêng"))
            return true;
        return scan.IsWord(at, "về")
            || scan.IsWord(at, "với")
            || scan.IsWord(at, "ở")
            || scan.IsWord(at, "xét")
            || (scan.IsWord(at, "đối") && scan.IsWord(at + 1, "với"))
            || (scan.IsWord(at, "nói") && scan.IsWord(at + 1, "về"));
    }

    // "Riêng hạng 5 sao, toàn tỉnh mới có hai, đều là gạo"
    private static bool IsBare(Scan scan, Count count) =>
        (!scan.Has(count.End) || scan.Tokens[count.End].Kind == TokenKind.Mark)
        && count.Mention > 0
        && scan.Mentions[count.Mention - 1] is { Cue: Cue.Have or Cue.RiseTo or Cue.About or Cue.More } before
        && before.End == count.First;

    // "120 sản phẩm" alone: "926 sản phẩm OCOP" and "12 sản phẩm được công nhận" are told for themselves
    private static bool IsPlain(Scan scan, Count count) =>
        count is { Rank: null, Group: Cue.None, Exclusion: Cue.None, Change: false, New: false }
        && scan.CueAt(count.End) == Cue.Product
        && scan.CueAt(scan.Mentions[count.Mention + 1].End) != Cue.Ocop;
}
