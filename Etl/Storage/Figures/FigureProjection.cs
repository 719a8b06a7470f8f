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
    private const string Indexes = "select name, sql from sqlite_master where type = 'index' and tbl_name = 'Figures'";

    private const string ClearTouched =
        $"delete from Figures where (Unit, Indicator, Kind) in (select Unit, Indicator, Kind from {TouchedKeys.Table})";

    public Task<IReadOnlyCollection<FigureKey>> RefreshAsync(
        OcopDbContext context,
        long batchId,
        CancellationToken token
    )
    {
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        var transaction = (SqliteTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
        IReadOnlyCollection<FigureKey> keys = TouchedKeys.Find(connection, transaction, batchId);
        if (keys.Count == 0)
            return Task.FromResult(keys);
        connection.Execute(ClearTouched, transaction: transaction);
        using var insert = new FigureInsert(connection);
        var facts = FactViewReader.OfTouchedKeys(connection, transaction);
        insert.Write(Until(Reconciler.ReconcileAll(facts, reference.Current.Indicators), token));
        return Task.FromResult(keys);
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
                // Kept up row by row an index costs more than the table; made at the end it is one sorted pass.
                var indexes = (
                    await connection.QueryAsync<(string Name, string Sql)>(Indexes, null, transaction)
                ).ToList();
                foreach (var (name, _) in indexes)
                    await connection.ExecuteAsync($"drop index \"{name}\"", transaction: transaction);
                Fill(connection, transaction, indicators, token);
                foreach (var (_, sql) in indexes)
                    await connection.ExecuteAsync(sql, transaction: transaction);
                return true;
            },
            cancellation
        );

    private static void Fill(
        SqliteConnection connection,
        SqliteTransaction? transaction,
        IndicatorCatalog indicators,
        CancellationToken token
    )
    {
        using var insert = new FigureInsert(connection);
        var facts = FactViewReader.All(connection, null, transaction);
        insert.Write(Until(Reconciler.ReconcileAll(facts, indicators), token));
    }

    private static IEnumerable<Figure> Until(IEnumerable<Figure> figures, CancellationToken token)
    {
        foreach (var figure in figures)
        {
            token.ThrowIfCancellationRequested();
            yield return figure;
        }
    }

    /// <summary>Ids as the table keeps them: "12,57".</summary>
    internal static string Join(IReadOnlyList<long> ids) =>
        ids.Count == 0 ? "" : string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));

    internal static IReadOnlyList<long> Split(string ids) =>
        ids.Length == 0
            ? []
            : [.. ids.Split(',').Select(id => long.Parse(id, NumberStyles.None, CultureInfo.InvariantCulture))];
}
