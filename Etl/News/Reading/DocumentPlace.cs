using Ocop.Etl.Model;
using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;
using Ocop.Etl.Reference;

namespace Ocop.Etl.News.Reading;

/// <summary>What an article is about, before its sentences are read: the headline's place, the source's province.</summary>
internal static class DocumentPlace
{
    public static Discourse Begin(Scan scan, ArticlePage page, List<TokenBlock> blocks, UnitCatalog units)
    {
        var discourse = new Discourse { Home = Home(page, units) };
        Likely(scan, blocks, discourse);
        foreach (var block in blocks)
            if (block.Kind == BlockKind.Headline)
                discourse.Subject ??= First(scan, discourse, block.Tokens);
        foreach (var block in blocks)
            if (block.Kind == BlockKind.Headline)
                discourse.Subject ??= NamedInGoods(scan, blocks, block.Tokens, discourse);
        discourse.Subject ??= Mentioned(scan, blocks, discourse);
        return discourse;
    }

    private const int HeadlineWeight = 3;
    private const int LeadWeight = 4;

    private static string? Home(ArticlePage page, UnitCatalog units)
    {
        if (page.HomeProvince is not { IsProvince: true } home)
            return null;
        if (home.List == "63")
            return home.Code;
        // A unit of the 34 names itself like one of its predecessors, or like none ("Huế" was "Thừa Thiên Huế").
        var name = units[home].Name;
        var before = units.Predecessors(home);
        foreach (var unit in before)
            if (units[unit].Name == name)
                return unit.Code;
        return before.Count > 0 ? before[0].Code : null;
    }

