using System.Collections.Concurrent;
using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

/// <summary>From the claims of one key to the product they describe. Depends on nothing but these claims.</summary>
public static class ProductFold
{
    /// <summary>
    /// One product; or, where lists of two predecessors of a merged province each name such a product, one for each.
    /// </summary>
    /// <param name="claims">Claims whose key, after the verdicts on subjects, is <paramref name="key"/>; any order.</param>
    public static IReadOnlyList<RegisterProduct> Fold(ProductKey key, IReadOnlyList<ProductClaim> claims)
    {
        if (claims.Count == 0)
            return [];
        if (claims.Count == 1)
            return [One(key, null, claims)];
        var ordered = claims.ToArray();
        Array.Sort(ordered, ClaimOrder.Instance);
        if (Predecessors(key, ordered) is not { } twins)
            return [One(key, null, ordered)];
        return
        [
            .. ordered
                .GroupBy(claim => claim.Record.Place.Province is { } unit && twins.Contains(unit) ? unit : key.Scope)
                .OrderBy(group => group.Key)
                .Select(group => One(key, group.Key, [.. group])),
        ];
    }

    /// <summary>The stated units that cannot be one place: several of one earlier unit list. Null when there are none.</summary>
    private static HashSet<UnitId>? Predecessors(ProductKey key, ProductClaim[] claims)
    {
        UnitId? first = null;
        foreach (var claim in claims)
        {
            if (claim.Record.Place.Province is not { } unit || unit == key.Scope || unit == first)
                continue;
            if (first is { } other && other.List == unit.List)
                return
                [
                    .. claims
                        .Select(c => c.Record.Place.Province)
                        .OfType<UnitId>()
                        .Where(u => u.List == unit.List && u != key.Scope),
                ];
            first = unit;
        }
        return null;
    }

    private static RegisterProduct One(ProductKey key, UnitId? twin, IReadOnlyList<ProductClaim> claims)
    {
        var last = claims[^1].Record;
        if (claims.Count == 1)
            return new()
            {
                Key = key,
                Twin = twin,
                Name = last.Name,
                Subject = last.Subject,
                SubjectType = last.SubjectType,
                Address = last.Address,
                District = last.Place.District,
                Commune = last.Place.Commune,
                Group = last.Group,
                Stated = last.Place.Province is { } only ? Alone(only) : [],
                Certificates = CertificateHistory.Of(claims),
                Source = claims[0].Source,
            };
        string? subject = null,
            address = null,
            district = null,
            commune = null;
        SubjectType? type = null;
        ProductGroup? group = null;
        foreach (var record in claims.Select(c => c.Record))
        {
            subject = record.Subject ?? subject;
            address = record.Address ?? address;
            district = record.Place.District ?? district;
            commune = record.Place.Commune ?? commune;
            type = record.SubjectType ?? type;
            group = record.Group ?? group;
        }
        return new()
        {
            Key = key,
            Twin = twin,
            Name = last.Name,
            Subject = subject,
            SubjectType = type,
            Address = address,
            District = district,
            Commune = commune,
            Group = group,
            Stated = StatedUnits(key, claims),
            Certificates = CertificateHistory.Of(claims),
            Source = claims[^1].Source,
        };
    }

    // One list for each unit: a hundred thousand products share sixty of them.
    private static readonly ConcurrentDictionary<UnitId, UnitId[]> Single = new();

    private static UnitId[] Alone(UnitId unit) => Single.GetOrAdd(unit, static u => [u]);

    private static UnitId[] StatedUnits(ProductKey key, IReadOnlyList<ProductClaim> claims) =>
        [
            .. claims
                .Select(c => c.Record.Place.Province)
                .OfType<UnitId>()
                .Where(u => !u.IsNational)
                .Distinct()
                // The scope is of the newest list.
                .OrderBy(u => u == key.Scope)
                .ThenBy(u => u),
        ];
}
