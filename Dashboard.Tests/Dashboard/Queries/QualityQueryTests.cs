using System.Globalization;
using Ocop.Dashboard;
using Ocop.Dashboard.Queries;
using Ocop.Etl.Model;
using Ocop.Etl.Validation;
using Ocop.Tests.Browser.Support;

namespace Ocop.Tests.Dashboard.Queries;

/// <summary>The quality page over a real database that holds the shipped figures.</summary>
public class QualityQueryTests(FilledDashboard filled)
{
    private async Task<FindingList> FindingsAsync(string query) =>
        await (await filled.Dashboard).Ask<FindingsQuery>().RunAsync(DashboardFilter.Parse(query));

    [Fact]
    public async Task Every_unit_has_its_age_and_its_sources_the_longest_silent_first()
    {
        var quality = await (await filled.Dashboard).Ask<QualityQuery>().RunAsync(DashboardFilter.None);
        Assert.Equal(34, quality.Units.Count);
        var ages = quality.Units.Select(u => u.MonthsOld ?? int.MaxValue).ToList();
        Assert.Equal(ages.OrderDescending(), ages);
        Assert.All(
            quality.Units.Where(u => u.Newest is not null),
            u =>
            {
                Assert.True(u.Sources > 0);
                Assert.NotEmpty(u.Newest!.Citations);
            }
        );
    }

    [Fact]
    public async Task An_empty_database_has_every_unit_silent()
    {
        await using var empty = await RunningDashboard.StartAsync();
        var quality = await empty.Ask<QualityQuery>().RunAsync(DashboardFilter.None);
        Assert.Equal(34, quality.Units.Count);
        Assert.All(quality.Units, u => Assert.Null(u.Newest));
    }

    [Fact]
    public async Task Coverage_counts_units_with_a_value_and_never_more_than_there_are()
    {
        var quality = await (await filled.Dashboard).Ask<QualityQuery>().RunAsync(DashboardFilter.Parse("?view=63"));
        Assert.Equal(63, quality.Units.Count);
        var total = quality.Coverage.Single(c => c.Indicator.Code == "products.total");
        Assert.InRange(total.Known, 30, 63);
        Assert.True(total.HasNation);
        Assert.All(quality.Coverage, c => Assert.InRange(c.Known, 0, 63));
    }

    [Fact]
    public async Task Findings_are_filtered_counted_and_paged_most_severe_first()
    {
        var all = await FindingsAsync("");
        Assert.Equal(all.Total, all.Severities.Values.Sum());
        Assert.Equal(all.Total, all.Codes.Sum(c => c.Count));
        Assert.Equal(all.Total, all.Sources.Sum(s => s.Count));
        var lines = new List<FindingLine>();
        for (var page = 1; page <= all.Pages; page++)
            lines.AddRange((await FindingsAsync($"?page={page.ToString(CultureInfo.InvariantCulture)}")).Lines);
        Assert.Equal(all.Total, lines.Count);
        Assert.Equal(lines.Select(l => l.Severity).OrderDescending(), lines.Select(l => l.Severity));
        Assert.Equal(lines.Count, lines.Distinct().Count());
        var sums = await FindingsAsync($"?code={PartsMakeWhole.Mismatch}&source={FindingsQuery.Arithmetic}");
        Assert.True(sums.Total >= 13);
        Assert.All(sums.Lines, l => Assert.StartsWith("/mau-thuan?", l.Link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Findings_of_a_unit_are_those_of_its_area()
    {
        var found = await FindingsAsync("?unit=34-24");
        Assert.NotEmpty(found.Lines);
        Assert.All(
            found.Lines.Where(l => l.Unit is not null),
            l => Assert.Contains(l.Unit!.Value.Province, new[] { "34-24", "63-24", "63-27" }.Select(UnitId.Parse))
        );
    }
}
