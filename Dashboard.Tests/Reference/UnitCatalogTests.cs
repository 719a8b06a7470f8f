using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Tests.Support;

namespace Ocop.Tests.Reference;

public class UnitCatalogTests
{
    [Fact]
    public void The_two_lists_hold_63_and_34_units()
    {
        Assert.Equal(63, TestData.Units.InList("63").Count());
        Assert.Equal(34, TestData.Units.InList("34").Count());
    }

    // Codes that mean another place since July 2025.
    [Theory]
    [InlineData("15", "Yên Bái", "Lào Cai")]
    [InlineData("24", "Bắc Giang", "Bắc Ninh")]
    [InlineData("44", "Quảng Bình", "Quảng Trị")]
    [InlineData("52", "Bình Định", "Gia Lai")]
    [InlineData("80", "Long An", "Tây Ninh")]
    [InlineData("82", "Tiền Giang", "Đồng Tháp")]
    [InlineData("91", "Kiên Giang", "An Giang")]
    public void A_reused_code_means_what_its_list_says(string code, string before, string since)
    {
        Assert.Equal(before, TestData.Units[UnitId.Of("63", code)].Name);
        Assert.Equal(since, TestData.Units[UnitId.Of("34", code)].Name);
    }

    [Fact]
    public void Đồng_Tháp_of_the_34_was_Tiền_Giang_and_Đồng_Tháp()
    {
        var names = TestData.Units.Predecessors(UnitId.Of("34", "82")).Select(id => TestData.Units[id].Name);
        Assert.Equal(["Tiền Giang", "Đồng Tháp"], names.Order(StringComparer.Ordinal));
        Assert.Equal(UnitId.Of("34", "82"), TestData.Units.Successor(UnitId.Of("63", "87")));
    }

    [Fact]
    public void Đồng_Nai_is_a_city_from_the_day_its_resolution_names()
    {
        var id = UnitId.Of("34", "75");
        Assert.Equal(UnitKind.Province, TestData.Units.On(id, new(2026, 4, 29)).Kind);
        Assert.Equal(UnitKind.City, TestData.Units.On(id, new(2026, 4, 30)).Kind);
    }
}
