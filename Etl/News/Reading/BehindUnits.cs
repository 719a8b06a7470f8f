using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>
/// "14 sản phẩm của 10 chủ thể ở 5 huyện, thành phố được đưa ra chấm": what stands behind the units in which they lie is
/// said of the products, not of the units.
/// </summary>
internal static class BehindUnits
{
    private const int LongestUnit = 7;

    public static void Mark(Scan scan, List<Count> counts)
    {
        for (var i = 1; i < counts.Count; i++)
            if (
                counts[i] is { Counted: Counted.Other, IsPercent: false } units
                && counts[i - 1] is { Counted: Counted.Product or Counted.Subject, Exclusion: Cue.None } things
                && (IsUnit(scan.CueAt(units.End)) || IsLocality(scan, units.End) || NounPhrase.IsUnit(scan, units.End))
                && Lie(scan, things, units)
            )
                Give(scan, things, Said(scan, units));
    }

    private static void Give(Scan scan, Count things, Mention? said)
    {
        if (said is not { } verb)
            return;
        var products = things.Products ?? things;
        if (verb.Cue == Cue.Recognise)
        {
            products.Certified = products.Recognised = products.Tied = true;
            products.Granted |= scan.IsWord(verb.End - 1, "nhận") || scan.IsWord(verb.End - 1, "giấy");
            return;
        }
        if (verb.Cue == Cue.Add)
        {
            products.New = products.Tied = true;
            return;
        }
        things.Exclusion = verb.Cue;
        if (products.Exclusion == Cue.None)
            products.Exclusion = verb.Cue;
    }

    // "ở 5 huyện", "của 5 huyện", "thuộc 5 huyện", "đến từ 5 huyện"; nothing else between
    private static bool Lie(Scan scan, Count things, Count units)
    {
        var led = false;
        for (var i = things.Mention + 1; i < units.Mention; i++)
        {
            var mention = scan.Mentions[i];
            if (mention.Cue is Cue.Mark or Cue.And or Cue.Clause or Cue.WithWord or Cue.Have or Cue.Add)
                return false;
            led |=
                mention.Cue is Cue.PlaceOfEvent or Cue.OfMakers
                || scan.IsWord(mention.First, "từ") && mention.End == units.First;
        }
        return led;
    }

    // The verb behind "5 huyện, thành phố"
    private static Mention? Said(Scan scan, Count units)
    {
        if (IsSentIn(scan, units.End))
            return new(Cue.Registered, units.End, units.End + 1, 0);
        for (var i = units.Mention + 1; i < units.To && i < scan.Mentions.Count; i++)
        {
            var mention = scan.Mentions[i];
            if (
                mention.Cue == Cue.OtherNoun
                && (IsLocality(scan, mention.First) || NounPhrase.IsUnit(scan, mention.First))
            )
                continue;
            // "vừa được bổ sung vào danh sách"
            if (mention.Cue == Cue.Round && scan.IsWord(mention.First, "vừa"))
                continue;
            if (IsUnit(mention.Cue) || mention.Cue is Cue.And or Cue.Done or Cue.Place or Cue.OldUnit)
                continue;
            if (mention.Is(',') && IsUnit(scan.CueAt(mention.End)))
                continue;
            return
                mention.Cue
                    is Cue.Recognise
                        or Cue.Add
                        or Cue.Registered
                        or Cue.Recertified
                        or Cue.Online
                        or Cue.Exported
                        or Cue.Shown
                && mention.First - scan.Mentions[i - 1].End <= 2
                ? mention
                : null;
        }
        return null;
    }

    // "ở 8 địa phương gửi tới", "của 5 huyện đề cử"
    private static bool IsSentIn(Scan scan, int from)
    {
        for (var at = from; at < from + LongestUnit && scan.Has(at) && scan.Tokens[at].IsWord; at++)
            if (
                scan.IsWord(at, "gửi")
                    && (scan.IsWord(at + 1, "tới") || scan.IsWord(at + 1, "về") || scan.IsWord(at + 1, "lên"))
                || scan.IsWord(at, "đề") && scan.IsWord(at + 1, "cử")
            )
                return true;
        return false;
    }

    private static bool IsLocality(Scan scan, int at) => scan.IsWord(at, "địa") && scan.IsWord(at + 1, "phương");

    private static bool IsUnit(Cue cue) =>
        cue
            is Cue.DistrictWord
                or Cue.TownWord
                or Cue.CityWord
                or Cue.QuarterWord
                or Cue.CommuneWord
                or Cue.ProvinceWord;
}
