using Ocop.Etl.Model;
using Ocop.Etl.News.Language;

namespace Ocop.Etl.News.Mentions;

/// <summary>Chooses which of the provinces and districts of one name is meant.</summary>
internal static class PlaceChoice
{
    /// <param name="kind">The word before the name; <see cref="Cue.Place"/> where the name stands alone.</param>
    /// <param name="nextInList">It follows another place in a list.</param>
    /// <returns>Null where none of the meanings is of that kind.</returns>
    public static PlaceMeaning? Of(Scan scan, PlaceMeaning[] meanings, Cue kind, bool nextInList = false)
    {
        DateOnly? day = scan.Published is { } date ? date.Last : null;
        PlaceMeaning? province = null,
            local = null;
        foreach (var meaning in meanings)
        {
            if (meaning.Kind == LocalKind.Province)
                province = meaning;
            else if (local is not { } chosen || Better(scan, meaning, chosen, kind))
                local = meaning;
        }
        return kind switch
        {
            Cue.ProvinceWord or Cue.WholeProvince => province,
            Cue.CityWord or Cue.WholeCity => province is { } p && (local is null || scan.Places.IsCity(p.Province, day))
                ? p
                : local,
            // "Đông Hải (29 sản phẩm), Hòa Bình (24 sản phẩm)": beside a district of Bạc Liêu, Hòa Bình is one too
            Cue.Place
                when nextInList
                    && local is { } neighbour
                    && scan.PlaceList is [.., { Scope: PlaceScope.District, Province: { } there }]
                    && meanings.Any(m => m.Kind != LocalKind.Province && m.Province == there) => neighbour.Province
            == there
                ? neighbour
                : meanings.First(m => m.Kind != LocalKind.Province && m.Province == there),
            // "Hòa Bình có 24 sản phẩm" in an article about Bạc Liêu, which has a district of that name
            Cue.Place
                when province is { } named
                    && local is { } own
                    && own.Province != named.Province
                    && scan.LikelyProvinces is [var first, ..]
                    && own.Province == first => own,
            Cue.Place => province ?? local,
            // "các huyện miền núi Thanh Hóa": not the city of that name
            Cue.DistrictWord when province is not null && local is { Kind: not LocalKind.District } => null,
            _ => local,
        };
    }

    private static bool Better(Scan scan, PlaceMeaning meaning, PlaceMeaning chosen, Cue kind)
    {
        int Rank(PlaceMeaning m)
        {
            var at = scan.LikelyProvinces.IndexOf(m.Province);
            var likely = at < 0 ? 100 : at;
            var wanted = kind switch
            {
                Cue.CityWord or Cue.WholeCity => m.Kind == LocalKind.City,
                Cue.TownWord => m.Kind == LocalKind.Town,
                Cue.QuarterWord => m.Kind == LocalKind.Quarter,
                Cue.DistrictWord => m.Kind == LocalKind.District,
                _ => true,
            };
            return likely * 2 + (wanted ? 0 : 1);
        }
        return Rank(meaning) < Rank(chosen);
    }
}
