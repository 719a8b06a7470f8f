using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage.Review;

namespace Ocop.Dashboard.Queries;

/// <summary>One page of the conflict desk.</summary>
/// <param name="Kinds">How many cases of each kind the unit and indicator of the filter have, in the state asked for.</param>
/// <param name="Open">Open cases of the unit and indicator, of every kind.</param>
/// <param name="Units">Provinces that have a case, for the filter.</param>
/// <param name="Decisions">What persons decided by the day of the filter, newest first.</param>
public sealed record ConflictList(
    Knowledge Knowledge,
    ConflictFilter Asked,
    IReadOnlyList<ConflictCase> Cases,
    int Total,
    int Pages,
    IReadOnlyDictionary<string, int> Kinds,
    int Open,
    int Settled,
    IReadOnlyList<AdministrativeUnit> Units,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<ConflictDecision> Decisions
);

/// <summary>Statements that do not fit together, for a person to settle.</summary>
/// <param name="Id">Stable as long as the same facts disagree; an anchor on the page.</param>
/// <param name="Kind"><see cref="ConflictFilter.Rivals"/> or the code of the claim rule.</param>
/// <param name="Message">What does not fit; null for rivals.</param>
/// <param name="Rule">Why the shown figure was chosen; null for claims.</param>
/// <param name="Subject">The fact a dismissal cites.</param>
/// <param name="More">Statements beyond those listed.</param>
public sealed record ConflictCase(
    string Id,
    string Kind,
    Severity Severity,
    UnitId Unit,
    string UnitName,
    Indicator? Indicator,
    PartialDate? AsOf,
    Said? Message,
    ChoiceRule? Rule,
    IReadOnlyList<ConflictStatement> Statements,
    long Subject,
    bool IsOpen,
    int More
);

public enum StatementRole
{
    /// <summary>The one that is shown.</summary>
    Chosen,

    Rival,

    Supporter,

    /// <summary>One side of a claim: what is stated.</summary>
    Stated,

    /// <summary>The other side of a claim: what it is held against.</summary>
    Against,
}

public sealed record ConflictStatement(
    long FactId,
    StatementRole Role,
    string UnitName,
    Indicator? Indicator,
    ShownFigure Figure
);

/// <param name="Recorded">As it stood on the day of the filter: an undoing of a later day is not in it.</param>
/// <param name="Unit">Of the fact decided about.</param>
public sealed record ConflictDecision(RecordedDecision Recorded, UnitId Unit, string Indicator)
{
    public DateTime? UndoneAt => Recorded.UndoneAt;
}
