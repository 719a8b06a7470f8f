using System.Text.Json;
using Ocop.Etl.Model;
using Ocop.Etl.News;

namespace Ocop.Etl.Commands;

/// <summary>Articles on disk with their sidecars (<c>NAME.meta.json</c>).</summary>
internal static class ArticleFiles
{
    private static readonly string[] Extensions = [".txt", ".html", ".htm", ".xhtml"];

    /// <summary>Files as given, folders as their articles in name order.</summary>
    /// <exception cref="FileNotFoundException">A path is neither.</exception>
    public static IEnumerable<string> Of(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (
                    var file in Directory
                        .EnumerateFiles(path)
                        .Where(f => Extensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
                        .Order(StringComparer.Ordinal)
                )
                    yield return file;
            }
            else
                yield return File.Exists(path)
                    ? path
                    : throw new FileNotFoundException(
                        $"{path}: không có tệp hoặc thư mục này. Hãy kiểm tra đường dẫn."
                    );
        }
    }

    /// <summary>What the sidecar says; nothing when there is none, a Vietnamese message beside it when it is unreadable.</summary>
    public static (ArticleMeta Meta, string? Wrong) Sidecar(string file)
    {
        var sidecar = Path.ChangeExtension(file, ".meta.json");
        if (!File.Exists(sidecar))
            return (new(), null);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(sidecar));
            return (Read(json.RootElement), null);
        }
        catch (JsonException wrong)
        {
            return (
                new(),
                $"{sidecar}: không đọc được ({wrong.Message}). Bài vẫn được đọc, nhưng không có ngày đăng và tỉnh của trang; hãy sửa tệp này."
            );
        }
    }

    private static ArticleMeta Read(JsonElement root)
    {
        string? Text(string name) =>
            root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;

        PartialDate? published = PartialDate.TryParse(Text("publishedDate"), out var date) ? date : null;
        UnitId? home = Text("sourceProvince") switch
        {
            { Length: 2 } code when UnitId.TryParse($"63-{code}", out var id) => id,
            { } written when UnitId.TryParse(written, out var id) => id,
            _ => null,
        };
        return new(Text("url"), published, Text("title"), home);
    }
}
