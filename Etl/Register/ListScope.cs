using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

/// <summary>
/// What a list claims to be a list of: the products of one province, or only those of one district, one class, one group
/// or one decision, where all its rows of that province agree in it. Only products within the scope can be missing.
/// </summary>
public sealed record ListScope
{
    public required UnitId Scope { get; init; }

    public required bool Sample { get; init; }

    /// <summary>Folded, without kind word.</summary>
    public string? District { get; init; }

    public string? Commune { get; init; }

    public int? Stars { get; init; }

    public ProductGroup? Group { get; init; }

    public string? Decision { get; init; }

    public required int Rows { get; init; }

    /// <summary>A whole province's list by all it says: nothing in it is missing for being out of scope.</summary>
    public bool IsWholeProvince =>
        Rows > 1 && (District, Commune, Stars, Group, Decision) is (null, null, null, null, null);

    /// <param name="claims">All rows of one list about one province; at least one.</param>
    public static ListScope Of(IReadOnlyCollection<ProductClaim> claims)
    {
        var first = claims.First();
        return new()
        {
            Scope = first.Key.Scope,
            Sample = first.Key.Sample,
            Rows = claims.Count,
            District = Common(claims, c => Blank(LocalPlace.Fold(c.Record.Place.District))),
            Commune = Common(claims, c => Blank(LocalPlace.Fold(c.Record.Place.Commune))),
            Stars = Common(claims, c => c.Record.Stars),
            Group = Common(claims, c => c.Record.Group),
            Decision = Common(claims, c => DecisionNumber.Key(c.Record.Decision)),
        };
    }

    /// <summary>A single row is an addition, never a list that others are missing from.</summary>
    public bool Covers(RegisterProduct product) =>
        Rows > 1
        && product.Key.Scope == Scope
        && product.Key.Sample == Sample
        && (District is null || LocalPlace.Fold(product.District) == District)
        && (Commune is null || LocalPlace.Fold(product.Commune) == Commune)
        && (Stars is null || product.Current?.Stars == Stars)
        && (Group is null || product.Group == Group)
        && (Decision is null || product.Certificates.Any(c => DecisionNumber.Key(c.Decision) == Decision));

    private static string? Blank(string text) => text.Length == 0 ? null : text;

    private static T? Common<T>(IReadOnlyCollection<ProductClaim> claims, Func<ProductClaim, T?> facet)
    {
        var first = facet(claims.First());
        return first is not null && claims.All(c => EqualityComparer<T?>.Default.Equals(facet(c), first))
            ? first
            : default;
    }
}
