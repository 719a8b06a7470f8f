using System.Globalization;
using System.Text.Json;
using Ocop.Etl.Model;
using Ocop.Tests.Support;

namespace Ocop.Tests.Samples;

public class SampleNewsTests
{
    private static readonly string Folder = Path.Combine(TestData.Repository, "data", "samples", "news");
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private sealed record Meta(
        string? Url,
        string PublishedDate,
        string Title,
        string? SourceProvince,
        string Source,
        IReadOnlyList<string> Figures
    );

    public static TheoryData<string> Articles =>
        [
            .. Directory
                .EnumerateFiles(Folder)
                .Where(f => Path.GetExtension(f) is ".txt" or ".html")
                .Select(f => Path.GetFileName(f)!)
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void There_are_plain_texts_and_pages_with_furniture()
    {
        var names = Articles.Select(row => row.Data).ToList();
        Assert.InRange(names.Count(n => n.EndsWith(".txt", StringComparison.Ordinal)), 5, 99);
        Assert.InRange(names.Count(n => n.EndsWith(".html", StringComparison.Ordinal)), 5, 99);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Every_article_says_when_it_appeared_and_where_its_figures_are_from(string article)
    {
        var meta = Read(article);
        Assert.True(PartialDate.TryParse(meta.PublishedDate, out _), meta.PublishedDate);
        Assert.NotEmpty(meta.Title);
        Assert.NotEmpty(meta.Source);
        Assert.True(meta.Url is null || Uri.IsWellFormedUriString(meta.Url, UriKind.Absolute), meta.Url);
        if (meta.SourceProvince is { } code)
            Assert.NotNull(TestData.Units.Find(UnitId.Of("63", code)));
        var readme = File.ReadAllText(Path.Combine(Folder, "..", "README.md"));
        Assert.Contains($"`{article}`", readme, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Every_figure_it_names_is_a_published_one_and_stands_in_its_text(string article)
    {
        var meta = Read(article);
        var text = File.ReadAllText(Path.Combine(Folder, article));
        Assert.NotEmpty(meta.Figures);
        foreach (var id in meta.Figures)
        {
            Assert.True(Published.Value.TryGetValue(id, out var row), $"{article}: {id}");
            Assert.Contains(Spellings(row.Value), spelling => text.Contains(spelling, StringComparison.Ordinal));
            Assert.True(
                row.Url is null || meta.Url is null || row.Url == meta.Url,
                $"{article}: {id} is from {row.Url}"
            );
        }
    }

    // 10322 is written 10.322, 5 may be written 05, 67.3 is 67,3.
    private static IEnumerable<string> Spellings(double value) =>
        [value.ToString("#,0.##", Vietnamese), value.ToString("0.##", Vietnamese), value.ToString("00", Vietnamese)];

    private static readonly Lazy<Dictionary<string, (double Value, string? Url)>> Published = new(() =>
        new[] { "published-figures.json", "targets-provincial.json", "targets-national.json" }
            .SelectMany(Rows)
            .ToDictionary(
                row => row.GetProperty("id").GetString()!,
                row => (row.GetProperty("value").GetDouble(), Address(row))
            )
    );

    private static IEnumerable<JsonElement> Rows(string file) =>
        JsonDocument
            .Parse(File.ReadAllText(Path.Combine(TestData.Reference, file)))
            .RootElement.GetProperty("rows")
            .EnumerateArray();

    // Targets have pages of their own (a decision, a plan); only figures are held to the article's address.
    private static string? Address(JsonElement row) =>
        row.TryGetProperty("trust", out _) && row.GetProperty("url").GetString() is { } url && url.StartsWith("http")
            ? url
            : null;

    private static Meta Read(string article)
    {
        var json = File.ReadAllText(Path.Combine(Folder, Path.ChangeExtension(article, ".meta.json")));
        return JsonSerializer.Deserialize<Meta>(json, JsonSerializerOptions.Web)!;
    }
}
