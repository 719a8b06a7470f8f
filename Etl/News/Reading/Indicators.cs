using Ocop.Etl.News.Language;
using Ocop.Etl.News.Mentions;

namespace Ocop.Etl.News.Reading;

/// <summary>Codes of <c>data/reference/indicators.json</c> for what a count counts.</summary>
internal static class Indicators
{
    public const string Total = "products.total";
    public const string New = "products.new";
    public const string Subjects = "subjects.total";
    public const string Points = "salespoints.total";
    public const string NewPoints = "salespoints.new";
    public const string Recognitions = "products.recognitions";
    public const string Valid = "products.valid";

    public static string? Maker(Cue cue) =>
        cue switch
        {
            Cue.Cooperative => "subjects.cooperative",
            Cue.Enterprise => "subjects.enterprise",
            Cue.CooperativeGroup => "subjects.cooperativeGroup",
            Cue.Household => "subjects.household",
            Cue.Farm => "subjects.farm",
            _ => null,
        };

    public static string? Group(Cue cue) =>
        cue switch
        {
            Cue.Food => "products.group.food",
            Cue.Drink => "products.group.drink",
            Cue.Herbal => "products.group.herbal",
            Cue.Craft => "products.group.craft",
            Cue.Ornamental => "products.group.ornamental",
            Cue.Tourism => "products.group.tourism",
            _ => null,
        };

    /// <summary>The star class or group a product count is limited to; null for all products and for what has no code.</summary>
    public static string? Part(Count count)
    {
        if (count.Group != Cue.None)
            return Group(count.Group);
        if (count.Potential)
            return count.Rank is { Max: 5, Min: 5 } ? "products.star5potential" : null;
        return count.Rank is { IsSingle: true, Min: >= 3 } rank ? Star(rank) : null;
    }

    public static string Star(RankMention rank) =>
        rank.Min switch
        {
            3 => "products.star3",
            4 => "products.star4",
            _ => "products.star5",
        };

    /// <summary>The same part of a flow, beyond the labelling guide: "products.star4" of a round is "products.new.star4".</summary>
    public static string? OfFlow(string part) =>
        part.StartsWith("products.star", StringComparison.Ordinal)
            ? string.Concat("products.new", part.AsSpan("products".Length))
            : null;
}
