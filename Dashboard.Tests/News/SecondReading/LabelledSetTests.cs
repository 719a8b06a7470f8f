using System.Globalization;
using System.Text.Json;
using Ocop.Etl.Model;
using Ocop.Etl.News;
using Ocop.Etl.News.Reading;
using Ocop.Etl.News.SecondReading;
using Ocop.Etl.News.SecondReading.Learning;
using Ocop.Etl.Text;
using Ocop.Tests.Support;

namespace Ocop.Tests.News.SecondReading;

/// <summary>The reader as it is shipped over all of data/labelled: what it reads is not to get worse as a whole.</summary>
public class LabelledSetTests
{
    private const double Precision = 0.98;
    private const double Recall = 0.965;
    private const double Understood = 0.97;

    private static string Folder => Path.Combine(TestData.Repository, "data", "labelled");

    [Fact]
    public void The_figures_of_the_labelled_articles_are_read()
    {
        var scores = Directory
            .EnumerateFiles(Folder, "*.ndjson")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(Score.Of)
            .ToList();
        var (hits, wrong, missed) = (
            scores.Sum(s => s.Hits),
            scores.Sum(s => s.False.Count),
            scores.Sum(s => s.Missed.Count)
        );
        Assert.True(hits > 5_000, $"only {hits} figures: is the folder whole?");
        var (precision, recall) = ((double)hits / (hits + wrong), (double)hits / (hits + missed));
        Assert.True(
            precision >= Precision && recall >= Recall,
            FormattableString.Invariant(
                $"precision {precision:F4} (at least {Precision}), recall {recall:F4} (at least {Recall}); the worst articles:\n"
            )
                + string.Join(
                    '\n',
                    scores.OrderByDescending(s => s.False.Count + s.Missed.Count).Take(15).Select(s => s.ToString())
                )
        );
    }

    [Fact]
    public void The_weights_understand_the_numbers_of_the_labelled_articles()
    {
        var reader = new ArticleReader(TestData.Units, TestData.Indicators, MeaningWeights.None);
        var (right, all) = MeaningCheck.Of(MeaningWeights.Load(), reader, LabelledArticle.Load(Folder));
        Assert.True(all > 10_000, $"only {all} numbers");
        Assert.True(right >= Understood * all, $"{right} of {all}");
    }

    /// <summary>One article: what was read against what its labels say, repeats of one figure once.</summary>
    private sealed record Score(string Id, int Hits, IReadOnlyList<string> False, IReadOnlyList<string> Missed)
    {
        public static Score Of(string line)
        {
            using var json = JsonDocument.Parse(line);
            var article = json.RootElement;
            var labels = Labels(article, "facts");
            var optional = Labels(article, "optional");
            var reading = Read.Article(
                article.GetProperty("text").GetString()!,
                Text(article.GetProperty("meta"), "publishedDate"),
                Text(article.GetProperty("meta"), "sourceProvince")
            );
            var read = reading.Facts.Where(f => IsGuided(f.Fact.Indicator, f.Fact.Kind)).Select(Key).ToHashSet();
            return new(
                article.GetProperty("id").GetString()!,
                labels.Count(read.Contains),
                [.. read.Where(f => !labels.Contains(f) && !optional.Contains(f))],
                [.. labels.Where(f => !read.Contains(f))]
            );
        }

        public override string ToString() =>
            $"{Id}: false [{string.Join("; ", False)}], missed [{string.Join("; ", Missed)}]";

        private static HashSet<string> Labels(JsonElement article, string name) =>
            article.TryGetProperty(name, out var labels)
                ? [.. labels.EnumerateArray().Select(Key).OfType<string>()]
                : [];

        private static string? Key(JsonElement label)
        {
            var kind = Text(label, "kind") == "target" ? FactKind.Target : FactKind.Actual;
            var indicator = Text(label, "indicator")!;
            if (!IsGuided(indicator, kind))
                return null;
            double? max =
                label.TryGetProperty("valueMax", out var upper) && upper.ValueKind == JsonValueKind.Number
                    ? upper.GetDouble()
                    : null;
            var value = label.GetProperty("value").GetDouble();
            return Key(
                Text(label, "scope")!,
                Text(label, "province"),
                Text(label, "district"),
                indicator,
                kind,
                value,
                max
            );
        }

        private static string Key(ReadFact read) =>
            Key(
                read.Scope.ToString().ToLowerInvariant(),
                read.Province63,
                read.District,
                read.Fact.Indicator,
                read.Fact.Kind,
                read.Fact.Value,
                read.Fact.ValueMax
            );

        private static string Key(
            string scope,
            string? province,
            string? district,
            string indicator,
            FactKind kind,
            double value,
            double? max
        ) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{scope} {province} {(scope == "district" ? VietnameseText.Fold(DistrictNames.WithoutKind(district!)) : "")} {indicator} {kind} {value}..{max}"
            );

        private static bool IsGuided(string indicator, FactKind kind) => NumberMeanings.Of(indicator, kind) is not null;

        private static string? Text(JsonElement of, string name) =>
            of.TryGetProperty(name, out var value) ? value.GetString() : null;
    }
}
