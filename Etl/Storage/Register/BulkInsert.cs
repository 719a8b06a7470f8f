using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Ocop.Etl.Model;
using SQLitePCL;

namespace Ocop.Etl.Storage.Register;

/// <summary>
/// One prepared INSERT bound by position, straight on SQLite's own interface: for a hundred thousand rows of twenty
/// columns, parameters by name and boxed values cost twice what the inserting itself does. Bind every column in order,
/// then <see cref="Next"/>. What is bound stays bound, so a value that is that of the row above (a sheet, a province, a
/// blank) is not bound again. Runs in the transaction that is open on the connection.
/// </summary>
internal sealed class BulkInsert : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly int columns;
    private readonly Bound[] bound;
    private byte[] buffer = new byte[1024];
    private int at;

    private enum Kind : byte
    {
        Null,
        Text,
        Integer,
        Real,
        Date,
    }

    private record struct Bound(Kind Kind, string? Text, long Bits);

    public BulkInsert(SqliteConnection connection, string table, params string[] columns)
    {
        this.columns = columns.Length;
        bound = new Bound[columns.Length];
        database = connection.Handle!;
        var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
        var marks = string.Join(", ", columns.Select(_ => "?"));
        Check(raw.sqlite3_prepare_v2(database, $"insert into \"{table}\" ({names}) values ({marks})", out statement));
    }

    public void Add(string? text)
    {
        if (text is null)
        {
            Null();
            return;
        }
        ref var before = ref bound[at++];
        if (before.Kind == Kind.Text && string.Equals(before.Text, text, StringComparison.Ordinal))
            return;
        before = new(Kind.Text, text, 0);
        Bind(text);
    }

    private void Bind(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > buffer.Length)
            buffer = new byte[most * 2];
        var length = Encoding.UTF8.GetBytes(text, buffer);
        Check(raw.sqlite3_bind_text(statement, at, buffer.AsSpan(0, length)));
    }

    public void Add(long number)
    {
        if (IsNew(Kind.Integer, number))
            Check(raw.sqlite3_bind_int64(statement, at, number));
    }

    public void Add(long? number)
    {
        if (number is { } value)
            Add(value);
        else
            Null();
    }

    public void Add(bool flag) => Add(flag ? 1L : 0L);

    public void Add(double? number)
    {
        if (number is not { } value)
            Null();
        else if (IsNew(Kind.Real, BitConverter.DoubleToInt64Bits(value)))
            Check(raw.sqlite3_bind_double(statement, at, value));
    }

    public void Add(UnitId unit) => Add(unit.Value);

    public void Add(UnitId? unit) => Add(unit?.Value);

    public void Add(PartialDate? date)
    {
        if (date is not { } known)
            Null();
        else if (IsNew(Kind.Date, (known.Year * 100L + known.Month) * 100 + known.Day))
            Bind(known.ToString());
    }

    /// <summary>ISO, as EF writes it.</summary>
    public void Add(DateOnly? date) => Add(date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <exception cref="SqliteException">A row of this key is there already, or the disk is full.</exception>
    public void Next()
    {
        if (at != columns)
            throw new InvalidOperationException($"{at} of {columns} columns bound");
        at = 0;
        var result = raw.sqlite3_step(statement);
        Check(raw.sqlite3_reset(statement));
        if (result != raw.SQLITE_DONE)
            Check(result);
    }

    public void Dispose() => statement.Dispose();

    private void Null()
    {
        if (IsNew(Kind.Null, 0))
            Check(raw.sqlite3_bind_null(statement, at));
    }

    // On to the next column; columns begin unbound, which SQLite takes for null.
    private bool IsNew(Kind kind, long bits)
    {
        ref var before = ref bound[at++];
        if (before.Kind == kind && before.Bits == bits)
            return false;
        before = new(kind, null, bits);
        return true;
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
