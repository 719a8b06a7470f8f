using Ocop.Etl.Model;
using Ocop.Etl.News.Language;

namespace Ocop.Etl.News.Mentions;

/// <summary>Names of provinces and districts, "toàn tỉnh", "cả nước", communes and regions.</summary>
internal static class PlaceScanner
{
    /// <param name="match">What the lexicon found at <paramref name="at"/>.</param>
    /// <returns>Index after the last token, or 0 when no place starts here.</returns>
    public static int TryScan(Scan scan, int at, (PhraseTrie.Entry Entry, int Length) match, out PlaceMention? place)
    {
        place = null;
        var end = at + match.Length;
        switch (match.Entry.Cue)
        {
            case Cue.Nation:
                place = new(PlaceScope.National, null, null, Whole: true);
                return end;
            case Cue.Region:
                place = new(PlaceScope.Region, null, null);
                return end;
            case Cue.Place:
                place = Bare(scan, at, end, scan.Places.Meanings(match.Entry.Payload));
                return End(scan, end, ref place);
            case Cue.CommuneWord:
                return Commune(scan, at, end, out place);
            case Cue.ProvinceWord:
            case Cue.CityWord:
            case Cue.DistrictWord:
            case Cue.TownWord:
            case Cue.QuarterWord:
            case Cue.WholeProvince:
            case Cue.WholeCity:
            case Cue.WholeDistrict:
                return Named(scan, at, end, match.Entry.Cue, out place);
            default:
                return 0;
        }
    }

    // "TP. Hòa Bình", "huyện Lạc Sơn", "tỉnh Hà Giang cũ", "toàn tỉnh", "huyện" alone
    private static int Named(Scan scan, int at, int end, Cue kind, out PlaceMention? place)
    {
        var whole = kind is Cue.WholeProvince or Cue.WholeCity or Cue.WholeDistrict;
        var name = scan.IsMark(end, '.') && !scan.Tokens[end].Spaced ? end + 1 : end;
        var (entry, length) = scan.Has(name)
            ? scan.Lexicon.Phrases.Match(scan.Tokens.AsSpan(0, scan.SentenceEnd), name)
            : default;
        if (entry.Cue == Cue.Place && PlaceChoice.Of(scan, scan.Places.Meanings(entry.Payload), kind) is { } meaning)
        {
            place = Make(scan, meaning, at, name + length, whole, bare: false);
            return End(scan, name + length, ref place);
        }
        // "các huyện miền núi Nghệ An", "huyện nghèo Thanh Hóa": the province that the districts lie in
        if (entry.Cue == Cue.Place && kind is Cue.DistrictWord or Cue.TownWord or Cue.QuarterWord)
        {
            place = IsGeneric(scan, at, end) ? new(PlaceScope.Some, null, null) : null;
            return name + length;
        }
        // "quận 12": the numbered quarters are all of Ho Chi Minh City
        if (kind == Cue.QuarterWord && !whole && IsNumberedQuarter(scan, name))
        {
            place = new(PlaceScope.District, NumberedQuarters, Written(scan, at, name + 1));
            return name + 1;
        }
        if (Described(scan, name, kind) is { } described)
        {
            place = Make(scan, described.Meaning, described.First, described.End, whole, bare: false);
            return End(scan, described.End, ref place);
        }
        if (
            kind is not (Cue.ProvinceWord or Cue.WholeProvince or Cue.WholeCity)
            && Capitals(scan, name) is > 0 and var last
            && name > at
            && !(last > 1 && FollowsOfficial(scan, at))
        )
        {
            // A district that the list of names does not have.
            place = new(PlaceScope.District, null, Written(scan, at, name + last), whole);
            return name + last;
        }
        // "63/63 tỉnh, thành phố đều đã phân hạng": the nation
        if (
            kind == Cue.ProvinceWord
            && scan.Mentions is [.., { Cue: Cue.Number } all]
            && all.End == at
            && scan.Numbers[all.Index] is { Value: 63 or 34 } of
            && of.Outof == of.Value
        )
        {
            place = new(PlaceScope.National, null, null);
            return end;
        }
        // "các huyện, thị xã", "tỉnh, thành phố": not one place.
        var scope = kind switch
        {
            Cue.ProvinceWord or Cue.WholeProvince => PlaceScope.ThisProvince,
            Cue.CityWord or Cue.WholeCity => PlaceScope.ThisCity,
            _ => PlaceScope.ThisDistrict,
        };
        place =
            whole || !IsGeneric(scan, at, end) ? new(scope, null, null, whole)
            : IsSome(scan, at, end) ? new(PlaceScope.Some, null, null)
            // "các tỉnh lân cận đều trên 100 sản phẩm"
            : kind == Cue.ProvinceWord
            && at > scan.SentenceStart
            && scan.CueAt(at - 1) == Cue.Plural
            && !IsCompany(scan, at - 2)
                ? new(PlaceScope.Region, null, null)
            : null;
        return end;
    }

