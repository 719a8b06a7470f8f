using Dapper;
using Microsoft.Data.Sqlite;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;

namespace Ocop.Etl.Storage.Facts;

/// <summary>
/// The figures a batch may have changed, in a temporary table of the connection: a long list touches thousands, and one
/// statement about all of them costs what a few statements about each would cost in preparing alone.
/// </summary>
internal static class TouchedKeys
{
    public const string Table = "temp.TouchedKeys";

    private const string Create = $"""
        create table if not exists {Table} (
            Unit text not null, Indicator text not null, Kind integer not null, primary key (Unit, Indicator, Kind)
        ) without rowid;
        delete from {Table};
        """;

    // A new version of a document also hides what the older ones said; a decision touches what it decides about, and a
    // correction stands or falls with the document it corrects.
    private const string Fill = $"""
        with touched as (
            select Id from Documents where BatchId = @batch
            union
            select older.Id from Documents d join Documents older on older.LineageId = d.LineageId
            where d.BatchId = @batch
        )
        insert into {Table}
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

    /// <summary>Fills the table anew for a batch that was just committed or undone.</summary>
    public static IReadOnlyList<FigureKey> Find(SqliteConnection connection, SqliteTransaction? transaction, long batch)
    {
        connection.Execute(Create, transaction: transaction);
        connection.Execute(Fill, new { batch }, transaction);
        return
        [
            .. connection
                .Query<(string Unit, string Indicator, long Kind)>(
                    $"select Unit, Indicator, Kind from {Table}",
                    transaction: transaction
                )
                .Select(k => new FigureKey(UnitId.Parse(k.Unit), k.Indicator, (FactKind)k.Kind)),
        ];
    }
}
