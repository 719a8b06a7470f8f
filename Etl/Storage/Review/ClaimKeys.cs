using Dapper;
using Microsoft.Data.Sqlite;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Storage.Facts;
using Ocop.Etl.Validation;

namespace Ocop.Etl.Storage.Review;

/// <summary>
/// The names under which decisions about claims are kept: rule and what both sides state. So a decision holds for this very
/// claim and no other that cites one of its facts, outlives a page fetched again, and ends when the source says otherwise.
/// </summary>
internal static class ClaimKeys
{
    private const int ChunkSize = 500;

    private static readonly string Standing = $"""
        select distinct r.Claim from Reviews r join Batches b on b.Id = r.BatchId
        where r.Claim is not null and r.Kind = {(int)DecisionKind.Dismiss} and {LiveDocuments.Counts("b")}
        """;

    /// <summary>One key for each claim, in their order.</summary>
    public static IReadOnlyList<string> Of(SqliteConnection connection, IReadOnlyCollection<ClaimFinding> claims)
    {
        var stated = new Dictionary<long, string>();
        foreach (var ids in claims.SelectMany(c => c.Facts).Distinct().Chunk(ChunkSize))
        foreach (
            var (id, statement) in connection.Query<(long, string)>(
                """
                select Id, Unit || ' ' || Indicator || ' ' || coalesce(AsOf, '') || ' ' || Comparator || ' ' || Value
                           || coalesce('-' || ValueMax, '')
                from Facts where Id in @ids
                """,
                new { ids }
            )
        )
            stated[id] = statement;
        string Side(IEnumerable<long> facts) =>
            string.Join(" + ", facts.Select(f => stated[f]).Distinct().Order(StringComparer.Ordinal));
        return [.. claims.Select(c => $"{c.Finding.Code}: {Side(c.Left)} | {Side(c.Right)}")];
    }

    /// <summary>Of the claims that persons let stand.</summary>
    /// <param name="knownOn">UTC instant; null: now.</param>
    public static HashSet<string> Dismissed(SqliteConnection connection, DateTime? knownOn)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of constants of this folder; the instant is a parameter.
        command.CommandText = Standing;
#pragma warning restore CA2100
        LiveDocuments.Bind(command, knownOn);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        using var row = command.ExecuteReader();
        while (row.Read())
            keys.Add(row.GetString(0));
        return keys;
    }
}
