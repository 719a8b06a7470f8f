using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Dashboard;
using Ocop.Dashboard.Queries;
using Ocop.Etl.Model;
using Ocop.Etl.Progress;
using Ocop.Tests.Browser.Support;
using OfficeOpenXml;

namespace Ocop.Tests.Export;

/// <summary>The downloaded workbook, opened again, against what the page of the same address is made from.</summary>
public class SummaryAgreesWithOverviewTests(FilledDashboard filled)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "products.total")]
    [InlineData("?view=63", "products.total")]
    [InlineData("?view=63", "products.star4")]
    [InlineData("?view=34&asOf=2024-12-31", "subjects.total")]
    [InlineData("?asOf=2023-12-31", "products.total")]
    public async Task Every_province_has_the_same_value_and_date(string query, string indicator)
    {
        var (overview, workbook) = await BothAsync(query, indicator);
        using var package = workbook;
        var sheet = package.Workbook.Worksheets["Theo tỉnh"];
        var header = Header(sheet, 6);
        var name = overview.Indicator.Vi;
        var rows = Rows(sheet, 7);
        Assert.Equal(overview.Provinces.Count, rows.Count);
        Assert.Contains(overview.Provinces, line => line.Figure is not null);
        foreach (var line in overview.Provinces)
        {
            var row = rows[line.Unit.Name];
            Assert.Equal(line.Figure?.Value, sheet.Cells[row, header[name]].Value);
            Assert.Equal(line.Figure?.AsOf?.Last, Day(sheet.Cells[row, header["Tính đến: " + name]]));
        }
    }

    [Fact]
    public async Task Tiles_ranks_and_targets_are_the_same()
    {
        // The page speaks the reader's language, the workbook Vietnamese: compare them in Vietnamese on any machine.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
        var (overview, workbook) = await BothAsync("", "products.total");
        using var package = workbook;
        var sheet = package.Workbook.Worksheets["Tổng quan"];
        var tables = sheet.Tables.ToDictionary(t => t.Name, t => t.Address);

        var figures = Rows(sheet, tables["TongQuan"].Start.Row + 1, tables["TongQuan"].End.Row);
        foreach (var tile in overview.Tiles)
            Assert.Equal(tile.Figure?.Value, sheet.Cells[figures[tile.Indicator.Vi], 2].Value);

        var ranks = Rows(sheet, tables["CoCauSao"].Start.Row + 1, tables["CoCauSao"].End.Row);
        Assert.Equal(overview.Stars!.Parts.Count, ranks.Count);
        foreach (var part in overview.Stars.Parts)
        {
            var row = ranks[
                part.Tier switch
                {
                    StarTier.Three => "3 sao",
                    StarTier.Four => "4 sao",
                    StarTier.Five => "5 sao",
                    _ => "Tiềm năng 5 sao" + (part.IsBeside ? " (ngoài tổng số)" : ""),
                }
            ];
            Assert.Equal(part.Count, sheet.Cells[row, 2].GetValue<double>(), 0.5);
            Assert.Equal(part.Percent / 100, sheet.Cells[row, 3].GetValue<double>(), 0.001);
        }

        var targets = Rows(sheet, tables["MucTieuChinh"].Start.Row + 1, tables["MucTieuChinh"].End.Row);
        var assessed = overview.Targets.SelectMany(t => t.Parts.Prepend(t)).Where(t => t.Actual is not null).ToList();
        Assert.NotEmpty(assessed);
        foreach (var target in assessed)
        {
            var row = targets[target.Title];
            var scale = target.Figure.Unit == "percent" ? 100 : 1;
            Assert.Equal(target.Actual!.Value / scale, sheet.Cells[row, 3].GetValue<double>(), 1e-9);
            Assert.Equal(target.Band.Vi(), sheet.Cells[row, 6].Text);
        }
    }

    [Fact]
    public async Task The_page_of_one_province_and_its_workbook_name_the_same_total()
    {
        var dashboard = await filled.Dashboard;
        var query = dashboard.System;
        var snapshot = await query.Snapshots.GetAsync(null, Cancellation);
        var unit = UnitId.Of("34", "82");
        using var package = await OpenAsync("?unit=34-82");
        Assert.Equal(
            snapshot.Latest(unit, "products.total")!.Value,
            package.Workbook.Worksheets["Tổng quan"].Cells["B7"].Value
        );
    }

    private async Task<(Overview Overview, ExcelPackage Workbook)> BothAsync(string query, string indicator)
    {
        var dashboard = await filled.Dashboard;
        var filter = DashboardFilter.Parse(query) with { Indicator = indicator };
        var overview = await dashboard.Services.GetRequiredService<OverviewQuery>().RunAsync(filter, Cancellation);
        return (overview, await OpenAsync(filter.ToQuery()));
    }

    private async Task<ExcelPackage> OpenAsync(string query)
    {
        var dashboard = await filled.Dashboard;
        using var client = new HttpClient();
        var address = dashboard.Address + DashboardUrls.ExportSummary() + query;
        return new(new MemoryStream(await client.GetByteArrayAsync(address, Cancellation)));
    }

    private static Dictionary<string, int> Header(ExcelWorksheet sheet, int row) =>
        Enumerable.Range(1, sheet.Dimension.End.Column).ToDictionary(c => sheet.Cells[row, c].Text, c => c);

    /// <summary>Row by the text of its first cell, down to the first blank.</summary>
    private static Dictionary<string, int> Rows(ExcelWorksheet sheet, int from, int to = int.MaxValue) =>
        Enumerable
            .Range(from, Math.Min(to, sheet.Dimension.End.Row) - from + 1)
            .TakeWhile(row => sheet.Cells[row, 1].Text.Length > 0)
            .ToDictionary(row => sheet.Cells[row, 1].Text, row => row);

    private static DateOnly? Day(ExcelRange cell) =>
        cell.Value is null ? null : DateOnly.FromDateTime(cell.GetValue<DateTime>());
}
