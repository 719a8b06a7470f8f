using Ocop.Etl.Model;
using Ocop.Etl.Text;

namespace Ocop.Etl.News.Pages;

/// <summary>Opens what was fetched, whatever it is; never throws for what a page contains.</summary>
internal static class PageOpener
{
    public static ArticlePage Open(byte[] bytes, string fileName, ArticleMeta meta, string? contentType)
    {
        _ = contentType;
        return Open(System.Text.Encoding.UTF8.GetString(bytes), fileName, meta);
    }

    public static ArticlePage Open(string text, string fileName, ArticleMeta meta)
    {
        var lines = PlainLines.Of(VietnameseText.Compose(text));
        var (stored, blocks, title) = Arrangement.Of(lines, meta.Title, clean: false);
        return new()
        {
            FileName = fileName,
            Title = title,
            PublishedOn = meta.PublishedOn,
            HomeProvince = meta.HomeProvince,
            CanonicalUrl = meta.Url,
            Text = stored,
            Blocks = blocks,
        };
    }
}
