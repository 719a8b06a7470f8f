using Ocop.Dashboard;
using Ocop.Dashboard.Products;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Register;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Entities;
using Ocop.Etl.Storage.Register;
using Ocop.Tests.Support;
using static Ocop.Tests.Register.RegisterSamples;

namespace Ocop.Tests.Dashboard.Products;

public sealed class ProductsQueryTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly ReferenceStore reference = new(TestData.Reference);
    private readonly OcopDatabase database;
    private readonly RegisterQueries queries;

    public ProductsQueryTests()
    {
        database = OcopDatabase.Open(folder.File("ocop.db"));
        queries = new(database, reference);
    }

    public async ValueTask InitializeAsync()
    {
        var batches = new BatchStore(
            database,
            [new RegisterProjection(reference, TimeProvider.System)],
            TimeProvider.System
        );
        await batches.CommitAsync(
            Draft([
                Row("Đường thốt nốt", stars: 5, date: "2025-01-10", decision: "9/QĐ-BNN", province: BenTre),
                Row("Duốc khô", stars: 3, date: "2020-01-10", province: TienGiang),
                Row("Ếch om", stars: 4, date: "2023-06-01", province: OldDongThap, district: "Huyện Cao Lãnh"),
                Row("Kẹo dừa", stars: 4, potential: true, date: "2023-06-01", group: ProductGroup.Food),
                Row("Trà", stars: null, subject: "Cơ sở Bạch Mai"),
            ])
        );
        await batches.CommitAsync(Draft([Row("Sản phẩm bịa", stars: 4, date: "2024-01-01")], sample: true));
    }

    public ValueTask DisposeAsync()
    {
        queries.Dispose();
        database.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("?q=duong", "Đường thốt nốt")]
    [InlineData("?q=KẸO dừa", "Kẹo dừa")]
    [InlineData("?q=bach mai", "Trà")]
    [InlineData("?q=9/qđ-bnn", "Đường thốt nốt")]
    [InlineData("?sao=5", "Đường thốt nốt")]
    [InlineData("?sao=tiem-nang", "Kẹo dừa")]
    [InlineData("?sao=4&mau=an&nhom=food", "Kẹo dừa")]
    [InlineData("?unit=34-82", "Duốc khô|Ếch om")]
    [InlineData("?unit=63-87", "Ếch om")]
    [InlineData("?unit=63-87%2Fcao lanh", "Ếch om")]
    [InlineData("?han=expired&asOf=2025-03-01", "Duốc khô")]
    [InlineData("?han=expiring&asOf=2026-03-01&mau=an", "Ếch om|Kẹo dừa")]
    [InlineData("?han=unranked", "Trà")]
    [InlineData("?q=100%25", "")]
    [InlineData("?sap=-stars&mau=an", "Đường thốt nốt|Ếch om|Kẹo dừa|Duốc khô|Trà")]
    [InlineData("?sap=rubbish&sao=99&han=nothing&trang=-1&mau=an", "Duốc khô|Đường thốt nốt|Ếch om|Kẹo dừa|Trà")]
    public async Task The_address_says_which_products_and_in_which_order(string query, string names)
    {
        var list = await Query().RunAsync(DashboardFilter.Parse(query), TestContext.Current.CancellationToken);
        Assert.Equal(names, string.Join('|', list.Lines.Select(l => l.Name)));
        Assert.Equal(list.Lines.Count, list.Total);
    }

    [Fact]
    public async Task Invented_products_are_counted_apart_and_marked()
    {
        var list = await Query().RunAsync(DashboardFilter.None, TestContext.Current.CancellationToken);
        Assert.Equal((6, 1), (list.Total, list.Samples));
        Assert.True(Assert.Single(list.Lines, l => l.IsSample).Name == "Sản phẩm bịa");
    }

    [Fact]
    public async Task The_counts_by_stars_follow_every_other_filter()
    {
        var list = await Query()
            .RunAsync(DashboardFilter.Parse("?sao=4&mau=an"), TestContext.Current.CancellationToken);
        Assert.Equal((1, 2, 1, 1), (list.ByStars[5], list.ByStars[4], list.ByStars[3], list.Potential));
    }

    [Fact]
    public async Task A_product_shows_its_history_and_where_each_row_stands()
    {
        var list = await Query().RunAsync(DashboardFilter.Parse("?q=duong"), TestContext.Current.CancellationToken);
        var detail = await queries.Product.RunAsync(
            list.Lines[0].Id,
            DashboardFilter.Parse("?asOf=2026-01-01"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(ProductState.Valid, detail!.State);
        Assert.Equal("9/QĐ-BNN", Assert.Single(detail.Product.Certificates).Decision);
        var mention = Assert.Single(detail.History.Mentions);
        Assert.Equal(
            ("danh-sach.xlsx", "Danh sách", 5),
            (mention.Document, mention.Claim.Record.Sheet, mention.Claim.Record.Row)
        );
        Assert.Null(await queries.Product.RunAsync(1, DashboardFilter.None, TestContext.Current.CancellationToken));
    }

    private ProductsQuery Query() => queries.Products;

    private static BatchDraft Draft(ProductRecord[] rows, bool sample = false) =>
        new()
        {
            Kind = BatchKind.Upload,
            Title = "danh-sach.xlsx",
            Author = "thử",
            IsSample = sample,
            Documents =
            [
                new(
                    new()
                    {
                        Kind = DocumentKind.Workbook,
                        Address = "danh-sach.xlsx",
                        Title = "danh-sach.xlsx",
                        Sha256 = "0",
                        FetchedAt = DateTime.UtcNow,
                        Trust = Trust.Register,
                    },
                    [],
                    []
                )
                {
                    Records = rows,
                },
            ],
        };
}
