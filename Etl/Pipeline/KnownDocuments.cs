using Microsoft.EntityFrameworkCore;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Entities;

namespace Ocop.Etl.Pipeline;

/// <summary>
/// What a source already gave: address and content. Documents of undone batches count as known too: what a person took
/// back must not come back with the next scheduled run.
/// </summary>
internal sealed class KnownDocuments
{
    private readonly HashSet<(string Address, string Sha256)> known;

    private KnownDocuments(HashSet<(string, string)> known) => this.known = known;

    public static async Task<KnownDocuments> LoadAsync(
        OcopDatabase database,
        string sourceId,
        CancellationToken cancellation
    )
    {
        await using var context = database.CreateDbContext();
        var rows = await context
            .Documents.Where(d => d.SourceId == sourceId)
            .Select(d => new { d.Address, d.Sha256 })
            .ToListAsync(cancellation);
        return new([.. rows.Select(r => (r.Address, r.Sha256))]);
    }

    public bool Has(string address, string sha256) => known.Contains((address, sha256));

    public bool Has(DocumentRow document) => Has(document.Address, document.Sha256);
}
