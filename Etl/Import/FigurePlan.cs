using Ocop.Etl.Model;
using Ocop.Etl.Register;

namespace Ocop.Etl.Import;

/// <summary>What an import would do with one figure of a summary table.</summary>
/// <param name="Shown">The value shown now for the same unit, indicator and moment; null: none.</param>
public sealed record PlannedFigure(Fact Fact, RowChange Change, double? Shown)
{
    public string Sheet => Fact.Citation.Sheet ?? "";

    public string Cell => Fact.Citation.Cell ?? "";
}

/// <summary>Holds the figures of a workbook against those that are shown.</summary>
public static class FigurePlan
{
    /// <param name="shown">Value by unit, indicator, kind and moment.</param>
    public static IReadOnlyList<PlannedFigure> Of(
        IReadOnlyList<Fact> facts,
        IReadOnlyDictionary<FigureMoment, double> shown
    ) =>
        [
            .. facts.Select(fact =>
                shown.TryGetValue(FigureMoment.Of(fact), out var value)
                    ? new PlannedFigure(fact, value.Equals(fact.Value) ? RowChange.Unchanged : RowChange.Changed, value)
                    : new(fact, RowChange.New, null)
            ),
        ];
}

/// <summary>What two documents speak of when they state the same figure.</summary>
public readonly record struct FigureMoment(UnitId Unit, string Indicator, FactKind Kind, PartialDate? At)
{
    public static FigureMoment Of(Fact fact) => new(fact.Unit, fact.Indicator, fact.Kind, fact.AsOf ?? fact.Deadline);
}
