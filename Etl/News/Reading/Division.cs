using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// Divides a sentence among its numbers: between two numbers stands the last of the strongest separators.
/// "hạng 4 sao có 28 sản phẩm, hạng 3 sao có 118 sản phẩm" is cut at the comma, "93 sản phẩm cho 49 chủ thể" at "cho".
/// </summary>
internal static class Division
{
    /// <param name="strays">Receives the numbers that count nothing: of documents, times, ranks.</param>
    public static List<Count> Of(Scan scan, List<Count> strays)
    {
        var counts = new List<Count>();
        var depth = 0;
        for (var i = 0; i < scan.Mentions.Count; i++)
            if (scan.Mentions[i] is { Cue: Cue.Number } mention && IsQuantity(scan, i, strays))
                counts.Add(
                    new()
                    {
                        Number = scan.Numbers[mention.Index],
                        Mention = i,
                        First = mention.First,
                        End = mention.End,
                        Depth = depth,
                    }
                );
            else if (scan.Mentions[i].Is('('))
                depth++;
            else if (scan.Mentions[i].Is(')') && depth > 0)
                depth--;
        ShareAsides.Mark(scan, counts);
        Count? before = null;
        for (var i = 0; i < counts.Count; i++)
        {
            var count = counts[i];
            if (count.ShareOf?.Aside is { } aside)
            {
                (count.From, count.To) = aside;
                continue;
            }
            count.From = before?.To ?? 0;
            before = count;
            var left = count.Aside?.To - 1 ?? count.Mention;
            var next = i + 1;
            while (next < counts.Count && counts[next].Mention <= left)
                next++;
            count.To = next == counts.Count ? scan.Mentions.Count : Cut(scan, left, counts[next].Mention);
        }
        return counts;
    }

    private static bool IsQuantity(Scan scan, int at, List<Count> strays)
    {
        var mention = scan.Mentions[at];
        var number = scan.Numbers[mention.Index];
        var form =
            number.Form is NumberForm.Count or NumberForm.Percent && (IsOrdinal(scan, at) || Enumerates(scan, at))
                ? NumberForm.Ordinal
                : number.Form;
        var indefinite = IsIndefinite(scan, at);
        if (form is NumberForm.Count or NumberForm.Percent && !indefinite)
            return true;
        strays.Add(
            new()
            {
                Number = number,
                Mention = at,
                First = mention.First,
                End = mention.End,
                Reason = indefinite ? Reasons.Indefinite : Reasons.Form(form),
            }
        );
        return false;
    }

    /// <summary>
    /// "Một doanh nghiệp trà ở Bảo Lộc có ..." is some company; "12 hợp tác xã và một doanh nghiệp" and "chỉ có một hợp
    /// tác xã" count.
    /// </summary>
    public static bool IsIndefinite(Scan scan, int at)
    {
        var mention = scan.Mentions[at];
        if (
            mention.Cue != Cue.Number
            || mention.End - mention.First > 1
            || !scan.IsWord(mention.First, "một")
            || !(scan.CueAt(mention.End) is var one && (IsOne(one) || one == Cue.PointHead && Opens(scan, at)))
        )
            return false;
        if (
            at > 0
            && scan.Mentions[at - 1] is var before
            && before.End == mention.First
            && before.Cue is Cue.Have or Cue.Within or Cue.More or Cue.AtLeast or Cue.Add
        )
            return false;
        for (var i = 0; i < scan.Mentions.Count; i++)
            if (i != at && scan.Mentions[i].Cue == Cue.Number && IsOne(scan.CueAt(scan.Mentions[i].End)))
                return false;
        return true;
    }

    // "Ảnh: Một cửa hàng trưng bày đặc sản ở phường 3"
    private static bool Opens(Scan scan, int at) =>
        scan.Mentions[at].First == scan.Opening || at > 0 && scan.Mentions[at - 1].Is(':');

