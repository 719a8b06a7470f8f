using Microsoft.Data.Sqlite;
using Ocop.Etl.Register;

namespace Ocop.Etl.Storage.Register;

/// <summary>Appends claims as they were read.</summary>
internal static class ClaimWriter
{
    public static void Write(SqliteConnection connection, IReadOnlyList<ProductClaim> claims)
    {
        if (claims.Count == 0)
            return;
        using var insert = new BulkInsert(connection, "ProductClaims", ClaimReader.ProductColumns);
        foreach (var claim in claims)
        {
            var record = claim.Record;
            insert.Add(claim.Batch);
            insert.Add(claim.Document);
            insert.Add(claim.Key.Scope);
            insert.Add(record.Sheet);
            insert.Add((long)record.Row);
            insert.Add(record.Name);
            insert.Add(record.Subject);
            insert.Add((long?)record.SubjectType);
            insert.Add(record.Place.Province);
            insert.Add(record.Place.District);
            insert.Add(record.Place.Commune);
            insert.Add(record.Address);
            insert.Add((long?)record.Group);
            insert.Add(record.Score);
            insert.Add((long?)record.Stars);
            insert.Add(record.PotentialFiveStar);
            insert.Add(record.Decision);
            insert.Add(record.DecisionDate);
            insert.Add(record.ValidUntil);
            insert.Next();
        }
    }

    public static void Write(SqliteConnection connection, IReadOnlyList<SalesPointClaim> claims)
    {
        if (claims.Count == 0)
            return;
        using var insert = new BulkInsert(connection, "SalesPointClaims", ClaimReader.SalesPointColumns);
        foreach (var claim in claims)
        {
            var record = claim.Record;
            insert.Add(claim.Batch);
            insert.Add(claim.Document);
            insert.Add(claim.Key.Scope);
            insert.Add(record.Sheet);
            insert.Add((long)record.Row);
            insert.Add(record.Name);
            insert.Add(record.Operator);
            insert.Add(record.Place.Province);
            insert.Add(record.Place.District);
            insert.Add(record.Place.Commune);
            insert.Add(record.Address);
            insert.Add(record.OpenedOn);
            insert.Add(record.Products);
            insert.Next();
        }
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
        foreach (var verdict in verdicts)
        {
            insert.Add(verdict.Batch);
            insert.Add(verdict.Subject.Scope);
            insert.Add(verdict.Subject.Sample);
            insert.Add(verdict.Subject.Name);
            insert.Add(verdict.Other);
            insert.Add(verdict.Same);
            insert.Next();
        }
    }
}
