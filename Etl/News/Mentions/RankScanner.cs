using Ocop.Etl.News.Language;

namespace Ocop.Etl.News.Mentions;

/// <summary>Star classes: "4 sao", "03 sao", "bốn sao", "3 - 4 sao", "3, 4 sao", "từ 3 sao trở lên", "3 đến 5 sao".</summary>
internal static class RankScanner
{
    /// <returns>Index after the last token, or 0 when no class starts at <paramref name="at"/>.</returns>
    public static int TryScan(Scan scan, int at, out RankMention rank)
    {
        rank = default;
        var end = One(scan, at, out var min);
        if (end == 0 || (!IsStar(scan, end) && CountsOfClass(scan, at)))
            return 0;
        // "từ 3 lên 4 sao": the class left behind
        if (
            scan.IsWord(end, "lên")
            && One(scan, end + 1, out var risen) is > 0 and var then
            && risen > min
            && IsStar(scan, then)
        )
        {
            rank = new(min, min, IsFrom(scan, at));
            return end;
        }
        var max = min;
        var starred = IsStar(scan, end);
        if (starred)
            end++;
        // "3 - 4 sao", "3 sao đến 4 sao", "3, 4 và 5 sao", "03 sao và hạng 04 sao"
        while (Next(scan, end, starred, out var next) is > 0 and var after)
        {
            if (IsStar(scan, after))
            {
                after++;
                starred = true;
            }
            (min, max) = (Math.Min(min, next), Math.Max(max, next));
            end = after;
        }
        if (!starred && !(min == max && (IsClassOfProducts(scan, at, end) || IsClassLabel(scan, at, end))))
            return 0;
        var upward = IsFrom(scan, at);
        // "từ 5 sản phẩm 5 sao trở lên": there is no class above, so it is said of the number
        if (min < 5 && scan.IsWord(end, "trở") && scan.IsWord(end + 1, "lên"))
        {
            upward = true;
            end += 2;
        }
        else if (scan.IsMark(end, '+'))
        {
            upward = true;
            end++;
        }
        rank = new(min, max, upward);
        return end;
    }

    // "22 sản phẩm hạng 4, 139 sản phẩm hạng 3", "168 sản phẩm ở hạng 3": of stars, though the word is not said
    private static bool IsClassOfProducts(Scan scan, int at, int end)
    {
        if (
            !scan.IsNumber(at)
            || !scan.IsWord(at - 1, "hạng")
            || scan.Integer(at) < 3
            || (end < scan.SentenceEnd && scan.Tokens[end].Kind != TokenKind.Mark && !scan.IsWord(end, "và"))
            || scan.IsMark(end, '/')
            || scan.IsMark(end, '-')
        )
            return false;
        var noun = at - 2;
        while (
            scan.IsWord(noun, "ở") || scan.IsWord(noun, "đạt") || scan.IsWord(noun, "xếp") || scan.IsWord(noun, "được")
        )
            noun--;
        return scan.IsWord(noun, "phẩm") && scan.IsWord(noun - 1, "sản");
    }

    // "Xếp theo sao, hạng 4 có 8 sản phẩm, hạng 3 có 20 sản phẩm"; not "đô thị hạng 3 có 20 sản phẩm"
    private static bool IsClassLabel(Scan scan, int at, int end)
    {
        if (
            !scan.IsWord(at - 1, "hạng")
            || !scan.IsNumber(at)
            || scan.Integer(at) < 3
            || !(
                scan.IsNumber(end + 1) && (scan.IsMark(end, ':') || scan.Letters(end) is "có" or "là" or "đạt")
                || scan.IsNumber(end + 1) && scan.IsMark(end, '(')
                // "hạng 5 vẫn bỏ trống", "hạng 3 chiếm đa số với 120 sản phẩm"
                || scan.Letters(end)
                    is "vẫn"
                        or "chưa"
                        or "thì"
                        or "chiếm"
                        or "áp"
                        or "nhiều"
                        or "đông"
                        or "dẫn"
                        or "hiện"
                        or "đã"
                        or "mới"
                        or "chỉ"
            )
        )
            return false;
        var before = at - 2;
        if (scan.IsWord(before, "nhóm") || scan.IsWord(before, "ở") || scan.IsWord(before, "còn"))
            before--;
        if (scan.IsWord(before, "phẩm") && scan.IsWord(before - 1, "sản"))
            before -= 2;
        return !scan.Has(before) || scan.Tokens[before].Kind == TokenKind.Mark || scan.IsWord(before, "và");
    }

