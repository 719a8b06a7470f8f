using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <content>Where the words of a count end: at a verb that begins something new, not at one that leads to its class.</content>
internal static partial class NounPhrase
{
    private static bool Stops(Scan scan, Mention mention, Count count, bool lead) =>
        mention.Cue switch
        {
            Cue.Mark => mention.Index is not ('"' or '\'' or '/')
                && !(
                    mention.Is(',')
                    && (
                        Joining.Goods(scan, mention, lead)
                        || Joining.Agents(scan, mention, count)
                        || Joining.Aside(scan, mention, count)
                    )
                )
                && !(mention.Is('-') && !scan.Tokens[mention.First].Spaced),
            Cue.Within when lead && count.Group == Cue.None => !IsPartitive(scan, mention),
            Cue.Clause
            or Cue.Lead
            or Cue.Within
            or Cue.Rest
            or Cue.WithWord
            or Cue.Compare
            or Cue.Target
            or Cue.TargetCompare
            or Cue.ShareWord
            or Cue.Speech => true,
            // "cho 40 sản phẩm và mở mới hai điểm": another doing
            Cue.And => !(count.Rank is null && lead)
                || scan.CueAt(mention.End) == Cue.Add
                || scan.Letters(mention.End)
                    is "mở"
                        or "đưa"
                        or "đề"
                        or "hỗ"
                        or "tổ"
                        or "duy"
                        or "nâng"
                        or "củng"
                        or "quảng",
            // "20 hộ kinh doanh có sản phẩm OCOP"
            Cue.Have => !scan.IsWord(mention.End - 1, "đạt")
                && !LeadsToRank(scan, mention)
                && !(count.Counted is Counted.Subject or Counted.Maker && HasProducts(scan, mention)),
            // "21 sản phẩm khác là lần đầu được công nhận"
            Cue.RiseTo => !count.IsPercent
                && !lead
                && scan.IsWord(mention.First, "là")
                && !LeadsToRank(scan, mention)
                && scan.CueAt(mention.End) != Cue.NewMark,
            // "131 chủ thể là các hợp tác xã, doanh nghiệp": said of all of them in general
            Cue.Plural => count.Counted == Counted.Subject,
            _ => false,
        };

    // "Một sản phẩm trong số đó được đánh giá ...", "400-500 sản phẩm trong đó đạt 5 sao"
    private static bool IsPartitive(Scan scan, Mention mention) => scan.IsWord(mention.First, "trong");

    // "17 sản phẩm có hạng 4 sao"
    private static bool LeadsToRank(Scan scan, Mention have) => LeadsToRank(scan, have.End);

    // "sản phẩm giành 4 sao", "sản phẩm chạm hạng 4 sao"
    public static bool LeadsToRank(Scan scan, int at)
    {
        while (scan.CueAt(at) == Cue.ClassWord)
            at++;
        return scan.Ranks.Count > 0 && scan.Mentions.Exists(at, static (m, at) => m.Cue == Cue.Rank && m.First == at);
    }

    private static bool IsAssessed(Scan scan, int rank)
    {
        for (var i = rank - 1; i >= 0 && i >= rank - 3; i--)
            if (scan.Mentions[i].Cue == Cue.Registered)
                return scan.Mentions[i].End - scan.Mentions[i].First <= 3
                    && (
                        (scan.IsWord(scan.Mentions[i].First, "được") || scan.IsWord(scan.Mentions[i].First, "đánh"))
                            && scan.IsWord(scan.Mentions[i].End - 1, "giá")
                        // "được Hội đồng thành phố chấm đạt 3 sao"
                        || scan.IsWord(scan.Mentions[i].End - 1, "chấm") && scan.IsWord(scan.Mentions[i].End, "đạt")
                        // "đạt điểm xếp hạng 3 sao", "đủ điểm 3 sao"
                        || scan.IsWord(scan.Mentions[i].End - 1, "điểm")
                            && scan.Mentions[i].End - scan.Mentions[i].First == 2
                            && (scan.IsWord(scan.Mentions[i].First, "đạt") || scan.IsWord(scan.Mentions[i].First, "đủ"))
                    );
        return false;
    }

    /// <summary>"sau khi thu hồi", "sau khi loại": done before what the number tells.</summary>
    public static bool IsDoneBefore(Scan scan, int verb) =>
        scan.IsWord(verb - 1, "khi") && scan.IsWord(verb - 2, "sau");

    private static bool IsBehindOnward(Scan scan, int rank) =>
        scan.Mentions[rank - 1].Cue == Cue.Onward
        || scan.Mentions[rank - 1].Cue is Cue.Rated or Cue.Have
            && rank > 1
            && scan.Mentions[rank - 2].Cue == Cue.Onward;

    private static bool PassedAll(Scan scan, Count count, int rank)
    {
        for (var i = rank - 1; i > count.Mention; i--)
            if (scan.Mentions[i].Cue == Cue.Each && scan.IsWord(scan.Mentions[i].First, "đều"))
                return true;
        return false;
    }

    private static bool HasProducts(Scan scan, Mention have) =>
        scan.IsWord(have.End - 1, "có") && scan.CueAt(have.End) == Cue.Product;
}
