using Ocop.Etl.Model;
using Ocop.Etl.Register;
using Ocop.Tests.Support;
using static Ocop.Tests.Register.RegisterSamples;

namespace Ocop.Tests.Register;

public class RegisterFiguresTests
{
    private static readonly RegisterFigures Figures = new(TestData.Units, TestData.Indicators);

    [Fact]
    public void A_whole_list_gives_exact_figures_and_a_partial_one_lower_bounds()
    {
        var register = RegisterOf([Row("A", stars: 3, date: "2023-05-01"), Row("B", stars: 4, date: "2023-05-01")]);
        var whole = Figures.Derive(register.Products, [], Whole(BenTre), new(2024, 1, 1));
        var total = whole.Single(f => f.Indicator == "products.total");
        Assert.Equal((BenTre, 2, Comparator.Equal), (total.Unit, total.Value, total.Comparator));
        Assert.Equal(0, whole.Single(f => f.Indicator == "products.star5").Value);
        var partial = Figures.Derive(register.Products, [], WholeLists.None, new(2024, 1, 1));
        Assert.Equal(Comparator.AtLeast, partial.Single(f => f.Indicator == "products.total").Comparator);
        Assert.DoesNotContain(partial, f => f.Indicator == "products.star5");
    }

    [Fact]
    public void Expired_products_count_in_the_total_and_not_as_valid()
    {
        var register = RegisterOf([Row("A", date: "2020-05-01"), Row("B", date: "2023-05-01")]);
        var facts = Figures.Derive(register.Products, [], WholeLists.None, new(2024, 1, 1));
        double Value(string indicator) => facts.Single(f => f.Indicator == indicator).Value;
        Assert.Equal((2, 1, 1), (Value("products.total"), Value("products.valid"), Value("products.expired")));
    }

    [Fact]
    public void After_a_merger_products_of_the_predecessors_count_for_the_successor()
    {
        var register = RegisterOf([
            Row("A", date: "2023-05-01", province: TienGiang),
            Row("B", date: "2024-05-01", province: OldDongThap),
        ]);
        var facts = Figures.Derive(register.Products, [], WholeLists.None, new(2025, 12, 31));
        Assert.Equal(2, facts.Single(f => f.Unit == NewDongThap && f.Indicator == "products.total").Value);
        Assert.DoesNotContain(facts, f => f.Unit.List == "63");
    }

    [Fact]
    public void The_newest_figures_are_dated_by_the_newest_decision_of_their_unit()
    {
        var register = RegisterOf([
            Row("A", date: "2023-05-01", province: TienGiang, district: "Huyện Cai Lậy"),
            Row("B", date: "2024-07", province: TienGiang, district: "Huyện Cai Bè"),
        ]);
        var facts = Figures.DeriveNewest([.. register.Products], [], Whole(TienGiang), new(2026, 1, 1));
        PartialDate? AsOf(string unit) =>
            facts.Single(f => f.Unit.Value == unit && f.Indicator == "products.total").AsOf;
        Assert.Equal(PartialDate.Parse("2024-07"), AsOf("63-82"));
        Assert.Equal(PartialDate.Parse("2023-05-01"), AsOf("63-82/cai lay"));
        Assert.DoesNotContain(facts, f => f.Unit.List == "34");
    }

    [Fact]
    public void Sales_points_are_counted_from_the_day_they_open()
    {
        var keys = new KeyMaker(TestData.Units);
        SalesPointClaim Point(string name, string? opened, int row)
        {
            var record = new SalesPointRecord
            {
                Sheet = "Điểm bán",
                Row = row,
                Name = name,
                Place = new(BenTre, null, null),
                OpenedOn = opened is null ? null : PartialDate.Parse(opened),
            };
            return new(1, 1, keys.Of(record), record);
        }
        var register = ProductRegister.Replay([
            new(
                1,
                [],
                [Point("Cửa hàng A", "2021-03", 5), Point("Cửa hàng B", null, 6), Point("Cửa hàng C", "2024", 7)],
                []
            ),
        ]);
        var facts = Figures.Derive([], [.. register.SalesPoints], WholeLists.None, new(2023, 1, 1));
        Assert.Equal(2, facts.Single(f => f.Indicator == "salespoints.total").Value);
    }
}
