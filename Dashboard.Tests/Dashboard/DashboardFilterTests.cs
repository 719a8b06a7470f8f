using FsCheck;
using FsCheck.Fluent;
using Ocop.Dashboard;
using Ocop.Etl.Model;

namespace Ocop.Tests.Dashboard;

public sealed class DashboardFilterTests
{
    [Fact]
    public void An_address_is_read_into_a_filter()
    {
        var filter = DashboardFilter.Parse(
            "http://localhost:5000/tinh-thanh?unit=34-82&view=63&asOf=2024-06-30&knownOn=2024-07-01&cycle=2021-2025&indicator=products.star5&q=tr%C3%A0%20shan&star=5"
        );
        Assert.Equal(UnitId.Parse("34-82"), filter.Unit);
        Assert.Equal("63", filter.View);
        Assert.Equal(new DateOnly(2024, 6, 30), filter.AsOf);
        Assert.Equal(new DateOnly(2024, 7, 1), filter.KnownOn);
        Assert.Equal("2021-2025", filter.Cycle);
        Assert.Equal("products.star5", filter.Indicator);
        Assert.Equal("trà shan", filter.Search);
        Assert.Equal("5", filter["star"]);
    }

    [Theory]
    [InlineData("unit=82")]
    [InlineData("view=all")]
    [InlineData("asOf=30/06/2024")]
    [InlineData("asOf=2024-02-30")]
    [InlineData("indicator=")]
    [InlineData("lang=en")]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("https://localhost/tinh-thanh/63-82")]
    public void What_cannot_be_read_counts_as_not_given(string query) =>
        Assert.Equal(DashboardFilter.None, DashboardFilter.Parse(query));

    [Fact]
    public void An_empty_filter_leaves_the_address_bare() => Assert.Equal("", DashboardFilter.None.ToQuery());

    [Fact]
    public void Writing_and_reading_give_the_same_filter()
    {
        var texts = ArbMap.Default.GeneratorFor<NonWhiteSpaceString>().Select(s => s.Item.Trim());
        var days = Gen.Choose(0, 20_000).Select(n => (DateOnly?)new DateOnly(2000, 1, 1).AddDays(n));
        var filters =
            from search in Gen.OneOf(Gen.Constant<string?>(null), texts.Select(t => (string?)t))
            from asOf in Gen.OneOf(Gen.Constant<DateOnly?>(null), days)
            from knownOn in Gen.OneOf(Gen.Constant<DateOnly?>(null), days)
            from unit in Gen.Elements<UnitId?>(
                null,
                UnitId.National,
                UnitId.Parse("34-82"),
                UnitId.Parse("63-82/cai lay")
            )
            from view in Gen.Elements(null, "34", "63", DashboardFilter.AsReported)
            from star in texts
            select new DashboardFilter
            {
                Search = search,
                AsOf = asOf,
                KnownOn = knownOn,
                Unit = unit,
                View = view,
            }.With("star", star);
        Prop.ForAll(filters.ToArbitrary(), filter => DashboardFilter.Parse("/x" + filter.ToQuery()) == filter)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_page_specific_value_is_taken_away_by_a_blank()
    {
        var filter = DashboardFilter.None.With("star", "5");
        Assert.Equal("?star=5", filter.ToQuery());
        Assert.Equal("", filter.With("star", " ").ToQuery());
    }

    [Fact]
    public void Links_carry_the_filter_on()
    {
        var filter = new DashboardFilter { View = "63", Indicator = "products.star5" };
        Assert.Equal("/?view=63&indicator=products.star5", DashboardUrls.Overview(filter));
        Assert.Equal(
            "/tinh-thanh/63-82?view=63&indicator=products.star5",
            DashboardUrls.Province(UnitId.Parse("63-82"), filter)
        );
    }

    [Theory]
    [InlineData("VN")]
    [InlineData("34-82")]
    [InlineData("63-82/cai lay")]
    public void The_unit_of_a_path_is_found_again(string unit)
    {
        var path = DashboardUrls.Province(UnitId.Parse(unit));
        var segment = Uri.UnescapeDataString(path.Split('/')[2]);
        Assert.Equal(UnitId.Parse(unit), DashboardUrls.UnitOf(segment));
    }
}