    // "Chủ tịch UBND huyện Nguyễn Văn Bình cho hay": no district of that name is known, so it is the official's
    private static bool FollowsOfficial(Scan scan, int at)
    {
        for (var i = at - 1; i >= at - 4 && i >= scan.SentenceStart && scan.Tokens[i].IsWord; i--)
            if (
                (scan.IsWord(i, "tịch") && scan.IsWord(i - 1, "chủ"))
                || (scan.IsWord(i, "thư") && scan.IsWord(i - 1, "bí"))
                || (scan.IsWord(i, "phòng") && scan.IsWord(i - 1, "trưởng"))
                || (scan.IsWord(i, "phòng") && scan.IsWord(i - 1, "chánh"))
            )
                return true;
        return false;
    }

    // TP. Hồ Chí Minh
    private const string NumberedQuarters = "79";

    // "quận 12 có 22 sản phẩm"; not "toàn quận 12 sản phẩm"
    private static bool IsNumberedQuarter(Scan scan, int at) =>
        scan.Integer(at) is > 0 and <= 12
        && scan.Letters(at)[0] != '0'
        && scan.CueAt(at + 1)
            is not (Cue.Product or Cue.Subject or Cue.PointHead or Cue.Ocop or Cue.Measure or Cue.Money)
        && !(scan.IsMark(at + 1, '-') || scan.IsMark(at + 1, '/'));

    private const int LongestDescription = 4;

    // "huyện vùng cao núi đá Đồng Văn", "thị xã công nghiệp Bỉm Sơn": what is said of the district stands before its name
    private static (int First, int End, PlaceMeaning Meaning)? Described(Scan scan, int at, Cue kind)
    {
        if (kind is not (Cue.DistrictWord or Cue.TownWord or Cue.CityWord))
            return null;
        var i = at;
        for (; i < at + LongestDescription && scan.Has(i) && scan.Tokens[i] is { IsWord: true, Capital: false }; i++)
            if (
                !(
                    scan.CueAt(i) is Cue.None or Cue.Region or Cue.Neutral or Cue.CommuneWord or Cue.Star
                    || scan.IsWord(i, "cao")
                )
                || scan.IsWord(i, "giáp")
                || scan.IsWord(i, "cạnh")
                || scan.IsWord(i, "và")
            )
                return null;
        if (i == at || !scan.Has(i) || !scan.Tokens[i].Capital)
            return null;
        var (entry, length) = scan.Lexicon.Phrases.Match(scan.Tokens.AsSpan(0, scan.SentenceEnd), i);
        return
            entry.Cue == Cue.Place
            && PlaceChoice.Of(scan, scan.Places.Meanings(entry.Payload), kind)
                is { Kind: not LocalKind.Province } meaning
            ? (i, i + length, meaning)
            : null;
    }

    // "nhiều xã có trên 10 sản phẩm", "một số huyện có từ 5", "không ít địa bàn"
    private static bool IsSome(Scan scan, int at, int end) =>
        scan.IsWord(end, "khác")
        || (scan.IsWord(end, "còn") && scan.IsWord(end + 1, "lại"))
        || scan.IsWord(at - 1, "nhiều")
        || scan.IsWord(at - 1, "từng")
        || scan.IsWord(at - 1, "vài")
        || (scan.IsWord(at - 1, "số") && scan.IsWord(at - 2, "một"))
        || (scan.IsWord(at - 1, "ít") && scan.IsWord(at - 2, "không"));

