using Dapper;
using Ocop.Etl.Model;
using Ocop.Etl.Reference;
using Ocop.Etl.Register;

namespace Ocop.Etl.Storage.Register;

/// <summary>A row that speaks of a product, and the document it stands in.</summary>
public sealed record ProductMention(ProductClaim Claim, string Document, DateTime CommittedAt, bool Counts);

/// <summary>A product folded from its claims, with every row that ever spoke of it, undone ones included.</summary>
public sealed record ProductHistory(RegisterProduct Product, IReadOnlyList<ProductMention> Mentions);

/// <summary>Reads the register back from its claims.</summary>
public static class RegisterReader
{
    /// <returns>Null: no such product, or none of its claims counts now.</returns>
    public static ProductHistory? Product(OcopDatabase database, UnitCatalog units, long id)
    {
        using var connection = database.OpenConnection();
        using var transaction = connection.BeginTransaction(deferred: true);
        if (
            connection.ExecuteScalar<string?>("select Scope from Products where Id = @id", new { id })
            is not { } scopeText
        )
            return null;
        var scope = UnitId.Parse(scopeText);
        var reader = new ClaimReader(connection, units);
        var verdicts = new SubjectVerdicts(reader.Verdicts());
        var mentions = reader
            .Products([scope])
            .Select(claim => (Claim: claim, Key: verdicts.Resolve(claim.Key)))
            .Where(c => Ids(c.Key, c.Claim).Contains(id))
            .ToList();
        if (mentions.Count == 0)
            return null;
        var key = mentions[0].Key;
        var product = ProductFold
            .Fold(key, [.. mentions.Where(m => reader.Counts(m.Claim.Document)).Select(m => m.Claim)])
            .FirstOrDefault(p => p.Id == id);
        if (product is null)
            return null;
        var documents = connection
            .Query<(long Id, string Title, DateTime CommittedAt)>(
                "select d.Id, d.Title, b.CommittedAt from Documents d join Batches b on b.Id = d.BatchId where d.Id in @ids",
                new { ids = mentions.Select(m => m.Claim.Document).Distinct() }
            )
            .ToDictionary(d => d.Id);
        return new(
            product,
            [
                .. mentions
                    .Where(m => product.Twin is null || Speaks(product, m.Claim))
                    .OrderByDescending(m => m.Claim.Batch)
                    .ThenBy(m => m.Claim.Record.Row)
                    .Select(m => new ProductMention(
                        m.Claim,
                        documents[m.Claim.Document].Title,
                        DateTime.SpecifyKind(documents[m.Claim.Document].CommittedAt, DateTimeKind.Utc),
                        reader.Counts(m.Claim.Document)
                    )),
            ]
        );
    }

    /// <summary>
    /// The register of some scopes in memory, with the batches that count as batches: what a list is held against before
    /// it is committed.
    /// </summary>
    public static ProductRegister Load(
        OcopDatabase database,
        UnitCatalog units,
        IReadOnlyCollection<UnitId> scopes,
        bool sample
    )
    {
        using var connection = database.OpenConnection();
        using var transaction = connection.BeginTransaction(deferred: true);
        var reader = new ClaimReader(connection, units);
        var products = reader
            .Products(scopes)
            .Where(c => c.Key.Sample == sample && reader.Counts(c.Document))
            .ToLookup(c => c.Batch);
        var points = reader
            .SalesPoints(scopes)
            .Where(c => c.Key.Sample == sample && reader.Counts(c.Document))
            .ToLookup(c => c.Batch);
        var verdicts = reader.Verdicts().ToLookup(v => v.Batch);
        return ProductRegister.Replay(
            products
                .Select(g => g.Key)
                .Union(points.Select(g => g.Key))
                .Union(verdicts.Select(g => g.Key))
                .Select(number => new RegisterBatch(
                    number,
                    [.. products[number]],
                    [.. points[number]],
                    [.. verdicts[number]]
                ))
        );
    }

    /// <summary>Subjects whose names probably mean one and about which nobody has said yes or no.</summary>
    public static IReadOnlyList<SubjectProposal> Proposals(OcopDatabase database, UnitCatalog units)
    {
        using var connection = database.OpenConnection();
        using var transaction = connection.BeginTransaction(deferred: true);
        var alike = connection.Query<(string Scope, bool IsSample, string Key, string Name, long Products)>(
            """
            select s.Scope, s.IsSample, s."Key", s.Name, s.Products from Subjects s join (
                select Scope, IsSample, Likeness from Subjects group by Scope, IsSample, Likeness having count(*) > 1
            ) twice on twice.Scope = s.Scope and twice.IsSample = s.IsSample and twice.Likeness = s.Likeness
            """
        );
        return SubjectProposals.Find(
            alike.Select(s => new RegisterSubject
            {
                Key = new(UnitId.Parse(s.Scope), s.IsSample, s.Key),
                Name = s.Name,
                Products = (int)s.Products,
            }),
            new(new ClaimReader(connection, units).Verdicts())
        );
    }

    private static IEnumerable<long> Ids(ProductKey key, ProductClaim claim)
    {
        yield return ProductId.Of(key);
        yield return ProductId.Of(key, key.Scope);
        if (claim.Record.Place.Province is { } unit)
            yield return ProductId.Of(key, unit);
    }

    private static bool Speaks(RegisterProduct product, ProductClaim claim) =>
        claim.Record.Place.Province is { } unit && unit != product.Key.Scope
            ? unit == product.Twin
            : product.Twin == product.Key.Scope;
}
