using System.Globalization;
using System.Text.RegularExpressions;
using Ocop.Dashboard.Map;
using Ocop.Tests.Support;

namespace Ocop.Tests.Dashboard.Map;

public sealed partial class ProvinceMapShapesTests
{
    private static readonly ProvinceMapShapes Shapes = ProvinceMapShapes.Load(
        Path.Combine(TestData.Repository, "data", "map")
    );

    [Fact]
    public void Every_unit_of_every_list_has_a_shape_under_one_of_its_names()
    {
        foreach (var list in TestData.Units.Lists)
        {
            var drawn = Shapes.Find(list.Id)!.Units.ToDictionary(u => u.Unit, u => u.Name);
            Assert.Equal(TestData.Units.InList(list.Id).Select(u => u.Id).Order(), drawn.Keys.Order());
            Assert.All(TestData.Units.InList(list.Id), unit => Assert.Contains(drawn[unit.Id], unit.Aliases));
        }
    }

    /// <summary>Longitude 112 E is 581 and 114 E is 696 in the view box: the two archipelagos lie out there.</summary>
    [Theory]
    [InlineData("48", 600)]
    [InlineData("56", 780)]
    public void Da_Nang_and_Khanh_Hoa_reach_out_to_their_archipelagos(string code, double east)
    {
        foreach (var list in TestData.Units.Lists)
        {
            var path = Shapes.Find(list.Id)!.Units.Single(u => u.Unit.Code == code).Path;
            var starts = Start()
                .Matches(path)
                .Select(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));
            Assert.True(starts.Max() > east, $"{list.Id}-{code} ends at {starts.Max()}");
        }
    }

    [Fact]
    public void A_folder_without_maps_is_named() =>
        Assert.Contains(
            "không-có",
            Assert.Throws<InvalidDataException>(() => ProvinceMapShapes.Load("/không-có")).Message
        );

    [Fact]
    public void A_broken_file_is_named()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "paths34.json"), """{"viewBox": "0 0 10", "units": []}""");
        Assert.Contains(
            "paths34.json",
            Assert.Throws<InvalidDataException>(() => ProvinceMapShapes.Load(folder.Path)).Message
        );
    }

    [GeneratedRegex(@"M(\d+(?:\.\d+)?) ")]
    private static partial Regex Start();
}
