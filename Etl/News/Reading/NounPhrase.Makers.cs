using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Makers inside the words of a count: one of them by name, or all of a kind.</content>
internal static partial class NounPhrase
{
    // "cả 4 sản phẩm của cơ sở đều đạt 4 sao"; not "của HTX, doanh nghiệp và hộ kinh doanh", of all makers
    private static bool IsOfOne(Scan scan, Count count, int maker) =>
        !count.IsPercent
        && scan.Mentions[maker - 1] is { Cue: Cue.OfMakers } of
        && of.End == scan.Mentions[maker].First
        && scan.IsWord(of.First, "của")
        && !(
            maker + 2 < scan.Mentions.Count
            && (
                scan.Mentions[maker + 1].Is(',')
                || scan.Mentions[maker + 1].Cue == Cue.And
                || scan.Mentions[maker + 1].Is('/')
            )
            && IsMaker(scan.Mentions[maker + 2].Cue)
        );

    /// <summary>"HTX cây ăn quả Tân Mỹ": a maker's own name within the next words.</summary>
    public static bool Named(Scan scan, Mention maker)
    {
        for (var i = maker.End; i < maker.End + 8 && scan.Has(i); i++)
        {
            if (JoinsTrades(scan, i))
                continue;
            if (!scan.Tokens[i].IsWord)
                return false;
            if (scan.Tokens[i].Capital)
                return !scan.IsWord(i, "OCOP");
            // "HTX dịch vụ Phước Hưng": word by word, "vụ" is a season
            var (said, length) = scan.Lexicon.Phrases.Match(scan.Tokens.AsSpan(0, scan.SentenceEnd), i);
            if (
                said.Cue
                is not (
                    Cue.None
                    or Cue.Product
                    or Cue.OtherNoun
                    or Cue.TimeUnit
                    or Cue.Drink
                    or Cue.Food
                    or Cue.Measure
                    or Cue.Goods
                    or Cue.Neutral
                    or Cue.PointPurpose
                    or Cue.Tourism
                    or Cue.Craft
                    or Cue.CommuneWord
                    or Cue.Goods
                    or Cue.Herbal
                    or Cue.Ornamental
                    or Cue.Attribute
                    or (>= Cue.Cooperative and <= Cue.OtherMaker)
                )
            )
                return false;
            i += Math.Max(length - 1, 0);
        }
        return false;
    }

    // "HTX sản xuất và kinh doanh Sinh Dược", "HTX sản xuất, chế biến Sinh Dược": what it does, before its name
    private static bool JoinsTrades(Scan scan, int at) =>
        (scan.IsWord(at, "và") || scan.IsMark(at, ','))
        && scan.Letters(at - 1) is "xuất" or "doanh" or "vụ" or "biến" or "mại" or "nghiệp" or "bán"
        && scan.Letters(at + 1) is "sản" or "kinh" or "dịch" or "chế" or "thương" or "tiêu" or "bao" or "phát" or "du";

    // "1.140 sản phẩm phần lớn thuộc nhóm thực phẩm": a group that only most of them belong to
    private static bool IsOfMost(Scan scan, Mention group)
    {
        for (var i = group.First - 1; i > group.First - 5 && scan.Has(i) && scan.Tokens[i].IsWord; i--)
            if (MostOf.EndsAt(scan, i))
                return true;
        return false;
    }

    public static bool IsMaker(Cue cue) => cue is >= Cue.Cooperative and <= Cue.Farm;

    public static bool IsGroup(Cue cue) => cue is >= Cue.Food and <= Cue.OtherGroup;
}
