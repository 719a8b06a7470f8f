using Ocop.Etl.Model;

namespace Ocop.Dashboard.Queries;

public enum StarTier
{
    Three,
    Four,

    /// <summary>"Tiềm năng 5 sao": put forward by the province, not yet confirmed by the ministry. Not five-star.</summary>
    PotentialFive,

    Five,
}

/// <param name="Percent">Of <see cref="StarBreakdown.Total"/>.</param>
/// <param name="IsCountDerived">The count was computed from a share.</param>
public sealed record StarPart(StarTier Tier, double Count, double Percent, bool IsCountDerived, ShownFigure Figure)
{
    /// <summary>
    /// The stated total holds without it: a province that counts its potential five-star products among the four-star
    /// ones names them once more beside them.
    /// </summary>
    public bool IsBeside { get; init; }
}

/// <summary>How the products of one unit at one time divide over the tiers.</summary>
/// <param name="Total">The stated total of the same moment, or the sum of the parts when none was stated.</param>
public sealed record StarBreakdown(IReadOnlyList<StarPart> Parts, double Total, PartialDate? AsOf, bool IsTotalStated)
{
    /// <summary>Products of the total whose tier is not stated; unknown, not zero-star.</summary>
    public double Unclassified => Math.Max(0, Total - Parts.Where(p => !p.IsBeside).Sum(p => p.Count));
}
