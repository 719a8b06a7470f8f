using System.Text.Json;
using Ocop.Etl.Model;
using Ocop.Etl.News;
using Ocop.Tests.Support;

namespace Ocop.Tests.News;

/// <summary>
/// The articles in <c>data/samples/news</c>: their sidecars name the published figures they tell, and reading them gives
/// those figures and no other number of the stock.
/// </summary>
public class SampleNewsTests
{
    private static readonly string Folder = Path.Combine(TestData.Repository, "data", "samples", "news");
    private static readonly Lazy<Dictionary<string, JsonElement>> Published = new(LoadPublished);

    public static TheoryData<string> Articles()
    {
        var data = new TheoryData<string>();
        foreach (var sidecar in Directory.EnumerateFiles(Folder, "*.meta.json").Order(StringComparer.Ordinal))
            data.Add(Path.GetFileName(sidecar)[..^".meta.json".Length]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void A_sample_is_read_as_its_sidecar_says(string name)
    {
        var facts = ReadSample(name, out var sidecar).Facts.Select(f => f.Fact).ToList();
        var expected = sidecar.GetProperty("figures").EnumerateArray().Select(k => Published.Value[k.GetString()!]);
        foreach (var row in expected)
            Assert.Contains(facts, f => IsSame(f, row));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void A_sample_tells_no_exact_stock_beyond_its_sidecar(string name)
    {
        var expected = ReadSample(name, out var sidecar);
        var rows = sidecar
            .GetProperty("figures")
            .EnumerateArray()
            .Select(k => Published.Value[k.GetString()!])
            .ToList();
        // A headline may round ("hơn 15.000"), and the split of a round is not the split of the stock.
        Assert.All(
            expected.Facts.Select(f => f.Fact),
            f =>
                Assert.True(
                    f.Comparator != Comparator.Equal
                        || f.Indicator.StartsWith("products.new.", StringComparison.Ordinal)
                        || rows.Exists(r => IsSame(f, r)),
                    $"{f.Indicator} = {f.Value}"
                )
        );
    }

    private static bool IsSame(Fact fact, JsonElement row) =>
        fact.Indicator == row.GetProperty("indicator").GetString()
        && fact.Value == row.GetProperty("value").GetDouble();

    private static ArticleReading ReadSample(string name, out JsonElement sidecar)
    {
        sidecar = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".meta.json"))).RootElement;
        var file = Directory
            .EnumerateFiles(Folder, name + ".*")
            .Single(f => !f.EndsWith(".json", StringComparison.Ordinal));
        var published = sidecar.GetProperty("publishedDate").GetString();
        var home =
            sidecar.TryGetProperty("sourceProvince", out var province) && province.GetString() is { } code
                ? UnitId.Of("63", code)
                : (UnitId?)null;
        return Read.Reader.Read(
            ArticlePage.Open(
                File.ReadAllBytes(file),
                Path.GetFileName(file),
                new(
                    Title: sidecar.GetProperty("title").GetString(),
                    PublishedOn: PartialDate.TryParse(published, out var date) ? date : null,
                    HomeProvince: home
                )
            )
        );
    }

    private static Dictionary<string, JsonElement> LoadPublished()
    {
        var rows = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(TestData.Repository, "data", "reference"), "*.json"))
            Collect(JsonDocument.Parse(File.ReadAllText(file)).RootElement, rows);
        return rows;
    }

    private static void Collect(JsonElement element, Dictionary<string, JsonElement> rows)
    {
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var item in element.EnumerateArray())
                Collect(item, rows);
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("id", out var id) && element.TryGetProperty("value", out _))
                rows[id.GetString()!] = element;
            foreach (var property in element.EnumerateObject())
                Collect(property.Value, rows);
        }
    }
}
