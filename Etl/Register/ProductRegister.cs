namespace Ocop.Etl.Register;

/// <summary>
/// The register in memory: products, subjects and sales points as the batches that count say together. A batch is added
/// or taken out at any time; only the products it speaks of are made anew. Not thread-safe.
/// </summary>
public sealed class ProductRegister
{
    private readonly SortedDictionary<long, RegisterBatch> batches = [];
    private readonly Dictionary<ProductKey, Entry> products = [];
    private readonly Dictionary<SalesPointKey, PointEntry> points = [];

    /// <summary>The answers of people that count now.</summary>
    public SubjectVerdicts Verdicts { get; private set; } = SubjectVerdicts.None;

    public IEnumerable<RegisterProduct> Products => products.Values.SelectMany(e => e.Products);

    public IEnumerable<RegisterSalesPoint> SalesPoints => points.Values.Select(e => e.Point);

    public IEnumerable<RegisterSubject> Subjects =>
        Products
            .Where(p => p.Key.Subject.Length > 0)
            .GroupBy(p => p.Key.Owner)
            .Select(group => RegisterSubject.Of(group.Key, [.. group]));

    /// <param name="batches">In any order; their numbers say which came first.</param>
    public static ProductRegister Replay(IEnumerable<RegisterBatch> batches)
    {
        var register = new ProductRegister();
        foreach (var batch in batches.OrderBy(b => b.Number))
            register.Commit(batch);
        return register;
    }

    /// <summary>Products under a key as the verdicts resolve it; several only for twins of a merged province.</summary>
    public IReadOnlyList<RegisterProduct> Find(ProductKey key) =>
        products.TryGetValue(Verdicts.Resolve(key), out var entry) ? entry.Products : [];

    public IReadOnlyList<ProductClaim> ClaimsOf(ProductKey key) =>
        products.TryGetValue(Verdicts.Resolve(key), out var entry) ? entry.Claims : [];

    public RegisterSalesPoint? Find(SalesPointKey key) => points.TryGetValue(key, out var entry) ? entry.Point : null;

    public IReadOnlyList<SalesPointClaim> ClaimsOf(SalesPointKey key) =>
        points.TryGetValue(key, out var entry) ? entry.Claims : [];

    /// <exception cref="ArgumentException">A batch of this number is in the register already.</exception>
    public void Commit(RegisterBatch batch)
    {
        batches.Add(batch.Number, batch);
        if (batch.Verdicts.Count > 0)
        {
            Rebuild();
            return;
        }
        Change(batch, (claims, own) => [.. claims, .. own]);
        ChangePoints(batch, (claims, own) => [.. claims, .. own]);
    }

    /// <summary>Takes a batch out, wherever it stands among the others. False: no such batch.</summary>
    public bool Undo(long number)
    {
        if (!batches.Remove(number, out var batch))
            return false;
        if (batch.Verdicts.Count > 0)
        {
            Rebuild();
            return true;
        }
        Change(batch, (claims, _) => [.. claims.Where(c => c.Batch != number)]);
        ChangePoints(batch, (claims, _) => [.. claims.Where(c => c.Batch != number)]);
        return true;
    }

    private void Change(
        RegisterBatch batch,
        Func<IReadOnlyList<ProductClaim>, IEnumerable<ProductClaim>, ProductClaim[]> change
    )
    {
        foreach (var group in batch.Products.GroupBy(c => Verdicts.Resolve(c.Key)))
        {
            var claims = change(products.GetValueOrDefault(group.Key)?.Claims ?? [], group);
            if (claims.Length == 0)
                products.Remove(group.Key);
            else
                products[group.Key] = new(claims, ProductFold.Fold(group.Key, claims));
        }
    }

    private void ChangePoints(
        RegisterBatch batch,
        Func<IReadOnlyList<SalesPointClaim>, IEnumerable<SalesPointClaim>, SalesPointClaim[]> change
    )
    {
        foreach (var group in batch.SalesPoints.GroupBy(c => c.Key))
        {
            var claims = change(points.GetValueOrDefault(group.Key)?.Claims ?? [], group);
            if (claims.Length == 0)
                points.Remove(group.Key);
            else
                points[group.Key] = new(claims, RegisterSalesPoint.Fold(group.Key, claims));
        }
    }

    // A verdict regroups the products of two subjects; it is one click of a person, so all is made anew.
    private void Rebuild()
    {
        Verdicts = new(batches.Values.SelectMany(b => b.Verdicts));
        products.Clear();
        points.Clear();
        foreach (var group in batches.Values.SelectMany(b => b.Products).GroupBy(c => Verdicts.Resolve(c.Key)))
        {
            ProductClaim[] claims = [.. group];
            products[group.Key] = new(claims, ProductFold.Fold(group.Key, claims));
        }
        foreach (var group in batches.Values.SelectMany(b => b.SalesPoints).GroupBy(c => c.Key))
        {
            SalesPointClaim[] claims = [.. group];
            points[group.Key] = new(claims, RegisterSalesPoint.Fold(group.Key, claims));
        }
    }

    private sealed record Entry(IReadOnlyList<ProductClaim> Claims, IReadOnlyList<RegisterProduct> Products);

    private sealed record PointEntry(IReadOnlyList<SalesPointClaim> Claims, RegisterSalesPoint Point);
}
