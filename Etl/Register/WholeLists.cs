using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

/// <summary>
/// Units of which some list names everything: only for these are counts exact. A province that is whole is whole in each
/// of its districts.
/// </summary>
public sealed record WholeLists(IReadOnlySet<UnitId> Products, IReadOnlySet<UnitId> SalesPoints)
{
    /// <summary>No province has fewer products: a shorter list of a province is an excerpt.</summary>
    public const int FewestOfProvince = 10;

    public static readonly WholeLists None = new(new HashSet<UnitId>(), new HashSet<UnitId>());

    public bool OfProducts(UnitId unit) => Products.Contains(unit) || Products.Contains(unit.Province);

    public bool OfSalesPoints(UnitId unit) => SalesPoints.Contains(unit) || SalesPoints.Contains(unit.Province);

    /// <summary>Guesses what one list is whole for; the person who uploads it may say otherwise.</summary>
    /// <returns>
    /// Provinces of which the rows agree in nothing (several decisions, classes, districts), and districts or communes
    /// of which they agree in nothing else.
    /// </returns>
    public static IReadOnlyList<UnitId> Guess(IReadOnlyCollection<ProductClaim> claims) =>
        [
            .. claims
                .GroupBy(c => (c.Key.Scope, c.Key.Sample))
                .SelectMany(group => Guess(ListScope.Of([.. group]), [.. group]))
                .Distinct()
                .Order(),
        ];

    /// <inheritdoc cref="Guess(IReadOnlyCollection{ProductClaim})"/>
    public static IReadOnlyList<UnitId> Guess(IReadOnlyCollection<SalesPointClaim> claims) =>
        [
            .. claims
                .Where(c => c.Record.Place.Province is { IsNational: false })
                .GroupBy(c => c.Record.Place.Province!.Value)
                .Where(group => group.Count() > 1)
                .Select(group =>
                    group.Select(c => LocalPlace.Key(c.Record.Place)).Distinct().ToList() is [{ Length: > 2 } place]
                        ? UnitId.Local(group.Key, place[2..])
                        : group.Key
                )
                .Order(),
        ];

    private static List<UnitId> Guess(ListScope scope, List<ProductClaim> claims)
    {
        var provinces = claims
            .Select(c => c.Record.Place.Province)
            .OfType<UnitId>()
            .Where(u => !u.IsNational)
            .Distinct()
            .ToList();
        if (scope.IsWholeProvince && claims.Count >= FewestOfProvince)
            return provinces;
        var local = scope.Commune ?? scope.District;
        var isWholeLocal = local is not null && scope is { Stars: null, Group: null, Decision: null, Rows: > 1 };
        return isWholeLocal && provinces is [var province] ? [UnitId.Local(province, local!)] : [];
    }
}
