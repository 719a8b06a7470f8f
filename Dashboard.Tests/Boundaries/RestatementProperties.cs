using FsCheck;
using FsCheck.Fluent;
using Ocop.Etl.Boundaries;
using Ocop.Etl.Model;
using static Ocop.Tests.Reconciliation.Stated;
using TestData = Ocop.Tests.Support.TestData;

namespace Ocop.Tests.Boundaries;

public class RestatementProperties
{
    private static readonly DateOnly Late = new(2026, 11, 21);

    private static readonly IReadOnlyList<string> Old = [.. TestData.Units.InList("63").Select(u => u.Id.Value)];

    /// <summary>A value for each of the 63, or for some of them only.</summary>
    private static Gen<(int Value, bool Known, int Month)[]> Values =>
        from units in Gen.CollectToSequence(
            Old.Select(_ =>
                from value in Gen.Choose(0, 500)
                from known in Gen.Choose(0, 9)
                from month in Gen.Choose(1, 12)
                select (value, known > 2, month)
            )
        )
        select units.ToArray();

    private static void Holds(Func<(int Value, bool Known, int Month)[], bool> law) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60).WithQuietOnSuccess(true),
            Prop.ForAll(Arb.From(Values), law)
        );

    private static Restater RestaterOf((int Value, bool Known, int Month)[] values, bool all) =>
        Series.Restater([
            .. values
                .Select((v, i) => (v, i))
                .Where(p => all || p.v.Known)
                .Select(p => Fact(p.i + 1, p.v.Value, $"2024-{p.v.Month:00}-15", unit: Old[p.i])),
        ]);

    [Fact]
    public void The_63_the_34_and_the_nation_sum_alike()
    {
        Holds(values =>
        {
            var restater = RestaterOf(values, all: true);
            var (on63, on34) = (
                restater.Nation("products.total", "63", Late),
                restater.Nation("products.total", "34", Late)
            );
            return on63.Sum == values.Sum(v => v.Value)
                && on34.Sum == on63.Sum
                && on63.Complete == 63
                && on34.Complete == 34;
        });
    }

    [Fact]
    public void They_sum_alike_when_some_provinces_are_silent()
    {
        Holds(values =>
        {
            var restater = RestaterOf(values, all: false);
            var known = values.Where(v => v.Known).Sum(v => v.Value);
            return (restater.Nation("products.total", "63", Late).Sum ?? 0) == known
                && (restater.Nation("products.total", "34", Late).Sum ?? 0) == known;
        });
    }

    [Fact]
    public void Every_value_that_is_missing_has_its_reason()
    {
        Holds(values =>
            RestaterOf(values, all: false)
                .Nation("products.total", "34", Late)
                .ByUnit.All(u => u.Value is null == u.Missing is not null)
        );
    }
}