    private static bool IsOne(Cue cue) => cue is >= Cue.Cooperative and <= Cue.OtherMaker or Cue.Subject;

    // "thứ 4", "số 303", "lần thứ 2"; but "trong số 12 sản phẩm" counts
    private static bool IsOrdinal(Scan scan, int at) =>
        IsNextOrdinal(scan, at)
        || at > 0
            && scan.Mentions[at - 1]
                is { Cue: Cue.OrdinalWord or Cue.DocumentWord or Cue.RoundWord or Cue.QuarterYear } before
            && before.End == scan.Mentions[at].First
            && !(before.Cue == Cue.DocumentWord && scan.CueAt(scan.Mentions[at].End) is Cue.Product or Cue.Subject)
            // "danh mục 180 sản phẩm": a list of that many, not its item of that number
            && !(
                before.Cue == Cue.OrdinalWord
                && scan.IsWord(before.First, "mục")
                && scan.IsWord(before.First - 1, "danh")
            );

    // "mục tiêu: (1) 450 sản phẩm; (2) 5 sản phẩm 5 sao", "1) ...; 2) ...", "1. Nam Đàn (60); 2. Quỳnh Lưu (58)": the number of
    // the item; not "hạng 4 sao (2)"
    private static bool Enumerates(Scan scan, int at)
    {
        var number = scan.Mentions[at];
        if (number.End - number.First > 1 || scan.Integer(number.First) is not (> 0 and < 20))
            return false;
        if (scan.IsMark(number.End, '.') || scan.IsMark(number.End, '/'))
            return scan.Has(number.End + 1)
                && scan.Tokens[number.End + 1] is { Spaced: true, IsWord: true, Capital: true }
                && (
                    number.First == scan.SentenceStart
                    || scan.IsMark(number.First - 1, ':') && scan.Integer(number.First) == 1
                    || scan.IsMark(number.First - 1, ';')
                );
        if (!scan.IsMark(number.End, ')'))
            return false;
        var open = scan.IsMark(number.First - 1, '(');
        var before = open ? number.First - 2 : number.First - 1;
        // "(4 sao: 26; 5 sao: 01)" counts
        return scan.IsMark(before, ':') && (open || !IsBracketed(scan, at))
            || scan.IsMark(before, ';')
            || (before < scan.SentenceStart && (open || scan.Mentions.Count > at + 2))
            || (
                open && scan.IsMark(before, ',') && scan.Mentions.Exists(scan, static (m, scan) => IsFirstItem(scan, m))
            );
    }

    private static bool IsBracketed(Scan scan, int at)
    {
        for (var i = at - 1; i >= 0 && !scan.Mentions[i].Is(')'); i--)
            if (scan.Mentions[i].Is('('))
                return true;
        return false;
    }

    private static bool IsFirstItem(Scan scan, Mention number) =>
        number.Cue == Cue.Number
        && scan.Integer(number.First) == 1
        && scan.IsMark(number.First - 1, '(')
        && scan.IsMark(number.End, ')');

    // "quốc lộ 13, 14", "các khoản 2, 3 và 5 của nghị quyết": nothing stands between, and nothing that could be counted after
    private static bool IsNextOrdinal(Scan scan, int at) =>
        at > 2
        && scan.Mentions[at - 1] is var joint
        && (joint.Is(',') || joint.Cue == Cue.And)
        && scan.Mentions[at - 2] is { Cue: Cue.Number } before
        && before.End == joint.First
        && joint.End == scan.Mentions[at].First
        && scan.Numbers[scan.Mentions[at].Index].Form == NumberForm.Count
        && (
            !scan.Has(scan.Mentions[at].End)
            || scan.Tokens[scan.Mentions[at].End].Kind == TokenKind.Mark
            || scan.IsWord(scan.Mentions[at].End, "và")
        )
        && IsOrdinal(scan, at - 2);

