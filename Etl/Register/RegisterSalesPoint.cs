using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

/// <summary>A point of introduction and sale as all claims that count describe it.</summary>
public sealed record RegisterSalesPoint
{
    public required SalesPointKey Key { get; init; }

    public long Id => ProductId.Of(Key);

    public required string Name { get; init; }

    public string? Operator { get; init; }

    public string? Address { get; init; }

    public string? District { get; init; }

    public string? Commune { get; init; }

    public PartialDate? OpenedOn { get; init; }

    /// <summary>How many products it says it sells.</summary>
    public double? Products { get; init; }

    /// <summary>The province-level units that lists state for it, the newest unit list last.</summary>
    public required IReadOnlyList<UnitId> Stated { get; init; }

    public required ClaimSource Source { get; init; }

    public UnitId? Unit => Stated.Count > 0 ? Stated[^1] : null;

    /// <summary>A point whose opening is not dated is taken to have been open always.</summary>
    public bool OpenOn(DateOnly day) => OpenedOn is not { } opened || opened.First <= day;

    /// <param name="claims">All claims of this key; at least one, any order.</param>
    public static RegisterSalesPoint Fold(SalesPointKey key, IReadOnlyList<SalesPointClaim> claims)
    {
        var ordered = claims.ToArray();
        Array.Sort(ordered, ClaimOrder.Instance);
        var last = ordered[^1];
        T? Last<T>(Func<SalesPointRecord, T?> field) =>
            ordered.Select(c => field(c.Record)).LastOrDefault(value => value is not null);
        return new()
        {
            Key = key,
            Name = last.Record.Name,
            Operator = Last(r => r.Operator),
            Address = Last(r => r.Address),
            District = Last(r => r.Place.District),
            Commune = Last(r => r.Place.Commune),
            OpenedOn = Last(r => r.OpenedOn),
            Products = Last(r => r.Products),
            Stated =
            [
                .. ordered
                    .Select(c => c.Record.Place.Province)
                    .OfType<UnitId>()
                    .Where(u => !u.IsNational)
                    .Distinct()
                    .OrderBy(u => u == key.Scope)
                    .ThenBy(u => u),
            ],
            Source = last.Source,
        };
    }
}
