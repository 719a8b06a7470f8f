using System.Globalization;
using Microsoft.Data.Sqlite;
using Ocop.Etl.Model;
using Ocop.Etl.Storage.Bulk;

namespace Ocop.Tests.Storage.Bulk;

public sealed class BulkInsertTests : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public BulkInsertTests()
    {
        connection.Open();
        Execute(
            "create table T (Id integer primary key, Name text, Number integer, Share real, Day text, Flag integer)"
        );
    }

    public void Dispose() => connection.Dispose();

    [Fact]
    public void Rows_of_many_blocks_come_back_in_order_with_every_value()
    {
        var rows = Enumerable.Range(0, RowBlock.MostRows * 5 + 7).ToList();
        Insert(rows);
        Assert.Equal(rows.Select(Expected), Stored());
    }

    [Fact]
    public void What_repeats_the_row_above_is_written_again()
    {
        Write(
            [1, 2, 3, 4],
            (n, row) =>
            {
                row.Add((long)n);
                row.Add(n == 3 ? null : "Bánh pía");
                row.Add(n == 4 ? (long?)null : 7);
                row.Add((double?)0.5);
                row.Add(new PartialDate(2024, 5));
                row.Add(true);
            }
        );
        Assert.Equal(
            [
                "1|Bánh pía|7|0.5|2024-05|1",
                "2|Bánh pía|7|0.5|2024-05|1",
                "3||7|0.5|2024-05|1",
                "4|Bánh pía||0.5|2024-05|1",
            ],
            Stored()
        );
    }

    [Theory]
    [InlineData("2024", "2024")]
    [InlineData("2024-05", "2024-05")]
    [InlineData("1987-12-09", "1987-12-09")]
    public void Dates_are_written_as_exactly_as_they_are_known(string date, string stored)
    {
        Write([PartialDate.Parse(date)], (d, row) => Lay(row, 1, "a", (PartialDate?)d));
        Assert.Equal($"1|a|0|0|{stored}|0", Assert.Single(Stored()));
    }

    [Fact]
    public void A_day_is_written_as_the_rest_of_the_database_writes_it()
    {
        Write(
            [new DateOnly(2024, 3, 1)],
            (day, row) =>
            {
                row.Add(1L);
                row.Add("a");
                row.Add(0L);
                row.Add((double?)0);
                row.Add((DateOnly?)day);
                row.Add(false);
            }
        );
        Assert.Equal("1|a|0|0|2024-03-01|0", Assert.Single(Stored()));
    }

    [Fact]
    public void A_text_larger_than_the_room_for_a_block_is_kept_whole()
    {
        var texts = Enumerable.Range(1, 20).Select(n => new string((char)('a' + n), n * 9_000) + "ế").ToList();
        Write(texts.Index().ToList(), (t, row) => Lay(row, t.Index, t.Item, null));
        Assert.Equal(texts, Stored().Select(r => r.Split('|')[1]));
    }

    [Fact]
    public void A_key_that_is_there_already_is_refused() =>
        Assert.Equal(19, Assert.Throws<SqliteException>(() => Insert([1, 2, 2])).SqliteErrorCode);

    [Fact]
    public void A_row_short_of_a_column_is_a_fault_of_the_program() =>
        Assert.Throws<InvalidOperationException>(() => Write([1], (n, row) => row.Add((long)n)));

    private void Insert(IReadOnlyList<int> rows) =>
        Write(
            rows,
            (n, row) =>
            {
                row.Add((long)n);
                row.Add(Name(n));
                row.Add(n % 3 == 0 ? null : (long?)(n * 1_000_000_000L));
                row.Add(n % 5 == 0 ? null : (double?)(n / 8.0));
                row.Add(n % 7 == 0 ? null : (PartialDate?)new PartialDate(2000 + n % 25, 1 + n % 12, 1 + n % 28));
                row.Add(n % 2 == 0);
            }
        );

    private static string? Name(int n) =>
        n % 11 == 0 ? null
        : n % 13 == 0 ? ""
        : "Xã Ơ Đu " + n / 4;

    private static string Expected(int n)
    {
        var number = n % 3 == 0 ? "" : (n * 1_000_000_000L).ToString(CultureInfo.InvariantCulture);
        var share = n % 5 == 0 ? "" : (n / 8.0).ToString(CultureInfo.InvariantCulture);
        var day = n % 7 == 0 ? "" : $"{2000 + n % 25:0000}-{1 + n % 12:00}-{1 + n % 28:00}";
        return $"{n}|{Name(n)}|{number}|{share}|{day}|{(n % 2 == 0 ? 1 : 0)}";
    }

    private static void Lay(RowBlock row, int id, string name, PartialDate? day)
    {
        row.Add((long)id);
        row.Add(name);
        row.Add(0L);
        row.Add((double?)0);
        row.Add(day);
        row.Add(false);
    }

    private void Write<T>(IReadOnlyList<T> rows, Action<T, RowBlock> lay)
    {
        using var insert = new BulkInsert(connection, "T", "Id", "Name", "Number", "Share", "Day", "Flag");
        insert.Write(rows, lay);
    }

    private List<string> Stored()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select * from T order by rowid";
        using var row = command.ExecuteReader();
        var stored = new List<string>();
        while (row.Read())
            stored.Add(
                string.Join(
                    '|',
                    Enumerable
                        .Range(0, row.FieldCount)
                        .Select(c => Convert.ToString(row.GetValue(c), CultureInfo.InvariantCulture))
                )
            );
        return stored;
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
