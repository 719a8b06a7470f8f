using System.Globalization;
using System.Runtime.InteropServices;
using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

/// <summary>Holds an incoming list against the register. Depends on what the rows say, not on their order.</summary>
public static class RegisterMerge
{
    /// <param name="stored">The register as it is; not changed.</param>
    /// <param name="incoming">The list, under a number above all stored ones.</param>
    public static ImportPlan Plan(ProductRegister stored, RegisterBatch incoming)
    {
        var groups = Group(incoming.Products, c => stored.Verdicts.Resolve(c.Key));
        var after = After(stored, groups);
        var rows = new List<PlannedRow>(incoming.Products.Count + incoming.SalesPoints.Count);
        var findings = new List<Finding>();
        foreach (var (key, claims) in groups)
        {
            var made = after[key];
            foreach (var claim in claims)
                rows.Add(Row(claim, stored.Find(key), made));
            RegisterFindings.Check(claims, made, findings);
        }
        rows.AddRange(SalesPointRows(stored, incoming));
        rows.Sort(
            (a, b) =>
            {
                var bySheet = string.CompareOrdinal(a.Sheet, b.Sheet);
                return bySheet != 0 ? bySheet : a.Row.CompareTo(b.Row);
            }
        );
        var scopes = Scopes(incoming.Products);
        return new()
        {
            Rows = rows,
            Missing = [.. FindMissing(stored, after, scopes)],
            Scopes = scopes,
            // From the rows again: holding the products of a long list for a question seldom asked would double its memory.
            FindProposals = () =>
                Propose(stored, After(stored, Group(incoming.Products, c => stored.Verdicts.Resolve(c.Key)))),
            Totals = Totals(stored, after, incoming.SalesPoints),
            Findings =
            [
                .. findings
                    .OrderBy(f => f.Sheet, StringComparer.Ordinal)
                    .ThenBy(f => f.Cell, StringComparer.Ordinal)
                    .ThenBy(f => f.Message, StringComparer.Ordinal),
            ],
        };
    }

