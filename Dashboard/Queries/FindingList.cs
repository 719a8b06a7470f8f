using Ocop.Etl.Model;
using Ocop.Etl.Reference;

namespace Ocop.Dashboard.Queries;

/// <summary>One page of findings.</summary>
/// <param name="Sources">What has findings, by id; <see cref="FindingsQuery.Arithmetic"/> for claims.</param>
/// <param name="Severities">How many of each, with the other conditions of the filter.</param>
public sealed record FindingList(
    IReadOnlyList<FindingLine> Lines,
    int Total,
    int Page,
    int Pages,
    IReadOnlyDictionary<Severity, int> Severities,
    IReadOnlyList<(string Code, int Count)> Codes,
    IReadOnlyList<(string Id, string Name, int Count)> Sources,
    IReadOnlyList<AdministrativeUnit> Units
);

/// <param name="English">The message in English; null when it was recorded in Vietnamese only.</param>
/// <param name="Place">Sheet and cell; null when the finding is about a whole document or a sentence.</param>
/// <param name="Link">Where it can be looked at: the article, the upload, the conflict desk; null when nowhere.</param>
public sealed record FindingLine(
    Severity Severity,
    string Code,
    string Message,
    string? English,
    UnitId? Unit,
    string? Indicator,
    string Document,
    string? Place,
    string? Link,
    string? Original
);
