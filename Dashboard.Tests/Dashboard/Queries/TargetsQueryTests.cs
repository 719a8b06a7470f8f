using Ocop.Dashboard;
using Ocop.Dashboard.Queries;
using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Tests.Browser.Support;

namespace Ocop.Tests.Dashboard.Queries;

/// <summary>The target pages over a real database that holds the shipped figures.</summary>
public class TargetsQueryTests(FilledDashboard filled)
{
    private async Task<TargetMatrix> MatrixAsync(string query) =>
        await (await filled.Dashboard).Ask<TargetsQuery>().RunAsync(DashboardFilter.Parse(query));

    private async Task<TargetDetail> TargetAsync(string id, string query = "") =>
        (await (await filled.Dashboard).Ask<TargetQuery>().RunAsync(id, DashboardFilter.Parse(query)))!;

    [Fact]
    public async Task Ten_thousand_products_were_reached_with_margin_and_day_and_five_star_was_not()
    {
        var matrix = await MatrixAsync("?cycle=2021-2025");
        var total = matrix.National.Single(t => t.Assessment.Target.Id == "n01");
        Assert.Equal(ProgressBand.Achieved, total.Band);
        Assert.Equal(18_243, total.Actual!.Value);
        Assert.Equal(8_243, total.Distance);
        Assert.Equal(10_322, total.Passed!.Value);
        Assert.NotEmpty(total.Actual.Citations);
        var fiveStar = Assert.Single(total.Parts);
        Assert.Equal((ProgressBand.Missed, 126), (fiveStar.Band, fiveStar.Actual!.Value));
        Assert.Equal("n02", matrix.Worst!.Assessment.Target.Id);
    }

    [Fact]
    public async Task Tiền_Giang_reached_200_products_but_not_its_five_star_ones()
    {
        var row = (await MatrixAsync("?cycle=2021-2025&view=63")).Rows.Single(r => r.Unit.Id == UnitId.Parse("63-82"));
        var total = row.Cells["products.total"].Single(c => c.Restated.Target!.Id == "t001").Shown!;
        Assert.Equal(ProgressBand.Achieved, total.Band);
        Assert.True(total.Actual!.Value >= 207);
        Assert.Equal(ProgressBand.Missed, Assert.Single(row.Cells["products.star5"]).Shown!.Band);
    }

    [Fact]
    public async Task Every_target_of_the_cycle_is_in_the_matrix_or_below_it()
    {
        var matrix = await MatrixAsync("?cycle=2021-2025&view=goc");
        var shown = matrix
            .Rows.SelectMany(r => r.All)
            .Concat(matrix.Others)
            .Select(c => c.Restated.Target!.Id)
            .Concat(matrix.National.SelectMany(t => t.Parts.Prepend(t)).Select(t => t.Assessment.Target.Id))
            .ToHashSet(StringComparer.Ordinal);
        var expected = matrix
            .Knowledge.Reference.Targets.All.Where(t => t.Cycle == "2021-2025" && t.SupersededBy is null)
            .GroupBy(t => (t.Unit, t.Indicator, t.Deadline, t.Kind))
            .ToList();
        Assert.All(expected, same => Assert.Contains(same, t => shown.Contains(t.Id)));
    }

    [Fact]
    public async Task The_matrix_can_be_filtered_by_verdict_and_sorted_by_distance()
    {
        var missed = await MatrixAsync("?cycle=2021-2025&view=63&status=missed");
        Assert.NotEmpty(missed.Rows);
        Assert.All(missed.Rows, r => Assert.Contains(r.All, c => c.Shown?.Band == ProgressBand.Missed));
        var sorted = await MatrixAsync("?cycle=2021-2025&view=63&sort=products.total");
        var distances = sorted
            .Rows.Select(r =>
                r.Cells.GetValueOrDefault("products.total")
                    ?.Select(c => c.Shown?.Assessment.Margin)
                    .FirstOrDefault(m => m is not null)
            )
            .ToList();
        var known = distances.OfType<double>().ToList();
        Assert.True(known.Count > 10);
        Assert.Equal(known.Order(), known);
        Assert.DoesNotContain(distances.Take(known.Count), d => d is null);
    }

    [Fact]
    public async Task Counts_of_the_units_are_summed_and_their_verdicts_spread_beside_it()
    {
        var matrix = await MatrixAsync("?cycle=2021-2025&view=63");
        var column = matrix.Columns.Single(c => c.Indicator.Code == "products.total");
        var values = matrix
            .Rows.SelectMany(r => r.Cells.GetValueOrDefault("products.total") ?? [])
            .Where(c => c.Shown?.Actual is not null && c.Restated.Deadline == column.Total!.Track.Deadline)
            .ToList();
        Assert.Equal(values.Sum(c => c.Shown!.Actual!.Value), column.Total!.Track.Latest!.Value);
        Assert.Equal(values.Sum(c => c.Shown!.Assessment.Goal.Aim), column.Total.Track.Goal.Aim);
        Assert.All(
            matrix.Columns.Where(c => c.Indicator.Code.StartsWith("share.", StringComparison.Ordinal)),
            c => Assert.Null(c.Total)
        );
    }

