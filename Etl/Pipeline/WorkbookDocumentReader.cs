using Ocop.Etl.Fetching;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Entities;
using Ocop.Etl.Workbooks;

namespace Ocop.Etl.Pipeline;

/// <summary>Workbooks of a configured folder: their figures become facts, their products and sales points the register.</summary>
internal sealed class WorkbookDocumentReader(TimeProvider clock) : IDocumentReader
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public bool Reads(SourceKind kind) => kind == SourceKind.WorkbookFolder;

    public IReadOnlyList<DocumentDraft> Read(FetchedDocument document, Source source, ReferenceData reference)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Vietnam).Date);
        using var stream = new MemoryStream(document.Bytes, writable: false);
        var reading = new WorkbookReader(reference.Units).Read(
            stream,
            Path.GetFileName(document.Address),
            new WorkbookOptions { Today = today }
        );
        var row = new DocumentRow
        {
            Kind = DocumentKind.Workbook,
            SourceId = source.Id,
            Address = document.Address,
            CanonicalUrl = document.CanonicalUrl,
            Title = document.Meta.Title ?? Path.GetFileName(document.Address),
            Sha256 = document.Sha256,
            FetchedAt = document.FetchedAt.UtcDateTime,
            PublishedOn = document.Meta.PublishedDate,
            HomeProvince = document.Meta.SourceProvince ?? source.Province,
            Trust = source.Trust,
        };
        return
        [
            new(row, FigureFacts.From(reading, reference.Indicators), reading.Findings) { Records = reading.Records },
        ];
    }
}
