using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Progress;

/// <summary>
/// What has to be reached. A range ("400-500") is met from its near end on, and stays met beyond the far one. "khoảng"
/// and a bare number are met by that number or better; "trên" only by better.
/// </summary>
public sealed record Goal(Comparator Comparator, double Value, double? ValueMax, Direction Direction)
{
    public static Goal Of(Target target, Direction direction) =>
        new(target.Comparator, target.Value, target.ValueMax, direction);

    /// <summary>The value that progress is measured toward: the near end.</summary>
    public double Aim => Direction == Direction.Up ? Value : ValueMax ?? Value;

    public bool IsMetBy(double value) =>
        (Direction, Comparator) switch
        {
            (Direction.Up, Comparator.More) => value > Aim,
            (Direction.Down, Comparator.Less) => value < Aim,
            (Direction.Up, _) => value >= Aim,
            _ => value <= Aim,
        };

    /// <summary>How far beyond the aim (positive) or short of it (negative), as a share of the aim; null for an aim of 0.</summary>
    public double? Margin(double value) => Aim == 0 ? null : (Direction == Direction.Up ? 1 : -1) * (value - Aim) / Aim;
}
