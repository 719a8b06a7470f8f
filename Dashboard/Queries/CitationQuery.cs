using System.Globalization;
using Dapper;
using Ocop.Etl.Model;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Entities;

namespace Ocop.Dashboard.Queries;

/// <summary>Finds where facts were read.</summary>
public sealed class CitationQuery(OcopDatabase database)
{
    private const int ChunkSize = 500;

    private sealed record Row(
        long FactId,
        string Quote,
        string? Sheet,
        string? Cell,
        string? RowRef,
        string? Url,
        long Trust,
        long DocumentId,
        long Kind,
        string Title,
        string? CanonicalUrl,
        string? PublishedOn,
        long IsSample
    );

    /// <summary>By fact id; ids that are not stored are absent.</summary>
    public async Task<IReadOnlyDictionary<long, ShownCitation>> RunAsync(
        IEnumerable<long> factIds,
        CancellationToken cancellation = default
    )
    {
        using var connection = database.OpenConnection();
        var found = new Dictionary<long, ShownCitation>();
        foreach (var ids in factIds.Distinct().Chunk(ChunkSize))
        {
            var rows = await connection.QueryAsync<Row>(
                new CommandDefinition(
                    """
                    select f.Id as FactId, f.Quote, f.Sheet, f.Cell, f.RowRef, f.Url, f.Trust, d.Id as DocumentId, d.Kind,
                           d.Title, d.CanonicalUrl, d.PublishedOn, d.IsSample
                    from Facts f join Documents d on d.Id = f.DocumentId
                    where f.Id in @ids
                    """,
                    new { ids },
                    cancellationToken: cancellation
                )
            );
            foreach (var row in rows)
                found[row.FactId] = Citation(row);
        }
        return found;
    }

    private static ShownCitation Citation(Row row)
    {
        var kind = (DocumentKind)row.Kind;
        return new(
            row.Title,
            row.Quote,
            row.Url ?? row.CanonicalUrl,
            Place(row, kind),
            (Trust)row.Trust,
            PartialDate.TryParse(row.PublishedOn, out var published) ? published : null,
            kind is DocumentKind.Article or DocumentKind.Workbook or DocumentKind.Decision ? row.DocumentId : null,
            row.FactId,
            row.IsSample != 0
        );
    }

    private static string? Place(Row row, DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Workbook when row.Sheet is not null => $"{row.Sheet}!{row.Cell}",
            DocumentKind.PublishedFigures when row.RowRef is not null => string.Create(
                CultureInfo.InvariantCulture,
                $"{Etl.Reference.ReferenceData.PublishedFile}, {row.RowRef}"
            ),
            _ => null,
        };
}
