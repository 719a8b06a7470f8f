using Dapper;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Snapshots;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Entities;
using Ocop.Etl.Storage.Facts;

namespace Ocop.Etl.Export;

/// <summary>Fills the summary from the database.</summary>
public sealed class SummaryQuery(OcopDatabase database, SnapshotProvider snapshots, TimeProvider clock)
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public async Task<SummaryModel> RunAsync(SummaryFilter filter, CancellationToken cancellation = default)
    {
        var snapshot = await snapshots.GetAsync(filter.KnownOn, cancellation);
        var data = new SummaryData(snapshot.Reference, snapshot.Book, on => PublishedBy(snapshot, on), snapshot.Today);
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Vietnam);
        return SummaryBuilder.Build(data, filter, now, Documents);
    }

    private FigureBook PublishedBy(Snapshot snapshot, DateOnly closing)
    {
        using var connection = database.OpenConnection();
        var facts = FactViewReader.All(connection, snapshot.KnownAt);
        return FigureBook.FromFacts(ClosingKnowledge.By(facts, closing), snapshot.Reference.Indicators);
    }

    private sealed record DocumentOfFact(
        long FactId,
        string Quote,
        string? Sheet,
        string? Cell,
        string? RowRef,
        string? FactUrl,
        string Title,
        long Kind,
        string Address,
        string? CanonicalUrl,
        string? PublishedOn,
        string FetchedAt,
        long Trust
    );

    private Dictionary<long, SummarySource> Documents(IReadOnlyCollection<long> facts)
    {
        using var connection = database.OpenConnection();
        var found = new Dictionary<long, SummarySource>();
        // SQLite takes a limited number of parameters in one statement.
        foreach (var ids in facts.Chunk(500))
        foreach (
            var row in connection.Query<DocumentOfFact>(
                """
                select f.Id as FactId, f.Quote, f.Sheet, f.Cell, f.RowRef, f.Url as FactUrl, d.Title, d.Kind, d.Address,
                       d.CanonicalUrl, d.PublishedOn, d.FetchedAt, d.Trust
                from Facts f join Documents d on d.Id = f.DocumentId where f.Id in @ids
                """,
                new { ids }
            )
        )
            found[row.FactId] = Source(row);
        return found;
    }

    private static SummarySource Source(DocumentOfFact row)
    {
        var url = row.FactUrl ?? row.CanonicalUrl;
        return new()
        {
            Id = "",
            Title = row.Title,
            Publisher = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : null,
            Kind = SummaryWords.Kind((Trust)row.Trust),
            Published = PartialDate.TryParse(row.PublishedOn, out var day) ? day : null,
            Fetched = DateOnly.TryParse(row.FetchedAt.Split(' ', 'T')[0], out var fetched) ? fetched : null,
            Place = Place(row),
            Quote = row.Quote,
            Url = url,
        };
    }

    private static string? Place(DocumentOfFact row) =>
        (DocumentKind)row.Kind switch
        {
            DocumentKind.Workbook => $"{row.Address}: trang \"{row.Sheet}\", ô {row.Cell}",
            DocumentKind.PublishedFigures => row.RowRef is { } id ? $"published-figures.json, dòng {id}" : null,
            DocumentKind.Decision => "Quyết định của người rà soát",
            _ => null,
        };
}
