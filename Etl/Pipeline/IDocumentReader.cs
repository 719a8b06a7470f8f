using Ocop.Etl.Fetching;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage.Batches;

namespace Ocop.Etl.Pipeline;

/// <summary>
/// Turns the bytes of one fetched document into what will be stored. Pure but for CPU: no network, no database.
/// </summary>
public interface IDocumentReader
{
    bool Reads(SourceKind kind);

    /// <summary>
    /// One draft for most documents; a file of published figures gives one for each page it cites. Findings instead of
    /// exceptions for whatever is wrong with the document.
    /// </summary>
    IReadOnlyList<DocumentDraft> Read(FetchedDocument document, Source source, ReferenceData reference);
}
