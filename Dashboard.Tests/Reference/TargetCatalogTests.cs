using System.Text.Json.Nodes;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Tests.Support;

namespace Ocop.Tests.Reference;

public sealed class TargetCatalogTests : IDisposable
{
    private readonly ReferenceCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public void The_shipped_targets_load()
    {
        Assert.Equal(169, Shipped.Targets.All.Count);
        Assert.Equal(3, Shipped.Targets.Cycles.All.Count);
        var fiveStar = Shipped.Targets.Find("n02")!;
        Assert.Equal((Comparator.Range, 400, 500), (fiveStar.Comparator, fiveStar.Value, fiveStar.ValueMax));
        Assert.Equal("n02", Assert.Single(Shipped.Targets.SubTargets("n01")).Id);
    }

    [Fact]
    public void A_target_that_was_replaced_is_not_in_force()
    {
        Assert.False(Shipped.Targets.Find("t059")!.IsInForce);
        Assert.True(Shipped.Targets.Find("t051")!.IsInForce);
    }

    [Theory]
    [InlineData("deadline", null)]
    [InlineData("deadline", "2025")]
    [InlineData("deadline", "2031-01-01")]
    [InlineData("unit", null)]
    [InlineData("unit", "63-99")]
    [InlineData("unitName", "Hà Nội")]
    [InlineData("measure", null)]
    [InlineData("indicator", "products.sold")]
    [InlineData("cycle", "2031-2035")]
    [InlineData("comparator", "≥")]
    [InlineData("kind", "monthly")]
    [InlineData("supersededBy", "t999")]
    [InlineData("supersededBy", "t001")]
    [InlineData("partOf", "t010")]
    [InlineData("published", "9/2023")]
    public void A_bad_value_is_named_by_file_line_and_key(string key, string? value)
    {
        copy.Edit("targets-provincial.json", "t001", row => row[key] = value);
        var problem = Assert.Throws<ReferenceException>(Load);
        Assert.Equal("targets-provincial.json", problem.File);
        Assert.Equal(4, problem.Line);
        Assert.Equal(key, problem.Key);
    }

    [Theory]
    [InlineData("deadline")]
    [InlineData("measure")]
    [InlineData("unit")]
    [InlineData("value")]
    public void A_missing_key_is_named_by_file_line_and_key(string key)
    {
        copy.Edit("targets-provincial.json", "t001", row => row.Remove(key));
        var problem = Assert.Throws<ReferenceException>(Load);
        Assert.Equal(("targets-provincial.json", 4, key), (problem.File, problem.Line, problem.Key));
    }

    [Fact]
    public void An_unknown_key_is_named()
    {
        copy.Edit("targets-provincial.json", "t001", row => row["deadlin"] = "2025-12-31");
        Assert.Equal("deadlin", Assert.Throws<ReferenceException>(Load).Key);
    }

    [Fact]
    public void A_range_without_its_upper_end_is_refused()
    {
        copy.Edit("targets-provincial.json", "t002", row => row["valueMax"] = null);
        Assert.Equal("valueMax", Assert.Throws<ReferenceException>(Load).Key);
    }

    [Fact]
    public void A_share_above_100_is_refused()
    {
        copy.Edit("targets-provincial.json", "t005", row => row["value"] = 400);
        Assert.Equal("value", Assert.Throws<ReferenceException>(Load).Key);
    }

    [Fact]
    public void Targets_that_replace_each_other_in_a_circle_are_refused()
    {
        copy.Edit("targets-provincial.json", "t051", row => row["supersededBy"] = "t059");
        Assert.Equal("supersededBy", Assert.Throws<ReferenceException>(Load).Key);
    }

    [Fact]
    public void An_indicator_without_direction_is_refused()
    {
        copy.Edit("indicators.json", "products.total", row => row.Remove("direction"));
        var problem = Assert.Throws<ReferenceException>(() => IndicatorCatalog.Load(copy.Folder));
        Assert.Equal(("indicators.json", 4, "direction"), (problem.File, problem.Line, problem.Key));
    }

    [Fact]
    public void An_indicator_with_an_unknown_direction_is_refused()
    {
        copy.Edit("indicators.json", "products.total", row => row["direction"] = "sideways");
        var problem = Assert.Throws<ReferenceException>(() => IndicatorCatalog.Load(copy.Folder));
        Assert.Equal("direction", problem.Key);
    }

    [Fact]
    public void An_identity_of_an_unknown_indicator_is_refused()
    {
        copy.Edit("identities.json", "stars-make-total", row => row["whole"] = "products.everything");
        var problem = Assert.Throws<ReferenceException>(() => IndicatorCatalog.Load(copy.Folder));
        Assert.Equal(("identities.json", 4), (problem.File, problem.Line));
        Assert.Contains("products.everything", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("end", "2020-01-01")]
    [InlineData("closedOn", "2025-01-01")]
    [InlineData("start", "2020-06-01")]
    public void A_cycle_with_impossible_days_is_refused(string key, string value)
    {
        copy.Edit("target-cycles.json", "2021-2025", row => row[key] = value);
        var problem = Assert.Throws<ReferenceException>(Load);
        Assert.Equal(("target-cycles.json", key), (problem.File, problem.Key));
    }

    private void Load() => TargetCatalog.Load(copy.Folder, TestData.Units, TestData.Indicators);
}
