using Ocop.Etl.Model;
using Ocop.Etl.Register;

namespace Ocop.Dashboard.Products;

/// <summary>One line of the products table.</summary>
/// <param name="State">On the day the page speaks of.</param>
public sealed record ProductLine(
    long Id,
    string Name,
    string? Subject,
    SubjectType? Type,
    UnitId? Unit,
    string? District,
    string? Commune,
    ProductGroup? Group,
    int? Stars,
    bool Potential,
    ProductState State,
    string? Decision,
    PartialDate? DecisionDate,
    PartialDate? ValidUntil,
    bool IsSample
);

/// <summary>One page of products, and how many there are.</summary>
/// <param name="Total">All that fit the filter.</param>
/// <param name="Samples">Of these, invented ones.</param>
/// <param name="ByStars">How many fit the filter but for its stars: 3, 4, 5, and 0 for those without an award.</param>
/// <param name="Potential">The same for potential five-star products.</param>
/// <param name="Day">The day validity is judged on.</param>
public sealed record ProductList(
    IReadOnlyList<ProductLine> Lines,
    int Total,
    int Samples,
    IReadOnlyDictionary<int, int> ByStars,
    int Potential,
    int Page,
    int Pages,
    DateOnly Day
);
