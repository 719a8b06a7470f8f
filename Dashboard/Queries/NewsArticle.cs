using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Storage.Entities;
using Ocop.Etl.Storage.Review;

namespace Ocop.Dashboard.Queries;

/// <summary>What became of a fact among the others that speak of the same.</summary>
public enum FactStanding
{
    /// <summary>It is the figure that is shown.</summary>
    Shown,

    /// <summary>Another source's equal statement is shown.</summary>
    Supports,

    /// <summary>Another source states something else, and that is shown.</summary>
    Rival,

    /// <summary>A reprint of a statement already counted.</summary>
    Copy,

    /// <summary>A person rejected it.</summary>
    Rejected,

    /// <summary>A person corrected it.</summary>
    Corrected,

    /// <summary>Misprint or sample data: kept, never counted.</summary>
    NotCounted,

    /// <summary>Its document was undone, or has a newer version.</summary>
    Superseded,
}

/// <summary>A fact of a document as its page lists it.</summary>
/// <param name="Shown">The figure shown for the same moment, when it is another one.</param>
public sealed record DocumentFact(
    long Id,
    Fact Fact,
    string UnitName,
    string IndicatorName,
    string IndicatorUnit,
    FactStanding Standing,
    Figure? Shown,
    Decision? Decision
);

/// <summary>A document with everything that is known about it.</summary>
/// <param name="NewerId">The version that counts instead of this one; null when this one counts.</param>
/// <param name="FactCount">All facts, of which <paramref name="Facts"/> may be the first.</param>
public sealed record DocumentDetail(
    DocumentRow Document,
    BatchRow Batch,
    long? NewerId,
    IReadOnlyList<DocumentFact> Facts,
    int FactCount,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<StoryCopy> Copies,
    IReadOnlyList<RecordedDecision> Decisions,
    bool HasOriginal
)
{
    /// <summary>Where the original stands on the web; null when it is nowhere, or the address is not one to follow.</summary>
    public string? OriginalUrl =>
        new[] { Document.Address, Document.CanonicalUrl }.FirstOrDefault(a =>
            Uri.TryCreate(a, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        );

    public string? Host => Uri.TryCreate(OriginalUrl, UriKind.Absolute, out var uri) ? uri.Host : null;
}

/// <summary>Another page that tells the same story.</summary>
public sealed record StoryCopy(long Id, string Title, string? Host, PartialDate? PublishedOn);
