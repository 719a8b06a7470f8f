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
        var ordered = products.ToArray();
        if (ordered.Length > 1)
            Array.Sort(
                ordered,
                static (a, b) =>
                    a.Source.Batch != b.Source.Batch ? a.Source.Batch.CompareTo(b.Source.Batch) : a.Id.CompareTo(b.Id)
            );
        string? name = null,
            address = null,
            district = null;
        SubjectType? type = null;
        var awarded = 0;
        foreach (var product in ordered)
        {
            name = product.Subject ?? name;
            type = product.SubjectType ?? type;
            address = product.Address ?? address;
            district = product.District ?? district;
            awarded += product.Current is null ? 0 : 1;
        }
        return new()
        {
            Key = key,
            Name = name ?? key.Name,
            Type = type,
            Address = address,
            Unit = ordered[^1].Unit,
            District = district,
            Products = awarded,
        };
    }
}
