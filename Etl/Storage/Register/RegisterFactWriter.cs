using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Entities;

namespace Ocop.Etl.Storage.Register;

/// <summary>
/// Stores what the register counts as facts. For each province there is one lineage of documents of kind
/// <see cref="DocumentKind.Register"/>; a changed count is a new version, and undoing its batch brings the one before
/// back. Where that would be wrong, because an earlier batch was undone, a batch of kind
/// <see cref="BatchKind.Recount"/> carries the counts as they are without it. Unchanged counts write nothing.
/// </summary>
internal sealed class RegisterFactWriter(
    OcopDbContext context,
    SqliteConnection connection,
    UnitCatalog units,
    TimeProvider clock
)
{
    private const string NewestVersion = """
        select d.Id from Documents d join Batches b on b.Id = d.BatchId
        where d.Kind = 4 and d.Address = @address and b.UndoneAt is null order by d.Id desc limit 1
        """;

    /// <returns>The figures the changed counts bear on.</returns>
    public async Task<IReadOnlyCollection<FigureKey>> WriteAsync(
        long batchId,
        IReadOnlyDictionary<UnitId, IReadOnlyList<Fact>> counts,
        CancellationToken token
    )
    {
        var keys = new HashSet<FigureKey>();
        var at = (await context.Batches.FindAsync([batchId], token))!;
        var batch = at.UndoneAt is null ? at : null;
        var changed = new List<(DocumentRow Document, IReadOnlyList<Fact> Facts)>();
        foreach (var (scope, facts) in counts.OrderBy(c => c.Key))
        {
            var address = $"so-dang-ky/{scope}";
            var known = await StoredAsync(address, token);
            if (Wording(known).SequenceEqual(Wording(facts), StringComparer.Ordinal))
                continue;
            batch ??= await AddRecountAsync(at, token);
            keys.UnionWith(known.Concat(facts).Select(f => new FigureKey(f.Unit, f.Indicator, f.Kind)));
            changed.Add((await NewVersionAsync(batch, address, scope, facts, token), facts));
        }
        await InsertAsync(changed, token);
        return keys;
    }

    private async Task<BatchRow> AddRecountAsync(BatchRow undone, CancellationToken token)
    {
        var batch = new BatchRow
        {
            Kind = BatchKind.Recount,
            Title = $"Đếm lại sổ sản phẩm sau khi hoàn tác lô {undone.Id} ({undone.Title})",
            Author = undone.UndoneBy ?? undone.Author,
            CommittedAt = clock.GetUtcNow().UtcDateTime,
        };
        context.Batches.Add(batch);
        await context.SaveChangesAsync(token);
        return batch;
    }

    private async Task<DocumentRow> NewVersionAsync(
        BatchRow batch,
        string address,
        UnitId scope,
        IReadOnlyList<Fact> facts,
        CancellationToken token
    ) =>
        new()
        {
            BatchId = batch.Id,
            Kind = DocumentKind.Register,
            Address = address,
            Title = $"Sổ đăng ký sản phẩm OCOP: {units[scope].Name}",
            Sha256 = Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Wording(facts))))
            ),
            FetchedAt = batch.CommittedAt,
            Trust = Trust.Register,
            LineageId = await context
                .Documents.Where(d => d.Kind == DocumentKind.Register && d.Address == address)
                .OrderBy(d => d.Id)
                .Select(d => (long?)d.Id)
                .FirstOrDefaultAsync(token),
        };

    // All documents at once: each saving looks through everything the context holds.
    private async Task InsertAsync(
        List<(DocumentRow Document, IReadOnlyList<Fact> Facts)> versions,
        CancellationToken token
    )
    {
        if (versions.Count == 0)
            return;
        context.Documents.AddRange(versions.Select(v => v.Document));
        await context.SaveChangesAsync(token);
        foreach (var (document, _) in versions)
            document.LineageId ??= document.Id;
        await context.SaveChangesAsync(token);
        var transaction = (SqliteTransaction)context.Database.CurrentTransaction!.GetDbTransaction();
        using var insert = new FactInsert(connection, transaction);
        foreach (var (document, facts) in versions)
        foreach (var fact in facts)
            insert.Insert(document, fact);
    }

    private async Task<IReadOnlyList<Fact>> StoredAsync(string address, CancellationToken token)
    {
        var version = await connection.ExecuteScalarAsync<long?>(
            new CommandDefinition(NewestVersion, new { address }, cancellationToken: token)
        );
        if (version is null)
            return [];
        var rows = await context.Facts.AsNoTracking().Where(f => f.DocumentId == version).ToListAsync(token);
        return rows.ConvertAll(r => r.ToFact());
    }

    private static IEnumerable<string> Wording(IReadOnlyList<Fact> facts) =>
        facts
            .Select(f => $"{f.Unit}|{f.LocalName}|{f.Indicator}|{f.Comparator.Sign()}|{f.Value:R}|{f.AsOf}|{f.Note}")
            .Order(StringComparer.Ordinal);
}
