using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Facts;

namespace Ocop.Etl.Storage.Figures;

/// <summary>
/// Keeps the <c>Figures</c> table equal to what reconciliation makes of the facts that count now. A batch touches only
/// the keys it speaks of; a rebuild reads everything in order.
/// </summary>
public sealed class FigureProjection(ReferenceStore reference) : IBatchProjection
{
    // A new version of a document also hides what the older ones said; a decision touches what it decides about, and a
    // correction stands or falls with the document it corrects.
    private const string TouchedKeys = """
        with touched as (
            select Id from Documents where BatchId = @batch
            union
            select older.Id from Documents d join Documents older on older.LineageId = d.LineageId
            where d.BatchId = @batch
        )
        select distinct f.Unit, f.Indicator, f.Kind from Facts f
        where f.BatchId = @batch
           or f.Id in (select FactId from Reviews where BatchId = @batch)
           or f.DocumentId in (select Id from touched)
           or f.BatchId in (
                select r.BatchId from Reviews r join Facts decided on decided.Id = r.FactId
                join Documents d on d.Id = decided.DocumentId
                where d.Id in (select Id from touched)
                   or d.StoryId in (select StoryId from Documents where Id in (select Id from touched)))
        """;

    public async Task<IReadOnlyCollection<FigureKey>> RefreshAsync(
        OcopDbContext context,
        long batchId,
        CancellationToken token
    )
    {
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        var transaction = (SqliteTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
        var touched = await connection.QueryAsync<(string Unit, string Indicator, long Kind)>(
            new CommandDefinition(TouchedKeys, new { batch = batchId }, transaction, cancellationToken: token)
        );
        var keys = touched.Select(k => new FigureKey(UnitId.Parse(k.Unit), k.Indicator, (FactKind)k.Kind)).ToList();
        using var insert = new FigureInsert(connection, transaction);
        foreach (var key in keys)
        {
            token.ThrowIfCancellationRequested();
            insert.Clear(key);
            var facts = FactViewReader.OfKey(connection, transaction, key);
            var nature = Reconciler.NatureOf(key.Indicator, reference.Current.Indicators);
            foreach (var figure in Reconciler.Reconcile(facts, nature))
                insert.Insert(figure);
        }
        return keys;
    }

    /// <summary>Makes the whole table anew; all or nothing. For a changed indicator catalogue and for repair.</summary>
    public static Task RebuildAsync(
        OcopDatabase database,
        IndicatorCatalog indicators,
        CancellationToken cancellation
    ) =>
        database.WriteAsync(
            async (context, token) =>
            {
                var connection = (SqliteConnection)context.Database.GetDbConnection();
                var transaction = (SqliteTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
                await connection.ExecuteAsync("delete from Figures", transaction: transaction);
                using var insert = new FigureInsert(connection, transaction);
                foreach (
                    var figure in Reconciler.ReconcileAll(FactViewReader.All(connection, null, transaction), indicators)
                )
                {
                    token.ThrowIfCancellationRequested();
                    insert.Insert(figure);
                }
                return true;
            },
            cancellation
        );

    /// <summary>Ids as the table keeps them: "12,57".</summary>
    internal static string Join(IReadOnlyList<long> ids) =>
        ids.Count == 0 ? "" : string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));

    internal static IReadOnlyList<long> Split(string ids) =>
        ids.Length == 0
            ? []
            : [.. ids.Split(',').Select(id => long.Parse(id, NumberStyles.None, CultureInfo.InvariantCulture))];
}
