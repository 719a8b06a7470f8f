using Ocop.Etl.Reconciliation;

namespace Ocop.Etl.Validation;

/// <summary>One question asked of what one document says about one unit at one moment.</summary>
public interface IStatementRule
{
    IEnumerable<ClaimFinding> Check(Statement statement, ClaimContext context);
}

/// <summary>One question asked of the figures of several documents, units or moments.</summary>
public interface IFigureRule
{
    IEnumerable<ClaimFinding> Check(FigureBook figures, ClaimContext context);
}