    [Theory]
    [InlineData("2018-2020", true)]
    [InlineData("2021-2025", true)]
    [InlineData("2026-2030", false)]
    public async Task A_closed_cycle_is_frozen_and_an_open_one_is_not(string cycle, bool isFrozen)
    {
        var matrix = await MatrixAsync($"?cycle={cycle}&view=goc");
        Assert.Equal(cycle, matrix.Cycle.Id);
        var assessments = matrix
            .Rows.SelectMany(r => r.All)
            .Select(c => c.Shown?.Assessment)
            .Concat(matrix.National.Select(t => t.Assessment))
            .OfType<Assessment>()
            .ToList();
        Assert.NotEmpty(assessments);
        Assert.All(assessments, a => Assert.Equal(isFrozen, a.FrozenOn is not null));
    }

    [Fact]
    public async Task Bình_Dương_is_one_series_of_47_and_103()
    {
        var matrix = await MatrixAsync("?cycle=2021-2025&view=63");
        var target = matrix
            .Rows.Single(r => r.Unit.Id == UnitId.Parse("63-74"))
            .Cells["products.total"][0]
            .Restated.Target!;
        var detail = await TargetAsync(target.Id, "?view=63");
        Assert.Contains(detail.Inputs, i => i.Point.Value == 47 && i.Figure.Citations.Count > 0);
        Assert.Contains(detail.Inputs, i => i.Point.Value == 103 && i.Figure.Citations.Count > 0);
    }

    [Fact]
    public async Task The_merged_Đồng_Tháp_is_the_sum_of_its_parts_before_its_own_figure_with_dates()
    {
        var dashboard = await filled.Dashboard;
        var before = await dashboard.Ask<KnowledgeReader>().ReadAsync(DashboardFilter.Parse("?asOf=2025-07-15"));
        var unit = UnitId.Parse("34-82");
        var sum = before.Latest(unit, "products.total");
        Assert.Equal(2, sum.Parts.Select(p => p.Unit).Distinct().Count());
        Assert.Equal(sum.Parts.Sum(p => p.Point.Value), sum.Value);
        Assert.True(sum.Oldest <= sum.Newest);
        var now = await dashboard.Ask<KnowledgeReader>().ReadAsync(DashboardFilter.None);
        Assert.Equal(Etl.Boundaries.RestatementKind.Own, now.Latest(unit, "products.total").Kind);
    }

    [Fact]
    public async Task One_target_shows_all_its_numbers_by_every_method_with_the_reason_of_a_refusal()
    {
        var matrix = await MatrixAsync("?cycle=2026-2030&view=goc");
        var ids = matrix.Rows.SelectMany(r => r.All).Select(c => c.Restated.Target!.Id).ToList();
        Assert.NotEmpty(ids);
        foreach (var id in ids)
        foreach (var method in Enum.GetValues<ProgressMethod>())
        {
            var detail = await TargetAsync(id, $"?view=goc&method={TargetFilter.Value(method)}");
            Assert.Equal(method, detail.Assessment!.Method);
            Assert.Equal(4, detail.Methods.Count);
            Assert.Equal(
                detail.Assessment.Band is ProgressBand.NotAssessable or ProgressBand.LevelOnly,
                detail.Assessment.Reason is not null
            );
            Assert.Contains(
                TargetInputs.Of(detail.Assessment, detail.Indicator.Unit),
                n => n.Day == detail.Assessment.Deadline
            );
            Assert.All(detail.Inputs.Where(i => !i.Point.IsDerived), i => Assert.NotEmpty(i.Figure.Citations));
        }
    }

    [Fact]
    public async Task A_target_that_cannot_be_summed_says_why()
    {
        var matrix = await MatrixAsync("?cycle=2021-2025&view=34");
        var refused = matrix.Rows.SelectMany(r => r.All).First(c => c.Shown is null);
        var detail = await TargetAsync(TargetQuery.IdOf(refused.Restated), "?view=34");
        Assert.Null(detail.Shown);
        Assert.NotEmpty(detail.Restated.Missing!.Vi);
        Assert.Null(await (await filled.Dashboard).Ask<TargetQuery>().RunAsync("không có", DashboardFilter.None));
    }

    [Fact]
    public async Task Before_anything_was_recorded_nothing_is_assessed()
    {
        var matrix = await MatrixAsync("?cycle=2021-2025&knownOn=2020-01-01");
        Assert.All(matrix.National, t => Assert.Null(t.Actual));
        Assert.All(matrix.Rows.SelectMany(r => r.All), c => Assert.Null(c.Shown?.Actual));
    }
}