    // Provinces in the order in which an ambiguous district should be looked for.
    private static void Likely(Scan scan, List<TokenBlock> blocks, Discourse discourse)
    {
        var seen = new List<(string Province, int Weight)>();
        if (discourse.Home is { } home)
            seen.Add((home, 2));
        // The province that the lead names first is what the article is about more often than those it names later on, where
        // the source does not say.
        var leads = discourse.Home is null;
        foreach (var block in blocks)
        {
            var weight = block.Kind == BlockKind.Headline ? HeadlineWeight : 1;
            ReadOnlySpan<Token> run = block.Tokens;
            for (var i = 0; i < run.Length; i++)
                if (
                    run[i].Capital
                    && scan.Lexicon.Phrases.MayBeginPlace(run[i].Word)
                    && scan.Lexicon.Phrases.Match(run, i) is { Entry.Cue: Cue.Place } found
                )
                {
                    var district = i > 0 && Letters(scan, run[i - 1]) is "huyện" or "Huyện" or "HUYỆN";
                    var end = i + found.Length;
                    // "khu vực Hà Nam cũ": a part of what is spoken of
                    var former = end < run.Length && Letters(scan, run[end]) is "cũ";
                    foreach (var meaning in scan.Places.Meanings(found.Entry.Payload))
                        if (meaning.Kind == LocalKind.Province && !district && !former)
                        {
                            var first = leads && block.Kind == BlockKind.Body && !IsJoined(scan, run, i);
                            Weigh(seen, meaning.Province, first ? LeadWeight : weight);
                            leads &= !first;
                        }
                    i = end - 1;
                }
        }
        seen.Sort(
            static (a, b) =>
                a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Province, b.Province)
        );
        foreach (var (province, _) in seen)
            scan.LikelyProvinces.Add(province);
    }

    // "Từ ngày sáp nhập với Hậu Giang và Sóc Trăng, thành phố Cần Thơ ..."
    private static bool IsJoined(Scan scan, ReadOnlySpan<Token> run, int at) =>
        at > 0 && Letters(scan, run[at - 1]) is "với" or "và" or "từ";

    // At most the 63: looked through faster than hashed.
    private static void Weigh(List<(string Province, int Weight)> seen, string province, int weight)
    {
        for (var i = 0; i < seen.Count; i++)
            if (seen[i].Province == province)
            {
                seen[i] = (province, seen[i].Weight + weight);
                return;
            }
        seen.Add((province, weight));
    }

    private static Place? First(Scan scan, Discourse discourse, Token[] tokens)
    {
        scan.Tokens = tokens;
        MentionScanner.Run(scan, 0, scan.Tokens.Length);
        for (var i = 0; i < scan.Mentions.Count; i++)
            if (
                scan.Mentions[i].Cue == Cue.Place
                && scan.PlaceList[scan.Mentions[i].Index].Scope
                    is PlaceScope.National
                        or PlaceScope.Province
                        or PlaceScope.District
                && PlaceRoles.Resolve(scan, i, discourse) is { IsReadable: true } place
                && !(
                    place.Scope == PlaceScope.Province
                    && place.Province != discourse.Home
                    && IsElsewhere(scan, i, discourse)
                )
            )
                return place;
        return null;
    }

    // "Chờ tin từ Hà Nội", "Đưa đặc sản ra Hà Nội" in the paper of another province: where something goes or comes from
    private static bool IsElsewhere(Scan scan, int at, Discourse discourse)
    {
        var before = scan.Mentions[at].First - 1;
        return discourse.Home is not null
            && (
                scan.IsWord(before, "từ")
                || scan.IsWord(before, "ra")
                || scan.IsWord(before, "tại")
                || scan.IsWord(before, "ở")
                || scan.IsWord(before, "về")
                || scan.IsWord(before, "vào")
                || scan.IsWord(before, "tới")
                || scan.IsWord(before, "đến")
                || scan.IsWord(before, "sang")
            );
    }

    // Without a place in the headline: the source's own province; else the nation or the province named most often,
    // whichever is named first.
    private static Place? Mentioned(Scan scan, List<TokenBlock> blocks, Discourse discourse)
    {
        if (discourse.Home is { } home)
            return OpensWithAllProvinces(scan, blocks, home)
                ? new(PlaceScope.National, null, null)
                : new(PlaceScope.Province, home, null);
        return Mentioned(scan, blocks, withDatelines: false) ?? Mentioned(scan, blocks, withDatelines: true);
    }

    // "61 tỉnh, thành phố đã đánh giá, phân hạng được 5.401 sản phẩm" in a province's paper that has not yet named its
    // own province, nor said "tỉnh": a review of the nation
    private static bool OpensWithAllProvinces(Scan scan, List<TokenBlock> blocks, string home)
    {
        foreach (var block in blocks)
        {
            ReadOnlySpan<Token> run = block.Tokens;
            for (var i = 0; i < run.Length; i++)
            {
                if (Letters(scan, run[i]) is "tỉnh" or "Tỉnh" or "TỈNH")
                    return i > 0
                        && i + 2 < run.Length
                        && run[i - 1].IsNumber
                        && Letters(scan, run[i - 1]) is "58" or "59" or "60" or "61" or "62" or "63" or "63/63"
                        && Letters(scan, run[i + (run[i + 1].Is(',') ? 2 : 1)]) is "thành";
                var (entry, _) = scan.Lexicon.Phrases.Match(run, i);
                if (entry.Cue == Cue.Place && MayMean(scan, entry.Payload, home))
                    return false;
            }
        }
        return false;
    }

    private static Place? Mentioned(Scan scan, List<TokenBlock> blocks, bool withDatelines)
    {
        var likely = scan.LikelyProvinces is [var most, ..] ? most : null;
        foreach (var block in blocks)
        {
            ReadOnlySpan<Token> run = block.Tokens;
            for (var i = 0; i < run.Length; i++)
            {
                var (entry, length) = scan.Lexicon.Phrases.Match(run, i);
                if (
                    entry.Cue == Cue.Nation && !IsAddress(scan, run, i)
                    || entry.Cue == Cue.Office && IsMinistryActing(scan, run, i, i + length)
                )
                    return new(PlaceScope.National, null, null);
                if (
                    entry.Cue == Cue.Place
                    && likely is not null
                    && (withDatelines || i > 0 || !IsDateline(scan, run, length))
                    && MayMean(scan, entry.Payload, likely)
                )
                    return new(PlaceScope.Province, likely, null);
                i += Math.Max(length - 1, 0);
            }
        }
        return likely is null && SpeaksOfAllProvinces(scan.Text) ? new(PlaceScope.National, null, null) : null;
    }

    // "Bộ Nông nghiệp và Môi trường vừa công nhận 47 sản phẩm 5 sao", before any place is named
    private static bool IsMinistryActing(Scan scan, ReadOnlySpan<Token> run, int first, int end) =>
        end < run.Length
        && run[first].IsWord
        && Letters(scan, run[first]) is "Bộ" or "bộ"
        && Letters(scan, run[end]) is "vừa" or "đã" or "công" or "ban" or "ký" or "trao";

    private static ReadOnlySpan<char> Letters(Scan scan, Token token) => scan.Text.AsSpan(token.Start, token.Length);

    // "HÀ NỘI, VIỆT NAM, 26/10/2022"
    private static bool IsAddress(Scan scan, ReadOnlySpan<Token> run, int at) =>
        at > 0 && run[at - 1].Is(',') && Letters(scan, run[at]) is "Việt" or "VIỆT";

    // "Hà Nội (TTXVN) - ..."
    private static bool IsDateline(Scan scan, ReadOnlySpan<Token> run, int name) =>
        run.Length > name + 1
        && run[name].Is('(')
        && Scan.IsAgency(scan.Text.AsSpan(run[name + 1].Start, run[name + 1].Length));

    // "63/63 tỉnh, thành phố đã công nhận 8.689 sản phẩm"
    private static bool SpeaksOfAllProvinces(string text) =>
        text.Contains("63/63 tỉnh", StringComparison.OrdinalIgnoreCase)
        || text.Contains("34/34 tỉnh", StringComparison.OrdinalIgnoreCase)
        || text.Contains("63 tỉnh", StringComparison.OrdinalIgnoreCase)
        || text.Contains("34 tỉnh", StringComparison.OrdinalIgnoreCase);

    private static bool MayMean(Scan scan, int payload, string province)
    {
        foreach (var meaning in scan.Places.Meanings(payload))
            if (meaning.Kind == LocalKind.Province && meaning.Province == province)
                return true;
        return false;
    }

    // "Mắc ca Krông Năng và giấc mơ 5 sao": the name belongs to the goods, but the article says "huyện Krông Năng" too.
    private static Place? NamedInGoods(Scan scan, List<TokenBlock> blocks, Token[] headline, Discourse discourse)
    {
        scan.Tokens = headline;
        MentionScanner.Run(scan, 0, headline.Length);
        var named = scan.PlaceList.Where(p => p is { Scope: PlaceScope.District, Name: not null }).ToList();
        if (named.Count != 1 || scan.PlaceList.Count != 1)
            return null;
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.Headline)
                continue;
            scan.Tokens = block.Tokens;
            MentionScanner.Run(scan, 0, block.Tokens.Length);
            foreach (var place in scan.PlaceList)
                if (
                    place is { Scope: PlaceScope.District, Bare: false, Name: { } name }
                    && DistrictNames
                        .WithoutKind(name)
                        .Equals(DistrictNames.WithoutKind(named[0].Name!), StringComparison.OrdinalIgnoreCase)
                )
                    return new(PlaceScope.District, place.Province ?? discourse.ThisProvince, name);
        }
        return null;
    }
}
