using Microsoft.EntityFrameworkCore;
using Ocop.Etl.Model;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Entities;

namespace Ocop.Etl.Pipeline;

/// <summary>
/// What a source already gave: address and content, and what was said about it. Documents of undone batches count as
/// known too: what a person took back must not come back with the next scheduled run.
/// </summary>
internal sealed class KnownDocuments
{
    /// <summary>What a sidecar may correct beside an unchanged article.</summary>
    private sealed record Particulars(string? Title, PartialDate? PublishedOn, string? Url, UnitId? HomeProvince);

    private readonly Dictionary<(string Address, string Sha256), Particulars> known;

    private KnownDocuments(Dictionary<(string, string), Particulars> known) => this.known = known;

    public static async Task<KnownDocuments> LoadAsync(
        OcopDatabase database,
        string sourceId,
        CancellationToken cancellation
    )
    {
        await using var context = database.CreateDbContext();
        var rows = await context
            .Documents.Where(d => d.SourceId == sourceId)
            .OrderBy(d => d.Id)
            .Select(d => new
            {
                d.Address,
                d.Sha256,
                d.Title,
                d.PublishedOn,
                d.CanonicalUrl,
                d.HomeProvince,
            })
            .ToListAsync(cancellation);
        var known = new Dictionary<(string, string), Particulars>();
        // The newest version is what the source last said.
        foreach (var row in rows)
            known[(row.Address, row.Sha256)] = new(row.Title, row.PublishedOn, row.CanonicalUrl, row.HomeProvince);
        return new(known);
    }

    public bool Has(string address, string sha256) => known.ContainsKey((address, sha256));

    public bool Has(DocumentRow document) => Has(document.Address, document.Sha256);

    /// <summary>Known, and nothing that a sidecar says about it has changed.</summary>
    public bool HasSame(DocumentRow document) =>
        known.TryGetValue((document.Address, document.Sha256), out var before)
        && before
            == new Particulars(document.Title, document.PublishedOn, document.CanonicalUrl, document.HomeProvince);
}
