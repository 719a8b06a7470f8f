using Ocop.Etl.Model;

namespace Ocop.Etl.Review;

public enum DoubtKind
{
    /// <summary>The words hardly bear the figure out.</summary>
    LowConfidence,

    /// <summary>What the document says does not add up.</summary>
    BreaksIdentity,

    /// <summary>It does not fit the figures before and after it.</summary>
    JumpsAgainstSeries,
}

/// <summary>Why a person should look at a fact.</summary>
/// <param name="Message">With the figures it speaks of.</param>
public sealed record Doubt(DoubtKind Kind, Said Message)
{
    /// <summary>
    /// Below it a fact waits for review. The reader starts at 0.98 and takes off for each thing it had to guess; 0.7 is
    /// where two or three guesses have come together.
    /// </summary>
    public const double ConfidenceThreshold = 0.7;
}

/// <summary>A fact of an article that waits for a person.</summary>
/// <param name="Confidence">0..1, as read.</param>
/// <param name="Copies">How many reprints of the same story state the same; one decision settles them all.</param>
public sealed record DoubtfulFact(
    long FactId,
    long DocumentId,
    UnitId Unit,
    string Indicator,
    double Confidence,
    int Copies,
    IReadOnlyList<Doubt> Doubts
);
