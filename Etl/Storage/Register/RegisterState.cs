using System.Runtime.InteropServices;
using Ocop.Etl.Model;
using Ocop.Etl.Register;

namespace Ocop.Etl.Storage.Register;

/// <summary>
/// The touched scopes of the register in memory: what the claims that count make of them, and which products, subjects
/// and points the batch at hand may have changed.
/// </summary>
internal sealed class RegisterState
{
    private readonly TouchedPart touched;
    private readonly List<ProductClaim> touchedClaims;
    private readonly List<SalesPointClaim> pointClaims = [];
    private readonly HashSet<SubjectKey> touchedOwners = [];
    private readonly HashSet<SalesPointKey> touchedPoints = [];
    private readonly Dictionary<ProductKey, Entry> entries;
    private readonly SubjectVerdicts verdicts;
    private List<RegisterProduct> products = [];
    private List<RegisterSalesPoint> points = [];

    private RegisterState(TouchedPart touched, SubjectVerdicts verdicts, int expected)
    {
        this.touched = touched;
        this.verdicts = verdicts;
        // Of a long list: growing by doubling would leave as much again behind.
        entries = new(expected);
        touchedClaims = new(expected);
    }

    /// <summary>The touched products that there are now, as they are written.</summary>
    public NumberedRows<RegisterProduct> Changed { get; private set; } = NumberedRows<RegisterProduct>.None;

    public NumberedRows<RegisterSubject> ChangedSubjects { get; private set; } = NumberedRows<RegisterSubject>.None;

    public IEnumerable<RegisterSalesPoint> ChangedPoints => points.Where(p => touchedPoints.Contains(p.Key));

    /// <summary>What the claims that count say, not folded yet: see <see cref="Fold"/>.</summary>
    /// <param name="own">Claims of the batch at hand where they are in memory; the rest is read.</param>
    public static RegisterState Read(ClaimReader reader, TouchedPart touched, RegisterBatch? own)
    {
        var state = new RegisterState(touched, new(reader.Verdicts()), own?.Products.Count ?? 0);
        foreach (var claim in reader.Products(touched.Scopes, own?.Number).Concat(own?.Products ?? []))
            state.Add(claim, reader.Counts(claim.Document));
        foreach (var claim in reader.SalesPoints(touched.Scopes, own?.Number).Concat(own?.SalesPoints ?? []))
        {
            if (touched.Documents.Contains(claim.Document))
                state.touchedPoints.Add(claim.Key);
            if (reader.Counts(claim.Document))
                state.pointClaims.Add(claim);
        }
        return state;
    }

    /// <summary>Makes the products, subjects and sales points. Needs nothing of the database.</summary>
    public void Fold()
    {
        products = entries
            .AsParallel()
            .AsOrdered()
            .SelectMany(entry => ProductFold.Fold(entry.Key, entry.Value.Claims))
            .ToList();
        Changed = NumberedRows.Of(products.Where(p => entries[p.Key].Touched), static p => p.Id);
        ChangedSubjects = NumberedRows.Of(
            products
                .Where(p => p.Key.Subject.Length > 0 && touchedOwners.Contains(p.Key.Owner))
                .GroupBy(p => p.Key.Owner)
                .Select(group => RegisterSubject.Of(group.Key, [.. group])),
            static s => s.Id
        );
        points = [.. pointClaims.GroupBy(c => c.Key).Select(g => RegisterSalesPoint.Fold(g.Key, [.. g]))];
    }

    /// <summary>Those of the stored products of the touched scopes that have to go before the changed ones come.</summary>
    public IEnumerable<long> StaleProducts(IReadOnlySet<long> stored)
    {
        // An answer regroups whole subjects: nothing of the scope is taken to have stayed.
        if (touched.Verdicts || stored.Count == 0)
            return stored;
        var stale = new HashSet<long>();
        foreach (var (key, entry) in entries)
        {
            if (!entry.Touched)
                continue;
            stale.Add(ProductId.Of(key));
            stale.Add(ProductId.Of(key, key.Scope));
            // A product may be, or have been, one of twins: stored under a number with its unit in it.
            foreach (var claim in entry.Claims)
                if (claim.Record.Place.Province is { } unit)
                    stale.Add(ProductId.Of(key, unit));
        }
        foreach (var claim in touchedClaims)
            if (claim.Record.Place.Province is { } unit)
                stale.Add(ProductId.Of(verdicts.Resolve(claim.Key), unit));
        stale.IntersectWith(stored);
        return stale;
    }

    public IEnumerable<long> StaleSubjects(IReadOnlySet<long> stored) =>
        touched.Verdicts || stored.Count == 0 ? stored : touchedOwners.Select(ProductId.Of).Where(stored.Contains);

    public IEnumerable<long> StalePoints(IReadOnlySet<long> stored) =>
        touchedPoints.Select(ProductId.Of).Where(stored.Contains);

    /// <summary>The figures of each touched scope; none for invented data and for rows without a province.</summary>
    public Dictionary<UnitId, IReadOnlyList<Fact>> Count(RegisterFigures figures, WholeLists whole, DateOnly today)
    {
        var byScope = products.Where(p => !p.Key.Sample).ToLookup(p => p.Key.Scope);
        var pointsByScope = points.Where(p => !p.Key.Sample).ToLookup(p => p.Key.Scope);
        return touched
            .Scopes.Where(scope => !scope.IsNational)
            .AsParallel()
            .Select(scope =>
                (scope, Facts: figures.DeriveNewest([.. byScope[scope]], [.. pointsByScope[scope]], whole, today))
            )
            .ToDictionary(s => s.scope, s => s.Facts);
    }

    private void Add(ProductClaim claim, bool counts)
    {
        var key = verdicts.Resolve(claim.Key);
        var isTouched = touched.Verdicts || touched.Documents.Contains(claim.Document);
        if (!counts && !isTouched)
            return;
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(entries, key, out _);
        entry ??= new();
        if (isTouched)
        {
            touchedClaims.Add(claim);
            entry.Touched = true;
            if (key.Subject.Length > 0)
                touchedOwners.Add(key.Owner);
        }
        if (counts)
            entry.Add(claim);
    }

    /// <summary>What counts of one key, and whether the batch at hand speaks of it.</summary>
    private sealed class Entry
    {
        // Nearly every key of a long list has one claim: a list for each would be most of the dictionary.
        private ProductClaim? only;
        private List<ProductClaim>? several;

        public bool Touched { get; set; }

        public IReadOnlyList<ProductClaim> Claims =>
            several is not null ? several
            : only is not null ? [only]
            : [];

        public void Add(ProductClaim claim)
        {
            if (only is null && several is null)
                only = claim;
            else
                (several ??= [only!]).Add(claim);
        }
    }
}
