using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Ocop.Etl.Storage;

/// <summary>
/// Views that stand before the tables of batches and documents on one connection (SQLite looks among temporary objects
/// first) and show them as they were recorded by an instant.
/// </summary>
internal static class PastViews
{
    /// <param name="instant">UTC; what was committed or undone at this very instant is in.</param>
    public static void Create(SqliteConnection connection, DateTime instant)
    {
        var at = Text(instant);
        var columns = connection
            .Query<string>("select name from pragma_table_info('Batches')")
            .Select(name =>
                name is "UndoneAt" or "UndoneBy"
                    ? $"case when \"UndoneAt\" <= '{at}' then \"{name}\" end as \"{name}\""
                    : $"\"{name}\""
            );
        connection.Execute(
            $"""
            create temp view "Batches" as
              select {string.Join(", ", columns)} from main."Batches" where "CommittedAt" <= '{at}';
            create temp view "Documents" as
              select d.* from main."Documents" d
              where exists (select 1 from main."Batches" b where b."Id" = d."BatchId" and b."CommittedAt" <= '{at}');
            """
        );
    }

    /// <summary>An instant as EF writes it, so that texts compare as instants do.</summary>
    public static string Text(DateTime instant) =>
        instant.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
