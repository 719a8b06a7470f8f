namespace Ocop.Etl.Pipeline;

/// <summary>Where a run stands, for a person who watches it.</summary>
/// <param name="DocumentsTotal">Of the current source; 0 while it is being listed.</param>
/// <param name="DocumentsDone">Of the current source.</param>
/// <param name="Facts">Found so far in the whole run.</param>
public sealed record RunProgress(
    string SourceId,
    string SourceName,
    int SourcesDone,
    int SourcesTotal,
    int DocumentsDone,
    int DocumentsTotal,
    int Facts
);
