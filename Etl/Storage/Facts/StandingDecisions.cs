using Microsoft.Data.Sqlite;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Storage.Review;

namespace Ocop.Etl.Storage.Facts;

/// <summary>People's decisions that count at an instant: a few hundred, not a million.</summary>
internal static class StandingDecisions
{
    /// <summary>Also for the facts that state the same in another version or copy of the document.</summary>
    private static readonly string Select = $"""
        select distinct s.Id, r.Id, r.Kind, b.CommittedAt, b.UndoneAt
        from Reviews r
        join Batches b on b.Id = r.BatchId
        join Facts f on f.Id = r.FactId
        join Documents d on d.Id = f.DocumentId
        join Documents e on {SameStatement.Documents("e", "d")}
        join Facts s on s.DocumentId = e.Id and (s.Id = f.Id or e.Id <> d.Id and {SameStatement.Facts("s", "f")})
        where r.Claim is null and {LiveDocuments.Counts("b")}
        """;

    private static readonly string Outdated = $"""
        select r.BatchId
        from Reviews r
        join Batches b on b.Id = r.BatchId
        join Facts f on f.Id = r.FactId
        join Documents d on d.Id = f.DocumentId
        where r.Kind = {(int)DecisionKind.Correct} and {LiveDocuments.Counts("b")}
          and not exists (
            select 1 from Documents e
            join Batches eb on eb.Id = e.BatchId
            join Facts s on s.DocumentId = e.Id
            where {SameStatement.Documents("e", "d")} and {SameStatement.Facts("s", "f")}
              and {LiveDocuments.Counts("eb")} and {SameStatement.IsNewest("e")})
        """;

    /// <summary>By the fact they hold for.</summary>
    /// <param name="about">Only those about these facts; null: all.</param>
    public static Dictionary<long, List<Decision>> Read(
        SqliteConnection connection,
        SqliteTransaction? transaction,
        DateTime? knownOn,
        FactCondition? about = null
    )
    {
        using var command = Command(connection, transaction, knownOn, Select, about?.Sql, about);
        var decisions = new Dictionary<long, List<Decision>>();
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (!decisions.TryGetValue(row.GetInt64(0), out var ofFact))
                decisions[row.GetInt64(0)] = ofFact = [];
            ofFact.Add(
                new(
                    (DecisionKind)row.GetInt32(2),
                    LiveDocuments.Time(row, 3),
                    row.IsDBNull(4) ? null : LiveDocuments.Time(row, 4)
                )
            );
        }
        return decisions;
    }

    /// <summary>
    /// Takes away the documents of corrections whose source no longer says what was corrected: no version or copy in
    /// force states it. What the person entered is then not counted; a finding told so when it happened.
    /// </summary>
    /// <param name="to">Only those that correct to one of these facts; null: all.</param>
    public static void RemoveOutdated(
        Dictionary<long, LiveDocument> documents,
        SqliteConnection connection,
        SqliteTransaction? transaction,
        DateTime? knownOn,
        FactCondition? to = null
    )
    {
        using var command = Command(
            connection,
            transaction,
            knownOn,
            Outdated,
            $"r.BatchId in (select f.BatchId from Facts f where {to?.Sql})",
            to
        );
        var batches = new HashSet<long>();
        using (var row = command.ExecuteReader())
            while (row.Read())
                batches.Add(row.GetInt64(0));
        if (batches.Count == 0)
            return;
        foreach (var (id, document) in documents)
            if (batches.Contains(document.Batch))
                documents.Remove(id);
    }

    private static SqliteCommand Command(
        SqliteConnection connection,
        SqliteTransaction? transaction,
        DateTime? knownOn,
        string text,
        string? narrowed,
        FactCondition? condition
    )
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Constants of this folder; every value is a parameter.
        command.CommandText = condition is null ? text : $"{text} and {narrowed}";
#pragma warning restore CA2100
        LiveDocuments.Bind(command, knownOn);
        condition?.Bind(command);
        return command;
    }
}
