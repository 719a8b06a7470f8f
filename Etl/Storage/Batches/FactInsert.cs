using Microsoft.Data.Sqlite;
using Ocop.Etl.Model;
using Ocop.Etl.Storage.Entities;

namespace Ocop.Etl.Storage.Batches;

/// <summary>
/// One prepared INSERT used for many facts: change tracking costs ten times the statement itself, and a workbook
/// brings a hundred thousand of them.
/// </summary>
internal sealed class FactInsert : IDisposable
{
    private static readonly string[] Columns =
    [
        "BatchId",
        "DocumentId",
        "Unit",
        "LocalName",
        "Indicator",
        "Kind",
        "Comparator",
        "Value",
        "ValueMax",
        "AsOf",
        "Deadline",
        "Trust",
        "Confidence",
        "Note",
        "Quote",
        "SentenceStart",
        "SentenceLength",
        "NumberStart",
        "NumberLength",
        "Sheet",
        "Cell",
        "RowRef",
        "Url",
    ];

    private readonly SqliteCommand command;

    public FactInsert(SqliteConnection connection, SqliteTransaction transaction)
    {
        command = connection.CreateCommand();
        command.Transaction = transaction;
        // Column names are the constants above; every value is a parameter.
#pragma warning disable CA2100
        command.CommandText =
            $"insert into Facts ({string.Join(", ", Columns)}) values ({string.Join(", ", Columns.Select(c => "$" + c))})";
#pragma warning restore CA2100
        foreach (var column in Columns)
            command.Parameters.Add(new SqliteParameter("$" + column, DBNull.Value));
        command.Prepare();
    }

    public void Insert(DocumentRow document, Fact fact)
    {
        var row = FactRow.From(fact, document.Trust);
        object?[] values =
        [
            document.BatchId,
            document.Id,
            row.Unit.Value,
            row.LocalName,
            row.Indicator,
            (int)row.Kind,
            (int)row.Comparator,
            row.Value,
            row.ValueMax,
            row.AsOf?.ToString(),
            row.Deadline?.ToString(),
            (int)row.Trust,
            row.Confidence,
            row.Note,
            row.Quote,
            row.SentenceStart,
            row.SentenceLength,
            row.NumberStart,
            row.NumberLength,
            row.Sheet,
            row.Cell,
            row.RowRef,
            row.Url,
        ];
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
