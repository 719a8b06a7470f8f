using AngleSharp.Dom;

namespace Ocop.Etl.News.Pages;

/// <summary>The element that holds the article: named so, or the one with most running text and fewest links.</summary>
internal static class MainText
{
    private const int Enough = 200;

    public static IElement? Find(HtmlPage page)
    {
        var document = page.Document;
        IElement? best = null;
        var most = 0;
        foreach (var element in document.QuerySelectorAll("[itemprop=articleBody], article, main, div, section, td"))
        {
            var named =
                element.HasAttribute("itemprop")
                || PageClasses.IsMain(element.ClassName)
                || PageClasses.IsMain(element.Id);
            if (!named || IsRemoved(element))
                continue;
            var weight = Weight(element);
            if (weight > most)
                (best, most) = (element, weight);
        }
        return most >= Enough ? best : Densest(document) ?? best ?? document.Body;
    }

    // The parent whose own paragraphs hold most text.
    private static IElement? Densest(IDocument document)
    {
        var weights = new Dictionary<IElement, int>();
        foreach (var paragraph in document.QuerySelectorAll("p"))
        {
            if (paragraph.ParentElement is not { } parent || IsRemoved(parent))
                continue;
            var weight = paragraph.TextContent.Length - LinkLength(paragraph) * 2;
            if (weight > 40)
                weights[parent] = weights.GetValueOrDefault(parent) + weight;
        }
        return weights.Count == 0 ? null
            : weights.MaxBy(w => w.Value) is { Value: >= Enough } heaviest ? heaviest.Key
            : null;
    }

    private static int Weight(IElement element) => element.TextContent.Length - LinkLength(element) * 2;

    private static int LinkLength(IElement element)
    {
        var length = 0;
        foreach (var link in element.QuerySelectorAll("a"))
            length += link.TextContent.Length;
        return length;
    }

    public static bool IsRemoved(IElement element) =>
        element.LocalName
            is "script"
                or "style"
                or "noscript"
                or "nav"
                or "footer"
                or "aside"
                or "form"
                or "iframe"
                or "button"
                or "select"
                or "template"
                or "svg"
                or "object"
        || (
            element.LocalName is not ("body" or "html" or "article" or "main")
            && (PageClasses.IsRemoved(element.ClassName) || PageClasses.IsRemoved(element.Id))
            && !PageClasses.IsMain(element.ClassName)
        );
}
