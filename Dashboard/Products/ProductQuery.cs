using Microsoft.EntityFrameworkCore;
using Ocop.Etl.Reference;
using Ocop.Etl.Register;
using Ocop.Etl.Snapshots;
using Ocop.Etl.Storage.Register;

namespace Ocop.Dashboard.Products;

/// <summary>One product with its history, the rows that speak of it, and its subject's other products.</summary>
public sealed record ProductDetail(
    ProductHistory History,
    IReadOnlyList<ProductSibling> Siblings,
    ProductState State,
    DateOnly Day
)
{
    public RegisterProduct Product => History.Product;
}

public sealed record ProductSibling(long Id, string Name, int? Stars);

public sealed class ProductQuery(PastRegisters registers, ReferenceStore reference, SnapshotProvider snapshots)
{
    /// <returns>Null: there is no such product (any more, or yet on the day of the filter).</returns>
    public async Task<ProductDetail?> RunAsync(
        long id,
        DashboardFilter filter,
        CancellationToken cancellation = default
    )
    {
        var day = filter.AsOf ?? snapshots.PastDay(filter.KnownOn) ?? snapshots.Today;
        var database = registers.At(snapshots.InstantOf(filter.KnownOn));
        if (RegisterReader.Product(database, reference.Current.Units, id) is not { } history)
            return null;
        var product = history.Product;
        await using var context = database.CreateDbContext();
        var subject = product.Key.Subject.Length > 0 ? ProductId.Of(product.Key.Owner) : (long?)null;
        var siblings = subject is null
            ? []
            : await context
                .Products.Where(p => p.Scope == product.Key.Scope && p.SubjectId == subject && p.Id != id)
                .OrderBy(p => p.SortKey)
                .Take(50)
                .Select(p => new ProductSibling(p.Id, p.Name, p.Stars))
                .ToListAsync(cancellation);
        return new(history, siblings, product.StateOn(day), day);
    }
}