    private static bool IsGeneric(Scan scan, int at, int end)
    {
        // "hai tỉnh nhập lại", "13 tỉnh, thành trong vùng"
        if (scan.Mentions is [.., { Cue: Cue.Number } number] && number.End == at)
            return true;
        if (at > scan.SentenceStart)
        {
            var before = scan.Tokens[at - 1];
            // "A, B và C là ba huyện dẫn đầu": as many as were named; "cả hai huyện"
            if (before is { IsWord: true, Capital: false } && scan.Lexicon.NumberWord(before.Word) is > 1 and <= 10)
                return true;
            if (before.IsNumber || before.Is('/') || scan.CueAt(at - 1) is Cue.Plural or Cue.Each)
                return true;
            if (
                scan.IsWord(at - 1, "số")
                || scan.IsWord(at - 1, "giữa")
                || scan.IsWord(at - 1, "cấp")
                || scan.IsWord(at - 1, "ngoài")
                || scan.IsWord(at - 1, "liên")
            )
                return true;
            // the second of "huyện, thị xã, thành phố"
            if ((before.Is(',') || scan.IsWord(at - 1, "và")) && scan.Has(at - 2) && IsKindWord(scan, at - 2))
                return true;
        }
        return (scan.IsMark(end, ',') || scan.IsMark(end, '/'))
            && scan.CueAt(end + 1)
                is Cue.CityWord
                    or Cue.TownWord
                    or Cue.DistrictWord
                    or Cue.QuarterWord
                    or Cue.CommuneWord;
    }

    private static bool IsKindWord(Scan scan, int at) =>
        scan.IsWord(at, "tỉnh")
        || scan.IsWord(at, "huyện")
        || scan.IsWord(at, "xã")
        || scan.IsWord(at, "phố")
        || scan.IsWord(at, "quận")
        || scan.IsWord(at, "thành");

    private static int Commune(Scan scan, int at, int end, out PlaceMention? place)
    {
        place = null;
        // "cả làng du lịch", "cả làng nghề": no village that has a number
        if (scan.IsWord(end - 1, "làng") && (scan.IsWord(end, "nghề") || scan.IsWord(end, "du")))
            return end;
        var name = scan.IsMark(end, '.') && !scan.Tokens[end].Spaced ? end + 1 : end;
        // "Bản", "Ấp" begin names of their own; "xã, phường" is general.
        var capitals = Capitals(scan, name);
        // "phường Xuân Hương - Đà Lạt"
        if (
            capitals > 0
            && scan.IsMark(name + capitals, '-')
            && Capitals(scan, name + capitals + 1) is > 0 and var more
        )
            capitals += more + 1;
        if (capitals > 0)
        {
            place = new(PlaceScope.Commune, null, Written(scan, at, name + capitals));
            return name + capitals;
        }
        // "phường 6"
        if (scan.Integer(name) is > 0 and < 30 && !scan.IsWord(at, "xã"))
        {
            place = new(PlaceScope.Commune, null, Written(scan, at, name + 1));
            return name + 1;
        }
        // "xã có 12 sản phẩm", "cả đặc khu có 78", "các xã vùng cao có 43"
        if (!IsGeneric(scan, at, end) || (end - at > 1 && scan.CueAt(at - 1) == Cue.Plural && !IsSome(scan, at, end)))
            place = new(PlaceScope.Commune, null, null);
        else if (IsSome(scan, at, end))
            place = new(PlaceScope.Some, null, null);
        return end;
    }

    // "một trong những tỉnh", "trong nhóm các tỉnh dẫn đầu": among whom the place spoken of is
    private static bool IsCompany(Scan scan, int before) =>
        scan.Letters(before) is "trong" or "nhóm" or "tốp" or "top" or "số" && before - 1 > scan.SentenceStart;

    private static int End(Scan scan, int end, ref PlaceMention? place)
    {
        if (place is null)
            return end;
        // "Hà Giang cũ", "Hà Giang (cũ)", "Bình Phước trước sáp nhập"
        var after = scan.IsMark(end, '(') ? end + 1 : end;
        if (scan.Has(after) && scan.CueAt(after) == Cue.OldUnit && !scan.IsWord(after, "khu"))
            place = place with { Old = true };
        else if (place is { Scope: PlaceScope.Province, Whole: false } && OpensBeforeMerger(scan))
            place = place with { Old = true };
        return end;
    }

    // "Trước sáp nhập, Bạc Liêu có 149 sản phẩm", "Trước khi hợp nhất, Bạc Liêu có"
    private static bool OpensBeforeMerger(Scan scan)
    {
        if (!scan.IsWord(scan.Opening, "trước"))
            return false;
        for (var i = scan.Opening + 1; i <= scan.Opening + 3; i++)
            if (
                scan.IsWord(i + 1, "nhập") && scan.IsWord(i, "sáp")
                || scan.IsWord(i, "hợp") && scan.IsWord(i + 1, "nhất")
            )
                return true;
        return false;
    }