    private static Dictionary<ProductKey, IReadOnlyList<ProductClaim>> Group(
        IReadOnlyList<ProductClaim> claims,
        Func<ProductClaim, ProductKey> keyOf
    )
    {
        var groups = new Dictionary<ProductKey, IReadOnlyList<ProductClaim>>(claims.Count);
        foreach (var claim in claims)
        {
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, keyOf(claim), out _);
            // Nearly all products of a list stand in one row.
            if (group is null)
                group = [claim];
            else if (group is List<ProductClaim> several)
                several.Add(claim);
            else
                group = new List<ProductClaim> { group[0], claim };
        }
        return groups;
    }

    /// <summary>The products of the list as they would stand.</summary>
    private static Dictionary<ProductKey, IReadOnlyList<RegisterProduct>> After(
        ProductRegister stored,
        Dictionary<ProductKey, IReadOnlyList<ProductClaim>> groups
    )
    {
        var after = new Dictionary<ProductKey, IReadOnlyList<RegisterProduct>>(groups.Count);
        foreach (var (key, claims) in groups)
        {
            var known = stored.ClaimsOf(key);
            after[key] = ProductFold.Fold(key, known.Count == 0 ? claims : [.. known, .. claims]);
        }
        return after;
    }

    private static PlannedRow Row(
        ProductClaim claim,
        IReadOnlyList<RegisterProduct> before,
        IReadOnlyList<RegisterProduct> after
    )
    {
        var product = Mine(after, claim)!;
        var (sheet, row) = (claim.Record.Sheet, claim.Record.Row);
        if (Mine(before, claim) is not { } known)
        {
            var first = product.Certificates.LastOrDefault(c => c.IsAward && ProductChanges.SpeaksOf(claim.Record, c));
            return new(sheet, row, RowChange.New, product.Id, [], first?.Change);
        }
        var changes = ProductChanges.Between(known, product);
        if (!changes.Any)
            return new(sheet, row, RowChange.Unchanged, product.Id, [], null);
        var own = changes
            .Fields.Where(f => f.Field == "province" || ProductChanges.Stated(claim.Record, f.Field) == f.To)
            .ToList();
        var award = changes.NewAwards.LastOrDefault(c => ProductChanges.SpeaksOf(claim.Record, c));
        if (award is not null)
            own.Add(new("certificate", Describe(known.Current), Describe(award)!));
        var change = own.Count > 0 ? RowChange.Changed : RowChange.Unchanged;
        return new(sheet, row, change, product.Id, own, award?.Change);
    }

    /// <summary>Of twins of a merged province, the one the row speaks of.</summary>
    private static RegisterProduct? Mine(IReadOnlyList<RegisterProduct> products, ProductClaim claim) =>
        products.Count switch
        {
            0 => null,
            1 => products[0],
            _ => products.FirstOrDefault(p => p.Twin == claim.Record.Place.Province)
                ?? products.FirstOrDefault(p => p.Twin == claim.Key.Scope)
                ?? products[0],
        };

    private static string? Describe(Certificate? certificate)
    {
        if (certificate is null)
            return null;
        var stars = certificate.Stars is { } s
            ? string.Create(CultureInfo.InvariantCulture, $"{s} sao")
            : "chưa có hạng";
        var decision = certificate.Decision is { } number ? $", {number}" : "";
        var date = certificate.Date is { } issued ? $" ({issued})" : "";
        return stars + decision + date;
    }

    private static IEnumerable<PlannedRow> SalesPointRows(ProductRegister stored, RegisterBatch incoming)
    {
        foreach (var group in incoming.SalesPoints.GroupBy(c => c.Key))
        {
            var before = stored.Find(group.Key);
            var after = RegisterSalesPoint.Fold(group.Key, [.. stored.ClaimsOf(group.Key), .. group]);
            var fields = before is null ? [] : SalesPointChanges.Between(before, after);
            foreach (var claim in group)
            {
                var change =
                    before is null ? RowChange.New
                    : fields.Count > 0 ? RowChange.Changed
                    : RowChange.Unchanged;
                yield return new(claim.Record.Sheet, claim.Record.Row, change, after.Id, fields, null);
            }
        }
    }

    private static List<ListScope> Scopes(IReadOnlyList<ProductClaim> claims) =>
        [
            .. claims
                .GroupBy(c => (c.Key.Scope, c.Key.Sample))
                .OrderBy(g => g.Key.Scope)
                .ThenBy(g => g.Key.Sample)
                .Select(g => ListScope.Of([.. g])),
        ];

    private static IEnumerable<RegisterProduct> FindMissing(
        ProductRegister stored,
        Dictionary<ProductKey, IReadOnlyList<RegisterProduct>> after,
        List<ListScope> scopes
    )
    {
        var byScope = scopes.ToDictionary(s => (s.Scope, s.Sample));
        return stored
            .Products.Where(p =>
                byScope.TryGetValue((p.Key.Scope, p.Key.Sample), out var scope)
                && !after.ContainsKey(p.Key)
                && scope.Covers(p)
            )
            .OrderBy(p => p.Key.Scope)
            .ThenBy(p => p.Key.Subject, StringComparer.Ordinal)
            .ThenBy(p => p.Key.Name, StringComparer.Ordinal)
            .ThenBy(p => p.Id);
    }

    private static IReadOnlyList<SubjectProposal> Propose(
        ProductRegister stored,
        Dictionary<ProductKey, IReadOnlyList<RegisterProduct>> after
    )
    {
        var touched = after.Keys.Where(k => k.Subject.Length > 0).Select(k => k.Owner).ToHashSet();
        var places = touched.Select(s => (s.Scope, s.Sample)).ToHashSet();
        var subjects = stored
            .Products.Where(p => places.Contains((p.Key.Scope, p.Key.Sample)) && !after.ContainsKey(p.Key))
            .Concat(after.Values.SelectMany(p => p))
            .Where(p => p.Key.Subject.Length > 0)
            .GroupBy(p => p.Key.Owner)
            .Select(g => RegisterSubject.Of(g.Key, [.. g]));
        return SubjectProposals.Find(subjects, stored.Verdicts, touched);
    }

    private static List<UnitTotals> Totals(
        ProductRegister stored,
        Dictionary<ProductKey, IReadOnlyList<RegisterProduct>> after,
        IReadOnlyList<SalesPointClaim> points
    )
    {
        var counts = new Dictionary<
            string,
            (UnitId? Unit, StarTotals Before, StarTotals After, int PointsBefore, int PointsAfter)
        >(StringComparer.Ordinal);
        void Add(RegisterProduct product, int before, int later)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(
                counts,
                product.Unit?.Value ?? "",
                out var known
            );
            if (!known)
                count = (product.Unit, StarTotals.Zero, StarTotals.Zero, 0, 0);
            count.Before = before == 0 ? count.Before : count.Before.Count(product, before);
            count.After = later == 0 ? count.After : count.After.Count(product, later);
        }
        void AddPoint(RegisterSalesPoint point, int before, int later)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(
                counts,
                point.Unit?.Value ?? "",
                out var known
            );
            if (!known)
                count = (point.Unit, StarTotals.Zero, StarTotals.Zero, 0, 0);
            count.PointsBefore += before;
            count.PointsAfter += later;
        }
        foreach (var products in after.Values)
        foreach (var product in products)
            Add(product, 0, 1);
        foreach (var product in after.Keys.SelectMany(stored.Find))
            Add(product, 0, 0);
        foreach (var group in points.GroupBy(c => c.Key))
            AddPoint(RegisterSalesPoint.Fold(group.Key, [.. stored.ClaimsOf(group.Key), .. group]), 0, 1);
        var touched = counts.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var product in stored.Products)
            if (touched.Contains(product.Unit?.Value ?? ""))
                Add(product, 1, after.ContainsKey(product.Key) ? 0 : 1);
        var newPoints = points.Select(c => c.Key).ToHashSet();
        foreach (var point in stored.SalesPoints)
            if (touched.Contains(point.Unit?.Value ?? ""))
                AddPoint(point, 1, newPoints.Contains(point.Key) ? 0 : 1);
        return
        [
            .. counts
                .OrderBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => new UnitTotals(
                    c.Value.Unit,
                    c.Value.Before,
                    c.Value.After,
                    c.Value.PointsBefore,
                    c.Value.PointsAfter
                )),
        ];
    }
}
