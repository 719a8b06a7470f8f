using System.Text.Json;
using Ocop.Etl.Model;

namespace Ocop.Etl.Fetching;

/// <summary>Documents that lie on disk, in the order of their names.</summary>
internal static class FolderReader
{
    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html",
        [".htm"] = "text/html",
        [".txt"] = "text/plain",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".xlsm"] = "application/vnd.ms-excel.sheet.macroEnabled.12",
        [".xls"] = "application/vnd.ms-excel",
        [".csv"] = "text/csv",
        [".json"] = "application/json",
    };

    private static readonly string[] Articles = [".html", ".htm", ".txt"];
    private static readonly string[] Workbooks = [".xlsx", ".xlsm", ".xls", ".csv"];

    public static string? ContentTypeOf(string path) => ContentTypes.GetValueOrDefault(Path.GetExtension(path));

    /// <exception cref="FetchException">The folder or file is not there.</exception>
    public static SourceListing List(Source source, string dataFolder)
    {
        var path = Path.Combine(dataFolder, source.Path!);
        if (source.Kind == SourceKind.PublishedFigures)
            return File.Exists(path)
                ? new([new(AddressOf(path, dataFolder), new(SourceProvince: source.Province))], [])
                : throw new FetchException(
                    FetchCodes.FolderMissing,
                    $"Không tìm thấy tệp {path} của nguồn \"{source.Name}\". Kiểm tra \"path\" trong sources.json."
                );
        if (!Directory.Exists(path))
            throw new FetchException(
                FetchCodes.FolderMissing,
                $"Không tìm thấy thư mục {path} của nguồn \"{source.Name}\". Tạo thư mục hoặc sửa \"path\" trong sources.json."
            );
        var wanted = source.Kind == SourceKind.ArticleFolder ? Articles : Workbooks;
        var findings = new List<Finding>();
        var files = Directory
            .EnumerateFiles(
                path,
                "*",
                new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }
            )
            .Where(f => wanted.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
            // Excel's lock files, and hidden ones.
            .Where(f => Path.GetFileName(f) is not ['~', '$', ..] and not ['.', ..])
            .Order(StringComparer.Ordinal)
            .Select(f => new DocumentLink(AddressOf(f, dataFolder), Sidecar.Read(f, source.Province, findings)))
            .ToList();
        return new(files, findings);
    }

    /// <exception cref="FetchException">Gone, locked, or larger than the limit.</exception>
    public static async Task<byte[]> ReadAsync(
        string address,
        string dataFolder,
        int limit,
        CancellationToken cancellation
    )
    {
        var path = Path.Combine(dataFolder, address);
        try
        {
            // Shared for writing: a workbook that is open in Excel can still be read.
            await using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            if (file.Length > limit)
                throw new FetchException(
                    FetchCodes.TooLarge,
                    $"Tệp {address} lớn hơn {limit / (1024 * 1024.0):0.#} MB nên không được đọc. Chia nhỏ tệp rồi thử lại."
                );
            var bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes, cancellation);
            return bytes;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new FetchException(
                FetchCodes.FileUnreadable,
                $"Không đọc được tệp {address}: {wrong.Message}. Kiểm tra quyền truy cập, hoặc tệp có bị chương trình khác khóa không.",
                wrong
            );
        }
    }

    private static string AddressOf(string path, string dataFolder)
    {
        var relative = Path.GetRelativePath(dataFolder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? Path.GetFullPath(path)
            : relative.Replace(Path.DirectorySeparatorChar, '/');
    }
}

/// <summary>
/// <c>name.meta.json</c> beside <c>name.html</c>: <c>url</c>, <c>publishedDate</c>, <c>title</c>, <c>sourceProvince</c>
/// (<c>63-82</c>, <c>34-82</c>, or two digits meaning the list of 63), <c>source</c> (who published it).
/// </summary>
public static class Sidecar
{
    private static readonly string[] Keys = ["url", "publishedDate", "title", "sourceProvince", "source"];

    /// <summary>Each value that cannot be used is a finding; the others are used.</summary>
    /// <param name="province">Where the sidecar names none.</param>
    public static DocumentMeta Read(string document, UnitId? province, List<Finding> findings)
    {
        var path = Path.ChangeExtension(document, ".meta.json");
        var meta = new DocumentMeta(SourceProvince: province);
        if (!File.Exists(path))
            return meta;
        void Bad(string problem) =>
            findings.Add(
                new(
                    Severity.Warning,
                    FetchCodes.BadSidecar,
                    $"{Path.GetFileName(path)}: {problem}. Sửa tệp này rồi chạy lại."
                )
            );
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                Bad("phải là một đối tượng {...}");
                return meta;
            }
            foreach (var property in json.RootElement.EnumerateObject())
            {
                // Whoever collected the article may note more beside it.
                if (!Keys.Contains(property.Name) || property.Value.ValueKind == JsonValueKind.Null)
                    continue;
                if (property.Value.ValueKind != JsonValueKind.String)
                {
                    Bad($"khóa \"{property.Name}\" phải là chuỗi");
                    continue;
                }
                meta = With(meta, property.Name, property.Value.GetString()!, Bad);
            }
        }
        catch (JsonException wrong)
        {
            Bad($"dòng {wrong.LineNumber + 1} không phải JSON");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            Bad($"không đọc được: {wrong.Message}");
        }
        return meta;
    }

    private static DocumentMeta With(DocumentMeta meta, string key, string value, Action<string> bad)
    {
        switch (key)
        {
            case "title":
                return meta with { Title = value };
            case "url" when CanonicalUrl.Of(value) is not null:
                return meta with { Url = value };
            case "publishedDate" when PartialDate.TryParse(value, out var date):
                return meta with { PublishedDate = date };
            case "sourceProvince"
                when UnitId.TryParse(value.Length == 2 ? "63-" + value : value, out var unit) && unit.IsProvince:
                return meta with { SourceProvince = unit };
            case "source":
                return meta with { Publisher = value };
            default:
                bad($"khóa \"{key}\" có giá trị \"{value}\" không dùng được");
                return meta;
        }
    }
}
