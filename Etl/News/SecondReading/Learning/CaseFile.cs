using System.Globalization;
using System.Text.RegularExpressions;
using Ocop.Etl.Model;

namespace Ocop.Etl.News.SecondReading.Learning;

/// <summary>A short text about one way of saying things, with every figure it holds.</summary>
/// <param name="Text">As an article: the title, an empty line, the paragraphs.</param>
/// <param name="Figures">One line for each, as in <see cref="CaseFile"/>.</param>
internal sealed record Case(string Id, string Text, ArticleMeta Meta, IReadOnlyList<string> Figures);

/// <summary>
/// Cases written by hand, <c>data/labelled/cases/*.txt</c>: a text, and after "= " every figure it holds ("=" alone: none).
/// Lines "title:", "published:" and "home:" (code of the 63) before the text stand for the page; "#" is a comment, "---" ends
/// a case. A figure is "82/huyện Cái Bè products.new target >= 5 by 2025": place ("VN": the nation), indicator, sign and
/// value or "20..30", then as of when ("@2023-05") or due when.
/// </summary>
internal static partial class CaseFile
{
    public const string Extension = ".txt";

    private const string Title = "Tin về chương trình OCOP";
    private static readonly PartialDate Published = PartialDate.Parse("2023-12-20");
    private static readonly string[] Keys = ["title", "published", "home"];

    /// <exception cref="InvalidDataException">A date or a province is none; names file and case.</exception>
    public static IReadOnlyList<Case> Read(string path)
    {
        var texts = File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n---\n");
        var name = Path.GetFileNameWithoutExtension(path);
        return [.. texts.Select((text, i) => Parse(text, $"{name}-{i + 1}", path))];
    }

    /// <summary>As articles to learn from: every figure is said by the text as a whole.</summary>
    /// <inheritdoc cref="Read"/>
    public static IEnumerable<LabelledArticle> Articles(string path) =>
        Read(path)
            .Select(c => new LabelledArticle(
                c.Id,
                c.Text,
                c.Meta,
                [.. c.Figures.Select(line => Figure(line, c, path))],
                []
            ));

    private static Case Parse(string text, string id, string path)
    {
        var page = new Dictionary<string, string>(StringComparer.Ordinal);
        var (paragraphs, figures) = (new List<string>(), new List<string>());
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith('#') || line.Length == 0)
                continue;
            var key = Array.Find(Keys, k => line.StartsWith(k + ":", StringComparison.Ordinal));
            if (key is not null && paragraphs.Count == 0)
                page[key] = line[(key.Length + 1)..].Trim();
            else if (line[0] != '=')
                paragraphs.Add(line);
            else if (line[1..].Trim() is { Length: > 0 } figure)
                figures.Add(figure);
        }
        var published = Published;
        if (page.TryGetValue("published", out var day) && !PartialDate.TryParse(day, out published))
            throw Wrong(path, id, $"\"{day}\" không phải một ngày, tháng hoặc năm");
        UnitId? home = null;
        if (page.TryGetValue("home", out var code))
            home = UnitId.TryParse("63-" + code, out var unit)
                ? unit
                : throw Wrong(path, id, $"\"{code}\" không phải mã tỉnh");
        var title = page.GetValueOrDefault("title", Title);
        return new(
            id,
            title + "\n\n" + string.Join("\n\n", paragraphs),
            new(PublishedOn: published, HomeProvince: home),
            figures
        );
    }

    private static LabelledFigure Figure(string line, Case of, string path)
    {
        var parts = FigureLine().Match(line);
        if (!parts.Success)
            throw Wrong(path, of.Id, $"không hiểu dòng \"= {line}\"");
        return new(
            NumberMeanings.Of(
                parts.Groups["code"].Value,
                parts.Groups["target"].Success ? FactKind.Target : FactKind.Actual
            ),
            Number("value")!.Value,
            Number("max"),
            [LabelledArticle.Collapse(of.Text)]
        );

        double? Number(string group) =>
            parts.Groups[group] is { Success: true, Value: var digits }
                ? double.Parse(digits, CultureInfo.InvariantCulture)
                : null;
    }

    private static InvalidDataException Wrong(string path, string id, string what) =>
        new($"{path}: {id}: {what}. Cần các dòng như \"= 82 products.total = 47 @2023-05\".");

    [GeneratedRegex(
        @"^(VN|\d\d(/.+?)?) (?<code>[a-zA-Z0-9]+(\.[a-zA-Z0-9]+)+)(?<target> target)?( [=~<>]+)? (?<value>\d+(\.\d+)?)(\.\.(?<max>\d+(\.\d+)?))?( (@|by ).*)?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex FigureLine();
}
