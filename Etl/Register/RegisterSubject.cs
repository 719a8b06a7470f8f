using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

/// <summary>A subject (chủ thể) as the products of the register name it.</summary>
public sealed record RegisterSubject
{
    public required SubjectKey Key { get; init; }

    public long Id => ProductId.Of(Key);

    /// <summary>As the most recent row writes it.</summary>
    public required string Name { get; init; }

    public SubjectType? Type { get; init; }

    public string? Address { get; init; }

    public UnitId? Unit { get; init; }

    public string? District { get; init; }

    /// <summary>Products with an award.</summary>
    public required int Products { get; init; }

    /// <param name="products">All products of this subject; at least one.</param>
    public static RegisterSubject Of(SubjectKey key, IReadOnlyList<RegisterProduct> products)
    {
        if (products.Count > 1)
            products = [.. products.OrderBy(p => p.Source.Batch).ThenBy(p => p.Id)];
        var last = products[^1];
        return new()
        {
            Key = key,
            Name = products.Select(p => p.Subject).LastOrDefault(s => s is not null) ?? key.Name,
            Type = products.Select(p => p.SubjectType).LastOrDefault(t => t is not null),
            Address = products.Select(p => p.Address).LastOrDefault(a => a is not null),
            Unit = last.Unit,
            District = products.Select(p => p.District).LastOrDefault(d => d is not null),
            Products = products.Count(p => p.Current is not null),
        };
    }
}
