using Dapper;
using Microsoft.Data.Sqlite;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Storage.Batches;

namespace Ocop.Etl.Storage.Register;

/// <summary>
/// The register as it was known at an instant: its claims by then, folded anew into a database of its own under the
/// system's temporary folder, so that every question about products is asked there with the same words. A few are kept.
/// </summary>
public sealed class PastRegisters : IDisposable
{
    private const int Kept = 3;

    private static readonly string[] Claims = ["ProductClaims", "SalesPointClaims", "WholeLists", "SubjectVerdicts"];

    private readonly OcopDatabase database;
    private readonly BatchStore batches;
    private readonly ReferenceStore reference;
    private readonly Lock making = new();
    private readonly List<(DateTime Instant, ReferenceData Reference, OcopDatabase Copy)> made = [];

    public PastRegisters(OcopDatabase database, BatchStore batches, ReferenceStore reference)
    {
        this.database = database;
        this.batches = batches;
        this.reference = reference;
        // What was known by a past instant does not change; a batch of a clock set wrong may still fall before it.
        batches.Changed += Forget;
    }

    /// <param name="knownOn">UTC instant; null: now.</param>
    /// <returns>Holds batches, documents, claims and the folded register; no facts. Not to be disposed by the caller.</returns>
    public OcopDatabase At(DateTime? knownOn)
    {
        if (knownOn is not { } instant)
            return database;
        var data = reference.Current;
        lock (making)
        {
            if (made.Find(m => m.Instant == instant && m.Reference == data).Copy is { } ready)
                return ready;
            while (made.Count >= Kept)
                Drop(0);
            var copy = Make(instant, data);
            made.Add((instant, data, copy));
            return copy;
        }
    }

    public void Dispose()
    {
        batches.Changed -= Forget;
        Clear();
    }

    private void Forget(BatchOutcome outcome) => Clear();

    private void Clear()
    {
        lock (making)
            while (made.Count > 0)
                Drop(0);
    }

    private OcopDatabase Make(DateTime instant, ReferenceData data)
    {
        var copy = OcopDatabase.Open(Path.Combine(Path.GetTempPath(), $"ocop-register-{Guid.NewGuid():N}.db"));
        try
        {
            using var connection = copy.OpenConnection();
            // Made again from the claims after any accident: nothing here needs to survive one.
            connection.Execute("pragma synchronous = off; pragma foreign_keys = off");
            Take(connection, instant);
            using var transaction = connection.BeginTransaction();
            RegisterProjection.LayOut(connection, data);
            transaction.Commit();
            return copy;
        }
        catch
        {
            Delete(copy);
            throw;
        }
    }

    /// <summary>Batches, documents and claims as they stood, without the texts of the documents.</summary>
    private void Take(SqliteConnection connection, DateTime instant)
    {
        connection.Execute("attach database @path as live", new { path = database.Path });
        using (var transaction = connection.BeginTransaction())
        {
            var at = PastViews.Text(instant);
            var batch = Columns(connection, "Batches");
            var undone = batch.Select(c =>
                c is "UndoneAt" or "UndoneBy" ? $"case when UndoneAt <= @at then {c} end" : $"\"{c}\""
            );
            connection.Execute(
                $"insert into main.Batches ({Quoted(batch)}) select {string.Join(", ", undone)} from live.Batches where CommittedAt <= @at",
                new { at },
                transaction
            );
            foreach (var table in Claims.Prepend("Documents"))
            {
                var columns = Columns(connection, table);
                var taken = columns.Select(c => c is "Text" or "Search" ? "null" : $"\"{c}\"");
                connection.Execute(
                    $"insert into main.{table} ({Quoted(columns)}) select {string.Join(", ", taken)} from live.{table} where BatchId in (select Id from main.Batches) order by Id",
                    null,
                    transaction
                );
            }
            transaction.Commit();
        }
        connection.Execute("detach database live");
    }

    private static List<string> Columns(SqliteConnection connection, string table) =>
        [.. connection.Query<string>("select name from pragma_table_info(@table)", new { table })];

    private static string Quoted(IEnumerable<string> columns) => string.Join(", ", columns.Select(c => $"\"{c}\""));

    private void Drop(int at)
    {
        var copy = made[at].Copy;
        made.RemoveAt(at);
        Delete(copy);
    }

    // A reader that is still at it keeps the file until it is done (on Windows the file stays behind).
    private static void Delete(OcopDatabase copy)
    {
        copy.Dispose();
        foreach (var file in new[] { copy.Path, copy.Path + "-wal", copy.Path + "-shm", copy.Path + ".migrate.lock" })
            try
            {
                File.Delete(file);
            }
            catch (IOException) { }
            catch (UnauthorizedAccessException) { }
    }
}