    private static PlaceMention? Bare(Scan scan, int at, int end, PlaceMeaning[] meanings)
    {
        // "Hòa Bình là huyện có nhiều sản phẩm nhất": the district of that name
        var kind =
            meanings.Length > 1 && scan.IsWord(end, "là") && scan.CueAt(end + 1) is Cue.DistrictWord or Cue.TownWord
                ? scan.CueAt(end + 1)
                : Cue.Place;
        if (PlaceChoice.Of(scan, meanings, kind, IsNextInList(scan, at, end)) is not { } meaning)
            return null;
        // "THỐNG NHẤT CHÍNH SÁCH, NÂNG TẦM SẢN PHẨM OCOP": in a headline of capitals a common word looks like a district
        if (meaning.Kind == LocalKind.District && IsAmongCapitals(scan, at, end))
            return null;
        var old = at >= scan.SentenceStart + 2 && scan.IsWord(at - 2, "khu") && scan.IsWord(at - 1, "vực");
        return Make(scan, meaning, at, end, whole: false, bare: true) with { Old = old };
    }

    private static bool IsAmongCapitals(Scan scan, int at, int end) =>
        at == scan.SentenceStart && IsAllCapitals(scan, at) && IsAllCapitals(scan, end);

    private static bool IsAllCapitals(Scan scan, int at)
    {
        if (!scan.Has(at) || !scan.Tokens[at].IsWord || scan.Tokens[at].Length < 2)
            return false;
        foreach (var letter in scan.Letters(at))
            if (!char.IsUpper(letter))
                return false;
        return true;
    }

    private static PlaceMention Make(Scan scan, PlaceMeaning meaning, int at, int end, bool whole, bool bare) =>
        meaning.Kind == LocalKind.Province
            ? new(PlaceScope.Province, meaning.Province, null, whole, Bare: bare)
            : new(PlaceScope.District, meaning.Province, Written(scan, at, end), whole, Bare: bare);

    private static string Written(Scan scan, int at, int end)
    {
        // "toàn huyện Cai Lậy", "UBND huyện Cai Lậy": the name begins at its kind word.
        // A kind word inside a name ("Châu Thành A") begins with a capital like the rest of it.
        for (var i = at; i < end - 1; i++)
            if (
                scan.IsWord(i, "huyện")
                || scan.IsWord(i, "quận")
                || (scan.IsWord(i, "thị") && scan.IsWord(i + 1, "xã"))
                || (scan.IsWord(i, "thành") && scan.IsWord(i + 1, "phố"))
                || scan.IsWord(i, "tp")
                || scan.IsWord(i, "tx")
            )
            {
                at = i;
                break;
            }
        // "huyện lân cận Lập Thạch", "huyện biên giới Đức Cơ": what is said of the district is not its name
        var plain = at + (scan.IsWord(at + 1, "xã") || scan.IsWord(at + 1, "phố") ? 2 : 1);
        if (plain < end - 1 && scan.Tokens[plain] is { IsWord: true, Capital: false })
            for (at = plain; at < end - 1 && !scan.Tokens[at].Capital; )
                at++;
        var written = scan.Text[scan.Tokens[at].Start..scan.Tokens[end - 1].End].ReplaceLineEndings(" ");
        if (!scan.IsWord(at, "tx") && !scan.IsWord(at, "q"))
            return written;
        var name = scan.IsMark(at + 1, '.') ? at + 2 : at + 1;
        return (scan.IsWord(at, "tx") ? "thị xã " : "quận ")
            + scan.Text[scan.Tokens[name].Start..scan.Tokens[end - 1].End].ReplaceLineEndings(" ");
    }

    // "Đông Hải (29 sản phẩm), Hòa Bình (24 sản phẩm)"; not "Hương Sơn đi đầu Hà Tĩnh" nor the address "Hương Sơn, Hà Tĩnh"
    private static bool IsNextInList(Scan scan, int at, int end)
    {
        if (!(scan.IsMark(at - 1, ',') || scan.IsMark(at - 1, ';') || scan.IsWord(at - 1, "và")))
            return false;
        if (scan.IsMark(end, '(') || (scan.Has(end) && scan.Tokens[end].IsNumber))
            return true;
        for (var i = scan.Mentions.Count - 1; i >= 0; i--)
            if (!scan.Mentions[i].Is(',') && !scan.Mentions[i].Is(';') && scan.Mentions[i].Cue != Cue.And)
                return scan.Mentions[i].Cue != Cue.Place && scan.Numbers.Count > 0 || scan.IsWord(at - 1, "và");
        return false;
    }

    /// <summary>Number of capitalised words from a token on (at most four).</summary>
    private static int Capitals(Scan scan, int at)
    {
        var count = 0;
        while (count < 4 && scan.Has(at + count) && scan.Tokens[at + count] is { IsWord: true, Capital: true })
            count++;
        return count;
    }
}