    /// <summary>Index of the first mention that belongs to the right-hand number.</summary>
    private static int Cut(Scan scan, int left, int right)
    {
        var best = right;
        var strength = 0;
        var aside = false;
        for (var i = left + 1; i < right; i++)
        {
            aside |= scan.Mentions[i].Is('(') && strength > 0 && Labels(scan, best, i);
            var found =
                // "28 sản phẩm; 4 sao (chủ yếu là gạo): 12 sản phẩm"
                aside && LabelBefore.EndsAside(scan, i)
                || (
                    StandsBehindLabel(scan, i)
                    && !(scan.Mentions[i].Is('(') && CountsMakers(scan, right))
                    && strength > 0
                    && Labels(scan, best, i)
                )
                || NamesClass(scan, i)
                || IsPartOfThose(scan, left, i)
                    ? 0
                    : Strength(scan, i);
            if (found >= strength && found > 0)
                (best, strength) = (i, found);
        }
        if (strength == 1 && HavesNumber(scan, best, right) is > 0 and var have)
            return have;
        // Comparators and "có" belong to the number they precede.
        if (strength == 0)
            while (best > left + 1 && (BelongsRight(scan, best - 1, best) || IsVerbOf(scan, left, best)))
                best--;
        return best;
    }

    // "Trong 47 sản phẩm mới của tỉnh Thái Bình năm 2021 có 9 sản phẩm của huyện Thái Thụy": the province is of the 47
    private static int HavesNumber(Scan scan, int of, int right)
    {
        if (scan.Mentions[of].Cue != Cue.OfMakers || scan.Mentions[of + 1].Cue != Cue.Place)
            return 0;
        var at = right - 1;
        while (at > of && scan.Mentions[at].Cue is Cue.More or Cue.About or Cue.AtLeast)
            at--;
        return at > of + 1 && scan.Mentions[at].Cue == Cue.Have ? at : 0;
    }

    // "66 trong đó 4 sao và 253 là 3 sao", "208 sản phẩm trong số ấy thuộc hạng 3 sao, 94 hạng 4 sao": some of those just
    // counted; not "84 trong đó 4 sao có 18"
    private static bool IsPartOfThose(Scan scan, int left, int at)
    {
        if (
            scan.Mentions[at] is not { Cue: Cue.Within } within
            || !scan.IsWord(within.First, "trong")
            || within.First != scan.Mentions[at - 1].End
            || at - left > 3
        )
            return false;
        for (var i = left + 1; i < at; i++)
            if (scan.Mentions[i].Cue is not (Cue.Product or Cue.Ocop))
                return false;
        var rank = at + 1;
        while (
            rank < scan.Mentions.Count
            && scan.Mentions[rank].Cue
                is Cue.ClassWord
                    or Cue.OfMakers
                    or Cue.Have
                    or Cue.Rated
                    or Cue.Recognise
                    or Cue.Done
        )
            rank++;
        return rank + 1 < scan.Mentions.Count
            && scan.Mentions[rank].Cue == Cue.Rank
            && scan.Mentions[rank].First - within.End <= 5
            && scan.Mentions[rank + 1] is var next
            && (next.Is(',') || next.Is(';') || next.Cue == Cue.And && !EndsInRank(scan, rank + 2));
    }

    // "trong đó 3 sao và 4 sao có 30"
    private static bool EndsInRank(Scan scan, int at) =>
        at < scan.Mentions.Count
        && (
            scan.Mentions[at].Cue == Cue.Rank
            || scan.Mentions[at].Cue == Cue.ClassWord
                && at + 1 < scan.Mentions.Count
                && scan.Mentions[at + 1].Cue == Cue.Rank
        );

    // "6 sản phẩm trong số ấy 4 sao (2 chủ thể)": the class is not of the makers in the bracket
    private static bool CountsMakers(Scan scan, int right) =>
        scan.CueAt(scan.Mentions[right].End) is Cue.Subject or (>= Cue.Cooperative and <= Cue.Farm);

