using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;

namespace Ocop.Etl.Validation;

/// <summary>All rules of claim arithmetic. Pure; the same facts give the same findings in the same order.</summary>
public static class ClaimChecks
{
    private static readonly IReadOnlyList<IStatementRule> StatementRules =
    [
        new PartsMakeWhole(),
        new SharesMakeHundred(),
        new SharesMatchCounts(),
        new DocumentAgreesWithItself(),
    ];

    private static readonly IReadOnlyList<IFigureRule> FigureRules =
    [
        new FiguresMakeWhole(),
        new DistrictsMakeProvince(),
        new ProvincesMakeNation(),
        new StocksDoNotFall(),
        new NoJumpAtMerger(),
    ];

    /// <summary>Claims within documents. May be run on the documents of one batch alone.</summary>
    /// <param name="facts">Facts that stand (<see cref="AsKnown"/>).</param>
    public static IReadOnlyList<ClaimFinding> WithinDocuments(
        IEnumerable<FactView> facts,
        UnitCatalog units,
        IndicatorCatalog indicators
    )
    {
        var context = new ClaimContext(units, indicators);
        return [.. Statement.Of(facts).SelectMany(s => StatementRules.SelectMany(r => r.Check(s, context)))];
    }

    /// <summary>Claims across documents, units and moments, on the figures that are shown.</summary>
    public static IReadOnlyList<ClaimFinding> AcrossFigures(
        FigureBook figures,
        UnitCatalog units,
        IndicatorCatalog indicators
    )
    {
        var context = new ClaimContext(units, indicators);
        return [.. FigureRules.SelectMany(r => r.Check(figures, context))];
    }
}
