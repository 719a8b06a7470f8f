using Ocop.Etl.Model;

namespace Ocop.Etl.Reconciliation;

/// <summary>What is reconciled at a time: one indicator of one unit, as counted or as aimed at.</summary>
public readonly record struct FigureKey(UnitId Unit, string Indicator, FactKind Kind) : IComparable<FigureKey>
{
    public int CompareTo(FigureKey other)
    {
        var byUnit = Unit.CompareTo(other.Unit);
        if (byUnit != 0)
            return byUnit;
        var byIndicator = string.CompareOrdinal(Indicator, other.Indicator);
        return byIndicator != 0 ? byIndicator : Kind.CompareTo(other.Kind);
    }

    public static bool operator <(FigureKey left, FigureKey right) => left.CompareTo(right) < 0;

    public static bool operator >(FigureKey left, FigureKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(FigureKey left, FigureKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FigureKey left, FigureKey right) => left.CompareTo(right) >= 0;
}
