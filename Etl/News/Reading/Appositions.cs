using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "Hạng 5 sao, cấp quốc gia, có 20 sản phẩm": what stands between the commas explains the label and says nothing of
/// the number, so that it is folded away and the label stands right before "có". Places and dates in it stay.
/// </summary>
internal static class Appositions
{
    private const int Longest = 16;

    public static void Fold(Scan scan)
    {
        FoldNames(scan);
        for (var i = scan.Mentions.Count - 3; i > 0; i--)
        {
            if (IsRelative(scan, i))
                scan.Mentions[i] = scan.Mentions[i] with { Cue = Cue.Aside };
            if (
                i > 1
                && scan.Mentions[i].Is(',')
                && LeadsToNumber(scan, i)
                && Opening(scan, i) is { } open
                && Explains(scan, open, i)
            )
            {
                Fold(scan.Mentions, open, i);
                i = open;
            }
        }
        scan.NoteCues();
    }

    // "ưu tiên nhóm thủ công mỹ nghệ, vốn mới chiếm 6% tổng số sản phẩm": said of what stands before the comma
    private static bool IsRelative(Scan scan, int comma) =>
        scan.Mentions[comma].Is(',')
        && scan.IsWord(scan.Mentions[comma].End, "vốn")
        && scan.Mentions[comma - 1].End == scan.Mentions[comma].First
        && IsLabel(scan.Mentions[comma - 1].Cue)
        && scan.Mentions[comma + 1].Cue is Cue.ShareWord or Cue.Have or Cue.Now or Cue.Done
        && scan.Mentions[comma + 1].First - scan.Mentions[comma].End <= 2;

    /// <summary>"một sản phẩm - vải thiều sấy - đang được đề nghị", "hai sản phẩm (trà và mật ong) đạt 4 sao": names of goods.</summary>
    private static void FoldNames(Scan scan)
    {
        for (var i = scan.Mentions.Count - 2; i > 1; i--)
        {
            var open = scan.Mentions[i];
            if (open.Cue == Cue.RiseTo && scan.IsWord(open.First, "là"))
            {
                FoldSubject(scan, i);
                continue;
            }
            if (
                !(open.Is('-') || open.Is('('))
                || scan.Mentions[i - 1].Cue is not (Cue.Product or Cue.Ocop)
                || scan.Mentions[i - 1].End != open.First
            )
                continue;
            var close = Closing(scan, i);
            if (close < 0 || close + 1 >= scan.Mentions.Count || !Predicates(scan, close + 1))
                continue;
            if (!OnlyNames(scan, i + 1, close, open.Is('(')))
                continue;
            scan.Mentions[i] = new(Cue.Aside, open.First, scan.Mentions[close].End, 0);
            scan.Mentions.RemoveRange(i + 1, close - i);
        }
    }

    // Brackets hold all kinds of names, "đường hoa dừa", "tranh thêu"; only what counts or dates is no name.
    private static bool OnlyNames(Scan scan, int from, int to, bool bracketed)
    {
        for (var i = from; i < to; i++)
            if (
                bracketed
                    ? scan.Mentions[i].Cue
                        is Cue.Number
                            or Cue.Rank
                            or Cue.Date
                            or Cue.Product
                            or Cue.Subject
                            or Cue.Have
                            or Cue.Recognise
                            or Cue.Within
                            or Cue.Target
                            or Cue.Rest
                    : !IsOfName(scan.Mentions[i]) && !IsInsideName(scan, scan.Mentions[i])
            )
                return false;
        return true;
    }

    // "chè tôm nõn Hảo Đạt"
    private static bool IsInsideName(Scan scan, Mention word) =>
        word.End - word.First == 1
        && scan.Tokens[word.First].Capital
        && scan.Has(word.First - 1)
        && scan.Tokens[word.First - 1] is { IsWord: true, Capital: true };

    private static int Closing(Scan scan, int open)
    {
        var bracket = scan.Mentions[open].Is('(');
        return scan.Mentions.FindIndex(open + 1, m => bracket ? m.Is(')') : m.Is('-') && scan.Tokens[m.First].Spaced);
    }

    // "2 sản phẩm còn lại là bánh phở khô và sầu riêng đã được tỉnh đề nghị ...": what is said of them follows their names
    private static void FoldSubject(Scan scan, int verb)
    {
        if (
            scan.Mentions[verb - 1].Cue is not (Cue.Product or Cue.Ocop or Cue.Rest or Cue.Rank)
            || scan.Mentions[verb - 1].End != scan.Mentions[verb].First
        )
            return;
        var end = verb + 1;
        while (end < scan.Mentions.Count && IsOfName(scan.Mentions[end]))
            end++;
        if (end >= scan.Mentions.Count || !IsSentUp(scan, end))
            return;
        var aside = new Mention(Cue.Aside, scan.Mentions[verb].First, scan.Mentions[end].First, 0);
        scan.Mentions.RemoveRange(verb, end - verb);
        scan.Mentions.Insert(verb, aside);
    }

    // "đã được tỉnh gửi ra Trung ương đề nghị", "đang chờ Trung ương xét"
    private static bool IsSentUp(Scan scan, int at)
    {
        for (var i = at; i < scan.Mentions.Count && i < at + 4; i++)
            if (scan.Mentions[i].Cue == Cue.Potential)
                return true;
            else if (scan.Mentions[i].Cue is not (Cue.Done or Cue.Now or Cue.Place or Cue.Neutral or Cue.Round))
                return false;
        return false;
    }

