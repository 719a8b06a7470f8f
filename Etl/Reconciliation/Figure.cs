using Ocop.Etl.Model;

namespace Ocop.Etl.Reconciliation;

/// <summary>
/// The statement chosen to be shown for one unit, indicator and moment, with what speaks for and against it. Copies of
/// one agency text count once among <see cref="Supporters"/> and <see cref="Rivals"/>.
/// </summary>
/// <param name="AsOf">
/// The moment: the most exact date any statement of it gives. For a target its deadline. Null: no statement has a date.
/// </param>
/// <param name="AsOfEstimated">The date is inferred (publication date, place in the series), not stated.</param>
/// <param name="FactId">The chosen fact.</param>
/// <param name="Supporters">Facts of other documents that agree, best first.</param>
/// <param name="Rivals">Facts that state something else of the same moment, best first.</param>
/// <param name="Trust">Rank of the chosen fact: <see cref="Trust.Reviewed"/> when a person chose or entered it.</param>
/// <param name="IsDismissed">A person looked at the contradiction and let it stand.</param>
/// <param name="Copies">Facts left out of the two lists because they repeat one of them.</param>
public sealed record Figure(
    UnitId Unit,
    string Indicator,
    FactKind Kind,
    PartialDate? AsOf,
    bool AsOfEstimated,
    Comparator Comparator,
    double Value,
    double? ValueMax,
    long FactId,
    Trust Trust,
    ChoiceRule Rule,
    IReadOnlyList<long> Supporters,
    IReadOnlyList<long> Rivals,
    IReadOnlyList<long> Copies,
    bool IsDismissed = false
)
{
    public FigureKey Key => new(Unit, Indicator, Kind);

    /// <summary>The day the figure is placed on in a series; null without a date.</summary>
    public DateOnly? Day => AsOf?.Last;

    /// <summary>Statements disagree and nobody has decided yet.</summary>
    public bool IsOpenConflict => Rivals.Count > 0 && Trust != Trust.Reviewed && !IsDismissed;

    /// <summary>How many independent documents state it.</summary>
    public int Sources => 1 + Supporters.Count;
}
