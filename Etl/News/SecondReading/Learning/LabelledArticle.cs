using System.Text.Json;
using Ocop.Etl.Model;
using Ocop.Etl.News.Pages;
using Ocop.Etl.Text;

namespace Ocop.Etl.News.SecondReading.Learning;

/// <summary>What a person found in a sentence of a labelled article.</summary>
/// <param name="Meaning">Null for an indicator that the guide does not know: neither a figure nor surely none.</param>
/// <param name="Sentences">Where it is said, white space collapsed.</param>
internal sealed record LabelledFigure(
    NumberMeaning? Meaning,
    double Value,
    double? ValueMax,
    IReadOnlyList<string> Sentences
);

/// <summary>
/// An article with every figure that people found in it, as the review page exports it: <c>meta</c> with
/// <c>publishedDate</c> and <c>sourceProvince</c>, <c>text</c>, <c>facts</c> (the figures) and, where there are any,
/// <c>optional</c> (those that may be read or not). One object a line in an .ndjson file, or one in a .json file; or a
/// <see cref="CaseFile"/>.
/// </summary>
internal sealed record LabelledArticle(
    string Id,
    string Text,
    ArticleMeta Meta,
    IReadOnlyList<LabelledFigure> Facts,
    IReadOnlyList<LabelledFigure> Optional
)
{
    private static readonly string[] Extensions = [".ndjson", ".json", CaseFile.Extension];

    /// <summary>The articles of a file, or of all files in and under a folder in the order of their names.</summary>
    /// <exception cref="InvalidDataException">An object is not such an article; names file and line.</exception>
    /// <exception cref="FileNotFoundException">The path is neither.</exception>
    public static IEnumerable<LabelledArticle> Load(string path)
    {
        if (!Directory.Exists(path) && !File.Exists(path))
            throw new FileNotFoundException($"{path}: không có tệp hoặc thư mục này. Hãy kiểm tra đường dẫn.");
        string[] files = Directory.Exists(path)
            ?
            [
                .. Directory
                    .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                    .Where(f => Extensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
                    .Order(StringComparer.Ordinal),
            ]
            : [path];
        return files.SelectMany(Articles);
    }

    private static IEnumerable<LabelledArticle> Articles(string file)
    {
        var extension = Path.GetExtension(file);
        if (extension.Equals(CaseFile.Extension, StringComparison.OrdinalIgnoreCase))
            return CaseFile.Articles(file);
        if (extension.Equals(".json", StringComparison.OrdinalIgnoreCase))
            return [Parse(file, 1, File.ReadAllText(file))];
        return File.ReadLines(file)
            .Select((line, i) => (Line: line, Number: i + 1))
            .Where(l => !string.IsNullOrWhiteSpace(l.Line))
            .Select(l => Parse(file, l.Number, l.Line));
    }

    private static LabelledArticle Parse(string file, int number, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            return new(
                (root.TryGetProperty("id", out var id) ? id.GetString() : null) ?? $"{Path.GetFileName(file)}:{number}",
                Words(root, "text"),
                MetaOf(Required(root, "meta")),
                [.. Required(root, "facts").EnumerateArray().Select(Figure)],
                root.TryGetProperty("optional", out var optional) ? [.. optional.EnumerateArray().Select(Figure)] : []
            );
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException(
                $"{file}:{number}: không phải một bài đã gán nhãn ({wrong.Message}). Cần meta, text và facts như tệp xuất ở trang Rà soát.",
                wrong
            );
        }
    }

    private static ArticleMeta MetaOf(JsonElement meta)
    {
        PartialDate? published =
            meta.TryGetProperty("publishedDate", out var day) && PartialDate.TryParse(day.GetString(), out var date)
                ? date
                : null;
        UnitId? home =
            meta.TryGetProperty("sourceProvince", out var code)
            && code.GetString() is { } written
            && UnitId.TryParse(written.Length == 2 ? $"63-{written}" : written, out var province)
                ? province
                : null;
        return new(PublishedOn: published, HomeProvince: home);
    }

    private static LabelledFigure Figure(JsonElement label)
    {
        var kind = Words(label, "kind") == "target" ? FactKind.Target : FactKind.Actual;
        var sentences = new List<string> { Collapse(Words(label, "sentence")) };
        if (label.TryGetProperty("alsoIn", out var more) && more.ValueKind == JsonValueKind.Array)
            sentences.AddRange(
                more.EnumerateArray()
                    .Where(s => s.ValueKind == JsonValueKind.String)
                    .Select(s => Collapse(s.GetString()!))
            );
        return new(
            NumberMeanings.Of(Words(label, "indicator"), kind),
            Required(label, "value").GetDouble(),
            label.TryGetProperty("valueMax", out var max) && max.ValueKind == JsonValueKind.Number
                ? max.GetDouble()
                : null,
            sentences
        );
    }

    private static JsonElement Required(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) ? value : throw new FormatException($"thiếu \"{name}\"");

    private static string Words(JsonElement of, string name) =>
        Required(of, name).GetString() ?? throw new FormatException($"\"{name}\" để trống");

    /// <summary>As the stored text of an article is written: cleaned, one blank between words.</summary>
    public static string Collapse(string text) => VietnameseText.CollapseWhiteSpace(TextHygiene.Clean(text));
}
