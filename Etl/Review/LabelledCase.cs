using System.Text.Encodings.Web;
using System.Text.Json;
using Ocop.Etl.Model;
using Ocop.Etl.News;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage.Entities;

namespace Ocop.Etl.Review;

/// <summary>
/// A reviewed article as a case to measure reading with: text, what the page says about itself, and the figures that
/// should be read in it, in the form of <c>extract</c>. Pure.
/// </summary>
public static class LabelledCase
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="facts">What should be read: without rejected facts, corrected ones as corrected.</param>
    /// <param name="undecided">How many of them no person has looked at.</param>
    public static byte[] Write(
        DocumentRow article,
        IReadOnlyList<Fact> facts,
        int undecided,
        UnitCatalog units,
        IndicatorCatalog indicators
    )
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteStartObject("meta");
            json.WriteString("url", article.CanonicalUrl);
            json.WriteString("publishedDate", article.PublishedOn?.ToString());
            json.WriteString("title", article.Title);
            json.WriteString("sourceProvince", article.HomeProvince?.Value);
            json.WriteString("sha256", article.Sha256);
            json.WriteNumber("factsNotReviewed", undecided);
            json.WriteEndObject();
            json.WriteString("text", article.Text);
            json.WriteStartArray("facts");
            foreach (var fact in facts)
                Write(json, fact, units, indicators);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Fact fact, UnitCatalog units, IndicatorCatalog indicators)
    {
        json.WriteStartObject();
        json.WriteString(
            "scope",
            fact.Unit.IsNational ? "national"
                : fact.Unit.IsLocal ? "district"
                : "province"
        );
        json.WriteString("province", CodeOfOldest(fact.Unit, units));
        json.WriteString("district", fact.Unit.IsLocal ? fact.LocalName : null);
        FigureJson.Write(json, fact, indicators.Find(fact.Indicator)?.Unit);
        json.WriteString("sentence", fact.Citation.Quote);
        json.WriteEndObject();
    }

    /// <summary>Cases name a province by its code in the oldest list, whichever list the figure is of.</summary>
    private static string? CodeOfOldest(UnitId unit, UnitCatalog units)
    {
        var oldest = units.Lists[0].Id;
        if (unit.IsNational || unit.List == oldest)
            return unit.Code;
        var name = units.Find(unit)?.Name;
        return units.InList(oldest).FirstOrDefault(u => u.Name == name)?.Id.Code;
    }
}
