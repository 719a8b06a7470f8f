using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

/// <param name="IsExact">False: something counted lacks what this is counted by, so there may be more.</param>
public readonly record struct RegisterCount(string Indicator, int Value, bool IsExact);

/// <summary>
/// Counts products by the award in force (or last in force) on a day. The total is every product with an award, run out
/// or not, as lists and reports count ("đã công nhận"); what is still valid is counted apart. Potential five-star is
/// counted apart too and never as five-star.
/// </summary>
public static class RegisterCounts
{
    private static readonly (ProductGroup Group, string Indicator)[] Groups =
    [
        (ProductGroup.Food, "products.group.food"),
        (ProductGroup.Drink, "products.group.drink"),
        (ProductGroup.Herbal, "products.group.herbal"),
        (ProductGroup.Craft, "products.group.craft"),
        (ProductGroup.Ornamental, "products.group.ornamental"),
        (ProductGroup.Tourism, "products.group.tourism"),
    ];

    private static readonly (SubjectType Type, string Indicator)[] Types =
    [
        (SubjectType.Cooperative, "subjects.cooperative"),
        (SubjectType.Enterprise, "subjects.enterprise"),
        (SubjectType.CooperativeGroup, "subjects.cooperativeGroup"),
        (SubjectType.Household, "subjects.household"),
        (SubjectType.Farm, "subjects.farm"),
        (SubjectType.Other, "subjects.other"),
    ];

    public static IEnumerable<RegisterCount> On(
        IReadOnlyCollection<RegisterProduct> products,
        IReadOnlyCollection<RegisterSalesPoint> points,
        DateOnly day
    )
    {
        if (products.Count > 0)
            foreach (var count in OfProducts(products, day))
                yield return count;
        if (points.Count > 0)
            yield return new("salespoints.total", points.Count(p => p.OpenOn(day)), true);
    }

    private static IEnumerable<RegisterCount> OfProducts(IReadOnlyCollection<RegisterProduct> products, DateOnly day)
    {
        var awarded = products.Where(p => p.CurrentOn(day) is not null).ToList();
        yield return new("products.total", awarded.Count, true);
        yield return new("products.cumulative", awarded.Count, true);
        for (var stars = 3; stars <= 5; stars++)
            yield return new($"products.star{stars}", awarded.Count(p => p.CurrentOn(day)!.Stars == stars), true);
        yield return new("products.star5potential", products.Count(p => p.PotentialFiveStarOn(day)), true);
        var allGrouped = awarded.TrueForAll(p => p.Group is not null);
        foreach (var (group, indicator) in Groups)
            yield return new(indicator, awarded.Count(p => p.Group == group), allGrouped);
        // Whether an undated award still holds on a day nobody can say.
        if (day < DateOnly.MaxValue.AddYears(-1))
        {
            var states = awarded.ConvertAll(p => p.StateOn(day));
            var allDated = !states.Contains(ProductState.Undated);
            var valid = states.Count(s => s is ProductState.Valid or ProductState.Expiring);
            yield return new("products.valid", valid, allDated);
            yield return new("products.expired", states.Count(s => s == ProductState.Expired), allDated);
        }
        var subjects = awarded
            .Where(p => p.Key.Subject.Length > 0)
            .GroupBy(p => p.Key.Owner)
            .Select(g => RegisterSubject.Of(g.Key, [.. g]))
            .ToList();
        var allNamed = awarded.TrueForAll(p => p.Key.Subject.Length > 0);
        if (subjects.Count == 0)
            yield break;
        yield return new("subjects.total", subjects.Count, allNamed);
        var allTyped = allNamed && subjects.TrueForAll(s => s.Type is not null);
        foreach (var (type, indicator) in Types)
            yield return new(indicator, subjects.Count(s => s.Type == type), allTyped);
    }
}
