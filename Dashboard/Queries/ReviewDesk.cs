using Ocop.Dashboard.Components.Controls;
using Ocop.Etl.Model;
using Ocop.Etl.Review;
using Ocop.Etl.Storage.Review;

namespace Ocop.Dashboard.Queries;

/// <summary>What the review desk shows: the queue, the fact in view, and what was decided lately.</summary>
/// <param name="Waiting">All facts that wait and fit the filter.</param>
public sealed record ReviewDesk(
    IReadOnlyList<WaitingFact> Waiting,
    IReadOnlyDictionary<DoubtKind, int> Kinds,
    int Total,
    ReviewedFact? InView,
    IReadOnlyList<RecordedDecision> Decisions
);

/// <summary>One line of the queue.</summary>
public sealed record WaitingFact(DoubtfulFact Doubtful, string UnitName, string IndicatorName, string Stated);

/// <summary>The fact a person is to decide about.</summary>
/// <param name="Around">The paragraph it was read in, the number marked.</param>
/// <param name="Doubts">Why it waits; empty when it does not wait (opened by its address).</param>
/// <param name="Series">The figures around it; null when there are none.</param>
public sealed record ReviewedFact(
    DocumentFact Fact,
    long DocumentId,
    string DocumentTitle,
    PartialDate? PublishedOn,
    string? Host,
    IReadOnlyList<TextSegment> Around,
    IReadOnlyList<Doubt> Doubts,
    int Copies,
    ChartSeries? Series
);
