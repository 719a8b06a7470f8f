using Microsoft.Data.Sqlite;
using Ocop.Etl.Reconciliation;

namespace Ocop.Etl.Storage.Facts;

/// <summary>People's decisions that count at an instant, by fact: a few hundred, not a million.</summary>
internal static class StandingDecisions
{
    private static readonly string Select =
        $"select r.FactId, r.Kind, b.CommittedAt, b.UndoneAt from Reviews r join Batches b on b.Id = r.BatchId where {LiveDocuments.Counts("b")}";

    public static Dictionary<long, List<Decision>> Read(
        SqliteConnection connection,
        SqliteTransaction? transaction,
        DateTime? knownOn
    )
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Constant text.
        command.CommandText = Select;
#pragma warning restore CA2100
        LiveDocuments.Bind(command, knownOn);
        var decisions = new Dictionary<long, List<Decision>>();
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (!decisions.TryGetValue(row.GetInt64(0), out var ofFact))
                decisions[row.GetInt64(0)] = ofFact = [];
            ofFact.Add(
                new(
                    (DecisionKind)row.GetInt32(1),
                    LiveDocuments.Time(row, 2),
                    row.IsDBNull(3) ? null : LiveDocuments.Time(row, 3)
                )
            );
        }
        return decisions;
    }
}
