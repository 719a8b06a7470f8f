using System.Text.Json;
using Ocop.Etl;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Dashboard.Queries;

/// <summary>The published figures of the reference folder as a book.</summary>
internal static class PublishedFigureBook
{
    public static FigureBook Load(OcopPaths paths, ReferenceData reference)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(paths.Reference, "published-figures.json")));
        var entries = new List<BookEntry>();
        foreach (var row in json.RootElement.GetProperty("rows").EnumerateArray())
        {
            string? Text(string key) => row.TryGetProperty(key, out var v) ? v.GetString() : null;
            if (!Comparators.TryParse(Text("comparator"), out var comparator))
                continue;
            var indicator = Text("indicator")!;
            var unit = UnitId.Parse(Text("unit")!);
            if (Text("flag") is "forecast" || reference.Units.Find(unit) is null)
                continue;
            var citation = new ShownCitation(
                Text("source")!,
                $"{Text("unitName") ?? "Cả nước"}: {row.GetProperty("value").GetDouble()}",
                Text("url"),
                $"published-figures.json, {Text("id")}",
                Text("trust") == "government" ? Trust.Government : Trust.Newspaper,
                PartialDate.TryParse(Text("published"), out var published) ? published : null
            );
            entries.Add(
                new(
                    unit,
                    indicator,
                    new(
                        row.GetProperty("value").GetDouble(),
                        row.TryGetProperty("valueMax", out var max) && max.ValueKind == JsonValueKind.Number
                            ? max.GetDouble()
                            : null,
                        comparator,
                        reference.Indicators.Find(indicator)?.Unit ?? "",
                        PartialDate.TryParse(Text("asOf"), out var asOf) ? asOf : null,
                        [citation]
                    )
                    {
                        IsDateEstimated = row.GetProperty("asOfEstimated").GetBoolean(),
                    }
                )
            );
        }
        return new(entries);
    }
}
