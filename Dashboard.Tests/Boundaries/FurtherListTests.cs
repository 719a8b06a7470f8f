using System.Text.Json;
using System.Text.Json.Nodes;
using Ocop.Etl.Boundaries;
using Ocop.Etl.Progress;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Tests.Support;
using static Ocop.Tests.Boundaries.Series;
using static Ocop.Tests.Reconciliation.Stated;

namespace Ocop.Tests.Boundaries;

/// <summary>A further merger is rows in the reference files and nothing else.</summary>
public sealed class FurtherListTests : IDisposable
{
    private const string Total = "products.total";
    private static readonly DateOnly Late = new(2027, 6, 30);
    private readonly ReferenceCopy copy = new();
    private readonly UnitCatalog units;

    public FurtherListTests()
    {
        // From 2027 on, Tây Ninh (34-80) and Đồng Tháp (34-82) are one: 33-82.
        copy.Edit("unit-lists.json", "34", row => row["validTo"] = "2026-12-31");
        Append(
            "unit-lists.json",
            new JsonObject
            {
                ["id"] = "33",
                ["name"] = "33 tỉnh, thành phố",
                ["nameEn"] = "33 provinces and cities",
                ["validFrom"] = "2027-01-01",
                ["validTo"] = null,
                ["legal"] = "thử nghiệm",
                ["units"] = "units-33.json",
                ["source"] = "thử nghiệm",
            }
        );
        File.Copy(Path.Combine(copy.Folder, "units-34.json"), Path.Combine(copy.Folder, "units-33.json"));
        var codes = TestData.Units.InList("34").Select(u => u.Id.Code!).ToList();
        RemoveUnit("80");
        Append(
            "boundary-changes.json",
            [
                .. codes.Where(c => c is not ("80" or "82")).Select(c => Change("carry", $"33-{c}", $"34-{c}")),
                Change("merge", "33-82", "34-80", "34-82"),
            ]
        );
        units = UnitCatalog.Load(copy.Folder);
    }

    public void Dispose() => copy.Dispose();

    [Fact]
    public void Values_move_through_both_mergers()
    {
        var restater = RestaterOf(
            Fact(1, 100, "2024-06-30", unit: "63-72"),
            Fact(2, 200, "2024-06-30", unit: "63-80"),
            Fact(3, 1002, "2025-11-26", unit: "34-82"),
            Fact(4, 400, "2024-06-30", unit: "63-01")
        );
        var merged = restater.At(Id("33-82"), Total, Late);
        Assert.Equal(1302, merged.Value);
        Assert.Equal(["34-82", "63-72", "63-80"], merged.Parts.Select(p => p.Unit.Value).Order());
        Assert.Equal(new DateOnly(2024, 6, 30), merged.Oldest);
        Assert.Equal(400, restater.At(Id("33-01"), Total, Late).Value);
        Assert.Equal("33", BoundaryView.Default(units, Late).List);
    }

    [Fact]
    public void All_three_lists_sum_alike()
    {
        var restater = RestaterOf([
            .. units.InList("63").Select((u, i) => Fact(i + 1, 10 + i, "2024-06-30", unit: u.Id.Value)),
        ]);
        var sums = units.Lists.Select(l => restater.Nation(Total, l.Id, Late).Sum).Distinct();
        Assert.Equal(63 * 10 + 62 * 63 / 2.0, Assert.Single(sums));
    }

    private Restater RestaterOf(params FactView[] facts)
    {
        var book = FigureBook.FromFacts(facts, TestData.Indicators);
        return new(units, TestData.Indicators, new ReportedSeries(TestData.Indicators, _ => book));
    }

    private static JsonObject Change(string kind, string to, params string[] from) =>
        new()
        {
            ["effective"] = "2027-01-01",
            ["kind"] = kind,
            ["from"] = new JsonArray([.. from.Select(f => (JsonNode)f!)]),
            ["to"] = to,
            ["legal"] = "thử nghiệm",
            ["source"] = "thử nghiệm",
        };

    private void Append(string file, params JsonObject[] rows) =>
        Rewrite(
            file,
            all =>
            {
                foreach (var row in rows)
                    all.Add(row);
            }
        );

    private void RemoveUnit(string code) =>
        Rewrite("units-33.json", all => all.Remove(all.First(r => (string)r!["code"]! == code)));

    private void Rewrite(string file, Action<JsonArray> change)
    {
        var path = Path.Combine(copy.Folder, file);
        var root = JsonNode.Parse(File.ReadAllText(path))!;
        change(root["rows"]!.AsArray());
        File.WriteAllText(path, root.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }
}
