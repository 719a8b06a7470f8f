using Ocop.Etl.Model;
using Ocop.Etl.News.Mentions;
using Ocop.Etl.Reference;
using Ocop.Etl.Text;

namespace Ocop.Etl.News.Reading;

/// <summary>Drafts as facts with unit and citation.</summary>
internal static class FactWriter
{
    // Nghị quyết 202/2025/QH15: the list of 34 is in force from this day.
    private static readonly DateOnly Merged = new(2025, 7, 1);

    public static List<ReadFact> Write(
        ArticlePage page,
        List<Draft> drafts,
        List<TextSpan> sentences,
        Gazetteer places,
        UnitCatalog units
    )
    {
        _ = units;
        var facts = new List<ReadFact>(drafts.Count);
        var quotes = new string?[sentences.Count];
        foreach (var draft in drafts)
        {
            var sentence = sentences[draft.Sentence];
            var fact = new Fact
            {
                Unit = Unit(draft, page.PublishedOn, places),
                LocalName = draft.Place.District,
                Indicator = draft.Indicator,
                Kind = draft.Kind,
                Comparator = draft.Comparator,
                Value = draft.Value,
                ValueMax = draft.ValueMax,
                AsOf = draft.AsOf,
                Deadline = draft.Deadline,
                Confidence = draft.Confidence,
                Citation = new()
                {
                    Quote = quotes[draft.Sentence] ??= sentence.In(page.Text),
                    Sentence = sentence,
                    Number = draft.Count.Number.Span,
                },
            };
            facts.Add(new(fact, Scope(draft.Place), draft.Place.Province, draft.Place.District));
        }
        return facts;
    }

    private static ArticleScope Scope(Place place) =>
        place.Scope switch
        {
            PlaceScope.National => ArticleScope.National,
            PlaceScope.Province => ArticleScope.Province,
            _ => ArticleScope.District,
        };

    private static UnitId Unit(Draft draft, PartialDate? published, Gazetteer places)
    {
        var place = draft.Place;
        if (place.Scope == PlaceScope.National || place.Province is not { } province)
            return UnitId.National;
        var old = UnitId.Of("63", province);
        // Districts ended with the merger; a district named is of the old division.
        if (place.Scope == PlaceScope.District)
            return UnitId.Local(old, VietnameseText.Fold(DistrictNames.WithoutKind(place.District ?? "")));
        var on = draft.AsOf ?? published;
        var merged = !place.Old && on is { } day && day.First >= Merged;
        return merged && places.Successor34(province) is { } unit ? unit : old;
    }
}
