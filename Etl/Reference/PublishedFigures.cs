using System.Globalization;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;

namespace Ocop.Etl.Reference;

/// <summary>A page that figures were taken from. One document of its own: its figures are checked against each other.</summary>
/// <param name="Key">Stable name of the page in the file: the part of its rows' ids before the dot ("a036").</param>
/// <param name="Source">Who published it, as a reader is told.</param>
/// <param name="Published">Null when the page does not say.</param>
public sealed record PublishedArticle(
    string Key,
    string Source,
    string? Url,
    PartialDate? Published,
    Trust Trust,
    IReadOnlyList<PublishedFigure> Figures
);

/// <summary>One row of <c>published-figures.json</c>.</summary>
/// <param name="Fact">
/// A forecast is a target of its date, never an actual figure. <see cref="Fact.Note"/> carries estimated, derived and
/// misprint as <see cref="FactFlags"/>.
/// </param>
/// <param name="Flag">What the collector noted: sum-mismatch, conflict, forecast, misprint; null when nothing.</param>
public sealed record PublishedFigure(string Id, Fact Fact, string? Flag, bool AsOfEstimated, bool Derived);

/// <summary>
/// Figures that were published by newspapers and portals, typed into <c>published-figures.json</c> with their source.
/// </summary>
public static class PublishedFigures
{
    private static readonly string[] Flags = ["sum-mismatch", "conflict", Forecast, FactFlags.Misprint];
    private const string Forecast = "forecast";

    private sealed record Row(
        string Id,
        string? Unit,
        string? UnitName,
        string? Indicator,
        string? Comparator,
        double? Value,
        string? AsOf,
        bool AsOfEstimated,
        bool Derived,
        string? Flag,
        string? Url,
        string? Source,
        string? Published,
        string? Trust,
        string? Note,
        double? ValueMax = null
    );

    /// <summary>All articles, in the order of the file.</summary>
    /// <exception cref="ReferenceException">Names file, line and key of what is wrong.</exception>
    public static IReadOnlyList<PublishedArticle> Load(string path, UnitCatalog units, IndicatorCatalog indicators)
    {
        var rows = ReferenceFile.Read<Row>(path);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var articles = new Dictionary<string, (ReferenceRow<Row> First, List<PublishedFigure> Figures)>();
        var order = new List<string>();
        foreach (var row in rows)
        {
            var id = row.Value.Id;
            var dot = id.IndexOf('.', StringComparison.Ordinal);
            if (dot <= 0 || dot == id.Length - 1)
                throw row.Bad("id", $"\"{id}\" phải có dạng mã bài viết, dấu chấm, tên số liệu");
            if (!ids.Add(id))
                throw row.Bad("id", $"\"{id}\" xuất hiện hai lần");
            var article = id[..dot];
            if (!articles.TryGetValue(article, out var known))
            {
                articles[article] = known = (row, []);
                order.Add(article);
            }
            CheckSameArticle(row, known.First);
            known.Figures.Add(Read(row, units, indicators));
        }
        return
        [
            .. order.Select(key =>
            {
                var (first, figures) = articles[key];
                return new PublishedArticle(
                    key,
                    RowChecks.Required(first, "source", first.Value.Source),
                    first.Value.Url,
                    RowChecks.Date(first, "published", first.Value.Published),
                    TrustOf(first),
                    figures
                );
            }),
        ];
    }

    private static PublishedFigure Read(ReferenceRow<Row> row, UnitCatalog units, IndicatorCatalog indicators)
    {
        var figure = row.Value;
        var unit = RowChecks.Unit(row, figure.Unit, figure.UnitName, units);
        var indicator = RowChecks.Indicator(row, figure.Indicator, indicators);
        var comparator = RowChecks.Comparator(row, figure.Comparator);
        if (figure.Value is not { } value)
            throw row.Bad("value", "số liệu phải có giá trị");
        if (value < 0)
            throw row.Bad("value", "số liệu không thể âm");
        RowChecks.Range(row, comparator, value, figure.ValueMax);
        if (figure.Flag is { } flag && !Flags.Contains(flag, StringComparer.Ordinal))
            throw row.Bad("flag", $"\"{flag}\" không phải một trong: {string.Join(", ", Flags)}");
        var asOf = RowChecks.Date(row, "asOf", figure.AsOf);
        var isForecast = figure.Flag == Forecast;
        if (isForecast && asOf is null)
            throw row.Bad("asOf", "dự báo phải có thời điểm");
        var fact = new Fact
        {
            Unit = unit,
            Indicator = indicator.Code,
            Kind = isForecast ? FactKind.Target : FactKind.Actual,
            Comparator = comparator,
            Value = value,
            ValueMax = figure.ValueMax,
            AsOf = isForecast ? null : asOf,
            Deadline = isForecast ? asOf : null,
            Citation = new()
            {
                Quote = Quote(figure, units[unit], indicator),
                Row = figure.Id,
                Url = figure.Url,
            },
            Note = FactFlags.Join(Marks(figure), figure.Note),
        };
        return new(figure.Id, fact, figure.Flag, figure.AsOfEstimated, figure.Derived);
    }

    private static IEnumerable<string> Marks(Row figure)
    {
        if (figure.AsOfEstimated)
            yield return FactFlags.Estimated;
        if (figure.Derived)
            yield return FactFlags.Derived;
        if (figure.Flag == FactFlags.Misprint)
            yield return FactFlags.Misprint;
    }

    /// <summary>The row in words: what the page prints is not kept.</summary>
    private static string Quote(Row figure, AdministrativeUnit unit, Indicator indicator)
    {
        var vi = CultureInfo.GetCultureInfo("vi-VN");
        var value = figure.Value!.Value.ToString("#,0.###", vi);
        var stated = figure.Comparator switch
        {
            ">" => $"hơn {value}",
            ">=" => $"ít nhất {value}",
            "<" => $"dưới {value}",
            "~" => $"khoảng {value}",
            "range" => $"{value} - {figure.ValueMax!.Value.ToString("#,0.###", vi)}",
            _ => value,
        };
        return $"{unit.Name}: {indicator.Vi} {stated}{(indicator.Limit == 100 ? " %" : "")}";
    }

    private static Trust TrustOf(ReferenceRow<Row> row) =>
        row.Value.Trust switch
        {
            "register" => Trust.Register,
            "government" => Trust.Government,
            "newspaper" => Trust.Newspaper,
            _ => throw row.Bad("trust", $"\"{row.Value.Trust}\" không phải một trong: register, government, newspaper"),
        };

    private static void CheckSameArticle(ReferenceRow<Row> row, ReferenceRow<Row> first)
    {
        void Same(string key, string? value, string? expected)
        {
            if (value != expected)
                throw row.Bad(key, $"khác với dòng {first.Line} của cùng bài viết (\"{expected}\")");
        }

        TrustOf(row);
        Same("source", row.Value.Source, first.Value.Source);
        Same("url", row.Value.Url, first.Value.Url);
        Same("published", row.Value.Published, first.Value.Published);
        Same("trust", row.Value.Trust, first.Value.Trust);
    }
}
