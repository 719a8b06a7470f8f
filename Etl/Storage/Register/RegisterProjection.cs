using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Ocop.Etl.Model;
using Ocop.Etl.Reconciliation;
using Ocop.Etl.Reference;
using Ocop.Etl.Register;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Entities;

namespace Ocop.Etl.Storage.Register;

/// <summary>
/// Keeps products, subjects, sales points and the figures counted from them equal to what the claims that count say. It
/// runs before the projection of figures, which reconciles the facts this one adds. Only what a batch speaks of is made
/// anew; undoing is the same work without the batch's claims.
/// </summary>
public sealed class RegisterProjection(ReferenceStore reference, TimeProvider clock) : IBatchProjection
{
    // Of a batch at hand, written when the register is refreshed: what it says is in memory and need not be read back. One
    // writer at a time.
    private RegisterBatch? inserted;

    public async Task InsertAsync(OcopDbContext context, BatchRow batch, BatchDraft draft, CancellationToken token)
    {
        inserted = null;
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        var keys = new KeyMaker(reference.Current.Units, batch.IsSample);
        var products = new List<ProductClaim>(draft.Documents.Sum(d => d.Records.Count));
        var points = new List<SalesPointClaim>();
        foreach (var document in draft.Documents)
        {
            var id = document.Document.Id;
            ProductClaim[] ownProducts =
            [
                .. document.Records.OfType<ProductRecord>().Select(r => new ProductClaim(batch.Id, id, keys.Of(r), r)),
            ];
            SalesPointClaim[] ownPoints =
            [
                .. document
                    .Records.OfType<SalesPointRecord>()
                    .Select(r => new SalesPointClaim(batch.Id, id, keys.Of(r), r)),
            ];
            products.AddRange(ownProducts);
            points.AddRange(ownPoints);
            WholeListRow Row(UnitId unit, bool ofSalesPoints) =>
                new()
                {
                    BatchId = batch.Id,
                    DocumentId = id,
                    Scope = keys.ScopeOf(unit),
                    Unit = unit,
                    OfSalesPoints = ofSalesPoints,
                };
            context.WholeLists.AddRange(
                (document.WholeFor ?? WholeLists.Guess(ownProducts)).Select(unit => Row(unit, false))
            );
            context.WholeLists.AddRange(WholeLists.Guess(ownPoints).Select(unit => Row(unit, true)));
        }
        token.ThrowIfCancellationRequested();
        var verdicts = draft.SubjectVerdicts.Select(v => v with { Batch = batch.Id }).ToList();
        ClaimWriter.Write(connection, verdicts);
        inserted = new(batch.Id, products, points, verdicts);
        await context.SaveChangesAsync(token);
    }

    public async Task<IReadOnlyCollection<FigureKey>> RefreshAsync(
        OcopDbContext context,
        long batchId,
        CancellationToken token
    )
    {
        var own = inserted?.Number == batchId ? inserted : null;
        inserted = null;
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        var touched = TouchedPart.Of(connection, batchId, own);
        if (touched.Scopes.Count == 0)
            return [];
        var data = reference.Current;
        var claims = new ClaimReader(connection, data.Units);
        // Room for the pages a large list touches; with the default of 2 MB they are written to the log again and again.
        await connection.ExecuteAsync("pragma cache_size = -16384");
        var state = RegisterState.Read(claims, touched, own);
        // Folding and counting need nothing of the database: they go on while rows are written.
        var folding = Task.Run(state.Fold, token);
        if (own is not null)
        {
            ClaimWriter.Write(connection, own.Products);
            ClaimWriter.Write(connection, own.SalesPoints);
        }
        await folding;
        var figures = new RegisterFigures(data.Units, data.Indicators);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().AddHours(7).Date);
        var whole = claims.Whole();
        var counting = Task.Run(() => state.Count(figures, whole, today), token);
        var writer = new RegisterWriter(connection, figures, data.Units.Lists[0].Id);
        Write(writer, state, touched.Scopes, token);
        var facts = new RegisterFactWriter(context, connection, data.Units, clock);
        return await facts.WriteAsync(batchId, await counting, token);
    }

    /// <summary>The whole register from the claims that count, into empty tables of the connection's database.</summary>
    internal static void LayOut(SqliteConnection connection, ReferenceData data)
    {
        var documents = connection.Query<long>("select Id from Documents").ToHashSet();
        var scopes = connection
            .Query<string>("select Scope from ProductClaims union select Scope from SalesPointClaims")
            .Select(UnitId.Parse)
            .ToList();
        if (scopes.Count == 0)
            return;
        var state = RegisterState.Read(new(connection, data.Units), new(scopes, documents, Verdicts: true), null);
        state.Fold();
        var figures = new RegisterFigures(data.Units, data.Indicators);
        Write(new(connection, figures, data.Units.Lists[0].Id), state, scopes, CancellationToken.None);
    }

    private static void Write(
        RegisterWriter writer,
        RegisterState state,
        IReadOnlyCollection<UnitId> scopes,
        CancellationToken token
    )
    {
        writer.Delete("Products", state.StaleProducts(writer.StoredIds("Products", scopes)));
        token.ThrowIfCancellationRequested();
        writer.Insert(state.Changed);
        writer.Delete("Subjects", state.StaleSubjects(writer.StoredIds("Subjects", scopes)));
        writer.Insert(state.ChangedSubjects);
        token.ThrowIfCancellationRequested();
        writer.Delete("SalesPoints", state.StalePoints(writer.StoredIds("SalesPoints", scopes)));
        writer.Insert(state.ChangedPoints);
    }
}

/// <summary>Which part of the register a batch speaks of, itself or through other versions of its documents.</summary>
internal sealed record TouchedPart(IReadOnlyCollection<UnitId> Scopes, IReadOnlySet<long> Documents, bool Verdicts)
{
    private const string DocumentsOf = """
        select Id from Documents where BatchId = @batch
        union
        select other.Id from Documents d join Documents other on other.LineageId = d.LineageId where d.BatchId = @batch
        """;

    /// <param name="own">Claims of the batch that are not written yet; null: all are.</param>
    public static TouchedPart Of(SqliteConnection connection, long batch, RegisterBatch? own)
    {
        var parameters = new { batch };
        var documents = connection.Query<long>(DocumentsOf, parameters).ToHashSet();
        var scopes = connection
            .Query<string>(
                $"""
                with docs as ({DocumentsOf})
                select Scope from ProductClaims where DocumentId in docs
                union select Scope from SalesPointClaims where DocumentId in docs
                union select Scope from WholeLists where DocumentId in docs
                union select Scope from SubjectVerdicts where BatchId = @batch
                """,
                parameters
            )
            .Select(UnitId.Parse)
            .ToHashSet();
        foreach (var claim in own?.Products ?? [])
            scopes.Add(claim.Key.Scope);
        foreach (var claim in own?.SalesPoints ?? [])
            scopes.Add(claim.Key.Scope);
        var verdicts = connection.ExecuteScalar<long>(
            "select count(*) from SubjectVerdicts where BatchId = @batch",
            parameters
        );
        return new([.. scopes.Order()], documents, verdicts > 0);
    }
}
