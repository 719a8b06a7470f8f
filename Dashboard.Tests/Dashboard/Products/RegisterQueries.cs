using Ocop.Dashboard.Products;
using Ocop.Etl.Reference;
using Ocop.Etl.Snapshots;
using Ocop.Etl.Storage;
using Ocop.Etl.Storage.Batches;
using Ocop.Etl.Storage.Register;

namespace Ocop.Tests.Dashboard.Products;

/// <summary>The questions about products over a database of a test.</summary>
internal sealed class RegisterQueries : IDisposable
{
    private readonly SnapshotProvider snapshots;
    private readonly PastRegisters registers;

    public RegisterQueries(OcopDatabase database, ReferenceStore reference)
    {
        var batches = new BatchStore(database, [], TimeProvider.System);
        snapshots = new(database, batches, reference, TimeProvider.System);
        registers = new(database, batches, reference);
        Products = new(registers, reference, snapshots);
        Product = new(registers, reference, snapshots);
    }

    public ProductsQuery Products { get; }

    public ProductQuery Product { get; }

    public void Dispose()
    {
        registers.Dispose();
        snapshots.Dispose();
    }
}
