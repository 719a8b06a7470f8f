using System.Text.Json;
using Ocop.Etl.Export;
using Ocop.Etl.Model;
using Ocop.Tests.Support;

namespace Ocop.Tests.Export;

/// <summary>
/// A model with what real data hold: units without figures, bounds, ranges, dates known to the month or the year, from
/// the published figures on the 34 provinces.
/// </summary>
internal static class SummaryExample
{
    public static readonly SummaryIndicator Products = new("products.total", "Sản phẩm OCOP từ 3 sao", "sản phẩm");
    public static readonly SummaryIndicator Star5 = new("products.star5", "Sản phẩm 5 sao", "sản phẩm");
    public static readonly SummaryIndicator Cooperatives = new("share.subjects.cooperative", "Tỷ lệ HTX", "%");

    public static readonly IReadOnlyList<SummaryIndicator> Indicators =
    [
        Products,
        new("products.star3", "Sản phẩm 3 sao", "sản phẩm"),
        new("products.star4", "Sản phẩm 4 sao", "sản phẩm"),
        Star5,
        new("products.star5potential", "Sản phẩm tiềm năng 5 sao", "sản phẩm"),
        new("subjects.total", "Chủ thể OCOP", "chủ thể"),
        Cooperatives,
        new("salespoints.total", "Điểm giới thiệu và bán sản phẩm", "điểm"),
    ];

    public static SummaryModel Build()
    {
        var sources = new List<SummarySource>();
        var figures = Published(sources);
        var whole = new SummaryUnit("Cả nước", null, Of(figures, "VN"));
        var units = TestData
            .Units.InList("34")
            .Select(u => new SummaryUnit(u.Name, u.Region?.Name, Of(figures, u.Id.Value)))
            .ToList();
        var used = units
            .Append(whole)
            .SelectMany(u => u.Figures.Values)
            .Select(f => f.SourceId)
            .Append("N1")
            .ToHashSet();
        return new()
        {
            Heading = new(
                "Cả nước",
                "Theo 34 tỉnh, thành phố",
                new(2026, 3, 31),
                "2021-2025",
                new(2026, 3, 31, 14, 5, 0, TimeSpan.FromHours(7))
            ),
            Headline = Indicators,
            Ranks =
            [
                .. new[]
                {
                    ("3 sao", "products.star3"),
                    ("4 sao", "products.star4"),
                    ("5 sao", "products.star5"),
                }.Select(r => new SummaryRank(r.Item1, whole.Figures[r.Item2], 1 / 3.0)),
            ],
            Indicators = Indicators,
            Whole = whole,
            Units = units,
            Targets = [.. Targets(whole, units)],
            Sources = [.. sources.Where(s => used.Contains(s.Id))],
        };
    }

    private static Dictionary<string, SummaryFigure> Of(
        Dictionary<(string Unit, string Indicator), SummaryFigure> figures,
        string unit
    ) => figures.Where(f => f.Key.Unit == unit).ToDictionary(f => f.Key.Indicator, f => f.Value);

    private static Dictionary<(string Unit, string Indicator), SummaryFigure> Published(List<SummarySource> sources)
    {
        var figures = new Dictionary<(string Unit, string Indicator), SummaryFigure>();
        using var file = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(TestData.Reference, "published-figures.json"))
        );
        foreach (var row in file.RootElement.GetProperty("rows").EnumerateArray())
        {
            string? Text(string name) => row.GetProperty(name).GetString();
            var key = (Text("unit")!, Text("indicator")!);
            if (Text("flag") == "forecast" || !PartialDate.TryParse(Text("asOf"), out var asOf))
                continue;
            if (figures.TryGetValue(key, out var known) && known.AsOf >= asOf)
                continue;
            var id = $"N{sources.Count + 1}";
            if (!Comparators.TryParse(Text("comparator"), out var comparator))
                throw new FormatException(Text("comparator"));
            sources.Add(
                new()
                {
                    Id = id,
                    Title = Text("source")!,
                    Publisher = Text("source"),
                    Kind = "Báo chí",
                    Published = PartialDate.TryParse(Text("published"), out var day) ? day : null,
                    Place = Text("id"),
                    Quote = Text("note"),
                    Url = Text("url"),
                }
            );
            figures[key] = new()
            {
                Value = row.GetProperty("value").GetDouble(),
                Comparator = comparator,
                AsOf = asOf,
                Derived = row.GetProperty("derived").GetBoolean(),
                SourceId = id,
            };
        }
        return figures;
    }

    private static IEnumerable<SummaryTarget> Targets(SummaryUnit whole, List<SummaryUnit> units)
    {
        yield return Target(whole, true, Products, 10_000, null, "Vượt mục tiêu", SummaryTone.Good);
        yield return Target(whole, true, Star5, 400, 500, "Không đạt", SummaryTone.Bad) with
        {
            Note = "mục tiêu con của 10.000 sản phẩm",
        };
        yield return Target(whole, true, Cooperatives, 40, null, "Không đạt", SummaryTone.Bad);
        var goal = 150;
        foreach (var unit in units.Where(u => u.Value("products.total") is not null).Take(9))
            yield return Target(unit, false, Products, goal += 60, null, "Đạt", SummaryTone.Good);
        yield return Target(units[1], false, Star5, 3, null, "Không đánh giá được", SummaryTone.Neutral);
    }

    private static SummaryTarget Target(
        SummaryUnit unit,
        bool whole,
        SummaryIndicator indicator,
        double value,
        double? max,
        string status,
        SummaryTone tone
    )
    {
        var actual = unit.Figures.GetValueOrDefault(indicator.Code);
        return new()
        {
            Unit = unit.Name,
            OfWhole = whole,
            Indicator = indicator,
            Target = new()
            {
                Value = value,
                ValueMax = max,
                Comparator = max is null ? Comparator.AtLeast : Comparator.Range,
                AsOf = new(2025, 12, 31),
                SourceId = "N1",
            },
            Actual = actual,
            Margin = actual?.Value - value,
            Status = status,
            Tone = tone,
            Pace = indicator.IsShare ? -2.2 : 1234.5,
            RequiredPace = indicator.IsShare ? 3 : 0,
            Arrival = new DateOnly(2023, 11, 30),
            Method = "tuyến tính, 5 điểm",
        };
    }
}
