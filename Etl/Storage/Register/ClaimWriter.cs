using Microsoft.Data.Sqlite;
using Ocop.Etl.Model;
using Ocop.Etl.Register;
using Ocop.Etl.Storage.Bulk;

namespace Ocop.Etl.Storage.Register;

/// <summary>
/// Appends claims as they were read. Those of one scope stand together, which is how they are asked for, and the index on
/// document and scope grows at its end.
/// </summary>
internal static class ClaimWriter
{
    public static void Write(SqliteConnection connection, IReadOnlyList<ProductClaim> claims)
    {
        if (claims.Count == 0)
            return;
        using var insert = new BulkInsert(connection, "ProductClaims", ClaimReader.ProductColumns);
        insert.Write(
            ByScope(claims, static claim => claim.Key.Scope),
            static (claim, row) =>
            {
                var record = claim.Record;
                AddHead(row, claim.Source, claim.Key.Scope, record.Name);
                row.Add(record.Subject);
                row.Add((long?)record.SubjectType);
                AddPlace(row, record.Place, record.Address);
                row.Add((long?)record.Group);
                row.Add(record.Score);
                row.Add((long?)record.Stars);
                row.Add(record.PotentialFiveStar);
                row.Add(record.Decision);
                row.Add(record.DecisionDate);
                row.Add(record.ValidUntil);
            }
        );
    }

    public static void Write(SqliteConnection connection, IReadOnlyList<SalesPointClaim> claims)
    {
        if (claims.Count == 0)
            return;
        using var insert = new BulkInsert(connection, "SalesPointClaims", ClaimReader.SalesPointColumns);
        insert.Write(
            ByScope(claims, static claim => claim.Key.Scope),
            static (claim, row) =>
            {
                var record = claim.Record;
                AddHead(row, claim.Source, claim.Key.Scope, record.Name);
                row.Add(record.Operator);
                AddPlace(row, record.Place, record.Address);
                row.Add(record.OpenedOn);
                row.Add(record.Products);
            }
        );
    }

    public static void Write(SqliteConnection connection, IReadOnlyList<SubjectVerdict> verdicts)
    {
        if (verdicts.Count == 0)
            return;
        using var insert = new BulkInsert(
            connection,
            "SubjectVerdicts",
            "BatchId",
            "Scope",
            "IsSample",
            "Subject",
            "Other",
            "Same"
        );
        insert.Write(
            verdicts,
            static (verdict, row) =>
            {
                row.Add(verdict.Batch);
                row.Add(verdict.Subject.Scope);
                row.Add(verdict.Subject.Sample);
                row.Add(verdict.Subject.Name);
                row.Add(verdict.Other);
                row.Add(verdict.Same);
            }
        );
    }

    // The columns that claims of every kind begin with, in the order in which the reader names them.
    private static void AddHead(RowBlock row, ClaimSource source, UnitId scope, string name)
    {
        row.Add(source.Batch);
        row.Add(source.Document);
        row.Add(scope);
        row.Add(source.Sheet);
        row.Add((long)source.Row);
        row.Add(name);
    }

    private static void AddPlace(RowBlock row, RecordPlace place, string? address)
    {
        row.Add(place.Province);
        row.Add(place.District);
        row.Add(place.Commune);
        row.Add(address);
    }

    private static IEnumerable<T> ByScope<T>(IReadOnlyList<T> claims, Func<T, UnitId> scopeOf)
    {
        var scopes = new SortedDictionary<UnitId, List<T>>();
        foreach (var claim in claims)
        {
            var scope = scopeOf(claim);
            if (!scopes.TryGetValue(scope, out var part))
                scopes[scope] = part = [];
            part.Add(claim);
        }
        return scopes.Values.SelectMany(part => part);
    }
}
