using Ocop.Etl.Model;

namespace Ocop.Etl.Register;

/// <param name="IsExact">False: something counted lacks what this is counted by, so there may be more.</param>
public readonly record struct RegisterCount(string Indicator, int Value, bool IsExact);

/// <summary>
/// Counts products by the award in force (or last in force) on a day. The total is every product with an award, run out
/// or not, as lists and reports count ("đã công nhận"); what is still valid is counted apart. Potential five-star is
/// counted apart too and never as five-star.
/// </summary>
public sealed class RegisterCounts
{
    private static readonly string[] Groups =
    [
        "products.group.food",
        "products.group.drink",
        "products.group.herbal",
        "products.group.craft",
        "products.group.ornamental",
        "products.group.tourism",
    ];

    private static readonly string[] Types =
    [
        "subjects.cooperative",
        "subjects.enterprise",
        "subjects.cooperativeGroup",
        "subjects.household",
        "subjects.farm",
        "subjects.other",
    ];

    private readonly DateOnly day;
    private readonly int[] stars = new int[6];
    private readonly int[] groups = new int[Groups.Length];
    private readonly int[] states = new int[Enum.GetValues<ProductState>().Length];
    private readonly Dictionary<SubjectKey, SubjectType?> subjects = [];
    private int products,
        awarded,
        potential,
        ungrouped,
        unnamed;

    private RegisterCounts(DateOnly day) => this.day = day;

    /// <param name="day">The last day of the calendar: whatever the dates; validity is not counted then.</param>
    public static IReadOnlyList<RegisterCount> On(
        IReadOnlyCollection<RegisterProduct> products,
        IReadOnlyCollection<RegisterSalesPoint> points,
        DateOnly day
    )
    {
        var counts = new RegisterCounts(day);
        foreach (var product in products)
            counts.Add(product);
        var result = new List<RegisterCount>(24);
        if (products.Count > 0)
            result.AddRange(counts.OfProducts());
        if (points.Count > 0)
            result.Add(new("salespoints.total", points.Count(p => p.OpenOn(day)), true));
        return result;
    }

    private void Add(RegisterProduct product)
    {
        products++;
        if (product.PotentialFiveStarOn(day))
            potential++;
        if (product.CurrentOn(day) is not { } award)
            return;
        awarded++;
        stars[Math.Clamp(award.Stars!.Value, 0, 5)]++;
        states[(int)Validity.State(award, day)]++;
        if (product.Group is { } group)
            groups[(int)group]++;
        else
            ungrouped++;
        if (product.Key.Subject.Length == 0)
            unnamed++;
        else if (!subjects.TryGetValue(product.Key.Owner, out var type) || type is null || product.SubjectType > type)
            subjects[product.Key.Owner] = product.SubjectType ?? type;
    }

    private IEnumerable<RegisterCount> OfProducts()
    {
        yield return new("products.total", awarded, true);
        yield return new("products.cumulative", awarded, true);
        yield return new("products.star3", stars[3], true);
        yield return new("products.star4", stars[4], true);
        yield return new("products.star5", stars[5], true);
        yield return new("products.star5potential", potential, true);
        for (var i = 0; i < Groups.Length; i++)
            yield return new(Groups[i], groups[i], ungrouped == 0);
        if (day != DateOnly.MaxValue)
        {
            // Whether an undated award still holds on a day nobody can say.
            var allDated = states[(int)ProductState.Undated] == 0;
            var valid = states[(int)ProductState.Valid] + states[(int)ProductState.Expiring];
            yield return new("products.valid", valid, allDated);
            yield return new("products.expired", states[(int)ProductState.Expired], allDated);
        }
        if (subjects.Count == 0)
            yield break;
        yield return new("subjects.total", subjects.Count, unnamed == 0);
        var allTyped = unnamed == 0 && subjects.Values.All(t => t is not null);
        for (var i = 0; i < Types.Length; i++)
            yield return new(Types[i], subjects.Values.Count(t => (int?)t == i), allTyped);
    }
}
