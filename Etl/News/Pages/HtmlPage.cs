using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ocop.Etl.Model;
using Ocop.Etl.Text;

namespace Ocop.Etl.News.Pages;

/// <summary>A lens over an HTML document: what it says about itself, each from the surest place that has it.</summary>
internal sealed class HtmlPage(IHtmlDocument document)
{
    private const int LargestJson = 300_000;
    private readonly List<(string Name, string Value)> said = ReadJson(document);

    public IHtmlDocument Document { get; } = document;

    public static HtmlPage Parse(string html) =>
        new(new HtmlParser(new() { IsKeepingSourceReferences = false }).ParseDocument(html));

    public string? Title =>
        Clean(Heading?.TextContent) ?? Clean(Meta("og:title")) ?? Clean(Said("headline")) ?? Clean(Document.Title);

    /// <summary>The headline element: the only h1, or the h1 most like the page's title.</summary>
    public IElement? Heading
    {
        get
        {
            var wanted = Meta("og:title") ?? Document.Title ?? "";
            IElement? best = null;
            var most = -1.0;
            foreach (var heading in Document.QuerySelectorAll("h1"))
            {
                if (Clean(heading.TextContent) is not { Length: >= 8 } text || IsHidden(heading))
                    continue;
                var alike = TitleLikeness.Of(wanted, text);
                if (alike > most)
                    (best, most) = (heading, alike);
            }
            return best;
        }
    }

    public string? Author =>
        Clean(Meta("author"))
        ?? Clean(Said("author"))
        ?? Clean(Document.QuerySelector("[rel=author], .author, .author-name")?.TextContent);

    public string? CanonicalUrl =>
        Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta("og:url");

    public PartialDate? PublishedOn =>
        Date(Said("datePublished"))
        ?? Date(Meta("article:published_time"))
        ?? Date(Meta("datePublished"))
        ?? Date(Meta("pubdate"))
        ?? Date(Meta("date"))
        ?? Date(Document.QuerySelector("time[datetime]")?.GetAttribute("datetime"))
        ?? Date(Document.QuerySelector("time")?.TextContent)
        ?? Printed();

    // "Thứ Ba, 04/02/2020, 14:37 (GMT+7)" in an element called date or time
    private PartialDate? Printed()
    {
        foreach (
            var element in Document.QuerySelectorAll("[class*=date], [class*=time], [class*=ngay], [id*=date]").Take(20)
        )
            if (element.TextContent is { Length: < 120 } text && Stamps.Find(text) is { } date)
                return date;
        return null;
    }

    private static PartialDate? Date(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        text = text.Trim();
        if (text.Length >= 10 && PartialDate.TryParse(text[..10], out var date) && date.Year is >= 2000 and <= 2100)
            return date;
        return Stamps.Find(text);
    }

    private string? Meta(string name) =>
        Document
            .QuerySelector($"meta[property='{name}'], meta[name='{name}'], meta[itemprop='{name}']")
            ?.GetAttribute("content");

    private string? Said(string name)
    {
        foreach (var (key, value) in said)
            if (key == name)
                return value;
        return null;
    }

    private static bool IsHidden(IElement element) =>
        element.GetAttribute("style")?.Contains("display:none", StringComparison.OrdinalIgnoreCase) == true;

    private static string? Clean(string? text) =>
        text is null || VietnameseText.CollapseWhiteSpace(VietnameseText.Compose(text)) is not { Length: > 0 } clean
            ? null
            : clean;

    private static List<(string, string)> ReadJson(IHtmlDocument document)
    {
        var found = new List<(string, string)>();
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']").Take(10))
        {
            if (script.TextContent is not { Length: > 2 and < LargestJson } text)
                continue;
            try
            {
                using var json = JsonDocument.Parse(
                    text,
                    new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
                );
                Walk(json.RootElement, found, 0);
            }
            catch (JsonException)
            {
                // Pages often break their own JSON; the other places say the same.
            }
        }
        return found;
    }

    private static void Walk(JsonElement element, List<(string, string)> found, int depth)
    {
        if (depth > 6 || found.Count > 200)
            return;
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var item in element.EnumerateArray())
                Walk(item, found, depth + 1);
        if (element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.String)
                found.Add((property.Name, property.Value.GetString()!));
            else if (
                property.Name == "author"
                && property.Value.ValueKind == JsonValueKind.Object
                && property.Value.TryGetProperty("name", out var name)
                && name.ValueKind == JsonValueKind.String
            )
                found.Add(("author", name.GetString()!));
            else
                Walk(property.Value, found, depth + 1);
        }
    }
}