    private static bool IsOfName(Mention mention) =>
        mention.Is(',')
        || mention.Is('"')
        || mention.Is('.')
        || mention.Cue
            is Cue.Goods
                or Cue.And
                or Cue.OtherNoun
                or Cue.Neutral
                or Cue.Place
                or Cue.OfMakers
                or Cue.Drink
                or Cue.Measure
                or Cue.PointPurpose
                or Cue.BeforePlace
                or (>= Cue.Cooperative and <= Cue.OtherMaker);

    private static bool Predicates(Scan scan, int at) =>
        scan.Mentions[at].First - scan.Mentions[at - 1].End <= 2
        && scan.Mentions[at].Cue
            is Cue.Done
                or Cue.Have
                or Cue.Recognise
                or Cue.Rated
                or Cue.Potential
                or Cue.Registered
                or Cue.Expired
                or Cue.Exported
                or Cue.ClassWord
                or Cue.Rank
                or Cue.Round;

    // ", có 20", ", hiện mới có hơn 20", ", chiếm 12%", ", phải có tối thiểu 2", ", thuộc về 2"
    private static bool LeadsToNumber(Scan scan, int comma)
    {
        var verb = false;
        for (var i = comma + 1; i < scan.Mentions.Count; i++)
        {
            var mention = scan.Mentions[i];
            if (mention.First - scan.Mentions[i - 1].End > 1)
                return false;
            if (mention.Cue == Cue.Number)
                return verb;
            verb |=
                mention.Cue is Cue.Have or Cue.ShareWord or Cue.RiseTo
                || (mention.Cue == Cue.AtLeast && scan.IsWord(mention.First, "có"))
                || (
                    mention.Cue is Cue.Now or Cue.Target
                    && (scan.IsWord(mention.End - 1, "có") || scan.IsWord(mention.End - 1, "đạt"))
                )
                || IsOwned(scan, mention);
            if (
                mention.Cue
                    is not (
                        Cue.Have
                        or Cue.ShareWord
                        or Cue.RiseTo
                        or Cue.Now
                        or Cue.Done
                        or Cue.More
                        or Cue.About
                        or Cue.AtLeast
                        or Cue.Target
                        or Cue.Lead
                        or Cue.WithWord
                        or Cue.Neutral
                    )
                && !IsOwned(scan, mention)
            )
                return false;
        }
        return false;
    }

    // "Hạng cao nhất, 5 sao, thuộc về 2 sản phẩm"
    private static bool IsOwned(Scan scan, Mention mention) =>
        mention.Cue == Cue.OfMakers && scan.IsWord(mention.First, "thuộc");

    private static int? Opening(Scan scan, int close)
    {
        for (var i = close - 1; i > 0; i--)
        {
            var mention = scan.Mentions[i];
            if (mention.Is(','))
                return scan.Mentions[close].First - mention.End <= Longest ? i : null;
            if (mention.Cue is Cue.Number or Cue.Have or Cue.Clause or Cue.Within or Cue.Mark)
                return null;
        }
        return null;
    }

    private static bool Explains(Scan scan, int open, int close)
    {
        var label = Cue.None;
        var open5 = false;
        var plain = 0;
        for (var i = open - 1; i >= 0; i--)
        {
            var mention = scan.Mentions[i];
            plain += scan.Mentions[i + 1].First - mention.End;
            if (mention.Is(';') || mention.Is(':') || mention.Is(',') || mention.Cue is Cue.Within or Cue.Clause)
                break;
            if (IsLabel(mention.Cue) && label == Cue.None)
                label = mention.Cue;
            open5 |= mention.Cue == Cue.ClassWord;
            if (
                !IsLabel(mention.Cue)
                && mention.Cue
                    is not (
                        Cue.Product
                        or Cue.Ocop
                        or Cue.ClassWord
                        or Cue.PlaceOfEvent
                        or Cue.Place
                        or Cue.OfMakers
                        or Cue.Plural
                        or Cue.Rated
                        or Cue.And
                        or Cue.WithWord
                        or Cue.Have
                        or Cue.DocumentWord
                        or Cue.Neutral
                    )
                && !(mention.Cue is Cue.ChangeWord or Cue.More && i > 0 && scan.Mentions[i - 1].Cue == Cue.ClassWord)
            )
                return false;
        }
        if (plain > 5)
            return false;
        var inside = scan.Mentions.GetRange(open + 1, close - open - 1).Where(m => IsLabel(m.Cue)).ToList();
        // "hạng cao nhất, 5 sao, có 79": the class is what the commas hold
        if (label == Cue.None)
            return open5 && inside is [{ Cue: Cue.Rank }];
        return !inside.Exists(m => Kind(m.Cue) == Kind(label));
    }

    private static bool IsLabel(Cue cue) =>
        cue is Cue.Rank or Cue.Subject || NounPhrase.IsGroup(cue) || NounPhrase.IsMaker(cue);

    private static int Kind(Cue cue) =>
        cue switch
        {
            Cue.Rank => 0,
            Cue.Subject => 1,
            _ => NounPhrase.IsGroup(cue) ? 2 : 3,
        };

    private static void Fold(List<Mention> mentions, int open, int close)
    {
        var kept = new List<Mention>();
        var edge = mentions[open].First;
        for (var i = open + 1; i < close; i++)
        {
            var mention = mentions[i];
            if (
                mention.Cue
                is not (Cue.Place or Cue.Ocop or Cue.Programme or Cue.Date or Cue.Rank or Cue.Now or Cue.Cumulative)
            )
                continue;
            kept.Add(new(Cue.Aside, edge, mention.First, 0));
            kept.Add(mention);
            edge = mention.End;
        }
        kept.Add(new(Cue.Aside, edge, mentions[close].End, 0));
        mentions.RemoveRange(open, close - open + 1);
        mentions.InsertRange(open, kept);
    }
}
