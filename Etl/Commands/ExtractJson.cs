using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ocop.Etl.Model;
using Ocop.Etl.News;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Commands;

/// <summary>A reading as the one-line JSON object that other tools take.</summary>
internal static class ExtractJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Line(string file, ArticleReading reading, IndicatorCatalog indicators)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteStartArray("facts");
            foreach (var read in reading.Facts)
                Write(json, read, indicators);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter json, ReadFact read, IndicatorCatalog indicators)
    {
        var fact = read.Fact;
        json.WriteStartObject();
        json.WriteString(
            "scope",
            read.Scope switch
            {
                ArticleScope.National => "national",
                ArticleScope.Province => "province",
                _ => "district",
            }
        );
        json.WriteString("province", read.Province63);
        json.WriteString("district", read.District);
        FigureJson.Write(json, fact, indicators[fact.Indicator].Unit);
        json.WriteString("sentence", read.Sentence);
        json.WriteEndObject();
    }
}
