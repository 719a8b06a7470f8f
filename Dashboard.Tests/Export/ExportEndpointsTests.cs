using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Dashboard;
using Ocop.Etl.Storage.Batches;
using Ocop.Tests.Support;
using OfficeOpenXml;

namespace Ocop.Tests.Export;

/// <summary>The application as it runs, over a database of its own and a port the system gives.</summary>
public sealed class ExportedApplication : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private WebApplication? app;

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => app!.Services;

    public async ValueTask InitializeAsync()
    {
        app = DashboardApplication.Build(
            ["--database", folder.File("ocop.db"), "--schedule", "off", "--urls", "http://127.0.0.1:0"],
            builder => builder.WebHost.UseUrls("http://127.0.0.1:0")
        );
        var batches = app.Services.GetRequiredService<BatchStore>();
        await batches.CommitAsync(
            TestStore.Draft(
                "tin/dong-thap",
                TestStore.Fact(1002, "2025-11-26", "34-82"),
                TestStore.Fact(799, "2025-11-26", "34-82", "products.star3"),
                TestStore.Fact(199, "2025-11-26", "34-82", "products.star4"),
                TestStore.Fact(207, "2023-09-11", "63-82"),
                TestStore.Fact(18243, "2025-12-20", "VN")
            )
        );
        await app.StartAsync();
        var address = app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();
        Client = new() { BaseAddress = new(address) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app!.StopAsync();
        await app.DisposeAsync();
        folder.Dispose();
    }
}

public sealed class ExportEndpointsTests(ExportedApplication application) : IClassFixture<ExportedApplication>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_summary_is_a_workbook_to_save_with_the_figures_of_the_filter()
    {
        using var response = await application.Client.GetAsync("/xuat/tong-hop.xlsx?unit=34-82", Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            response.Content.Headers.ContentType!.MediaType
        );
        var disposition = response.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.Matches(@"^ocop-tong-hop-\d{4}-\d\d-\d\d\.xlsx$", disposition.FileName!);
        Assert.True(response.Headers.CacheControl!.NoStore);
        using var package = new ExcelPackage(await response.Content.ReadAsStreamAsync(Cancellation));
        Assert.Equal(1002d, package.Workbook.Worksheets["Tổng quan"].Cells["B7"].Value);
        Assert.StartsWith("Phạm vi: Tỉnh Đồng Tháp", package.Workbook.Worksheets[0].Cells["A2"].Text);
    }

    [Fact]
    public async Task A_table_comes_as_csv_that_Excel_reads_in_Vietnamese()
    {
        var bytes = await application.Client.GetByteArrayAsync(
            "/xuat/theo-tinh.csv?indicator=products.total",
            Cancellation
        );
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("Đơn vị,Vùng,Mã chỉ tiêu", lines[0]);
        Assert.Contains(
            lines,
            l =>
                l.StartsWith("Đồng Tháp,Đồng bằng sông Cửu Long,products.total,", StringComparison.Ordinal)
                && l.Contains("=,1002,,sản phẩm,2025-11-26,", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(lines, l => l.Contains("products.star3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/xuat/theo-tinh.xlsx")]
    [InlineData("/xuat/muc-tieu.xlsx?cycle=2021-2025&view=63")]
    [InlineData("/xuat/san-pham.xlsx")]
    public async Task Every_table_comes_as_a_workbook_that_opens(string address)
    {
        using var package = await OpenAsync(address);
        Assert.Single(package.Workbook.Worksheets[0].Tables);
    }

    [Theory]
    [InlineData("/xuat/khong-co.xlsx")]
    [InlineData("/xuat/theo-tinh.pdf")]
    [InlineData("/xuat/tong-hop.xlsx?unit=34-99")]
    [InlineData("/xuat/theo-tinh.csv?unit=63-00")]
    public async Task What_there_is_not_is_not_found(string address)
    {
        using var response = await application.Client.GetAsync(address, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("?view=goc&asOf=2024-01-01")]
    [InlineData("?view=99&asOf=hôm-qua&cycle=xyz&indicator=abc&knownOn=1999-01-01")]
    public async Task A_strange_address_gives_a_workbook_all_the_same(string query)
    {
        using var package = await OpenAsync("/xuat/tong-hop.xlsx" + query);
        Assert.Equal(5, package.Workbook.Worksheets.Count);
    }

    private async Task<ExcelPackage> OpenAsync(string address) =>
        new(new MemoryStream(await application.Client.GetByteArrayAsync(address, Cancellation)));
}
