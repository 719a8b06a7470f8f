using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ocop.Etl.Storage.Bulk;

/// <summary>
/// One prepared INSERT for many rows, bound by position straight on SQLite's own interface. Folding, encoding and
/// formatting the values of a row costs as much as inserting it: other cores lay out the rows to come, a block at a time,
/// while this one inserts. Runs in the transaction that is open on the connection.
/// </summary>
internal sealed class BulkInsert : IDisposable
{
    /// <summary>Blocks under way: enough to keep two cores laying out, few enough to be nothing in memory.</summary>
    private const int BlocksAhead = 3;

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly int columns;
    private readonly Stack<RowBlock> free = new();

    public BulkInsert(SqliteConnection connection, string table, params string[] columns)
    {
        this.columns = columns.Length;
        database = connection.Handle!;
        var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
        var marks = string.Join(", ", columns.Select(_ => "?"));
        Check(raw.sqlite3_prepare_v2(database, $"insert into \"{table}\" ({names}) values ({marks})", out statement));
    }

    /// <param name="rows">Enumerated on the calling thread, which may read from the connection in between.</param>
    /// <param name="lay">
    /// Adds the columns of one row in order. Called on other threads, for several rows at a time; the rows are inserted in
    /// their order all the same.
    /// </param>
    /// <exception cref="SqliteException">A row of this key is there already, or the disk is full.</exception>
    public void Write<T>(IEnumerable<T> rows, Action<T, RowBlock> lay)
    {
        var ahead = new Queue<(RowBlock Block, Task Filled)>(BlocksAhead);
        foreach (var part in rows.Chunk(RowBlock.MostRows))
        {
            if (ahead.Count == BlocksAhead)
                InsertFirst(ahead);
            var block = free.Count > 0 ? free.Pop() : new RowBlock(columns);
            ahead.Enqueue((block, Task.Run(() => block.Fill(part, lay))));
        }
        while (ahead.Count > 0)
            InsertFirst(ahead);
    }

    public void Dispose() => statement.Dispose();

    private void InsertFirst(Queue<(RowBlock Block, Task Filled)> ahead)
    {
        var (block, filled) = ahead.Dequeue();
        filled.GetAwaiter().GetResult();
        Insert(block);
        free.Push(block);
    }

    private void Insert(RowBlock block)
    {
        var handle = statement.DangerousGetHandle();
        var texts = block.Texts;
        for (var row = 0; row < block.Rows; row++)
        {
            var values = block.Row(row);
            for (var column = 0; column < values.Length; column++)
                if (
                    values[column].Kind != BoundKind.Same
                    && Bind(handle, column + 1, values[column], texts) is not 0 and var failed
                )
                    Check(failed);
            var result = raw.sqlite3_step(statement);
            Check(raw.sqlite3_reset(statement));
            if (result != raw.SQLITE_DONE)
                Check(result);
        }
        GC.KeepAlive(block);
    }

    private static int Bind(nint handle, int at, BoundValue value, nint texts) =>
        value.Kind switch
        {
            BoundKind.Text => SqliteBinding.Text(handle, at, texts + (nint)value.Bits, value.Length),
            BoundKind.Integer => SqliteBinding.Integer(handle, at, value.Bits),
            BoundKind.Real => SqliteBinding.Real(handle, at, BitConverter.Int64BitsToDouble(value.Bits)),
            _ => SqliteBinding.Null(handle, at),
        };

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