    // "310, trong đó 5 sao: 3", "thực phẩm (82%), đồ uống (9%)": the mark stands between a label and its number.
    private static bool Labels(Scan scan, int separator, int colon)
    {
        for (var i = separator + 1; i < colon; i++)
            if (
                scan.Mentions[i].Cue
                is Cue.Rank
                    or Cue.Product
                    or Cue.Subject
                    or (>= Cue.Food and <= Cue.Tourism)
                    or (>= Cue.Cooperative and <= Cue.Farm)
            )
                return true;
        return false;
    }

    private static bool StandsBehindLabel(Scan scan, int at) =>
        scan.Mentions[at].Is(':') || scan.Mentions[at].Is('(') || scan.Mentions[at].Is('-');

    // "hạng cao nhất (5 sao) có 2": the brackets of a class alone
    private static bool NamesClass(Scan scan, int at)
    {
        var open = scan.Mentions[at].Is(')') ? at - 2 : at;
        return open >= 0
            && open + 2 < scan.Mentions.Count
            && scan.Mentions[open].Is('(')
            && scan.Mentions[open + 1].Cue == Cue.Rank
            && scan.Mentions[open + 2].Is(')')
            && scan.Mentions[open + 1].First == scan.Mentions[open].End
            && scan.Mentions[open + 2].First == scan.Mentions[open + 1].End;
    }

    private static int Strength(Scan scan, int at)
    {
        var mention = scan.Mentions[at];
        return mention.Cue switch
        {
            Cue.Mark when mention.Index is ';' or ':' or '(' or ')' => 4,
            Cue.Mark when mention.Index is ',' => 3,
            Cue.Mark when mention.Index is '-' && scan.Tokens[mention.First].Spaced => 3,
            // "240 sản phẩm, chủ thể thì gần 150"
            // "hạng 4 sao gồm 31 sản phẩm"
            Cue.Clause or Cue.Within when IsTopic(scan, at) => 0,
            Cue.Clause or Cue.Within or Cue.Rest or Cue.TargetCompare or Cue.Compare => 3,
            Cue.And => 2,
            Cue.OfMakers or Cue.WithWord => 1,
            _ => 0,
        };
    }

    private static bool IsTopic(Scan scan, int clause) =>
        clause > 0
        && (scan.IsWord(scan.Mentions[clause].First, "thì") || scan.IsWord(scan.Mentions[clause].First, "gồm"))
        && scan.Mentions[clause - 1]
            is {
                Cue: Cue.Subject
                    or Cue.Product
                    or Cue.Rank
                    or (>= Cue.Food and <= Cue.Tourism)
                    or (>= Cue.Cooperative and <= Cue.Farm)
            } topic
        && topic.End == scan.Mentions[clause].First
        && (
            clause == 1
            || scan.Mentions[clause - 2].Cue is Cue.Mark or Cue.And or Cue.Plural
            || scan.Mentions[clause - 2] is { Cue: Cue.ClassWord } word && word.End == topic.First
        );

    // "Có huyện một năm đăng ký tới 20 sản phẩm": the verb is not said of the year
    private static bool IsVerbOf(Scan scan, int left, int next) =>
        next - 1 > left + 1
        && scan.Mentions[next - 1].End == scan.Mentions[next].First
        && scan.Mentions[next - 1].Cue is >= Cue.Registered and <= Cue.Attribute
        && scan.Mentions[left + 1].Cue is Cue.YearWord or Cue.TimeUnit or Cue.MonthWord;

    private static bool BelongsRight(Scan scan, int at, int next) =>
        scan.Mentions[at].End == scan.Mentions[next].First
        && scan.Mentions[at].Cue
            is Cue.More
                or Cue.AtLeast
                or Cue.About
                or Cue.Less
                or Cue.Have
                or Cue.RiseTo
                or Cue.Add
                or Cue.Now
                or Cue.Each
                or Cue.Recognise
                or Cue.To;
}