    // "5 sao: 3, 4 sao: 60", "hạng 5 sao là 2, 4 sao là 58", "5 sao có 2, 4 sao có 58": the number counts those of the class.
    private static bool CountsOfClass(Scan scan, int at) =>
        // "5 sao 1, 4 sao 20"
        scan.IsWord(at - 1, "sao") && scan.IsNumber(at - 2)
        || scan.IsWord(at - 2, "sao")
            && (
                scan.IsMark(at - 1, ':')
                || scan.IsMark(at - 1, '-')
                || scan.IsWord(at - 1, "là")
                || scan.IsWord(at - 1, "có")
                || scan.IsWord(at - 1, "đạt")
            );

    private static int Next(Scan scan, int at, bool starred, out int value)
    {
        value = 0;
        var joined = scan.IsMark(at, '-') || scan.IsMark(at, ',') || scan.IsMark(at, '/') || scan.IsMark(at, '+');
        joined |=
            scan.IsWord(at, "và")
            || scan.IsWord(at, "đến")
            || scan.IsWord(at, "tới")
            || scan.IsWord(at, "hoặc")
            || scan.IsWord(at, "hay");
        if (!joined)
            return 0;
        var joint = at++;
        if (starred && (scan.IsWord(at, "hạng") || scan.IsWord(at, "đạt") || scan.IsWord(at, "loại")))
            at++;
        var end = One(scan, at, out value);
        if (end == 0)
            return 0;
        // "hạng 3 sao, hạng 4 sao có 5", "3 sao, 4 sao: 12": the second is the label of what follows
        // "4 sao và 5 sao chiếm 12" lumps them
        if (starred && IsStar(scan, end) && IsLabel(scan, end + 1) && !scan.IsWord(joint, "và"))
            return 0;
        // After "3 sao," a further number must itself be starred: "3 sao, 4 sản phẩm" goes no further.
        return IsStar(scan, end) || (!starred && Next(scan, end, false, out _) > 0) ? end : 0;
    }

    private static bool IsLabel(Scan scan, int at) =>
        scan.IsNumber(at)
        || scan.IsMark(at, ':')
        || scan.CueAt(at) is Cue.Have or Cue.ShareWord or Cue.More or Cue.About;

    private static int One(Scan scan, int at, out int value)
    {
        value = scan.Has(at) && scan.Tokens[at].Length <= 2 ? scan.Integer(at) : -1;
        // "Bốn sao có 48 sản phẩm" opens its sentence; "Ba Sao" is a name
        if (
            value < 0
            && scan.Has(at)
            && scan.Tokens[at].IsWord
            && (!scan.Tokens[at].Capital || IsStar(scan, at + 1) && !scan.Tokens[at + 1].Capital)
        )
            value = scan.Lexicon.NumberWord(scan.Tokens[at].Word);
        return value is >= 1 and <= 5 ? at + 1 : 0;
    }

    private static bool IsStar(Scan scan, int at) =>
        scan.IsWord(at, "sao") || scan.IsMark(at, '★') || scan.IsMark(at, '⭐');

    private static bool IsFrom(Scan scan, int at)
    {
        for (var i = at - 1; i >= at - 3 && scan.Has(i); i--)
        {
            if (scan.IsWord(i, "từ"))
                return true;
            if (!scan.IsWord(i, "hạng") && !scan.IsWord(i, "mức") && !scan.IsWord(i, "chuẩn"))
                return false;
        }
        return false;
    }
}
