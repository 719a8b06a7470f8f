using System.Globalization;
using Ocop.Dashboard;
using Ocop.Dashboard.Queries;
using Ocop.Etl.Model;
using Ocop.Tests.Browser.Support;
using Ocop.Tests.Support;

namespace Ocop.Tests.Dashboard.Queries;

/// <summary>The conflict desk over a real database that holds the shipped figures.</summary>
public class ConflictsQueryTests(FilledDashboard filled)
{
    private async Task<List<ConflictCase>> AllAsync(string query)
    {
        var desk = (await filled.Dashboard).Ask<ConflictsQuery>();
        var cases = new List<ConflictCase>();
        for (var (page, pages) = (1, 1); page <= pages; page++)
        {
            var filter = DashboardFilter
                .Parse(query)
                .With(ConflictFilter.PageKey, page.ToString(CultureInfo.InvariantCulture));
            var list = await desk.RunAsync(filter);
            cases.AddRange(list.Cases);
            pages = list.Pages;
            Assert.True(list.Cases.Count <= ConflictsQuery.PageSize);
        }
        return cases;
    }

    [Fact]
    public async Task Every_article_that_was_flagged_by_hand_is_on_the_desk_with_its_sentences()
    {
        var flagged = Shipped
            .Articles.Where(a => a.Figures.Any(f => f.Flag == "sum-mismatch"))
            .Select(a => a.Key)
            .ToList();
        var cases = await AllAsync("?view=goc");
        var claimed = cases
            .Where(c => c.Kind != ConflictFilter.Rivals)
            .SelectMany(c => c.Statements)
            .SelectMany(s => s.Figure.Citations)
            .Select(c => c.Place?.Split(", ")[^1].Split('.')[0])
            .ToHashSet(StringComparer.Ordinal);
        Assert.Equal(13, flagged.Count);
        Assert.All(flagged, article => Assert.Contains(article, claimed));
        Assert.All(cases.SelectMany(c => c.Statements), s => Assert.NotEmpty(s.Figure.Citations));
    }

    [Fact]
    public async Task Rivals_stand_side_by_side_under_the_rule_that_chose()
    {
        var rivals = await AllAsync("?kind=" + ConflictFilter.Rivals);
        Assert.NotEmpty(rivals);
        Assert.All(
            rivals,
            c =>
            {
                Assert.True(c.IsOpen);
                Assert.NotNull(c.Rule);
                Assert.Equal(StatementRole.Chosen, c.Statements[0].Role);
                Assert.Contains(c.Statements, s => s.Role == StatementRole.Rival);
            }
        );
    }

    [Fact]
    public async Task Bình_Dương_47_and_103_are_no_conflict()
    {
        var rivals = await AllAsync($"?unit=63-74&indicator=products.total&kind={ConflictFilter.Rivals}");
        Assert.DoesNotContain(rivals, c => c.Statements.Any(s => s.Figure.Value is 47 or 103));
    }

    [Fact]
    public async Task A_merged_unit_finds_the_conflicts_of_the_units_it_was_made_of()
    {
        var cases = await AllAsync("?unit=34-24");
        Assert.NotEmpty(cases);
        Assert.All(cases, c => Assert.Contains(c.Unit.Province.Value, new[] { "34-24", "63-24", "63-27" }));
    }

    [Fact]
    public async Task What_was_not_known_yet_is_not_on_the_desk() =>
        Assert.Empty(await AllAsync("?knownOn=2020-01-01"));
}
