using Ocop.Etl.Model;

namespace Ocop.Etl.Reconciliation;

/// <summary>
/// The values a statement can mean. Newspapers round: "hơn 10.300" means a little above 10.300, "khoảng 208" something
/// near it. Two statements agree when their intervals meet.
/// <list type="bullet">
/// <item>"=" of a count: that number; of a share: half a unit of its last printed digit either way.</item>
/// <item>"&gt;" and "&gt;=": up to one unit of the last non-zero digit above, or 10 %, whichever is more.</item>
/// <item>"&lt;": the same below. "~": half such a unit, or 5 %, either way. A range: from end to end.</item>
/// </list>
/// </summary>
public readonly record struct StatedInterval(double Low, double High)
{
    private const double BoundSlack = 0.10;
    private const double AboutSlack = 0.05;

    public bool Contains(double value) => value >= Low && value <= High;

    public bool Meets(StatedInterval other) => Low <= other.High && other.Low <= High;

    /// <param name="isCount">A count is exact; a share or rate is rounded to its printed digits.</param>
    public static StatedInterval Of(Comparator comparator, double value, double? valueMax, bool isCount)
    {
        switch (comparator)
        {
            case Comparator.More:
                return new(Math.BitIncrement(value), Above(value));
            case Comparator.AtLeast:
                return new(value, Above(value));
            case Comparator.Less:
                return new(value - Math.Max(RoundUnit(value), Math.Abs(value) * BoundSlack), Math.BitDecrement(value));
            case Comparator.About:
                var slack = Math.Max(RoundUnit(value) / 2, Math.Abs(value) * AboutSlack);
                return new(value - slack, value + slack);
            case Comparator.Range:
                return new(value, valueMax ?? value);
            default:
                if (isCount)
                    return new(value, value);
                var half = HalfPrintedUnit(value);
                return new(value - half, value + half);
        }
    }

    public static StatedInterval Of(FactView fact, bool isCount) =>
        Of(fact.Comparator, fact.Value, fact.ValueMax, isCount);

    /// <summary>Half a unit of the last printed digit: 0.05 for 67.3, 0.5 for 67.</summary>
    public static double HalfPrintedUnit(double value)
    {
        var scaled = Math.Abs(value);
        var half = 0.5;
        // Published shares have at most three decimals.
        for (var digits = 0; digits < 3 && Math.Abs(scaled - Math.Round(scaled)) > 1e-6; digits++)
        {
            scaled *= 10;
            half /= 10;
        }
        // A hair more, so that two ends that meet in decimal also meet in binary.
        return half + 1e-9;
    }

    private static double Above(double value) => value + Math.Max(RoundUnit(value), Math.Abs(value) * BoundSlack);

    /// <summary>The unit a number was rounded to: 100 for 10300, 1000 for 16000, 10 for 60.</summary>
    private static double RoundUnit(double value)
    {
        var whole = Math.Abs(Math.Round(value));
        if (whole < 1 || Math.Abs(Math.Abs(value) - whole) > 1e-9)
            return 1;
        var unit = 1.0;
        while (whole % (unit * 10) == 0)
            unit *= 10;
        return unit;
    }
}
