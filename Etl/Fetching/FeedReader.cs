using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Ocop.Etl.Model;
using Ocop.Etl.Text;

namespace Ocop.Etl.Fetching;

/// <summary>A link found in a feed or listing, with what stands beside it.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="Summary">Text to look for <see cref="Source.MustMention"/> in, besides the title.</param>
internal sealed record FoundLink(Uri Address, string? Title, PartialDate? PublishedDate, string? Summary);

/// <summary>RSS 0.9x, 1.0, 2.0 and Atom, by the local names they share. Pure.</summary>
internal static class FeedReader
{
    // Feeds that declare windows-1258 and the like.
    static FeedReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static readonly XmlReaderSettings Settings = new()
    {
        // A feed needs no document type; entity bombs and files of this machine come with one.
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        Async = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    // Besides RFC 822 and ISO 8601, the printed forms of Vietnamese content systems: "05/12/2023 08:15", "5/12/2023".
    private static readonly string[] PrintedForms =
    [
        "d/M/yyyy H:mm:ss",
        "d/M/yyyy H:mm",
        "d/M/yyyy",
        "H:mm d/M/yyyy",
        "yyyy-M-d",
    ];

    /// <summary>A broken item costs that item, a break in the markup costs the items behind it.</summary>
    /// <exception cref="FetchException">No feed at all.</exception>
    public static (IReadOnlyList<FoundLink> Links, IReadOnlyList<Finding> Findings) Read(byte[] bytes, Uri address)
    {
        var links = new List<FoundLink>();
        var findings = new List<Finding>();
        var root = "";
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), Settings);
            reader.MoveToContent();
            root = reader.LocalName;
            if (root is not ("rss" or "RDF" or "feed"))
                throw new FetchException(
                    FetchCodes.MalformedFeed,
                    $"{address} không phải nguồn cấp RSS hay Atom (phần tử gốc là <{root}>). Kiểm tra địa chỉ nguồn."
                );
            while (!reader.EOF)
            {
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName is not ("item" or "entry"))
                {
                    reader.Read();
                    continue;
                }
                // Leaves the reader behind the item.
                var item = (XElement)XNode.ReadFrom(reader);
                if (ReadItem(item, address, findings) is { } link)
                    links.Add(link);
            }
        }
        catch (XmlException wrong)
        {
            var problem = $"{address}: nguồn cấp RSS/Atom bị hỏng ở dòng {wrong.LineNumber}, cột {wrong.LinePosition}";
            if (links.Count == 0)
                throw new FetchException(
                    FetchCodes.MalformedFeed,
                    root.Length == 0 && wrong.LineNumber <= 1
                        ? $"{address} không phải XML nên không đọc được như RSS/Atom. Kiểm tra địa chỉ nguồn."
                        : $"{problem}: không đọc được mục nào. Báo cho đơn vị quản trị trang.",
                    wrong
                );
            findings.Add(
                new(
                    Severity.Warning,
                    FetchCodes.MalformedFeed,
                    $"{problem}: đã đọc {links.Count} mục đứng trước, phần sau bị bỏ. Báo cho đơn vị quản trị trang."
                )
            );
        }
        return (links, findings);
    }

    private static FoundLink? ReadItem(XElement item, Uri address, List<Finding> findings)
    {
        var title = Text(item, "title");
        var link = LinkOf(item);
        if (
            string.IsNullOrWhiteSpace(link)
            || !Uri.TryCreate(address, link, out var target)
            || !CanonicalUrl.IsHttp(target)
        )
        {
            findings.Add(
                new(
                    Severity.Warning,
                    FetchCodes.BadFeedItem,
                    $"{address}: bỏ qua mục \"{title ?? "(không tiêu đề)"}\" vì liên kết \"{link}\" không dùng được."
                )
            );
            return null;
        }
        var date = Text(item, "pubDate") ?? Text(item, "published") ?? Text(item, "date") ?? Text(item, "updated");
        var published = DateOf(date);
        // No date is common and no fault of the item; a date that cannot be read is worth a look.
        if (published is null && date is not null)
            findings.Add(
                new(
                    Severity.Info,
                    FetchCodes.BadFeedItem,
                    $"{address}: mục \"{title}\" có ngày đăng \"{date}\" không đọc được; lấy ngày trong bài."
                )
            );
        return new(target, title, published, Text(item, "description") ?? Text(item, "summary"));
    }

    /// <summary>Atom: the alternate link; RSS: link, else a guid that is one.</summary>
    private static string? LinkOf(XElement item)
    {
        var links = item.Elements().Where(e => e.Name.LocalName == "link").ToList();
        var atom = links
            .Where(l => l.Attribute("href") is not null)
            .OrderBy(l => ((string?)l.Attribute("rel") ?? "alternate") == "alternate" ? 0 : 1)
            .FirstOrDefault();
        if (links.Select(l => l.Value.Trim()).FirstOrDefault(t => t.Length > 0) is { } plain)
            return plain;
        if (atom is not null)
            return ((string)atom.Attribute("href")!).Trim();
        var guid = item.Elements().FirstOrDefault(e => e.Name.LocalName == "guid");
        return (string?)guid?.Attribute("isPermaLink") == "false" ? null : guid?.Value.Trim();
    }

    private static string? Text(XElement item, string name)
    {
        var text = item.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
        var plain = text is null ? "" : VietnameseText.CollapseWhiteSpace(text);
        return plain.Length == 0 ? null : plain.Normalize();
    }

    /// <summary>The day in Vietnam; a time without a zone is Vietnamese time.</summary>
    internal static PartialDate? DateOf(string? text)
    {
        if (text is null)
            return null;
        // "Tue, 05 Dec 2023 08:15:00 GMT+7", as .NET content systems here write it.
        var plain = text.Replace("GMT+7", "+07:00", StringComparison.OrdinalIgnoreCase)
            .Replace("GMT+07:00", "+07:00", StringComparison.OrdinalIgnoreCase);
        var invariant = CultureInfo.InvariantCulture;
        if (DateTime.TryParseExact(plain, PrintedForms, invariant, DateTimeStyles.AllowWhiteSpaces, out var printed))
            return InRange(DateOnly.FromDateTime(printed));
        if (!DateTimeOffset.TryParse(plain, invariant, DateTimeStyles.AssumeLocal, out var instant))
            return null;
        // Parsed once more without a zone, to tell "no zone" (the day as written) from one that has to be converted.
        var hasZone =
            DateTime.TryParse(plain, invariant, DateTimeStyles.RoundtripKind, out var raw)
            && raw.Kind != DateTimeKind.Unspecified;
        return InRange(
            DateOnly.FromDateTime(
                hasZone ? TimeZoneInfo.ConvertTime(instant, CronSchedule.Zone).DateTime : instant.DateTime
            )
        );
    }

    private static PartialDate? InRange(DateOnly day) => day.Year is < 1990 or > 2200 ? null : new(day);
}
