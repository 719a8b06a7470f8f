using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ocop.Etl.Text;

namespace Ocop.Etl.Fetching;

/// <summary>Article links of an HTML page, by a CSS selector. Pure.</summary>
internal static class ListingReader
{
    /// <param name="selector">Selects the links, or elements that hold or lie in one.</param>
    /// <exception cref="FetchException">The selector finds nothing: the page's layout has changed, or it is another page.</exception>
    public static IReadOnlyList<FoundLink> Read(byte[] bytes, string? charset, Uri address, string selector)
    {
        using var document = new HtmlParser().ParseDocument(HtmlBytes.Decode(bytes, charset));
        var root =
            document.QuerySelector("base[href]")?.GetAttribute("href") is { } given
            && Uri.TryCreate(address, given, out var moved)
                ? moved
                : address;
        var links = new List<FoundLink>();
        foreach (var element in document.QuerySelectorAll(selector))
        {
            var anchor =
                element.LocalName == "a" ? element : element.QuerySelector("a[href]") ?? element.Closest("a[href]");
            var href = anchor?.GetAttribute("href")?.Trim();
            if (string.IsNullOrEmpty(href) || href.StartsWith('#') || !Uri.TryCreate(root, href, out var target))
                continue;
            if (!CanonicalUrl.IsHttp(target))
                continue;
            var title = VietnameseText.CollapseWhiteSpace(anchor!.GetAttribute("title") ?? "");
            var text = VietnameseText.CollapseWhiteSpace(element.TextContent);
            links.Add(
                new(
                    target,
                    title.Length > 0 ? title
                        : text.Length > 0 ? text
                        : null,
                    null,
                    text
                )
            );
        }
        if (links.Count == 0)
            throw new FetchException(
                FetchCodes.NoLinks,
                $"{address}: không tìm thấy liên kết nào theo bộ chọn \"{selector}\". Trang có thể đã đổi giao diện; sửa \"linkSelector\" trong sources.json."
            );
        return links;
    }
}
