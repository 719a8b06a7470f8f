using System.Globalization;
using Microsoft.Data.Sqlite;
using Ocop.Etl.Model;

namespace Ocop.Etl.Storage.Facts;

/// <summary>What reconciliation needs to know of a fact's document.</summary>
/// <param name="Name">Canonical address, else content hash: one name for one document.</param>
internal sealed record LiveDocument(
    string Name,
    PartialDate? Published,
    string? Story,
    bool IsSample,
    long Batch,
    DateTime RecordedAt,
    DateTime? UndoneAt
);

/// <summary>
/// The documents that count at an instant: their batch was committed by then and not undone by then, and they are the
/// newest version of their address whose batch counts.
/// </summary>
internal static class LiveDocuments
{
    /// <summary>A batch counts; compares instants as text, which EF and <see cref="Bind"/> write in one form.</summary>
    public const string BatchCounts =
        "($at is null and {0}.UndoneAt is null or {0}.CommittedAt <= $at and ({0}.UndoneAt is null or {0}.UndoneAt > $at))";

    private static readonly string Select = $"""
        select d.Id, d.CanonicalUrl, d.Sha256, d.PublishedOn, d.StoryId, d.IsSample, b.Id, b.CommittedAt, b.UndoneAt
        from Documents d join Batches b on b.Id = d.BatchId
        where {Counts("b")} and (d.LineageId is null or not exists (
              select 1 from Documents n join Batches nb on nb.Id = n.BatchId
              where n.LineageId = d.LineageId and n.Id > d.Id and {Counts("nb")}))
        """;

    public static string Counts(string batch) => BatchCounts.Replace("{0}", batch, StringComparison.Ordinal);

    /// <param name="knownOn">UTC instant; null: now.</param>
    /// <param name="only">A further condition on <c>d</c>, with what binds its parameters.</param>
    public static Dictionary<long, LiveDocument> Read(
        SqliteConnection connection,
        SqliteTransaction? transaction,
        DateTime? knownOn,
        (string Condition, Action<SqliteCommand> Bind)? only
    )
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The condition is a constant of this folder; its values are parameters.
        command.CommandText = only is { } narrow ? $"{Select} and {narrow.Condition}" : Select;
#pragma warning restore CA2100
        Bind(command, knownOn);
        only?.Bind(command);
        var documents = new Dictionary<long, LiveDocument>();
        using var row = command.ExecuteReader();
        while (row.Read())
            documents[row.GetInt64(0)] = new(
                row.IsDBNull(1) ? row.GetString(2) : row.GetString(1),
                row.IsDBNull(3) ? null : PartialDate.Parse(row.GetString(3)),
                row.IsDBNull(4) ? null : row.GetInt64(4).ToString(CultureInfo.InvariantCulture),
                row.GetBoolean(5),
                row.GetInt64(6),
                Time(row, 7),
                row.IsDBNull(8) ? null : Time(row, 8)
            );
        return documents;
    }

    public static void Bind(SqliteCommand command, DateTime? knownOn) =>
        command.Parameters.AddWithValue(
            "$at",
            knownOn is { } instant
                ? instant.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)
                : DBNull.Value
        );

    public static DateTime Time(SqliteDataReader row, int column) =>
        DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);
}
